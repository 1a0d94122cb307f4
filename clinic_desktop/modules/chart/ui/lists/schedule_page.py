"""The settings page of the immunisation schedule: the doses of each vaccine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold, translate
from clinic_desktop.modules.chart.api import (
    Age,
    Dose,
    Series,
    immunization_schedule,
    keep_series,
)
from clinic_desktop.modules.chart.presenters.lists.age_typed import age_text, age_typed, read_age
from clinic_desktop.modules.chart.ui.lists.fields import ItemsField
from clinic_desktop.modules.chart.ui.lists.immunizations import SETTINGS_PAGE
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import CheckField, LineField, NumberField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.rows_editor import RowField
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Label, Notice, PrimaryButton, QuietButton

_ENTRIES = (
    ("add_vaccine", QT_TRANSLATE_NOOP("Chart", "&Add a vaccine…"), "plus", "Ins"),
    ("change_vaccine", QT_TRANSLATE_NOOP("Chart", "C&hange…"), "pencil", "F2"),
)
_HINT = QT_TRANSLATE_NOOP("Chart", "Ages: 6w are six weeks, 18m months, 5y years; birth is 0w.")


class AgeField(LineField):
    """An age: 6w, 18m, 5y."""

    def __init__(self) -> None:
        super().__init__(limit=12)

    def value(self) -> Age | None:
        """Return the age, None when empty or not understood."""
        return read_age(self.text())

    def set_value(self, value: Any) -> None:
        """Show an age."""
        self.setText(age_typed(value))

    def problem(self) -> str:
        """Say that it is no age."""
        if self.text().strip() and self.value() is None:
            return translate("Chart", "This is not an age. Write it like 6w, 18m or 5y.")
        return ""


@dataclass(frozen=True, slots=True)
class DoseLine:
    """One row of the form; what is not said yet is None."""

    due: Age | None = None
    earliest: Age | None = None
    latest: Age | None = None
    gap_weeks: int | None = None


class SchedulePage(QWidget):
    """A table of vaccines; a dialog changes one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._why_not = shell.why_not(Permission.ENCOUNTER_SIGN.value)
        self.journal = TypedJournal(shell.tasks, "chart.immunization_series")
        self.lines: RowsModel[Series] = RowsModel(_columns())
        self.table = TableView(
            self.lines,
            name="chart.schedule",
            settings=shell.settings,
            accessible=translate("Chart", "Immunisation schedule"),
        )
        self.lines.setParent(self.table)
        self.notice = Notice()
        self._lay_out()
        run = {"add_vaccine": self.add, "change_vaccine": self.change}
        for action in make_actions(self, "Chart", _ENTRIES, run):
            action.setText(action.text().replace("&", ""))
        self.table.activated_row.connect(lambda _series: self.change())
        shell.on_change(self, {"immunization_series"}, lambda _changed: self.refresh())
        self.journal.load()
        self.refresh()

    def refresh(self) -> None:
        """Read the schedule anew."""
        self._shell.tasks.read(
            immunization_schedule, then=self._show, fail=self._failed, owner=self
        )

    def add(self) -> None:
        """Add a vaccine."""
        if not self._why_not:
            SeriesDialog(self._shell, self.journal, None, self.lines.rows(), self).open()

    def change(self) -> None:
        """Change the doses of the current vaccine."""
        series = self.table.current_row()
        if series is not None and not self._why_not:
            SeriesDialog(self._shell, self.journal, series, self.lines.rows(), self).open()

    def _show(self, schedule: tuple[Series, ...]) -> None:
        number = max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(schedule))
        self.table.select_row(number)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.l)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.m))
        row = QHBoxLayout()
        row.addWidget(Label(translate("Chart", "Immunisation schedule"), "title"))
        row.addStretch(1)
        row.addWidget(TableTools(self.table))
        self.change_button = QuietButton(
            translate("Chart", _ENTRIES[1][1]), icon="pencil", shortcut="F2"
        )
        self.add_button = PrimaryButton(
            translate("Chart", _ENTRIES[0][1]), icon="plus", shortcut="Ins"
        )
        for button, run in ((self.change_button, self.change), (self.add_button, self.add)):
            button.clicked.connect(run)
            if self._why_not:
                button.explain(self._why_not)
            row.addWidget(button)
        column.addLayout(row)
        words = Label(
            translate(
                "Chart",
                "It ships with the WHO’s summary of routine immunisation. Change it to the "
                "schedule of your country; what is due is counted anew at once.",
            ),
            tone="secondary",
        )
        words.setWordWrap(True)
        column.addWidget(words)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)


