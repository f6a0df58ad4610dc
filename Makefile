# Works on a machine that has only Python 3.11+ and make: every target makes what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKSPACE ?= .workspace
BENCH := .bench/venv
RUNS ?= 10

.PHONY: run test check format-check lint types layers fix snap bench clean

run: $(VENV)/run.stamp  ## open the app on a copy of the sample record
	@$(BIN)/ita-tui --folder $(WORKSPACE) --sample

test: $(VENV)/dev.stamp  ## every test
	$(BIN)/python -m pytest

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

bench: $(BENCH)/bin/python  ## the speed of the installed program beside floors; PARTS and RUNS narrow it
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check .
	@env -u PYTHONDONTWRITEBYTECODE $(BENCH)/bin/python -m compileall -q $(BENCH)/lib
	$(BENCH)/bin/python -m tests.bench $(BENCH) $(PARTS) --runs $(RUNS)

$(BENCH)/bin/python:
	$(PYTHON) -m venv $(BENCH)

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/run.stamp
