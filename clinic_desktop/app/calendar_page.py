"""Settings: the files that calendars subscribe to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from clinic_desktop.app.calendar_writer import CalendarWriter
from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.agenda.api import (
    CalendarFeed,
    calendar_feeds,
    renew_calendar_feed,
    switch_calendar_feed,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import ask
from clinic_desktop.ui_kit.fields import CheckField, LineField
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.widgets import Card, Label, Notice, PrimaryButton, QuietButton

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program

NAME = "calendar_files"


def calendar_page(program: Program) -> SettingsPage:
    """Return the page for the program's open store."""
    return SettingsPage(
        NAME,
        QT_TRANSLATE_NOOP("Settings", "Calendar files"),
        "calendar-days",
        lambda shell: CalendarPage(program, shell),
        order=27,
        permission=Permission.PRACTICE_WRITE.value,
    )


class CalendarPage(QWidget):
    """Folder and last result, then a line for each practitioner.

    Attributes: `switches`, `paths`, `copies` and `renewals`, by practitioner's id.
    """

    def __init__(self, program: Program, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.writer = CalendarWriter.of(program)
        self._zone = "UTC"
        self._feeds: tuple[CalendarFeed, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        column.addWidget(self._make_folder())
        self.people = Card(translate("Settings", "Whose diary has a file"), padding=theme.SPACE.l)
        column.addWidget(self.people)
        column.addStretch(1)
        self._lines = QWidget()
        self.people.body.addWidget(self._lines)
        self.writer.written.connect(self.show_state)
        shell.on_change(self, {"calendar_feed", "practitioner"}, lambda _changed: self.load())
        self.show_state()
        self.load()

    def _make_folder(self) -> Card:
        card = Card(translate("Settings", "Folder of this computer"), padding=theme.SPACE.l)
        words = translate(
            "Settings",
            "Each file shows times and appointment types, never a patient's name, a month back and"
            " a year ahead. It is written a few seconds after a change while the program is open."
            " Put the folder where calendars can read it; whoever knows a file's name can read it"
            " there, so the names are long and random.",
        )
        hint = Label(words, "secondary")
        hint.setWordWrap(True)
        self.place = Label("", "strong")
        self.place.setWordWrap(True)
        self.result = Notice()
        row = QGridLayout()  # in two lines: beside each other they don't fit at 200 %
        self.choose_button = PrimaryButton(translate("Settings", "&Choose the folder…"))
        self.choose_button.clicked.connect(self._ask_folder)
        self.now_button = QuietButton(translate("Settings", "&Write now"))
        self.now_button.clicked.connect(self.writer.write)
        self.end_button = QuietButton(translate("Settings", "Write &no more"))
        self.end_button.clicked.connect(lambda: self.choose(""))
        row.addWidget(self.choose_button, 0, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.now_button, 1, 0)
        row.addWidget(self.end_button, 1, 1)
        row.setColumnStretch(2, 1)
        for widget in (self.place, self.result, hint):
            card.body.addWidget(widget)
        card.body.addLayout(row)
        return card

    def load(self) -> None:
        """Read who has a file."""
        self._shell.tasks.read(_read, then=self._got, owner=self)

    def choose(self, folder: str) -> None:
        """Write to a folder from now on; '' ends it."""
        self.writer.choose(folder)
        self.show_state()
        self._show_lines()

    def show_state(self) -> None:
        """Say where the files are and what came of the last writing."""
        folder, last = self.writer.folder, self.writer.last()
        none = translate("Settings", "No folder is chosen: nothing is written.")
        self.place.setText(folder or none)
        why = "" if folder else translate("Settings", "Choose the folder first.")
        for button in (self.now_button, self.end_button):
            button.explain(why)
        if last.at is None or not folder:
            self.result.say("")
            return
        wall = wall_of(last.at, self._zone)
        when = f"{day_text(wall)} {time_text(wall)}"
        if last.error:
            text = translate("Settings", "{time}: {error}").format(time=when, error=last.error)
            self.result.say(text, "danger")
        else:
            text = translate("Settings", "%n files written", n=last.files)
            self.result.say(f"{text} · {when}", "ok")

    def _got(self, read: tuple[str, tuple[CalendarFeed, ...]]) -> None:
        self._zone, self._feeds = read
        self.show_state()
        self._show_lines()

    def _show_lines(self) -> None:
        self.switches: dict[object, CheckField] = {}
        self.paths: dict[object, LineField] = {}
        self.copies: dict[object, QuietButton] = {}
        self.renewals: dict[object, QuietButton] = {}
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for row, feed in enumerate(self._feeds):
            switch, path, *buttons = self._make_line(feed)
            grid.addWidget(switch, 2 * row, 0, 1, -1)
            for column, widget in enumerate((path, *buttons)):
                grid.addWidget(widget, 2 * row + 1, column)
        if not self._feeds:
            grid.addWidget(Label(translate("Settings", "There is no practitioner yet.")), 0, 0)
        self.people.body.replaceWidget(self._lines, fresh)
        self._lines.deleteLater()
        self._lines = fresh

    def _make_line(self, feed: CalendarFeed) -> tuple[QWidget, ...]:
        switch = CheckField(feed.name)
        switch.set_value(feed.active)
        switch.edited.connect(partial(self._switch, feed))
        path = LineField(limit=4096)
        path.setReadOnly(True)
        path.setAccessibleName(translate("Settings", "File of {name}").format(name=feed.name))
        shown = feed.active and bool(self.writer.folder)
        path.setText(str(Path(self.writer.folder) / feed.file_name) if shown else "")
        copy = QuietButton(translate("Settings", "Copy"), icon="copy")
        copy.setAccessibleName(translate("Settings", "Copy: {name}").format(name=feed.name))
        copy.clicked.connect(lambda: self._copy(path.text()))
        copy.explain("" if shown else translate("Settings", "There is no file yet."))
        renew = QuietButton(translate("Settings", "New address…"), icon="rotate-ccw")
        renew.setAccessibleName(translate("Settings", "New address: {name}").format(name=feed.name))
        renew.clicked.connect(partial(self._ask_renewal, feed))
        renew.explain("" if feed.active else translate("Settings", "There is no file yet."))
        key = feed.resource_id
        self.switches[key], self.paths[key] = switch, path
        self.copies[key], self.renewals[key] = copy, renew
        return switch, path, copy, renew

    def _switch(self, feed: CalendarFeed) -> None:
        self._write(switch_calendar_feed, feed, not feed.active)

    def _ask_renewal(self, feed: CalendarFeed) -> None:
        text = translate(
            "Settings",
            "The file gets a new name and the old one is deleted. Calendars that subscribe to the"
            " old one show nothing new: give the new address to whoever may have it.",
        )
        title = translate("Settings", "New address for {name}").format(name=feed.name)
        action = translate("Settings", "Draw a new address")
        ask(self, title, text, action, then=partial(self._write, renew_calendar_feed, feed))

    def _write(self, work: Callable[..., None], feed: CalendarFeed, *more: bool) -> None:
        self._shell.tasks.write(
            work,
            feed.resource_id,
            feed.version,
            *more,
            then=lambda _none: self.writer.write(),
            fail=self._failed,
            owner=self,
        )

    def _failed(self, error: BaseException) -> None:
        self._shell.show_error(error)
        self.load()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._shell.toast(translate("Settings", "Copied"))

    def _ask_folder(self) -> None:
        title = translate("Settings", "Where should the calendar files be?")
        chosen = QFileDialog.getExistingDirectory(self, title, self.writer.folder)
        if chosen:
            self.choose(chosen)


def _read(ctx: Context) -> tuple[str, tuple[CalendarFeed, ...]]:
    return clinic_profile(ctx).zone, calendar_feeds(ctx)
