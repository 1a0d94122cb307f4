"""The demo clinic's views of the agenda, on F5 to F8."""

from __future__ import annotations

from clinic_desktop.app.demo.house import House
from clinic_desktop.modules.agenda.domain.views import ColourBy, SaveView, ViewKind, ViewSetup
from clinic_desktop.modules.agenda.service.views import save_view
from clinic_desktop.storage.context import Context


def keep_views(ctx: Context, house: House) -> None:
    """Keep what a clinic of this size looks at all day."""
    doctors = (house.alba, house.bey, house.cruz)
    rooms = (house.room_1, house.room_2, house.ultrasound)
    for command in (
        SaveView("All doctors", ViewSetup(resource_ids=doctors), 5, True),
        SaveView("Paediatrics", ViewSetup(kind=ViewKind.WEEK, resource_ids=(house.bey,)), 6, True),
        SaveView("Rooms and ECG", ViewSetup(resource_ids=rooms, colour_by=ColourBy.TYPE), 7, True),
        SaveView("Whole week", ViewSetup(kind=ViewKind.WEEK, compact=True), 8, True),
    ):
        save_view(ctx, command)
