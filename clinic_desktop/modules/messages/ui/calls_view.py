"""The list of calls: who, when, which numbers, and buttons for what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.documents import call_list
from clinic_desktop.modules.messages.domain.calls import CallEntry, CallResult, result_text
from clinic_desktop.modules.messages.presenters.calls import CallsPresenter
from clinic_desktop.modules.messages.ui.list_panel import ListPanel
from clinic_desktop.ui_kit import printing, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    IconButton,
    Label,
    PrimaryButton,
    QuietButton,
)

_ICONS = {
    CallResult.CONFIRMED: "check",
    CallResult.LEFT_MESSAGE: "message-square",
    CallResult.NO_ANSWER: "circle-slash",
    CallResult.CALL_BACK: "phone",
    CallResult.CANCELLED: "ban",
}


def _phones(entry: CallEntry) -> str:
    return "; ".join(f"{p.shown} {p.whose}".strip() for p in entry.phones)


def _family(entry: CallEntry) -> str:
    if entry.together < 2:
        return ""
    return translate("Messages", "family {number}").format(number=entry.family + 1)


def _so_far(entry: CallEntry) -> str:
    wish = translate("Messages", "Wants a call") if entry.wants_call else ""
    return " · ".join(w for w in (wish, result_text(entry.last_result), entry.last_note) if w)


def _columns() -> tuple[Column[CallEntry], ...]:
    return (
        Column("start", translate("Messages", "Time"), lambda e: e.start, stamp_text, width=150),
        Column(
            "patient",
            translate("Messages", "Patient"),
            lambda e: e.patient_name,
            width=170,
            strong=True,
        ),
        Column(
            "family",
            translate("Messages", "Together"),
            _family,
            width=110,
            icon=lambda e: "users" if e.together > 1 else "",
        ),
        Column("phones", translate("Messages", "Phone"), _phones, width=230, tip=_phones),
        Column("with", translate("Messages", "With"), lambda e: e.practitioner, width=160),
        Column(
            "so_far",
            translate("Messages", "Until now"),
            _so_far,
            width=160,
            tone=lambda e: "warning" if e.wants_call else "",
            icon=lambda e: "phone" if e.wants_call else "",
        ),
        Column("message", translate("Messages", "Message"), lambda e: e.message, width=200),
    )


class CallsPanel(ListPanel[CallEntry]):
    """Table and result buttons. Implements CallsView."""

    def __init__(self, shell: Shell) -> None:
        title = translate("Messages", "Calls to make")
        super().__init__(shell, _columns(), "messages.calls", title)
        self.column.addLayout(self._make_head())
        nobody = translate("Messages", "Everybody has confirmed.")
        self.add_table(EmptyState("phone", nobody))
        self.column.addLayout(self._make_results())
        self.table.selected_row.connect(self._selected)
        self.table.activated_row.connect(lambda entry: shell.open_patient(entry.patient_id))
        self.presenter = CallsPresenter(self, shell.tasks)
        self._selected(None)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self.days = Label("", "secondary")
        head.addWidget(self.days)
        head.addStretch(1)
        self.print_button = IconButton(
            "printer", translate("Messages", "Print the list of calls"), outlined=True
        )
        self.print_button.clicked.connect(self.print_list)
        head.addWidget(self.print_button)
        head.addWidget(TableTools(self.table))
        return head

    def _make_results(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.note = LineField(hint=translate("Messages", "Note, if there is one"))
        self.note.setAccessibleName(translate("Messages", "Note on the call"))
        row.addWidget(self.note, 1)
        self.buttons: dict[CallResult, QuietButton | PrimaryButton] = {}
        for result in CallResult:
            kind = PrimaryButton if result is CallResult.CONFIRMED else QuietButton
            button = kind(result_text(result), icon=_ICONS[result])
            button.clicked.connect(lambda _checked=False, r=result: self.record(r))
            self.buttons[result] = button
            row.addWidget(button)
        self.send_button = QuietButton(translate("Messages", "Write instead"), icon="send")
        self.send_button.clicked.connect(self.write_instead)
        row.addWidget(self.send_button)
        return row

    def current(self) -> CallEntry | None:
        """Return the line under the cursor."""
        found: CallEntry | None = self.table.current_row()
        return found

    def record(self, result: CallResult) -> None:
        """Keep what came of the call; cancelling asks for the reason."""
        entry = self.current()
        if entry is None or not self._may:
            return
        if result is not CallResult.CANCELLED or self.note.value():
            self._record(entry, result, self.note.value())
            return
        ask_reason(
            self,
            translate("Messages", "Cancel the appointment"),
            entry.patient_name,
            translate("Messages", "Cancel the appointment"),
            lambda reason: self._record(entry, result, reason),
        )

    def write_instead(self) -> None:
        """Send the patient a message now."""
        entry = self.current()
        if entry is not None and self._may:
            self.presenter.send_now(entry)

    def print_list(self) -> None:
        """Show the list as pages before it is printed."""
        title = translate("Messages", "Calls to make")

        def show(pdf: bytes) -> None:
            printing.preview(self, title, pdf, file_name="calls")

        self._shell.tasks.read(
            call_list,
            then=show,
            owner=self,
            label=translate("Messages", "Making the document"),
        )

    def show_calls(self, days: Sequence[date], entries: Sequence[CallEntry]) -> None:
        """List whom to call; the cursor stays, or goes to the next line."""
        number = max(0, self.table.currentIndex().row())
        before = self.current()
        self.list_rows(entries)
        ids = [entry.appointment_id for entry in self.model.rows()]
        if before is not None and before.appointment_id in ids:
            number = ids.index(before.appointment_id)
        self.table.select_row(min(number, len(ids) - 1))
        shown = [QLocale().toString(_q_date(day), "dddd d MMMM") for day in days]
        self.days.setText(" · ".join(shown))
        if not days:
            self.notice.say(translate("Messages", "No working days are near."), "info")
        else:
            self.notice.say("")

    def _record(self, entry: CallEntry, result: CallResult, note: str) -> None:
        self.note.clear()
        self.presenter.record(entry, result, note)

    def _selected(self, entry: CallEntry | None) -> None:
        why = translate("Messages", "Choose a line first") if entry is None else ""
        if not self._may:
            why = translate("Messages", "Your role may read messages, not send them")
        for button in (*self.buttons.values(), self.send_button):
            button.setEnabled(not why)
            button.setToolTip(why)


def _q_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
