"""A house with a clock that stands still, and people who come to it by lines without sockets."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from clinic_protocol.signalling.channel import Channel
from clinic_protocol.signalling.envelope import read_frame
from clinic_protocol.signalling.messages import Body, Hello, Role, Welcome
from clinic_rooms.house import House, Line, RoomFacts
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer
from clinic_rooms.tokens import hash_of, new_token

HOUR = 3_600_000
_numbers = itertools.count(1)


def life() -> str:
    return f"life-{next(_numbers):012d}"


@dataclass(eq=False)
class Person:
    """Somebody with a link; `got` is what arrived since it was last emptied."""

    house: Any
    token: str
    name: str = ""
    address: str = "192.0.2.1"
    life: str = field(default_factory=life)
    resume: str | None = None
    channel: Channel | None = None
    line: Line | None = None
    welcome: Welcome | None = None
    hung_up: bool = False
    silent: bool = False
    got: list[Body] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)

    def come(self, **more: Any) -> Person:
        hello = Hello(token=self.token, life=self.life, resume=self.resume, name=self.name, **more)
        self.hung_up, self.welcome = False, None
        if self not in self.house.people:
            self.house.people.append(self)
        old = self.channel
        early: list[str] = []
        self.post = early.append
        self.line = self.house.house.enter(
            hello, self.address, lambda text: self.post(text), self.end
        )
        welcome = read_frame(early[0]).m
        assert isinstance(welcome, Welcome)
        self.welcome = welcome
        self.resume = self.welcome.resume
        resumed = self.welcome.resumed and old is not None
        self.channel = old if resumed else Channel(self.house.now)
        self.line.post = self.post = self._take
        for text in early[1:]:
            self._take(text)
        for text in self.channel.again(self.house.now) if resumed else ():
            self.house.house.heard(self.line, text)
        return self

    def end(self) -> None:
        self.hung_up = True

    def ping(self) -> None:
        if self.line is not None and self.line.post is not None and not self.silent:
            self.house.house.heard(self.line, self.channel.ping(self.house.now))

    def _take(self, text: str) -> None:
        self.raw.append(text)
        body = self.channel.receive(text, self.house.now)
        if body is not None:
            self.got.append(body)

    def say(self, body: Body) -> None:
        self.house.house.heard(self.line, self.channel.send(body, self.house.now))

    def lose(self) -> None:
        """The socket breaks: nothing arrives any more, and the house notices."""
        post, self.post = self.line.post, lambda _text: None
        self.house.house.lost(self.line, post)

    def take(self, kind: type) -> list[Any]:
        """Return what arrived of a kind, and forget it."""
        found = [body for body in self.got if isinstance(body, kind)]
        self.got = [body for body in self.got if not isinstance(body, kind)]
        return found

    @property
    def pid(self) -> str:
        return self.welcome.pid


class CallHouse:
    """A house at a fixed time; links are made by role."""

    def __init__(self) -> None:
        self.now, self.wall = 1_000.0, 1_700_000_000.0
        self.people: list[Person] = []
        self.book = MemoryBook()
        self.house = House(self.book, lambda: self.now, lambda: self.wall)

    def link(self, role: Role, room: str = "room-1", **more: Any) -> str:
        token = new_token()
        at = int(self.wall * 1000)
        given = {"not_before": at - HOUR, "not_after": at + HOUR, **more}
        offer = CallOffer(f"offer-{next(_numbers)}", room, role, hash_of(token), **given)
        self.book.add(offer, RoomFacts(clinic="Clínica del Valle"))
        return token

    def person(self, role: Role, name: str = "", room: str = "room-1", **more: Any) -> Person:
        return Person(self, self.link(role, room, **more), name)

    def pass_time(self, seconds: int) -> None:
        """Second by second; who is not silent gives signs of life."""
        for _ in range(seconds):
            self.now += 1
            self.wall += 1
            for person in self.people:
                person.ping()
            self.house.tick()
