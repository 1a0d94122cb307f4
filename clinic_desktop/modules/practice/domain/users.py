"""Users: who may sign in, with which roles, and the rules about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate

NAME_LIMIT = 80
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")


class LoginTaken(UserError):
    """Another user already signs in with this name."""

    template = QT_TRANSLATE_NOOP("Errors", "Somebody already signs in as {login}. Choose another.")


class LastAdministrator(UserError):
    """Without an administrator nobody could give rights or passwords any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This is the last administrator. Make another user administrator first.",
    )


class NotYourself(UserError):
    """A user can't take their own access away."""

    template = QT_TRANSLATE_NOOP("Errors", "You can't do this to yourself. Ask a colleague.")


class UserRevoked(UserError):
    """The user may not sign in any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "{name} may no longer sign in. An administrator can change that."
    )


@dataclass(frozen=True, slots=True)
class UserDetails:
    """What an administrator sets about a user."""

    login: str
    display_name: str
    roles: frozenset[Role]
    practitioner_id: UUID | None = None
    privacy_officer: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class User:
    """A user as the settings list shows it."""

    id: UUID
    version: int
    login: str
    display_name: str
    roles: frozenset[Role]
    practitioner_id: UUID | None
    privacy_officer: bool
    language: str
    active: bool
    must_change_password: bool

    def actor(self) -> Actor:
        """Return the user as the one who acts."""
        return Actor(
            self.id, self.display_name, self.roles, self.practitioner_id, self.privacy_officer
        )

    def details(self) -> UserDetails:
        """Return the part that an administrator sets."""
        return UserDetails(
            self.login,
            self.display_name,
            self.roles,
            self.practitioner_id,
            self.privacy_officer,
            self.language,
        )


def clean_login(text: str) -> str:
    """Return a login as it is stored and compared."""
    return clean_line(text).casefold()


def user_problems(details: UserDetails) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {}
    if not _LOGIN.fullmatch(clean_login(details.login)):
        problems["login"] = translate(
            "Practice", "2 to 32 letters a-z, digits, dot, dash or underline."
        )
    name = clean_line(details.display_name)
    if not name:
        problems["display_name"] = translate("Practice", "Give the person's name.")
    elif len(name) > NAME_LIMIT:
        problems["display_name"] = translate("Practice", "At most 80 characters.")
    if not details.roles:
        problems["roles"] = translate("Practice", "Choose at least one role.")
    return problems


def roles_text(roles: Iterable[Role]) -> str:
    """Return roles as stored: their codes in alphabetical order, separated by blanks."""
    return " ".join(sorted(role.value for role in roles))


def parse_roles(text: str) -> frozenset[Role]:
    """Read what `roles_text` wrote; codes that this version doesn't know give no right."""
    known = {role.value for role in Role}
    return frozenset(Role(code) for code in text.split() if code in known)


def administrators_left(users: Iterable[User], without: UUID) -> bool:
    """Tell whether an active administrator remains when `without` is taken away."""
    return any(
        user.active and Role.ADMINISTRATOR in user.roles for user in users if user.id != without
    )
