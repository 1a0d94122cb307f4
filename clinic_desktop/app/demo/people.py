"""Invented households: parents, children, old people, with shared phones and addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from clinic_desktop.app.demo.names import CULTURES, STREETS, Culture
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    Channel,
    Purpose,
    Relationship,
    TelecomSystem,
    TelecomUse,
)
from clinic_desktop.modules.patients.domain.records import (
    Address,
    CommunicationPreference,
    Identifier,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)

_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"  # Spanish national identity number, remainder by 23
_LATIN_LANGUAGES = frozenset({"es", "en", "pt", "ro", "vi"})
FEMALE, MALE = AdministrativeGender.FEMALE, AdministrativeGender.MALE


def invent_people(chance: Random, count: int, today: date) -> list[PatientDetails]:
    """Return `count` invented patients, household after household."""
    people: list[PatientDetails] = []
    while len(people) < count:
        people += _household(chance, today)
    return people[:count]


def _household(chance: Random, today: date) -> Iterator[PatientDetails]:
    culture = chance.choices(CULTURES, [c.share for c in CULTURES])[0]
    home, phone = _address(chance), _mobile(chance)
    kind = chance.choices(("old", "couple", "family", "single"), (22, 18, 38, 22))[0]
    if kind == "single":
        yield _adult(chance, culture, today, chance.choice((FEMALE, MALE)), (20, 55), (home, phone))
        return
    ages = {"old": (66, 94), "couple": (30, 66), "family": (26, 47)}[kind]
    mother = _adult(chance, culture, today, FEMALE, ages, (home, phone))
    yield mother
    if kind == "old" and chance.random() < 0.5:
        return
    other = phone if kind == "old" else _mobile(chance)  # old couples share one phone
    father = _adult(chance, culture, today, MALE, ages, (home, other))
    while father.name.family[:3] == mother.name.family[:3]:  # no cousins
        father = _adult(chance, culture, today, MALE, ages, (home, other))
    if kind == "family" and chance.random() < 0.25:
        father = replace(father, telecoms=mother.telecoms)
    yield father
    if kind == "family":
        for _child in range(chance.choices((1, 2, 3), (45, 40, 15))[0]):
            yield _child_of(chance, culture, today, mother, father)


def _adult(
    chance: Random,
    culture: Culture,
    today: date,
    gender: AdministrativeGender,
    ages: tuple[int, int],
    reached: tuple[Address, str],
) -> PatientDetails:
    home, phone = reached
    family, second = _surnames(chance, culture, gender)
    given = chance.choice(culture.women if gender is FEMALE else culture.men)
    born = _born(chance, today, *ages)
    channel = chance.choice((Channel.PHONE, Channel.SMS, Channel.WHATSAPP, Channel.NONE))
    opt_outs = frozenset({Purpose.NEWS}) if chance.random() < 0.15 else frozenset()
    details = PatientDetails(
        name=PersonName(given, family, second),
        birth=born,
        gender=gender,
        identifiers=(_dni(chance),) if culture.language == "es" else (),
        telecoms=(Telecom(phone, use=TelecomUse.MOBILE, preferred=True),),
        addresses=(home,),
        language=culture.language,
        communication=CommunicationPreference(channel, opt_outs),
    )
    if culture.language in _LATIN_LANGUAGES and chance.random() < 0.4:
        details = replace(details, telecoms=(*details.telecoms, _mail(chance)))
    return details


def _child_of(
    chance: Random,
    culture: Culture,
    today: date,
    mother: PatientDetails,
    father: PatientDetails,
) -> PatientDetails:
    gender = chance.choice((FEMALE, MALE))
    given = chance.choice(culture.women if gender is FEMALE else culture.men)
    born = _born(chance, today, 0, 15)
    second = mother.name.family if culture.two_surnames else ""
    contact = RelatedPerson(
        name=mother.name.display(),
        relationship=Relationship.MOTHER,
        phone=mother.telecoms[0].value,
        next_of_kin=True,
        guarantor=True,
    )
    return PatientDetails(
        name=PersonName(given, _ending(culture, father.name.family, gender), second),
        birth=replace(born, precision=BirthPrecision.DAY, estimated=False),
        gender=gender,
        telecoms=(Telecom(mother.telecoms[0].value, use=TelecomUse.MOBILE, preferred=True),),
        addresses=mother.addresses,
        contacts=(contact,),
        language=culture.language,
    )


def _surnames(chance: Random, culture: Culture, gender: AdministrativeGender) -> tuple[str, str]:
    family, second = chance.sample(culture.families, 2)
    return _ending(culture, family, gender), second if culture.two_surnames else ""


def _ending(culture: Culture, family: str, gender: AdministrativeGender) -> str:
    for man, woman in culture.gendered:
        if gender is FEMALE and not family.endswith(woman) and family.endswith(man):
            return family.removesuffix(man) + woman
    return family


def _born(chance: Random, today: date, youngest: int, oldest: int) -> BirthDate:
    days = chance.randrange(youngest * 365 + 20, (oldest + 1) * 365)
    day = today - timedelta(days=days)
    if chance.random() < 0.03:  # some know only the year
        return BirthDate(date(day.year, 1, 1), BirthPrecision.YEAR, estimated=True)
    return BirthDate(day)


def _dni(chance: Random) -> Identifier:
    number = chance.randrange(10_000_000, 99_999_999)
    return Identifier(f"{number:08d}{_DNI_LETTERS[number % 23]}", type="es.dni")


def _mobile(chance: Random) -> str:
    digits = f"{chance.randrange(10_000_000):07d}"
    return f"+34 6{chance.randrange(1, 9)}{digits[0]} {digits[1:4]} {digits[4:]}"


def _mail(chance: Random) -> Telecom:
    return Telecom(f"patient{chance.randrange(100_000)}@example.org", system=TelecomSystem.EMAIL)


def _address(chance: Random) -> Address:
    street, number = chance.choice(STREETS), chance.randrange(1, 120)
    return Address(
        line=f"Calle {street} {number}",
        city="Río Claro",
        postal_code=f"4{chance.randrange(6001, 6030)}",
        country="ES",
    )
