"""Settings: when which message goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose
from clinic_desktop.modules.messages.domain.rules import (
    MOST_DAYS,
    MOST_MINUTES,
    LateBooking,
    Rule,
    lead_text,
)
from clinic_desktop.modules.messages.presenters.rules import RulesPresenter, fields_of
from clinic_desktop.modules.messages.ui.minute_field import MinuteField
from clinic_desktop.modules.practice.api import AppointmentTypeRef, Modality
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChecksField,
    ChoiceField,
    LineField,
    NumberField,
)
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.halves import Halves
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton, QuietButton

_REMINDER_ONLY = ("counted", "days", "at", "minutes", "late", "skip_confirmed")


def _state(rule: Rule) -> str:
    return translate("Messages", "On") if rule.active else translate("Messages", "Off")


def _columns() -> tuple[Column[Rule], ...]:
    return (
        Column("name", translate("Messages", "Rule"), lambda r: r.name, width=150, strong=True),
        Column(
            "state",
            translate("Messages", "State"),
            _state,
            width=110,
            tone=lambda r: "ok" if r.active else "secondary",
            icon=lambda r: "check" if r.active else "circle-slash",
        ),
        Column("when", translate("Messages", "When"), lead_text, width=180),
    )


class RulesPage(QWidget):
    """List at the left, one rule at the right. Implements RulesView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.l))
        row.addWidget(Halves(self._make_list(), self._make_card()))
        self.presenter = RulesPresenter(self, shell.tasks)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self.form.changed.connect(self._edited)
        kinds = {"message_rule", "appointment_type"}
        shell.on_change(self, kinds, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_list(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        bar = QHBoxLayout()
        self.add_button = PrimaryButton(translate("Messages", "New reminder"), icon="plus")
        self.add_button.clicked.connect(self._begin)
        self.model: RowsModel[Rule] = RowsModel(_columns(), self)
        self.table = TableView(
            self.model,
            name="settings.message-rules",
            settings=self._shell.settings,
            accessible=translate("Messages", "Rules for messages"),
        )
        self.table.selected_row.connect(self._selected)
        bar.addWidget(self.add_button)
        bar.addStretch(1)
        bar.addWidget(TableTools(self.table))
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        return part

    def _make_card(self) -> Card:
        card = Card(padding=theme.SPACE.l)
        self.heading = Label("", "section")
        card.body.addWidget(self.heading)
        self.form = Form(columns=2, fluid=True)
        _fill(self.form)
        card.body.addWidget(self.form)
        card.body.addStretch(1)
        buttons = QHBoxLayout()
        self.remove_button = QuietButton(translate("Messages", "Remove"))
        self.remove_button.clicked.connect(lambda: self.presenter.remove())
        self.undo_button = QuietButton(translate("Messages", "Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        self.save_button = PrimaryButton(translate("Messages", "Save"))
        self.save_button.clicked.connect(self.save)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(self.save_button)
        card.body.addLayout(buttons)
        return card

    def save(self) -> None:
        """Store the rule."""
        if self.form.validate():
            self.presenter.save(self.form.values())

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer the types of appointment."""
        options = [(kind.id, kind.name) for kind in types if kind.active]
        self.form.field("type_ids").set_options(options)

    def show_rules(self, found: Sequence[Rule], chosen: UUID | None) -> None:
        """List the rules and put the cursor on one."""
        self.table.blockSignals(True)
        self.model.set_rows(found)
        numbers = [n for n, rule in enumerate(self.model.rows()) if rule.id == chosen]
        if numbers:
            self.table.select_row(numbers[0])
        self.table.blockSignals(False)

    def show_rule(self, rule: Rule, typed: Mapping[str, Any] | None) -> None:
        """Show one rule's fields, and over them what is typed."""
        self.heading.setText(rule.name or translate("Messages", "New reminder"))
        self.form.set_values(fields_of(rule))
        self.form.show_draft(typed or {})
        self.form.show_problems({})
        self.undo_button.setVisible(typed is not None)
        self.remove_button.setVisible(rule.own)
        self._show_needed(rule.purpose is Purpose.REMINDER)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _show_needed(self, reminder: bool) -> None:
        for name in _REMINDER_ONLY:
            self.form.set_visible(name, reminder)
        if reminder:
            by_clock = self.form.field("counted").value() == "clock"
            self.form.set_visible("days", by_clock)
            self.form.set_visible("at", by_clock)
            self.form.set_visible("minutes", not by_clock)

    def _edited(self, name: str) -> None:
        self.presenter.edited(self.form.draft())
        self.undo_button.show()
        self._drafts.wanted()
        rule = self.presenter.open_rule
        if name == "counted" and rule is not None:
            self._show_needed(rule.purpose is Purpose.REMINDER)

    def _begin(self) -> None:
        self.table.clearSelection()
        self.presenter.begin()
        self.form.field("name").setFocus()

    def _selected(self, rule: Rule | None) -> None:
        if rule is not None:
            self.presenter.choose(rule)


def _fill(form: Form) -> None:
    form.add("name", translate("Messages", "Name"), LineField(limit=80), required=True, span=2)
    form.add("active", "", CheckField(translate("Messages", "The rule is on")), span=2)
    counted = [
        ("clock", translate("Messages", "Days before, at a time")),
        ("minutes", translate("Messages", "Minutes before")),
    ]
    form.add("counted", translate("Messages", "Counted in"), ChoiceField(counted), span=2)
    days = NumberField(minimum=0, maximum=MOST_DAYS)
    form.add("days", translate("Messages", "Days before"), days)
    form.add("at", translate("Messages", "at"), MinuteField())
    minutes = NumberField(minimum=30, maximum=MOST_MINUTES)
    form.add("minutes", translate("Messages", "Minutes before"), minutes, span=2)
    email, sms = translate("Messages", "E-mail"), translate("Messages", "SMS")
    orders = [
        (f"{ChannelKind.EMAIL} {ChannelKind.SMS}", f"{email}, {sms}"),
        (f"{ChannelKind.SMS} {ChannelKind.EMAIL}", f"{sms}, {email}"),
        (f"{ChannelKind.EMAIL}", email),
        (f"{ChannelKind.SMS}", sms),
    ]
    form.add(
        "channels",
        translate("Messages", "Tried in this order"),
        ChoiceField(orders),
        span=2,
        hint=translate("Messages", "What the patient prefers is tried first."),
    )
    late = [
        (LateBooking.SKIP, translate("Messages", "No reminder")),
        (LateBooking.SEND, translate("Messages", "A reminder at once")),
    ]
    form.add("late", translate("Messages", "Booked later than that"), ChoiceField(late), span=2)
    confirmed = CheckField(translate("Messages", "Not when the patient has confirmed"))
    form.add("skip_confirmed", "", confirmed, span=2)
    every = translate("Messages", "None ticked means all.")
    form.add("type_ids", translate("Messages", "Appointment types"), ChecksField(), hint=every)
    ways = [
        (Modality.IN_PERSON.value, translate("Messages", "In person")),
        (Modality.VIDEO.value, translate("Messages", "Video")),
        (Modality.PHONE.value, translate("Messages", "Phone call")),
    ]
    form.add("modalities", translate("Messages", "How they meet"), ChecksField(ways), hint=every)
