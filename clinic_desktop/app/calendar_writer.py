"""Writes the files that calendars subscribe to, after changes, while somebody is signed in."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal

from clinic_desktop.app.background import Background
from clinic_desktop.app.message_worker import as_automaton
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.late import Late
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program
    from clinic_desktop.modules.agenda import api as agenda
else:
    agenda = Late("clinic_desktop.modules.agenda.api")

FOLDER, WRITTEN, LAST = "calendar_files.folder", "calendar_files.written", "calendar_files.last"
# Many changes in a row make one file; the days that are shown move on by themselves.
QUIET_MS = 5_000
KINDS = frozenset({"appointment", "appointment_type", "calendar_feed", "clinic", "practitioner"})


@dataclass(frozen=True, slots=True)
class LastWriting:
    """When the files were last written, how many, and what went wrong ('' for nothing)."""

    at: datetime | None = None
    files: int = 0
    error: str = ""


class CalendarWriter(Background):
    """Reads one diary after the other, so that nothing that is saved meanwhile waits for long.

    Rendering and writing is done by the pool. The folder is a choice of this device: other
    devices of the clinic write nothing, or to folders of their own. Files that are no longer
    wanted (switched off, new name, other folder) are taken away. Signal: `written()`.
    """

    written = Signal()
    every_ms = 60 * 60_000

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.busy = False
        self._again = False
        self._soon = QTimer(self)
        self._soon.setInterval(QUIET_MS)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.write)
        program.environment.broadcast.subscribe(self._heard)

    @property
    def folder(self) -> str:
        """Return the folder that this device writes the clinic's files to, '' for none."""
        return str(self._kept(FOLDER, ""))

    def choose(self, folder: str) -> None:
        """Write to a folder from now on; '' ends it."""
        self._keep(FOLDER, folder)
        self.write()

    def last(self) -> LastWriting:
        """Return what this device remembers of the last writing."""
        kept = self._kept(LAST, {})
        try:
            at = datetime.fromisoformat(kept["at"])
        except (KeyError, TypeError, ValueError):
            return LastWriting()
        return LastWriting(at, int(kept.get("files", 0)), str(kept.get("error", "")))

    def tick(self) -> None:
        """Write what the hour has changed: the days that are shown move on."""
        self.wanted()

    def wanted(self) -> None:
        """Write soon; what changes until then is written together."""
        if not self._soon.isActive():
            self._soon.start()

    def write(self) -> None:
        """Write now, or once more after what is being written."""
        self._soon.stop()
        session = self._program.session
        if session is None or session.ctx.store.viewing:
            return
        if self.busy:
            self._again = True
            return
        if not self.folder and not self._kept(WRITTEN, []):
            return
        self.busy, self._again = True, False
        machine = as_automaton(session.ctx)
        self._read(
            lambda _ctx: agenda.calendar_feeds(machine),
            then=lambda feeds: self._start(machine, [f for f in feeds if f.active]),
        )

    def _start(self, machine: Context, feeds: list[agenda.CalendarFeed]) -> None:
        """Take away what is not wanted any more, then write: a name that was revoked goes first."""
        folder = self.folder
        wanted = [(feed, Path(folder) / feed.file_name) for feed in feeds if folder]
        paths = {str(path) for _feed, path in wanted}
        gone = [name for name in self._kept(WRITTEN, []) if name not in paths]

        def taken(left: list[str]) -> None:
            # Remembered before they are there, so that they can be taken away whatever happens.
            self._keep(WRITTEN, sorted(paths | set(left)))
            self._next(machine, wanted, 0)

        self._program.tasks.run_cpu(take_away, gone, then=taken, fail=self._failed, owner=self)

    def _next(
        self, machine: Context, wanted: list[tuple[agenda.CalendarFeed, Path]], done: int
    ) -> None:
        """Read the diary of the next feed and write it, then go on with the others."""
        if not self.is_open(machine):
            self.busy = False  # signed out: the rest waits for the next sign-in
            return
        if done == len(wanted):
            self._told.clear()
            self._end(LastWriting(self._now(), done))
            return
        feed, path = wanted[done]

        def got(found: agenda.Diary) -> None:
            self._program.tasks.run_cpu(
                agenda.save_diary,
                found,
                path,
                then=lambda _count: self._next(machine, wanted, done + 1),
                fail=self._failed,
                owner=self,
            )

        self._read(lambda _ctx: agenda.diary(machine, feed.resource_id), then=got)

    def _failed(self, error: BaseException) -> None:
        """Say it once; the banner and the settings page say it until it is over."""
        self._end(LastWriting(self._now(), 0, notify.describe(error).text))
        self.tell_once(error)

    def _end(self, last: LastWriting) -> None:
        self.busy = False
        at = last.at.isoformat() if last.at else ""
        self._keep(LAST, {"at": at, "files": last.files, "error": last.error})
        self.written.emit()
        if self._again:
            self.wanted()

    def _kept(self, name: str, default: Any) -> Any:
        """Return a choice of this device for the clinic that is open."""
        session = self._program.session
        if session is None:
            return default
        return self._program.settings.get(f"{name}.{session.ctx.store.clinic_id.hex}", default)

    def _keep(self, name: str, value: Any) -> None:
        session = self._program.session
        if session is not None:
            self._program.settings.set(f"{name}.{session.ctx.store.clinic_id.hex}", value)

    def _now(self) -> datetime:
        return self._program.environment.clock.now()

    def _heard(self, changed: DataChanged) -> None:
        """Hear of a commit, on the thread that made it."""
        if changed.kinds & KINDS:
            self._program.tasks.on_main(self.wanted)

    def _read(self, work: Any, *, then: Any) -> None:
        self._program.tasks.read(work, then=then, fail=self._failed, owner=self)


def take_away(paths: list[str]) -> list[str]:
    """Delete files; returns those that may still be there, to try again the next time."""
    left = []
    for text in paths:
        path = Path(text)
        with suppress(OSError):
            path.unlink(missing_ok=True)
        if path.exists() or not path.parent.exists():
            left.append(text)
    return left
