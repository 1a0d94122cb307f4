"""The surface behind the tabs, over the whole width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.app.tab_bar import ModuleTabs
from clinic_desktop.ui_kit import theme


class TabRow(QWidget):
    """Holds the tabs at the reading side."""

    def __init__(self, tabs: ModuleTabs) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kit", "tab-row")
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(tabs, 1)
        self._resize()
        theme.signals.changed.connect(self._resize)

    def _resize(self) -> None:
        self.setFixedHeight(theme.px(theme.TAB_HEIGHT))
        margin = theme.px(theme.SPACE.m)
        self._layout.setContentsMargins(margin, 0, margin, 1)
