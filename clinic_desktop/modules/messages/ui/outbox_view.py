"""The outbox: a table of messages with what can be done to one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.known import words_of
from clinic_desktop.modules.messages.domain.message import (
    Message,
    MessageStatus,
    channel_text,
    purpose_text,
    status_text,
)
from clinic_desktop.modules.messages.presenters.outbox import (
    Line,
    OutboxPresenter,
    Shown,
    can_resend,
    can_withdraw,
    in_doubt,
)
from clinic_desktop.modules.messages.service.outbox import OutboxPage
from clinic_desktop.modules.messages.ui.list_panel import ListPanel
from clinic_desktop.modules.messages.ui.words_dialog import WordsDialog
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import ask
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.widgets import EmptyState, QuietButton, SearchField

_TONES = {
    MessageStatus.SENT: "ok",
    MessageStatus.FAILED: "danger",
    MessageStatus.UNKNOWN: "warning",
    MessageStatus.SKIPPED: "secondary",
    MessageStatus.WITHDRAWN: "secondary",
}
_SIGNS = {
    MessageStatus.QUEUED: "clock",
    MessageStatus.SENDING: "send",
    MessageStatus.SENT: "check",
    MessageStatus.FAILED: "circle-alert",
    MessageStatus.UNKNOWN: "circle-help",
    MessageStatus.SKIPPED: "circle-slash",
    MessageStatus.WITHDRAWN: "ban",
}


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column("when", translate("Messages", "When"), lambda r: r.when, stamp_text, width=150),
        Column(
            "patient",
            translate("Messages", "Patient"),
            lambda r: r.message.patient_name,
            width=170,
            strong=True,
        ),
        Column(
            "purpose", translate("Messages", "For"), lambda r: purpose_text(words_of(r.message))
        ),
        Column(
            "channel",
            translate("Messages", "By"),
            lambda r: channel_text(r.message.channel),
            width=70,
        ),
        Column("address", translate("Messages", "To"), lambda r: r.message.address, width=160),
        Column(
            "status",
            translate("Messages", "Status"),
            lambda r: status_text(r.message.status),
            width=130,
            tone=lambda r: _TONES.get(r.message.status, ""),
            icon=lambda r: _SIGNS[r.message.status],
        ),
        Column(
            "why", translate("Messages", "Why"), lambda r: r.why, width=260, tip=lambda r: r.why
        ),
    )


class OutboxPanel(ListPanel[Line]):
    """Table, filter and deeds. Implements OutboxView."""

    def __init__(self, shell: Shell) -> None:
        title = translate("Messages", "Outbox")
        super().__init__(shell, _columns(), "messages.outbox", title)
        self.column.addLayout(self._make_bar())
        self.add_table(
            EmptyState(
                "mail",
                translate("Messages", "No messages here."),
                detail=translate("Messages", "What is planned, sent or held back is listed here."),
            )
        )
        self.table.selected_row.connect(lambda _row: self._offer())
        self.table.activated_row.connect(lambda _row: self.open_current())
        self.presenter = OutboxPresenter(self, shell.tasks)
        self._offer()

    def _make_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(theme.SPACE.s))
        self.part = ChoiceField(
            [
                (Shown.ALL, translate("Messages", "All")),
                (Shown.WAITING, translate("Messages", "Waiting")),
                (Shown.TO_DECIDE, translate("Messages", "To decide")),
                (Shown.SENT, translate("Messages", "Sent")),
                (Shown.NOT_SENT, translate("Messages", "Not sent")),
            ]
        )
        self.part.setAccessibleName(translate("Messages", "Which messages"))
        self.part.setMaximumWidth(theme.px(160))
        self.part.edited.connect(self._filter)
        self.search = SearchField(translate("Messages", "Patient, address"))
        self.search.setAccessibleName(translate("Messages", "Find in the outbox"))
        self.search.setMaximumWidth(theme.px(260))
        self.search.textChanged.connect(lambda _text: self._filter())
        self.open_button = QuietButton(translate("Messages", "Read"), icon="eye")
        self.open_button.clicked.connect(self.open_current)
        self.resend_button = QuietButton(translate("Messages", "Send again"), icon="refresh-cw")
        self.resend_button.clicked.connect(self.resend_current)
        self.withdraw_button = QuietButton(translate("Messages", "Withdraw"), icon="ban")
        self.withdraw_button.clicked.connect(self.withdraw_current)
        self.sent_button = QuietButton(translate("Messages", "It was sent"), icon="check")
        self.sent_button.clicked.connect(self.count_as_sent)
        bar.addWidget(self.part)
        bar.addWidget(self.search)
        bar.addStretch(1)
        for button in (
            self.open_button,
            self.resend_button,
            self.sent_button,
            self.withdraw_button,
        ):
            bar.addWidget(button)
        bar.addWidget(TableTools(self.table, own_search=True))
        return bar

    def current(self) -> Message | None:
        """Return the message under the cursor."""
        line: Line | None = self.table.current_row()
        return line.message if line else None

    def open_current(self) -> None:
        """Show the words of the message under the cursor."""
        message = self.current()
        if message is not None:
            self.presenter.open(message)

    def resend_current(self) -> None:
        """Send the message under the cursor again, after a question when it may be there."""
        message = self.current()
        if message is None or not (self._may and can_resend(message)):
            return
        if not in_doubt(message):
            self.presenter.resend(message)
            return
        ask(
            self,
            translate("Messages", "Send it again?"),
            translate("Messages", "Nobody knows if it went out. The patient may get it twice."),
            translate("Messages", "Send it again"),
            danger=False,
            then=lambda: self.presenter.resend(message),
        )

    def withdraw_current(self) -> None:
        """Take the message under the cursor out of the outbox."""
        message = self.current()
        if message is not None and self._may and can_withdraw(message):
            self.presenter.withdraw(message)

    def count_as_sent(self) -> None:
        """Say that the message under the cursor did go out."""
        message = self.current()
        if message is not None and self._may and in_doubt(message):
            self.presenter.mark_as_sent(message)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """List messages; the cursor stays on its message."""
        before = self.current()
        self.list_rows(lines)
        ids = [line.message.id for line in self.model.rows()]
        if before is not None and before.id in ids:
            self.table.select_row(ids.index(before.id))
        self._offer()

    def show_state(self, page: OutboxPage, to_decide: int) -> None:
        """Say whether anything can go out, and how many messages wait for a decision."""
        if not page.any_channel:
            settings = self._shell.may(Permission.MESSAGE_SETTINGS.value)
            self.notice.say(
                translate("Messages", "No channel is switched on: no reminders go out."),
                "warning",
                (
                    translate("Messages", "Set up a channel"),
                    lambda: self._shell.open_settings("message-channels"),
                )
                if settings
                else None,
            )
        elif to_decide:
            text = translate("Messages", "%n messages may or may not have gone out.", n=to_decide)
            self.notice.say(
                text, "warning", (translate("Messages", "Show them"), self._show_doubtful)
            )
        else:
            self.notice.say("")

    def show_words(self, message: Message, when: datetime) -> None:
        """Show a whole message."""
        WordsDialog(self, message, stamp_text(when)).open()

    def _show_doubtful(self) -> None:
        self.part.set_value(Shown.TO_DECIDE)
        self._filter()
        self.table.setFocus()

    def _filter(self) -> None:
        self.presenter.filter(self.part.value(), self.search.text())

    def _offer(self) -> None:
        message = self.current()
        nothing = translate("Messages", "Choose a message first")
        denied = translate("Messages", "Your role may read messages, not send them")
        _enable(self.open_button, message is not None, nothing)
        self.sent_button.setVisible(in_doubt(message))
        chosen = denied if not self._may else nothing if message is None else ""
        again = translate("Messages", "Only what failed, was held back or is in doubt")
        taken = translate("Messages", "Only what has not gone out")
        _enable(self.resend_button, not chosen and can_resend(message), chosen or again)
        _enable(self.withdraw_button, not chosen and can_withdraw(message), chosen or taken)
        _enable(self.sent_button, not chosen, chosen)


def _enable(button: QuietButton, on: bool, why_not: str) -> None:
    button.setEnabled(on)
    button.setToolTip("" if on else why_not)
