"""Text files of others: words only. HTML is shown as plain words, never drawn."""

from __future__ import annotations

from clinic_desktop.foreign.facts import PlainText
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import QUICK
from clinic_desktop.foreign.workshop import Workshop


def read_text(workshop: Workshop, file: ForeignFile) -> PlainText:
    """Return the words of a text or HTML file. Raises ForeignFailure (UNSUPPORTED for others)."""
    return workshop.fact(PlainText, "text.read", (file,), {}, QUICK)
