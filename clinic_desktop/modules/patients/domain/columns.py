"""Columns of an imported table: what each may hold, how it is recognised, how a row is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from clinic_desktop.kernel.errors import InvalidInput, UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.birth import (
    BirthDate,
    NotADate,
    birth_from_age,
    parse_birth,
)
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    Relationship,
    TelecomSystem,
    TelecomUse,
)
from clinic_desktop.modules.patients.domain.folding import words_of
from clinic_desktop.modules.patients.domain.identifiers import TYPES
from clinic_desktop.modules.patients.domain.records import (
    Address,
    Identifier,
    OtherName,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.domain.validation import Place, checked

EXTERNAL_ID = "external_id"
IDENTIFIER = "identifier:"  # followed by a key of identifiers.TYPES
NAME_TARGETS = frozenset({"full_name", "given", "family"})


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """What a column may be mapped to: key for the plan, words for the screen."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class _Target:
    key: str
    label: str
    synonyms: str  # folded, between commas


_TARGETS = (
    _Target(
        EXTERNAL_ID,
        QT_TRANSLATE_NOOP("Patients", "Number in the old program"),
        "id,external id,patient id,id paciente,codigo,codigo paciente,chart number,record number,"
        "mrn,historia,numero de historia,nhc,n historia,patient number,numero,number,nro historia,"
        "historia clinica,no,ref",
    ),
    _Target(
        "full_name",
        QT_TRANSLATE_NOOP("Patients", "Full name"),
        "name,full name,patient,patient name,nombre completo,paciente,nombre y apellidos,"
        "apellidos y nombre",
    ),
    _Target(
        "given",
        QT_TRANSLATE_NOOP("Patients", "Given name"),
        "given,given name,first name,firstname,forename,nombre,nombres,first,given names,"
        "primer nombre,nombre de pila",
    ),
    _Target(
        "family",
        QT_TRANSLATE_NOOP("Patients", "Family name"),
        "family,family name,last name,lastname,surname,apellido,apellidos,primer apellido,"
        "apellido 1,apellido1,last,apellido paterno",
    ),
    _Target(
        "second_family",
        QT_TRANSLATE_NOOP("Patients", "Second family name"),
        "second family name,second surname,segundo apellido,apellido 2,apellido2,"
        "apellido materno,second family",
    ),
    _Target("prefix", QT_TRANSLATE_NOOP("Patients", "Title"), "prefix,title,titulo,tratamiento"),
    _Target(
        "preferred",
        QT_TRANSLATE_NOOP("Patients", "Preferred name"),
        "preferred name,preferred,nickname,known as,nombre preferido,apodo",
    ),
    _Target(
        "previous_name",
        QT_TRANSLATE_NOOP("Patients", "Previous family name"),
        "previous name,maiden name,previous family name,apellido de soltera,nombre anterior",
    ),
    _Target(
        "birth",
        QT_TRANSLATE_NOOP("Patients", "Birth date"),
        "birth date,birthdate,date of birth,dob,born,fecha de nacimiento,fecha nacimiento,"
        "nacimiento,f nacimiento,fnac,f nac,birthday,birth",
    ),
    _Target("age", QT_TRANSLATE_NOOP("Patients", "Age in years"), "age,edad,age years"),
    _Target(
        "gender",
        QT_TRANSLATE_NOOP("Patients", "Gender"),
        "gender,sex,sexo,genero,administrative gender",
    ),
    _Target(
        "phone",
        QT_TRANSLATE_NOOP("Patients", "Phone"),
        "phone,mobile,mobile phone,cell,cell phone,telephone,tel,telefono,telefono movil,movil,"
        "celular,phone number,phone 1,telefono 1,telefono1,phone1",
    ),
    _Target(
        "phone2",
        QT_TRANSLATE_NOOP("Patients", "Second phone"),
        "phone 2,phone2,home phone,other phone,telefono 2,telefono2,telefono fijo,fijo,work phone,"
        "second phone,telefono casa",
    ),
    _Target(
        "email",
        QT_TRANSLATE_NOOP("Patients", "E-mail"),
        "email,e mail,mail,correo,correo electronico,email address",
    ),
    _Target(
        "address",
        QT_TRANSLATE_NOOP("Patients", "Street and number"),
        "address,street,address line,address 1,direccion,domicilio,calle,address line 1",
    ),
    _Target(
        "city",
        QT_TRANSLATE_NOOP("Patients", "City"),
        "city,town,ciudad,localidad,poblacion,municipio",
    ),
    _Target(
        "postal_code",
        QT_TRANSLATE_NOOP("Patients", "Postal code"),
        "postal code,zip,zip code,postcode,codigo postal,cp,c p",
    ),
    _Target(
        "state",
        QT_TRANSLATE_NOOP("Patients", "State or province"),
        "state,province,provincia,estado,region,departamento",
    ),
    _Target("country", QT_TRANSLATE_NOOP("Patients", "Country"), "country,pais"),
    _Target(
        "language",
        QT_TRANSLATE_NOOP("Patients", "Language"),
        "language,idioma,lengua,preferred language",
    ),
    _Target(
        "contact_name",
        QT_TRANSLATE_NOOP("Patients", "Contact's name"),
        "contact,contact name,next of kin,emergency contact,contacto,persona de contacto,"
        "contacto de emergencia",
    ),
    _Target(
        "contact_phone",
        QT_TRANSLATE_NOOP("Patients", "Contact's phone"),
        "contact phone,emergency phone,next of kin phone,telefono de contacto,telefono contacto",
    ),
    _Target(
        "note",
        QT_TRANSLATE_NOOP("Patients", "Note"),
        "note,notes,comment,comments,remarks,notas,nota,observaciones,comentarios",
    ),
)
_KNOWN = {synonym: target.key for target in _TARGETS for synonym in target.synonyms.split(",")}
_IDENTIFIER_WORDS = {
    "dni": "es.dni", "nif": "es.nif", "nie": "es.nie", "ssn": "us.ssn", "nss": "es.nss",
    "cpf": "br.cpf", "aadhaar": "in.aadhaar", "curp": "mx.curp", "rut": "cl.rut",
    "cedula": "ec.ci", "nhs": "gb.nhs", "nhs number": "gb.nhs", "bsn": "nl.bsn",
    "pesel": "pl.pesel", "passport": "passport", "pasaporte": "passport",
    "social security number": "us.ssn", "codice fiscale": "it.codicefiscale",
    "insurance": "insurance", "insurance number": "insurance", "seguro": "insurance",
}  # fmt: skip
_GENDERS = {
    AdministrativeGender.MALE: "m,male,man,h,hombre,masculino,varon,masc,ذكر,м,муж",
    AdministrativeGender.FEMALE: "f,female,woman,mujer,femenino,fem,w,أنثى,ж,жен",
    AdministrativeGender.OTHER: "other,otro,o,x,non binary,nonbinary,no binario,diverse,d",
    AdministrativeGender.UNKNOWN: "unknown,desconocido,u,n a,na,no consta,indeterminado,0",
}
_GENDER_WORDS = {word: code for code, words in _GENDERS.items() for word in words.split(",")}
_NUMBER = re.compile(r"\d{1,3}(?:[.,]0+)?")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*")


