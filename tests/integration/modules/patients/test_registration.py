"""Registering and amending on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, NotAllowed, StaleRecord
from clinic_desktop.kernel.ids import is_human_number
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    AmendPatient,
    BirthDate,
    PatientDetails,
    PatientRegistered,
    PatientRenamed,
    PersonName,
    RegisterPatient,
    Telecom,
    amend_patient,
    open_patient,
    patient_banner,
    patient_ref,
    patients_count,
    recent_patients,
    register_patient,
    search_patients,
)
from clinic_desktop.modules.patients.domain.codes import (
    Channel,
    NameUse,
    Purpose,
    Relationship,
    SexForClinicalUse,
    TelecomSystem,
    TelecomUse,
)
from clinic_desktop.modules.patients.domain.records import (
    Address,
    CommunicationPreference,
    Identifier,
    OtherName,
    RelatedPerson,
)
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.integration.modules.patients.conftest import Register

WHOLE = PatientDetails(
    PersonName("Marta", "Sanz", "Ibarra", "Dra.", "Martuca"),
    other_names=(OtherName(PersonName("Marta", "Gil"), NameUse.MAIDEN),),
    birth=BirthDate(date(1968, 3, 14)),
    gender=AdministrativeGender.FEMALE,
    clinical_sex=SexForClinicalUse.FEMALE,
    gender_identity="woman",
    identifiers=(Identifier("12345678Z", "es.dni", issuer="DGP"), Identifier("77", "insurance")),
    telecoms=(
        Telecom("612 00 48 71", preferred=True),
        Telecom("marta@example.org", TelecomSystem.EMAIL, TelecomUse.HOME),
    ),
    addresses=(Address("Calle Mayor 1", city="Madrid", postal_code="28013", country="ES"),),
    contacts=(RelatedPerson("Rosa Ibarra", Relationship.MOTHER, "700 111 222", guarantor=True),),
    language="es",
    photo=b"\xff\xd8\xff\xe0 a small picture",
    communication=CommunicationPreference(Channel.SMS, frozenset({Purpose.NEWS})),
    note="first line\nsecond line",
)


def bare(details: PatientDetails) -> PatientDetails:
    """Return details without what the store adds."""
    return replace(
        details,
        other_names=tuple(replace(x, id=None, version=0) for x in details.other_names),
        identifiers=tuple(replace(x, id=None, version=0, system="") for x in details.identifiers),
        telecoms=tuple(replace(x, id=None, version=0, e164="") for x in details.telecoms),
        addresses=tuple(replace(x, id=None, version=0) for x in details.addresses),
        contacts=tuple(replace(x, id=None, version=0, e164="") for x in details.contacts),
    )


def test_everything_registered_is_read_again(spain: Context) -> None:
    ref = register_patient(spain, RegisterPatient(WHOLE))
    record = open_patient(spain, ref.id)
    assert bare(record.details) == WHOLE
    assert record.details.telecoms[0].e164 == "+34612004871"
    assert is_human_number(ref.number)
    assert ref.display_name == "Marta Sanz Ibarra"
    assert ref.phone == "612 00 48 71"
    assert patient_ref(spain, ref.id) == ref


def test_numbers_differ_and_count_up(register: Register) -> None:
    assert register("Ana").number < register("Bea").number


@pytest.mark.parametrize(
    "name",
    ["🙂 𝒜na", "محمد بن عبد الله", "Robert'); DROP TABLE patient;--", "<b>Ana</b>", "x" * 300],
)
def test_any_name_is_stored_and_found(spain: Context, register: Register, name: str) -> None:
    ref = register(name)
    assert ref.display_name == name
    assert ref.id in [hit.ref.id for hit in search_patients(spain, name)]


def test_a_wrong_form_stores_nothing(spain: Context) -> None:
    before = patients_count(spain)
    with pytest.raises(InvalidInput) as refused:
        register_patient(spain, RegisterPatient(replace(WHOLE, telecoms=(Telecom("12"),))))
    assert list(refused.value.problems) == ["telecoms.0.value"]
    assert patients_count(spain) == before


def test_a_probable_duplicate_needs_an_acknowledgement(spain: Context) -> None:
    first = register_patient(spain, RegisterPatient(WHOLE))
    again = PatientDetails(PersonName("Martha", "Sans"), birth=BirthDate(date(1968, 3, 14)))
    with pytest.raises(NeedsConfirmation) as asked:
        register_patient(spain, RegisterPatient(again))
    (warning,) = asked.value.warnings
    assert first.number in warning.text
    names = frozenset({warning.name})
    second = register_patient(spain, RegisterPatient(again, names))
    assert second.id != first.id


def test_registering_twice_with_one_id_registers_once(spain: Context) -> None:
    chosen = spain.new_id()
    command = RegisterPatient(PatientDetails(PersonName("Ana")), id=chosen)
    assert register_patient(spain, command) == register_patient(spain, command)


def test_an_edit_changes_only_what_differs(spain: Context) -> None:
    ref = register_patient(spain, RegisterPatient(WHOLE))
    record = open_patient(spain, ref.id)
    phone, mail = record.details.telecoms
    edited = replace(
        record.details,
        name=replace(record.details.name, given="Marta Luz"),
        telecoms=(mail, replace(phone, value="612 00 48 72"), Telecom("913 000 000")),
        addresses=(),
        photo=None,
    )
    after = amend_patient(spain, AmendPatient(ref.id, record.version, edited))
    assert after.version == record.version + 1
    assert [t.value for t in after.details.telecoms] == [
        "marta@example.org",
        "612 00 48 72",
        "913 000 000",
    ]
    assert after.details.telecoms[1].id == phone.id
    assert after.details.addresses == ()
    assert after.details.photo is None
    assert after.details.identifiers == record.details.identifiers
    assert bare(open_patient(spain, ref.id).details) == bare(after.details)


def test_an_edit_is_searchable_at_once(spain: Context, register: Register) -> None:
    ref = register("Ana", "Pereda", phone="612 555 001")
    record = open_patient(spain, ref.id)
    details = replace(record.details, name=PersonName("Ana", "Zurbano"), telecoms=())
    amend_patient(spain, AmendPatient(ref.id, record.version, details))
    assert [h.ref.id for h in search_patients(spain, "zurbano")] == [ref.id]
    assert ref.id not in [h.ref.id for h in search_patients(spain, "pereda")]
    assert search_patients(spain, "612555001") == ()


def test_saving_without_a_change_writes_nothing(spain: Context, register: Register) -> None:
    ref = register("Ana")
    record = open_patient(spain, ref.id)
    after = amend_patient(spain, AmendPatient(ref.id, record.version, record.details))
    assert after.version == record.version


def test_the_second_of_two_editors_is_told(spain: Context, register: Register) -> None:
    ref = register("Ana")
    record = open_patient(spain, ref.id)
    first = replace(record.details, telecoms=(Telecom("612 004 871"),))
    amend_patient(spain, AmendPatient(ref.id, record.version, first))
    second = replace(record.details, note="mine")
    with pytest.raises(StaleRecord):
        amend_patient(spain, AmendPatient(ref.id, record.version, second))
    assert open_patient(spain, ref.id).details.telecoms


def test_other_modules_hear_of_a_registration_and_a_new_name(spain: Context) -> None:
    heard: list[object] = []
    handlers = {
        PatientRegistered: (lambda _uow, event: heard.append(event),),
        PatientRenamed: (lambda _uow, event: heard.append(event),),
    }
    ctx = replace(spain, handlers=handlers)
    ref = register_patient(ctx, RegisterPatient(PatientDetails(PersonName("Ana", "Sol"))))
    record = open_patient(ctx, ref.id)
    other = replace(record.details, name=PersonName("Ana", "Luna"))
    amend_patient(ctx, AmendPatient(ref.id, record.version, other))
    assert heard == [PatientRegistered(ref.id, "Ana Sol"), PatientRenamed(ref.id, "Ana Luna")]


def test_the_banner_knows_the_patient(spain: Context) -> None:
    ref = register_patient(spain, RegisterPatient(WHOLE))
    banner = patient_banner(spain, ref.id)
    assert (banner.age_text, banner.initials, banner.preferred_name) == ("58 y", "MS", "Martuca")
    assert banner.opt_outs == {Purpose.NEWS}
    assert banner.photo == WHOLE.photo


def test_opened_patients_are_the_recent_ones_of_that_user(
    spain: Context, register: Register, clock: FrozenClock
) -> None:
    refs = [register(name) for name in ("Ana", "Bea", "Cleo")]
    for ref in (*refs, refs[0]):
        clock.advance(timedelta(minutes=1))
        open_patient(spain, ref.id)
    assert [r.id for r in recent_patients(spain)] == [refs[0].id, refs[2].id, refs[1].id]


def test_without_the_right_nothing_is_done(make_ctx: MakeContext) -> None:
    pharmacist = make_ctx(Role.PHARMACIST)
    with pytest.raises(NotAllowed):
        register_patient(pharmacist, RegisterPatient(WHOLE))
