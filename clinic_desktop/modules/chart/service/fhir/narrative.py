"""Narratives: small XHTML for people, every word of it escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from clinic_desktop.modules.chart.domain.structured_text import Block, BlockKind, StructuredText
from clinic_desktop.modules.chart.service.fhir.shape import Json

_XHTML = "http://www.w3.org/1999/xhtml"
_LISTS = {BlockKind.ITEM: "ul", BlockKind.STEP: "ol"}


def narrative(inner: str, status: str = "generated") -> Json:
    """Return a Narrative of XHTML whose words are escaped already."""
    return {"status": status, "div": f'<div xmlns="{_XHTML}">{inner}</div>'}


def note_text(text: StructuredText) -> Json:
    """Return the narrative of a note; it is all that the note says."""
    return narrative("".join(_blocks(text.blocks)) or "<p>-</p>", "additional")


def listed(items: Iterable[str]) -> Json:
    """Return a list of plain lines."""
    return narrative(f"<ul>{''.join(f'<li>{words(item)}</li>' for item in items)}</ul>")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Json:
    """Return a table of plain words."""
    top = "".join(f"<th>{words(cell)}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{words(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return narrative(f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>")


def words(text: str) -> str:
    """Return plain words for XHTML; characters that XML has not are left out."""
    return escape("".join(ch for ch in text if ch >= " " or ch in "\t\n"))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    open_list = ""
    for block in blocks:
        wanted = _LISTS.get(block.kind, "")
        if wanted != open_list:
            yield (f"</{open_list}>" if open_list else "") + (f"<{wanted}>" if wanted else "")
            open_list = wanted
        tag = "li" if wanted else "h3" if block.kind is BlockKind.HEADING else "p"
        yield f"<{tag}>{''.join(_run(run.text, bold=run.bold) for run in block.runs)}</{tag}>"
    if open_list:
        yield f"</{open_list}>"


def _run(text: str, *, bold: bool) -> str:
    return f"<b>{words(text)}</b>" if bold else words(text)
