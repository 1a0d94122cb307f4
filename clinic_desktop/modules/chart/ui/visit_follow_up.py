"""What comes after the visit: the line below the note."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Encounter
from clinic_desktop.modules.chart.ui.follow_up_dialog import FollowUpDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, LinkButton


class VisitFollowUp(QWidget):
    """Says when the patient is seen again, and opens the form for it."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._journal = TypedJournal(shell.tasks, "chart.visit.follow-up")
        self._visit: Encounter | None = None
        self._may_write = False
        self.words = Label("")
        self.words.setWordWrap(True)
        self.button = LinkButton("")
        self.button.clicked.connect(self.plan)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(theme.SPACE.s), 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._journal.load()

    def show_visit(self, visit: Encounter, *, may_write: bool) -> None:
        """Show the follow-up of a visit."""
        self._visit, self._may_write = visit, may_write
        details = visit.details
        day = day_text(details.follow_up_on) if details.follow_up_on else ""
        said = " · ".join(filter(None, (day, details.follow_up)))
        text = translate("Chart", "Follow-up: {what}").format(what=said)
        self.words.setText(text if said else translate("Chart", "No follow-up is planned."))
        self.words.set_tone("" if said else "secondary")
        change, plan = translate("Chart", "Change …"), translate("Chart", "Follow-up …")
        self.button.setText(change if said else plan)
        self.button.setAccessibleName(translate("Chart", "Plan the follow-up"))
        self.button.setVisible(may_write)

    def plan(self) -> None:
        """Open the form."""
        if self._visit is not None and self._may_write:
            FollowUpDialog(self._shell, self._journal, self._visit, self).open()
