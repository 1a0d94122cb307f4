"""PDFs taken apart, put together and mended: always new bytes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from clinic_desktop.foreign.facts import RepairedPdf
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.pdf import is_action, opened, printable, saved
from clinic_desktop.foreign.jobs.refusal import Refusal, check, parsing
from clinic_desktop.foreign.limits import MAX_PAGES

_NOTES = 20


def arrange(files: list[bytes], asked: dict[str, Any]) -> Iterator[bytes]:
    """Make one new PDF for each part."""
    passwords = [*asked["passwords"], *[""] * len(files)]
    sources = [opened(data, passwords[n], n) for n, data in enumerate(files)]
    for part in asked["parts"]:
        check(Reason.PAGES, len(part), MAX_PAGES)
        made = pikepdf.Pdf.new()
        for source, page, turn in part:
            with parsing(page):
                _append(made, sources[source], page, turn, source)
        with parsing():
            yield _packed(made)


def _append(made: pikepdf.Pdf, source: pikepdf.Pdf, page: int, turn: int, number: int) -> None:
    total = len(source.pages)
    if not 1 <= page <= total:
        raise Refusal(Reason.NO_SUCH_PAGE, file=number, found=page, limit=total)
    made.pages.append(source.pages[page - 1])
    copied = made.pages[-1]
    _tame(copied.obj)
    if turn:
        copied.rotate(turn, relative=True)


def _tame(page: pikepdf.Object) -> None:
    """Take away what a viewer might run."""
    if "/AA" in page:
        del page["/AA"]
    notes = page.get("/Annots")
    for note in notes if isinstance(notes, pikepdf.Array) else ():
        if not isinstance(note, pikepdf.Dictionary):
            continue
        if "/AA" in note:
            del note["/AA"]
        if is_action(note.get("/A")):
            del note["/A"]


def _packed(made: pikepdf.Pdf) -> bytes:
    made.remove_unreferenced_resources()
    out = BytesIO()
    made.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def repair(files: list[bytes], asked: dict[str, Any]) -> Iterator[RepairedPdf]:
    """Rebuild the cross references and leave the password out."""
    pdf = opened(files[0], asked["password"])
    with parsing():
        content = saved(pdf)
    notes = tuple(_note(warning) for warning in pdf.get_warnings()[:_NOTES])
    yield RepairedPdf(content, len(pdf.pages), notes)


def _note(warning: object) -> str:
    """Return a warning without the name of our own stream."""
    return printable(str(warning).rpartition(">: ")[2])