class SeriesDialog(Dialog):
    """One vaccine: name, doses, repetition."""

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        series: Series | None,
        known: Any,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Add a vaccine")
        if series is not None:
            title = translate("Chart", "Change: {what}").format(what=series.title)
        super().__init__(title, parent, width=620, scrolls=True)
        self._shell, self._journal, self._series = shell, journal, series
        self._taken = {each.vaccine for each in known}
        self.form = _series_form()
        self.body.addWidget(self.form)
        self.restored = Notice()
        self.body.insertWidget(0, self.restored)
        self.action = self.set_action(translate("Chart", "&Save"), self._save)
        if series is not None:
            self.form.set_values(_values(series))
        else:
            self.form.set_values({"active": True})
        typed = journal.typed(self._subject)
        if typed is not None:
            self.form.show_draft(typed.fields)
            self.restored.say(translate("Chart", "What you typed before is back."), "info")
        self._drafts = DraftTimer(self, journal.keep)
        self.form.changed.connect(lambda _name: self._edited())
        self.form.field("title").setFocus()

    @property
    def _subject(self) -> str:
        return self._series.vaccine if self._series else "new"

    def _edited(self) -> None:
        version = self._series.version if self._series else 0
        self._journal.edit(self._subject, version, self.form.draft())
        self._drafts.wanted()

    def _save(self) -> None:
        if not self.form.validate():
            return
        values = self.form.values()
        lines: tuple[DoseLine, ...] = values["doses"]
        if any(line.due is None for line in lines):
            self.form.show_problem("doses", translate("Chart", "Each dose needs its age."))
            return
        doses = tuple(map(_dose, lines))
        before = self._series or Series(self._key(values["title"]), "", ())
        months = int(values["repeat_months"] or 0)
        series = replace(
            before,
            title=values["title"],
            doses=doses,
            repeat_months=months,
            active=values["active"],
        )
        self.action.setEnabled(False)
        self._shell.tasks.write(
            keep_series, series, then=self._kept, fail=self._refused, owner=self
        )

    def _key(self, title: str) -> str:
        base = "-".join(fold(title).split())[:40] or "vaccine"
        numbered = (base, *(f"{base}-{number}" for number in range(2, 100)))
        return next(key for key in numbered if key not in self._taken)

    def _kept(self, series: Series) -> None:
        self._drafts.stop()
        self._journal.forget(self._subject)
        self._shell.toast(translate("Chart", "Saved: {what}").format(what=series.title))
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.action.setEnabled(True)
        if isinstance(error, InvalidInput):
            self.form.show_problems(error.problems)
            return
        self.notice.say(notify.describe(error).text, "danger")


def _dose(line: DoseLine) -> Dose:
    dose = Dose(line.due or Age(), line.earliest, line.latest)
    return dose if line.gap_weeks is None else replace(dose, gap_weeks=line.gap_weeks)


def _series_form() -> Form:
    form = Form(columns=2)
    form.add("title", translate("Chart", "&Vaccine"), LineField(), required=True, span=2)
    rows = (
        RowField("due", translate("Chart", "At the age of"), AgeField, 2),
        RowField("earliest", translate("Chart", "counts from"), AgeField, 2),
        RowField("latest", translate("Chart", "until"), AgeField, 2),
        RowField(
            "gap_weeks",
            translate("Chart", "weeks after the dose before"),
            lambda: NumberField(minimum=0, maximum=520),
            3,
        ),
    )
    doses = ItemsField(DoseLine, rows, ("due",), translate("Chart", "Add a dose"))
    hint = translate("Chart", _HINT)
    form.add("doses", translate("Chart", "&Doses"), doses, span=2, hint=hint)
    repeat = NumberField(minimum=0, maximum=1_560)
    form.add("repeat_months", translate("Chart", "&Repeated each, months (0: not)"), repeat)
    form.add("active", "", CheckField(translate("Chart", "In &use")))
    return form


def _values(series: Series) -> Mapping[str, Any]:
    doses = tuple(DoseLine(d.due, d.earliest, d.latest, d.gap_weeks) for d in series.doses)
    return {
        "title": series.title,
        "doses": doses,
        "repeat_months": series.repeat_months,
        "active": series.active,
    }


def _columns() -> tuple[Column[Series], ...]:
    def doses(series: Series) -> str:
        return " · ".join(age_text(dose.due) for dose in series.doses)

    def repeated(series: Series) -> str:
        if not series.repeat_months:
            return ""
        return translate("Chart", "every {n} months").format(n=series.repeat_months)

    def used(series: Series) -> str:
        return translate("Chart", "in use") if series.active else translate("Chart", "not used")

    return (
        Column("title", translate("Chart", "Vaccine"), lambda s: s.title, width=260, strong=True),
        Column("doses", translate("Chart", "Doses at"), doses, width=300),
        Column("repeat", translate("Chart", "Repeated"), repeated, width=140),
        Column("active", translate("Chart", "Use"), used, width=90),
    )


SCHEDULE_SETTINGS = SettingsPage(
    SETTINGS_PAGE,
    QT_TRANSLATE_NOOP("Settings", "Immunisation schedule"),
    "syringe",
    SchedulePage,
    45,
    Permission.ENCOUNTER_SIGN.value,
)