def import_targets() -> tuple[ImportTarget, ...]:
    """Return everything a column may be mapped to, in the order of a form."""
    plain = [ImportTarget(t.key, translate("Patients", t.label)) for t in _TARGETS]
    numbers = [
        ImportTarget(
            IDENTIFIER + kind.key, f"{kind.label} ({kind.country})" if kind.country else kind.label
        )
        for kind in TYPES.values()
        if kind.key != "old-number"
    ]
    return (*plain, *numbers)


def suggest_columns(columns: Sequence[str], country: str = "") -> dict[str, str]:
    """Return a target for each column whose heading is known; no target twice."""
    suggested: dict[str, str] = {}
    for column in columns:
        words = " ".join(words_of(column.replace("_", " ")))
        target = _KNOWN.get(words) or _identifier_target(words, country)
        if target and target not in suggested.values():
            suggested[column] = target
    targets = set(suggested.values())
    if "full_name" in targets and {"given", "family"} & targets:
        # "Name" beside "Surname" is the given name; beside both it says nothing new.
        column = next(name for name, target in suggested.items() if target == "full_name")
        if "given" in targets:
            del suggested[column]
        else:
            suggested[column] = "given"
    return suggested


def _identifier_target(words: str, country: str) -> str:
    if words == "dni" and country in ("AR", "ES", ""):
        return IDENTIFIER + ("ar.dni" if country == "AR" else "es.dni")
    key = _IDENTIFIER_WORDS.get(words)
    return IDENTIFIER + key if key else ""


@dataclass(frozen=True, slots=True)
class RowValues:
    """One row of the table: text (or a date cell of a sheet) by target."""

    row: int
    values: Mapping[str, str | date | datetime]

    def text(self, target: str) -> str:
        """Return a cell as text, '' when there is none."""
        value = self.values.get(target, "")
        if isinstance(value, datetime):
            value = value.date()
        return value.isoformat() if isinstance(value, date) else value.strip()


@dataclass
class _Reading:
    row: RowValues
    place: Place
    problems: dict[str, str] = field(default_factory=dict)

    def attempt(self, target: str, rule: Callable[[], BirthDate]) -> BirthDate | None:
        """Return what the rule reads; note its complaint under the target."""
        try:
            return rule()
        except UserError as problem:
            self.problems[target] = problem.message()
            return None


