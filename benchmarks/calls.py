"""Two calls that are measured alike: a desktop with a browser, and a browser with a browser."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from clinic_desktop.media.engine.devices import SMALL
from clinic_protocol.signalling.messages import Role
from tests.support.doctor import Doctor
from tests.support.link import FINE, End, Link, Weather, open_link
from tests.support.watching import DeskWatch, PageWatch, Seen, browser_on, watched

PORT = 8090  # in a namespace of its own: nobody else is there
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Field:
    """The link and a browser on either end."""

    link: Link
    playwright: Playwright
    folder: Path
    _browsers: dict[str, Browser] = field(default_factory=dict)

    def page(self, end: End) -> Page:
        """Open a page on one side."""
        if end.address not in self._browsers:
            page = f"http://{self.link.a.address}:{PORT}"
            browser = browser_on(self.playwright, end, self.folder, page)
            if browser is None:
                raise FileNotFoundError("no chromium on this computer")
            self._browsers[end.address] = browser
        return watched(self._browsers[end.address])


@contextmanager
def field_in(folder: Path) -> Iterator[Field]:
    """Hold link and browsers. Raises NoLink."""
    with open_link() as link, sync_playwright() as playwright:
        yield Field(link, playwright, folder)


@dataclass
class Call:
    """A call between `near` (a desktop, or a browser as host) and `far`, the patient's browser."""

    place: Field
    doctor: Doctor
    near: DeskWatch | PageWatch
    far: PageWatch
    join_ms: float

    def wait(self, seconds: float) -> None:
        """Let the call go on."""
        self.far.page.wait_for_timeout(seconds * 1000)

    def seen(self, seconds: float) -> tuple[Seen, Seen]:
        """Measure a while at both ends."""
        near, far = self.near.mark(), self.far.mark()
        self.wait(seconds)
        return self.near.since(near), self.far.since(far)

    def processor(self) -> float:
        """Return the seconds of processor time that the near side has used."""
        if isinstance(self.near, DeskWatch):
            session = self.doctor.session
            engine = session.media.engine if session is not None else None
            return _of_process(engine.process_id if engine else None) + float(
                self.doctor.call(time.thread_time)
            )
        inside = os.stat(self.place.link.a.namespace).st_ino
        return sum(_of_process(pid) for pid in _all() if _namespace(pid) == inside)


@contextmanager
def call(place: Field, kind: str, weather: Weather = FINE) -> Iterator[Call]:
    """Hold a call of a kind, "own" or "pair", that is connected over a link with this weather."""
    place.link.set(FINE)
    with ExitStack() as stack:
        doctor = Doctor(place.link.a.address, place.link.a.enter, PORT)
        stack.callback(doctor.end)
        far = place.page(place.link.b)
        stack.callback(far.context.close)
        near: DeskWatch | PageWatch
        if kind == "own":
            near = DeskWatch(doctor)
            doctor.come(SMALL, near.pictured)
        else:
            host = place.page(place.link.a)
            stack.callback(host.context.close)
            host.goto(doctor.url(Role.HOST))
            host.click("#join_all")
            host.wait_for_function("() => clinic.call && clinic.call.me")
            near = PageWatch(host)
        far.goto(doctor.url())
        far.click("#join_all")
        far.wait_for_function("() => clinic.call && clinic.call.me")
        place.link.set(weather)
        began = _admitted(doctor, near, far)
        patient = PageWatch(far)
        yield Call(place, doctor, near, patient, patient.connected_at() - began)


def _admitted(doctor: Doctor, near: DeskWatch | PageWatch, far: Page) -> float:
    if isinstance(near, DeskWatch):
        doctor.until(lambda: doctor.state.guests)
        began = time.time() * 1000
        doctor.admit_all()
        return began
    pid = far.evaluate("clinic.call.me.pid")
    far.wait_for_timeout(300)  # until the room has told the host of the guest
    began = time.time() * 1000
    near.page.evaluate("pid => clinic.room.send({ t: 'admit', pid })", pid)
    return began


def _all() -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _namespace(pid: int) -> int:
    try:
        return os.stat(f"/proc/{pid}/ns/net").st_ino
    except OSError:  # it has ended
        return 0


def _of_process(pid: int | None) -> float:
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / TICKS
