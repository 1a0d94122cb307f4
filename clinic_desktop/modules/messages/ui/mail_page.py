"""The section "E-mail" of a chart: both directions, what is not read, the answer, the files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.messages.api import MailFile, MessageStatus
from clinic_desktop.modules.messages.documents import mail_thread
from clinic_desktop.modules.messages.presenters.mail_page import MailLine, MailPagePresenter
from clinic_desktop.modules.messages.ui.mail_dialog import MailDialog
from clinic_desktop.modules.messages.ui.mail_reader import MailReader
from clinic_desktop.ui_kit import notify, printing, theme
from clinic_desktop.ui_kit.confirm import acknowledge, ask_reason
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_export import CannotWrite
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Label, Notice, PrimaryButton, QuietButton, SearchField

_ENTRIES = (
    ("mail_write", QT_TRANSLATE_NOOP("Messages", "Ne&w e-mail…"), "plus", "Ins"),
    ("mail_answer", QT_TRANSLATE_NOOP("Messages", "&Answer…"), "undo-2", "F2"),
    ("mail_unread", QT_TRANSLATE_NOOP("Messages", "&Not read"), "eye-off", "Shift+F2"),
    ("mail_print", QT_TRANSLATE_NOOP("Messages", "P&rint…"), "printer", "Ctrl+Alt+P"),
    ("mail_save", QT_TRANSLATE_NOOP("Messages", "Save the fi&le…"), "download", "Ctrl+S"),
    (
        "mail_papers",
        QT_TRANSLATE_NOOP("Messages", "Files to the &documents"),
        "file-plus",
        "Shift+F4",
    ),
    ("mail_unfile", QT_TRANSLATE_NOOP("Messages", "Take &out of this chart…"), "unlink", "Del"),
)
_TONES = {
    MessageStatus.FAILED: "danger",
    MessageStatus.UNKNOWN: "warning",
    MessageStatus.WITHDRAWN: "secondary",
}
KINDS = {"mail", "mail_file", "message"}


class MailPage(QWidget):
    """List and reader. Implements MailPageView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self.shell, self._patient_id = shell, patient_id
        self.presenter = MailPagePresenter(self, shell.tasks, patient_id)
        self._wanted: UUID | None = None
        self._run: dict[str, Callable[[], None]] = {
            "mail_write": self.write,
            "mail_answer": self.answer,
            "mail_unread": self.unread,
            "mail_print": self.print_thread,
            "mail_save": self.save_file,
            "mail_papers": self.make_papers,
            "mail_unfile": self.unfile,
        }
        self.buttons: dict[str, QuietButton | PrimaryButton] = {}
        self._lay_out()
        self._actions = make_actions(self, "Messages", _ENTRIES, self._run)
        for action in self._actions:
            action.setText(action.text().replace("&", ""))
        self.table.selected_row.connect(lambda _line: self._enable())
        self.table.activated_row.connect(self.open)
        self.reader.file_chosen.connect(self._enable)
        self._enable()
        shell.on_change(self, KINDS, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def show_item(self, mail_id: UUID) -> None:
        """Put the cursor on a mail, and open it."""
        self._wanted = mail_id
        self._go_to_wanted()

    def open(self, line: MailLine) -> None:
        """Show a mail; this opening stands in the trail."""
        if line.mail.closed:
            self.notice.say(translate("Messages", "This e-mail is restricted."), "warning")
            return
        self.notice.say("")
        self.reader.show_line(line)
        self.presenter.open(line)
        self._enable()

    def write(self) -> None:
        """Write a new mail."""
        if not self._why_not("mail_write"):
            MailDialog(self.shell, self._patient_id, self).open()

    def answer(self) -> None:
        """Answer the mail that is open."""
        line = self.reader.line
        if line is not None and not self._why_not("mail_answer"):
            MailDialog(self.shell, self._patient_id, self, line.mail).open()

    def unread(self) -> None:
        """Let the open mail count as not read."""
        line = self.reader.line
        if line is not None and not self._why_not("mail_unread"):
            self.reader.show_line(None)
            self.presenter.unread(line)

    def print_thread(self) -> None:
        """Print the open mail with all of its thread."""
        line = self.reader.line
        if line is None or self._why_not("mail_print"):
            return
        title = line.subject

        def show(pdf: bytes) -> None:
            printing.preview(self, title, pdf, file_name=translate("Messages", "E-mail"))

        self.shell.tasks.read(
            mail_thread,
            self._patient_id,
            line.mail.thread_id,
            then=show,
            fail=lambda error: self.show_refused(error, lambda _names: None),
            owner=self,
        )

    def save_file(self) -> None:
        """Write the chosen file to where the person wants it."""
        line, file = self.reader.line, self.reader.current_file()
        if line is not None and file is not None:
            self.presenter.read_file(line, file)

    def make_papers(self) -> None:
        """Hand the files of the open mail to the documents."""
        line = self.reader.line
        if line is not None and not self._why_not("mail_papers"):
            self.presenter.make_papers(line)

    def unfile(self) -> None:
        """Take the open mail out of this chart."""
        line = self.reader.line
        if line is None or self._why_not("mail_unfile"):
            return
        text = translate(
            "Messages",
            "“{subject}” goes back to the incoming e-mails. Papers that its files became are taken"
            " out under Documents.",
        )

        def done(reason: str) -> None:
            self.reader.show_line(None)
            self.presenter.unfile(line, reason)

        ask_reason(
            self,
            translate("Messages", "Take out of this chart?"),
            text.format(subject=line.subject),
            translate("Messages", "Take out"),
            done,
        )

    # ---- MailPageView

    def show_lines(self, lines: Sequence[MailLine]) -> None:
        """List mails; the cursor stays on its mail, and the open one is shown as it is now."""
        before, number = self.table.current_row(), max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(lines))
        ids = [line.mail.id for line in self.lines.rows()]
        if before is not None and before.mail.id in ids:
            number = ids.index(before.mail.id)
        self.table.select_row(min(number, len(ids) - 1))
        none = translate("Messages", "No e-mails yet.")
        if self.presenter.words:
            none = translate("Messages", "No e-mail of this chart has that.")
        self.nothing.setText("" if ids else none)
        self.nothing.setVisible(not ids)
        shown = self.reader.line
        if shown is not None and shown.mail.id in ids:
            self.reader.show_line(self.lines.rows()[ids.index(shown.mail.id)])
        self._enable()
        self._go_to_wanted()

    def show_content(self, file: MailFile, content: bytes) -> None:
        """Ask where, and write the file there."""
        title = translate("Messages", "Save the file")
        chosen, _filter = QFileDialog.getSaveFileName(self, title, file.name)
        if not chosen:
            return
        path = Path(chosen)
        try:
            path.write_bytes(content)
        except OSError as error:
            refused = CannotWrite(name=path.name, reason=error.strerror or "")
            self.show_refused(refused, lambda _names: None)
            return
        self.say(translate("Messages", "Saved as {name}").format(name=path.name))

    def show_refused(self, error: BaseException, again: Callable[[frozenset[str]], None]) -> None:
        """Say why something failed, or ask for a yes."""
        if isinstance(error, NeedsConfirmation):
            acknowledge(self, error, translate("Messages", "Keep it here too"), again)
            return
        self.notice.say(notify.describe(error).text, "danger")

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self.shell.toast(text)

    # ---- inside

    def _go_to_wanted(self) -> None:
        ids = [line.mail.id for line in self.lines.rows()]
        if self._wanted in ids:
            number, self._wanted = ids.index(self._wanted), None
            self.table.select_row(number)
            self.open(self.lines.rows()[number])

    def _why_not(self, name: str) -> str:
        """Return why an action is off; '' when it is on."""
        line = self.reader.line
        if name == "mail_write":
            return self.shell.why_not(Permission.MESSAGE_WRITE.value)
        if line is None:
            return translate("Messages", "Open an e-mail first.")
        if name == "mail_print":
            return ""
        if name == "mail_save":
            kept = self.reader.current_file() is not None and not line.mail.ours
            return "" if kept else translate("Messages", "Choose a file that was kept.")
        denied = self.shell.why_not(Permission.MESSAGE_WRITE.value)
        if denied:
            return denied
        if line.mail.ours:
            return translate("Messages", "Only of an e-mail that came in.")
        if name == "mail_papers" and not any(
            file.blob_id is not None and file.document_id is None for file in line.mail.files
        ):
            return translate("Messages", "It has no file that is not there already.")
        return ""

    def _enable(self) -> None:
        keys = {name: key for name, _text, _icon, key in _ENTRIES}
        for name, button in self.buttons.items():
            why = self._why_not(name)
            button.explain(why)
            if not why:
                button.show_shortcut(keys[name])

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(self._head())
        self.notice = Notice()
        column.addWidget(self.notice)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.px(theme.SPACE.s))
        splitter.addWidget(self._list())
        splitter.addWidget(self._reading())
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([theme.px(150), theme.px(420)])
        column.addWidget(splitter, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(Label(translate("Messages", "E-mail"), "section"))
        self.search = SearchField(translate("Messages", "Words in the e-mails"))
        self.search.searched.connect(self.presenter.search)
        self.search.list_wanted.connect(self.first_focus)
        row.addWidget(self.search, 1)
        self.lines: RowsModel[MailLine] = RowsModel(_columns())
        self.table = TableView(
            self.lines,
            name="messages.mails",
            settings=self.shell.settings,
            accessible=translate("Messages", "E-mails"),
        )
        self.lines.setParent(self.table)
        row.addWidget(TableTools(self.table, own_search=True))
        row.addWidget(self._button("mail_write"))
        return row

    def _list(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self.nothing = Label("", tone="secondary")
        self.nothing.hide()
        self.table.setMinimumHeight(theme.px(110))
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        return box

    def _reading(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.reader = MailReader(translate("Messages", "Enter opens the e-mail of the list."))
        column.addWidget(self.reader, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(theme.SPACE.s))
        for name, *_rest in _ENTRIES[1:]:
            foot.addWidget(self._button(name))
        foot.insertStretch(3, 1)
        column.addLayout(foot)
        return box

    def _button(self, name: str) -> QuietButton | PrimaryButton:
        _name, text, icon, _keys = next(entry for entry in _ENTRIES if entry[0] == name)
        made = PrimaryButton if name == "mail_write" else QuietButton
        button = self.buttons[name] = made(translate("Messages", text), icon=icon)
        button.clicked.connect(lambda _checked=False: self._run[name]())
        return button


def _tone(line: MailLine) -> str:
    if line.mail.ours:
        return _TONES.get(line.mail.status, "") if line.mail.status else ""
    return "warning" if line.mail.unread else ""


def _columns() -> tuple[Column[MailLine], ...]:
    return (
        Column("when", translate("Messages", "When"), lambda r: r.when, stamp_text, width=160),
        Column(
            "way",
            translate("Messages", "Which way"),
            lambda r: r.direction,
            width=145,
            icon=lambda r: "arrow-right" if r.mail.ours else "arrow-left",
        ),
        Column("who", translate("Messages", "Written by"), lambda r: r.who, width=140),
        Column(
            "subject", translate("Messages", "Subject"), lambda r: r.subject, width=220, strong=True
        ),
        Column(
            "files",
            translate("Messages", "Files"),
            lambda r: len(r.mail.files) or None,
            str,
            width=60,
            right=True,
        ),
        Column("state", translate("Messages", "Status"), lambda r: r.state, width=100, tone=_tone),
    )
