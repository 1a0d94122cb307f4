"""The fields of a clinic's profile: for the assistant and for Settings."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.clinic import (
    LANGUAGES,
    NAME_LIMIT,
    PAPER_SIZES,
    SLOT_MINUTES,
    ClinicDetails,
)
from clinic_desktop.modules.practice.domain.localities import (
    all_zones,
    countries,
    country_zones,
    currencies,
)
from clinic_desktop.ui_kit.fields import ChoiceField, LineField, NumberField
from clinic_desktop.ui_kit.form import Form

_WHOLE_NUMBERS = (
    "waiting_alarm_minutes",
    "overbook_limit",
    "offers_at_once",
    "offer_minutes",
    "late_cancel_hours",
)


def language_names() -> list[tuple[str, str]]:
    """Return the languages of the program, each in itself."""
    names = {"en": "English", "es": "Español", "ar": "العربية"}
    return [(code, names[code]) for code in LANGUAGES]


class ClinicForm(Form):
    """Name, country and what follows from it; with `whole`, the daily numbers as well."""

    def __init__(
        self, language: str = "en", parent: QWidget | None = None, *, whole: bool = False
    ) -> None:
        super().__init__(parent, columns=3 if whole else 2, fluid=True)
        self._whole = whole
        self._country = ""
        places = list(countries(language if language in LANGUAGES else "en"))
        self.add(
            "name",
            translate("Practice", "&Name of the clinic"),
            LineField(limit=NAME_LIMIT),
            required=True,
            span=3,
        )
        self.add("country", translate("Practice", "&Country"), ChoiceField(places))
        self.zone = ChoiceField()
        self.add("zone", translate("Practice", "Time &zone"), self.zone)
        self.add("language", translate("Practice", "&Language"), ChoiceField(language_names()))
        money = [(code, f"{code}  {name}") for code, name in currencies(language)]
        self.add("currency", translate("Practice", "C&urrency"), ChoiceField(money))
        self.add(
            "phone_region", translate("Practice", "&Telephone numbers of"), ChoiceField(places)
        )
        papers = [(size, size) for size in PAPER_SIZES]
        self.add("paper_size", translate("Practice", "&Paper"), ChoiceField(papers))
        if whole:
            self._add_daily()

    def _add_daily(self) -> None:
        slots = [(n, translate("Practice", "{n} minutes").format(n=n)) for n in SLOT_MINUTES]
        self.add("slot_minutes", translate("Practice", "Agenda &grid"), ChoiceField(slots))
        self.add(
            "waiting_alarm_minutes",
            translate("Practice", "&Waiting too long after (minutes)"),
            NumberField(minimum=1, maximum=480),
        )
        labels = {
            "overbook_limit": translate("Practice", "&Overbooked, at most (each day)"),
            "offers_at_once": translate("Practice", "&Freed place: offers at once"),
            "offer_minutes": translate("Practice", "An offer stands for (&minutes)"),
            "late_cancel_hours": translate("Practice", "Cancelled &late within (hours)"),
        }
        for name, label in labels.items():
            self.add(name, label, NumberField(minimum=0, maximum=1440))

    def show_details(self, details: ClinicDetails) -> None:
        """Show a profile; the zones of its country come first."""
        if details.country != self._country:
            self._country = details.country
            near = country_zones().get(details.country, ())
            rest = [zone for zone in all_zones() if zone not in near]
            self.zone.set_options([(z, z.replace("_", " ")) for z in (*near, *rest)])
        self.set_values({name: getattr(details, name) for name in self})

    def details(self) -> dict[str, Any]:
        """Return the values as ClinicDetails wants them."""
        values = self.values()
        if self._whole:
            for name in _WHOLE_NUMBERS:
                values[name] = int(values[name] or 0)
        return values
