"""Search as you type, on a real index."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.patients.api import (
    AmendPatient,
    MatchField,
    MatchKind,
    PatientHit,
    PatientRef,
    PersonName,
    Telecom,
    amend_patient,
    open_patient,
    search_patients,
)
from clinic_desktop.modules.patients.domain.codes import NameUse, TelecomSystem
from clinic_desktop.modules.patients.domain.records import Identifier, OtherName
from clinic_desktop.modules.patients.store import index
from clinic_desktop.storage.context import Context
from tests.integration.modules.patients.conftest import Register


@pytest.fixture
def people(register: Register) -> dict[str, PatientRef]:
    """Return a handful of patients by short name."""
    return {
        "jose": register(
            "José María", "García", "López", born=date(1968, 3, 14), phone="612004871"
        ),
        "marta": register(
            "Marta", "García", "Ruiz", born=date(1990, 12, 3), phone="+34 699 123 456"
        ),
        "garc": register("Ana", "Garces", born=date(1968, 3, 15)),
        "oconnor": register("Seán", "O'Connor", born=date(2001, 1, 9)),
        "gimenez": register("Luz", "Giménez", phone="+44 20 7946 0958"),
        "wang": register("小明", "王"),
        "omar": register("عمر", "الفاروق"),
        "bjork": register("Bjørk", "Łukasik"),
        "dni": register(
            "Eva",
            "Prado",
            identifiers=(Identifier("12345678Z", "es.dni"),),
            other_names=(OtherName(PersonName("Eva", "Salgado"), NameUse.MAIDEN),),
            telecoms=(Telecom("eva.prado@example.org", TelecomSystem.EMAIL),),
        ),
    }


def found(ctx: Context, people: dict[str, PatientRef], text: str) -> list[str]:
    names = {ref.id: name for name, ref in people.items()}
    return [names.get(hit.ref.id, hit.ref.display_name) for hit in search_patients(ctx, text)]


def only(ctx: Context, text: str) -> PatientHit:
    (hit,) = search_patients(ctx, text)
    return hit


def marked(hit: PatientHit) -> list[str]:
    values = {
        MatchField.NAME: hit.ref.display_name,
        MatchField.NUMBER: hit.ref.number,
        MatchField.PHONE: hit.ref.phone,
        MatchField.OTHER: hit.reason,
    }
    return [
        values[m.field][m.start : m.start + m.length] if m.field in values else m.field.value
        for m in hit.matches
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("garcia lopez", ["jose"]),
        ("LÓPEZ garc", ["jose"]),
        ("maria jose", ["jose"]),
        ("jose mar", ["jose"]),
        ("oconnor", ["oconnor"]),
        ("o'con sean", ["oconnor"]),
        ("王小明", ["wang"]),
        ("王", ["wang"]),
        ("小明", ["wang"]),
        ("عمر", ["omar"]),
        ("bjork lukasik", ["bjork"]),
        ("jimenez", ["gimenez"]),
        ("ximenes", ["gimenez"]),
        ("lukasic", ["bjork"]),
        ("pardo", ["dni"]),
        ("salgado", ["dni"]),
        ("612004", ["jose"]),
        ("612 004 871", ["jose"]),
        ("+34 612-004-871", ["jose"]),
        ("004871", ["jose"]),
        ("7946 0958", ["gimenez"]),
        ("garc 612", ["jose"]),
        ("612 mar garc", ["jose"]),
        ("699 garcia", ["marta"]),
        ("14/03/1968", ["jose"]),
        ("14-3-68", ["jose"]),
        ("1968-03-14", ["jose"]),
        ("14031968", ["jose"]),
        ("3/12", ["marta"]),
        ("09/01", ["oconnor"]),
        ("03/1968 ana", ["garc"]),
        ("garcia 1990", ["marta"]),
        ("12345678z", ["dni"]),
        ("345678", ["dni"]),
        ("eva.prado@ex", ["dni"]),
        ("zzz", []),
        ("garcia 700", []),
    ],
)
def test_a_patient_is_found_by(
    spain: Context, people: dict[str, PatientRef], text: str, names: list[str]
) -> None:
    assert found(spain, people, text) == names


def test_whole_words_come_before_beginnings(
    spain: Context, people: dict[str, PatientRef], register: Register
) -> None:
    people["short"] = register("Zoe", "Garc")
    assert found(spain, people, "garc") == ["short", "garc", "jose", "marta"]
    kinds = [hit.kind for hit in search_patients(spain, "garc")]
    assert kinds == [MatchKind.EXACT, *[MatchKind.PREFIX] * 3]


def test_whom_the_user_opened_lately_comes_first(
    spain: Context, people: dict[str, PatientRef], clock: FrozenClock
) -> None:
    assert found(spain, people, "garcia") == ["jose", "marta"]
    open_patient(spain, people["marta"].id)
    assert found(spain, people, "garcia") == ["marta", "jose"]
    clock.advance(timedelta(minutes=1))
    open_patient(spain, people["jose"].id)
    assert found(spain, people, "garcia") == ["jose", "marta"]


def test_whom_the_user_opened_lately_is_found_under_a_new_name_at_once(
    spain: Context, people: dict[str, PatientRef]
) -> None:
    record = open_patient(spain, people["marta"].id)
    assert found(spain, people, "marta") == ["marta"]
    details = replace(record.details, name=PersonName("Berta", "Soler"))
    amend_patient(spain, AmendPatient(record.id, record.version, details))
    assert "marta" not in found(spain, people, "marta")
    assert only(spain, "berta").ref.display_name == "Berta Soler"
    number = replace(details.telecoms[0], value="+34 611 222 333")
    amend_patient(
        spain,
        AmendPatient(record.id, record.version + 1, replace(details, telecoms=(number,))),
    )
    assert only(spain, "berta").ref.phone == "+34 611 222 333"


def test_each_user_has_a_list_of_their_own(spain: Context, people: dict[str, PatientRef]) -> None:
    open_patient(spain, people["marta"].id)
    assert found(spain, people, "garcia") == ["marta", "jose"]
    other = replace(spain, actor=replace(spain.actor, user_id=spain.new_id()))
    assert found(other, people, "garcia") == ["jose", "marta"]


@pytest.mark.parametrize("dashes", [True, False])
def test_a_patient_number_with_and_without_dashes(
    spain: Context, people: dict[str, PatientRef], dashes: bool
) -> None:
    number = people["jose"].number
    hit = only(spain, number if dashes else number.replace("-", "").lower())
    assert hit.ref == people["jose"]
    assert marked(hit) == [number]


def test_the_counter_of_a_number_is_enough(spain: Context, people: dict[str, PatientRef]) -> None:
    counter = people["oconnor"].number.split("-")[1].lstrip("0")
    assert search_patients(spain, counter)[0].ref == people["oconnor"]


@pytest.mark.parametrize(
    ("text", "pieces", "reason"),
    [
        ("garci lop", ["Garcí", "Lóp"], ""),
        ("jose 612", ["José", "612"], ""),
        ("14/03/1968 jose", ["birth_date", "José"], ""),
        ("oconnor", ["O'Connor"], ""),
        ("jimenez", ["Giménez"], "Sounds alike"),
        ("12345678z", ["12345678Z"], "DNI: 12345678Z"),
        ("salgado", ["Salgado"], "Name before marriage: Eva Salgado"),
        ("eva.prado@ex", ["eva.prado@ex"], "eva.prado@example.org"),
    ],
)
def test_the_reason_is_marked(
    spain: Context, people: dict[str, PatientRef], text: str, pieces: list[str], reason: str
) -> None:
    hit = only(spain, text)
    assert hit.reason == reason
    assert marked(hit) == pieces


def test_a_typo_is_found_and_said(spain: Context, people: dict[str, PatientRef]) -> None:
    hit = only(spain, "o'conmor")
    assert hit.ref == people["oconnor"]
    assert hit.kind is MatchKind.TYPO


@pytest.mark.parametrize(
    "text",
    ["'", '"', "' OR 1=1 --", "garc* NOT mar", "NEAR(a b)", "{names}: x", "\0", "%", "(" * 50],
)
def test_signs_of_the_query_language_are_harmless(
    spain: Context, people: dict[str, PatientRef], text: str
) -> None:
    search_patients(spain, text)


def test_the_list_is_never_longer_than_asked(spain: Context, register: Register) -> None:
    for n in range(12):
        register("Ana", f"Mara{chr(97 + n)}")
    assert len(search_patients(spain, "ana", limit=5)) == 5
    assert len(search_patients(spain, "mara", limit=50)) == 12


def test_the_index_is_made_again_from_nothing(
    spain: Context, people: dict[str, PatientRef]
) -> None:
    texts = ("garcia", "612", "王", "salgado", "14/03/1968", "eva.prado@ex", "jimenez")
    before = [search_patients(spain, text) for text in texts]
    with spain.unit_of_work() as uow:
        assert index.rebuild(uow.connection) == len(people) + 3
        uow.commit()
    assert [search_patients(spain, text) for text in texts] == before


names = st.text(st.characters(codec="utf-8", categories=["L", "Mn", "Mc", "Nd", "Zs"]), max_size=12)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(names, names, st.text(max_size=20))
def test_whatever_was_registered_is_found_by_its_own_name(
    spain: Context, register: Register, given_name: str, family: str, noise: str
) -> None:
    search_patients(spain, noise)
    ref = register(given_name + "a", family)
    shown = ref.display_name
    hits = search_patients(spain, shown, limit=200)
    assert ref.id in [hit.ref.id for hit in hits]
    for hit in hits:
        for match in hit.matches:
            value = str(getattr(hit.ref, match.field.value, hit.reason))
            assert match.start + match.length <= len(value)


def test_a_phone_of_a_contact_is_not_the_patients(spain: Context, register: Register) -> None:
    register("Ana", telecoms=(replace(Telecom("612 004 871")),))
    assert len(search_patients(spain, "612004871")) == 1
