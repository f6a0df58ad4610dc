"""Word files against the schemas of ECMA-376, by openxml-audit: ``pipx install openxml-audit``."""

import json
import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.slips.model import make_slip, slip_units
from ita_tui.core.values import replace
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.docx_file import render_docx
from ita_tui.documents.slip_sheet import slip_document
from tests.documents.built import built
from tests.documents.templates import TEMPLATES, picture, saved
from tests.documents.test_picture import exif, jpeg, made

CHECKER = "openxml-audit"
pytestmark = pytest.mark.skipif(shutil.which(CHECKER) is None, reason=f"not here: {CHECKER}")


def complaints(folder: Path, files: dict[str, bytes]) -> list[str]:
    """What it says of each file."""
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    command = (CHECKER, "--recursive", "--max-errors", "0", "--output", "json", str(folder))
    done = subprocess.run(command, check=False, capture_output=True, timeout=600)
    told = json.loads(done.stdout)
    assert len(told) == len(files)
    return [
        f"{Path(one['file']).name}: {it['description']}" for one in told for it in one["errors"]
    ]


def test_word_files_are_valid(put_right: Record, ita_2567: Framework, tmp_path: Path) -> None:
    files = {}
    for kind in DOCUMENTS:
        document = replace(built(put_right, ita_2567, kind), emblem=picture(3, 3).getvalue())
        files[f"{kind}.docx"] = render_docx(document)
        for name, make in TEMPLATES.items():
            files[f"{kind}-{name}.docx"] = render_docx(document, template=saved(make()))
    unit = slip_units(put_right)[0]
    slip = make_slip(put_right, unit, stem="r", made_on=date(2025, 1, 1))
    files["slip.docx"] = render_docx(slip_document(slip, put_right))
    pictures = {"a.png": picture(4, 3).getvalue(), "b.jpg": jpeg(800, 600, exif(6))}
    files["pictures.docx"] = made(put_right, ita_2567, pictures, "docx")[0]
    assert complaints(tmp_path, files) == []


def test_what_is_not_valid_is_found(put_right: Record, ita_2567: Framework, tmp_path: Path) -> None:
    raw, out = render_docx(built(put_right, ita_2567, "memo")), BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<w:body>", b"<w:body><w:nothing/>"))
    assert complaints(tmp_path, {"bad.docx": out.getvalue()})
