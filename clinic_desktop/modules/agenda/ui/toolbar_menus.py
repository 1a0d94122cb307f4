"""The toolbar's small menus: minutes a line, which columns, what blocks show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.modules.agenda.domain.views import (
    BlockField,
    ColourBy,
    ViewKind,
    ViewSetup,
    colour_text,
    field_text,
)
from clinic_desktop.modules.agenda.ui.geometry import ZOOMS
from clinic_desktop.ui_kit.widgets import IconButton

_Item = TypeVar("_Item")


class MenuButton(IconButton):
    """An outlined picture that opens a menu."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(icon, text, parent, outlined=True)
        self.list = QMenu(self)
        self.list.setToolTipsVisible(True)
        self.setMenu(self.list)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)


def add_check(menu: QMenu, text: str, on: bool, run: Callable[[bool], object]) -> QAction:
    """Add a line with a check mark; `run` hears whether it is set."""
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(on)
    action.triggered.connect(lambda checked: run(checked))
    return action


class ZoomButton(QToolButton):
    """Shows the minutes a line; sends `chosen(int)`."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "outlined")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._minutes = 15
        self._menu = QMenu(self)
        group = QActionGroup(self._menu)
        for minutes in ZOOMS:
            text = translate("Agenda", "{minutes} min").format(minutes=minutes)
            action = add_check(self._menu, text, False, self._sender(minutes))
            action.setData(minutes)
            group.addAction(action)
        self.setMenu(self._menu)
        self.set_current("15")

    def _sender(self, minutes: int) -> Callable[[bool], None]:
        return lambda _on: self.chosen.emit(minutes)

    def current(self) -> str:
        """Return the minutes as text."""
        return str(self._minutes)

    def set_current(self, minutes: str) -> None:
        """Show minutes."""
        self._minutes = int(minutes)
        self.setText(translate("Agenda", "{minutes} min").format(minutes=minutes))
        self.setAccessibleName(translate("Agenda", "Minutes a line"))
        for action in self._menu.actions():
            action.setChecked(action.data() == self._minutes)

    def explain(self, reason: str) -> None:
        """Disable with a reason; an empty one enables."""
        self.setEnabled(not reason)
        self.setToolTip(reason or translate("Agenda", "Minutes a line (Ctrl+wheel)"))


class ColumnsButton(MenuButton):
    """Chooses columns; sends `chosen(ids in order)`, `compact_chosen(bool)`."""

    chosen = Signal(object)
    compact_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("columns-3", translate("Agenda", "Choose columns"), parent)

    def show_columns(
        self, columns: Sequence[DayColumn], shown: Sequence[UUID], setup: ViewSetup
    ) -> None:
        """Offer the columns: one of them in the week, else any."""
        self.list.clear()
        if setup.kind is ViewKind.WEEK:
            text = translate("Agenda", "All together, in small")
            add_check(self.list, text, setup.compact, self.compact_chosen.emit)
            self.list.addSeparator()
            self._offer_one(columns, shown, setup)
            return
        everything = self.list.addAction(translate("Agenda", "All columns"))
        everything.setEnabled(bool(shown))
        if not shown:
            everything.setToolTip(translate("Agenda", "All columns are shown already."))
        everything.triggered.connect(lambda: self.chosen.emit(()))
        self.list.addSeparator()
        for column in columns:
            on = not shown or column.resource_id in shown
            action = add_check(self.list, column.name, on, lambda _on: self._picked(shown))
            action.setData(column.resource_id)

    def _offer_one(
        self, columns: Sequence[DayColumn], shown: Sequence[UUID], setup: ViewSetup
    ) -> None:
        group = QActionGroup(self.list)
        for column in columns:
            key = column.resource_id
            on = not setup.compact and key in shown
            action = add_check(self.list, column.name, on, self._sender(key))
            group.addAction(action)

    def _sender(self, key: UUID) -> Callable[[bool], None]:
        return lambda _on: self.chosen.emit((key,))

    def _picked(self, before: Sequence[UUID]) -> None:
        """Keep the order of what was shown; new ones come behind it."""
        boxes = [a for a in self.list.actions() if a.isCheckable()]
        ticked = [a.data() for a in boxes if a.isChecked()]
        kept = [r for r in before if r in ticked]
        chosen = (*kept, *(r for r in ticked if r not in kept))
        self.chosen.emit(() if len(chosen) == len(boxes) and not before else tuple(chosen))


class LookButton(MenuButton):
    """Chooses what blocks tell and what their colour means; sends `chosen(ViewSetup)`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("palette", translate("Agenda", "What blocks show"), parent)

    def show_setup(self, setup: ViewSetup) -> None:
        """Offer everything, ticked as it is."""
        menu = self.list
        menu.clear()
        for colour in ColourBy:
            text = translate("Agenda", "Colour by: {what}").format(what=colour_text(colour))
            change = replace(setup, colour_by=colour)
            add_check(menu, text, setup.colour_by is colour, self._sender(change))
        menu.addSeparator()
        for field in BlockField:
            fields = toggled(setup.fields, field)
            change = replace(setup, fields=fields)
            add_check(menu, field_text(field), field in setup.fields, self._sender(change))
        menu.addSeparator()
        for text, on, change in (
            (
                translate("Agenda", "Time bars beside the columns"),
                setup.time_bars,
                replace(setup, time_bars=not setup.time_bars),
            ),
            (
                translate("Agenda", "Only working days in the week"),
                setup.working_days,
                replace(setup, working_days=not setup.working_days),
            ),
        ):
            add_check(menu, text, on, self._sender(change))

    def _sender(self, change: ViewSetup) -> Callable[[bool], None]:
        return lambda _on: self.chosen.emit(change)


def toggled(items: Sequence[_Item], item: _Item) -> tuple[_Item, ...]:
    """Return the items without this one, or with it at the end."""
    if item in items:
        return tuple(each for each in items if each != item)
    return (*items, item)
