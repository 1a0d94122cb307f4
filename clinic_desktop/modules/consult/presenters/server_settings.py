"""Settings: where this computer holds its calls, its key at the server, a try, our authority."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from clinic_desktop.kernel.errors import EnvironmentFailure, InvalidInput, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.media.call.remote import ServerClient, ServerPlace
from clinic_desktop.modules.consult.domain.places import CallPlaces, CallWhere, SetCallPlaces
from clinic_desktop.modules.consult.presenters.hosting import LOOPBACK, PORT, lan_address
from clinic_desktop.modules.consult.service.places import (
    call_places,
    own_authority,
    server_to_try,
    set_call_places,
)
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.storage.context import Context
from clinic_protocol.calls_api import ServerInfo

_SUBJECT = "places"
_NEVER_JOURNALED = frozenset({"key"})
_WRONG_CLOCK = 60_000  # milliseconds that are worth a word


@dataclass(frozen=True, slots=True)
class OnNetwork:
    """What is shown of calls on the clinic's own network; `address` empty without a network."""

    address: str
    fingerprint: str

    @property
    def help_page(self) -> str:
        """The page that a phone opens to compare the fingerprint."""
        return f"{self.address}/help"

    @property
    def code(self) -> str:
        """What the square code on the screen says: the address, and whom to trust there."""
        return f"{self.help_page}#sha256={self.fingerprint.replace(':', '')}"


class ServerView(Protocol):
    """The page."""

    def show_fields(self, fields: Mapping[str, Any], typed: Mapping[str, Any] | None) -> None:
        """Show what is stored, and over it what is typed."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_network(self, network: OnNetwork) -> None:
        """Show how calls are reached on the clinic's network."""

    def show_tried(self, text: str, *, good: bool) -> None:
        """Show what came of the try, in words."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


def read_network(ctx: Context) -> OnNetwork:
    """Return how this computer is reached now; a writer when the authority is first asked for."""
    fingerprint, host = own_authority(ctx).fingerprint, lan_address()
    address = "" if host == LOOPBACK else f"https://{host}:{PORT}"
    return OnNetwork(address, fingerprint)


class ServerSettingsPresenter:
    """The page's state; what is typed is kept until it is saved, but for the key."""

    def __init__(self, view: ServerView, tasks: Tasks, at: Callable[[], int]) -> None:
        self._view, self._tasks, self._at = view, tasks, at
        self._journal = TypedJournal(tasks, "settings.calls")
        self._stored = 0
        self._told = False

    def refresh(self) -> None:
        """Read what is stored again."""
        self._journal.load()
        fail = self._view.show_error
        self._tasks.read(call_places, then=self._got, fail=fail, owner=self._view)

    def look_at_network(self) -> None:
        """Find out how this computer is reached."""
        show, fail = self._view.show_network, self._view.show_error
        self._tasks.write(read_network, then=show, fail=fail, owner=self._view)

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed; a key is never journaled."""
        kept = {name: str(value) for name, value in fields.items() if name not in _NEVER_JOURNALED}
        self._journal.edit(_SUBJECT, self._stored, kept)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(_SUBJECT)
        self.refresh()

    def save(self, values: Mapping[str, Any]) -> None:
        """Store it; an empty key keeps the one that is stored."""
        typed = self._journal.typed(_SUBJECT)
        command = SetCallPlaces(
            where=CallWhere(values["where"]),
            address=values["address"],
            authority=values["authority"],
            version=typed.version if typed else self._stored,
            key=values["key"] or None,
        )
        fail, owner = self._failed, self._view
        self._tasks.write(set_call_places, command, then=self._saved, fail=fail, owner=owner)

    def test(self) -> None:
        """Ask the server, as it is stored, who it is and whether it knows this computer."""
        fail, owner = self._failed, self._view
        self._tasks.read(server_to_try, then=self._ask, fail=fail, owner=owner)

    def _ask(self, place: ServerPlace) -> None:
        client = ServerClient(place, self._at)

        def answered(info: ServerInfo) -> None:
            self._view.show_tried(_answer(info, client.ahead), good=True)

        def failed(error: BaseException) -> None:
            if isinstance(error, EnvironmentFailure):
                self._view.show_tried(error.message(), good=False)
            else:
                self._view.show_error(error)

        label = translate("Consult", "Asking the clinic's server")
        self._tasks.run_io(client.info, then=answered, fail=failed, owner=self._view, label=label)

    def _got(self, stored: CallPlaces) -> None:
        self._stored = stored.version
        if self._told:  # saving again overwrites knowingly
            self._journal.rebase(_SUBJECT, stored.version)
        self._told = False
        typed = self._journal.typed(_SUBJECT)
        fields = {
            "where": stored.where,
            "address": stored.address,
            "key": "",
            "authority": stored.authority,
            "has_key": stored.has_key,
        }
        self._view.show_fields(fields, _shown(typed.fields) if typed else None)

    def _saved(self, _none: object) -> None:
        self._journal.forget(_SUBJECT)
        self._view.say(translate("Consult", "Saved. It holds for calls that are opened from now."))
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
            return
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self._told = True
            self.refresh()


def _shown(fields: Mapping[str, Any]) -> dict[str, Any]:
    where = {"where": CallWhere(fields["where"])} if "where" in fields else {}
    return {**fields, **where}


def _answer(info: ServerInfo, ahead: int) -> str:
    said = translate("Consult", "The server answers and knows this computer as “{name}”.")
    relay = (
        translate("Consult", "It has a relay for networks that let no call through.")
        if info.relay
        else translate("Consult", "It has no relay: from some networks calls will not connect.")
    )
    words = [said.format(name=info.device), relay]
    if abs(ahead) > _WRONG_CLOCK:
        minutes = round(abs(ahead) / 60_000)
        clock = translate("Consult", "Its clock and this computer's differ by {minutes} minutes.")
        words.append(clock.format(minutes=minutes))
    return " ".join(words)
