"""One e-mail to be read: plain words alone, whatever it was made of, and its files by name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import MailFile, hint_text, kind_text
from clinic_desktop.modules.messages.presenters.mail_page import MailLine
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import TextField
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice


class MailReader(QWidget):
    """Head, what is to be known, words, files. `file_chosen()` follows the cursor in the files."""

    file_chosen = Signal()

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._line: MailLine | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.subject, self.head = Label("", "strong"), Label("", "secondary")
        for label in (self.subject, self.head):
            label.setWordWrap(True)
        self.told = Notice()
        self.words = TextField()
        self.words.setReadOnly(True)
        self.words.setMinimumHeight(theme.px(90))
        self.words.setMaximumHeight(16_777_215)
        self.words.setAccessibleName(translate("Messages", "Text of the e-mail"))
        self.files = QListWidget()
        self.files.setAccessibleName(translate("Messages", "Files of the e-mail"))
        self.files.currentRowChanged.connect(lambda _row: self.file_chosen.emit())
        self.empty = EmptyState("mail", nothing)
        self._parts: tuple[QWidget, ...] = (self.subject, self.head, self.words, self.files)
        for widget in (self.subject, self.head, self.told):
            column.addWidget(widget)
        column.addWidget(self.words, 1)
        column.addWidget(self.files)
        column.addWidget(self.empty, 1)
        self.show_line(None)

    @property
    def line(self) -> MailLine | None:
        """Return the mail that is shown."""
        return self._line

    def current_file(self) -> MailFile | None:
        """Return the file under the cursor that was kept."""
        row = self.files.currentRow()
        if self._line is None or not 0 <= row < len(self._line.mail.files):
            return None
        file = self._line.mail.files[row]
        return file if file.blob_id is not None else None

    def show_line(self, line: MailLine | None) -> None:
        """Show a mail, or that none is open."""
        self._line = line
        for part in self._parts:
            part.setVisible(line is not None)
        self.empty.setVisible(line is None)
        self.told.say("")
        if line is None:
            return
        mail = line.mail
        self.subject.setText(line.subject)
        address = f"{mail.name} <{mail.address}>" if mail.name and not mail.ours else mail.address
        self.head.setText(f"{line.direction} · {address} · {stamp_text(line.when)}")
        self.words.set_value(mail.body)
        self.files.clear()
        for file in mail.files:
            self.files.addItem(_file_text(file))
        rows = min(len(mail.files), 3)
        self.files.setFixedHeight(rows * max(0, self.files.sizeHintForRow(0)) + theme.px(4))
        self.files.setVisible(bool(mail.files))
        self.files.setCurrentRow(0 if mail.files else -1)
        self._tell(line)

    def _tell(self, line: MailLine) -> None:
        mail = line.mail
        said = [kind_text(mail.kind), mail.note, mail.error]
        if mail.restricted:
            said.append(translate("Messages", "Restricted: only its writer reads it."))
        if mail.from_html:
            said.append(translate("Messages", "Shown as plain words; pictures are not fetched."))
        if mail.state is not None and not mail.ours and mail.hint:
            said.append(hint_text(mail.hint))
        serious = bool(mail.note or mail.error or kind_text(mail.kind))
        self.told.say("\n".join(filter(None, said)), "warning" if serious else "info")


def _file_text(file: MailFile) -> str:
    size = f"{max(1, file.size // 1024)} kB" if file.blob_id is not None else ""
    paper = translate("Messages", "among the documents") if file.document_id else ""
    return " · ".join(part for part in (file.name, size, paper, file.problem) if part)
