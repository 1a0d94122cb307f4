"""`import documents` and `import dicom`: real files, a report, and nothing kept twice."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.e2e.conftest import Answer
from tests.support.papers import dicom

Run = Callable[..., Answer]


def letter() -> bytes:
    target = BytesIO()
    page = Canvas(target, invariant=1)
    page.drawString(72, 700, "Dear colleague")
    page.save()
    return target.getvalue()


def test_papers_come_in_once(as_user: Run, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "letter.pdf").write_bytes(letter())
    Image.new("RGB", (40, 30), "white").save(folder / "wound.png")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + b"nonsense" * 50)
    first = as_user("reception", "import", "documents", folder, "--json")
    assert first.code == 0, first.err
    values = first.values
    notes = values.pop("notes")
    assert values == {"read": 3, "stored": 3, "kept_unmapped": 1, "refused": []}
    assert [note["source"] for note in notes] == ["broken.pdf"]
    assert "broken.pdf: The file is damaged" in first.err
    again = as_user("reception", "import", "documents", folder, "--json")
    assert (again.code, again.values["read"], again.values["stored"]) == (0, 3, 0)


def test_images_come_in_once_and_what_is_none_is_refused(as_user: Run, tmp_path: Path) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    (folder / "1.dcm").write_bytes(dicom(1))
    (folder / "2.dcm").write_bytes(dicom(2))
    (folder / "note.txt").write_text("no image", "utf-8")
    first = as_user("reception", "import", "dicom", folder, "--json")
    assert first.code == 0, first.err
    assert (first.values["read"], first.values["stored"]) == (3, 2)
    assert [one["source"] for one in first.values["refused"]] == ["note.txt"]
    again = as_user("reception", "import", "dicom", folder, "--json")
    assert again.values["stored"] == 0


def test_who_may_not_take_papers_in_is_refused(as_user: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter())
    answer = as_user("admin", "import", "documents", path, "--json")
    assert answer.code != 0
    assert "Your role may not do this" in answer.err
