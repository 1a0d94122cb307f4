"""The door: who is there, the password, the pause after wrong ones, and a new password.

The first picture of the program: what opens the store is imported by the work in the background.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clinic_desktop.kernel.errors import ClinicError, InvalidInput
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.service.doorway import (
    SessionEnded,
    people_here,
    seconds_to_wait,
)

if TYPE_CHECKING:
    from clinic_desktop.modules.practice.service import accounts
    from clinic_desktop.modules.practice.service import session as sessions
    from clinic_desktop.modules.practice.service.session import Environment, UserSession
else:
    accounts = Late("clinic_desktop.modules.practice.service.accounts")
    sessions = Late("clinic_desktop.modules.practice.service.session")

Then = Callable[["UserSession"], None]
Fail = Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the sign-in list."""

    login: str
    name: str


class Door(Protocol):
    """A place to sign in: the closed folder, or the covered screen."""

    can_recover: bool

    def people(self) -> Sequence[Person]:
        """Return who may sign in."""

    def takes_pin(self, login: str) -> bool:
        """Tell whether a person's PIN opens too."""

    def attempt(self, login: str, password: str, then: Then, fail: Fail) -> None:
        """Try a password in the background."""

    def recover(self, login: str, words: str, password: str, then: Then, fail: Fail) -> None:
        """Set a new password with the recovery words, in the background."""

    def replace_password(
        self, session: UserSession, old: str, new: str, then: Then, fail: Fail
    ) -> None:
        """Change a one-time password, in the background."""

    def give_up(self, session: UserSession) -> None:
        """Leave without having changed the one-time password."""


class DoorView(Protocol):
    """What the sign-in panel shows."""

    def show_people(self, people: Sequence[Person], login: str) -> None:
        """List the people and choose one."""

    def show_busy(self, busy: bool) -> None:
        """Say that the password is being tried; fields can't be changed meanwhile."""

    def refuse(self, text: str) -> None:
        """Say why it did not open, and let the password be typed again."""

    def show_pause(self, seconds: int) -> None:
        """Count down; 0 ends the pause."""

    def ask_new_password(self) -> None:
        """Show the page on which a one-time password is replaced."""

    def show_problems(self, problems: dict[str, str]) -> None:
        """Mark the fields of the recovery page or the new-password page."""

    def show_failure(self, text: str) -> None:
        """Show what is wrong with the store, or that the session is over."""

    def opened(self, session: UserSession) -> None:
        """Go on with the session."""

    def ended(self) -> None:
        """The covered session is over: sign in at the folder instead."""


class DoorPresenter:
    """Holds who is chosen and how long to wait; passwords pass through and are not kept.

    The one exception: a one-time password stays until it is replaced.
    """

    def __init__(self, view: DoorView, door: Door, login: str = "") -> None:
        self._view = view
        self._door = door
        self._login = login
        self._wait = 0
        self._busy = False
        self._unchanged: tuple[UserSession, str] | None = None

    @property
    def login(self) -> str:
        """Return who is chosen."""
        return self._login

    @property
    def can_try(self) -> bool:
        """Tell whether a password can be tried now."""
        return bool(self._login) and not self._busy and self._wait == 0

    def start(self) -> None:
        """List the people; the last one, or the only one, is chosen."""
        try:
            people = self._door.people()
        except ClinicError as error:
            self._view.show_failure(error.message())
            return
        logins = [person.login for person in people]
        if self._login not in logins:
            self._login = logins[0] if logins else ""
        self._view.show_people(people, self._login)

    def choose(self, login: str) -> None:
        """Choose another person; each has a pause of their own."""
        if login != self._login:
            self._login = login
            self._set_wait(0)

    @property
    def takes_pin(self) -> bool:
        """Tell whether the chosen person's PIN opens too."""
        return bool(self._login) and self._door.takes_pin(self._login)

    def submit(self, password: str) -> None:
        """Try a password."""
        if not self.can_try:
            return
        if not password:
            self._view.refuse(translate("Practice", "Type your password."))
            return
        self._set_busy(True)
        self._door.attempt(
            self._login, password, lambda session: self._opened(session, password), self._failed
        )

    def recover(self, words: str, password: str, repeated: str) -> None:
        """Set a new password for the chosen person with the recovery words."""
        if self._busy:
            return
        problems = {} if words.strip() else {"words": translate("Practice", "Type the 15 words.")}
        problems |= _not_the_same(password, repeated)
        if problems:
            self._view.show_problems(problems)
            return
        self._set_busy(True)
        self._door.recover(self._login, words, password, self._done, self._recovery_failed)

    def replace_password(self, new: str, repeated: str) -> None:
        """Replace the one-time password and go on."""
        if self._unchanged is None or self._busy:
            return
        problems = _not_the_same(new, repeated)
        if problems:
            self._view.show_problems(problems)
            return
        session, old = self._unchanged
        self._set_busy(True)
        self._door.replace_password(session, old, new, self._done, self._replacing_failed)

    def give_up(self) -> None:
        """Go back to the list without a new password."""
        if self._unchanged is not None:
            session, self._unchanged = self._unchanged[0], None
            self._door.give_up(session)
        self.start()

    def tick(self) -> None:
        """Count one second of the pause; called by the view's timer."""
        if self._wait:
            self._set_wait(self._wait - 1)

    def _opened(self, session: UserSession, password: str) -> None:
        if session.must_change_password:
            self._set_busy(False)
            self._unchanged = (session, password)
            self._view.ask_new_password()
            return
        self._done(session)

    def _done(self, session: UserSession) -> None:
        self._set_busy(False)
        self._unchanged = None
        self._view.opened(session)

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, SessionEnded):
            self._view.ended()
            return
        if not isinstance(error, ClinicError):
            raise error
        seconds = seconds_to_wait(error)
        if seconds is None:
            self._view.show_failure(error.message())
            return
        self._view.refuse(error.message())
        self._set_wait(seconds)

    def _recovery_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        elif isinstance(error, ClinicError):
            self._view.show_problems({"words": error.message()})
        else:
            raise error

    def _replacing_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, InvalidInput):
            problems = error.problems
            self._view.show_problems({"password": problems.get("new", error.message())})
        elif isinstance(error, ClinicError):
            self._view.show_problems({"password": error.message()})
        else:
            raise error

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy)

    def _set_wait(self, seconds: int) -> None:
        if seconds or self._wait:
            self._wait = seconds
            self._view.show_pause(seconds)