def details_of(row: RowValues, place: Place) -> PatientDetails:
    """Read one row as checked details. Raises InvalidInput with problems by target."""
    reading = _Reading(row, place)
    text = row.text
    details = PatientDetails(
        name=_name(row),
        other_names=_previous(text("previous_name"), text("given")),
        birth=_birth(reading),
        gender=_gender(reading),
        identifiers=_identifiers(row),
        telecoms=_telecoms(row),
        addresses=_addresses(row),
        contacts=_contacts(row),
        language=text("language"),
        note=text("note"),
    )
    try:
        clean = checked(details, place)
    except InvalidInput as problem:
        for path, sentence in problem.problems.items():
            reading.problems.setdefault(_target_of(path, row, details), sentence)
        raise InvalidInput(reading.problems) from None
    if reading.problems:
        raise InvalidInput(reading.problems)
    return clean


def _name(row: RowValues) -> PersonName:
    given, family, second = row.text("given"), row.text("family"), row.text("second_family")
    whole = row.text("full_name")
    if whole and not given and not family:
        given, family = split_name(whole)
    return PersonName(given, family, second, row.text("prefix"), row.text("preferred"))


def split_name(whole: str) -> tuple[str, str]:
    """Return (given, family) of a whole name: "Family, Given", else the first word is given."""
    if "," in whole:
        family, _, given = whole.partition(",")
        return given.strip(), family.strip()
    words = whole.split()
    if len(words) < 2:
        return "", whole
    return words[0], " ".join(words[1:])


def _previous(family: str, given: str) -> tuple[OtherName, ...]:
    return (OtherName(PersonName(given, family)),) if family else ()


def _birth(reading: _Reading) -> BirthDate | None:
    row, place = reading.row, reading.place
    value = row.values.get("birth")
    if isinstance(value, date):
        return BirthDate(value.date() if isinstance(value, datetime) else value)
    text = row.text("birth")
    stamp = _STAMP.fullmatch(text)
    if text:
        shown = stamp[1] if stamp else text
        return reading.attempt(
            "birth", lambda: parse_birth(shown, place.today, day_first=place.day_first)
        )
    age = row.text("age")
    if not age:
        return None
    return reading.attempt("age", lambda: _from_age(age, place))


def _from_age(text: str, place: Place) -> BirthDate:
    if not _NUMBER.fullmatch(text):
        raise NotADate(text=text)
    return birth_from_age(int(re.split(r"[.,]", text)[0]), place.today)


def _gender(reading: _Reading) -> AdministrativeGender:
    text = reading.row.text("gender")
    code = _GENDER_WORDS.get(" ".join(words_of(text)))
    if text and code is None:
        reading.problems["gender"] = translate(
            "Patients", "“{text}” is not known: write male, female, other or unknown."
        ).format(text=text)
    return code or AdministrativeGender.UNKNOWN


def _identifiers(row: RowValues) -> tuple[Identifier, ...]:
    return tuple(
        Identifier(row.text(target), target.removeprefix(IDENTIFIER))
        for target in row.values
        if target.startswith(IDENTIFIER)
    )


def _telecoms(row: RowValues) -> tuple[Telecom, ...]:
    return (
        Telecom(row.text("phone")),
        Telecom(row.text("phone2"), use=TelecomUse.HOME),
        Telecom(row.text("email"), TelecomSystem.EMAIL, TelecomUse.HOME),
    )


def _addresses(row: RowValues) -> tuple[Address, ...]:
    address = Address(
        line=row.text("address"),
        city=row.text("city"),
        state=row.text("state"),
        postal_code=row.text("postal_code"),
        country=row.text("country"),
    )
    return (address,)


def _contacts(row: RowValues) -> tuple[RelatedPerson, ...]:
    name, phone = row.text("contact_name"), row.text("contact_phone")
    contact = RelatedPerson(name or phone, Relationship.OTHER, phone, emergency_contact=True)
    return (contact,) if name or phone else ()


_PATHS = {
    "telecoms.0": "phone",
    "telecoms.1": "phone2",
    "telecoms.2": "email",
    "contacts.0.phone": "contact_phone",
    "contacts.0": "contact_name",
    "addresses.0.city": "city",
    "addresses.0.postal_code": "postal_code",
    "addresses.0.state": "state",
    "addresses.0.country": "country",
    "addresses.0": "address",
    "other_names.0": "previous_name",
    "name": "full_name",
}


def _target_of(path: str, row: RowValues, details: PatientDetails) -> str:
    """Return the target that a problem of the form belongs to."""
    if path.startswith("identifiers."):
        at = int(path.split(".")[1])
        return IDENTIFIER + details.identifiers[at].type
    found = next((to for start, to in _PATHS.items() if path.startswith(start)), path)
    return found if found in row.values or found != "full_name" else _a_name_target(row)


def _a_name_target(row: RowValues) -> str:
    return next((target for target in ("family", "given") if target in row.values), "full_name")
