"""Users in Settings: the list, one user's rights, and passwords given for one sign-in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import ResourceKind, ResourceRef
from clinic_desktop.modules.practice.domain.users import LoginTaken, User, UserDetails
from clinic_desktop.modules.practice.presenters.entries import EntriesPresenter, EntriesView
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


class PeopleView(EntriesView[User], Protocol):
    """What the page about users shows."""

    def show_practitioners(self, practitioners: Sequence[ResourceRef]) -> None:
        """Offer the practitioners that a user may be."""

    def show_invitation(self, invitation: Invitation) -> None:
        """Show the one-time password, once."""


class PeoplePresenter(EntriesPresenter[User]):
    """The verbs of the users' list: invite, amend, new password, revoke, let in again."""

    _view: PeopleView

    def __init__(self, view: PeopleView, tasks: Tasks) -> None:
        super().__init__(view, tasks, "settings.users")

    def save(self, details: UserDetails) -> None:
        """Invite, or set the open user's details."""
        if self._open is None:
            self._write(invite_user, details, then=self._invited)
            return
        command = AmendUser(self._open.id, self._version(), details)
        said = translate("Practice", "Saved")
        self._write(amend_user, command, then=lambda _version: self._saved(said))

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

    def _read(self, ctx: Any) -> tuple[tuple[User, ...], tuple[ResourceRef, ...]]:
        return read_people(ctx)

    def _taken(self, found: Any) -> tuple[User, ...]:
        people: tuple[User, ...] = found[0]
        self._view.show_practitioners(found[1])
        return people

    def _invited(self, invitation: Invitation) -> None:
        if self._open is None:
            self._journal.forget(self._subject)
        self._told = True
        self._view.show_invitation(invitation)
        self.refresh(invitation.user_id)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, LoginTaken):
            self._view.show_problems({"login": error.message()})
        else:
            super()._failed(error)


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
