"""The assistant for a practitioner who is not here: plan, check, apply, then the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.absence import AbsencePresenter, Notices
from clinic_desktop.modules.agenda.presenters.absence_plan import (
    AbsenceForm,
    AbsenceLine,
    Length,
    Plan,
    option_text,
)
from clinic_desktop.modules.agenda.ui.absence_tables import CallTable, PlanTable
from clinic_desktop.ui_kit import printing, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import EmptyState, Label, QuietButton

if TYPE_CHECKING:
    from clinic_desktop.ui_kit.plugin import Shell

KINDS = {"appointment", "closure", "opening_schedule"}
_PLAN, _NOBODY = 0, 1


class AbsenceDialog(Dialog):
    """Implements AbsenceView. `people` are the practitioners, `who` the one that it begins with."""

    def __init__(
        self,
        shell: Shell,
        notices: Notices,
        people: Sequence[tuple[UUID, str]],
        who: UUID | None,
        parent: QWidget,
    ) -> None:
        title = translate("Agenda", "Somebody can't come: what becomes of the appointments?")
        super().__init__(title, parent, width=1040)
        self._shell, self._notices, self._people = shell, notices, people
        today, self._may_shut = shell.now().date(), shell.may(Permission.ABSENCE_WRITE.value)
        self._begin = AbsenceForm(who, first=today, last=today, shut=self._may_shut)
        self.presenter = AbsencePresenter(self, shell.tasks, shell.undo, shell.now, notices)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_plan())
        self._pages.addWidget(self._make_calls())
        self.body.addWidget(self._pages, 1)
        self.afresh = self.add_button(translate("Agenda", "Start a&fresh"), self.start_afresh)
        self.only_close()
        self.check_button = QuietButton(translate("Agenda", "&Check"), icon="list-checks")
        self.check_button.setAutoDefault(False)
        self.check_button.clicked.connect(lambda: self.presenter.check())
        self.buttons.addWidget(self.check_button)
        self.apply_button = self.set_action(translate("Agenda", "&Apply"), self.apply)
        self._drafts = DraftTimer(self, self.presenter.keep)
        shell.on_change(self, KINDS, lambda _changed: self.presenter.load())
        self.presenter.start(self._begin)
        self.form.field("reason").setFocus()

    # ---- how it is made

    def _make_plan(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addWidget(self._make_form())
        head = QHBoxLayout()
        self.numbers = Label("", "strong")
        self.numbers.setWordWrap(True)
        head.addWidget(self.numbers, 1)
        self.table = PlanTable(self._shell.settings, self._checked)
        self.table.setMinimumHeight(self.height_for(300))
        head.addWidget(TableTools(self.table))
        column.addLayout(head)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        nobody = translate("Agenda", "Nobody is booked with this practitioner in that time.")
        self._stack.addWidget(EmptyState("calendar", nobody))
        column.addWidget(self._stack, 1)
        column.addLayout(self._make_answer())
        self.table.selected_row.connect(self._selected)
        self.table.stepped.connect(self.presenter.step)
        self.table.numbered.connect(self.presenter.choose)
        self.table.answers_wanted.connect(lambda: self.answer.setFocus())
        return page

    def _make_form(self) -> Form:
        today = self._shell.now().date()
        lengths = (
            (Length.REST, translate("Agenda", "Rest of today")),
            (Length.TODAY, translate("Agenda", "All of today")),
            (Length.DAYS, translate("Agenda", "Whole days")),
        )
        reason = LineField(limit=80, hint=translate("Agenda", "Shown over the closed time"))
        self.form = Form(columns=3, fluid=True)
        self.form.add("who", translate("Agenda", "&Who"), ChoiceField(self._people))
        self.form.add("length", translate("Agenda", "&How long"), ChoiceField(lengths))
        self.form.add("reason", translate("Agenda", "&Reason"), reason, required=True)
        self.form.add("first", translate("Agenda", "Fr&om"), DateField(today=today))
        self.form.add("last", translate("Agenda", "&Until"), DateField(today=today))
        self.shut = CheckField(translate("Agenda", "Close this &time for new bookings"))
        self.shut.setEnabled(self._may_shut)
        if not self._may_shut:
            self.shut.setToolTip(self._shell.why_not(Permission.ABSENCE_WRITE.value))
        self.form.add("shut", "", self.shut)
        self.form.changed.connect(lambda _name: self._edited())
        return self.form

    def _make_answer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.answer_label = Label("")
        self.answer = ChoiceField()
        self.answer.edited.connect(self._answered)
        hint = translate("Agenda", "In the table: ← → or 1 to 9 change the answer.")
        row.addWidget(self.answer_label)
        row.addWidget(self.answer, 1)
        row.addWidget(Label(hint, "secondary"))
        return row

    def _make_calls(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        self.calls_text = Label("", "strong")
        self.calls_text.setWordWrap(True)
        head.addWidget(self.calls_text, 1)
        self.print_button = QuietButton(translate("Agenda", "&Print the calls…"), icon="printer")
        self.print_button.setAutoDefault(False)
        self.print_button.clicked.connect(lambda: self.print_calls())
        head.addWidget(self.print_button)
        self.calls = CallTable(self._shell.settings)
        head.addWidget(TableTools(self.calls))
        column.addLayout(head)
        column.addWidget(self.calls, 1)
        return page

    # ---- what is done

    def apply(self) -> None:
        """Do what was checked; before that, Enter checks."""
        if self._checked():
            self.presenter.apply()
        else:
            self.presenter.check()

    def start_afresh(self) -> None:
        """Throw away what was typed and chosen."""
        self.notice.say("")
        self.presenter.start_afresh(self._begin)

    def print_calls(self) -> None:
        """Show the list of calls as pages before it is printed."""
        title = translate("Agenda", "Calls to make")

        def show(pdf: bytes) -> None:
            printing.preview(self, title, pdf, file_name="calls")

        self.presenter.print_calls(show)

    # ---- AbsenceView

    def show_form(self, form: AbsenceForm) -> None:
        """Show what is known of the absence."""
        self.form.set_values(
            {
                "who": form.practitioner_id,
                "length": form.length,
                "reason": form.reason,
                "first": form.first,
                "last": form.last,
                "shut": form.shut and self._may_shut,
            }
        )
        self._show_dates()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark fields."""
        self.form.show_problems(problems)

    def show_plan(self, plan: Plan, lines: Sequence[str]) -> None:
        """Show the patients; the cursor stays with the patient it is on."""
        current = self.table.current_row()
        self.table.lines.set_rows(plan.lines)
        self._stack.setCurrentIndex(_PLAN if plan.lines else _NOBODY)
        ids = [line.appointment.id for line in self.table.lines.rows()]
        known = current is not None and current.appointment.id in ids
        self.table.select_row(ids.index(current.appointment.id) if known and current else 0)
        self._selected(self.table.current_row())
        self.numbers.setText("\n".join(lines))
        something = bool(plan.lines) or (self.shut.isChecked() and not self._faulty())
        why = "" if something else translate("Agenda", "There is nothing to do.")
        self.check_button.explain(why)
        unchecked = translate("Agenda", "Check first: then you see what will happen.")
        self.apply_button.setEnabled(plan.checked)
        self.apply_button.setToolTip("" if plan.checked else why or unchecked)
        self._drafts.wanted()

    def show_restored(self) -> None:
        """Say that it goes on where it was left."""
        self.notice.say(translate("Agenda", "Here is what you had begun before."), "info")

    def show_calls(self, calls: Sequence[AbsenceLine]) -> None:
        """Show whom to call; close when nobody is."""
        self._drafts.stop()
        if not calls:
            self.accept()
            return
        self.notice.say("")
        self.calls.lines.set_rows(calls)
        text = translate(
            "Agenda", "It is done. No message reaches %n patients: please call them.", n=len(calls)
        )
        self.calls_text.setText(text)
        right, make = self._notices.call_right, self._notices.call_list
        self.print_button.setVisible(make is not None)
        self.print_button.explain(self._shell.why_not(right) if right else "")
        for button in (self.check_button, self.apply_button, self.afresh):
            button.hide()
        self._pages.setCurrentIndex(1)
        self.calls.select_row(0)
        self.calls.setFocus()

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text, step if isinstance(step, UndoStep) else None)

    # ---- what the fields say

    def _checked(self) -> bool:
        return self.presenter.plan is not None and self.presenter.plan.checked

    def _faulty(self) -> bool:
        return bool(self.presenter.form.problems(self._shell.now()))

    def _edited(self) -> None:
        values = self.form.values()
        self._show_dates()
        self.form.show_problems({})
        self.presenter.edit(
            AbsenceForm(
                values["who"],
                values["length"],
                values["first"],
                values["last"],
                values["reason"],
                values["shut"],
            )
        )
        self._drafts.wanted()

    def _show_dates(self) -> None:
        days = self.form.field("length").value() is Length.DAYS
        for name in ("first", "last"):
            self.form.field(name).setEnabled(days)
            why = translate("Agenda", "Only for whole days.")
            self.form.field(name).setToolTip("" if days else why)

    def _selected(self, line: AbsenceLine | None) -> None:
        options = line.options if line is not None else ()
        appointment = line.appointment if line is not None else None
        texts = [
            (n, f"{n + 1}  {option_text(o, appointment)}")
            for n, o in enumerate(options)
            if appointment is not None
        ]
        self.answer.set_options(texts)
        self.answer.setEnabled(bool(texts))
        if line is not None:
            self.answer.set_value(line.number)
        name = appointment.patient_name if appointment is not None else ""
        self.answer_label.setText(name)
        self.answer.setAccessibleName(
            translate("Agenda", "What becomes of the appointment of {name}").format(name=name)
        )

    def _answered(self) -> None:
        line = self.table.current_row()
        if line is not None and self.answer.value() is not None:
            self.presenter.choose(line.appointment.id, self.answer.value())
