"""The one place that tells the user: quiet toasts, errors in the way that fits them.

A host (the main window) is set once by `install`; before that, what is said is only kept in
`history`, so that services and presenters can be tested without a window.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from clinic_desktop.kernel.errors import (
    ClinicError,
    EnvironmentFailure,
    NeedsConfirmation,
    UserCancelled,
    UserError,
)
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit.redact import redacted_report
from clinic_desktop.ui_kit.undo import UndoStep

Undo = Callable[[], None] | UndoStep


@dataclass(frozen=True, slots=True)
class Message:
    """What was said: `kind` is toast, user, environment, confirm or crash."""

    kind: str
    text: str
    report: str = ""


class Host(Protocol):
    """What can show messages: the main window."""

    def show_toast(self, text: str, undo: Callable[[], None] | None) -> None:
        """Show a sentence for some seconds."""

    def show_problem(self, message: Message) -> None:
        """Show an error until it is closed."""

    def show_crash(self, message: Message) -> None:
        """Show that the program made a mistake, with the redacted report."""


@dataclass
class _Notifier:
    host: Host | None = None
    undo_step: Callable[[UndoStep], object] | None = None
    logger: Callable[[BaseException, str], None] | None = None


_notifier = _Notifier()
history: deque[Message] = deque(maxlen=50)


def install(host: Host | None, undo_step: Callable[[UndoStep], object] | None = None) -> None:
    """Set who shows messages; None takes it away. `undo_step` takes back the step of a toast."""
    _notifier.host = host
    _notifier.undo_step = undo_step


def log_with(logger: Callable[[BaseException, str], None] | None) -> None:
    """Set what is told of each failure: the error (for its type) and the redacted report."""
    _notifier.logger = logger


def toast(text: str, undo: Undo | None = None) -> None:
    """Say quietly that something was done; `undo` takes it back."""
    history.append(Message("toast", text))
    if _notifier.host is not None:
        _notifier.host.show_toast(text, _undo_call(undo))


def show_error(error: BaseException) -> None:
    """Show a failure: a sentence for what the user can act on, a report for a bug."""
    if isinstance(error, UserCancelled):
        return
    message = describe(error)
    history.append(message)
    if _notifier.logger is not None:
        _notifier.logger(error, message.report)
    if _notifier.host is None:
        return
    if message.kind == "crash":
        _notifier.host.show_crash(message)
    else:
        _notifier.host.show_problem(message)


def describe(error: BaseException) -> Message:
    """Return the words for a failure; a bug gets a sentence that is the same for all bugs."""
    if isinstance(error, NeedsConfirmation):
        return Message("confirm", error.message())
    if isinstance(error, UserError):
        return Message("user", error.message())
    if isinstance(error, (EnvironmentFailure, ClinicError)):
        return Message("environment", error.message(), redacted_report(error))
    text = translate(
        "Kit",
        "The program made a mistake. What was saved is safe and what you typed is kept. "
        "You can go on working; please send us the report, it holds nothing about patients.",
    )
    return Message("crash", text, redacted_report(error))


def _undo_call(undo: Undo | None) -> Callable[[], None] | None:
    if not isinstance(undo, UndoStep):
        return undo
    step = undo

    def call() -> None:
        if _notifier.undo_step is not None:
            _notifier.undo_step(step)
        else:
            step.back()

    return call
