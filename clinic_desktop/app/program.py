"""The running program: first run or sign-in, the main window, locking, backups, the end.

The sign-in window is painted first; what lies behind the door (`inside`) is imported after it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from clinic_desktop.app.places import backup_folder, has_clinic
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.locking import LockLevel
from clinic_desktop.modules.practice.presenters.door import FolderDoor
from clinic_desktop.modules.practice.ui.idle import IdleWatcher
from clinic_desktop.modules.practice.ui.sign_in_window import SignInWindow
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.jobs import Job
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.tasks import QtTasks

if TYPE_CHECKING:
    from clinic_desktop.app import inside
    from clinic_desktop.app import session as sessions
    from clinic_desktop.app.checking import StoreChecks
    from clinic_desktop.app.main_window import MainWindow
    from clinic_desktop.app.safekeeping import Safekeeping
    from clinic_desktop.app.system_lock import SystemLock
    from clinic_desktop.modules.practice.api import Environment, UserSession
    from clinic_desktop.modules.practice.presenters.first_run import FirstRun
    from clinic_desktop.modules.practice.ui.lock_screen import LockScreen
    from clinic_desktop.storage.context import Context
else:
    inside = Late("clinic_desktop.app.inside")
    sessions = Late("clinic_desktop.app.session")  # no screen in it: may be imported in any thread

_BACKUP_CHECK_MS = 5 * 60_000
_FIRST_BACKUP_MS = 30_000


class Program(QObject):
    """Goes from door to window and back, for one store folder.

    Attributes: `session`, the signed-in user or None; `window`, what is shown now.
    """

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        settings: UiSettings,
        around: Environment | None = None,
    ) -> None:
        super().__init__(application)
        self.application = application
        self.folder = folder
        self.settings = settings
        self.session: UserSession | None = None
        self.window: QWidget | None = None
        self.safekeeping: Safekeeping | None = None
        self.checks: StoreChecks | None = None
        self._environment = around
        self._making = Lock()
        self.tasks = QtTasks(self._context, self)
        self._idle: IdleWatcher | None = None
        self._lock: LockScreen | None = None
        self._system: SystemLock | None = None
        self._assistant: FirstRun | None = None
        self._leaving = False
        self._cold = True
        self._warned: set[type[BaseException]] = set()
        self._checking: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_BACKUP_CHECK_MS)
        self._timer.timeout.connect(self._look_after)
        application.setQuitOnLastWindowClosed(False)

    @property
    def environment(self) -> Environment:
        """What every sign-in gets; made when first asked for, in whatever thread."""
        with self._making:
            if self._environment is None:
                self._environment = sessions.environment()
            return self._environment

    def _context(self) -> Context | None:
        return self.session.ctx if self.session else None

    # the door

    def start(self, login: str = "") -> None:
        """Show the first-run assistant, or the sign-in window of the folder's clinic."""
        if has_clinic(self.folder):
            self.show_door(login)
        else:
            self.show_first_run()

    def show_door(self, login: str = "") -> None:
        """Show who may sign in."""
        login = login or self.settings.get("last_login", "")
        window = SignInWindow(FolderDoor(self.folder, lambda: self.environment, self.tasks), login)
        window.signed_in.connect(self.enter)
        window.other_wanted.connect(self._choose_folder)
        self._show(window)
        window.start()

    def _warm_up(self) -> None:
        """Import while a password is typed: services in the background, then the screens."""

        def screens(_made: Environment) -> None:
            inside.tabs()

        self.tasks.run_cpu(lambda: self.environment, then=screens, owner=self)

    def show_first_run(self) -> None:
        """Show the assistant that makes, restores or demonstrates a clinic."""
        from clinic_desktop.app.demo import make_demo
        from clinic_desktop.app.first_run import first_run
        from clinic_desktop.modules.practice.ui.first_run_window import FirstRunWindow

        def demo(folder: Path) -> None:
            make_demo(folder)

        self._assistant = first_run(self.folder, make_demo=demo, around=self.environment)
        window = FirstRunWindow(self._assistant, self.tasks)
        window.finished.connect(self.enter)
        self._show(window)

    def show_waiting(self, window: QWidget) -> None:
        """Show what is being prepared until somebody enters."""
        self._show(window)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self.window, translate("Frame", "Folder of the clinic"), str(self.folder.parent)
        )
        if chosen:
            self.folder = Path(chosen)
            self.start()

    # inside

    def enter(self, session: UserSession) -> None:
        """Show the main window for a user who has just signed in or taken over."""
        self.session = session
        self._assistant = None
        self._warned.clear()
        self.settings.set("last_login", session.user.login)
        store = session.ctx.store
        chosen = self.settings.get("backup_folder", "")
        folder = Path(chosen) if chosen else backup_folder(store.folder)
        zone = inside.clinic_profile(session.ctx).zone
        self.safekeeping = inside.Safekeeping(store, self.environment.clock, folder, zone)
        self.checks = inside.StoreChecks(session.ctx, self.safekeeping)
        inside.speak_for(self.application, session, self.settings)
        self._show(inside.compose(self, session))
        self._watch(session)
        self._listen_to_system()
        for notice in store.notices:
            notify.toast(notice)
        store.notices.clear()
        self._timer.start()
        inside.MessageWorker.of(self)
        inside.PaperWorker.of(self)
        inside.MailWorker.of(self)
        inside.CallKeeper.of(self).tick()
        inside.CalendarWriter.of(self).wanted()
        self._in_background(self.safekeeping.look_at_trail)
        self._in_background(self.checks.look_at_clock, self._warn_once)
        QTimer.singleShot(_FIRST_BACKUP_MS, self._look_after)

    def _watch(self, session: UserSession) -> None:
        if self._idle is not None:
            self._idle.watch(session.lock)
            return
        self._idle = IdleWatcher(session.lock, self)
        self._idle.cover_wanted.connect(self.cover)
        self._idle.close_wanted.connect(self.leave)

    def _listen_to_system(self) -> None:
        if self._system is None:
            self._system = inside.system_lock(self)
            self._system.lock_wanted.connect(self.lock_hard)
        self._system.hold()

    def lock_hard(self) -> None:
        """Close the clinic at once: the computer goes to sleep, or its screen was locked."""
        if self.session is not None:
            self.session.lock.lock(LockLevel.HARD)
            self.cover()  # nothing can be read while writes are finished
            self.leave()

    def lock_now(self) -> None:
        """Cover the screen at once, as the user asked."""
        if self.session is not None:
            self.session.lock.lock(LockLevel.SOFT)
            self.cover()

    def open_settings(self, page: str) -> None:
        """Show a settings page in the main window."""
        window = self.main_window()
        if window is not None:
            window.open_settings(page)

    def speak(self, language: str) -> None:
        """Remember a language ('': the user's or the clinic's) and build the window anew in it."""
        self.settings.set("language", language)
        QTimer.singleShot(0, self._enter_again)  # the old window is still handling its click

    def _enter_again(self) -> None:
        before = self.main_window()
        if self.session is None or before is None:
            return
        page = before.open_help_page()
        self.enter(self.session)
        self.open_settings("appearance")
        window = self.main_window()
        if page and window is not None:
            window.show_help(page)

    def cover(self) -> None:
        """Cover the screen; what is typed stays below it, unreachable."""
        window = self.main_window()
        if window is None or self.session is None or self._lock is not None:
            return
        login = self.session.user.login
        lock = inside.LockScreen(window, inside.CoveredDoor(self.session, self.tasks), login)
        lock.passed.connect(self._passed)
        lock.ended.connect(self.leave)
        lock.sign_out_wanted.connect(self.leave)
        self._lock = lock
        window.set_overlay(lock)
        lock.cover()

    def uncover(self) -> None:
        """Take the cover away without asking: before the window goes."""
        if self._lock is not None:
            self._lock.uncover()
            self._lock = None

    def _passed(self, session: UserSession) -> None:
        window = self.main_window()
        self._lock = None
        if window is not None:
            window.set_overlay(None)
        if session is self.session:
            return
        if self.session is not None and session.user.id == self.session.user.id:
            self.session = session
            self._watch(session)
            return
        self.enter(session)

    # out

    def leave(self) -> None:
        """Sign out and go back to the door; writes that were handed in are finished first."""
        session, self.session = self.session, None
        self._stop_watching()
        _forget_copied()
        if session is None:
            self._outside()
            return
        self.tasks.write(
            lambda _ctx: inside.sign_out(session),
            then=lambda _none: self._outside(),
            fail=self._outside_after,
        )

    def _outside_after(self, error: BaseException) -> None:
        self._outside()
        notify.show_error(error)
        if isinstance(self.window, SignInWindow):
            self.window.panel.show_failure(notify.describe(error).text)

    def _outside(self) -> None:
        notify.install(None)  # the window that showed messages is going
        if self._system is not None:
            self._system.let_go()
        self.show_door()

    def closed(self) -> None:
        """End the program after the user closed its window."""
        if self._leaving:
            return
        self._leaving = True
        session, self.session = self.session, None
        if session is None and self._assistant is not None:
            session = self._assistant.session  # a new clinic whose assistant was not finished
        self._stop_watching()
        keeper = self.safekeeping

        def finish(_ctx: object) -> None:
            if session is None:
                return
            try:
                if keeper is not None:
                    keeper.make_if_due()
            finally:
                inside.sign_out(session)

        self.tasks.write(finish, then=lambda _none: self._end(), fail=self._end_with)

    def _end_with(self, error: BaseException) -> None:
        notify.show_error(error)
        self._end()

    def _end(self) -> None:
        if self._system is not None:
            self._system.stop()
        inside.PaperWorker.of(self).stop()
        self.tasks.close()
        self.application.quit()

    def _warn_once(self, error: BaseException) -> None:
        """Show a warning about disk or file, once for each kind until the next sign-in."""
        if type(error) not in self._warned:
            self._warned.add(type(error))
            notify.show_error(error)

    def _stop_watching(self) -> None:
        self._timer.stop()
        for job in self._checking:
            job.cancel()
        self._lock = None
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()
            self._idle = None

    # helpers

    def main_window(self) -> MainWindow | None:
        """Return the main window if it is what is shown."""
        return self.window if isinstance(self.window, inside.MainWindow) else None

    def _show(self, window: QWidget) -> None:
        """Put a window in place of the one that is shown."""
        before, self.window = self.window, window
        if before is not None:
            window.resize(before.size())
            before.removeEventFilter(self)
            before.hide()
            before.deleteLater()
        window.installEventFilter(self)
        window.show()

    def eventFilter(self, watched: QObject, q_event: object) -> bool:
        """Go on after the first picture; end when the shown window was closed by the user."""
        if watched is self.window and isinstance(q_event, QEvent):
            if q_event.type() == QEvent.Type.Close:
                QTimer.singleShot(0, self._closed_for_good)
            elif q_event.type() == QEvent.Type.Paint and self._cold:
                self._cold = False
                QTimer.singleShot(0, self._warm_up)
        return False

    def _closed_for_good(self) -> None:
        if self.window is not None and not self.window.isVisible():
            self.closed()

    def _look_after(self) -> None:
        keeper = self.safekeeping
        if keeper is None or self.session is None:
            return
        self._in_background(keeper.look, self._warn_once)
        self._in_background(keeper.make_if_due, label=translate("Frame", "Backup"))
        if self.checks is not None:
            self._in_background(self._check, self._warn_once)

    def _in_background(
        self,
        work: Callable[[], object],
        fail: Callable[[BaseException], None] | None = None,
        label: str = "",
    ) -> None:
        """Look after the open store; whoever closes it does not hear what that breaks off."""
        running = self.tasks.jobs.running()
        self._checking = [job for job in self._checking if job in running]
        self._checking.append(self.tasks.run_cpu(work, fail=fail, owner=self, label=label))

    def _check(self) -> None:
        """Do the checks that are due; the first one that has something to say stops the rest."""
        checks = self.checks
        if checks is not None:
            checks.look_at_clock()
            checks.trail_if_due()
            checks.whole_if_due()


def _forget_copied() -> None:
    """Empty the clipboard when what lies in it was copied here."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
