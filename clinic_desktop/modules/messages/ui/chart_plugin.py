"""What messages put on an open patient: the section "E-mail" and its count of what is not read."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.messages.api import mail_counts
from clinic_desktop.ui_kit.chart_slots import ChartCounts, ChartSection
from clinic_desktop.ui_kit.plugin import Shell


def _mails(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.messages.ui.mail_page import MailPage

    return MailPage(shell, patient_id)


MAIL_COUNTS = ChartCounts(mail_counts, Permission.MESSAGE_READ.value)
MAIL_SECTION = ChartSection(
    "mail",
    QT_TRANSLATE_NOOP("Chart", "E-mail"),
    "send",
    _mails,
    Permission.MESSAGE_READ.value,
    counts=("mail",),
    kinds=frozenset({"mail"}),
    begins=False,
)
