"""Replies: what came back, and the dialog for a code that a patient reads out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.replies import (
    Answer,
    CodeMeaning,
    Reply,
    ReplyState,
    answer_text,
    reply_state_text,
)
from clinic_desktop.modules.messages.presenters.replies import (
    CodePresenter,
    RepliesPresenter,
    ReplyLine,
    words_for,
)
from clinic_desktop.modules.messages.ui.list_panel import ListPanel
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.widgets import EmptyState, Label, PrimaryButton, QuietButton

_TONES = {ReplyState.OPEN: "warning", ReplyState.WRONG: "danger", ReplyState.APPLIED: "ok"}
_SIGNS = {
    ReplyState.OPEN: "inbox",
    ReplyState.WRONG: "circle-alert",
    ReplyState.APPLIED: "check",
    ReplyState.DONE: "check-check",
}


def _source(line: ReplyLine) -> str:
    if line.reply.source == "desk":
        return translate("Messages", "At the desk")
    return line.reply.phone


def _columns() -> tuple[Column[ReplyLine], ...]:
    return (
        Column("when", translate("Messages", "When"), lambda r: r.when, stamp_text, width=150),
        Column("from", translate("Messages", "From"), _source, width=150),
        Column("text", translate("Messages", "Text"), lambda r: r.reply.text, width=220),
        Column(
            "answer",
            translate("Messages", "Answer"),
            lambda r: answer_text(r.reply.answer),
            width=150,
        ),
        Column(
            "patient",
            translate("Messages", "Patient"),
            lambda r: r.reply.patient_name,
            width=170,
            strong=True,
        ),
        Column(
            "state",
            translate("Messages", "Status"),
            lambda r: reply_state_text(r.reply.state),
            width=150,
            tone=lambda r: _TONES.get(r.reply.state, ""),
            icon=lambda r: _SIGNS[r.reply.state],
        ),
        Column("note", translate("Messages", "Note"), lambda r: r.reply.note, width=200),
    )


class RepliesPanel(ListPanel[ReplyLine]):
    """Table of what came back. Implements RepliesView."""

    def __init__(self, shell: Shell) -> None:
        title = translate("Messages", "Replies")
        super().__init__(shell, _columns(), "messages.replies", title)
        bar = QHBoxLayout()
        self.code_button = PrimaryButton(translate("Messages", "Enter a code…"), icon="key-round")
        self.code_button.clicked.connect(self.enter_code)
        self.patient_button = QuietButton(translate("Messages", "Open the patient"), icon="user")
        self.patient_button.clicked.connect(self.open_patient)
        self.done_button = QuietButton(translate("Messages", "Mark as read"), icon="check-check")
        self.done_button.clicked.connect(self.finish_current)
        bar.addWidget(self.code_button)
        bar.addStretch(1)
        for widget in (self.patient_button, self.done_button, TableTools(self.table)):
            bar.addWidget(widget)
        self.column.addLayout(bar)
        self.add_table(
            EmptyState(
                "inbox",
                translate("Messages", "No replies yet."),
                detail=translate("Messages", "Codes that patients read out are entered here."),
            )
        )
        self.table.selected_row.connect(lambda _row: self._offer())
        self.table.activated_row.connect(lambda _row: self.open_patient())
        self.presenter = RepliesPresenter(self, shell.tasks)
        self._offer()

    def current(self) -> Reply | None:
        """Return the reply under the cursor."""
        line: ReplyLine | None = self.table.current_row()
        return line.reply if line else None

    def enter_code(self) -> None:
        """Open the dialog for a code."""
        if self._may:
            CodeDialog(self, self._shell).open()

    def open_patient(self) -> None:
        """Go to the patient of the reply under the cursor."""
        reply = self.current()
        if reply is not None and reply.patient_id is not None:
            self._shell.open_patient(reply.patient_id)

    def finish_current(self) -> None:
        """Mark the reply under the cursor as read."""
        reply = self.current()
        if reply is not None and self._may and reply.state is ReplyState.OPEN:
            self.presenter.finish(reply)

    def show_replies(self, lines: Sequence[ReplyLine]) -> None:
        """List what came back."""
        self.list_rows(lines)
        self._offer()

    def _offer(self) -> None:
        reply = self.current()
        known = reply is not None and reply.patient_id is not None
        unread = reply is not None and reply.state is ReplyState.OPEN
        denied = "" if self._may else translate("Messages", "Your role may read messages only")
        why = denied or ("" if unread else translate("Messages", "Choose a reply to read first"))
        self.done_button.setEnabled(not why)
        self.done_button.setToolTip(why)
        self.patient_button.setEnabled(known)
        unknown = translate("Messages", "Choose a reply whose patient is known")
        self.patient_button.setToolTip("" if known else unknown)
        self.code_button.setEnabled(self._may)
        self.code_button.setToolTip(denied)


class CodeDialog(Dialog):
    """Code, the appointment it belongs to, and three answers. Implements CodeView."""

    def __init__(self, parent: QWidget, shell: Shell) -> None:
        super().__init__(translate("Messages", "Enter a reply code"), parent)
        self._shell = shell
        self.form = Form()
        self.code = LineField(limit=20, hint="H4KD7M")
        self.form.add(
            "code",
            translate("Messages", "&Code of the message"),
            self.code,
            hint=translate("Messages", "Six letters and digits, none of which look alike."),
        )
        self.code.returnPressed.connect(self._look_up)
        self.body.addWidget(self.form)
        self.found = Label("", "strong")
        self.found.setWordWrap(True)
        self.body.addWidget(self.found)
        self.answers: dict[Answer, QuietButton] = {}
        self.presenter = CodePresenter(self, shell.tasks)
        self.body.addLayout(self._make_answers())
        self.look_button = self.set_action(translate("Messages", "&Find"), self._look_up)
        self.show_meaning(None)
        self.code.setFocus()

    def _make_answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for answer, icon in (
            (Answer.CONFIRM, "check"),
            (Answer.CANCEL, "ban"),
            (Answer.CALL_BACK, "phone"),
        ):
            button = QuietButton(answer_text(answer), icon=icon)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, a=answer: self.presenter.answer(a))
            self.answers[answer] = button
            row.addWidget(button)
        return row

    def show_meaning(self, found: CodeMeaning | None) -> None:
        """Show whose code it is, to say it back; None while it is not known."""
        self.notice.say("")
        text = "" if found is None else f"{found.patient_name} · {stamp_text(found.start)}"
        if found is not None and found.offered:
            text = translate("Messages", "{who_and_when}: a place that is offered").format(
                who_and_when=text
            )
        self.found.setText(text)
        self.found.setVisible(bool(text))
        why = translate("Messages", "Find the appointment first") if found is None else ""
        for answer, button in self.answers.items():
            button.setEnabled(found is not None)
            button.setToolTip(why)
            button.setText(words_for(answer, found))
            button.setAccessibleName(button.text())
        if found is not None:
            self.answers[Answer.CONFIRM].setFocus()

    def show_refusal(self, text: str) -> None:
        """Say why a code is not taken."""
        self.show_meaning(None)
        self.notice.say(text, "danger")
        self.code.setFocus()
        self.code.selectAll()

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def done_with(self, text: str) -> None:
        """The answer is done."""
        self._shell.toast(text)
        self.accept()

    def _look_up(self) -> None:
        self.presenter.look_up(self.code.value())
