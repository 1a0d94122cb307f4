"""Bars above the screen that stay: what a user has to know for as long as it is so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Notice


@dataclass(frozen=True, slots=True)
class Banner:
    """One sentence with a tone; `action` is the text of a button that opens settings `page`."""

    text: str
    tone: str = "danger"
    action: str = ""
    page: str = ""


class Banners(QWidget):
    """Shows banners below each other; takes no room without any."""

    def __init__(self, open_page: Callable[[str], None]) -> None:
        super().__init__()
        self._open_page = open_page
        self._shown: tuple[Banner, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(theme.px(theme.SPACE.xs))
        inset = theme.px(theme.SPACE.s)
        self._layout.setContentsMargins(inset, inset, inset, inset)
        self.hide()

    def show_banners(self, banners: Sequence[Banner]) -> None:
        """Show these and no others; asked often, it does nothing while they are the same."""
        if tuple(banners) == self._shown:
            return
        self._shown = tuple(banners)
        for notice in self.notices():
            self._layout.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        for banner in self._shown:
            notice = Notice(self)
            self._layout.addWidget(notice)
            act = partial(self._open_page, banner.page)
            notice.say(banner.text, banner.tone, (banner.action, act) if banner.action else None)
        self.setVisible(bool(self._shown))

    def notices(self) -> list[Notice]:
        """Return the bars that are shown, from above."""
        items = (self._layout.itemAt(place) for place in range(self._layout.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Notice)]

    def texts(self) -> list[str]:
        """Return the sentences that are shown."""
        return [banner.text for banner in self._shown]
