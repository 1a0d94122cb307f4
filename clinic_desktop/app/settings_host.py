"""The settings page: a list of pages at the left, contributed by the modules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.screen_area import ScreenArea
from clinic_desktop.ui_kit.widgets import Label, Line, Panel

_BESIDE_TITLE = 28  # the list's padding and its scroll bar


class SettingsHost(QWidget):
    """Makes each page when it is first opened; `pages` are those that the user may see."""

    def __init__(self, shell: Shell, pages: Sequence[SettingsPage]) -> None:
        super().__init__()
        self._shell = shell
        self._pages = list(pages)
        self._made: dict[str, QWidget] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = Panel()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        head = Label(translate("Frame", "Settings"), "section")
        head.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
        column.addWidget(head)
        self.list = QListWidget()
        self.list.setProperty("kit", "side")
        self.list.setAccessibleName(translate("Frame", "Settings pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._chosen)
        column.addWidget(self.list, 1)
        self._stack = QStackedWidget()
        row.addWidget(self._side)
        row.addWidget(Line(vertical=True))
        row.addWidget(self._stack, 1)
        for page in self._pages:
            item = QListWidgetItem(translate("Settings", page.title))
            self.list.addItem(item)
        self._dress()
        theme.signals.changed.connect(self._dress)
        self.list.setCurrentRow(0)

    def opened(self, page: str = "") -> None:
        """Go to a page by name."""
        names = [p.name for p in self._pages]
        if page in names:
            self.list.setCurrentRow(names.index(page))
        self.list.setFocus()

    def pages(self) -> list[SettingsPage]:
        """Return the pages that this user may open, in order."""
        return list(self._pages)

    def current(self) -> str:
        """Return the name of the page that is open."""
        row = self.list.currentRow()
        return self._pages[row].name if 0 <= row < len(self._pages) else ""

    def _chosen(self, row: int) -> None:
        if not 0 <= row < len(self._pages):
            return
        page = self._pages[row]
        if page.name not in self._made:
            self._made[page.name] = self._make(page)
        self._stack.setCurrentWidget(self._made[page.name])

    def _make(self, page: SettingsPage) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        margin = theme.px(theme.SPACE.xl)
        column.setContentsMargins(margin, theme.px(theme.SPACE.l), margin, margin)
        column.setSpacing(theme.px(theme.SPACE.l))
        column.addWidget(Label(translate("Settings", page.title), "title"))
        column.addWidget(page.create(self._shell), 1)
        frame.setMaximumWidth(theme.px(980))
        area = ScreenArea(frame)
        self._stack.addWidget(area)
        return area

    def _dress(self) -> None:
        """Follow theme and scale; the list is as wide as its longest title and a scroll bar."""
        self.list.setIconSize(QSize(theme.px(16), theme.px(16)))
        for place, page in enumerate(self._pages):
            self.list.item(place).setIcon(icons.icon(page.icon, "secondary"))
        wanted = self.list.sizeHintForColumn(0) + theme.px(_BESIDE_TITLE)
        self._side.setFixedWidth(max(theme.px(theme.SIDE_WIDTH), wanted))
