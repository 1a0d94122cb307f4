"""When the patient is seen again: a note of it, a recall, or the search for an opening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import Encounter, encounter
from clinic_desktop.modules.chart.api.follow_up import FollowUp, parse_again, plan_follow_up
from clinic_desktop.modules.chart.ui.journaled_dialog import JournaledDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label

RECALL, BOOK, NOTE = "recall", "book", "note"
_LABELS = {
    "follow_up_on": QT_TRANSLATE_NOOP("Chart", "&Again in, or on"),
    "then": QT_TRANSLATE_NOOP("Chart", "And &then"),
    "follow_up": QT_TRANSLATE_NOOP("Chart", "What &for"),
}


class AgainField(DateField):
    """A day, or how long until then: 3 weeks, 10 d, 6 months."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, today=today)
        hint = translate("Chart", "3 weeks, or {date}")
        self.setPlaceholderText(hint.format(date=self.placeholderText()))

    def value(self) -> date | None:
        """Return the day, None when empty or not understood."""
        return parse_again(self.text(), self._order(), self._today)


class FollowUpDialog(JournaledDialog):
    """The follow-up of one visit."""

    def __init__(
        self, shell: Shell, journal: TypedJournal, visit: Encounter, parent: QWidget | None = None
    ) -> None:
        super().__init__(shell, translate("Chart", "Follow-up"), journal, parent)
        self._visit = visit
        self.when = AgainField(shell.now().date())
        self.then = ChoiceField(self._ways())
        widgets: dict[str, QWidget] = {
            "follow_up_on": self.when,
            "then": self.then,
            "follow_up": LineField(limit=500),
        }
        told = translate("Chart", "Reception and messages show these words.")
        for name, widget in widgets.items():
            words = name == "follow_up"
            text = translate("Chart", _LABELS[name])
            self.form.add(name, text, widget, span=2 if words else 1, hint=told if words else "")
        self.meant = Label("", "secondary")
        self.body.addWidget(self.meant)
        self.form.changed.connect(lambda _name: self._say_day())
        self.begin(str(visit.id), visit.version, self._values(visit))
        self._say_day()

    def label_of(self, field: str) -> str:
        """Return what a field is called."""
        return translate("Chart", _LABELS[field]).replace("&", "")

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Write the follow-up, and go on as chosen."""
        on = values["follow_up_on"]
        way = values["then"] if on is not None else NOTE
        self.shell.tasks.write(
            plan_follow_up,
            self._of_version(version),
            FollowUp(on, values["follow_up"], way == RECALL),
            then=lambda visit: self._planned(visit, way),
            fail=self.refused,
            owner=self,
        )

    def reread(self) -> None:
        """Read what was stored meanwhile."""
        self.shell.tasks.read(
            encounter, self._visit.id, then=self._newer, fail=self.refused, owner=self
        )

    def _planned(self, visit: Encounter, way: str) -> None:
        self.stored(translate("Chart", "The follow-up is written down."))
        if way == BOOK:
            self.shell.open_tab(
                "agenda",
                book_for=visit.patient_id,
                openings_from=visit.details.follow_up_on,
                with_whom=visit.practitioner_id,
            )

    def _newer(self, visit: Encounter) -> None:
        self._visit = visit
        self.merge(visit.version, self._values(visit) | {"then": self.then.value()})

    def _of_version(self, version: int) -> Encounter:
        return replace(self._visit, version=version)

    def _values(self, visit: Encounter) -> dict[str, Any]:
        details = visit.details
        said = {"follow_up_on": details.follow_up_on, "follow_up": details.follow_up}
        return {**said, "then": RECALL}

    def _ways(self) -> list[tuple[str, str]]:
        ways = [(RECALL, translate("Chart", "Put on the list of recalls"))]
        if self.shell.may(Permission.APPOINTMENT_WRITE.value):
            ways.append((BOOK, translate("Chart", "Look for an opening now")))
        return [*ways, (NOTE, translate("Chart", "Only write it down"))]

    def _say_day(self) -> None:
        day = self.when.value()
        self.meant.setText("" if day is None else day_text(day))
