"""The buttons of a running call, over the lower edge of the picture."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.widgets import DangerButton, IconButton, QuietButton

_MORE = ("files", "voice_only", "chat_only", "record", "compare", "devices")


class CallBar(QWidget):
    """Buttons in the order of their use, the rest in a menu; all trigger the screen's actions."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._actions = actions
        self.mute = self._button("mute", translate("Consult", "Mute"), "mic")
        self.camera = self._button("camera", translate("Consult", "Camera off"), "video")
        self.share = self._button("share", translate("Consult", "Share screen"), "monitor")
        self.snapshot = self._button("snapshot", translate("Consult", "Snapshot"), "camera")
        self.invite = self._button("invite", translate("Consult", "Invite"), "user-plus")
        self.end = DangerButton(translate("Consult", "End"), icon="phone")
        self.end.clicked.connect(actions["end"].trigger)
        self.end.show_shortcut(actions["end"].shortcut().toString())
        self.more = IconButton(
            "ellipsis", translate("Consult", "More for this call"), outlined=True
        )
        self.menu = QMenu(self)
        self.menu.addActions([actions[name] for name in _MORE])
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for button in (
            self.mute,
            self.camera,
            self.share,
            self.snapshot,
            self.invite,
            self.more,
            self.end,
        ):
            row.addWidget(button)

    def show_tools(self, *, muted: bool, camera: bool, sharing: bool, no_snapshot: str) -> None:
        """Show what is on."""
        self._say(
            self.mute,
            translate("Consult", "Unmute") if muted else translate("Consult", "Mute"),
            "mic-off" if muted else "mic",
            "mute",
        )
        self._say(
            self.camera,
            translate("Consult", "Camera off") if camera else translate("Consult", "Camera on"),
            "video" if camera else "video-off",
            "camera",
        )
        self._say(
            self.share,
            translate("Consult", "Stop sharing")
            if sharing
            else translate("Consult", "Share screen"),
            "monitor",
            "share",
        )
        self.snapshot.explain(no_snapshot)
        action = self._actions["snapshot"]
        action.setEnabled(not no_snapshot)
        action.setToolTip(no_snapshot or action.text())
        if not no_snapshot:
            self.snapshot.show_shortcut(action.shortcut().toString())

    def _say(self, button: QuietButton, text: str, icon: str, action: str) -> None:
        button.setText(text)
        icons.bind(button, icon, air=2)
        button.setAccessibleName(text)
        button.show_shortcut(self._actions[action].shortcut().toString())

    def _button(self, name: str, text: str, icon: str) -> QuietButton:
        button = QuietButton(text, icon=icon)
        button.clicked.connect(self._actions[name].trigger)
        button.show_shortcut(self._actions[name].shortcut().toString())
        return button

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))
