"""PDFs as pikepdf sees them: opened, judged without drawing."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from clinic_desktop.foreign.facts import PageSize, PdfFacts
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.pdf_drawing import has_text, page_sizes
from clinic_desktop.foreign.jobs.refusal import FAULTS, Refusal, check, parsing
from clinic_desktop.foreign.limits import MAX_PAGES

ACTIONS = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE")
_DEEP = 12
_NAMED = 50
_MM = 25.4 / 72


def opened(content: bytes, password: str, file: int = 0) -> pikepdf.Pdf:
    """Open a PDF; a broken one is put together again where the library can."""
    if b"%%EOF" not in content[-1024:]:
        content += b"\n%%EOF\n"  # without it, mending loses the last object
    try:
        pdf = pikepdf.open(BytesIO(content), password=password, suppress_warnings=True)
        pages = len(pdf.pages)
    except pikepdf.PasswordError as error:
        reason = Reason.PASSWORD_WRONG if password else Reason.PASSWORD_NEEDED
        raise Refusal(reason, file=file) from error
    except (pikepdf.PdfError, *FAULTS) as error:
        raise Refusal(Reason.DAMAGED, file=file) from error
    if not pages:
        raise Refusal(Reason.DAMAGED, file=file)
    if pages > MAX_PAGES:
        raise Refusal(Reason.PAGES, file=file, found=pages, limit=MAX_PAGES)
    return pdf


def inspect(files: list[bytes], asked: dict[str, Any]) -> Iterator[PdfFacts]:
    """Judge one PDF."""
    password = asked["password"]
    pdf = opened(files[0], password)
    repaired = bool(pdf.get_warnings())
    sound = saved(pdf) if repaired else files[0]
    with parsing():
        sizes = page_sizes(sound, "" if repaired else password)
        check(Reason.PAGES, len(sizes), MAX_PAGES)
        yield PdfFacts(
            pages=len(pdf.pages),
            sizes=tuple(PageSize(round(w * _MM, 2), round(h * _MM, 2)) for w, h in sizes),
            encrypted=pdf.is_encrypted,
            has_text=has_text(sound, "" if repaired else password),
            scripts=tuple(sorted(_actions(pdf))),
            attachments=_attachments(pdf),
            signed=_signed(pdf),
            repaired=repaired or bool(pdf.get_warnings()),
            title=_title(pdf),
        )


def saved(pdf: pikepdf.Pdf) -> bytes:
    """Return the bytes of a PDF, without a password."""
    out = BytesIO()
    if "/Size" not in pdf.trailer:  # a trailer that was found nowhere is written without it
        pdf.trailer["/Size"] = len(pdf.objects) + 1
    pdf.save(out, encryption=False)
    return out.getvalue()


def printable(text: object, most: int = 200) -> str:
    """Return foreign text fit for a line on the screen."""
    return "".join(c if c.isprintable() else " " for c in str(text)[:most]).strip()


def is_action(value: Any) -> bool:
    """Tell whether a dictionary is an action that a viewer must not run."""
    return isinstance(value, pikepdf.Dictionary) and str(value.get("/S", "")) in ACTIONS


def _actions(pdf: pikepdf.Pdf) -> set[str]:
    found: set[str] = set()
    for item in pdf.objects:
        _look(item, found, _DEEP)
    return found


def _look(item: Any, found: set[str], deep: int) -> None:
    """Look into what lies directly in an object; what it refers to is looked at by itself."""
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        if is_action(item):
            found.add(str(item["/S"]).removeprefix("/"))
        if "/JS" in item:
            found.add("JavaScript")
        inner = [item.get(key) for key in item.keys()]  # noqa: SIM118 - a PDF's dictionary
    elif isinstance(item, pikepdf.Array):
        inner = list(item)
    else:
        return
    for value in inner:
        if deep and isinstance(value, pikepdf.Object) and not value.is_indirect:
            _look(value, found, deep - 1)


def _attachments(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    with parsing():
        return tuple(printable(name) for name in list(pdf.attachments)[:_NAMED])


def _signed(pdf: pikepdf.Pdf) -> bool:
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return False
    flags = form.get("/SigFlags", 0)
    return isinstance(flags, int) and bool(flags & 1)


def _title(pdf: pikepdf.Pdf) -> str:
    info = pdf.trailer.get("/Info")
    title = info.get("/Title") if isinstance(info, pikepdf.Dictionary) else None
    return printable(title) if isinstance(title, pikepdf.String) else ""
