"""Write an e-mail to a patient: who gets it, the words, the files, and a plain warning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QWidget

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.messages.api import Addressee, Mail, NewFile
from clinic_desktop.modules.messages.presenters.mail_dialog import MailPresenter
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ask
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import CheckField, ChecksField, ChoiceField, LineField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, Notice, QuietButton

_MB = 1024**2


class MailDialog(Dialog):
    """Closing keeps what is typed: it is back when the same mail is begun. Implements MailView."""

    def __init__(
        self,
        shell: Shell,
        patient_id: UUID,
        parent: QWidget | None,
        answers: Mail | None = None,
    ) -> None:
        title = translate("Messages", "Write an e-mail")
        if answers is not None:
            title = translate("Messages", "Answer an e-mail")
        super().__init__(title, parent, width=760, scrolls=True)
        self.shell = shell
        self._against = False
        self.presenter = MailPresenter(self, shell.tasks, patient_id, answers)
        self.warning, self.restored = Notice(), Notice()
        self.body.addWidget(self.warning)
        self.body.addWidget(self.restored)
        self.form = Form(columns=2, fluid=True)
        self._add_fields()
        self.body.addWidget(self.form)
        self.body.addLayout(self._make_files())
        self._kept = Label("", "secondary")
        self.buttons.insertWidget(0, self._kept)
        self.action = self.set_action(translate("Messages", "&Send"), self.send)
        self.action.setDefault(False)
        self.action.setAutoDefault(False)  # Enter is a new line of the mail
        self.action.setEnabled(False)
        self._add_key()
        self._drafts = DraftTimer(self, self.presenter.keep)
        self.form.changed.connect(lambda _name: self._edited())
        self.presenter.begin()

    # ---- what is done

    def send(self) -> None:
        """Send, after a question where the patient's wishes speak against it."""
        if not (self.action.isEnabled() and self.form.validate()):
            return
        if not self._against:
            self._send()
            return
        ask(
            self,
            translate("Messages", "Write all the same?"),
            self.warning.text(),
            translate("Messages", "Send it"),
            danger=False,
            then=self._send,
        )

    def add_files(self) -> None:
        """Ask which files of this PC go along."""
        title = translate("Messages", "Files that go along")
        chosen, _filter = QFileDialog.getOpenFileNames(self, title)
        if chosen:
            self.presenter.add_files([str(Path(name)) for name in chosen])

    def leave_out(self) -> None:
        """Take the chosen file out again."""
        if self.files.currentRow() >= 0:
            self.presenter.leave_out(self.files.currentRow())
            self._edited()

    # ---- MailView

    def show_start(self, start: Addressee, values: Mapping[str, Any], typed: bool) -> None:
        """Show to whom it goes, and the words."""
        self._against = start.against
        self.heading.setText(f"{self.windowTitle()} · {start.name}")
        private = translate(
            "Messages",
            "E-mail is not private: others may read it on its way, and it stays with providers."
            " Write nothing that the patient would not put on a postcard.",
        )
        self.warning.say(
            "\n".join([*start.wishes, private]), "warning" if start.against else "info"
        )
        known = [
            (value, f"{value} ({whose})" if whose else value) for value, whose in start.addresses
        ]
        wanted = str(values.get("address", ""))
        if wanted and wanted not in [value for value, _text in known]:
            known.append((wanted, wanted))
        self.form.field("address").set_options(known)
        papers = self.form.field("documents")
        papers.set_options([(str(paper), title) for paper, title in start.papers])
        self.form.set_visible("documents", bool(start.papers))
        self.form.set_values({**values, "documents": tuple(values.get("documents", ()))})
        self._say_start(start, typed)
        self.action.setEnabled(bool(known))
        body: TextField = self.form.field("body")
        first = body.toPlainText().find("\n\n")
        cursor = body.textCursor()
        cursor.setPosition(first + 2 if first >= 0 else 0)
        if not typed and first >= 0:
            body.blockSignals(True)
            cursor.insertText("\n\n")
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, 2)
            body.blockSignals(False)
        body.setTextCursor(cursor)
        self.form.field("subject").setFocus()

    def show_files(self, files: Sequence[NewFile]) -> None:
        """List the files of this PC that go along."""
        self.files.clear()
        for file in files:
            size = max(0.1, len(file.content) / _MB)
            self.files.addItem(f"{file.name} · {size:.1f} MB")
        self.files.setVisible(bool(files))
        self.out_button.setVisible(bool(files))
        self.files.setCurrentRow(len(files) - 1)
        self.presenter.edited(self.form.draft())

    def show_kept(self) -> None:
        """Say that what is typed is safe."""
        text = translate("Messages", "draft kept {time}")
        self._kept.setText(text.format(time=time_text(self.shell.now())))

    def show_sent(self) -> None:
        """Close: it is in the outbox."""
        self._drafts.stop()
        self.shell.toast(translate("Messages", "The e-mail is in the outbox"))
        self.accept()

    def show_refused(self, error: BaseException) -> None:
        """Say why not; what is typed stays."""
        self.action.setEnabled(True)
        if isinstance(error, InvalidInput):
            self.form.show_problems(error.problems)
            rest = [text for name, text in error.problems.items() if name not in set(self.form)]
            self.notice.say("\n".join(rest), "danger")
            return
        self.notice.say(notify.describe(error).text, "danger")

    def say(self, text: str) -> None:
        """Say what is wrong with a file."""
        self.notice.say(text, "danger")

    # ---- inside

    def _send(self) -> None:
        self.notice.say("")
        self.action.setEnabled(False)
        values = self.form.values()
        values["documents"] = [UUID(one) for one in values["documents"]]
        self.presenter.send(values)

    def _edited(self) -> None:
        draft = self.form.draft()
        self.presenter.edited({**draft, "documents": list(draft["documents"])})
        self._drafts.wanted()

    def _say_start(self, start: Addressee, typed: bool) -> None:
        self.notice.say("")
        if not start.addresses:
            text = translate(
                "Messages", "No e-mail address is known. Add one under the patient's details."
            )
            self.notice.say(text, "danger")
        elif not start.channel_on:
            text = translate(
                "Messages", "The channel for e-mail is off: it waits in the outbox until it is on."
            )
            self.notice.say(text, "warning")
        text = translate("Messages", "What you typed before is back.")
        afresh = (translate("Messages", "Start afresh"), self.presenter.forget)
        self.restored.say(text if typed else "", "info", afresh if typed else None)

    def _add_fields(self) -> None:
        form = self.form
        form.add("address", translate("Messages", "&To"), ChoiceField())
        own = CheckField(translate("Messages", "&Restricted: only I read it and its answers"))
        form.add("restricted", "", own)
        form.add("subject", translate("Messages", "S&ubject"), LineField(limit=150), span=2)
        form.add("body", translate("Messages", "Te&xt"), TextField(lines=9), span=2)
        label = translate("Messages", "&Papers of this chart that go along")
        form.add("documents", label, ChecksField(), span=2)

    def _make_files(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.add_button_ = QuietButton(translate("Messages", "Add &files…"), icon="plus")
        self.add_button_.clicked.connect(self.add_files)
        self.files = QListWidget()
        self.files.setAccessibleName(translate("Messages", "Files that go along"))
        self.files.setMaximumHeight(theme.px(90))
        self.out_button = QuietButton(translate("Messages", "&Leave out"), icon="x")
        self.out_button.clicked.connect(self.leave_out)
        row.addWidget(self.add_button_)
        row.addWidget(self.files, 1)
        row.addWidget(self.out_button)
        row.addStretch(0)
        self.files.hide()
        self.out_button.hide()
        return row

    def _add_key(self) -> None:
        send = QAction(translate("Messages", "Send the e-mail"), self)
        send.setShortcut(QKeySequence("Ctrl+Return"))
        send.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        send.triggered.connect(self.send)
        self.addAction(send)


WRITE_MAIL = PatientDeed(
    "Messages",
    ("write_mail", QT_TRANSLATE_NOOP("Messages", "Write an e-mail…"), "send", "Ctrl+Alt+M"),
    all_of(Permission.MESSAGE_WRITE),
    lambda shell, screen, patient_id: MailDialog(shell, patient_id, screen).open(),
)
