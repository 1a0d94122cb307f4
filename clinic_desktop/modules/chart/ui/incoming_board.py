"""Laboratory results that no patient was found for: compare, file, put aside, take back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.laboratory_import import (
    IncomingResult,
    assign_incoming,
    dismiss_incoming,
    examine_incoming,
    incoming_content,
    incoming_count,
    restore_incoming,
    take_back_incoming,
)
from clinic_desktop.modules.chart.presenters.incoming import (
    IncomingLine,
    IncomingPage,
    alike,
    born_text,
    read_incoming,
    read_message,
    read_patient,
    sides,
    values_text,
)
from clinic_desktop.modules.chart.ui.incoming_parts import CompareGrid, PatientChoice
from clinic_desktop.modules.patients.api import PatientRef
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ConfirmDialog, ask_reason
from clinic_desktop.ui_kit.deeds import Deed, any_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, LinkButton, PrimaryButton, QuietButton

_WHY_NOT = any_of(Permission.LAB_RESULT_SIGN, Permission.LAB_RESULT_WRITE)
KINDS = {"laboratory_message"}
_ENTRIES = (
    ("file", QT_TRANSLATE_NOOP("Chart", "&File in this chart…"), "check", "Ctrl+Return"),
    ("dismiss", QT_TRANSLATE_NOOP("Chart", "Put &aside…"), "archive", "Del"),
    ("open", QT_TRANSLATE_NOOP("Chart", "Open the c&hart"), "user-round", "Ctrl+O"),
)


class IncomingBoard(Dialog):
    """Messages that wait, the oldest first; beside them whose the current one may be."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Results without a patient"), parent, width=1120)
        self._shell = shell
        self._found: IncomingResult | None = None
        self.lines: RowsModel[IncomingLine] = RowsModel(_columns())
        self.table = TableView(
            self.lines,
            name="chart.incoming",
            settings=shell.settings,
            accessible=translate("Chart", "Results without a patient"),
        )
        self.lines.setParent(self.table)
        self.why = Label("", tone="warning")
        self.values = Label("", "secondary")
        self.choice = PatientChoice(shell.tasks)
        self.compare = CompareGrid()
        self.stack = QStackedWidget()
        self.buttons_of: dict[str, QuietButton | PrimaryButton] = {}
        self._run: dict[str, Callable[[], None]] = {
            "file": self.file,
            "dismiss": self.dismiss,
            "open": self.open_chart,
        }
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run)
        self.only_close()
        self.table.selected_row.connect(self._open)
        self.choice.chosen.connect(self._chosen)
        shell.on_change(self, KINDS, lambda _changed: self.refresh())
        self._enable()
        self.refresh()
        self.table.setFocus()

    @property
    def patient(self) -> PatientRef | None:
        """Whom the current message is compared with."""
        return self.choice.patient

    def refresh(self) -> None:
        """Read the list anew."""
        self._shell.tasks.read(read_incoming, then=self._show, fail=self._failed, owner=self)

    def file(self) -> None:
        """Ask once more, then put the results into the chosen chart."""
        found, ref = self._found, self.patient
        if found is None or ref is None:
            return
        person = found.message.person
        differs = alike(person, ref).differs
        text = translate(
            "Chart", "Results of {sent}, born {born}, go into the chart of {name}, number {number}."
        ).format(
            sent=person.name or "?",
            born=born_text(person) or "?",
            name=ref.display_name,
            number=ref.number,
        )
        if differs:
            wrong = [side.label for side in sides(person, ref)[:3] if side.same is False]
            text += "\n" + translate("Chart", "These are different: {fields}.").format(
                fields=", ".join(wrong)
            )
        action = translate("Chart", "File for {name}").format(name=ref.display_name)
        title = translate("Chart", "Are these results this patient's?")
        asked = ConfirmDialog(self, title, text, action, danger=differs)
        asked.accepted.connect(partial(self._begin_filing, found, ref))
        asked.open()

    def dismiss(self) -> None:
        """Put the current message aside, with a reason."""
        found = self._found
        if found is None:
            return
        ask_reason(
            self,
            translate("Chart", "Put these results aside?"),
            translate("Chart", "They are nobody's here. They are kept, with your reason."),
            translate("Chart", "Put aside"),
            partial(self._dismiss, found.message.id),
        )

    def open_chart(self) -> None:
        """Go to the patient whom the message is compared with."""
        if self.patient is not None:
            self.accept()
            self._shell.open_patient(self.patient.id)

    def _begin_filing(self, found: IncomingResult, ref: PatientRef) -> None:
        """Let a worker look at documents in the message first: it may take a while."""
        if not found.papers:
            self._file(found.message.id, ref, {})
            return
        tasks, file = self._shell.tasks, partial(self._file, found.message.id, ref)

        def examine(content: bytes) -> None:
            tasks.run_cpu(
                examine_incoming,
                content,
                then=file,
                fail=self._failed,
                owner=self,
                label=translate("Chart", "Reading the documents of the results"),
            )

        tasks.read(incoming_content, found.message.id, then=examine, fail=self._failed, owner=self)

    def _file(self, message_id: UUID, ref: PatientRef, examined: Mapping[str, Any]) -> None:
        said = translate("Chart", "Filed for {name}").format(name=ref.display_name)
        reason = translate("Chart", "Filed for the wrong patient")
        back = partial(self._shell.tasks.write, take_back_incoming, message_id, reason)
        self._write(assign_incoming, message_id, ref.id, examined, said=said, back=back)

    def _dismiss(self, message_id: UUID, reason: str) -> None:
        said = translate("Chart", "Put aside")
        back = partial(self._shell.tasks.write, restore_incoming, message_id)
        self._write(dismiss_incoming, message_id, reason, said=said, back=back)

    def _write(
        self, verb: Callable[..., None], *arguments: object, said: str, back: Callable[..., object]
    ) -> None:
        shell = self._shell

        def take_back() -> None:
            back(fail=shell.show_error)

        def done(_nothing: object) -> None:
            step = shell.undo.push(said, take_back)
            shell.toast(said, step)
            self.notice.say("")
            self.refresh()

        shell.tasks.write(verb, *arguments, then=done, fail=self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _show(self, page: IncomingPage) -> None:
        number = max(0, self.table.currentIndex().row())
        self.lines.set_rows(page.lines)
        self.stack.setCurrentIndex(0 if page.lines else 1)
        if page.more > 0:
            self.notice.say(translate("Chart", "%n more wait beyond these.", "", page.more))
        if page.lines:
            self.table.select_row(min(number, len(page.lines) - 1))
        else:
            self._found = None
            self._enable()

    def _open(self, line: IncomingLine | None) -> None:
        self._found = None
        self.choice.forget()
        self._enable()
        if line is None:
            return

        def show(read: tuple[IncomingResult, tuple[PatientRef, ...]]) -> None:
            if self.table.current_row() == line:
                self._show_message(*read)

        self._shell.tasks.read(
            read_message, line.message.id, then=show, fail=self._failed, owner=self
        )

    def _show_message(self, found: IncomingResult, people: tuple[PatientRef, ...]) -> None:
        self._found = found
        self.why.setText("\n".join([found.why, *found.message.remarks]))
        self.values.setText(values_text(found))
        self.choice.offer(people)

    def _chosen(self, patient_id: UUID | None) -> None:
        """Compare with whoever was chosen of the list or found by search."""
        if patient_id is None or self.choice.patient is not None:
            self._compare()
            return
        self._shell.tasks.read(
            read_patient, patient_id, then=self._found_patient, fail=self._failed, owner=self
        )

    def _found_patient(self, ref: PatientRef) -> None:
        self.choice.hold(ref)
        self._compare()

    def _compare(self) -> None:
        if self._found is not None:
            self.compare.show_sides(sides(self._found.message.person, self.patient))
        self._enable()

    def _enable(self) -> None:
        why = ""
        if self._found is None:
            why = translate("Chart", "Choose an entry of the list.")
        patient = "" if self.patient else translate("Chart", "Choose the patient first.")
        for name, _text, _icon, keys in _ENTRIES:
            button = self.buttons_of[name]
            reason = why or ("" if name == "dismiss" else patient)
            button.explain(reason)
            if not reason:
                button.show_shortcut(keys)

    def _lay_out(self) -> None:
        words = translate(
            "Chart",
            "A laboratory's results are filed by themselves when number, name, birth date and sex"
            " agree. These did not: look whose they are.",
        )
        hint = Label(words, tone="secondary")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self._detail())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setMinimumHeight(self.height_for(400))
        self.stack.addWidget(split)
        nothing = translate("Chart", "No results wait: each has found its patient.")
        self.stack.addWidget(EmptyState("check", nothing))
        self.body.addWidget(self.stack, 1)

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(theme.px(theme.SPACE.m), 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        for label in (self.why, self.values):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addWidget(self.choice)
        column.addWidget(self.compare)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        for name, text, icon, keys in _ENTRIES:
            kind = PrimaryButton if name == "file" else QuietButton
            button = kind(translate("Chart", text), icon=icon, shortcut=keys)
            button.setAutoDefault(False)
            button.clicked.connect(self._run[name])
            self.buttons_of[name] = button
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return detail


def _columns() -> tuple[Column[IncomingLine], ...]:
    return (
        Column(
            "when", translate("Chart", "Came"), lambda line: line.received, stamp_text, width=150
        ),
        Column(
            "name",
            translate("Chart", "Name in the message"),
            lambda line: line.message.person.name,
            width=150,
            strong=True,
        ),
        Column(
            "born",
            translate("Chart", "Born"),
            lambda line: born_text(line.message.person),
            width=112,
        ),
        Column(
            "number",
            translate("Chart", "Number"),
            lambda line: ", ".join(line.message.person.numbers),
            width=130,
        ),
        Column("what", translate("Chart", "Report"), lambda line: line.message.title, width=130),
        Column("sender", translate("Chart", "Sender"), lambda line: line.message.sender, width=110),
        Column("why", translate("Chart", "Why it waits"), lambda line: line.why, width=220),
    )


class WaitingResults(LinkButton):
    """Says how many results wait for a patient, and leads there; hidden where none does."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__("", icon="inbox")
        self._shell, self._parent = shell, parent
        self.setAutoDefault(False)
        self.hide()
        self.clicked.connect(self.go)
        if may_file(shell):
            shell.on_change(parent, KINDS, lambda _changed: self.refresh())
            self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        self._shell.tasks.read(incoming_count, then=self._show, owner=self)

    def go(self) -> None:
        """Open the list."""
        IncomingBoard(self._shell, self._parent).open()

    def _show(self, count: int) -> None:
        self.setText(translate("Chart", "%n results without a patient…", "", count))
        self.setVisible(count > 0)


def badge_incoming(shell: Shell, screen: QWidget) -> None:
    """Let the Patients tab show how many results wait for a patient."""
    if not may_file(shell):
        return

    def show(count: int) -> None:
        shell.set_badge("patients", count)

    def refresh() -> None:
        shell.tasks.read(incoming_count, then=show, owner=screen)

    shell.on_change(screen, KINDS, lambda _changed: refresh())
    refresh()


def may_file(shell: Shell) -> bool:
    """Tell whether the user may look after results that wait."""
    return not _WHY_NOT(shell)


INCOMING = Deed(
    "Chart",
    (
        "incoming-results",
        QT_TRANSLATE_NOOP("Chart", "Results without a patient…"),
        "inbox",
        "Ctrl+Alt+U",
    ),
    _WHY_NOT,
    lambda shell, screen: IncomingBoard(shell, screen).open(),
)
