"""The recovery sheet: two words as the proof that it is on paper, and the card in settings."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from clinic_desktop.kernel.errors import ClinicError
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.practice.service.accounts import confirm_password, reprint_recovery
from clinic_desktop.modules.practice.service.sheets import (
    confirm_sheet,
    sheet_is_on_paper,
    unconfirmed_sheet,
)


def two_places(count: int, pick: Callable[[int], int] | None = None) -> tuple[int, int]:
    """Return two different places of `count`, in order."""
    choose = pick or secrets.randbelow
    first, second = choose(count), choose(count - 1)
    second += second >= first
    return (min(first, second), max(first, second))


def wrong_words(
    words: Sequence[str], asked: tuple[int, int], typed: tuple[str, str]
) -> dict[str, str]:
    """Return a sentence for each of the two words that is not the one of the sheet."""
    problems = {}
    for name, place, text in zip(("first", "second"), asked, typed, strict=True):
        if fold(text) != fold(words[place]):
            problems[name] = translate(
                "Practice", "Not word {number} of the sheet. Look again."
            ).format(number=place + 1)
    return problems


class SheetView(Protocol):
    """What the card shows."""

    def show_unconfirmed(self, number: str) -> None:
        """Say that nobody has proved to have the sheet of this number; '' when somebody has."""

    def show_recovery(self, ctx: Any, recovery: Any) -> None:
        """Show the new words, once, and ask for two of them."""

    def show_recovery_problem(self, text: str) -> None:
        """Say why there is no new sheet."""

    def show_words_problem(self, text: str) -> None:
        """Say why the typed words are not the sheet's."""

    def confirmed(self) -> None:
        """The sheet is proved: close what asked for it."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class SheetPresenter:
    """Keeps nothing of the words."""

    def __init__(self, view: SheetView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks

    def refresh(self) -> None:
        """Read whether the sheet is proved."""
        self._tasks.read(
            unconfirmed_sheet,
            then=self._view.show_unconfirmed,
            fail=self._view.show_error,
            owner=self,
        )

    def new_sheet(self, password: str, language: str) -> None:
        """Make a new recovery key after asking for the password again."""
        self._tasks.write(
            confirm_and_reprint,
            password,
            language,
            then=self._made,
            fail=self._sheet_failed,
            owner=self,
        )

    def two_words_were_right(self, number: str) -> None:
        """Note that the new sheet is on paper."""
        self._tasks.write(
            sheet_is_on_paper,
            number,
            then=lambda _none: self._proved(),
            fail=self._view.show_error,
            owner=self,
        )

    def confirm(self, words: str) -> None:
        """Compare all words with the valid sheet."""
        self._tasks.write(
            confirm_sheet,
            words,
            then=lambda _none: self._proved(),
            fail=self._words_failed,
            owner=self,
        )

    def _made(self, made: tuple[Any, Any]) -> None:
        self._view.show_recovery(*made)
        self.refresh()

    def _proved(self) -> None:
        self._view.confirmed()
        self._view.say(translate("Practice", "The recovery sheet is confirmed"))
        self.refresh()

    def _sheet_failed(self, error: BaseException) -> None:
        if isinstance(error, ClinicError):
            self._view.show_recovery_problem(error.message())
        else:
            self._view.show_error(error)

    def _words_failed(self, error: BaseException) -> None:
        if isinstance(error, ClinicError):
            self._view.show_words_problem(error.message())
        else:
            self._view.show_error(error)


def confirm_and_reprint(ctx: Any, password: str, language: str) -> tuple[Any, Any]:
    """Return (ctx, new recovery key) after the password was right."""
    confirm_password(ctx, password)
    return ctx, reprint_recovery(ctx, "spanish" if language.startswith("es") else "english")
