"""Texts with fields, lengths of SMS, codes and replies, channel settings, households."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.messages.domain.built_in import built_in_texts
from clinic_desktop.modules.messages.domain.calls import Reachable, households
from clinic_desktop.modules.messages.domain.channels import (
    EmailSettings,
    Secret,
    Security,
    SmsSettings,
    channel_problems,
    parse_settings,
    settings_text,
)
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    Purpose,
    occurrence_of,
    start_of,
)
from clinic_desktop.modules.messages.domain.replies import (
    ALPHABET,
    Answer,
    looks_like_code,
    make_code,
    parse_reply,
)
from clinic_desktop.modules.messages.domain.sms_length import sms_length
from clinic_desktop.modules.messages.domain.texts import (
    FIELDS,
    MessageText,
    UnknownField,
    language_chain,
    private_fields,
    render,
    text_problems,
)
from tests.support.agenda import identity

TEXT = MessageText(Purpose.REMINDER, ChannelKind.EMAIL, "en", "At {time}", "Dear {patient_name}")
EMAIL = EmailSettings("mail.example.org", 587, Security.STARTTLS, "", "desk@example.org")
SMS = SmsSettings("https://gateway.example.org/send")


def test_every_delivered_text_is_sound_and_private():
    found = built_in_texts()
    for text in found:
        assert text_problems(text) == {}, text
        assert private_fields(text) == (), text
    keys = {(t.purpose, t.channel, t.language) for t in found}
    assert len(keys) == len(found) == (len(Purpose) * len(ChannelKind) - 1) * 2


def test_delivered_sms_fit_into_two_parts():
    values = dict.fromkeys(FIELDS, "12 de noviembre")
    for text in built_in_texts():
        if text.channel is ChannelKind.SMS:
            assert sms_length(render(text, values).body).parts <= 2, text


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{tiem}", "There is no field {tiem}"),
        ("{}", "There is no field {}"),
        ("{time.__class__}", "There is no field {time.__class__}"),
        ("at {time", "A brace stands alone"),
        ("at time}", "A brace stands alone"),
        (" ", "Please write something"),
        ("x" * 5001, "At most 5000"),
    ],
)
def test_what_cannot_be_filled_is_refused_while_it_is_typed(body, said):
    assert said in text_problems(replace(TEXT, body=body))["body"]


@given(st.text(max_size=60))
def test_what_is_accepted_can_always_be_sent(body):
    text = replace(TEXT, body=body)
    if not text_problems(text):
        render(text, {})


@given(st.text(max_size=40))
def test_a_patients_name_is_never_read_as_a_field(name):
    found = render(TEXT, {"patient_name": name, "time": "{code}"})
    assert found.subject == "At {code}"
    assert found.body == f"Dear {name}".strip() or "\n" in name or not name.strip()


def test_a_line_of_empty_fields_is_left_out():
    text = replace(TEXT, body="Dear {patient_name}\nPrepare: {preparation}\n\n\nBye")
    assert render(text, {"patient_name": "Ana"}).body == "Dear Ana\n\nBye"


def test_a_text_that_was_spoilt_elsewhere_is_not_sent():
    with pytest.raises(UnknownField):
        render(replace(TEXT, body="{nothing}"), {})


def test_a_subject_that_tells_the_reason_is_noticed():
    assert private_fields(replace(TEXT, subject="{appointment_type}")) == ("appointment_type",)


def test_languages_are_looked_for_from_the_patients_to_english():
    assert language_chain("es-MX", "ca") == ("es-MX", "es", "ca", "en")
    assert language_chain("", "en_GB") == ("en-GB", "en")


@pytest.mark.parametrize(
    ("text", "units", "parts", "unicode"),
    [
        ("", 0, 0, False),
        ("a" * 160, 160, 1, False),
        ("a" * 161, 161, 2, False),
        ("a" * 306, 306, 2, False),
        ("a" * 307, 307, 3, False),
        ("€" * 80, 160, 1, False),
        ("€" * 81, 162, 2, False),
        ("a" * 152 + "€" + "a" * 152, 306, 3, False),  # no character is torn apart
        ("ñ" * 160, 160, 1, False),
        ("í" * 70, 70, 1, True),
        ("í" * 71, 71, 2, True),
        ("😀" * 35, 70, 1, True),
        ("😀" * 36, 72, 2, True),
    ],
)
def test_the_length_of_an_sms(text, units, parts, unicode):
    found = sms_length(text)
    assert (found.units, found.parts, found.unicode) == (units, parts, unicode)


@given(st.integers(0, 2**62))
def test_codes_have_no_look_alikes_and_are_read_back_from_any_spelling(bits):
    code = make_code(bits)
    assert looks_like_code(code)
    assert not set(code) & set("0OQ1IL2Z5S8BUVAE")
    for written in (f"yes {code.lower()}", f"{code[:3]}-{code[3:]} SÍ", f"Si, {code}!"):
        assert parse_reply(written) == parse_reply(f"YES {code}")
        assert parse_reply(written).answer is Answer.CONFIRM
        assert parse_reply(written).code == code


@pytest.mark.parametrize(
    ("text", "answer", "code"),
    [
        ("1 H4KD7M", Answer.CONFIRM, "H4KD7M"),
        ("NO H4KD7M gracias", Answer.CANCEL, "H4KD7M"),
        ("llamar h4kd7m", Answer.CALL_BACK, "H4KD7M"),
        ("yes no H4KD7M", None, "H4KD7M"),
        ("yes H4KD7M H4KD7N", Answer.CONFIRM, ""),
        ("yes", Answer.CONFIRM, ""),
        ("who is this?", None, ""),
        ("", None, ""),
    ],
)
def test_what_a_reply_says(text, answer, code):
    parsed = parse_reply(text)
    assert (parsed.answer, parsed.code) == (answer, code)


@given(st.text(max_size=400))
def test_no_text_of_a_stranger_breaks_the_reading(text):
    assert set(parse_reply(text).code) <= set(ALPHABET)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"host": ""}, "host"),
        ({"host": "mail example"}, "host"),
        ({"port": 0}, "port"),
        ({"port": 70_000}, "port"),
        ({"security": Security.NONE}, "security"),
        ({"from_address": "desk"}, "from_address"),
        ({"from_name": "x" * 81}, "from_name"),
    ],
)
def test_a_mail_server_that_cannot_be_is_refused_by_field(changes, field):
    assert channel_problems(EMAIL) == {}
    assert list(channel_problems(replace(EMAIL, **changes))) == [field]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1"])
def test_this_computer_needs_no_encryption(host):
    assert channel_problems(replace(EMAIL, host=host, security=Security.NONE)) == {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"url": "ftp://x"}, "url"),
        ({"url": "http://gateway.example.org"}, "url"),
        ({"url": "https://x/?k={secret}"}, "url"),
        ({"url": "https://["}, "url"),
        ({"method": "DELETE"}, "method"),
        ({"headers": "no colon here ?"}, "headers"),
        ({"headers": "X: {nothing}"}, "headers"),
        ({"body": '{"to": "{to}"}'}, "body"),
        ({"body": '{"to": {to}, "text": "{text}"'}, "body"),
        ({"idempotent": True}, "idempotent"),
    ],
)
def test_a_gateway_that_cannot_be_is_refused_by_field(changes, field):
    assert channel_problems(SMS) == {}
    assert list(channel_problems(replace(SMS, **changes))) == [field]


@pytest.mark.parametrize(("kind", "settings"), [(ChannelKind.EMAIL, EMAIL), (ChannelKind.SMS, SMS)])
def test_settings_survive_storing_and_hold_no_password(kind, settings):
    text = settings_text(settings)
    assert parse_settings(kind, text) == settings
    assert parse_settings(kind, text[:-1] + ', "newer": 1}') == settings


def test_a_password_is_never_printed():
    secret = Secret("hunter2")
    assert "hunter2" not in f"{secret} {secret!r} {[secret]}"


def test_who_shares_a_number_an_address_or_a_link_is_one_household():
    people = [
        Reachable(identity(1), frozenset({"phone:+34600"})),
        Reachable(identity(2), frozenset({"phone:+34600", "address:x"})),
        Reachable(identity(3), frozenset({"address:x"})),
        Reachable(identity(4), frozenset({f"patient:{identity(3)}"})),
        Reachable(identity(5), frozenset()),
        Reachable(identity(6), frozenset({"phone:+34700"})),
    ]
    found = households(people)
    assert len({found[identity(n)] for n in (1, 2, 3, 4)}) == 1
    assert len(set(found.values())) == 3


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)))
def test_an_occurrence_is_read_back(start):
    start = start.replace(second=0, microsecond=0)
    assert start_of(occurrence_of(start)) == start
