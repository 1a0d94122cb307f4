"""A patient's real browser in a call with the real engine of a desktop."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page, expect

from clinic_protocol.signalling.messages import Role
from tests.e2e.consult.conftest import FAKE
from tests.support.doctor import HOUR, Doctor


def enter(page: Page, doctor: Doctor, button: str = "#join_all", name: str = "Ana") -> None:
    """Open the link and press one button: with the permission, three actions."""
    page.goto(doctor.url())
    page.fill("#name", name)
    page.click(button)
    expect(page.locator("#lobby")).to_be_visible()


def called(page: Page, doctor: Doctor, button: str = "#join_all") -> None:
    enter(page, doctor, button)
    doctor.admit_all()
    expect(page.locator("#stage")).to_be_visible()


def chat_of(doctor: Doctor) -> list[str]:
    return [chat.text for chat in doctor.state.chat]


def test_sound_and_pictures_go_both_ways(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    doctor.flows()
    page.wait_for_function("() => document.querySelector('#videos video').videoWidth > 0")
    before = page.evaluate("document.querySelector('#videos video').currentTime")
    page.wait_for_function(
        "before => document.querySelector('#videos video').currentTime > before + 0.5", arg=before
    )
    stats = """async () => {
      const { call } = window.clinic;
      const pc = [...call.pairs.values()][0].pc;
      return [...(await pc.getStats()).values()]
        .filter((s) => s.type === 'inbound-rtp' && s.kind === 'audio')
        .map((s) => s.totalSamplesReceived - s.concealedSamples)[0];
    }"""
    assert page.evaluate(stats) > 10_000
    expect(page.locator("#state")).to_contain_text("Connected")


def test_both_sides_see_the_same_check_words(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    digits = doctor.until(lambda: list(doctor.state.digits.values()))[0]
    assert re.fullmatch(r"\d{6}", digits)
    page.click("#words")
    expect(page.locator("#ask_text")).to_contain_text(digits)


def test_chat_is_text_in_both_directions(page: Page, doctor: Doctor) -> None:
    enter(page, doctor)
    doctor.until(lambda: doctor.state.guests)
    page.fill("#text", "<img src=x onerror=alert(1)> Good morning")
    page.click("#write button")
    doctor.until(lambda: chat_of(doctor))
    assert chat_of(doctor) == ["<img src=x onerror=alert(1)> Good morning"]
    guest = doctor.state.guests[0].pid
    doctor.call(lambda: doctor.session.write("<b>One moment</b>", guest))
    expect(page.locator("#chat li").last).to_contain_text("<b>One moment</b>")
    assert page.locator("#chat b, #chat img").count() == 0


def test_the_waiting_room_tells_place_and_message(page: Page, doctor: Doctor) -> None:
    enter(page, doctor)
    expect(page.locator("#place")).to_contain_text("You are next")
    doctor.call(lambda: doctor.session.notify("Ten minutes more"))
    expect(page.locator("#notice")).to_have_text("Ten minutes more")


def test_a_reload_keeps_the_seat_and_the_words(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    doctor.flows()
    page.fill("#text", "I reload now")
    page.click("#write button")
    doctor.until(lambda: chat_of(doctor))
    page.reload()
    expect(page.locator("#stage")).to_be_visible()
    expect(page.locator("#chat")).to_contain_text("I reload now")
    doctor.flows()
    pair = next(iter(doctor.state.pairs.values()))
    assert pair.gen == 2
    assert doctor.state.guests == ()


def test_a_lost_network_comes_back_and_loses_no_word(
    page: Page, context: BrowserContext, doctor: Doctor
) -> None:
    called(page, doctor)
    context.set_offline(True)
    page.evaluate("clinic.room.drop()")
    page.fill("#text", "written while offline")
    page.click("#write button")
    expect(page.locator("#link")).to_contain_text("Connecting again")
    context.set_offline(False)
    doctor.until(lambda: chat_of(doctor))
    assert chat_of(doctor) == ["written while offline"]
    assert next(iter(doctor.state.pairs.values())).gen == 1


def test_chat_alone_is_enough(page: Page, doctor: Doctor) -> None:
    called(page, doctor, "#join_chat")
    expect(page.locator("#state")).to_contain_text("by chat")
    page.fill("#text", "I have no camera")
    page.click("#write button")
    doctor.until(lambda: chat_of(doctor))
    expect(page.locator("#mute")).to_be_hidden()


def test_a_denied_camera_is_explained_and_does_not_end_the_visit(
    chromium: Callable[..., Browser], doctor: Doctor
) -> None:
    context = chromium("--use-fake-device-for-media-stream", "--deny-permission-prompts")
    page = context.new_page(locale="en-GB")
    called(page, doctor)
    page.fill("#text", "no camera allowed")
    page.click("#write button")
    doctor.until(lambda: chat_of(doctor))
    assert "Allow camera and microphone" in page.evaluate(
        "document.querySelector('#fix').innerText"
    )
    page.close()


def test_a_computer_without_devices_says_so(
    chromium: Callable[..., Browser], doctor: Doctor
) -> None:
    page = chromium("--use-fake-ui-for-media-stream").new_page(locale="en-GB")
    enter(page, doctor)
    expect(page.locator("#fix")).to_contain_text("was found")
    doctor.admit_all()
    page.wait_for_function("() => document.querySelector('#videos video')?.videoWidth > 0")
    page.close()


def test_who_is_not_let_in_is_told(page: Page, doctor: Doctor) -> None:
    enter(page, doctor)
    doctor.until(lambda: doctor.state.guests)
    guest = doctor.state.guests[0].pid
    doctor.call(lambda: doctor.session.deny(guest, "Please phone the desk"))
    expect(page.locator("#end_title")).to_contain_text("closed this entry")
    expect(page.locator("#end_text")).to_have_text("Please phone the desk")


def test_a_second_browser_waits_and_the_first_goes_on(
    page: Page, chromium: Callable[..., Browser], doctor: Doctor
) -> None:
    called(page, doctor)
    doctor.flows()
    other = chromium(*FAKE).new_context(locale="en-GB").new_page()
    enter(other, doctor, name="Ana's phone")
    doctor.until(lambda: doctor.state.guests and doctor.state.guests[0].again)
    doctor.flows()
    doctor.admit_all()
    expect(page.locator("#end_title")).to_contain_text("another device")
    expect(other.locator("#stage")).to_be_visible()
    other.context.close()


def test_the_link_is_dead_after_the_call(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    doctor.hang_up()
    expect(page.locator("#end_title")).to_contain_text("consult is over")
    assert page.goto(doctor.url()).status == 410
    expect(page.locator("#end_title")).to_contain_text("does not work any more")


def test_links_that_are_none_too_early_or_guessed(page: Page, doctor: Doctor) -> None:
    early = doctor.link(
        Role.PATIENT, not_before=4_000_000_000_000, not_after=4_000_000_000_000 + HOUR
    )
    assert page.goto(f"{doctor.server.page}/j/{early}").status == 200
    page.click("#join_chat")
    expect(page.locator("#end_title")).to_contain_text("too early")
    statuses = [page.goto(f"{doctor.server.page}/j/{'x' * 22}").status for _ in range(12)]
    assert statuses == [404] * 10 + [429] * 2


def test_nothing_of_others_and_under_100_kilobytes(page: Page, doctor: Doctor) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(doctor.url())
    page.wait_for_load_state("networkidle")
    assert all(url.startswith(doctor.server.page) for url in asked)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert doctor.links[Role.PATIENT] not in page.title()
    sizes = (
        "performance.getEntriesByType('resource').reduce((sum, e) => sum + e.decodedBodySize, 0)"
    )
    assert page.evaluate(sizes) + len(answer.body()) < 100_000


def test_every_word_is_there_in_every_language_and_fits_a_small_phone(
    page: Page, doctor: Doctor
) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    enter(page, doctor)
    words = """import('/s/words.js').then(({LANGUAGES}) =>
      Object.entries(LANGUAGES).map(([name, words]) => [name, Object.keys(words)]))"""
    languages = dict(page.evaluate(words))
    assert set(languages) == {"en", "es", "fr", "ar"}
    assert all(set(keys) == set(languages["en"]) for keys in languages.values())
    for language in languages:
        page.select_option("#language", language)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{language}: {width} pixels"
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_keys_alone_are_enough(page: Page, doctor: Doctor) -> None:
    page.goto(doctor.url())
    page.focus("#name")
    page.keyboard.type("Ana")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#lobby")).to_be_visible()
    assert page.evaluate(
        "[...document.querySelectorAll('button, input, textarea, select')]"
        ".filter((e) => !e.hidden && !(e.textContent.trim() || e.labels?.length)).map((e) => e.id)"
    ) == ["ask_yes", "ask_no"]
