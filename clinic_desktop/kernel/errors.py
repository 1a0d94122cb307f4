"""The three kinds of failure a person can be told about, each with words and parameters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate


class ClinicError(Exception):
    """Base: `template` is a translatable sentence without patient data; parameters fill it in.

    Parameters may hold private data: they are shown to the user, never logged.
    """

    template: ClassVar[str] = QT_TRANSLATE_NOOP("Errors", "Something went wrong.")

    def __init__(self, **parameters: object) -> None:
        super().__init__(type(self).__name__)
        self.parameters = parameters

    def message(self) -> str:
        """Return the whole sentence in the user's language."""
        return translate("Errors", self.template).format(**self.parameters)


class UserError(ClinicError):
    """The user can act on it: a rule said no."""


class NotAllowed(UserError):
    """The signed-in person lacks a permission."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "Your role may not do this. Ask an administrator for the right.",
    )


class StaleRecord(UserError):
    """Somebody else saved the same row first; both versions still exist."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This was changed meanwhile, at another place. Nothing you typed is lost: "
        "look at the newer version and save again.",
    )


class NotFound(UserError):
    """A reference points to nothing."""

    template = QT_TRANSLATE_NOOP("Errors", "{what} was not found.")


class InvalidInput(UserError):
    """Fields that can't be accepted; `problems` maps field name to sentence."""

    template = QT_TRANSLATE_NOOP("Errors", "Please look at: {fields}.")

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(fields="; ".join(problems.values()))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Warned:
    """One named warning: acknowledged by `name`, shown as `text`."""

    name: str
    text: str


class NeedsConfirmation(ClinicError):
    """Warnings that a person must acknowledge; the same call is then repeated with their names."""

    template = QT_TRANSLATE_NOOP("Errors", "Please confirm: {warnings}")

    def __init__(self, warnings: Iterable[Warned]) -> None:
        self.warnings = tuple(warnings)
        super().__init__(warnings="; ".join(w.text for w in self.warnings))


class EnvironmentFailure(ClinicError):
    """Disk, key, network or device failed: says what happened, what is safe, what to do."""


class UserCancelled(ClinicError):
    """The user changed their mind; unwinds silently."""

    template = QT_TRANSLATE_NOOP("Errors", "Cancelled.")
