"""One leave: what stands against it, who else is away, the decision and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import (
    Board,
    ConflictLine,
    Conflicts,
    LeaveStatus,
    days_text,
    kind_text,
)
from clinic_desktop.modules.staff.presenters.board import why_not_decide, why_not_withdraw
from clinic_desktop.modules.staff.presenters.deciding import DecidingPresenter
from clinic_desktop.modules.staff.presenters.words import (
    away_text,
    conflict_text,
    number_text,
    status_words,
    step_text,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.page_card import Fact, PageCard
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import Label, QuietButton

if TYPE_CHECKING:
    from uuid import UUID

    from clinic_desktop.ui_kit.plugin import Shell

KINDS = {"leave_request", "appointment", "closure"}


def _columns() -> tuple[Column[ConflictLine], ...]:
    return (
        Column("day", translate("Staff", "Day"), lambda o: o.start.date(), day_text, width=110),
        Column("time", translate("Staff", "Time"), lambda o: o.start, time_text, width=80),
        Column(
            "patient",
            translate("Staff", "Patient"),
            lambda o: o.patient_name,
            width=190,
            strong=True,
        ),
        Column("type", translate("Staff", "Type"), lambda o: o.type_name, width=160),
        Column("phone", translate("Staff", "Phone"), lambda o: o.phone, width=150),
    )


class LeaveDialog(Dialog):
    """Implements DecidingView. Enter on an appointment goes to it in the agenda."""

    def __init__(self, shell: Shell, board: Board, leave_id: UUID, parent: QWidget) -> None:
        super().__init__(translate("Staff", "Leave"), parent, width=900, scrolls=True)
        self._shell, self._board = shell, board
        self.presenter = DecidingPresenter(self, shell.tasks, shell.undo, leave_id)
        self.facts = PageCard(translate("Staff", "Request"))
        self.away = Label("", "secondary")
        self.steps = Label("", "secondary")
        self.body.addWidget(self.facts)
        for label in (self.away, self.steps):
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.body.addLayout(self._make_list(), 1)
        self.reason = LineField(limit=300)
        self.body.addLayout(self._make_reason())
        self.only_close()
        self.withdraw_button = self._add(translate("Staff", "&Withdraw"), "rotate-ccw")
        self.withdraw_button.clicked.connect(lambda: self.presenter.withdraw(self.reason.value()))
        self.decline_button = self._add(translate("Staff", "&Decline"), "ban")
        self.decline_button.clicked.connect(lambda: self.presenter.decline(self.reason.value()))
        self.approve_button = self.set_action(translate("Staff", "&Approve"), self.approve)
        shell.on_change(self, KINDS, lambda _changed: self.presenter.refresh())
        self._offer(None)
        self.table.setFocus()
        self.presenter.refresh()

    def _make_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        head = QHBoxLayout()
        self.count = Label("", "strong")
        self.count.setWordWrap(True)
        head.addWidget(self.count, 1)
        self.model: RowsModel[ConflictLine] = RowsModel(_columns(), self)
        self.table = TableView(
            self.model,
            name="staff.conflicts",
            settings=self._shell.settings,
            accessible=translate("Staff", "Appointments in the time of the leave"),
        )
        self.table.activated_row.connect(self.go_to)
        self.go_button = QuietButton(translate("Staff", "Show in the a&genda"), icon="calendar")
        self.go_button.setAutoDefault(False)
        self.go_button.clicked.connect(lambda: self.go_to(self.table.current_row()))
        head.addWidget(self.go_button)
        head.addWidget(TableTools(self.table))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.table.selected_row.connect(lambda line: self._offer_line(line))
        return column

    def _make_reason(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.reason_label = Label(translate("Staff", "&Reason"), "strong")
        self.reason_label.setBuddy(self.reason)
        self.reason.setAccessibleName(translate("Staff", "Reason for declining or withdrawing"))
        row.addWidget(self.reason_label)
        row.addWidget(self.reason, 1)
        return row

    def _add(self, text: str, icon: str) -> QuietButton:
        button = QuietButton(text, icon=icon)
        button.setAutoDefault(False)
        self.buttons.addWidget(button)
        return button

    def approve(self) -> None:
        """Approve, or put back what the diary lacks."""
        if self.approve_button.isEnabled():
            self.presenter.approve()

    def go_to(self, line: ConflictLine | None) -> None:
        """Go to an appointment in the agenda."""
        if line is not None:
            self.accept()
            self._shell.open_tab("agenda", appointment_id=line.appointment_id)

    # ---- DecidingView

    def show_conflicts(self, found: Conflicts) -> None:
        """Show the leave, the appointments, who else is away, the steps."""
        leave = found.leave
        facts = (
            Fact(translate("Staff", "Who"), found.name),
            Fact(translate("Staff", "When"), days_text(leave.time)),
            Fact(translate("Staff", "Kind"), kind_text(leave.kind)),
            Fact(translate("Staff", "Working days"), number_text(leave.days)),
            Fact(translate("Staff", "Status"), status_words(leave)),
            Fact(translate("Staff", "Note"), leave.note),
        )
        self.facts.show_facts([fact for fact in facts if fact.value])
        self.count.setText(conflict_text(found))
        current = self.table.currentIndex().row()
        self.model.set_rows(found.lines)
        self.table.select_row(max(0, min(current, len(found.lines) - 1)))
        others = "; ".join(away_text(name, away) for name, away in found.away)
        nobody = translate("Staff", "Nobody else is away in these days.")
        also = translate("Staff", "Also away: {names}").format(names=others)
        self.away.setText(also if others else nobody)
        self.steps.setText("\n".join(step_text(name, step) for name, step in found.steps))
        self._offer(found)

    def show_reason_problem(self, text: str) -> None:
        """Say what the reason lacks."""
        self.notice.say(text, "warning")
        if text:
            self.reason.setFocus()

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""
        self.reason.clear()
        self._shell.toast(text, step if isinstance(step, UndoStep) else None)

    def _offer(self, found: Conflicts | None) -> None:
        leave = found.leave if found is not None else None
        decide, back = why_not_decide(self._board, leave), why_not_withdraw(self._board, leave)
        lost = leave is not None and leave.missing and self._board.decides
        again = translate("Staff", "Put into the di&ary")
        self.approve_button.setText(again if lost else translate("Staff", "&Approve"))
        self.approve_button.setEnabled(lost or not decide)
        self.approve_button.setToolTip("" if lost else decide)
        self.decline_button.explain(decide)
        self.withdraw_button.explain(back)
        open_still = leave is not None and leave.status is LeaveStatus.REQUESTED
        for widget in (self.reason, self.reason_label):
            widget.setVisible(not decide or not back)
        needed = translate("Staff", "Needed to decline")
        self.reason.setPlaceholderText(needed if not decide else "")
        self.decline_button.setVisible(open_still and self._board.decides)
        self.approve_button.setVisible(self._board.decides and (open_still or lost))
        self._offer_line(self.table.current_row())

    def _offer_line(self, line: ConflictLine | None) -> None:
        self.go_button.explain("" if line else translate("Staff", "Choose a line first"))
