"""The first run as a state machine: steps, values, problems, and a Back that loses nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.practice.domain.clinic import ClinicDetails, clinic_problems
from clinic_desktop.modules.practice.domain.localities import defaults_for
from clinic_desktop.modules.practice.domain.opening import Intervals, week_problems
from clinic_desktop.modules.practice.domain.passwords import password_problem
from clinic_desktop.modules.practice.domain.resources import COLOURS, PractitionerDetails
from clinic_desktop.modules.practice.presenters.sheet import two_places, wrong_words
from clinic_desktop.modules.practice.service.initialise import (
    OFFICE_WEEK,
    FirstUser,
    InitialiseClinic,
    first_user_problems,
)

RECOVERY_LANGUAGES = {"es": "spanish"}


class Step(StrEnum):
    """The pages of the assistant."""

    CHOOSE = "choose"
    CLINIC = "clinic"
    HOURS = "hours"
    USER = "user"
    RECOVERY = "recovery"
    RESTORE = "restore"
    DEMO = "demo"
    DONE = "done"


class Choice(StrEnum):
    """What the person wants to begin with."""

    CREATE = "create"
    RESTORE = "restore"
    DEMO = "demo"


PATHS: dict[Choice, tuple[Step, ...]] = {
    Choice.CREATE: (Step.CHOOSE, Step.CLINIC, Step.HOURS, Step.USER, Step.RECOVERY, Step.DONE),
    Choice.RESTORE: (Step.CHOOSE, Step.RESTORE, Step.DONE),
    Choice.DEMO: (Step.CHOOSE, Step.DEMO, Step.DONE),
}
# Steps that end with work on the disk: what they did can't be taken back by Back.
WORKING = (Step.USER, Step.RESTORE, Step.DEMO)


_NOWHERE = ClinicDetails("", "US", "en", "USD", "America/New_York", "US", "Letter")


@dataclass(frozen=True, slots=True)
class UserForm:
    """What the page about the first user holds, as typed."""

    display_name: str = ""
    login: str = ""
    password: str = field(default="", repr=False)
    repeated: str = field(default="", repr=False)
    roles: frozenset[Role] = frozenset({Role.RECEPTIONIST, Role.OFFICE_MANAGER})
    treats: bool = False
    title: str = ""
    specialty: str = ""


@dataclass(frozen=True, slots=True)
class RestoreForm:
    """What the restore page holds: the backup file, who opens it, and with what.

    With recovery words the password is a new one.
    """

    file: str = ""
    login: str = ""
    password: str = field(default="", repr=False)
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """Everything typed so far; each step changes only its own part, so Back restores exactly."""

    choice: Choice = Choice.CREATE
    clinic: ClinicDetails = _NOWHERE
    week: tuple[Intervals, ...] = OFFICE_WEEK
    user: UserForm = UserForm()
    restore: RestoreForm = RestoreForm()


@dataclass(frozen=True)
class Actions:
    """What the program does at the end of a path; each returns the signed-in session.

    `create(folder, command)` returns (session, recovery key); `confirm(session, number)` notes that
    the recovery sheet is on paper.
    """

    create: Callable[[Path, InitialiseClinic], tuple[Any, Any]]
    restore: Callable[[Path, RestoreForm], Any]
    open_demo: Callable[[Path], Any]
    confirm: Callable[[Any, str], None]


class FirstRun:
    """The assistant without a screen.

    `next()` returns the problems of the page, by field; empty means that the step moved on. When
    `needs_work` is true, `work()` must run first (in the background: it writes the store), and
    `worked(result)` takes its result on the main thread.
    """

    def __init__(
        self,
        folder: Path,
        actions: Actions,
        *,
        country: str = "US",
        language: str = "en",
        pick: Callable[[int], int] | None = None,
    ) -> None:
        self.folder = folder
        self.state = FirstRunState()
        self.session: Any = None
        self.recovery: Any = None
        self.recovery_words: tuple[str, ...] = ()
        self.recovery_id = ""
        self.asked: tuple[int, int] = (2, 6)
        self._actions = actions
        self._pick = pick
        self._step = Step.CHOOSE
        self._touched: set[str] = set()
        self._login_touched = False
        self._typed_words: tuple[str, str] = ("", "")
        self._apply_country(country, language)

    @property
    def step(self) -> Step:
        """Return the page that is shown."""
        return self._step

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the pages of the chosen path."""
        return PATHS[self.state.choice]

    @property
    def can_go_back(self) -> bool:
        """Tell whether Back does anything: not on the first page, and not after the disk work."""
        return self._step is not Step.CHOOSE and self.session is None

    @property
    def needs_work(self) -> bool:
        """Tell whether this page ends with work on the disk that is still to be done."""
        return self._step in WORKING and self.session is None

    def choose(self, choice: Choice) -> None:
        """Choose what to begin with."""
        self._replace(choice=choice)

    def fill_clinic(self, **values: Any) -> None:
        """Take typed values of the clinic; a new country brings its usual settings along.

        What the person set by hand stays.
        """
        country = values.get("country", self.state.clinic.country)
        changed = country != self.state.clinic.country
        now = self.state.clinic
        self._touched |= {k for k, v in values.items() if k != "country" and v != getattr(now, k)}
        self._replace(clinic=replace(now, **values))
        if changed:
            self._apply_country(country, None)

    def fill_hours(self, week: tuple[Intervals, ...]) -> None:
        """Take the opening hours."""
        self._replace(week=week)

    def fill_user(self, **values: Any) -> None:
        """Take typed values of the first user; the login follows the name until it is typed."""
        user = replace(self.state.user, **values)
        if "login" in values and values["login"] != self.state.user.login:
            self._login_touched = True
        if "display_name" in values and not self._login_touched:
            user = replace(user, login=suggested_login(user.display_name))
        self._replace(user=user)

    def fill_restore(self, **values: Any) -> None:
        """Take typed values of the restore page."""
        self._replace(restore=replace(self.state.restore, **values))

    def type_words(self, first: str, second: str) -> None:
        """Take the two words of the recovery sheet that were asked for."""
        self._typed_words = (first, second)

    def problems(self) -> Mapping[str, str]:
        """Return a sentence for each field of this page that can't be accepted."""
        checks: dict[Step, Callable[[], Mapping[str, str]]] = {
            Step.CLINIC: lambda: clinic_problems(self.state.clinic),
            Step.HOURS: lambda: week_problems(self.state.week),
            Step.USER: self._user_problems,
            Step.RESTORE: self._restore_problems,
            Step.RECOVERY: self._recovery_problems,
        }
        check = checks.get(self._step)
        return check() if check else {}

    def next(self) -> Mapping[str, str]:
        """Go on to the next page if this one is right; returns its problems.

        Raises RuntimeError when the work of this page has not been done.
        """
        problems = self.problems()
        if problems or self._step is Step.DONE:
            return problems
        if self.needs_work:
            raise RuntimeError("work() has to run before next()")
        steps = self.steps
        self._step = steps[steps.index(self._step) + 1]
        return {}

    def back(self) -> None:
        """Return to the page before, with everything as it was left on both."""
        if self.can_go_back:
            steps = self.steps
            self._step = steps[steps.index(self._step) - 1]

    def work(self) -> Any:
        """Do what this page ends with and return the result for `worked`: slow, any thread."""
        if self._step is Step.USER:
            return self._actions.create(self.folder, self.command())
        if self._step is Step.RESTORE:
            return self._actions.restore(self.folder, self.state.restore)
        return self._actions.open_demo(self.folder)

    def worked(self, result: Any) -> None:
        """Take the result of `work` and go on; passwords are forgotten."""
        if self._step is Step.USER:
            self.session, self.recovery = result
            self.recovery_words = self.recovery.words()
            self.recovery_id = self.recovery.key_id()
            self.asked = two_places(len(self.recovery_words), self._pick)
        else:
            self.session = result
        self._replace(
            user=replace(self.state.user, password="", repeated=""),
            restore=replace(self.state.restore, password="", words=""),
        )
        steps = self.steps
        self._step = steps[steps.index(self._step) + 1]

    def confirm(self) -> None:
        """Note that the two words were right: slow, any thread."""
        self._actions.confirm(self.session, self.recovery_id)

    def command(self) -> InitialiseClinic:
        """Return what the clinic will begin with."""
        user, clinic = self.state.user, self.state.clinic
        practitioner = None
        roles = user.roles
        if user.treats:
            practitioner = PractitionerDetails(
                user.display_name, user.title, user.specialty, colour=COLOURS[0]
            )
            roles = roles | {Role.DOCTOR}
        first = FirstUser(
            user.login, user.display_name, user.password, roles, practitioner, clinic.language
        )
        language = RECOVERY_LANGUAGES.get(clinic.language[:2], "english")
        return InitialiseClinic(clinic, first, self.state.week, language)

    def _replace(self, **parts: Any) -> None:
        self.state = replace(self.state, **parts)

    def _apply_country(self, country: str, language: str | None) -> None:
        implied = defaults_for(country)
        values: dict[str, Any] = {
            "country": country,
            "currency": implied.currency,
            "zone": implied.zones[0],
            "phone_region": implied.phone_region,
            "paper_size": implied.paper_size,
            "subdivision": "",
            "language": language or implied.language,
        }
        kept = {name: value for name, value in values.items() if name not in self._touched}
        self._replace(clinic=replace(self.state.clinic, **kept))

    def _user_problems(self) -> Mapping[str, str]:
        command = self.command()
        problems = first_user_problems(command.administrator, self.state.clinic.name)
        if "password" not in problems and self.state.user.repeated != self.state.user.password:
            problems["repeated"] = translate("Practice", "The two passwords are not the same.")
        return problems

    def _restore_problems(self) -> Mapping[str, str]:
        form = self.state.restore
        if not form.file or not Path(form.file).is_file():
            return {"file": translate("Practice", "Choose the backup file.")}
        problems = {}
        if not form.login.strip():
            problems["login"] = translate("Practice", "Choose who you are.")
        if not form.password:
            problems["password"] = translate("Practice", "Type the password.")
        elif form.words.strip():
            weak = password_problem(form.password, (form.login,))
            problems |= {"password": weak} if weak else {}
        return problems

    def _recovery_problems(self) -> Mapping[str, str]:
        return wrong_words(self.recovery_words, self.asked, self._typed_words)


def suggested_login(name: str) -> str:
    """Return a login made of the first and last part of a name: "Marta Costa" to "marta.costa"."""
    parts = [
        "".join(ch for ch in part if ch.isascii() and ch.isalnum())
        for part in fold(unicodedata.normalize("NFKD", name)).split()
    ]
    parts = [part for part in parts if part]
    chosen = parts if len(parts) < 2 else [parts[0], parts[-1]]
    return ".".join(chosen)[:32]
