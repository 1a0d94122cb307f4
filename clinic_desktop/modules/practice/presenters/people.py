"""Users in Settings: the list, one user's rights, and passwords given for one sign-in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import ResourceKind, ResourceRef
from clinic_desktop.modules.practice.domain.users import LoginTaken, User, UserDetails
from clinic_desktop.modules.practice.service.accounts import (
    AmendUser,
    Invitation,
    SetUserAccess,
    amend_user,
    invite_user,
    readmit_user,
    reset_password,
    revoke_user,
    users,
)
from clinic_desktop.modules.practice.service.catalogue import bookable_resources


class PeopleView(Protocol):
    """What the page about users shows."""

    def show_users(self, people: Sequence[User], chosen: UUID | None) -> None:
        """List the users and put the cursor on one."""

    def show_practitioners(self, practitioners: Sequence[ResourceRef]) -> None:
        """Offer the practitioners that a user may be."""

    def show_user(self, user: User | None) -> None:
        """Show a user's fields, or empty ones for an invitation."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_invitation(self, invitation: Invitation) -> None:
        """Show the one-time password, once."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""

    def is_typed(self) -> bool:
        """Tell whether the fields hold something unsaved."""

    def saved(self) -> None:
        """The fields are stored."""


class PeoplePresenter:
    """Keeps the list and whose fields are shown; None is an invitation."""

    def __init__(self, view: PeopleView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._open: User | None = None
        self._told = False

    @property
    def open_user(self) -> User | None:
        """Return the user whose fields are shown."""
        return self._open

    def refresh(self, chosen: UUID | None = None) -> None:
        """Read the list again."""
        keep = chosen or (self._open.id if self._open else None)
        self._tasks.read(
            read_people,
            then=lambda found: self._listed(found, keep),
            fail=self._view.show_error,
            owner=self,
        )

    def choose(self, user: User | None) -> None:
        """Open a user, or an invitation."""
        self._open = user
        self._view.show_user(user)

    def start_afresh(self) -> None:
        """Throw away what is typed and show the user as stored."""
        self._view.saved()
        self.refresh()

    def save(self, details: UserDetails) -> None:
        """Invite, or set the open user's details."""
        if self._open is None:
            self._write(invite_user, details, then=self._invited)
            return
        command = AmendUser(self._open.id, self._open.version, details)
        said = translate("Practice", "Saved")
        self._write(amend_user, command, then=lambda _version: self._done(said))

    def reset_password(self) -> None:
        """Give the open user a one-time password."""
        if self._open is not None:
            self._write(reset_password, self._access(self._open), then=self._invited)

    def revoke(self) -> None:
        """Take the open user's access away."""
        if self._open is not None:
            said = translate("Practice", "{name} can no longer sign in")
            text = said.format(name=self._open.display_name)
            access = self._access(self._open)
            self._write(revoke_user, access, then=lambda _version: self._done(text))

    def readmit(self) -> None:
        """Let the open user sign in again."""
        if self._open is not None:
            self._write(readmit_user, self._access(self._open), then=self._invited)

    def _access(self, user: User) -> SetUserAccess:
        return SetUserAccess(user.id, user.version)

    def _write(
        self, work: Callable[..., Any], command: object, then: Callable[[Any], None]
    ) -> None:
        self._tasks.write(work, command, then=then, fail=self._failed, owner=self)

    def _listed(
        self, found: tuple[tuple[User, ...], tuple[ResourceRef, ...]], chosen: UUID | None
    ) -> None:
        people, doctors = found
        typing = self._view.is_typed() and self._open is not None and self._open.id == chosen
        if not typing or self._told:  # else saving has to find out that somebody was faster
            self._open = next((user for user in people if user.id == chosen), None)
        self._told = False
        self._view.show_practitioners(doctors)
        self._view.show_users(people, chosen)
        self._view.show_user(self._open)

    def _invited(self, invitation: Invitation) -> None:
        self._view.saved()
        self._view.show_invitation(invitation)
        self.refresh(invitation.user_id)

    def _done(self, said: str) -> None:
        self._view.saved()
        self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._told = isinstance(error, StaleRecord)  # now saving again overwrites knowingly
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        elif isinstance(error, LoginTaken):
            self._view.show_problems({"login": error.message()})
        else:
            self._view.show_error(error)


def read_people(ctx: Any) -> tuple[tuple[User, ...], tuple[ResourceRef, ...]]:
    """Return the users and the practitioners in use."""
    found = bookable_resources(ctx)
    doctors = tuple(r for r in found if r.kind is ResourceKind.PRACTITIONER and r.active)
    return users(ctx), doctors


def role_text(role: Role) -> str:
    """Return the name of a role."""
    return {
        Role.RECEPTIONIST: translate("Practice", "Receptionist"),
        Role.NURSE: translate("Practice", "Nurse"),
        Role.DOCTOR: translate("Practice", "Doctor"),
        Role.LABORATORY_TECHNICIAN: translate("Practice", "Laboratory technician"),
        Role.PHARMACIST: translate("Practice", "Pharmacist"),
        Role.OFFICE_MANAGER: translate("Practice", "Office manager"),
        Role.ADMINISTRATOR: translate("Practice", "Administrator"),
        Role.DISPATCHER: translate("Practice", "Dispatcher, ambulance"),
    }[role]


def role_hint(role: Role) -> str:
    """Return what a role may do, in one line."""
    return {
        Role.RECEPTIONIST: translate("Practice", "Patients, agenda, invoices and payments"),
        Role.NURSE: translate("Practice", "Vitals, triage, notes; reads charts"),
        Role.DOCTOR: translate("Practice", "Charts, prescriptions, signing"),
        Role.LABORATORY_TECHNICIAN: translate("Practice", "Laboratory orders and results"),
        Role.PHARMACIST: translate("Practice", "Dispensing and stock"),
        Role.OFFICE_MANAGER: translate("Practice", "Prices, reports, settings; invites users"),
        Role.ADMINISTRATOR: translate("Practice", "Users, rights, backups; reads no charts"),
        Role.DISPATCHER: translate("Practice", "Emergency summary after breaking the glass"),
    }[role]
