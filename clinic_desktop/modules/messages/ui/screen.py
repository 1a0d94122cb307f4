"""The Messages tab: outbox, calls to make, replies, incoming e-mail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.messages.api import incoming_mail_count
from clinic_desktop.modules.messages.ui.calls_view import CallsPanel
from clinic_desktop.modules.messages.ui.incoming_mail_view import IncomingMailPanel
from clinic_desktop.modules.messages.ui.outbox_view import OutboxPanel
from clinic_desktop.modules.messages.ui.replies_view import RepliesPanel
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.widgets import Label, Segmented

OUTBOX, CALLS, REPLIES, MAILS = "outbox", "calls", "replies", "mails"
_KINDS = {
    "message",
    "message_channel",
    "message_reply",
    "message_call",
    "appointment",
    "mail",
    "mailbox",
}

_ENTRIES = (
    ("outbox", QT_TRANSLATE_NOOP("Messages", "Show the outbox"), "mail", "Ctrl+Shift+O"),
    ("calls", QT_TRANSLATE_NOOP("Messages", "Show the calls to make"), "phone", "Ctrl+Shift+C"),
    ("replies", QT_TRANSLATE_NOOP("Messages", "Show the replies"), "inbox", "Ctrl+Shift+R"),
    ("mails", QT_TRANSLATE_NOOP("Messages", "Show the incoming e-mails"), "inbox", "Ctrl+Alt+W"),
    ("code", QT_TRANSLATE_NOOP("Messages", "Enter a reply code…"), "key-round", "Ctrl+Shift+K"),
    ("resend", QT_TRANSLATE_NOOP("Messages", "Send the message again"), "refresh-cw", "Ctrl+R"),
    ("withdraw", QT_TRANSLATE_NOOP("Messages", "Withdraw the message"), "ban", "Ctrl+Del"),
    (
        "print_calls",
        QT_TRANSLATE_NOOP("Messages", "Print the list of calls"),
        "printer",
        "Ctrl+Alt+P",
    ),
)


class MessagesScreen(QWidget):
    """Four lists, one at a time; each is read when it is shown and after what changes it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.l)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.m))
        column.addLayout(self._make_head())
        self.outbox = OutboxPanel(shell)
        self.calls = CallsPanel(shell)
        self.replies = RepliesPanel(shell)
        self.mails = IncomingMailPanel(shell)
        self._panels: dict[str, OutboxPanel | CallsPanel | RepliesPanel | IncomingMailPanel] = {
            OUTBOX: self.outbox,
            CALLS: self.calls,
            REPLIES: self.replies,
            MAILS: self.mails,
        }
        self._stack = QStackedWidget()
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        column.addWidget(self._stack, 1)
        self._actions = self._make_actions()
        shell.on_change(self, _KINDS, lambda _changed: self.refresh())
        shell.on_change(self, {"mail"}, lambda _changed: self._count())
        self._count()
        self.show_list(OUTBOX)

    def opened(self, view: str = "", **_more: Any) -> None:
        """Show a list by name."""
        if view:
            self.show_list(view)
        self.first_focus()

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self._panels[self.choice.current()].table.setFocus()

    def show_list(self, name: str) -> None:
        """Show one of the lists, freshly read."""
        if name not in self._panels:
            return
        self.choice.set_current(name)
        self._stack.setCurrentWidget(self._panels[name])
        self.refresh()

    def refresh(self) -> None:
        """Read the list that is shown again."""
        self._panels[self.choice.current()].presenter.refresh()

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def open_first(self) -> None:
        """Show the words of the first message that has any."""
        lines = self.outbox.model.rows()
        number = next((n for n, line in enumerate(lines) if line.message.body), 0)
        self.outbox.table.select_row(number)
        self.outbox.open_current()

    def enter_code(self) -> None:
        """Take a code that a patient reads out."""
        self.replies.enter_code()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Label(translate("Messages", "Messages"), "title"))
        head.addSpacing(theme.px(theme.SPACE.l))
        self.choice = Segmented(
            [
                (OUTBOX, translate("Messages", "Outbox")),
                (CALLS, translate("Messages", "Calls to make")),
                (REPLIES, translate("Messages", "Replies")),
                (MAILS, translate("Messages", "Incoming e-mail")),
            ],
            name=translate("Messages", "Which list"),
        )
        self.choice.chosen.connect(self.show_list)
        head.addWidget(self.choice)
        head.addStretch(1)
        return head

    def _count(self) -> None:
        """Show how many e-mails wait, on the tab."""
        self.shell.tasks.read(
            incoming_mail_count,
            then=lambda count: self.shell.set_badge("messages", count),
            owner=self,
        )

    def _make_actions(self) -> list[QAction]:
        run: dict[str, Callable[[], None]] = {
            "outbox": lambda: self.show_list(OUTBOX),
            "calls": lambda: self.show_list(CALLS),
            "replies": lambda: self.show_list(REPLIES),
            "mails": lambda: self.show_list(MAILS),
            "code": self.enter_code,
            "resend": self.outbox.resend_current,
            "withdraw": self.outbox.withdraw_current,
            "print_calls": self.calls.print_list,
        }
        return make_actions(self, "Messages", _ENTRIES, run)
