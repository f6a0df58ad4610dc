"""The documents that there are: whatever module of ``documents.kinds`` says ``SPEC``.

The key of a document is the name of its module, with hyphens.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from ita_tui.documents import kinds
from ita_tui.documents.kind import DocumentSpec


def _found() -> dict[str, DocumentSpec]:
    names = [module.name for module in iter_modules(kinds.__path__)]
    specs = {
        name.replace("_", "-"): import_module(f"{kinds.__name__}.{name}").SPEC for name in names
    }
    return dict(sorted(specs.items(), key=lambda entry: entry[1].place))


DOCUMENTS: Mapping[str, DocumentSpec] = _found()
"""Every kind of document by its key, in the order in which an office needs it."""
