"""Files between two ends that are joined by nothing but a list."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from clinic_desktop.media.rtc.files import PIECE, FileEvent, Files, plain_name

RATE = 400_000_000


class Wire:
    """One end of a channel that hands each message to the other at once."""

    def __init__(self) -> None:
        self.readyState = "open"
        self.bufferedAmount = 0
        self.other: Files | None = None
        self.sent: list[str | bytes] = []
        self.change: Callable[[str | bytes], str | bytes] = lambda data: data

    def send(self, data: str | bytes) -> None:
        self.sent.append(data)
        if self.other is not None:
            self.other.heard(self.change(data))


class Pair:
    def __init__(self, rate: int = RATE, largest: int = 1_000_000) -> None:
        self.told: dict[str, list[FileEvent]] = {"a": [], "b": []}
        self.wires = {"a": Wire(), "b": Wire()}
        self.ends = {
            name: Files(wire, self.told[name].append, lambda: rate, largest)
            for name, wire in self.wires.items()
        }
        self.wires["a"].other, self.wires["b"].other = self.ends["b"], self.ends["a"]

    def what(self, name: str) -> list[str]:
        return [event.what for event in self.told[name] if event.what != "progress"]

    async def until(self, name: str, what: str) -> FileEvent:
        for _ in range(500):
            for event in self.told[name]:
                if event.what == what:
                    return event
            await asyncio.sleep(0.01)
        raise AssertionError(f"{name} never saw {what}: {self.told[name]}")


def run(test: Callable[[], Any]) -> None:
    asyncio.run(test())


def test_a_file_arrives_as_it_was_after_a_yes() -> None:
    async def test() -> None:
        pair = Pair()
        data = bytes(range(256)) * 300
        pair.ends["a"].offer("f1", "rash.jpg", "image/jpeg", data)
        offered = await pair.until("b", "offered")
        assert (offered.name, offered.size, offered.kind) == ("rash.jpg", len(data), "image/jpeg")
        assert not any(isinstance(sent, bytes) for sent in pair.wires["a"].sent)
        pair.ends["b"].answer("f1", yes=True)
        arrived = await pair.until("b", "arrived")
        assert arrived.data == data
        assert (await pair.until("a", "sent")).sha256 == arrived.sha256
        assert max(len(s) for s in pair.wires["a"].sent if isinstance(s, bytes)) == PIECE

    run(test)


def test_a_no_sends_nothing() -> None:
    async def test() -> None:
        pair = Pair()
        pair.ends["a"].offer("f1", "x", "", b"abc")
        pair.ends["b"].answer("f1", yes=False)
        assert (await pair.until("a", "failed")).why == "refused"
        assert not any(isinstance(sent, bytes) for sent in pair.wires["a"].sent)

    run(test)


def test_a_changed_file_is_damaged_on_both_sides() -> None:
    async def test() -> None:
        pair = Pair()
        pair.wires["a"].change = lambda data: data[::-1] if isinstance(data, bytes) else data
        pair.ends["a"].offer("f1", "x", "", b"abc")
        pair.ends["b"].answer("f1", yes=True)
        assert (await pair.until("b", "failed")).why == "damaged"
        assert (await pair.until("a", "failed")).why == "damaged"

    run(test)


@pytest.mark.parametrize(
    "offer",
    [
        {"size": 2_000_000_000, "sha256": "a" * 64},
        {"size": 0, "sha256": "a" * 64},
        {"size": -5, "sha256": "a" * 64},
        {"size": "10", "sha256": "a" * 64},
        {"size": 10, "sha256": "nothing"},
        {"size": 10},
    ],
)
def test_offers_that_can_not_be_are_refused(offer: dict[str, Any]) -> None:
    pair = Pair()
    pair.ends["b"].heard(json.dumps({"f": "offer", "id": "f1", "name": "x", **offer}))
    assert pair.what("b") == []
    assert json.loads(pair.wires["b"].sent[0])["f"] == "refuse"


def test_more_than_was_offered_is_refused() -> None:
    async def test() -> None:
        pair = Pair()
        pair.wires["b"].other = None
        pair.ends["b"].heard(json.dumps({"f": "offer", "id": "f", "size": 3, "sha256": "a" * 64}))
        pair.ends["b"].answer("f", yes=True)
        pair.ends["b"].heard(b"abcd")
        assert pair.what("b") == ["offered", "failed"]

    run(test)


def test_pieces_without_a_yes_and_nonsense_are_ignored() -> None:
    pair = Pair()
    for data in (b"abc", "{", "[]", "null", '{"f":"done","id":"x"}', '{"f":"offer"}', "x" * 9_999):
        pair.ends["b"].heard(data)
    assert pair.told["b"] == []


@pytest.mark.parametrize("ref", ["", "half\ud83d", "a b", "x" * 65])
def test_a_ref_that_can_not_be_kept_offers_nothing(ref: str) -> None:
    pair = Pair()
    pair.ends["b"].heard(json.dumps({"f": "offer", "id": ref, "size": 3, "sha256": "a" * 64}))
    assert pair.told["b"] == []


def test_one_at_a_time_and_none_too_big() -> None:
    pair = Pair(largest=10)
    pair.ends["a"].offer("f1", "x", "", b"abc")
    pair.ends["a"].offer("f2", "x", "", b"abc")
    pair.ends["a"].cancel("f1")
    pair.ends["a"].offer("f3", "x", "", b"a" * 11)
    whys = [(event.ref, event.why) for event in pair.told["a"]]
    assert whys == [("f2", "busy"), ("f1", "cancelled"), ("f3", "too_big")]
    assert pair.what("b") == ["offered", "failed"]


def test_a_cut_fails_what_was_under_way() -> None:
    pair = Pair()
    pair.ends["a"].offer("f1", "x", "", b"abc")
    pair.ends["a"].closed()
    pair.ends["b"].closed()
    assert pair.told["a"][-1].why == pair.told["b"][-1].why == "cut"


def test_a_file_keeps_to_its_share() -> None:
    async def test() -> None:
        pair = Pair(rate=1_600_000)  # 200 kB a second: 100 kB take half a second
        began = asyncio.get_running_loop().time()
        pair.ends["a"].offer("f1", "x", "", bytes(100_000))
        pair.ends["b"].answer("f1", yes=True)
        await pair.until("a", "sent")
        assert asyncio.get_running_loop().time() - began > 0.3

    run(test)


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\report.pdf", "report.pdf"),
        ("", "file"),
        ("...", "_"),
        (".bashrc", "_bashrc"),
        ("a\u202egpj.exe", "a_gpj.exe"),
        ("half\ud83d.pdf", "half_.pdf"),
        ("whole\U0001f600.pdf", "whole\U0001f600.pdf"),
        ("x" * 500, "x" * 120),
        ("informe médico.pdf", "informe médico.pdf"),
    ],
)
def test_names_lose_their_tricks(given: str, plain: str) -> None:
    assert plain_name(given) == plain
