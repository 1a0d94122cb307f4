"""Merging: pick the second record, see both, choose, and do it or propose it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.merging import FieldChoice, MergePreview
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.presenters.merge import MergePresenter, choice_text
from clinic_desktop.modules.patients.presenters.wording import facts_line
from clinic_desktop.modules.patients.ui.patient_picker import PatientPicker
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.choice_grid import ChoiceGrid, TwoValues
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice, QuietButton


class MergeDialog(Dialog):
    """Two records become one. `done(kept)` is sent after a merge."""

    done_merging = Signal(object)

    def __init__(self, shell: Shell, kept: PatientRef, parent: QWidget | None = None) -> None:
        title = translate("Patients", "Merge another record into this one")
        super().__init__(title, parent, width=780)
        self._shell = shell
        self._may = shell.may(Permission.PATIENT_MERGE.value)
        self.presenter = MergePresenter(self, shell.tasks, kept.id)
        self.picker = PatientPicker(shell.tasks, shell.now().date(), without=kept.id)
        self.picker.picked.connect(self.presenter.choose_other)
        self.grid = ChoiceGrid("", "")
        self.grid.chosen.connect(self.presenter.take)
        self.cautions = Notice(tone="warning")
        self.moves = Label("", tone="secondary")
        self.moves.setWordWrap(True)
        self.reason = LineField()
        self.swap_button = QuietButton(
            translate("Patients", "Keep the &other one instead"), icon="repeat"
        )
        self.swap_button.clicked.connect(self.presenter.swap)
        self._preview = QWidget()
        self._empty = EmptyState(
            "merge",
            translate("Patients", "Which record is the same person?"),
            detail=translate(
                "Patients", "{name} stays: {facts}. Nothing is lost, a merge can be taken back."
            ).format(name=kept.display_name, facts=facts_line(kept)),
        )
        self._lay_out()
        self.action = self.set_action(self._action_text(None), self._act, danger=self._may)
        self.action.setEnabled(False)
        self.action.setToolTip(translate("Patients", "Choose the other record first."))
        self.picker.setFocus()

    def show_preview(self, preview: MergePreview, take: frozenset[str]) -> None:
        """Show both side by side."""
        self.notice.say("")
        self._empty.hide()
        self._preview.show()
        kept, gone = preview.kept, preview.gone
        heads = (translate("Patients", "Stays: {number}"), translate("Patients", "Goes: {number}"))
        self.grid.set_heads(
            heads[0].format(number=kept.number), heads[1].format(number=gone.number)
        )
        self.grid.show_lines([_line(choice, take) for choice in preview.fields])
        self.cautions.say("\n".join(preview.cautions))
        moved = ", ".join(f"{rows.count} {rows.label}" for rows in preview.moves if rows.count)
        nothing = translate("Patients", "Nothing else belongs to the record that goes.")
        moving = translate("Patients", "Moves to the record that stays: {what}.")
        self.moves.setText(moving.format(what=moved) if moved else nothing)
        text = self._action_text(preview)
        self.action.setText(text)
        self.action.setAccessibleName(text)
        self.action.setEnabled(True)
        self.action.setToolTip("")

    def show_merging(self, merging: bool) -> None:
        """Disable the action while it runs."""
        self.action.setEnabled(not merging and self.presenter.ready)

    def show_merge_failure(self, error: BaseException) -> None:
        """Say why not."""
        self.notice.say(notify.describe(error).text, "danger")

    def merged(self, kept: PatientRef, gone: PatientRef) -> None:
        """Close and tell."""
        text = translate("Patients", "{gone} is now part of {kept}.")
        self._shell.toast(text.format(gone=gone.number, kept=kept.number))
        self.done_merging.emit(kept.id)
        self.accept()

    def proposed(self, kept: PatientRef, gone: PatientRef) -> None:
        """Close and tell."""
        text = translate("Patients", "Proposed: both {kept} and {gone} carry a flag now.")
        self._shell.toast(text.format(kept=kept.number, gone=gone.number))
        self.done_merging.emit(kept.id)
        self.accept()

    def _act(self) -> None:
        reason = str(self.reason.value())
        if self._may:
            self.presenter.merge(reason)
        else:
            self.presenter.propose(reason)

    def _action_text(self, preview: MergePreview | None) -> str:
        if not self._may:
            return translate("Patients", "Propose merging")
        if preview is None:
            return translate("Patients", "Merge")
        total = sum(rows.count for rows in preview.moves)
        text = translate("Patients", "Merge: {gone} goes, items that move: %n", "", total)
        return text.format(gone=preview.gone.number)

    def _lay_out(self) -> None:
        self.picker.setAccessibleName(translate("Patients", "The other record"))
        self.body.addWidget(self.picker)
        if not self._may:
            text = translate(
                "Patients",
                "Your role can't merge. You can propose it: both records get a flag that "
                "somebody with the right will see.",
            )
            note = Label(text, tone="secondary")
            note.setWordWrap(True)
            self.body.addWidget(note)
        column = QVBoxLayout(self._preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addWidget(self.cautions)
        column.addWidget(self.grid, 1)
        row = QHBoxLayout()
        row.addWidget(self.moves, 1)
        row.addWidget(self.swap_button)
        column.addLayout(row)
        why = Label(translate("Patients", "&Reason (kept in the trail)"), "secondary")
        why.setBuddy(self.reason)
        self.reason.setAccessibleName(translate("Patients", "Reason"))
        column.addWidget(why)
        column.addWidget(self.reason)
        self._preview.hide()
        self.body.addWidget(self._preview, 1)
        self.body.addWidget(self._empty, 1)
        self.grid.setMinimumHeight(self.height_for(260))
        self._empty.setMinimumHeight(self.height_for(260))


def _line(choice: FieldChoice, take: frozenset[str]) -> TwoValues:
    return TwoValues(
        choice.field,
        choice.label,
        choice_text(choice, choice.kept),
        choice_text(choice, choice.gone),
        second=choice.field in take,
        differs=choice.kept != choice.gone,
    )
