"""The shipped frameworks, for tests that cannot take fixtures."""

from ita_tui.core.framework.model import Framework
from ita_tui.store.folders import data_folder
from ita_tui.store.frameworks import load_framework, shipped_framework_ids


def _shipped() -> tuple[Framework, ...]:
    found = (load_framework(it, data_folder()) for it in shipped_framework_ids())
    return tuple(framework for framework, _ in found if framework is not None)


FRAMEWORKS = _shipped()
"""Every framework that comes with the program."""
