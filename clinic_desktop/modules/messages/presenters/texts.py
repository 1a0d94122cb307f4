"""Settings: the words of the messages, with a preview while they are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from clinic_desktop.kernel.errors import ClinicError, InvalidInput, StaleRecord
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose
from clinic_desktop.modules.messages.domain.sms_length import SmsLength, sms_length
from clinic_desktop.modules.messages.domain.texts import (
    MessageText,
    Rendered,
    private_fields,
    text_problems,
)
from clinic_desktop.modules.messages.service.outbox import preview_text
from clinic_desktop.modules.messages.service.settings import amend_text, reset_text, texts
from clinic_desktop.modules.practice.api import TypedJournal

Key = tuple[Purpose, ChannelKind, str]


def language_name(code: str) -> str:
    """Return a language's name in that language."""
    from babel import Locale

    return str(Locale.parse(code, sep="-").get_language_name(code) or code).capitalize()


class TextsView(Protocol):
    """What the page shows."""

    def show_languages(self, languages: Sequence[str]) -> None:
        """Offer the languages in which there are texts."""

    def show_text(self, text: MessageText, typed: Mapping[str, Any] | None) -> None:
        """Show the words, and over them what is typed."""

    def show_preview(self, found: Rendered, length: SmsLength | None) -> None:
        """Show how it reads, and how many parts an SMS has."""

    def show_warning(self, text: str) -> None:
        """Say what others could learn from it; '' for nothing."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class TextsPresenter:
    """Keeps all texts and which one is open."""

    def __init__(self, view: TextsView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._journal = TypedJournal(tasks, "settings.message-texts")
        self._texts: dict[Key, MessageText] = {}
        self._key: Key = (Purpose.REMINDER, ChannelKind.EMAIL, "en")
        self._told = False

    def refresh(self) -> None:
        """Read the texts again."""
        self._journal.load()
        self._tasks.read(texts, then=self._got, fail=self._view.show_error, owner=self)

    def choose(self, purpose: Purpose, channel: ChannelKind, language: str) -> None:
        """Open another text; what is typed into this one stays."""
        self._journal.keep()
        self._key = (purpose, channel, language)
        self._show()

    def edited(self, subject: str, body: str) -> None:
        """Note what is typed, check it, and show how it reads."""
        fields = {"subject": subject, "body": body}
        self._journal.edit(self._subject(), self._open().version, fields)
        self._check(replace(self._open(), subject=subject, body=body))

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(self._subject())
        self.refresh()

    def save(self, subject: str, body: str) -> None:
        """Store the words."""
        typed = self._journal.typed(self._subject())
        version = typed.version if typed else self._open().version
        text = replace(self._open(), subject=subject, body=body, version=version)
        said = translate("Messages", "Saved")
        self._tasks.write(
            amend_text, text, then=lambda _n: self._saved(said), fail=self._failed, owner=self
        )

    def reset(self) -> None:
        """Go back to the delivered words."""
        said = translate("Messages", "As delivered again")
        self._tasks.write(
            reset_text,
            self._open(),
            then=lambda _none: self._saved(said),
            fail=self._failed,
            owner=self,
        )

    def _open(self) -> MessageText:
        purpose, channel, language = self._key
        return self._texts.get(self._key, MessageText(purpose, channel, language, "", ""))

    def _subject(self) -> str:
        return "/".join(self._key)

    def _got(self, found: Sequence[MessageText]) -> None:
        self._texts = {(t.purpose, t.channel, t.language): t for t in found}
        self._view.show_languages(sorted({text.language for text in found}))
        if self._told:  # saving again overwrites knowingly
            self._journal.rebase(self._subject(), self._open().version)
        self._told = False
        self._show()

    def _show(self) -> None:
        typed = self._journal.typed(self._subject())
        text = self._open()
        self._view.show_text(text, typed.fields if typed else None)
        if typed:
            words = {name: str(value) for name, value in typed.fields.items()}
            text = replace(text, subject=words["subject"], body=words["body"])
        self._check(text)

    def _check(self, text: MessageText) -> None:
        self._view.show_problems(text_problems(text))
        private = private_fields(text)
        warning = ""
        if private:
            names = ", ".join("{" + name + "}" for name in private)
            said = translate("Messages", "{fields} may tell others why the patient comes.")
            warning = said.replace("{fields}", names)
        self._view.show_warning(warning)
        self._latest.read(
            preview_text,
            text,
            then=lambda found: self._previewed(text, found),
            fail=self._not_previewed,
        )

    def _previewed(self, text: MessageText, found: Rendered) -> None:
        length = sms_length(found.body) if text.channel is ChannelKind.SMS else None
        self._view.show_preview(found, length)

    def _not_previewed(self, error: BaseException) -> None:
        if isinstance(error, ClinicError):
            self._view.show_preview(Rendered("", error.message()), None)
        else:
            self._view.show_error(error)

    def _saved(self, said: str) -> None:
        self._journal.forget(self._subject())
        self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
            return
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self._told = True
            self.refresh()
