"""A patient's browser in a call through the clinic's server, which is killed and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from clinic_desktop.media.call.state import CallPlace
from clinic_protocol.signalling.messages import Role
from tests.support.clinic_server import Desk as Opener
from tests.support.clinic_server import Program, enrolled, new_database, postgres
from tests.support.doctor import Desk


@pytest.fixture(scope="module")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.mark.slow
def test_a_browser_is_in_again_after_the_server_was_killed(
    page: Page, postgres_url: str, tmp_path: Path
) -> None:
    database = new_database(postgres_url)
    _, key = enrolled(database)
    program = Program(database, tmp_path).start()
    doctor = Desk()
    try:
        opener = Opener(program.page, key)
        room = doctor.do(opener.opened())
        _, host = doctor.do(opener.link(room, Role.HOST))
        _, patient = doctor.do(opener.link(room, Role.PATIENT))
        doctor.join(CallPlace(program.socket_address, host, "Dr Alba", loopback=True))
        page.goto(f"{program.page}/j/{patient}")
        page.fill("#name", "Ana")
        page.click("#join_all")
        guest = doctor.until(lambda: doctor.state.guests)[0]
        doctor.call(lambda: doctor.session.admit(guest.pid))
        expect(page.locator("#stage")).to_be_visible()
        doctor.flows()
        program.kill()
        doctor.flows()  # sound and pictures do not need the server
        program.start()
        page.fill("#text", "Still here")
        page.click("#write button")
        doctor.until(lambda: [chat.text for chat in doctor.state.chat] == ["Still here"])
        assert doctor.state.guests == ()
        assert next(iter(doctor.state.pairs.values())).gen == 1
        page.reload()  # the seat was kept over the restart, too
        expect(page.locator("#stage")).to_be_visible()
        doctor.flows()
        doctor.do(opener.client.end(room))
        doctor.until(lambda: doctor.state.ended == "ended")
        doctor.until(lambda: doctor.session.record.ended)  # its engine is gone, too
        assert page.goto(f"{program.page}/j/{patient}").status == 410
    finally:
        doctor.end()
        program.stop()
