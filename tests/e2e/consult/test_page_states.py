"""What the patient's page says, sounds and shows in each state, to eyes and to a screen reader."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page, expect

from clinic_protocol.signalling.messages import Role
from tests.e2e.consult.conftest import FAKE
from tests.support.doctor import Doctor

CONNECTED = "() => [...clinic.call.pairs.values()].some((pair) => pair.state === 'connected')"


def waiting(page: Page, doctor: Doctor, button: str = "#join_all") -> None:
    page.goto(doctor.url())
    page.click(button)
    expect(page.locator("#lobby")).to_be_visible()


def called(page: Page, doctor: Doctor, button: str = "#join_all") -> None:
    waiting(page, doctor, button)
    doctor.admit_all()
    expect(page.locator("#stage")).to_be_visible()
    page.wait_for_function(CONNECTED)


def told(page: Page, m: str) -> None:
    """Let the page hear a word of the doctor that the link emulator would take long to bring."""
    page.evaluate(
        f"() => clinic.room.heard({{ by: [...clinic.call.pairs.keys()][0], t: 'media', {m} }})"
    )


# ------------------------------------------------------------------ a screen reader and keys


def test_a_screen_reader_meets_names_headings_and_states(page: Page, doctor: Doctor) -> None:
    page.goto(doctor.url())
    expect(page.locator("body")).to_match_aria_snapshot(
        """
        - banner:
          - heading "Video consult" [level=1]
          - combobox "Language"
        - main:
          - region "Your video consult":
            - heading "Your video consult" [level=2]
            - textbox /Your name/
            - button "Join with camera and microphone"
            - button "Join with sound only"
            - button "Join by chat only"
            - paragraph:
              - link "Help"
        """
    )
    page.click("#join_all")
    expect(page.locator("#lobby_title")).to_be_focused()
    expect(page.locator("main")).to_match_aria_snapshot(
        """
        - main:
          - region "You are in the waiting room":
            - heading "You are in the waiting room" [level=2]
            - status:
              - paragraph: You are next. The doctor sees that you are here.
          - region "Your devices":
            - list:
              - listitem:
                - button "Play a tone"
          - region "Chat":
            - log "Chat"
            - textbox "Write a message"
            - button "Send"
        """
    )
    doctor.admit_all()
    expect(page.locator("#stage_title")).to_be_focused()
    expect(page.locator("footer")).to_match_aria_snapshot(
        """
        - contentinfo:
          - button "Mute"
          - button "Stop camera"
          - button "Devices"
          - button "Check words"
          - button "Leave"
        """
    )
    expect(page.locator("#videos video")).to_have_attribute("aria-label", "Picture of Dr Alba")


def test_who_writes_keeps_writing_when_let_in(page: Page, doctor: Doctor) -> None:
    waiting(page, doctor)
    page.locator("#text").press_sequentially("My foot")
    doctor.admit_all()
    expect(page.locator("#stage")).to_be_visible()
    page.keyboard.type(" hurts")
    expect(page.locator("#text")).to_have_value("My foot hurts")


def test_every_control_is_reached_by_keys_and_large_enough_to_touch(
    page: Page, doctor: Doctor
) -> None:
    called(page, doctor)
    page.focus("#language")
    met = []
    for _ in range(12):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    order = ["text", "mute", "camera", "settings", "leave"]
    assert [name for name in met if name in order][:5] == order
    small = page.evaluate(
        "[...document.querySelectorAll('button, select, textarea, .button')]"
        ".filter((e) => e.getClientRects().length)"
        ".filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.id)"
    )
    assert small == []


def test_a_question_is_answered_by_escape_with_no(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    doctor.call(lambda: doctor.session.consent("snapshot", "asked", "v1"))
    expect(page.locator("#ask_title")).to_have_text("Take a picture?")
    expect(page.get_by_role("dialog")).to_have_accessible_name("Take a picture?")
    page.keyboard.press("Escape")
    doctor.until(lambda: doctor.state.consents)
    assert next(iter(doctor.state.consents.values())).answer == "refused"


def test_two_questions_are_two_answers(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    doctor.call(lambda: doctor.session.consent("recording", "asked", "v1"))
    doctor.call(lambda: doctor.session.consent("snapshot", "asked", "v1"))
    expect(page.locator("#ask_title")).to_have_text("Record this call?")
    page.click("#ask_yes")
    expect(page.locator("#ask_title")).to_have_text("Take a picture?")
    page.click("#ask_no")
    answer = doctor.until(lambda: next(iter(doctor.state.consents.values()), None))
    doctor.until(lambda: next(iter(doctor.state.consents.values())).what == "snapshot")
    assert answer is not None


# ------------------------------------------------------------------ what is said and heard


def test_who_is_let_in_hears_and_reads_it(
    context: BrowserContext, page: Page, doctor: Doctor
) -> None:
    context.add_init_script(
        "window.tones = []; window.buzzes = [];"
        "navigator.vibrate = (pattern) => { window.buzzes.push(pattern); return true; };"
        "const start = OscillatorNode.prototype.start;"
        "OscillatorNode.prototype.start = function (...a) {"
        " window.tones.push(this.frequency.value); return start.apply(this, a); };"
    )
    waiting(page, doctor)
    assert page.title() == "Video consult"
    doctor.admit_all()
    page.wait_for_function('() => document.title.startsWith("It\'s your turn")')
    assert page.evaluate("window.tones") == [660, 880]
    assert page.evaluate("window.buzzes") == [[200, 100, 200]]


def test_the_ladder_is_told_in_words(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    page.wait_for_function("() => document.querySelector('#videos video')?.videoWidth > 0")
    words = {
        "audio: true, video: 'moving', bits: 70000": "the picture is smaller",
        "audio: true, video: 'still', bits: 25000": "still picture",
        "audio: true, video: 'off', bits: 16000": "paused",
        "audio: true, video: 'off', bits: 0": "no picture now",
        "audio: true, video: 'moving', bits: 400000, screen: true": "screen",
        "audio: false, video: 'moving', bits: 400000": "muted",
    }
    for message, said in words.items():
        told(page, message)
        expect(page.locator("#quality")).to_contain_text(said)
    told(page, "audio: true, video: 'moving', bits: 400000")
    expect(page.locator("#quality")).to_be_empty()


def test_our_own_weak_link_is_told(page: Page, doctor: Doctor) -> None:
    page.goto(doctor.url())
    cases = [
        (10_000, "bandwidth", 0, True),
        (10_000, "none", 0, False),  # little moves in front of the camera: nothing is wrong
        (90_000, "bandwidth", 0, False),
        (90_000, "none", 0.2, True),
        (0, "none", 0, False),
    ]
    script = """async ([bytes, reason, lost]) => {
      const { Upstream } = await import('/s/stage.js');
      const up = new Upstream();
      let sent = 0, at = 0;
      performance.now = () => at;
      const out = () => ({ type: 'outbound-rtp', kind: 'video', bytesSent: sent,
        qualityLimitationReason: reason });
      const back = { type: 'remote-inbound-rtp', fractionLost: lost };
      const pc = { getStats: async () => new Map([['o', out()], ['r', back]]) };
      const call = { pairs: new Map([['a', { pid: 'a', gen: 1, state: 'connected', pc }]]) };
      for (let turn = 0; turn < 4; turn += 1) {
        await up.look(call);
        sent += 3 * bytes; at += 3000;
      }
      return up.weak;
    }"""
    assert [page.evaluate(script, list(case[:3])) for case in cases] == [case[3] for case in cases]


def test_a_browser_that_wants_a_touch_is_given_a_button(
    context: BrowserContext, page: Page, doctor: Doctor
) -> None:
    context.add_init_script(
        "window.refuse = true; const play = HTMLMediaElement.prototype.play;"
        "HTMLMediaElement.prototype.play = function () {"
        " return window.refuse && !this.muted"
        " ? Promise.reject(new DOMException('touch', 'NotAllowedError')) : play.call(this); };"
    )
    called(page, doctor)
    expect(page.get_by_role("button", name="Tap to hear")).to_be_visible()
    page.evaluate("window.refuse = false")
    page.click("#hear")
    expect(page.locator("#hear")).to_be_hidden()
    assert not page.evaluate("document.querySelector('#videos video').paused")


def test_recording_shows_on_the_page_while_it_runs(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    doctor.call(lambda: doctor.session.say_recording(True))
    expect(page.locator("#badge")).to_contain_text("Recording")
    doctor.call(lambda: doctor.session.say_recording(False))
    expect(page.locator("#badge")).to_be_empty()


def test_a_full_waiting_room_and_too_many_tries_are_told(page: Page, doctor: Doctor) -> None:
    for _ in range(3):
        other = page.context.new_page()
        waiting(other, doctor, "#join_chat")
    page.goto(doctor.url())
    page.click("#join_chat")
    expect(page.locator("#end_title")).to_have_text("The waiting room is full")
    for _ in range(11):
        page.goto(f"{doctor.server.page}/j/{'x' * 22}")
    expect(page.locator("#end_title")).to_have_text("Too many tries")


def test_a_link_that_is_none_is_told_before_anything_is_asked(page: Page, doctor: Doctor) -> None:
    page.goto(f"{doctor.server.page}/j/{'x' * 22}")
    expect(page.locator("#end_title")).to_have_text("This link is not known")
    expect(page.locator("#enter")).to_be_hidden()


def test_words_of_the_waiting_room_survive_a_reload(page: Page, doctor: Doctor) -> None:
    waiting(page, doctor, "#join_chat")
    page.fill("#text", "I will be there at once")
    page.click("#write button")
    doctor.until(lambda: doctor.state.chat)
    page.reload()
    expect(page.locator("#chat")).to_contain_text("I will be there at once")


# ------------------------------------------------------------------ devices and networks


def test_a_cut_connection_is_built_again_when_the_page_wakes(page: Page, doctor: Doctor) -> None:
    called(page, doctor)
    page.evaluate(
        "() => { const pair = [...clinic.call.pairs.values()][0];"
        " pair.state = 'disconnected'; pair.since = performance.now() - 3000;"
        " dispatchEvent(new Event('online')); }"
    )
    pair = next(iter(doctor.state.pairs.values()))
    doctor.until(lambda: pair.gen == 2 and pair.state == "connected")
    page.wait_for_function(CONNECTED)


def test_another_microphone_and_speaker_are_chosen_and_mute_stays(
    page: Page, doctor: Doctor
) -> None:
    called(page, doctor)
    page.click("#mute")
    page.click("#settings")
    expect(page.locator("#checks_title")).to_be_focused()
    chosen = page.locator("#choose_audio option").last.get_attribute("value")
    page.select_option("#choose_audio", chosen)
    page.wait_for_function(
        "id => clinic.devices.stream?.getAudioTracks()[0]?.getSettings().deviceId === id",
        arg=chosen,
    )
    assert page.evaluate("clinic.devices.stream.getAudioTracks()[0].enabled") is False
    output = page.locator("#choose_output option").last.get_attribute("value")
    page.select_option("#choose_output", output)
    page.wait_for_function(
        "id => document.querySelector('#videos video').sinkId === id", arg=output
    )


def test_a_camera_that_comes_after_one_left_is_put_out(page: Page, doctor: Doctor) -> None:
    page.goto(doctor.url())
    page.evaluate(
        "() => { const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
        " navigator.mediaDevices.getUserMedia = async (c) => { const s = await real(c);"
        " window.late = s; await new Promise((go) => { window.go = go; }); return s; }; }"
    )
    page.click("#join_all")
    page.wait_for_function("() => window.go && clinic.room.welcomed")
    doctor.until(lambda: doctor.state.guests)
    doctor.call(lambda: doctor.session.deny(doctor.state.guests[0].pid))
    expect(page.locator("#end")).to_be_visible()
    page.evaluate("window.go()")
    page.wait_for_function("() => window.late.getTracks().every((t) => t.readyState === 'ended')")


# ------------------------------------------------------------------ help, and the doctor's browser


def test_help_needs_no_script_and_speaks_four_languages(
    chromium: Callable[..., Browser], doctor: Doctor
) -> None:
    context = chromium(*FAKE).new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 568}
    )
    page = context.new_page()
    answer = page.goto(f"{doctor.server.page}/help")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for language, title in (
        ("en", "Help for your"),
        ("es", "Ayuda"),
        ("fr", "Aide"),
        ("ar", "مساعدة"),
    ):
        section = page.locator(f"section#{language}")
        expect(section).to_contain_text(title)
        expect(section).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    expect(page.locator("main")).not_to_contain_text("SHA-256")  # no certificate of our own here
    context.close()


def test_the_doctors_browser_carries_the_call_and_the_program_rules_it(
    page: Page, chromium: Callable[..., Browser]
) -> None:
    doctor = Doctor()
    try:
        doctor.links[Role.HOST_MEDIA] = doctor.link(Role.HOST_MEDIA)
        doctor.join(doctor.place(), media=False)
        host = chromium(*FAKE).new_context(locale="en-GB").new_page()
        host.goto(doctor.url(Role.HOST_MEDIA) + "#host")
        expect(host.locator("#enter_title")).to_have_text("Go on in this browser")
        host.click("#join_all")
        expect(host.locator("#stage")).to_be_visible()
        expect(host.locator("#alone")).to_contain_text("Nobody else is here yet")
        waiting(page, doctor)
        expect(host.locator("#lobby")).to_be_hidden()
        doctor.admit_all()
        flows = "() => document.querySelector('#videos video')?.videoWidth > 0"
        page.wait_for_function(flows)
        host.wait_for_function(flows)
        expect(page.locator("#videos figure")).to_have_count(1)
        page.click("#words")
        digits = re.findall(r"\d{6}", page.locator("#ask_text").inner_text())
        host.click("#words")
        expect(host.locator("#ask_text")).to_contain_text(digits[0])
        host.click("#ask_yes")
        page.click("#ask_yes")
        doctor.call(lambda: doctor.session.consent("recording", "asked", "v1"))
        page.click("#ask_yes")  # the patient is asked, the doctor's own browser is not
        answers = doctor.until(lambda: doctor.state.consents)
        assert [answer.answer for answer in answers.values()] == ["granted"]
        expect(host.locator("#ask")).to_be_hidden()
        host.reload()
        host.wait_for_function(flows)
        page.wait_for_function(CONNECTED)
        doctor.hang_up()
        for each in (host, page):
            expect(each.locator("#end_title")).to_have_text("The consult is over")
        host.context.close()
    finally:
        doctor.end()
