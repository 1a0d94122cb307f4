"""Real engines over poor links. All other links and goals: `python -m benchmarks.consult`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from clinic_desktop.media.engine.devices import SMALL
from clinic_protocol.signalling.messages import Role
from tests.support.doctor import Desk, Doctor
from tests.support.link import FINE, Link, NoLink, Weather, open_link
from tests.support.watching import DeskWatch, PageWatch, browser_on, watched

# They measure how fast a call is: on a machine that does other work they tell of that work.
# `python -m benchmarks` reports the same links beside a pair of browsers.
pytestmark = pytest.mark.skipif(
    not os.environ.get("CLINIC_LINKS"), reason="set CLINIC_LINKS=1 on a quiet machine"
)

AWAY = {"delay_ms": 25, "jitter_ms": 5}


@pytest.fixture(scope="module")
def link() -> Iterator[Link]:
    try:
        with open_link() as opened:
            yield opened
    except NoLink as reason:
        pytest.skip(str(reason))


@pytest.fixture
def doctor(link: Link) -> Iterator[DeskWatch]:
    link.set(FINE)
    desk = Doctor(link.a.address, link.a.enter)
    watch = DeskWatch(desk)
    desk.come(SMALL, watch.pictured)
    yield watch
    desk.end()


@pytest.fixture
def colleague(link: Link, doctor: DeskWatch) -> Iterator[DeskWatch]:
    desk = Desk(link.b.enter)
    watch = DeskWatch(desk)
    desk.join(doctor.desk.place(Role.COLLEAGUE, "Dr Bey"), SMALL, watch.pictured)
    doctor.desk.admit_all()
    doctor.desk.flows()
    desk.flows()
    yield watch
    desk.end()


def test_of_a_bad_radio_the_voice_is_whole_and_the_picture_moves(
    link: Link, doctor: DeskWatch, colleague: DeskWatch
) -> None:
    bad = Weather(loss=0.15, **AWAY)
    link.holds(bad, 4)
    begin = doctor.mark(), colleague.mark()
    link.holds(bad, 6)
    for watch, since in zip((doctor, colleague), begin, strict=True):
        seen = watch.since(since)
        assert seen.whole >= 0.97, seen  # six seconds: a busy computer costs some steps itself
        assert seen.rate > 8, seen


def test_without_signalling_media_go_on_and_after_a_cut_come_back_at_once(
    link: Link, doctor: DeskWatch, colleague: DeskWatch
) -> None:
    since = colleague.mark()
    link.holds(Weather(without_tcp=True), 7)  # sockets are given up after five
    shown = [sight.shown for sight in colleague.sights if sight.shown >= since.at]
    assert max(later - sooner for sooner, later in pairwise(shown)) < 500
    link.holds(Weather(cut=True), 3)
    back = colleague.mark().at
    link.holds(FINE, 2)
    after = [sight for sight in colleague.sights if sight.shown > back + 20]
    assert after, "no picture came after the cut"
    assert after[0].shown - back < 1000
    assert max(sight.age or 0 for sight in after) < 1500
    assert {pair.gen for pair in doctor.desk.state.pairs.values()} == {1}


def test_a_browser_on_a_village_line_sees_and_hears(
    link: Link, doctor: DeskWatch, tmp_path: Path
) -> None:
    thin = Weather(kbits=300, **AWAY)
    with sync_playwright() as playwright:
        browser = browser_on(playwright, link.b, tmp_path, doctor.desk.server.page)
        if browser is None:
            pytest.skip("no chromium on this computer (Debian: apt-get install chromium)")
        page = watched(browser)
        page.goto(doctor.desk.url())
        page.click("#join_all")
        doctor.desk.admit_all()
        patient = PageWatch(page)
        patient.connected_at()
        link.set(thin)
        page.wait_for_timeout(8000)  # the first step up has failed by then
        begin = patient.mark()
        page.wait_for_timeout(5000)
        seen = patient.since(begin)
        browser.close()
    assert seen.rate > 6, seen
    assert seen.frozen <= 0.15, seen  # the benchmark asks for 0.05 of a longer while
    assert seen.whole >= 0.95, seen
