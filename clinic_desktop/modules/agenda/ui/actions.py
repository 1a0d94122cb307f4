"""Every action of the agenda with its key: for the buttons, the menus, the palette and F1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui_kit import icons


@dataclass(frozen=True, slots=True)
class Entry:
    """One action; with `on_day` its keys work only while the day has the keyboard: letters can."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    on_day: bool = True


_T = QT_TRANSLATE_NOOP
ENTRIES = (
    Entry("book", _T("Agenda", "Book an appointment"), "calendar-plus", ("Ctrl+N",), False),
    Entry("walk_in", _T("Agenda", "Walk-in"), "log-in", ("F9",), False),
    Entry("open", _T("Agenda", "Open the appointment"), "info", ("Space",)),
    Entry("arrived", _T("Agenda", "Arrived"), "alarm-clock", ("A",)),
    Entry("in_room", _T("Agenda", "In room"), "door-open", ("R",)),
    Entry("done", _T("Agenda", "Done"), "check-check", ("D",)),
    Entry("no_show", _T("Agenda", "No-show"), "user-x", ("N",)),
    Entry("confirmed", _T("Agenda", "Confirmed"), "check", ("C",)),
    Entry("back", _T("Agenda", "Back to booked"), "rotate-ccw", ("B",)),
    Entry("cancel", _T("Agenda", "Cancel the appointment"), "ban", ("Del",)),
    Entry("move", _T("Agenda", "Pick up and move"), "calendar-clock", ("M",)),
    Entry("park", _T("Agenda", "Park on the pinboard"), "pin", ("P",)),
    Entry("longer", _T("Agenda", "Make longer"), "plus", ("+",)),
    Entry("shorter", _T("Agenda", "Make shorter"), "minus", ("-",)),
    Entry("today", _T("Agenda", "Go to today"), "calendar", ("T",)),
    Entry("day_before", _T("Agenda", "Day before"), "chevron-left", ("PgUp",)),
    Entry("day_after", _T("Agenda", "Day after"), "chevron-right", ("PgDown",)),
    Entry("go_to_date", _T("Agenda", "Go to a date"), "calendar-days", ("G",)),
    Entry("waiting", _T("Agenda", "Go to the waiting room"), "users", ("W",)),
    Entry("finer", _T("Agenda", "Finer time lines"), "zoom-in", ("Z",)),
    Entry("coarser", _T("Agenda", "Coarser time lines"), "zoom-out", ("Shift+Z",)),
    Entry("print_day", _T("Agenda", "Print the day sheet"), "printer", ("Ctrl+P",), False),
    Entry(
        "print_confirmations",
        _T("Agenda", "Print the list to confirm"),
        "list-checks",
        ("Ctrl+Shift+P",),
        False,
    ),
    Entry("print_card", _T("Agenda", "Print the appointment card"), "id-card", ("I",)),
    Entry("patient", _T("Agenda", "Open the patient"), "user", ("O",)),
)


def make_actions(
    screen: QWidget, day: QWidget, run: Mapping[str, Callable[[], None]]
) -> dict[str, QAction]:
    """Make all actions, by name; `run` holds what each does."""
    made = {}
    for entry in ENTRIES:
        action = QAction(translate("Agenda", entry.text), screen)
        action.setObjectName(f"agenda.{entry.name}")
        icons.bind(action, entry.icon)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        owner = day if entry.on_day else screen
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut if entry.on_day else context)
        action.triggered.connect(lambda _checked=False, call=run[entry.name]: call())
        owner.addAction(action)
        made[entry.name] = action
    return made
