"""Frameworks for thousands of records: each file is read once."""

from hashlib import blake2b
from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import data_folder
from ita_tui.store.frameworks import find_framework, load_framework
from ita_tui.store.text import read_bytes

Loaded = tuple[Framework | None, tuple[Problem, ...]]
"""A framework, None where it cannot be used, and what is wrong with it."""


def fingerprint(raw: bytes) -> str:
    """Tells one content from another."""
    return blake2b(raw, digest_size=16).hexdigest()


class FrameworkShelf:
    """Frameworks by id and edition; an edition is the text of the file that holds for a folder."""

    def __init__(self) -> None:
        self._editions: dict[tuple[str, str], str] = {}
        self._by_path: dict[Path, str] = {}
        self._shipped: dict[str, Path | None] = {}
        self._loaded: dict[tuple[str, str], Loaded] = {}

    def edition(self, framework_id: str, folder: str) -> str:
        """Which text of a framework holds for the records of a folder; empty where none is."""
        key = (framework_id, folder)
        if key not in self._editions:
            self._editions[key] = self._read_edition(self._find(framework_id, Path(folder)))
        return self._editions[key]

    def load(self, framework_id: str, folder: str) -> Loaded:
        """The framework that holds for the records of a folder."""
        edition = self.edition(framework_id, folder)
        key = (framework_id, edition or folder)
        if key not in self._loaded:
            self._loaded[key] = load_framework(framework_id, Path(folder))
        return self._loaded[key]

    def _find(self, framework_id: str, folder: Path) -> Path | None:
        # Where each record has a folder of its own, the shipped file is not looked at every time.
        if (folder / f"{framework_id}.toml").exists() or (folder / "frameworks").exists():
            return find_framework(framework_id, folder)
        if framework_id not in self._shipped:
            self._shipped[framework_id] = find_framework(framework_id, data_folder())
        return self._shipped[framework_id]

    def _read_edition(self, path: Path | None) -> str:
        if path is None:
            return ""
        if path not in self._by_path:
            try:
                self._by_path[path] = fingerprint(read_bytes(path))
            except StoreFault:
                self._by_path[path] = ""
        return self._by_path[path]
