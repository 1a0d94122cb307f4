"""The frame: app bar, tabs, the open screen, status strip; it only wires."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.app.about import AboutDialog
from clinic_desktop.app.app_bar import AppBar
from clinic_desktop.app.appearance_page import appearance
from clinic_desktop.app.banners import Banners
from clinic_desktop.app.changes import Changes
from clinic_desktop.app.frame_actions import look_actions, make_action, user_actions, user_menu
from clinic_desktop.app.help_viewer import HelpViewer
from clinic_desktop.app.palette import Palette
from clinic_desktop.app.palette_sources import palette_groups
from clinic_desktop.app.settings_host import SettingsHost
from clinic_desktop.app.shell import FrameShell
from clinic_desktop.app.shell_services import ShellServices
from clinic_desktop.app.shortcuts import ActionGroup, ShortcutsDialog, table_keys
from clinic_desktop.app.status_strip import StatusStrip
from clinic_desktop.app.tab_bar import ModuleTabs
from clinic_desktop.app.tab_row import TabRow
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.accessibility import focus_first
from clinic_desktop.ui_kit.crash import ReportDialog
from clinic_desktop.ui_kit.plugin import FindsThings, SettingsPage, UiPlugin
from clinic_desktop.ui_kit.screen_area import ScreenArea
from clinic_desktop.ui_kit.toaster import Toaster
from clinic_desktop.ui_kit.widgets import EmptyState

SETTINGS_TAB = "settings"
_TICK_MS = 10_000


class MainWindow(QMainWindow):
    """One window for one signed-in user; the next user gets a new one.

    `shell` is what the screens talk to. Screens are made when first opened. `close_refused` asks
    each open screen's `leave()` before closing.
    """

    def __init__(self, services: ShellServices, plugins: Sequence[UiPlugin]) -> None:
        super().__init__()
        self.services = services
        self._plugins = [p for p in plugins if not p.permission or services.may(p.permission)]
        self._screens: dict[str, QWidget] = {}
        self._areas: dict[str, ScreenArea] = {}
        self._current = ""
        self._help: HelpViewer | None = None
        self._overlay: QWidget | None = None
        self._palette: Palette | None = None
        self._changes = Changes(services.subscribe, services.tasks.on_main, self)
        self.shell = FrameShell(self, services, self._changes)
        self._finders: list[FindsThings] = [
            finder for plugin in self._plugins for finder in plugin.finders(self.shell)
        ]
        self._build()
        self._make_actions()
        self._connect_signals()
        notify.install(self, self.shell.undo.undo_step)
        self._tick()
        self._clock.start(_TICK_MS)

    # what others may ask

    def open_tab(self, name: str, **arguments: Any) -> QWidget | None:
        """Show a screen, making it first if needed, and hand it the arguments."""
        if name == SETTINGS_TAB:
            self.open_settings(arguments.get("page", ""))
            return self._screens.get(SETTINGS_TAB)
        plugin = self._plugin(name)
        if plugin is None:
            return None
        if name not in self._screens:
            self._add_screen(name, plugin.create(self.shell))
        screen = self._screens[name]
        self._show_screen(name)
        opened = getattr(screen, "opened", None)
        if callable(opened):
            opened(**arguments)
        return screen

    def open_settings(self, page: str = "") -> None:
        """Show Settings, at a page."""
        if SETTINGS_TAB not in self._screens:
            self._add_screen(SETTINGS_TAB, SettingsHost(self.shell, self.settings_pages()))
        host = self._screens[SETTINGS_TAB]
        assert isinstance(host, SettingsHost)
        self._show_screen(SETTINGS_TAB)
        host.opened(page)

    def current_name(self) -> str:
        """Return the name of the screen that is open."""
        return self._current

    def set_overlay(self, overlay: QWidget | None) -> None:
        """Cover everything with a widget (the lock screen), or uncover it; drafts stay as is."""
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
        self._overlay = overlay
        self._cover.setEnabled(overlay is None)
        self._cover.setVisible(overlay is None)
        for action in self.actions():
            action.setEnabled(overlay is None)
        if overlay is not None:
            self.toaster.clear()
            self._close_popups()
            overlay.setParent(self)
            overlay.setGeometry(self.rect())
            overlay.show()
            overlay.raise_()
            overlay.setFocus()
        else:
            self._show_undo()

    def action_groups(self) -> list[ActionGroup]:
        """Return all actions that answer now: the frame's and those of the open screen."""
        frame = [a for a in self.actions() if not a.isSeparator()]
        groups: list[ActionGroup] = [(translate("Frame", "Everywhere"), frame)]
        name = self.current_name()
        screen, plugin = self._screens.get(name), self._plugin(name)
        if screen is not None:
            own = [a for a in screen.actions() if not a.isSeparator()]
            own += [a for a in (plugin.actions(screen) if plugin else ()) if a not in own]
            groups.insert(0, (self.title_of(name), own))
        return groups

    def settings_pages(self) -> list[SettingsPage]:
        """Return the settings pages that this user may see, in order."""
        pages = [appearance(self.services.commands.speak), *self.services.pages]
        pages += [page for plugin in self._plugins for page in plugin.settings_pages]
        allowed = [p for p in pages if not p.permission or self.services.may(p.permission)]
        return sorted(allowed, key=lambda page: page.order)

    def title_of(self, name: str) -> str:
        """Return a tab's title in the user's language."""
        plugin = self._plugin(name)
        return translate("Tabs", plugin.title) if plugin else translate("Frame", "Settings")

    def plugins(self) -> Sequence[UiPlugin]:
        """Return the plug-ins that this user has."""
        return tuple(self._plugins)

    # the notifier's host

    def show_toast(self, text: str, undo: Callable[[], None] | None) -> None:
        """Show a sentence for some seconds."""
        self.toaster.toast(text, undo)

    def show_problem(self, message: notify.Message) -> None:
        """Show an error until it is closed: in the open dialog, else over the page."""
        dialog = self._open_dialog()
        notice = getattr(dialog, "notice", None)
        if notice is not None:
            notice.say(message.text, "danger")
        else:
            self.toaster.problem(message.text, message.report)

    def show_crash(self, message: notify.Message) -> None:
        """Show that the program made a mistake."""
        if self.findChild(ReportDialog) is None:
            ReportDialog(message.text, message.report, self).open()

    # building

    def _build(self) -> None:
        title = self.services.clinic_name
        self.setWindowTitle(f"{title} – Clinic Desktop" if title else "Clinic Desktop")
        self.resize(1366, 768)
        self.setMinimumSize(800, 500)
        self._cover = QWidget()
        column = QVBoxLayout(self._cover)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = AppBar()
        self.tabs = ModuleTabs()
        self.tabs.set_tabs([(p.name, translate("Tabs", p.title)) for p in self._plugins])
        self.stack = QStackedWidget()
        self.banners = Banners(self.open_settings)
        self.strip = StatusStrip(self.services.tasks.jobs)
        column.addWidget(self.bar)
        column.addWidget(TabRow(self.tabs))
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(self._cover)
        self.toaster = Toaster(self)
        if not self._plugins:
            text = translate("Frame", "Your role opens no screens yet.")
            detail = translate("Frame", "Ask an administrator to give you a role.")
            self._add_screen("", EmptyState("shield-alert", text, detail=detail))
        self._clock = QTimer(self)

    def _make_actions(self) -> None:
        def act(text: str, run: Callable[[], object], icon: str, *keys: str) -> QAction:
            return make_action(self, text, run, icon=icon, keys=keys)

        act(translate("Frame", "Search or command"), self._open_palette, "command", "Ctrl+K")
        self.undo_action = act(translate("Frame", "Undo"), self.shell.undo.undo, "undo-2", "Ctrl+Z")
        self.redo_action = act(
            translate("Frame", "Redo"), self.shell.undo.redo, "redo-2", "Ctrl+Shift+Z", "Ctrl+Y"
        )
        for number, plugin in enumerate(self._plugins[:9], start=1):
            text = translate("Frame", "Go to {tab}").format(tab=self.title_of(plugin.name))
            act(text, partial(self.open_tab, plugin.name), plugin.icon, f"Ctrl+{number}")
        settings = act(translate("Frame", "Settings"), self.open_settings, "settings", "Ctrl+,")
        looks = look_actions(self, self.services.settings)
        act(
            translate("Frame", "Go to the message"),
            self._go_to_message,
            "bell",
            "Ctrl+M",
        )
        helps = [
            act(translate("Frame", "Help"), self._open_help, "circle-help", "F1"),
            act(
                translate("Frame", "Keyboard shortcuts"),
                self._open_shortcuts,
                "keyboard",
                "Ctrl+/",
            ),
            act(translate("Frame", "About Clinic Desktop"), self._open_about, "info", "Ctrl+F1"),
        ]
        users = user_actions(self, self.services.commands)
        quit_action = act(translate("Frame", "Quit"), self.close, "power", "Ctrl+Q")
        title = self.services.user_name
        if self.services.user_detail:
            title = f"{title} · {self.services.user_detail}"
        menu = user_menu(self, title, [users, [settings, looks[0]], helps, [quit_action]])
        self.bar.show_user(self.services, menu)
        self._show_undo()

    def _connect_signals(self) -> None:
        self.bar.palette_wanted.connect(self._open_palette)
        self.bar.state_pressed.connect(lambda: self.open_settings("backup"))
        self.strip.state_pressed.connect(lambda: self.open_settings("backup"))
        self.tabs.chosen.connect(self.open_tab)
        self.shell.undo.changed.connect(self._show_undo)
        self._clock.timeout.connect(self._tick)

    # doing

    def _plugin(self, name: str) -> UiPlugin | None:
        return next((p for p in self._plugins if p.name == name), None)

    def _add_screen(self, name: str, screen: QWidget) -> None:
        self._screens[name] = screen
        self._areas[name] = ScreenArea(screen)
        self.stack.addWidget(self._areas[name])

    def _show_screen(self, name: str) -> None:
        screen = self._screens[name]
        self.tabs.show_tab(name)
        if self._current == name:
            return
        self._current = name
        self.stack.setCurrentWidget(self._areas[name])
        focus = getattr(screen, "first_focus", None)
        if callable(focus):
            focus()
        else:
            focus_first(screen)

    def _tick(self) -> None:
        self.bar.show_time(self.services)
        state = self.services.store_state()
        self.bar.show_state(state)
        self.strip.show_state(state)
        self.banners.show_banners(self.services.banners())

    def _show_undo(self) -> None:
        undo, undone = translate("Frame", "Undo"), translate("Frame", "Nothing to take back yet.")
        redo, redone = translate("Frame", "Redo"), translate("Frame", "Nothing to do again.")
        for action, name, text, reason in (
            (self.undo_action, undo, self.shell.undo.undo_text(), undone),
            (self.redo_action, redo, self.shell.undo.redo_text(), redone),
        ):
            action.setText(f"{name}: {text}" if text else name)
            action.setEnabled(bool(text))
            action.setToolTip("" if text else reason)

    def _open_palette(self) -> None:
        self._palette = Palette(self, lambda: palette_groups(self), self._finders)
        self._palette.finished.connect(self._palette.deleteLater)
        self._palette.show_at(self.bar.box)

    def _go_to_message(self) -> None:
        if not self.toaster.focus_newest():
            notify.toast(translate("Frame", "No message is open."))

    def _open_help(self) -> None:
        plugin = self._plugin(self.current_name())
        page = (plugin.help_page or plugin.name) if plugin else self.current_name()
        self.show_help(page)

    def show_help(self, page: str) -> None:
        """Open a help page beside the work."""
        if self._help is None:
            self._help = HelpViewer(self)
        self._help.show_page(page)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def open_help_page(self) -> str:
        """Return the name of the help page that is shown, or ''."""
        found = self._help
        return found.current() if found is not None and found.isVisible() else ""

    def _open_shortcuts(self) -> None:
        ShortcutsDialog([*self.action_groups(), *table_keys(self)], self).open()

    def _open_about(self) -> None:
        AboutDialog(self.services.version, self).open()

    def _open_dialog(self) -> QWidget | None:
        dialog = QApplication.activeModalWidget()
        parent = dialog.parentWidget() if dialog is not None else None
        return dialog if parent is not None and parent.window() is self else None

    def _close_popups(self) -> None:
        if self._help is not None:
            self._help.close()
        for window in self.findChildren(QWidget):
            if window.isWindow() and window is not self and window.isVisible():
                window.hide()

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Let the lock screen follow."""
        super().resizeEvent(q_event)
        if self._overlay is not None:
            self._overlay.setGeometry(self.rect())

    def closeEvent(self, q_event: QCloseEvent) -> None:
        """Ask the screens, wait for writes, then close."""
        for name, screen in self._screens.items():
            leave = getattr(screen, "leave", None)
            if callable(leave) and leave() is False:
                self.open_tab(name)
                q_event.ignore()
                return
        self._clock.stop()
        self._changes.stop()
        notify.install(None)
        if self._help is not None:
            self._help.close()
        super().closeEvent(q_event)


def build_main_window(services: ShellServices, plugins: Sequence[UiPlugin]) -> MainWindow:
    """Return the window with its first tab open; the caller shows it, and closes the tasks."""
    window = MainWindow(services, plugins)
    available = window.plugins()
    if available:
        window.open_tab(available[0].name)
    return window
