"""The Staff tab: the list of leave, and below it who is away when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.staff.api import Board, Leave, LeaveStatus
from clinic_desktop.modules.staff.presenters.board import Part, StaffPresenter
from clinic_desktop.modules.staff.presenters.request import why_not_ask
from clinic_desktop.modules.staff.presenters.words import account_text
from clinic_desktop.modules.staff.ui.allowance_dialog import AllowanceDialog
from clinic_desktop.modules.staff.ui.leave_dialog import LeaveDialog
from clinic_desktop.modules.staff.ui.leave_table import LeaveTable
from clinic_desktop.modules.staff.ui.request_dialog import RequestDialog
from clinic_desktop.modules.staff.ui.strip import AwayStrip
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.direction import after_icon, before_icon
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    IconButton,
    Label,
    Notice,
    PrimaryButton,
    QuietButton,
)

KINDS = {
    "leave_request",
    "leave_allowance",
    "closure",
    "practitioner",
    "opening_schedule",
    "clinic",
}
_FOUR_WEEKS = 4
_ENTRIES = (
    ("request", QT_TRANSLATE_NOOP("Staff", "Ask for leave…"), "plus", "Ctrl+N"),
    ("open", QT_TRANSLATE_NOOP("Staff", "Open the leave"), "eye", "Ctrl+O"),
    (
        "allowance",
        QT_TRANSLATE_NOOP("Staff", "Days of vacation a year…"),
        "calendar-days",
        "Ctrl+D",
    ),
    ("earlier", QT_TRANSLATE_NOOP("Staff", "Earlier weeks"), "chevron-left", "Alt+Left"),
    ("later", QT_TRANSLATE_NOOP("Staff", "Later weeks"), "chevron-right", "Alt+Right"),
    ("this_week", QT_TRANSLATE_NOOP("Staff", "Weeks from today"), "calendar", "Alt+Home"),
)


class StaffScreen(QWidget):
    """List, strip and dialogs. Implements StaffView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.l)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.m))
        self.notice = Notice()
        self.table = LeaveTable(shell.settings, self._name)
        self.strip = AwayStrip()
        column.addLayout(self._make_head())
        column.addWidget(self.notice)
        column.addWidget(self._make_list(), 1)
        column.addLayout(self._make_weeks())
        column.addWidget(self.strip)
        self.account = Label("", "secondary")
        self.account.setWordWrap(True)
        column.addWidget(self.account)
        self.table.activated_row.connect(lambda _leave: self.open_current())
        self.table.selected_row.connect(lambda _leave: self._offer())
        self.strip.day_chosen.connect(self._open_day)
        self._actions = self._make_actions()
        self.presenter = StaffPresenter(self, shell.tasks, shell.undo, shell.now)
        shell.on_change(self, KINDS, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Staff", "Leave"), "title"))
        head.addSpacing(theme.px(theme.SPACE.m))
        self.part = ChoiceField(
            [
                (Part.ALL, translate("Staff", "All")),
                (Part.OPEN, translate("Staff", "To decide")),
                (Part.COMING, translate("Staff", "Coming")),
                (Part.PAST, translate("Staff", "Past")),
                (Part.MINE, translate("Staff", "Mine")),
            ]
        )
        self.part.setAccessibleName(translate("Staff", "Which leave"))
        self.part.edited.connect(lambda: self.presenter.choose(self.part.value()))
        head.addWidget(self.part)
        head.addStretch(1)
        self.open_button = QuietButton(translate("Staff", "Open"), icon="eye")
        self.open_button.clicked.connect(self.open_current)
        self.allowance_button = QuietButton(
            translate("Staff", "Days a year…"), icon="calendar-days"
        )
        self.allowance_button.clicked.connect(self.allow)
        self.request_button = PrimaryButton(translate("Staff", "Ask for leave…"), icon="plus")
        self.request_button.clicked.connect(self.request)
        for button in (self.open_button, self.allowance_button, self.request_button):
            head.addWidget(button)
        head.addWidget(TableTools(self.table))
        return head

    def _make_list(self) -> QStackedWidget:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(
                "calendar-off",
                translate("Staff", "No leave here."),
                detail=translate("Staff", "What is asked for and decided is listed here."),
            )
        )
        return self._stack

    def _make_weeks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.weeks = Label("", "strong")
        row.addWidget(self.weeks)
        legend = translate("Staff", "Filled: away. Framed: asked for. Yellow: clinic closed.")
        row.addWidget(Label(legend, "secondary"))
        row.addStretch(1)
        buttons = (
            (before_icon(), translate("Staff", "Earlier weeks"), self.earlier),
            ("calendar", translate("Staff", "Weeks from today"), self.this_week),
            (after_icon(), translate("Staff", "Later weeks"), self.later),
        )
        for icon, text, run in buttons:
            button = IconButton(icon, text, outlined=True)
            button.clicked.connect(run)
            row.addWidget(button)
        return row

    def _make_actions(self) -> list[QAction]:
        run: dict[str, Callable[[], None]] = {
            "request": self.request,
            "open": self.open_current,
            "allowance": self.allow,
            "earlier": self.earlier,
            "later": self.later,
            "this_week": self.this_week,
        }
        return make_actions(self, "Staff", _ENTRIES, run)

    # ---- what is done

    def opened(self, leave_id: UUID | None = None, **_more: Any) -> None:
        """Show the list, or one leave."""
        self.first_focus()
        if leave_id is not None and self.presenter.board is not None:
            LeaveDialog(self.shell, self.presenter.board, leave_id, self).open()

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def request(self) -> None:
        """Ask for leave."""
        board = self.presenter.board
        if board is not None and not why_not_ask(board):
            RequestDialog(self.shell, board, self).open()

    def open_current(self) -> None:
        """Show the leave under the cursor with what stands against it."""
        leave, board = self.table.current_row(), self.presenter.board
        if leave is not None and board is not None and leave.kind is not None:
            LeaveDialog(self.shell, board, leave.id, self).open()

    def allow(self) -> None:
        """Set how many days of vacation people have a year."""
        board = self.presenter.board
        if board is not None and board.decides and board.accounts:
            AllowanceDialog(board, self.presenter.allow, self).open()

    def earlier(self) -> None:
        """Show earlier weeks."""
        self.presenter.turn(-_FOUR_WEEKS)

    def later(self) -> None:
        """Show later weeks."""
        self.presenter.turn(_FOUR_WEEKS)

    def this_week(self) -> None:
        """Show the weeks from today on."""
        self.presenter.go_to_today()

    # ---- StaffView

    def show_board(self, board: Board, lines: Sequence[Leave]) -> None:
        """Show the lines of the chosen part, the strip and the accounts."""
        before, number = self.table.current_row(), max(0, self.table.currentIndex().row())
        self.table.lines.set_rows(lines)
        ids = [leave.id for leave in self.table.lines.rows()]
        if before is not None and before.id in ids:
            number = ids.index(before.id)
        self.table.select_row(min(number, len(ids) - 1))
        self._stack.setCurrentIndex(0 if lines else 1)
        self.strip.show_board(board, self.presenter.first, self.presenter.last)
        self.weeks.setText(f"{day_text(self.presenter.first)} – {day_text(self.presenter.last)}")
        own = next((a for a in board.accounts if a.practitioner_id == board.own_id), None)
        self.account.setText(account_text(own) if own is not None else "")
        self.account.setVisible(own is not None)
        lost = sum(leave.missing for leave in board.leaves)
        text = translate(
            "Staff",
            "%n approved leaves are no longer in the diary. Open them to put them back.",
            n=lost,
        )
        self.notice.say(text if lost and board.decides else "", "warning")
        waiting = sum(leave.status is LeaveStatus.REQUESTED for leave in board.leaves)
        self.shell.set_badge("staff", waiting if board.decides else 0)
        self._offer()

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self.shell.show_error(error)

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""
        self.shell.toast(text, step if isinstance(step, UndoStep) else None)

    def _offer(self) -> None:
        board, leave = self.presenter.board, self.table.current_row()
        self.request_button.explain(why_not_ask(board))
        why = translate("Staff", "Choose a line first") if leave is None else ""
        if leave is not None and leave.kind is None:
            why = translate("Staff", "Only the person and who decides may open it")
        self.open_button.explain(why)
        self.allowance_button.explain(self.shell.why_not(Permission.LEAVE_APPROVE.value))

    def _name(self, leave: Leave) -> str:
        board = self.presenter.board
        return board.name(leave.practitioner_id) if board is not None else ""

    def _open_day(self, day: date) -> None:
        self.shell.open_tab("agenda", day=day)
