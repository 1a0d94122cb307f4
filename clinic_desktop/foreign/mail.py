"""E-mails of others: words and files. HTML is never drawn, nothing it names is ever fetched."""

from __future__ import annotations

from clinic_desktop.foreign.facts import MailFacts
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import QUICK
from clinic_desktop.foreign.workshop import Workshop

UNSAFE, TOO_MANY, TOO_LARGE = "unsafe", "too-many", "too-large"  # why a file is left out


def read_mail(workshop: Workshop, file: ForeignFile) -> MailFacts:
    """Return what an e-mail says. Raises ForeignFailure for one that is made to harm."""
    return workshop.fact(MailFacts, "mail.read", (file,), {}, QUICK)
