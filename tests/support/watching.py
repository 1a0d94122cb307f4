"""What arrives on each side of a call, read in the same way from a desktop and from a browser.

Both sides paint the time into their pictures (`media/engine/synthetic.py`): each picture that is
shown tells how old it is. One clock serves both sides.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page, Playwright

from clinic_desktop.media.engine.client import Event
from clinic_desktop.media.engine.ring import Reader
from clinic_desktop.media.engine.synthetic import BITS, read_time
from tests.support.doctor import Desk
from tests.support.link import End

SCRIPT = (Path(__file__).parent / "watching.js").read_text(encoding="utf-8")
FLAGS = (
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
)
LONGEST = 60_000.0
FREEZE_MORE = 0.15  # seconds above the mean pause, as WebRTC's statistics define a freeze


@dataclass(frozen=True, slots=True)
class Sight:
    """One picture: when it was shown and when it was painted, both in milliseconds."""

    shown: float
    painted: int | None

    @property
    def age(self) -> float | None:
        if self.painted is None:
            return None
        age = (self.shown - self.painted) % (1 << BITS)
        return age if age <= LONGEST else None  # more is a code that was misread


@dataclass(frozen=True, slots=True)
class Heard:
    """Sound since the beginning, in samples or steps; `waited` is delay times `given`."""

    whole: float
    patched: float
    waited: float
    given: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a while that is measured."""

    at: float
    heard: Heard


@dataclass(frozen=True, slots=True)
class Seen:
    """What one side got in a while."""

    rate: float  # pictures a second
    frozen: float  # share of the time
    latency_p50: float | None
    latency_p95: float | None
    whole: float  # share of the sound that was not guessed
    delay_ms: float  # for which sound was held back

    @property
    def patched(self) -> float:
        return 1 - self.whole


def summed(sights: Sequence[Sight], begin: Mark, end: Mark) -> Seen:
    """Say what arrived between two marks."""
    inside = [sight for sight in sights if begin.at <= sight.shown < end.at]
    seconds = (end.at - begin.at) / 1000
    times = [begin.at, *(sight.shown for sight in inside), end.at]
    pauses = [(later - sooner) / 1000 for sooner, later in pairwise(times)]
    mean = seconds / max(1, len(inside))
    limit = max(3 * mean, mean + FREEZE_MORE)
    ages = sorted(sight.age for sight in inside if sight.age is not None)
    whole = end.heard.whole - begin.heard.whole
    patched = end.heard.patched - begin.heard.patched
    given = end.heard.given - begin.heard.given
    return Seen(
        rate=round(len(inside) / seconds, 2),
        frozen=round(sum(pause for pause in pauses if pause > limit) / seconds, 4),
        latency_p50=ages[len(ages) // 2] if ages else None,
        latency_p95=ages[int((len(ages) - 1) * 0.95)] if ages else None,
        whole=round(whole / max(1.0, whole + patched), 4),
        delay_ms=round((end.heard.waited - begin.heard.waited) / max(1.0, given), 1),
    )


class DeskWatch:
    """A desktop's screen and ear. Give `pictured` to `Desk.join`."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.sights: list[Sight] = []

    def pictured(self, event: Event) -> None:
        if event["stream"] == 0:  # one's own
            return
        now = time.time() * 1000
        shown = Reader(self.desk.session.media.engine.memory.memory).read(
            event["stream"], event["slot"]
        )
        painted = None
        if shown is not None:
            pixels = np.frombuffer(shown.pixels, np.uint8).reshape(shown.height, shown.width, 4)
            painted = read_time(pixels[:, :, 1])
        self.sights.append(Sight(now, painted))

    def mark(self) -> Mark:
        voice = self.desk.call(self.desk.counts).get("voice", {})
        whole = voice.get("played", 0) + voice.get("recovered", 0)
        patched = voice.get("concealed", 0) + voice.get("starved", 0)
        heard = Heard(whole, patched, voice.get("held_ms", 0), voice.get("pulled", 0))
        return Mark(time.time() * 1000, heard)

    def since(self, begin: Mark) -> Seen:
        return summed(list(self.sights), begin, self.mark())


class PageWatch:
    """A browser's screen and ear. The page must have been opened by `watched`."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def sights(self) -> list[Sight]:
        return [Sight(*pair) for pair in self.page.evaluate("watching.seen")]

    def mark(self) -> Mark:
        found: dict[str, Any] = self.page.evaluate("watching.heard()")
        return Mark(found["at"], Heard(**found["heard"]))

    def since(self, begin: Mark) -> Seen:
        return summed(self.sights, begin, self.mark())

    def connected_at(self) -> float:
        """Wait until the media stand, and return since when, in milliseconds."""
        self.page.wait_for_function("() => watching.connected > 0", polling=50, timeout=30_000)
        return float(self.page.evaluate("watching.connected"))


def browser_on(playwright: Playwright, end: End, folder: Path, page: str) -> Browser | None:
    """Start Chromium on one side of a link, None where there is none.

    `page` is trusted with camera and microphone although it is not https.
    """
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        return None
    script = folder / f"chromium-{end.address}"
    command = " ".join(end.command(program))
    script.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    trusted = f"--unsafely-treat-insecure-origin-as-secure={page}"
    return playwright.chromium.launch(executable_path=script, args=[*FLAGS, trusted])


def watched(browser: Browser, failed: Callable[[str], None] = lambda _text: None) -> Page:
    """Open an empty page whose camera paints the time, and that reads the time it is shown."""
    page = browser.new_context(locale="en-GB", viewport={"width": 800, "height": 600}).new_page()
    page.add_init_script(SCRIPT)
    page.on("pageerror", lambda error: failed(str(error)))
    return page
