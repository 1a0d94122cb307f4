"""A real Chromium with a camera and a microphone that it makes up, and a doctor to call."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.doctor import Doctor

USUAL = [
    "--no-sandbox",
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
]
FAKE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


@pytest.fixture(scope="module")  # while it is open, this thread's event loop runs
def chromium() -> Iterator[Callable[..., Browser]]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("no chromium on this computer (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        open_browsers: dict[tuple[str, ...], Browser] = {}

        def browser(*flags: str) -> Browser:
            if flags not in open_browsers:
                open_browsers[flags] = playwright.chromium.launch(
                    executable_path=program, args=[*USUAL, *flags]
                )
            return open_browsers[flags]

        yield browser
        for opened in open_browsers.values():
            opened.close()


@pytest.fixture
def context(chromium: Callable[..., Browser]) -> Iterator[BrowserContext]:
    """A patient's browser that allows camera and microphone."""
    made = chromium(*FAKE).new_context(locale="en-GB", viewport={"width": 390, "height": 760})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which no script may fail."""
    opened = context.new_page()
    failures: list[str] = []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    yield opened
    assert failures == []


@pytest.fixture
def doctor() -> Iterator[Doctor]:
    here = Doctor().come()
    yield here
    here.end()
