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


ENTRIES = (
    Entry(
        "book",
        QT_TRANSLATE_NOOP("Agenda", "Book an appointment"),
        "calendar-plus",
        ("Ctrl+N",),
        False,
    ),
    Entry("walk_in", QT_TRANSLATE_NOOP("Agenda", "Walk-in"), "log-in", ("F9",), False),
    Entry(
        "next_opening",
        QT_TRANSLATE_NOOP("Agenda", "Next opening…"),
        "search",
        ("Ctrl+Shift+N",),
        False,
    ),
    Entry("open", QT_TRANSLATE_NOOP("Agenda", "Open the appointment"), "info", ("Space",)),
    Entry("arrived", QT_TRANSLATE_NOOP("Agenda", "Arrived"), "alarm-clock", ("A",)),
    Entry("in_room", QT_TRANSLATE_NOOP("Agenda", "In room"), "door-open", ("R",)),
    Entry("done", QT_TRANSLATE_NOOP("Agenda", "Done"), "check-check", ("D",)),
    Entry("no_show", QT_TRANSLATE_NOOP("Agenda", "No-show"), "user-x", ("N",)),
    Entry("confirmed", QT_TRANSLATE_NOOP("Agenda", "Confirmed"), "check", ("C",)),
    Entry("back", QT_TRANSLATE_NOOP("Agenda", "Back to booked"), "rotate-ccw", ("B",)),
    Entry("cancel", QT_TRANSLATE_NOOP("Agenda", "Cancel the appointment"), "ban", ("Del",)),
    Entry("move", QT_TRANSLATE_NOOP("Agenda", "Pick up and move"), "calendar-clock", ("M",)),
    Entry("park", QT_TRANSLATE_NOOP("Agenda", "Park on the pinboard"), "pin", ("P",)),
    Entry(
        "pick",
        QT_TRANSLATE_NOOP("Agenda", "Choose several appointments"),
        "square-check",
        ("Ctrl+Space",),
    ),
    Entry("call_next", QT_TRANSLATE_NOOP("Agenda", "Call the next patient"), "bell", ("K",)),
    Entry("send_to", QT_TRANSLATE_NOOP("Agenda", "Send to a room…"), "send", ("S",)),
    Entry(
        "earlier", QT_TRANSLATE_NOOP("Agenda", "Wants an earlier appointment…"), "history", ("E",)
    ),
    Entry("offer", QT_TRANSLATE_NOOP("Agenda", "Offer this place…"), "hand", ("H",)),
    Entry(
        "wait_list_add",
        QT_TRANSLATE_NOOP("Agenda", "Put on the waiting list…"),
        "hourglass",
        ("Ctrl+Shift+J",),
        False,
    ),
    Entry("wait_list", QT_TRANSLATE_NOOP("Agenda", "Go to the waiting list"), "list", ("L",)),
    Entry(
        "group_waiting",
        QT_TRANSLATE_NOOP("Agenda", "Group the waiting room"),
        "layout-grid",
        ("Q",),
    ),
    Entry(
        "call_screen",
        QT_TRANSLATE_NOOP("Agenda", "Open or close the call screen"),
        "monitor",
        ("Ctrl+Shift+K",),
        False,
    ),
    Entry("longer", QT_TRANSLATE_NOOP("Agenda", "Make longer"), "plus", ("+",)),
    Entry("shorter", QT_TRANSLATE_NOOP("Agenda", "Make shorter"), "minus", ("-",)),
    Entry("today", QT_TRANSLATE_NOOP("Agenda", "Go to today"), "calendar", ("T",)),
    Entry("day_before", QT_TRANSLATE_NOOP("Agenda", "Day before"), "chevron-left", ("PgUp",)),
    Entry("day_after", QT_TRANSLATE_NOOP("Agenda", "Day after"), "chevron-right", ("PgDown",)),
    Entry("go_to_date", QT_TRANSLATE_NOOP("Agenda", "Go to a date"), "calendar-days", ("G",)),
    Entry("waiting", QT_TRANSLATE_NOOP("Agenda", "Go to the waiting room"), "users", ("W",)),
    Entry(
        "show_day",
        QT_TRANSLATE_NOOP("Agenda", "Show the day"),
        "calendar",
        ("Ctrl+Shift+D",),
        False,
    ),
    Entry(
        "show_week",
        QT_TRANSLATE_NOOP("Agenda", "Show the week"),
        "columns-3",
        ("Ctrl+Shift+W",),
        False,
    ),
    Entry(
        "show_month",
        QT_TRANSLATE_NOOP("Agenda", "Show the month"),
        "layout-grid",
        ("Ctrl+Shift+M",),
        False,
    ),
    Entry(
        "show_list", QT_TRANSLATE_NOOP("Agenda", "Show the list"), "list", ("Ctrl+Shift+A",), False
    ),
    Entry(
        "column_before",
        QT_TRANSLATE_NOOP("Agenda", "Week of the column before"),
        "arrow-left",
        ("[",),
    ),
    Entry(
        "column_after",
        QT_TRANSLATE_NOOP("Agenda", "Week of the next column"),
        "arrow-right",
        ("]",),
    ),
    Entry("view_5", QT_TRANSLATE_NOOP("Agenda", "View on F5"), "star", ("F5",), False),
    Entry("view_6", QT_TRANSLATE_NOOP("Agenda", "View on F6"), "star", ("F6",), False),
    Entry("view_7", QT_TRANSLATE_NOOP("Agenda", "View on F7"), "star", ("F7",), False),
    Entry("view_8", QT_TRANSLATE_NOOP("Agenda", "View on F8"), "star", ("F8",), False),
    Entry(
        "save_view",
        QT_TRANSLATE_NOOP("Agenda", "Save this view…"),
        "bookmark",
        ("Ctrl+Shift+S",),
        False,
    ),
    Entry(
        "manage_views",
        QT_TRANSLATE_NOOP("Agenda", "Manage views…"),
        "settings-2",
        ("Ctrl+Shift+V",),
        False,
    ),
    Entry("filter", QT_TRANSLATE_NOOP("Agenda", "Filter…"), "filter", ("F",)),
    Entry("finer", QT_TRANSLATE_NOOP("Agenda", "Finer time lines"), "zoom-in", ("Z",)),
    Entry("coarser", QT_TRANSLATE_NOOP("Agenda", "Coarser time lines"), "zoom-out", ("Shift+Z",)),
    Entry(
        "close_day", QT_TRANSLATE_NOOP("Agenda", "Close the day…"), "lock", ("Ctrl+Shift+E",), False
    ),
    Entry(
        "absence",
        QT_TRANSLATE_NOOP("Agenda", "Somebody can't come…"),
        "user-x",
        ("Ctrl+Shift+B",),
        False,
    ),
    Entry(
        "print_day",
        QT_TRANSLATE_NOOP("Agenda", "Print what is shown"),
        "printer",
        ("Ctrl+P",),
        False,
    ),
    Entry(
        "print_confirmations",
        QT_TRANSLATE_NOOP("Agenda", "Print the list to confirm"),
        "list-checks",
        ("Ctrl+Shift+P",),
        False,
    ),
    Entry(
        "print_card", QT_TRANSLATE_NOOP("Agenda", "Print the appointment card"), "id-card", ("I",)
    ),
    Entry(
        "side_table",
        QT_TRANSLATE_NOOP("Agenda", "Waiting room and lists as a table…"),
        "file-spreadsheet",
        ("Ctrl+Shift+Y",),
        False,
    ),
    Entry(
        "export_calendar",
        QT_TRANSLATE_NOOP("Agenda", "Export a calendar file…"),
        "download",
        ("Ctrl+Shift+X",),
        False,
    ),
    Entry(
        "import_calendar",
        QT_TRANSLATE_NOOP("Agenda", "Import a calendar file…"),
        "upload",
        ("Ctrl+Shift+I",),
        False,
    ),
    Entry("patient", QT_TRANSLATE_NOOP("Agenda", "Open the patient"), "user", ("O",)),
    Entry("visit", QT_TRANSLATE_NOOP("Agenda", "Open the visit"), "stethoscope", ("V",)),
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
