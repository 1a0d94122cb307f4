"""Files and pictures of a call on their way into the chart, read by the foreign worker."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import PICTURES, ForeignFile, recognise
from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.foreign.pictures import show_picture
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import Examined, examine_file

THUMBNAIL = 420  # pixels of the longer side


class NotSendable(UserError):
    """A file of this computer that can't be sent."""

    template = QT_TRANSLATE_NOOP("Consult", "{name} can't be sent: {why}")


def look_at(name: str, content: bytes) -> Examined:
    """Look at a file by the worker; needs no store."""
    with closing(Workshop()) as workshop:
        return examine_file(workshop, ForeignFile(name, content))


def small_picture(name: str, content: bytes) -> bytes | None:
    """Return a small clean PNG of a picture; None for anything else, and for a damaged one."""
    if recognise(content) not in PICTURES:
        return None
    with closing(Workshop()) as workshop:
        try:
            return show_picture(workshop, ForeignFile(name, content), longest=THUMBNAIL).png
        except ForeignFailure:
            return None


def sendable(path: Path, largest: int) -> tuple[str, str, bytes]:
    """Read a file to send: name, media type, bytes. Raises NotSendable, OSError."""
    limit = min(MAX_FILE, largest)
    size = path.stat().st_size if path.is_file() else 0
    if not path.is_file() or size == 0:
        raise NotSendable(name=path.name, why=_words("empty"))
    if size > limit:
        raise NotSendable(name=path.name, why=_words("large"))
    content = path.read_bytes()
    return path.name, recognise(content).value, content


def _words(why: str) -> str:
    if why == "empty":
        return translate("Consult", "it is a folder or empty.")
    return translate("Consult", "it is too large for a call.")
