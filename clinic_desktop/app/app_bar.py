"""The bar at the top: clinic, search-or-command box, date and time, state of the store, user."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from clinic_desktop.app.shell_services import ShellServices, StoreState
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import Avatar, KeyCap, Label, restyle

_BOX_WIDTH = 420
_SIGNS = {"ok": "circle-check", "warning": "triangle-alert", "danger": "circle-alert"}


class CommandBox(QPushButton):
    """Looks like a field; opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Frame", "Search or command"), parent)
        self.setProperty("kit", "command-box")
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.px(10), 0)
        layout.addStretch(1)
        self._key = KeyCap("Ctrl+K")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._key)


class AppBar(QWidget):
    """Signals: `palette_wanted()`, `state_pressed()`."""

    palette_wanted = Signal()
    state_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kit", "appbar")
        self._layout = QHBoxLayout(self)
        self.brand = Label("", "brand")
        self.box = CommandBox()
        self.box.clicked.connect(self.palette_wanted)
        self.clock = Label("", tone="secondary")
        self.pill = QPushButton()
        self.pill.setProperty("kit", "pill-button")
        self.pill.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pill.clicked.connect(self.state_pressed)
        self.pill.hide()
        self.user = QToolButton()
        self.user.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.user.setProperty("kit", "user")
        self.avatar = Avatar("", self.user, hue="primary")
        self.avatar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout.addWidget(self.brand)
        self._layout.addWidget(self.box, 100)
        self._layout.addStretch(1)
        for widget in (self.clock, self.pill, self.user):
            self._layout.addWidget(widget)
        self._state: StoreState | None = None
        self._times = ("", "")
        self._resize()
        theme.signals.changed.connect(self._resize)

    def show_user(self, services: ShellServices, menu: QMenu) -> None:
        """Show whose session it is, with the menu under the picture."""
        self.brand.setText(services.clinic_name)
        self.avatar.set_person(services.user_name)
        name = translate("Frame", "Signed in as {name}").format(name=services.user_name)
        self.user.setToolTip(plain_tip(name))
        self.user.setAccessibleName(name)
        self.user.setMenu(menu)
        self._resize()

    def show_time(self, services: ShellServices) -> None:
        """Write the clinic's date and time as the locale does."""
        now = services.now()
        locale = QLocale()
        day = locale.toString(QDate(now.year, now.month, now.day), "ddd d MMM yyyy")
        clock = locale.toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        self._times = (f"{day} · {clock}", clock)
        self._fit_time()

    def show_state(self, state: StoreState | None) -> None:
        """Show the state of the store in the pill; no words, no pill."""
        if state == self._state:
            return
        self._state = state
        self._draw_state()

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Let the date go before anything is cut, when the bar is narrow or the text large."""
        super().resizeEvent(q_event)
        self._fit_time()

    def _fit_time(self) -> None:
        long, short = self._times
        metrics = self.clock.fontMetrics()
        others = (self.brand, self.pill, self.user)
        taken = sum(w.sizeHint().width() for w in others if not w.isHidden())
        taken += self.box.minimumWidth() + 7 * theme.px(theme.SPACE.l)
        fits = taken + metrics.horizontalAdvance(long) <= self.width()
        self.clock.setText(long if fits else short)
        self.clock.setToolTip("" if fits else long)

    def _draw_state(self) -> None:
        state = self._state
        self.pill.setVisible(bool(state and state.pill))
        if state is None:
            return
        self.pill.setText(state.pill)
        self.pill.setAccessibleName(state.pill)
        self.pill.setToolTip(state.text)
        self.pill.setProperty("tone", state.tone)
        self.pill.setIcon(icons.icon(_SIGNS.get(state.tone, "info"), state.tone, air=2))
        self.pill.setIconSize(QSize(theme.px(18), theme.px(14)))
        restyle(self.pill)

    def _resize(self) -> None:
        self.setFixedHeight(theme.px(theme.APP_BAR_HEIGHT))
        margin = theme.px(theme.SPACE.l)
        self._layout.setContentsMargins(margin, 0, margin, 0)
        self._layout.setSpacing(margin)
        self.box.setMinimumWidth(theme.px(200))
        self.box.setMaximumWidth(theme.px(_BOX_WIDTH))
        self.box.setFixedHeight(theme.px(theme.CONTROL_HEIGHT))
        side = theme.px(36)
        self.user.setFixedSize(side, side)
        self.avatar.setFixedSize(self.avatar.sizeHint())
        inset = (side - self.avatar.width()) // 2
        self.avatar.move(inset, inset)
        self._draw_state()
