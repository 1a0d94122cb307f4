"""Passwords: what is accepted, what is not, and why."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.practice.domain.passwords import (
    password_problem,
    require_good_password,
    suggest_passphrase,
)

CONTEXT = ("Clinic Rio Claro", "marta.costa", "Marta Costa")


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "un elefante azul 7",
        "ximplorsqwert",
        "🦊 running in the snow",
        "пять зелёных слонов",
    ],
)
def test_long_and_unusual_is_enough(password):
    assert password_problem(password, CONTEXT) == ""


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "12 characters"),
        ("Xk8#pq2!zz", "12 characters"),
        ("password1234", "guess"),
        ("qwertyuiop123", "guess"),
        ("aaaaaaaaaaaaaaaa", "everybody"),
        ("123456789012", "guess"),
        ("clinicrioclaro2026", "everybody"),
        ("Marta.Costa1234", "everybody"),
        ("x" * 2000, "1,024"),
    ],
)
def test_known_short_and_local_passwords_are_refused(password, why):
    assert why in password_problem(password, CONTEXT)


def test_the_refusal_names_the_field():
    with pytest.raises(InvalidInput) as refused:
        require_good_password("short", (), "new_password")
    assert set(refused.value.problems) == {"new_password"}


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_suggestion_has_five_words_and_is_accepted(language):
    phrase = suggest_passphrase(language)
    assert len(phrase.split("-")) == 5
    assert phrase.isascii()
    assert password_problem(phrase, CONTEXT) == ""


def test_the_suggestion_takes_its_words_by_the_random_source():
    numbers = iter([0, 1, 2, 3, 2047])
    assert suggest_passphrase("en", lambda size: next(numbers) % size) == (
        "abandon-ability-able-about-zoo"
    )
