"""The clinic's server, as a desktop asks it: open a room, put links into force, end the call.

Everything may be asked twice, so what fails on the way is tried again. Times of links are made in
this computer's clock and sent in the server's: a wrong clock here shortens nobody's link.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

import httpx
from pydantic import BaseModel, ValidationError

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.media.call.authority import trusting
from clinic_protocol import calls_api as api
from clinic_rooms.house import RoomFacts
from clinic_rooms.offers import CallOffer

PAUSES = (0.3, 1.0)  # seconds between tries
CONNECT_WITHIN, ANSWER_WITHIN = 5.0, 8.0
_AGAIN = (502, 503, 504)  # a proxy without its server, a server without its database
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
Answer = TypeVar("Answer", bound=BaseModel)


class ServerAway(EnvironmentFailure):
    """Nobody answers."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The clinic's server at {host} does not answer. Nothing is lost: calls and links are kept "
        "on this computer, and calls that run go on. Look at the internet connection and try "
        "again, or choose calls on this network only.",
    )


class ServerNotTrusted(EnvironmentFailure):
    """Its certificate is not one that we trust."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "What answers at {host} can't prove that it is the clinic's server, so nothing was sent "
        "to it. Compare the address, the certificate and this computer's clock with the person "
        "who looks after the server.",
    )


class KeyRefused(EnvironmentFailure):
    """The device key is unknown there, or was taken back."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The clinic's server at {host} does not accept this computer's key. Ask who looks after "
        "the server for a new one and put it in under Settings, Calls.",
    )


class NoClinicServer(EnvironmentFailure):
    """Something answers, but not as our server does."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "What answers at {host} is no clinic server of this version. Compare the address; if it "
        "is right, the program or the server needs an update.",
    )


class ServerRefused(EnvironmentFailure):
    """It said no; `why` is a sentence, `problem` its code."""

    template = QT_TRANSLATE_NOOP("Errors", "The clinic's server did not do it: {why}")

    def __init__(self, problem: str) -> None:
        super().__init__(why=_why(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """The server and our key there. Without an authority, those count that the system trusts."""

    address: str  # https://calls.clinic.example, as `address_of` returns it
    key: str = field(repr=False)
    authority: bytes = b""  # PEM

    @property
    def host(self) -> str:
        """The server's name, for people."""
        return urlsplit(self.address).netloc

    @property
    def socket_address(self) -> str:
        """Where sockets are opened."""
        return f"ws{self.address.removeprefix('http')}/ws"

    def tls(self) -> ssl.SSLContext | None:
        """Return what our sockets trust; None for plain http on this computer."""
        if self.address.startswith("http:"):
            return None
        return trusting(self.authority) if self.authority else ssl.create_default_context()


def address_of(text: str) -> str | None:
    """Return the address of a server as it is stored, None when it can't be one.

    Plain http is for a server on this computer alone.
    """
    text = text.strip().rstrip("/")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    loopback = parts.netloc.rsplit(":", 1)[0] in _LOOPBACK or parts.netloc in _LOOPBACK
    allowed = parts.scheme == "https" or (parts.scheme == "http" and loopback)
    more = parts.path or parts.query or parts.fragment or "@" in parts.netloc
    return f"{parts.scheme}://{parts.netloc}" if named and allowed and not more else None


