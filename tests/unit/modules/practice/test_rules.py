"""Validation of the clinic, its resources and its users; what a country implies."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.domain.clinic import ClinicDetails, clinic_problems
from clinic_desktop.modules.practice.domain.localities import (
    all_zones,
    countries,
    currencies,
    defaults_for,
)
from clinic_desktop.modules.practice.domain.resources import (
    AppointmentTypeDetails,
    LocationDetails,
    detail_problems,
    full_name,
)
from clinic_desktop.modules.practice.domain.users import (
    User,
    UserDetails,
    administrators_left,
    clean_login,
    parse_roles,
    roles_text,
    user_problems,
)

GOOD = ClinicDetails("Rio Claro", "ES", "es", "EUR", "Europe/Madrid", "ES")


def test_a_complete_profile_has_no_problems():
    assert clinic_problems(GOOD) == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " \u202e "),
        ("name", "x" * 121),
        ("country", "Spain"),
        ("currency", "€"),
        ("language", ""),
        ("zone", "Mars/Olympus"),
        ("zone", "../etc/passwd"),
        ("phone_region", "34"),
        ("paper_size", "B5"),
        ("slot_minutes", 7),
        ("waiting_alarm_minutes", 0),
        ("soft_lock_minutes", 11),
        ("hard_lock_minutes", 1),
    ],
)
def test_a_wrong_field_is_named(field, value):
    assert field in clinic_problems(replace(GOOD, **{field: value}))


@pytest.mark.parametrize(
    ("country", "currency", "language", "zone", "paper"),
    [
        ("ES", "EUR", "es", "Europe/Madrid", "A4"),
        ("US", "USD", "en", "America/New_York", "Letter"),
        ("MX", "MXN", "es", "America/Mexico_City", "Letter"),
        ("KE", "KES", "sw", "Africa/Nairobi", "A4"),
        ("EG", "EGP", "ar", "Africa/Cairo", "A4"),
    ],
)
def test_a_country_implies_its_usual_settings(country, currency, language, zone, paper):
    implied = defaults_for(country)
    assert (implied.currency, implied.zones[0], implied.paper_size) == (currency, zone, paper)
    assert language in implied.languages
    assert implied.phone_region == country


def test_an_unknown_country_still_gives_something_that_works():
    implied = defaults_for("ZZ")
    assert (implied.currency, implied.zones) == ("USD", ("UTC",))


def test_every_country_of_the_list_makes_a_valid_profile():
    for code, _name in countries("en"):
        implied = defaults_for(code)
        details = replace(
            GOOD, country=code, currency=implied.currency, zone=implied.zones[0], phone_region=code
        )
        assert clinic_problems(details) == {}, code


def test_lists_are_in_the_readers_language_and_order():
    names = [name for _code, name in countries("es")]
    assert "Alemania" in names
    assert names.index("Albania") < names.index("Alemania")
    assert ("EUR", "Euro") in currencies("en")
    assert "Asia/Kathmandu" in all_zones()


def test_resources_need_a_name_a_colour_and_sensible_minutes():
    assert detail_problems(LocationDetails("Room 1")) == {}
    assert set(detail_problems(LocationDetails(" ", colour="red"))) == {"name", "colour"}
    assert "minutes" in detail_problems(AppointmentTypeDetails("Check-up", minutes=7))
    assert full_name("", "Alba Ferrer") == "Alba Ferrer"
    assert full_name("Dr", "Alba Ferrer") == "Dr Alba Ferrer"


def test_users_need_a_login_a_name_and_a_role():
    good = UserDetails("marta", "Marta Costa", frozenset({Role.RECEPTIONIST}))
    assert user_problems(good) == {}
    bad = UserDetails("ma rta", "", frozenset())
    assert set(user_problems(bad)) == {"login", "display_name", "roles"}
    assert clean_login("  MARTA ") == "marta"


def test_roles_survive_storing_and_unknown_ones_give_no_right():
    roles = frozenset({Role.NURSE, Role.ADMINISTRATOR})
    assert parse_roles(roles_text(roles)) == roles
    assert parse_roles("nurse wizard") == frozenset({Role.NURSE})


def test_the_last_administrator_is_recognised():
    def user(number: int, *roles: Role, active: bool = True) -> User:
        return User(UUID(int=number), 1, "x", "X", frozenset(roles), None, False, "", active, False)

    boss, clerk = user(1, Role.ADMINISTRATOR), user(2, Role.RECEPTIONIST)
    gone = user(3, Role.ADMINISTRATOR, active=False)
    assert not administrators_left([boss, clerk, gone], boss.id)
    assert administrators_left([boss, clerk], clerk.id)
