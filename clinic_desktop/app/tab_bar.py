"""The row of module tabs, with counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Badge, restyle


class ModuleTabs(QTabBar):
    """Tabs by name; `chosen(name)` is sent when the user goes to another."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._names: list[str] = []
        self._badges: dict[str, Badge] = {}
        self._quiet = False
        self.currentChanged.connect(self._changed)
        self.tabBarClicked.connect(self._clicked)
        theme.signals.changed.connect(self._resize)
        self._resize()

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Replace the tabs by (name, title) pairs; nothing is sent."""
        self._quiet = True
        while self.count():
            self.removeTab(0)
        self._badges.clear()
        self._names = [name for name, _title in tabs]
        for number, (_name, title) in enumerate(tabs):
            self.addTab(title)
            key = f"Ctrl+{number + 1}" if number < 9 else ""
            self.setTabToolTip(number, f"{title}  ({key})" if key else title)
        self._quiet = False

    def names(self) -> tuple[str, ...]:
        """Return the names in order."""
        return tuple(self._names)

    def show_tab(self, name: str) -> None:
        """Mark a tab as the one that is open; an unknown name marks none."""
        self._quiet = True
        if name in self._names:
            self.setCurrentIndex(self._names.index(name))
        self._quiet = False
        if self.property("away") != (name not in self._names):
            self.setProperty("away", name not in self._names)
            restyle(self)

    def set_badge(self, name: str, count: int) -> None:
        """Show a count on a tab; zero hides it."""
        if name not in self._names:
            return
        place = self._names.index(name)
        if name not in self._badges:
            if count == 0:
                return
            badge = Badge()
            self._badges[name] = badge
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, badge)
        self._badges[name].set_count(count)
        self._badges[name].adjustSize()
        title = self.tabText(place)
        self.setAccessibleTabName(place, f"{title} ({count})" if count else title)
        if count == 0:
            del self._badges[name]  # before the tabs are laid out again
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, None)

    def badge(self, name: str) -> str:
        """Return the count that a tab shows, or ''."""
        return self._badges[name].text() if name in self._badges else ""

    def tabSizeHint(self, index: int) -> QSize:
        """Return a width that holds the title in its heavier weight, so nothing moves."""
        metrics = QFontMetrics(theme.font("body", 600))
        width = metrics.horizontalAdvance(self.tabText(index)) + theme.px(30)
        badge = self._badges.get(self._names[index]) if index < len(self._names) else None
        if badge is not None:
            width += badge.sizeHint().width() + theme.px(6)
        return QSize(width, theme.px(theme.TAB_HEIGHT - 1))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: titles are never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, q_event: QPaintEvent) -> None:
        """Draw the tabs, and the focus ring around the open one."""
        super().paintEvent(q_event)
        if self.hasFocus() and self.currentIndex() >= 0:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.tokens().focus, 2))
            ring = QRectF(self.tabRect(self.currentIndex())).adjusted(2, 4, -2, -4)
            painter.drawRoundedRect(ring, theme.px(theme.RADIUS), theme.px(theme.RADIUS))
            painter.end()

    def _changed(self, place: int) -> None:
        if not self._quiet and 0 <= place < len(self._names):
            self.chosen.emit(self._names[place])

    def _clicked(self, place: int) -> None:
        """Come back to the tab that Qt still thinks is open."""
        if self.property("away") and place == self.currentIndex():
            self.chosen.emit(self._names[place])

    def _resize(self) -> None:
        self.setFixedHeight(theme.px(theme.TAB_HEIGHT - 1))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
