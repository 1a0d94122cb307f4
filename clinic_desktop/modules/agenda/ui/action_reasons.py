"""Which actions work in which view, and why the others don't there."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup, kind_text

READS = ("open", "print_card", "patient", "visit")
ON_APPOINTMENT = (
    "open",
    "arrived",
    "in_room",
    "done",
    "no_show",
    "confirmed",
    "back",
    "cancel",
    "move",
    "park",
    "longer",
    "shorter",
    "print_card",
    "patient",
    "visit",
    "send_to",
    "earlier",
)
_PLAIN = ("book", "walk_in", "absence", "offer", "wait_list_add", "call_next")
WRITES = (*_PLAIN, *(name for name in ON_APPOINTMENT if name not in READS))
ON_LINES = ("finer", "coarser")
ON_WEEK = ("column_before", "column_after")
KINDS = {kind: f"show_{kind.value}" for kind in ViewKind}


def reasons(setup: ViewSetup, lacking: str = "") -> dict[str, str]:
    """Return why actions are off in a view, by the action's name.

    `lacking` says why the user may not change appointments, '' when they may.
    """
    found = _of_view(setup)
    return found | dict.fromkeys(WRITES, lacking) if lacking else found


def _of_view(setup: ViewSetup) -> dict[str, str]:
    found = {
        KINDS[setup.kind]: translate("Agenda", "{view} is shown already.").format(
            view=kind_text(setup.kind)
        )
    }
    one = setup.kind is ViewKind.WEEK and not setup.compact
    if setup.kind is ViewKind.MONTH:
        text = translate("Agenda", "The month shows no single appointments. Open a day first.")
        found |= dict.fromkeys(ON_APPOINTMENT, text)
    if setup.kind is ViewKind.LIST:
        found["move"] = translate("Agenda", "The list has no free places. Go to the day first.")
    if not one and setup.kind is not ViewKind.DAY:
        text = translate("Agenda", "Only the day and the week of one column have time lines.")
        found |= dict.fromkeys(ON_LINES, text)
    if not one:
        text = translate("Agenda", "Only the week of one column has other columns to go to.")
        found |= dict.fromkeys(ON_WEEK, text)
    if setup.kind is not ViewKind.DAY and not one:
        found["pick"] = translate("Agenda", "Only in the day: elsewhere click with Ctrl.")
        found["offer"] = translate("Agenda", "Go to the day first and choose a free place.")
    return found


def closed_reasons(*, appointment: bool, place: bool) -> dict[str, str]:
    """Return why nothing of a closed day can be changed, by the action's name.

    `appointment` tells whether the one under the cursor lies in a closed day, `place` whether the
    day in focus is closed.
    """
    text = translate(
        "Agenda", "This day is closed. The office manager can open it again with a reason."
    )
    still = {"open", "print_card", "patient", "visit", "pick"}
    changing = set(ON_APPOINTMENT) - still if appointment else set()
    changing |= {"book", "walk_in", "call_next", "send_to", "offer"} if place else set()
    return dict.fromkeys(changing, text)


def page_texts(kind: ViewKind) -> tuple[str, str]:
    """Return what going a page back and forward is called."""
    texts = {
        ViewKind.DAY: (translate("Agenda", "Day before"), translate("Agenda", "Day after")),
        ViewKind.WEEK: (translate("Agenda", "Week before"), translate("Agenda", "Week after")),
        ViewKind.MONTH: (translate("Agenda", "Month before"), translate("Agenda", "Month after")),
        ViewKind.LIST: (translate("Agenda", "Days before"), translate("Agenda", "Days after")),
    }
    return texts[kind]
