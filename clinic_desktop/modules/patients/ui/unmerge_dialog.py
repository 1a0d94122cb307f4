"""Taking a merge back, and sorting out what was added since."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.merging import MergeLink, UnmergePreview
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.presenters.merge import UnmergePresenter
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.choice_grid import ChoiceGrid, TwoValues
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label


class UnmergeDialog(Dialog):
    """One record becomes two again. `done_unmerging(gone_id)` is sent after it."""

    done_unmerging = Signal(object)

    def __init__(self, shell: Shell, link: MergeLink, parent: QWidget | None = None) -> None:
        text = translate("Patients", "Take back the merge of {gone} into {kept}")
        title = text.format(gone=link.gone.number, kept=link.kept.number)
        super().__init__(title, parent, width=700)
        self._shell = shell
        self.presenter = UnmergePresenter(self, shell.tasks, link.id)
        self.back = Label("", tone="secondary")
        self.back.setWordWrap(True)
        self.later = Label("", "strong")
        self.later.setWordWrap(True)
        self.grid = ChoiceGrid(link.kept.display_name, link.gone.display_name)
        self.grid.setMinimumHeight(self.height_for(200))
        self.grid.chosen.connect(self._give)
        self._rows: dict[str, UUID] = {}
        self.reason = LineField()
        for widget in (self.back, self.later, self.grid):
            self.body.addWidget(widget)
        why = Label(translate("Patients", "&Reason (kept in the trail)"), "secondary")
        why.setBuddy(self.reason)
        self.reason.setAccessibleName(translate("Patients", "Reason"))
        self.body.addWidget(why)
        self.body.addWidget(self.reason)
        text = translate("Patients", "Separate {gone} again").format(gone=link.gone.number)
        self.action = self.set_action(text, self._act, danger=True)
        self.action.setEnabled(False)
        self.presenter.start()

    def show_unmerge(self, preview: UnmergePreview) -> None:
        """Show what goes back, and the rows that need a decision."""
        back = ", ".join(f"{rows.count} {rows.label}" for rows in preview.back if rows.count)
        nothing = translate("Patients", "Nothing was moved by this merge.")
        going = translate("Patients", "Goes back: {what}.")
        self.back.setText(going.format(what=back) if back else nothing)
        self.later.setText(
            translate("Patients", "Added since the merge: whose is it?")
            if preview.later
            else translate("Patients", "Nothing was added since the merge.")
        )
        self.grid.setVisible(bool(preview.later))
        kept, gone = preview.link.kept, preview.link.gone
        lines = []
        for row in preview.later:
            where = (kept.number, gone.number)
            lines.append(TwoValues(str(row.id), f"{row.label}: {row.text}", *where))
        self._rows = {str(row.id): row.id for row in preview.later}
        self.grid.show_lines(lines)
        self.action.setEnabled(True)

    def show_unmerging(self, running: bool) -> None:
        """Disable the action while it runs."""
        self.action.setEnabled(not running)

    def show_unmerge_failure(self, error: BaseException) -> None:
        """Say why not."""
        self.notice.say(notify.describe(error).text, "danger")

    def unmerged(self, kept: PatientRef, gone: PatientRef) -> None:
        """Close and tell."""
        text = translate("Patients", "{gone} and {kept} are two records again.")
        self._shell.toast(text.format(gone=gone.number, kept=kept.number))
        self.done_unmerging.emit(gone.id)
        self.accept()

    def _give(self, name: str, to_gone: bool) -> None:
        self.presenter.give(self._rows[name], to_gone)

    def _act(self) -> None:
        self.presenter.unmerge(str(self.reason.value()))
