"""The patient's page and the engine, when one of them, the network or the clock does no good."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from clinic_desktop.media.call.serving import CallServer
from clinic_protocol.signalling.messages import Role
from tests.e2e.consult.conftest import FAKE
from tests.support.doctor import Doctor
from tests.support.raw_caller import Raw

OPEN = "() => [...clinic.call.pairs.values()][0]?.channel?.readyState === 'open'"
CONNECTED = "() => [...clinic.call.pairs.values()].some((pair) => pair.state === 'connected')"
DAY = 86_400_000


def called(page: Page, doctor: Doctor, button: str = "#join_all") -> str:
    """Come in by one button, be admitted, and return one's pid."""
    page.goto(doctor.url())
    page.click(button)
    doctor.admit_all()
    expect(page.locator("#stage")).to_be_visible()
    return str(
        doctor.until(
            lambda: next((p.pid for p in doctor.state.pairs.values() if p.state == "connected"), "")
        )
    )


class Villain:
    """A doctor's link in the hands of somebody who says what no desktop would say."""

    def __init__(self, doctor: Doctor) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._doctor = doctor
        self.raw = self.do(Raw.come(doctor.server, doctor.link(Role.HOST)))

    def do(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    def say(self, **message: Any) -> None:
        self.do(self.raw.say(**message))

    def soon(self, kind: str) -> dict[str, Any]:
        found: dict[str, Any] = self.do(self.raw.soon(kind))
        return found

    def until(self, wanted: Callable[[Raw], Any]) -> Any:
        async def wait() -> Any:
            return await self.raw.until(lambda: wanted(self.raw))

        return self.do(wait())

    def guest(self) -> str:
        """Wait for somebody in the lobby and let them in."""

        async def wait() -> str:
            await self.raw.until(lambda: self.raw.last("guests").get("guests"))
            return str(self.raw.last("guests")["guests"][0]["pid"])

        pid = str(self.do(wait()))
        self.say(t="admit", pid=pid)
        return pid

    def end(self) -> None:
        self.do(self.raw.end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.fixture
def server() -> Iterator[Doctor]:
    """A server with nobody at it."""
    here = Doctor()
    yield here
    here.end()


@pytest.fixture
def villain(server: Doctor) -> Iterator[Villain]:
    made = Villain(server)
    yield made
    made.end()


# ------------------------------------------------------------------ what the page is told


def test_garbage_for_the_page_leaves_it_well_and_asking_again(
    page: Page, server: Doctor, villain: Villain
) -> None:
    page.goto(server.url())
    page.click("#join_all")
    pid = villain.guest()
    for gen, sdp in enumerate(("v=0", "\x01" * 500, "m=audio 9 X\r\n" * 2_000), start=1):
        villain.say(t="sdp", to=pid, gen=gen, kind="offer", sdp=sdp)
        villain.say(t="sdp", to=pid, gen=gen, kind="answer", sdp=sdp)
        villain.say(t="cand", to=pid, gen=gen, candidate="candidate:x", mid="0")
        villain.say(t="cand", to=pid, gen=gen, candidate="💉" * 500, line=9)
        villain.say(t="check", to=pid, gen=gen, step="reveal", value="ab" * 32)
    villain.until(lambda raw: raw.last("rebuild").get("gen") == 3)
    villain.say(t="sdp", to=pid, gen=2, kind="offer", sdp="v=0")  # older: nothing happens
    assert page.evaluate("[...clinic.call.pairs.values()][0].gen") == 3
    page.fill("#text", "I am still here")
    page.click("#write button")
    assert villain.soon("chat")["text"] == "I am still here"


def test_markup_is_text_wherever_it_comes_from(
    page: Page, server: Doctor, villain: Villain
) -> None:
    evil = "<img src=x onerror=document.title='gotcha'><script>document.title='gotcha'</script>"
    page.goto(server.url())
    page.click("#join_chat")
    villain.say(t="notice", text=evil)
    expect(page.locator("#notice")).to_have_text(evil)
    pid = villain.guest()
    villain.say(t="chat", text=evil, ref="reference-00000001")
    expect(page.locator("#chat")).to_contain_text(evil)
    villain.say(t="consent", what="recording", answer="asked", wording=evil[:80], to=pid)
    expect(page.locator("#ask_title")).to_have_text("Record this call?")
    page.keyboard.press("Enter")  # a key that was on its way agrees to nothing
    assert villain.soon("consent")["answer"] == "refused"
    assert page.locator("#chat img, #chat script, #notice img").count() == 0
    assert "gotcha" not in page.title()


def test_a_denial_with_markup_is_text(page: Page, server: Doctor, villain: Villain) -> None:
    page.goto(server.url())
    page.click("#join_chat")

    async def deny() -> None:
        await villain.raw.until(lambda: villain.raw.last("guests").get("guests"))
        pid = villain.raw.last("guests")["guests"][0]["pid"]
        await villain.raw.say(t="deny", pid=pid, message="<b>Please</b> phone")

    villain.do(deny())
    expect(page.locator("#end_text")).to_have_text("<b>Please</b> phone")
    expect(page.locator("#end_title")).to_be_focused()


# ------------------------------------------------------------------ files


def offer(page: Page, **message: Any) -> None:
    page.wait_for_function(OPEN)
    page.evaluate(
        "message => [...clinic.call.pairs.values()][0].channel.send(message)",
        json.dumps({"f": "offer", "id": "f1", "sha256": "0" * 64, "type": "a/b", **message}),
    )


def test_files_with_strange_names_keep_none_of_it(page: Page, doctor: Doctor) -> None:
    called(page, doctor, "#join_chat")
    names = {
        "../../etc/passwd": "passwd",
        "C:\\Windows\\evil.exe": "evil.exe",
        "gpj\u202e.exe": "gpj_.exe",
        ".bashrc": "_bashrc",
        "\u0000": "_",
        "a" * 300 + ".txt": "a" * 120,
    }
    offer(page, id="huge", name="last.txt", size=2_000_000_000)  # refused, and nobody is asked
    offer(page, id="endless", name="x" * 5000, size=10)
    page.evaluate(
        "() => { window.refused = []; [...clinic.call.pairs.values()][0].channel"
        ".addEventListener('message', (event) => window.refused.push(JSON.parse(event.data).id)); }"
    )
    for number, (name, kept) in enumerate(names.items()):
        ref = f"file-{number}"
        offer(page, id=ref, name=name, size=10)
        doctor.until(partial(doctor.state.files.get, ref))
        assert (doctor.state.files[ref].name, doctor.state.files[ref].what) == (kept, "offered")
        doctor.call(partial(doctor.session.answer_file, ref, yes=False))
        page.wait_for_function("ref => window.refused.includes(ref)", arg=ref)
    assert len(doctor.state.files) == len(names)


def test_bytes_before_a_yes_and_beyond_the_size_are_no_file(page: Page, doctor: Doctor) -> None:
    got: list[bytes] = []
    doctor.session.media.arrived = lambda _file, data: got.append(data)
    called(page, doctor, "#join_chat")
    send = "size => [...clinic.call.pairs.values()][0].channel.send(new Uint8Array(size))"
    page.wait_for_function(OPEN)
    page.evaluate(send, 5000)
    offer(page, name="x.bin", size=100)
    page.evaluate(send, 60)  # nobody has said yes
    ref = doctor.until(lambda: next(iter(doctor.state.files), None))
    doctor.call(lambda: doctor.session.answer_file(ref, yes=True))
    page.wait_for_timeout(200)
    page.evaluate(send, 60_000)
    doctor.until(lambda: doctor.state.files[ref].what == "failed")
    assert doctor.state.files[ref].why == "damaged"
    assert got == []


# ------------------------------------------------------------------ clocks, networks, restarts


def test_a_clock_that_is_a_day_wrong_changes_nothing(
    context: BrowserContext, page: Page, doctor: Doctor
) -> None:
    context.add_init_script(
        f"const Real = Date; window.skew = {DAY};"
        "window.Date = class extends Real {"
        " constructor(...a) { if (a.length) super(...a); else super(Real.now() + window.skew); }"
        " static now() { return Real.now() + window.skew; } };"
    )
    called(page, doctor)
    page.fill("#text", "first")
    page.click("#write button")
    doctor.until(lambda: doctor.state.chat)
    page.evaluate("window.skew = 0")  # put right during the call
    page.fill("#text", "second")
    page.click("#write button")
    doctor.until(lambda: [chat.text for chat in doctor.state.chat] == ["first", "second"])
    assert page.evaluate(CONNECTED)
    assert next(iter(doctor.state.pairs.values())).gen == 1


def test_a_server_that_starts_again_keeps_the_call_and_asks_to_be_let_in(
    page: Page, doctor: Doctor
) -> None:
    called(page, doctor)
    port = doctor.server.port
    doctor.do(doctor.server.stop())
    expect(page.locator("#link")).to_contain_text("Connecting again")
    assert page.evaluate(CONNECTED)
    doctor.server = CallServer(doctor.book, "127.0.0.1", port)
    doctor.do(doctor.server.start())
    doctor.admit_all()
    page.wait_for_function("() => clinic.call.pairs.size === 1")
    page.wait_for_function(CONNECTED)
    expect(page.locator("#videos figure")).to_have_count(1)
    page.fill("#text", "back again")
    page.click("#write button")
    doctor.until(lambda: doctor.state.chat)
    assert sum(pair.here for pair in doctor.state.pairs.values()) == 1


def test_an_engine_that_dies_comes_back_on_the_page(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    os.kill(doctor.session.media.engine.process_id, signal.SIGKILL)
    pair = next(iter(doctor.state.pairs.values()))
    doctor.until(lambda: pair.gen == 2 and pair.state == "connected")
    page.wait_for_function(CONNECTED)
    expect(page.locator("#end")).to_be_hidden()


@pytest.mark.slow
def test_a_lid_that_was_closed_for_45_seconds(
    page: Page, context: BrowserContext, doctor: Doctor
) -> None:
    """The desktop's computer sleeps: its engine stands still, and the page reaches nobody."""
    called(page, doctor)
    engine = doctor.session.media.engine.process_id
    os.kill(engine, signal.SIGSTOP)
    context.set_offline(True)
    asleep = asyncio.run_coroutine_threadsafe(_sleep(45), doctor._loop)
    page.wait_for_timeout(45_000)
    asleep.result(5)
    os.kill(engine, signal.SIGCONT)
    context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("#link")).to_have_class("pill good", timeout=15_000)
    page.wait_for_function(CONNECTED, timeout=15_000)
    page.fill("#text", "awake")
    page.click("#write button")
    doctor.until(lambda: doctor.state.chat)
    doctor.until(lambda: [p for p in doctor.state.pairs.values() if p.state == "connected"])


async def _sleep(seconds: float) -> None:
    """Stand still with everything on this thread."""
    threading.Event().wait(seconds)


# ------------------------------------------------------------------ two browsers


def test_two_browsers_with_one_reload_key_do_not_share_a_seat(
    page: Page, chromium: Callable[..., Browser], doctor: Doctor
) -> None:
    called(page, doctor, "#join_chat")
    kept = page.evaluate("JSON.stringify({...sessionStorage})")
    other = chromium(*FAKE).new_context(locale="en-GB")
    other.add_init_script(
        f"for (const [k, v] of Object.entries({kept})) sessionStorage.setItem(k, v);"
    )
    twin = other.new_page()
    twin.goto(doctor.url())  # the newer one has the seat, the older one is not told of every word
    expect(twin.locator("#stage")).to_be_visible()
    doctor.call(lambda: doctor.session.write("Only one of you"))
    expect(twin.locator("#chat")).to_contain_text("Only one of you")
    assert len(doctor.state.pairs) == 1
    other.close()
