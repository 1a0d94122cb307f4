"""Whose paper it may be: reasons add up, and doubt suggests nobody."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from clinic_desktop.modules.documents.domain.suggestion import Candidate, Suggestion, suggest

TODAY = date(2026, 11, 24)
ANA = Candidate(UUID(int=1), "A1-000042-K", ("Ana García Ruiz",), date(1961, 4, 3), ("12345678Z",))
TWIN = Candidate(UUID(int=2), "A1-000043-X", ("Eva García Ruiz",), date(1961, 4, 3))


def of(text: str, *people: Candidate, **more: bool) -> Suggestion:
    return suggest(text, people or (ANA, TWIN), TODAY, **more)


def test_name_and_birth_date_suggest_a_patient_and_the_day_of_the_paper():
    found = of("Informe del 12/11/2026\nPaciente: GARCIA RUIZ, Ana. Nac. 03/04/1961")
    assert found == Suggestion(ANA.id, 85, ("birth date", "name"), date(2026, 11, 12))


def test_the_patient_number_is_enough():
    assert of("Ref. a1-000042-k").found == ("number",)


def test_an_identifier_is_found_with_other_punctuation():
    assert of("DNI 12.345.678-Z").patient_id == ANA.id


def test_a_machine_is_never_sure():
    text = "A1-000042-K Ana García Ruiz 3.4.1961 12345678Z"
    assert of(text).confidence == 99


def test_a_name_alone_suggests_nobody():
    assert of("Ana García Ruiz").patient_id is None


def test_a_birth_date_alone_suggests_nobody():
    assert of("03/04/1961").patient_id is None


def test_two_people_who_fit_alike_suggest_nobody():
    other = Candidate(UUID(int=3), "A1-000099-Q", ANA.names, ANA.born)
    assert of("Ana García Ruiz 03/04/1961", ANA, other).patient_id is None


def test_dates_are_read_in_the_order_of_the_clinic():
    assert of("Ana García Ruiz 04/03/1961", day_first=False).patient_id == ANA.id
    assert of("Ana García Ruiz 04/03/1961").patient_id is None


def test_a_day_in_the_future_or_a_birthday_is_not_the_day_of_the_paper():
    assert of("03/04/1961 31/12/2026").day is None
