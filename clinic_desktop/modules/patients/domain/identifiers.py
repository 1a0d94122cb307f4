"""Kinds of identifier with a known check: national numbers, health and insurance numbers."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line


class WrongIdentifier(UserError):
    """The check digit, the length or the letters are not those of this kind of number."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“{value}” is not a {type}: check each digit, one is wrong or missing."
    )


@dataclass(frozen=True, slots=True)
class IdentifierType:
    """A kind of identifier: `check` is the python-stdnum module that validates it."""

    key: str  # country.name, or a plain word
    label: str  # the name that is printed on the card, so not translated
    country: str
    check: str = ""
    systems: tuple[str, ...] = ()  # FHIR system URIs


_NI = "http://hl7.org/fhir/sid/"
_ALL = (
    IdentifierType("es.dni", "DNI", "ES", "es.dni", ("urn:oid:1.3.6.1.4.1.19126.3",)),
    IdentifierType("es.nie", "NIE", "ES", "es.nie"),
    IdentifierType("es.nif", "NIF", "ES", "es.nif"),
    IdentifierType("us.ssn", "SSN", "US", "us.ssn", (_NI + "us-ssn",)),
    IdentifierType("br.cpf", "CPF", "BR", "br.cpf", ("urn:oid:2.16.840.1.113883.13.237",)),
    IdentifierType("in.aadhaar", "Aadhaar", "IN", "in_.aadhaar", ("https://uidai.gov.in",)),
    IdentifierType("mx.curp", "CURP", "MX", "mx.curp"),
    IdentifierType("mx.rfc", "RFC", "MX", "mx.rfc"),
    IdentifierType("ar.dni", "DNI", "AR", "ar.dni"),
    IdentifierType("cl.rut", "RUT", "CL", "cl.rut"),
    IdentifierType("co.nit", "NIT", "CO", "co.nit"),
    IdentifierType("ec.ci", "Cédula", "EC", "ec.ci"),
    IdentifierType("pe.cui", "CUI", "PE", "pe.cui"),
    IdentifierType("uy.rut", "RUT", "UY", "uy.rut"),
    IdentifierType("do.cedula", "Cédula", "DO", "do.cedula"),
    IdentifierType("gb.nhs", "NHS number", "GB", "gb.nhs", ("https://fhir.nhs.uk/Id/nhs-number",)),
    IdentifierType("fr.nir", "NIR", "FR", "fr.nir", ("urn:oid:1.2.250.1.213.1.4.8",)),
    IdentifierType("de.idnr", "IdNr", "DE", "de.idnr"),
    IdentifierType("de.kvnr", "KVNR", "DE", "", ("http://fhir.de/sid/gkv/kvid-10",)),
    IdentifierType(
        "it.codicefiscale",
        "Codice fiscale",
        "IT",
        "it.codicefiscale",
        ("urn:oid:2.16.840.1.113883.2.9.4.3.2",),
    ),
    IdentifierType("pt.nif", "NIF", "PT", "pt.nif"),
    IdentifierType("pt.cc", "Cartão de cidadão", "PT", "pt.cc"),
    IdentifierType("nl.bsn", "BSN", "NL", "nl.bsn", ("http://fhir.nl/fhir/NamingSystem/bsn",)),
    IdentifierType("be.nn", "Rijksregisternummer", "BE", "be.nn"),
    IdentifierType("ch.ssn", "AHV", "CH", "ch.ssn", ("urn:oid:2.16.756.5.32",)),
    IdentifierType("at.vnr", "SVNR", "AT", "at.vnr", ("urn:oid:1.2.40.0.10.1.4.3.1",)),
    IdentifierType("pl.pesel", "PESEL", "PL", "pl.pesel"),
    IdentifierType("cz.rc", "Rodné číslo", "CZ", "cz.rc"),
    IdentifierType("ro.cnp", "CNP", "RO", "ro.cnp"),
    IdentifierType("bg.egn", "ЕГН", "BG", "bg.egn"),
    IdentifierType("se.personnummer", "Personnummer", "SE", "se.personnummer"),
    IdentifierType("no.fodselsnummer", "Fødselsnummer", "NO", "no.fodselsnummer"),
    IdentifierType("dk.cpr", "CPR", "DK", "dk.cpr"),
    IdentifierType("fi.hetu", "HETU", "FI", "fi.hetu"),
    IdentifierType("ee.ik", "Isikukood", "EE", "ee.ik"),
    IdentifierType("tr.tckimlik", "TC Kimlik", "TR", "tr.tckimlik"),
    IdentifierType("il.idnr", "Teudat zehut", "IL", "il.idnr"),
    IdentifierType("za.idnr", "ID number", "ZA", "za.idnr"),
    IdentifierType("my.nric", "NRIC", "MY", "my.nric"),
    IdentifierType("th.pin", "PIN", "TH", "th.pin"),
    IdentifierType("cn.ric", "RIC", "CN", "cn.ric"),
    IdentifierType("kr.rrn", "RRN", "KR", "kr.rrn"),
    IdentifierType("pk.cnic", "CNIC", "PK", "pk.cnic"),
    IdentifierType("nz.nhi", "NHI", "NZ", "", ("https://standards.digital.health.nz/ns/nhi-id",)),
    IdentifierType("au.medicare", "Medicare", "AU"),
    IdentifierType("es.nss", "NUSS", "ES"),
    IdentifierType("passport", "Passport", ""),
    IdentifierType("insurance", "Insurance", ""),
    IdentifierType("old-number", "Old number", "", "", ("urn:clinic-desktop:old-number",)),
    IdentifierType("other", "Other", ""),
)
TYPES = {kind.key: kind for kind in _ALL}
_BY_SYSTEM = {system: kind for kind in _ALL for system in kind.systems}
_SPANISH_SSN = 12  # digits: province, number, check


