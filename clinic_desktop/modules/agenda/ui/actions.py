"""Every action of the agenda with its key: for the buttons, the menus, the palette and F1."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui_kit import icons


@dataclass(frozen=True, slots=True)
class Entry:
    """One action; with `on_day` its keys work only while a view has the keyboard: letters can."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    on_day: bool = True


_T = QT_TRANSLATE_NOOP
ENTRIES = (
    Entry("book", _T("Agenda", "Book an appointment"), "calendar-plus", ("Ctrl+N",), False),
    Entry("walk_in", _T("Agenda", "Walk-in"), "log-in", ("F9",), False),
    Entry("next_opening", _T("Agenda", "Next opening…"), "search", ("Ctrl+Shift+N",), False),
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
    Entry("pick", _T("Agenda", "Choose several appointments"), "square-check", ("Ctrl+Space",)),
    Entry("call_next", _T("Agenda", "Call the next patient"), "bell", ("K",)),
    Entry("send_to", _T("Agenda", "Send to a room…"), "send", ("S",)),
    Entry("earlier", _T("Agenda", "Wants an earlier appointment…"), "history", ("E",)),
    Entry("offer", _T("Agenda", "Offer this place…"), "hand", ("H",)),
    Entry(
        "wait_list_add",
        _T("Agenda", "Put on the waiting list…"),
        "hourglass",
        ("Ctrl+Shift+J",),
        False,
    ),
    Entry("wait_list", _T("Agenda", "Go to the waiting list"), "list", ("L",)),
    Entry("group_waiting", _T("Agenda", "Group the waiting room"), "layout-grid", ("Q",)),
    Entry(
        "call_screen",
        _T("Agenda", "Open or close the call screen"),
        "monitor",
        ("Ctrl+Shift+K",),
        False,
    ),
    Entry("longer", _T("Agenda", "Make longer"), "plus", ("+",)),
    Entry("shorter", _T("Agenda", "Make shorter"), "minus", ("-",)),
    Entry("today", _T("Agenda", "Go to today"), "calendar", ("T",)),
    Entry("day_before", _T("Agenda", "Day before"), "chevron-left", ("PgUp",)),
    Entry("day_after", _T("Agenda", "Day after"), "chevron-right", ("PgDown",)),
    Entry("go_to_date", _T("Agenda", "Go to a date"), "calendar-days", ("G",)),
    Entry("waiting", _T("Agenda", "Go to the waiting room"), "users", ("W",)),
    Entry("show_day", _T("Agenda", "Show the day"), "calendar", ("Ctrl+Shift+D",), False),
    Entry("show_week", _T("Agenda", "Show the week"), "columns-3", ("Ctrl+Shift+W",), False),
    Entry("show_month", _T("Agenda", "Show the month"), "layout-grid", ("Ctrl+Shift+M",), False),
    Entry("show_list", _T("Agenda", "Show the list"), "list", ("Ctrl+Shift+A",), False),
    Entry("column_before", _T("Agenda", "Week of the column before"), "arrow-left", ("[",)),
    Entry("column_after", _T("Agenda", "Week of the next column"), "arrow-right", ("]",)),
    Entry("view_5", _T("Agenda", "View on F5"), "star", ("F5",), False),
    Entry("view_6", _T("Agenda", "View on F6"), "star", ("F6",), False),
    Entry("view_7", _T("Agenda", "View on F7"), "star", ("F7",), False),
    Entry("view_8", _T("Agenda", "View on F8"), "star", ("F8",), False),
    Entry("save_view", _T("Agenda", "Save this view…"), "bookmark", ("Ctrl+Shift+S",), False),
    Entry("manage_views", _T("Agenda", "Manage views…"), "settings-2", ("Ctrl+Shift+V",), False),
    Entry("filter", _T("Agenda", "Filter…"), "filter", ("F",)),
    Entry("finer", _T("Agenda", "Finer time lines"), "zoom-in", ("Z",)),
    Entry("coarser", _T("Agenda", "Coarser time lines"), "zoom-out", ("Shift+Z",)),
    Entry("close_day", _T("Agenda", "Close the day…"), "lock", ("Ctrl+Shift+E",), False),
    Entry("print_day", _T("Agenda", "Print what is shown"), "printer", ("Ctrl+P",), False),
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
    screen: QWidget, views: Sequence[QWidget], run: Mapping[str, Callable[[], None]]
) -> dict[str, QAction]:
    """Make all actions, by name; `run` holds what each does, `views` take the letter keys."""
    made = {}
    for entry in ENTRIES:
        action = QAction(translate("Agenda", entry.text), screen)
        action.setObjectName(f"agenda.{entry.name}")
        icons.bind(action, entry.icon)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut if entry.on_day else context)
        action.triggered.connect(lambda _checked=False, call=run[entry.name]: call())
        for owner in views if entry.on_day else (screen,):
            owner.addAction(action)
        made[entry.name] = action
    return made
