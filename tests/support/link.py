"""A poor link between two network namespaces, for calls: delay, jitter, loss, a narrow line, cuts.

A process of its own holds both ends (TUN devices) and carries packets between them; the two
namespaces end with it, and nothing leaves this computer. It needs Linux, root and /dev/net/tun;
`open_link` says in words what is missing. `python -m tests.support.link` is that process.
"""

from __future__ import annotations

import ctypes
import heapq
import itertools
import json
import os
import random
import select
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TUN = "/dev/net/tun"
ADDRESSES = ("10.91.0.1", "10.91.0.2")
_NEW_NET = 0x4000_0000
_SET_INTERFACE, _TUN_WITHOUT_HEADER = 0x4004_54CA, 0x1001
_TCP = 6
_LONGEST_WAIT = 0.2
_HEADER = 9  # where an IPv4 packet says what it carries


class NoLink(Exception):
    """This computer can't emulate a link; the text says why."""


@dataclass(frozen=True, slots=True)
class Weather:
    """How the link is. Both directions alike; packets keep their order."""

    delay_ms: float = 0.0
    jitter_ms: float = 0.0
    loss: float = 0.0  # 0 to 1
    kbits: float = 0.0  # a second; 0 is no limit
    queue_ms: float = 400.0  # what waits longer before a narrow line is dropped
    cut: bool = False
    without_tcp: bool = False  # signalling is cut, sound and pictures are not


FINE = Weather()


@dataclass(frozen=True, slots=True)
class End:
    """One side: its address, and where its namespace is found."""

    address: str
    namespace: str

    def enter(self) -> None:
        """Move the calling thread, and what it starts, to this side."""
        with open(self.namespace, "rb") as file:
            _system("setns", file.fileno(), _NEW_NET)

    def command(self, *command: str) -> list[str]:
        """Return a command that runs on this side."""
        return ["nsenter", f"--net={self.namespace}", *command]


class Link:
    """The running link; `set` changes its weather at once."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        first = self._answer()
        self.a, self.b = (End(address, path) for address, path in first["ends"])

    def set(self, weather: Weather) -> dict[str, list[int]]:
        """Change the weather; return how many packets each direction carried and lost so far."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asdict(weather)) + "\n")
        self._process.stdin.flush()
        counts: dict[str, list[int]] = self._answer()
        return counts

    def holds(self, weather: Weather, seconds: float) -> None:
        """Change the weather and let it be so for a while."""
        self.set(weather)
        threading.Event().wait(seconds)

    def _answer(self) -> dict:  # type: ignore[type-arg]
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            assert self._process.stderr is not None
            raise NoLink(self._process.stderr.read().strip().splitlines()[-1])
        answer: dict = json.loads(line)  # type: ignore[type-arg]
        return answer


@contextmanager
def open_link() -> Iterator[Link]:
    """Hold a link. Raises NoLink."""
    if sys.platform != "linux":
        raise NoLink("links are emulated on Linux only")
    if os.geteuid() != 0:
        raise NoLink("emulating a link needs root")
    if not os.path.exists(TUN):
        raise NoLink(f"emulating a link needs {TUN}")
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "tests.support.link"]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=ROOT) as p:
        try:
            yield Link(p)
        finally:
            assert p.stdin is not None
            p.stdin.close()


# ---------------------------------------------------------------- the process


@dataclass(slots=True)
class Way:
    """One direction: what waits, by the time at which it arrives."""

    chance: random.Random
    waiting: list[tuple[float, int, bytes]] = field(default_factory=list)
    counts: list[int] = field(default_factory=lambda: [0, 0])  # carried, lost
    _free: float = 0.0  # when a narrow line has sent what it has
    _last: float = 0.0
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def take(self, packet: bytes, weather: Weather, now: float) -> None:
        """Take a packet, or lose it."""
        sent = self._through(packet, weather, now)
        if sent is None:
            self.counts[1] += 1
            return
        jitter = self.chance.random() * weather.jitter_ms
        self._last = max(self._last, sent + (weather.delay_ms + jitter) / 1000)
        heapq.heappush(self.waiting, (self._last, next(self._numbers), packet))

    def _through(self, packet: bytes, weather: Weather, now: float) -> float | None:
        """Return when the line has sent a packet, None when it is lost."""
        if weather.cut or (weather.without_tcp and packet[_HEADER] == _TCP):
            return None
        if self.chance.random() < weather.loss:
            return None
        if not weather.kbits:
            return now
        begin = max(now, self._free)
        if begin - now > weather.queue_ms / 1000:
            return None
        self._free = begin + len(packet) * 8 / (weather.kbits * 1000)
        return self._free

    def due(self, now: float) -> Iterator[bytes]:
        """Return what arrives now."""
        while self.waiting and self.waiting[0][0] <= now:
            self.counts[0] += 1
            yield heapq.heappop(self.waiting)[2]


def _system(name: str, *numbers: int) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if getattr(library, name)(*numbers):
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def _make_end(address: str) -> tuple[int, int]:
    """Move to a new namespace with one device; return the device and the namespace."""
    import fcntl

    _system("unshare", _NEW_NET)
    device = os.open(TUN, os.O_RDWR | os.O_NONBLOCK)
    wanted = struct.pack("16sH22x", b"link0", _TUN_WITHOUT_HEADER)
    fcntl.ioctl(device, _SET_INTERFACE, wanted)
    with suppress(OSError):  # no IPv6 in this kernel is as good
        Path("/proc/sys/net/ipv6/conf/all/disable_ipv6").write_text("1", encoding="ascii")
    for command in (
        "ip link set lo up",
        f"ip address add {address}/24 dev link0",
        "ip link set link0 mtu 1500 txqueuelen 2000 up",
        "ip route add default dev link0",
    ):
        subprocess.run(command.split(), check=True)
    return device, os.open("/proc/self/ns/net", os.O_RDONLY)


def _carry(devices: tuple[int, int]) -> None:
    """Carry packets until the input ends; each line of it is another weather."""
    weather = FINE
    ways = Way(random.Random(1)), Way(random.Random(2))
    while True:
        first = min((way.waiting[0][0] for way in ways if way.waiting), default=None)
        wait = _LONGEST_WAIT if first is None else max(0.0, first - time.monotonic())
        readable, _, _ = select.select([*devices, sys.stdin], [], [], min(wait, _LONGEST_WAIT))
        now = time.monotonic()
        for number, device in enumerate(devices):
            if device in readable:
                for packet in _read(device):
                    if packet[0] >> 4 == 4:
                        ways[number].take(packet, weather, now)
            for packet in ways[1 - number].due(now):
                with suppress(BlockingIOError):
                    os.write(device, packet)
        if sys.stdin in readable:
            line = sys.stdin.readline()
            if not line:
                return
            weather = Weather(**json.loads(line))
            _say({"there": ways[0].counts, "back": ways[1].counts})


def _read(device: int) -> Iterator[bytes]:
    with suppress(BlockingIOError):
        for _ in range(64):
            yield os.read(device, 2048)


def _say(answer: dict) -> None:  # type: ignore[type-arg]
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Make both ends, say where they are, carry."""
    with suppress(OSError):
        os.nice(-5)  # a busy computer must not look like a poor link
    ends = [_make_end(address) for address in ADDRESSES]
    here = f"/proc/{os.getpid()}/fd"
    _say(
        {
            "ends": [
                [address, f"{here}/{namespace}"]
                for address, (_, namespace) in zip(ADDRESSES, ends, strict=True)
            ]
        }
    )
    _carry((ends[0][0], ends[1][0]))


if __name__ == "__main__":
    main()
