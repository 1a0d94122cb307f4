"""The messages module's manifest."""

from __future__ import annotations

from clinic_desktop.kernel.manifest import ModuleManifest, Report
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.api import (
    AppointmentChanged,
    OfferEnded,
    OfferTakenBack,
    PlaceOffered,
)
from clinic_desktop.modules.messages.documents import call_list
from clinic_desktop.modules.messages.service.follow_agenda import on_appointment_changed
from clinic_desktop.modules.messages.service.follow_offers import (
    on_offer_ended,
    on_offer_taken_back,
    on_place_offered,
)
from clinic_desktop.modules.messages.tables import TABLES

MANIFEST = ModuleManifest(
    name="messages",
    title=QT_TRANSLATE_NOOP("Messages", "Messages"),
    permissions=(
        Permission.MESSAGE_READ,
        Permission.MESSAGE_WRITE,
        Permission.MESSAGE_SETTINGS,
    ),
    tables=TABLES,
    handlers={
        AppointmentChanged: (on_appointment_changed,),
        PlaceOffered: (on_place_offered,),
        OfferEnded: (on_offer_ended,),
        OfferTakenBack: (on_offer_taken_back,),
    },
    reports=(
        Report(
            "calls",
            QT_TRANSLATE_NOOP("Messages", "Calls to make"),
            Permission.MESSAGE_READ,
            call_list,
        ),
    ),
)
