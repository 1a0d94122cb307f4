"""The form of a visit: why, where, when it was, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.clock import (
    from_milliseconds,
    instant_of,
    milliseconds,
    wall_of,
)
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import Encounter, encounter
from clinic_desktop.modules.chart.api.visits import Period
from clinic_desktop.modules.chart.presenters.encounter_words import class_options
from clinic_desktop.modules.chart.presenters.encounters import amend_visit
from clinic_desktop.modules.chart.ui.journaled_dialog import JournaledDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField, TimeField
from clinic_desktop.ui_kit.plugin import Shell

_LABELS = {
    "reason": QT_TRANSLATE_NOOP("Chart", "&Reason"),
    "encounter_class": QT_TRANSLATE_NOOP("Chart", "&Kind of visit"),
    "start_day": QT_TRANSLATE_NOOP("Chart", "&Day"),
    "start": QT_TRANSLATE_NOOP("Chart", "&From"),
    "end_day": QT_TRANSLATE_NOOP("Chart", "D&ay of the end"),
    "end": QT_TRANSLATE_NOOP("Chart", "&To"),
    "follow_up": QT_TRANSLATE_NOOP("Chart", "F&ollow-up"),
    "follow_up_on": QT_TRANSLATE_NOOP("Chart", "S&een again on"),
}


class EncounterDialog(JournaledDialog):
    """Changes what a visit says of itself."""

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        visit: Encounter,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shell, translate("Chart", "Change the visit"), journal, parent)
        self._visit, self._zone = visit, zone
        today = shell.now().date()
        widgets: dict[str, QWidget] = {
            "reason": LineField(limit=500),
            "encounter_class": ChoiceField(class_options()),
            "start_day": DateField(today=today, latest=today),
            "start": TimeField(),
        }
        if visit.end_ms is not None:
            widgets |= {"end_day": DateField(today=today, latest=today), "end": TimeField()}
        widgets |= {"follow_up": LineField(limit=500), "follow_up_on": DateField(today=today)}
        for name, widget in widgets.items():
            needed = name in ("start_day", "start", "end_day", "end")
            text = translate("Chart", _LABELS[name])
            self.form.add(name, text, widget, required=needed, span=2 if name == "reason" else 1)
        self.begin(str(visit.id), visit.version, self._values(visit))

    def label_of(self, field: str) -> str:
        """Return what a field is called."""
        return translate("Chart", _LABELS[field]).replace("&", "")

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Save the visit."""
        details = replace(
            self._visit.details,
            reason=values["reason"],
            encounter_class=values["encounter_class"],
            follow_up=values["follow_up"],
            follow_up_on=values["follow_up_on"],
        )
        self.shell.tasks.write(
            amend_visit,
            replace(self._visit, version=version),
            details,
            self._period(values),
            then=lambda _visit: self.stored(translate("Chart", "The visit was changed.")),
            fail=self.refused,
            owner=self,
        )

    def reread(self) -> None:
        """Read what was stored meanwhile."""
        self.shell.tasks.read(
            encounter, self._visit.id, then=self._newer, fail=self.refused, owner=self
        )

    def _newer(self, visit: Encounter) -> None:
        self._visit = visit
        self.merge(visit.version, self._values(visit))

    def _values(self, visit: Encounter) -> dict[str, Any]:
        start = self._wall(visit.start_ms)
        end = self._wall(visit.end_ms) if visit.end_ms is not None else None
        return {
            "reason": visit.details.reason,
            "encounter_class": visit.details.encounter_class,
            "start_day": start.date(),
            "start": start.time(),
            "end_day": end.date() if end else None,
            "end": end.time() if end else None,
            "follow_up": visit.details.follow_up,
            "follow_up_on": visit.details.follow_up_on,
        }

    def _period(self, values: Mapping[str, Any]) -> Period:
        start = self._instant(datetime.combine(values["start_day"], values["start"]))
        if "end" not in values:
            return Period(start, self._visit.end_ms)
        return Period(start, self._instant(datetime.combine(values["end_day"], values["end"])))

    def _wall(self, at_ms: int) -> datetime:
        return wall_of(from_milliseconds(at_ms), self._zone)

    def _instant(self, wall: datetime) -> int:
        return milliseconds(instant_of(wall, self._zone))
