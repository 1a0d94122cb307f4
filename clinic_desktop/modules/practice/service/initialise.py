"""The first run: a new clinic with its hours and its first user, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.practice.domain.clinic import ClinicDetails
from clinic_desktop.modules.practice.domain.opening import Intervals, week_problems, week_text
from clinic_desktop.modules.practice.domain.passwords import require_good_password
from clinic_desktop.modules.practice.domain.resources import PractitionerDetails
from clinic_desktop.modules.practice.domain.users import (
    User,
    UserDetails,
    clean_login,
    user_problems,
)
from clinic_desktop.modules.practice.service.accounts import user_values
from clinic_desktop.modules.practice.service.clinic import clinic_values
from clinic_desktop.modules.practice.service.restoring import discard
from clinic_desktop.modules.practice.service.session import (
    Environment,
    UserSession,
    session_for,
)
from clinic_desktop.modules.practice.store.catalogue import ROWS
from clinic_desktop.modules.practice.tables import ClinicRow, OpeningScheduleRow, UserRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.opening import NewStore, NewUser, create_store
from clinic_desktop.storage.recovery import RecoveryKey
from clinic_desktop.storage.unit_of_work import UnitOfWork

OFFICE_WEEK: tuple[Intervals, ...] = (((9 * 60, 13 * 60), (16 * 60, 20 * 60)),) * 5 + ((), ())
EARLIEST = date(2000, 1, 1)  # the first hours also cover appointments imported from before


@dataclass(frozen=True, slots=True)
class FirstUser:
    """The person who sets the clinic up; always administrator, maybe more.

    With `practitioner` the person also treats patients and gets a column in the agenda.
    """

    login: str
    display_name: str
    password: str
    roles: frozenset[Role] = frozenset()
    practitioner: PractitionerDetails | None = None
    language: str = ""

    def __repr__(self) -> str:
        return f"FirstUser({self.login!r})"


@dataclass(frozen=True, slots=True)
class InitialiseClinic:
    """Command: what a new clinic begins with.

    `trust_password` skips the policy (the demo's password is public); `prefix` begins the human
    numbers of this device and `cost` is the price of a password guess.
    """

    details: ClinicDetails
    administrator: FirstUser
    week: tuple[Intervals, ...] = OFFICE_WEEK
    recovery_language: str = "english"
    prefix: str = ""
    trust_password: bool = False


@dataclass
class Initialised:
    """The new clinic, open and signed in, and the recovery key that must be written down now."""

    session: UserSession
    recovery: RecoveryKey


def initialise_clinic(
    folder: Path, command: InitialiseClinic, environment: Environment
) -> Initialised:
    """Make a clinic in an empty or missing folder.

    Raises InvalidInput before anything is written; FolderNotEmpty, FolderReadOnly, DiskFull. When
    it raises, nothing stays in the folder.
    """
    clinic = clinic_values(command.details)
    user = _checked_user(command)
    problems = week_problems(command.week)
    if problems:
        raise InvalidInput(problems)
    clinic_id, user_id = environment.new_id(), environment.new_id()
    login, name = user.login, user.display_name
    new_user = NewUser(user_id, login, name, command.administrator.password)
    plan = NewStore(
        clinic_id,
        (new_user,),
        prefix=command.prefix,
        language=command.recovery_language,
        cost=environment.cost,
    )
    created = create_store(folder, plan, environment.clock)
    try:
        first = User(user_id, 1, login, name, user.roles, None, False, "", True, False)
        ctx = Context(created.store, first.actor(), environment.clock, environment.new_id)
        with ctx.unit_of_work() as uow:
            uow.insert(ClinicRow, {"id": clinic_id, **clinic})
            row = {"resource_id": None, "valid_from": EARLIEST.isoformat()}
            uow.insert(OpeningScheduleRow, {**row, "week": week_text(command.week)})
            _insert_user(uow, user_id, user, command.administrator.practitioner)
            uow.commit()
        session = session_for(created.store, login, environment, "sign-in")
    except BaseException:
        created.store.close()
        discard(folder)
        raise
    return Initialised(session, created.recovery)


def first_user_problems(user: FirstUser, clinic_name: str) -> dict[str, str]:
    """Return a sentence for each field of the first user that can't be accepted."""
    problems = user_problems(_details(user))
    return problems | _caught(
        lambda: require_good_password(user.password, (user.login, user.display_name, clinic_name))
    )


def _caught(check: Callable[[], None]) -> dict[str, str]:
    try:
        check()
    except InvalidInput as refused:
        return refused.problems
    return {}


def _details(user: FirstUser) -> UserDetails:
    return UserDetails(
        clean_login(user.login),
        clean_line(user.display_name),
        user.roles | {Role.ADMINISTRATOR},
        language=user.language,
    )


def _checked_user(command: InitialiseClinic) -> UserDetails:
    problems = first_user_problems(command.administrator, command.details.name)
    if command.trust_password:
        problems.pop("password", None)
    if problems:
        raise InvalidInput(problems)
    return _details(command.administrator)


def _insert_user(
    uow: UnitOfWork, user_id: Any, user: UserDetails, practitioner: PractitionerDetails | None
) -> None:
    if practitioner is not None:
        values = {name: getattr(practitioner, name) for name in PractitionerDetails.__slots__}
        row = {**values, "active": True, "position": 0}
        practitioner_id = uow.insert(ROWS[PractitionerDetails], row)
        user = replace(user, practitioner_id=practitioner_id)
    state = {"active": True, "must_change_password": False}
    uow.insert(UserRow, {"id": user_id, **user_values(user), **state})