class FolderDoor:
    """The door of a closed store: opens it. `environment` is asked for in the background."""

    can_recover = True

    def __init__(self, folder: Path, environment: Callable[[], Environment], tasks: Tasks) -> None:
        self._folder = folder
        self._environment = environment
        self._tasks = tasks

    def people(self) -> Sequence[Person]:
        """Return who has a key slot on this computer."""
        return tuple(Person(info.login, info.name) for info in people_here(self._folder))

    def takes_pin(self, login: str) -> bool:
        """Refuse: a PIN opens no closed store."""
        del login
        return False

    def attempt(self, login: str, password: str, then: Then, fail: Fail) -> None:
        """Open the store for a user."""

        def work() -> UserSession:
            return sessions.sign_in(self._folder, login, password, self._environment())

        self._run(work, then, fail)

    def recover(self, login: str, words: str, password: str, then: Then, fail: Fail) -> None:
        """Open the store with the words and set a new password."""

        def work() -> UserSession:
            return sessions.reset_with_recovery(
                self._folder, words, login, password, self._environment()
            )

        self._run(work, then, fail)

    def replace_password(
        self, session: UserSession, old: str, new: str, then: Then, fail: Fail
    ) -> None:
        """Change the one-time password of the session that has just been opened."""
        self._tasks.run_cpu(_replace, session, old, new, then=then, fail=fail, owner=self)

    def give_up(self, session: UserSession) -> None:
        """Close the store again."""
        self._tasks.run_cpu(lambda: sessions.sign_out(session), owner=self)

    def _run(self, work: Callable[[], UserSession], then: Then, fail: Fail) -> None:
        label = translate("Practice", "Opening the clinic")
        self._tasks.run_cpu(work, then=then, fail=fail, owner=self, label=label)


class CoveredDoor:
    """The door of a covered screen: the store is open; the same or another user goes on."""

    can_recover = False

    def __init__(self, session: UserSession, tasks: Tasks) -> None:
        self._session = session
        self._tasks = tasks

    def people(self) -> Sequence[Person]:
        """Return who may go on, the one who was here first."""
        here = self._session.user.login
        found = self._session.ctx.store.vault.people()
        people = [Person(info.login, info.name) for info in found]
        return sorted(people, key=lambda person: person.login != here)

    def takes_pin(self, login: str) -> bool:
        """Tell whether it is the covered user, with a PIN that still has tries."""
        return login == self._session.user.login and bool(
            self._session.pin_tries.left and sessions.takes_pin(self._session)
        )

    def attempt(self, login: str, password: str, then: Then, fail: Fail) -> None:
        """Uncover for the same user, or switch to another."""
        self._tasks.write(self._pass, login, password, then=then, fail=fail, owner=self)

    def recover(self, login: str, words: str, password: str, then: Then, fail: Fail) -> None:
        """Refuse: the words open a closed clinic, so sign out first."""
        del login, words, password, then
        fail(SessionEnded())

    def replace_password(
        self, session: UserSession, old: str, new: str, then: Then, fail: Fail
    ) -> None:
        """Change the one-time password of the user who took over."""

        def work(_ctx: object) -> UserSession:
            return _replace(session, old, new)

        self._tasks.write(work, then=then, fail=fail, owner=self)

    def give_up(self, session: UserSession) -> None:
        """Leave the screen covered for the one who was here."""
        session.glass.stop()

    def _pass(self, _ctx: object, login: str, password: str) -> UserSession:
        if login == self._session.user.login:
            sessions.unlock(self._session, password)
            return self._session
        return sessions.switch_user(self._session, login, password)


def _replace(session: UserSession, old: str, new: str) -> UserSession:
    accounts.change_password(session.ctx, accounts.ChangePassword(old, new))
    return sessions.reload_user(session)


def _not_the_same(password: str, repeated: str) -> dict[str, str]:
    if password == repeated:
        return {}
    return {"repeated": translate("Practice", "The two passwords are not the same.")}
