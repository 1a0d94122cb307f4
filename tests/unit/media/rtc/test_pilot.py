"""What steers a connection notices a cut by the silence before a report."""

from __future__ import annotations

from clinic_desktop.media.ladder import START
from clinic_desktop.media.rtc.pilot import Pilot


def test_a_report_after_silence_means_that_the_link_was_cut() -> None:
    now = 0.0
    pilot = Pilot(lambda: now)
    for _ in range(60):
        now += 1.0
        pilot.heard_report(0.0, 0.05)
    assert (pilot.cuts, pilot.level > START) == (0, True)
    now += 10.0
    pilot.heard_report(0.0, 0.05)
    assert (pilot.cuts, pilot.level) == (1, START)