def types_for(country: str) -> tuple[IdentifierType, ...]:
    """Return the kinds to offer in a clinic's country: its own first, then those of no country."""
    own = [kind for kind in _ALL if kind.country == country.upper()]
    return (*own, *(kind for kind in _ALL if not kind.country))


def type_of_system(system: str) -> str:
    """Return the key of the kind with a FHIR system URI, '' when unknown."""
    kind = _BY_SYSTEM.get(system)
    return kind.key if kind else ""


def system_of_type(key: str) -> str:
    """Return the FHIR system URI of a kind, '' when it has none."""
    kind = TYPES.get(key)
    return kind.systems[0] if kind and kind.systems else ""


def check_identifier(key: str, value: str) -> str:
    """Return the value in its standard form. Raises WrongIdentifier; unknown kinds pass."""
    kind, line = TYPES.get(key), clean_line(value)
    if kind is None:
        return line
    if kind.key == "es.nss":
        return _spanish_ssn(kind, line)
    if not kind.check:
        return line
    from stdnum.exceptions import ValidationError

    module = importlib.import_module("stdnum." + kind.check)
    try:
        compact: str = module.validate(line)
    except ValidationError:
        raise WrongIdentifier(value=line, type=kind.label) from None
    return compact


def _spanish_ssn(kind: IdentifierType, line: str) -> str:
    """Check the number of the Spanish social security: the last two digits are the rest by 97.

    Numbers below 10,000,000 drop their leading zero first (Orden ESS, affiliation numbers).
    """
    digits = "".join(ch for ch in line if ch.isdigit())
    if len(digits) != _SPANISH_SSN:
        raise WrongIdentifier(value=line, type=kind.label)
    province, number, check = digits[:2], int(digits[2:10]), int(digits[10:])
    base = int(province) * 10_000_000 + number if number < 10_000_000 else int(digits[:10])
    if base % 97 != check:
        raise WrongIdentifier(value=line, type=kind.label)
    return digits
