"""Incoming e-mail: what waits for a patient, read as plain words, filed with one yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import Hint, Mailbox, hint_text, kind_text
from clinic_desktop.modules.messages.presenters.incoming_mail import IncomingPresenter
from clinic_desktop.modules.messages.presenters.mail_page import MailLine
from clinic_desktop.modules.messages.ui.list_panel import ListPanel
from clinic_desktop.modules.messages.ui.mail_reader import MailReader
from clinic_desktop.modules.patients.api import PatientHit, PatientRef, search_patients
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import acknowledge, ask_reason
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.widgets import EmptyState, PrimaryButton, QuietButton

_HITS = 12


class IncomingMailPanel(ListPanel[MailLine]):
    """Table above, the mail below with the patient it goes to. Implements IncomingView."""

    def __init__(self, shell: Shell) -> None:
        title = translate("Messages", "Incoming e-mail")
        super().__init__(shell, _columns(), "messages.incoming", title)
        self._box: Mailbox | None = None
        self.presenter = IncomingPresenter(self, shell.tasks)
        self.reader = MailReader(translate("Messages", "Enter opens the e-mail of the list."))
        self.picker = SearchPicker(translate("Messages", "Name, number, phone or birth date"))
        self.picker.text_edited.connect(self._search)
        self.picker.picked.connect(lambda _ref: self._offer())
        self.add_table(
            EmptyState(
                "inbox",
                translate("Messages", "No e-mail waits."),
                detail=translate(
                    "Messages", "Answers to our own e-mails go into the charts by themselves."
                ),
            )
        )
        self._below = self._make_below()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        self.column.removeWidget(self._stack)
        splitter.addWidget(self._stack)
        splitter.addWidget(self._below)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([theme.px(150), theme.px(420)])
        self.column.addWidget(splitter, 1)
        self.table.setMinimumHeight(theme.px(110))
        self.table.selected_row.connect(lambda _row: self._offer())
        self.table.activated_row.connect(self.open)
        self._offer()

    def open(self, line: MailLine) -> None:
        """Show a mail; this opening stands in the trail."""
        if line.mail.closed:
            self.notice.say(translate("Messages", "This e-mail is restricted."), "warning")
            return
        same = self.reader.line is not None and self.reader.line.mail.id == line.mail.id
        self.reader.show_line(line)
        if not same:
            self.picker.set_value(None)
            self.presenter.opened(line)
        self._offer()

    def open_current(self) -> None:
        """Show the mail under the cursor."""
        line = self.table.current_row()
        if line is not None:
            self.open(line)

    def file_suggested(self) -> None:
        """Put the open mail into the chart of the patient whose it may be."""
        line = self.reader.line
        if line is not None and line.mail.patient_id is not None and self._may:
            self.presenter.file(line, line.mail.patient_id, line.mail.patient_name)

    def file_chosen(self) -> None:
        """Put the open mail into the chart of the chosen patient."""
        line, ref = self.reader.line, self.picker.value()
        if line is not None and isinstance(ref, PatientRef) and self._may:
            self.presenter.file(line, ref.id, ref.display_name)

    def dismiss(self) -> None:
        """Put the open mail aside, with a reason."""
        line = self.reader.line
        if line is None or not self._may:
            return
        ask_reason(
            self,
            translate("Messages", "Put aside?"),
            translate("Messages", "It goes into no chart and stays in the store, with the reason."),
            translate("Messages", "Put aside"),
            lambda reason: self.presenter.dismiss(line, reason),
        )

    # ---- IncomingView

    def show_incoming(self, lines: Sequence[MailLine], box: Mailbox) -> None:
        """List what waits; what is open and was decided elsewhere closes."""
        self._box = box
        before = self.table.current_row()
        self.list_rows(lines)
        ids = [line.mail.id for line in self.model.rows()]
        number = ids.index(before.mail.id) if before and before.mail.id in ids else 0
        self.table.select_row(min(number, len(ids) - 1))
        shown = self.reader.line
        if shown is not None:
            known = shown.mail.id in ids
            self.reader.show_line(self.model.rows()[ids.index(shown.mail.id)] if known else None)
        self._below.setVisible(bool(ids))
        self._say_box(box)
        self._offer()

    def ask_about(self, error: NeedsConfirmation, again: Callable[[frozenset[str]], None]) -> None:
        """Ask about a file that lies in another chart."""
        acknowledge(self, error, translate("Messages", "Keep it here too"), again)

    def offer_undo(self, text: str, back: Callable[[], None]) -> None:
        """Say that something was done, and offer to take it back."""
        self._shell.toast(text, self._shell.undo.push(text, back))

    # ---- inside

    def _say_box(self, box: Mailbox) -> None:
        settings = self._shell.may(Permission.MESSAGE_SETTINGS.value)
        set_up = (
            translate("Messages", "Set up the mailbox"),
            lambda: self._shell.open_settings("message-channels"),
        )
        if not box.active:
            text = translate("Messages", "No mailbox is read: answers by e-mail don't come here.")
            self.notice.say(text, "warning", set_up if settings else None)
        elif box.problem:
            text = translate("Messages", "The mailbox could not be read: {why}")
            self.notice.say(text.format(why=box.problem), "danger", set_up if settings else None)
        else:
            self.notice.say("")

    def _offer(self) -> None:
        line, ref = self.reader.line, self.picker.value()
        denied = "" if self._may else translate("Messages", "Your role may read messages only")
        first = translate("Messages", "Open an e-mail first.") if line is None else ""
        why = denied or first
        may_be = line is not None and line.mail.patient_id is not None
        name = line.mail.patient_name if line is not None else ""
        self.yes_button.setVisible(may_be)
        self.yes_button.setText(translate("Messages", "File for {patient}").format(patient=name))
        self.yes_button.setAccessibleName(self.yes_button.text())
        self.yes_button.explain(why)
        chosen = isinstance(ref, PatientRef)
        pick = "" if chosen else translate("Messages", "Choose whose e-mail it is.")
        self.other_button.explain(why or pick)
        self.aside_button.explain(why)
        self.picker.setEnabled(not why)
        self.picker.setToolTip(why)

    def _make_below(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addWidget(self.reader, 1)
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(theme.SPACE.s))
        self.yes_button = PrimaryButton(translate("Messages", "File"), icon="check")
        self.yes_button.clicked.connect(self.file_suggested)
        self.other_button = QuietButton(translate("Messages", "File for this one"), icon="user")
        self.other_button.clicked.connect(self.file_chosen)
        self.aside_button = QuietButton(translate("Messages", "Put aside…"), icon="archive")
        self.aside_button.clicked.connect(self.dismiss)
        bar.addWidget(self.yes_button)
        bar.addWidget(self.picker, 1)
        bar.addWidget(self.other_button)
        bar.addWidget(self.aside_button)
        bar.addWidget(TableTools(self.table))
        column.addLayout(bar)
        return box

    def _search(self, text: str) -> None:
        self._shell.tasks.read(
            search_patients, text, _HITS, then=self._found, fail=self.show_error, owner=self
        )

    def _found(self, hits: Sequence[PatientHit]) -> None:
        nobody = translate("Messages", "Nobody found")
        self.picker.set_choices([_choice(hit) for hit in hits], message=nobody)


def _choice(hit: PatientHit) -> Choice:
    return Choice(hit.ref, hit.ref.display_name, trailing=hit.ref.number, avatar=True)


def _may_be(line: MailLine) -> str:
    if line.mail.patient_name:
        return line.mail.patient_name
    return translate("Messages", "nobody known")


def _why(line: MailLine) -> str:
    kind = kind_text(line.mail.kind)
    return f"{kind} · {hint_text(line.mail.hint)}" if kind else hint_text(line.mail.hint)


def _columns() -> tuple[Column[MailLine], ...]:
    return (
        Column("when", translate("Messages", "When"), lambda r: r.when, stamp_text, width=160),
        Column("from", translate("Messages", "From"), lambda r: r.mail.address, width=200),
        Column(
            "subject", translate("Messages", "Subject"), lambda r: r.subject, width=240, strong=True
        ),
        Column(
            "patient",
            translate("Messages", "May be of"),
            _may_be,
            width=190,
            tone=lambda r: "" if r.mail.hint is not Hint.NONE else "secondary",
        ),
        Column("why", translate("Messages", "Why"), _why, width=280, tip=_why),
    )
