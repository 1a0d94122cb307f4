"""Why the patient came, and where one meets: the line above the note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Encounter, EncounterDetails
from clinic_desktop.modules.chart.presenters.encounter_words import class_options
from clinic_desktop.modules.chart.presenters.lists.fact_form import Differing
from clinic_desktop.modules.chart.presenters.visit_about import JOURNAL, AboutPresenter
from clinic_desktop.modules.chart.ui.stale_dialog import StaleDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import ChoiceField, LineField
from clinic_desktop.ui_kit.plugin import Shell


class VisitAbout(QWidget):
    """Reason and kind of one visit, saved as one leaves the field. Implements AboutView."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._journal = TypedJournal(shell.tasks, JOURNAL)
        self.presenter = AboutPresenter(self, shell.tasks, self._journal)
        self.reason = LineField(limit=500, hint=translate("Chart", "Reason for the visit"))
        self.reason.setAccessibleName(translate("Chart", "Reason for the visit"))
        options = class_options()
        self.kind = ChoiceField(options)
        self.kind.fit(max((text for _kind, text in options), key=len))
        self.kind.setAccessibleName(translate("Chart", "Kind of visit"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(self.reason, 1)
        row.addWidget(self.kind)
        self._drafts = DraftTimer(self, self._journal.keep)
        self.reason.edited.connect(self._typed)
        self.reason.editingFinished.connect(self.save)
        self.kind.edited.connect(lambda: self.presenter.save(encounter_class=self.kind.value()))
        self.installEventFilter(self)
        self._journal.load()

    def show_visit(self, visit: Encounter, *, may_write: bool) -> None:
        """Show what a visit says of itself."""
        self.reason.setReadOnly(not may_write)
        self.kind.setEnabled(may_write)
        self.kind.setToolTip("" if may_write else translate("Chart", "You can only read this."))
        self.presenter.show_visit(visit)

    def start(self) -> None:
        """Put the keyboard into the reason."""
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason.selectAll()

    def save(self) -> None:
        """Save the reason: the field was left."""
        if not self.reason.isReadOnly():
            self._drafts.stop()
            self.presenter.save(reason=str(self.reason.value()))

    # ---- AboutView

    def show_about(self, details: EncounterDetails, reason: str | None) -> None:
        """Show what is stored, and over it what was typed and not saved."""
        self.kind.set_value(details.encounter_class)
        shown = details.reason if reason is None else reason
        if self.reason.text() != shown and not (reason is None and self._typing()):
            self.reason.setText(shown)

    def show_both(self, differing: tuple[Differing, ...]) -> None:
        """Show both versions side by side."""
        dialog = StaleDialog(differing, self)
        dialog.accepted.connect(lambda: self.presenter.choose(dialog.theirs()))
        dialog.open()

    def say(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Save when the column goes out of sight."""
        if watched is self and q_event.type() == QEvent.Type.Hide and self._typing():
            self.save()
        return super().eventFilter(watched, q_event)

    def _typing(self) -> bool:
        visit = self.presenter.visit
        return visit is not None and self._journal.typed(str(visit.id)) is not None

    def _typed(self) -> None:
        self.presenter.typed(self.reason.text())
        self._drafts.wanted()