class ServerClient:
    """`at` is this computer's clock in UTC milliseconds. All methods raise what is above."""

    def __init__(self, place: ServerPlace, at: Callable[[], int]) -> None:
        self.place = place
        self._at = at
        self._ahead = 0  # milliseconds that the server's clock is before ours
        self._told = False

    @property
    def page(self) -> str:
        """The beginning of every link."""
        return self.place.address

    @property
    def ahead(self) -> int:
        """How many milliseconds the server's clock is before this computer's."""
        return self._ahead

    async def info(self) -> api.ServerInfo:
        """Return who answers, and under which name it knows this computer."""
        return await self._ask("GET", api.SERVER, None, api.ServerInfo)

    async def open_room(self, room: str, facts: RoomFacts) -> None:
        """Open a room, or say its facts anew."""
        asked = api.OpenRoom(
            room=room,
            policy=facts.policy,
            clinic=facts.clinic[:80],
            with_whom=facts.with_whom[:80],
            language=facts.language,
        )
        await self._ask("PUT", api.ROOM, asked, api.Done)

    async def add_offer(self, offer: CallOffer) -> None:
        """Put a link into force."""
        if not self._told:
            await self.info()
        asked = api.AddOffer(
            room=offer.room,
            offer=offer.id,
            role=offer.role,
            token_hash=offer.token_hash,
            not_before=max(0, offer.not_before + self._ahead),
            not_after=offer.not_after + self._ahead,
        )
        await self._ask("PUT", api.OFFER, asked, api.Done)

    async def revoke(self, room: str, offer_id: str) -> None:
        """Take a link back; who sits by it is shown out."""
        await self._ask("POST", api.REVOKE, api.RevokeOffer(room=room, offer=offer_id), api.Done)

    async def end(self, room: str) -> None:
        """End a call for good."""
        await self._ask("POST", api.END, api.EndRoom(room=room), api.Done)

    # ------------------------------------------------------------ one request

    async def _ask(
        self, method: str, path: str, body: BaseModel | None, answer: type[Answer]
    ) -> Answer:
        verify = self.place.tls() or False
        async with httpx.AsyncClient(
            verify=verify,
            trust_env=False,
            timeout=httpx.Timeout(ANSWER_WITHIN, connect=CONNECT_WITHIN),
            headers={"Authorization": f"Bearer {self.place.key}"},
        ) as client:
            response = await self._tried(client, method, path, body)
        return self._read(response, answer)

    async def _tried(
        self, client: httpx.AsyncClient, method: str, path: str, body: BaseModel | None
    ) -> httpx.Response:
        url = f"{self.place.address}{api.PREFIX}{path}"
        content = None if body is None else body.model_dump_json().encode()
        headers = {"Content-Type": "application/json"} if content is not None else {}
        for pause in (*PAUSES, None):
            try:
                response = await client.request(method, url, content=content, headers=headers)
            except httpx.TransportError as error:
                if _is_untrusted(error):
                    raise ServerNotTrusted(host=self.place.host) from error
                if pause is None:
                    raise ServerAway(host=self.place.host) from error
            else:
                if response.status_code not in _AGAIN or pause is None:
                    return response
            assert pause is not None
            await asyncio.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _read(self, response: httpx.Response, answer: type[Answer]) -> Answer:
        try:
            if response.is_success:
                read = answer.model_validate_json(response.content)
                self._set_clock(getattr(read, "time", self._at()))
                return read
            problem: str = api.Refusal.model_validate_json(response.content).error
        except ValidationError:
            away = response.status_code in _AGAIN
            error = ServerAway if away else NoClinicServer
            raise error(host=self.place.host) from None
        if problem == "key":
            raise KeyRefused(host=self.place.host)
        raise ServerRefused(problem)

    def _set_clock(self, time: int) -> None:
        self._ahead, self._told = time - self._at(), True


def _is_untrusted(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _why(problem: str) -> str:
    return translate("Consult", _WHY.get(problem, _OTHERWISE))


_OTHERWISE = QT_TRANSLATE_NOOP("Consult", "it has a fault; who looks after it finds it in its log.")
_WHY = {
    "too_often": QT_TRANSLATE_NOOP("Consult", "it was asked too often; wait a minute."),
    "ended": QT_TRANSLATE_NOOP("Consult", "this call is over; open a new one."),
    "conflict": QT_TRANSLATE_NOOP("Consult", "it has another link of that name; make a new one."),
    "too_many": QT_TRANSLATE_NOOP("Consult", "the call has as many links as it may have."),
    "database": QT_TRANSLATE_NOOP(
        "Consult", "its database is away; calls that run go on. Try again in a minute."
    ),
    "unknown_room": QT_TRANSLATE_NOOP("Consult", "it does not know this call; open it again."),
}
