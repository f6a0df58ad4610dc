# Works on a machine that has only Python 3.11+ and make: every target makes what it needs.
PYTHON ?= python3
KILLS ?= 2000
SCREEN_KILLS ?= 200
DIRTY_TRIES ?= 100
INPUTS ?= 100000
SEED ?=
VENV := .venv
BIN := $(VENV)/bin
WORKSPACE ?= .workspace
BENCH := .bench/venv
RUNS ?= 10
TEXTUAL ?= 8.0.0
TOOLKIT = .toolkit/$(TEXTUAL)
PURE := tests/core tests/documents tests/render tests/store
PYTHONS := $(sort $(notdir $(wildcard $(foreach minor,11 12 13,$(HOME)/.pyenv/versions/3.$(minor).*))))

.PHONY: run test quick pythons pythons-newest newest check format-check lint types layers fix snap bench bench-peers bench-rollup crash fuzz toolkit package pictures manual pages windows-zip windows-pins windows-setup windows-test clean

run: $(VENV)/run.stamp  ## open the app on a copy of the sample record
	@$(BIN)/ita-tui --folder $(WORKSPACE) --sample

test: $(VENV)/dev.stamp  ## every test, on all cores
	$(BIN)/python -m pytest -n auto --dist loadfile

quick: $(VENV)/dev.stamp  ## the pure layers, while you work
	$(BIN)/python -m pytest -n auto --hypothesis-profile=quick $(PURE)

pythons: $(PYTHONS:%=.pythons/%/tested) newest  ## the pure layers and the command line on each Python

pythons-newest: $(patsubst %,.pythons/%/tested,$(lastword $(PYTHONS)))  ## the last of them alone

.pythons/%/tested: .pythons/%/bin/python FORCE
	.pythons/$*/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	.pythons/$*/bin/python -m pytest -n auto --dist loadfile $(PURE) tests/cli tests/ui/test_snapshots.py

.pythons/%/bin/python:
	$(HOME)/.pyenv/versions/$*/bin/python -m venv .pythons/$*

newest: $(VENV)/dev.stamp  ## the command line on 3.14, which runs under node
	@if ! command -v node >/dev/null; then echo "3.14 skipped: no node"; \
	elif ! npm install --silent --prefix .pythons/newest pyodide; then echo "3.14 skipped: npm has no pyodide"; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --target .pythons/newest/site \
	    --upgrade 'tomli-w>=1.2,<2' 'rich>=15.0,<16' && \
	  node tests/pythons/newest.mjs .pythons/newest/node_modules/pyodide . .pythons/newest/site; fi

.PRECIOUS: .pythons/%/bin/python

FORCE:

check: format-check lint types layers test  ## what CI runs

format-check: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

layers: $(VENV)/dev.stamp
	$(BIN)/lint-imports

fix: $(VENV)/dev.stamp  ## format, and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

snap: $(VENV)/dev.stamp  ## take the screen pictures anew (look at them before you commit)
	$(BIN)/python -m pytest tests/ui --snapshot-update

bench-rollup: $(VENV)/dev.stamp  ## many records: cold and warm against the standard parser
	$(BIN)/python -m tests.bench.rollup

crash: $(VENV)/dev.stamp  ## refuse and kill saves at every system call, and busy programs at random
	$(BIN)/python -m tests.crash.traced
	$(BIN)/python -m tests.crash.busy $(KILLS) $(SEED)
	$(BIN)/python -m tests.crash.writers
	$(BIN)/python -m tests.crash.shims
	$(BIN)/python -m tests.crash.dirty $(DIRTY_TRIES) $(SEED)
	$(BIN)/python -m tests.crash.screen $(SCREEN_KILLS) $(SEED)

fuzz: $(VENV)/dev.stamp  ## hostile input for everything that reads; prints the seed, keeps what fails
	$(BIN)/python -m tests.fuzz.long_run $(INPUTS) $(SEED)

toolkit: $(TOOLKIT)/dev.stamp  ## what reaches into Textual, and one story, on the version TEXTUAL
	$(TOOLKIT)/bin/python -m pytest -p no:cacheprovider tests/ui/test_hooks.py tests/ui/test_speed_hooks.py tests/ui/test_stopping.py tests/ui/test_thai_editing.py tests/ui/test_thai_keys.py tests/ui/test_fast_typing.py tests/render/test_wide_marks.py

package: $(VENV)/dev.stamp .package/bin/uv  ## wheel and sdist, installed by pipx and by uv and tried
	$(BIN)/python -m tests.package $(CURDIR)/.package/bin

.package/bin/uv:
	$(PYTHON) -m venv .package
	.package/bin/python -m pip install --quiet --disable-pip-version-check pipx uv

pictures: $(VENV)/dev.stamp  ## the manual's pictures, of the running program; SCENES narrows them
	$(BIN)/python -m tests.manual.pictures $(SCENES)

manual: $(VENV)/dev.stamp  ## the manual as one file
	$(BIN)/python -m tests.manual.page dist/คู่มือ.html

pages: $(VENV)/dev.stamp  ## every page of the documents of four records as pictures in .pages, to look at
	$(BIN)/python -m tests.pages .pages
	@npm install --silent --prefix .pages/npm html-validate || echo "rules of HTML skipped: npm has no html-validate"

windows-zip: $(VENV)/dev.stamp  ## the zip for an officer's PC, with its own Python; runs from a stick
	$(BIN)/python -m tests.windows.bundle

windows-pins: $(VENV)/dev.stamp  ## the newest wheels for that zip
	$(BIN)/python -m tests.windows.wheels

windows-setup: $(VENV)/dev.stamp  ## what windows-test needs here and does not find
	@$(BIN)/python -m tests.windows.wine || true

windows-test: windows-zip  ## unpack the zip, run it and the tests on its Python, under wine; TESTS narrows them
	$(BIN)/python -m tests.windows.under_wine $(TESTS)

bench: $(BENCH)/bin/python  ## the speed of the installed program beside floors; PARTS and RUNS narrow it
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check '.[office]'
	@env -u PYTHONDONTWRITEBYTECODE $(BENCH)/bin/python -m compileall -q $(BENCH)/lib
	$(BENCH)/bin/python -m tests.bench $(BENCH) $(PARTS) --runs $(RUNS)

bench-peers: $(BENCH)/bin/python  ## other programs beside ours; NAMES and RUNS narrow it
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check '.[office]'
	@env -u PYTHONDONTWRITEBYTECODE $(BENCH)/bin/python -m compileall -q $(BENCH)/lib
	$(BENCH)/bin/python -m tests.bench.peers $(BENCH) $(NAMES) --runs $(RUNS)

$(TOOLKIT)/dev.stamp: pyproject.toml
	$(PYTHON) -m venv $(TOOLKIT)
	$(TOOLKIT)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[office]' 'textual==$(TEXTUAL)' 'pytest>=8.4,<9' pytest-asyncio hypothesis
	@touch $@

$(BENCH)/bin/python:
	$(PYTHON) -m venv $(BENCH)

clean:
	rm -rf $(VENV) .toolkit .pythons .windows .package .pages dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[office]'
	@touch $@

$(VENV)/dev.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/run.stamp
