"""Merging two records of one person, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    AmendPatient,
    MergePatients,
    PatientRef,
    PatientsMerged,
    PatientsUnmerged,
    PersonName,
    Telecom,
    UnmergePatients,
    amend_patient,
    flags_of,
    merge_patients,
    merges_of,
    open_patient,
    patient_banner,
    preview_merge,
    preview_unmerge,
    propose_merge,
    raise_flag,
    recent_patients,
    same_person,
    search_patients,
    unmerge_patients,
)
from clinic_desktop.modules.patients.domain.codes import Purpose
from clinic_desktop.modules.patients.domain.merging import (
    AlreadyMerged,
    MergedAway,
    MergeLink,
    NotMerged,
    SamePatient,
)
from clinic_desktop.modules.patients.domain.records import (
    Address,
    CommunicationPreference,
    Identifier,
    RaiseFlag,
)
from clinic_desktop.modules.patients.tables import TABLES
from clinic_desktop.storage.base import Recorded, table_of
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.integration.modules.patients.conftest import Register

BORN = date(1968, 3, 14)
# Written anew by each save: neither content nor place.
_CHANGING = {"version", "updated_at", "updated_by"}


@pytest.fixture
def kept(register: Register) -> PatientRef:
    return register("Marta", "Sanz", phone="612 004 871", note="kept note")


@pytest.fixture
def gone(register: Register) -> PatientRef:
    return register(
        "Martha",
        "Sans",
        "Ibarra",
        born=BORN,
        gender=AdministrativeGender.FEMALE,
        telecoms=(Telecom("612 004 871"), Telecom("699 123 456")),
        identifiers=(Identifier("12345678Z", "es.dni"),),
        communication=CommunicationPreference(opt_outs=frozenset({Purpose.NEWS})),
    )


def merge(ctx: Context, kept: PatientRef, gone: PatientRef, **more: Any) -> MergeLink:
    preview = preview_merge(ctx, kept.id, gone.id)
    versions = (preview.kept_version, preview.gone_version)
    return merge_patients(ctx, MergePatients(kept.id, gone.id, *versions, **more))


def content(ctx: Context) -> dict[str, list[Any]]:
    """Return all living rows of the module's synced tables that are not links, as values."""
    found: dict[str, list[Any]] = {}
    with ctx.reading() as connection:
        for row_class in TABLES:
            if not issubclass(row_class, Recorded) or row_class.__tablename__ == "patient_link":
                continue
            table = table_of(row_class)
            query = sa.select(table).where(table.c.removed.is_(False)).order_by(table.c.id)
            rows = connection.execute(query).mappings()
            found[row_class.__tablename__] = [
                {k: v for k, v in row.items() if k not in _CHANGING} for row in rows
            ]
    return found


def test_the_preview_tells_what_comes_from_whom(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    raise_flag(spain, RaiseFlag(gone.id, "Speaks no Spanish"))
    preview = preview_merge(spain, kept.id, gone.id)
    lines = {line.field: line for line in preview.fields}
    assert (lines["given"].kept, lines["given"].gone) == ("Marta", "Martha")
    assert lines["given"].differs
    assert not lines["given"].takes_gone
    assert lines["birth"].takes_gone
    assert lines["second_family"].takes_gone
    moves = {move.kind: move.count for move in preview.moves}
    # The phone that both have stays where it is.
    assert moves == {"patient_telecom": 1, "patient_identifier": 1, "flag": 1}
    assert content(spain) == content(spain)


def test_differing_genders_and_numbers_are_cautions(spain: Context, register: Register) -> None:
    one = register(
        "Ana", born=BORN, gender=AdministrativeGender.FEMALE,
        identifiers=(Identifier("12345678Z", "es.dni"),),
    )  # fmt: skip
    other = register(
        "Ana", born=date(1990, 1, 1), gender=AdministrativeGender.MALE,
        identifiers=(Identifier("87654321X", "es.dni"),),
    )  # fmt: skip
    assert len(preview_merge(spain, one.id, other.id).cautions) == 3


def test_the_kept_patient_gets_what_it_lacked(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    merge(spain, kept, gone)
    details = open_patient(spain, kept.id).details
    assert (details.name.given, details.name.second_family) == ("Marta", "Ibarra")
    assert details.birth is not None
    assert details.birth.day == BORN
    assert details.communication.opt_outs == {Purpose.NEWS}
    assert [t.value for t in details.telecoms] == ["612 004 871", "699 123 456"]
    assert [i.value for i in details.identifiers] == ["12345678Z"]
    assert [n.name.given for n in details.other_names] == ["Martha"]


def test_chosen_fields_come_from_the_other(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    merge(spain, kept, gone, take=frozenset({"given", "family"}))
    details = open_patient(spain, kept.id).details
    assert details.name == PersonName("Martha", "Sans")
    assert details.birth is None


def test_the_gone_patient_is_hidden_and_its_number_leads_to_the_kept(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    open_patient(spain, gone.id)
    merge(spain, kept, gone)
    assert [h.ref.id for h in search_patients(spain, "martha sans")] == [kept.id]
    (hit,) = search_patients(spain, gone.number)
    assert hit.ref.id == gone.id
    assert hit.merged_into is not None
    assert hit.merged_into.id == kept.id
    assert gone.id not in [r.id for r in recent_patients(spain)]
    banner = patient_banner(spain, gone.id)
    assert banner.merged_into is not None
    assert set(same_person(spain, gone.id)) == {kept.id, gone.id}


def test_merge_and_unmerge_restore_equal_content(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    raise_flag(spain, RaiseFlag(gone.id, "Speaks no Spanish"))
    before = content(spain)
    link = merge(spain, kept, gone)
    assert content(spain) != before
    preview = preview_unmerge(spain, link.id)
    assert {move.kind: move.count for move in preview.back} == {
        "flag": 1, "patient_identifier": 1, "patient_telecom": 1,
    }  # fmt: skip
    assert preview.later == ()
    unmerge_patients(spain, UnmergePatients(link.id))
    assert content(spain) == before
    assert {h.ref.id for h in search_patients(spain, "12345678z")} == {gone.id}
    assert merges_of(spain, kept.id) == ()
    with pytest.raises(NotMerged):
        unmerge_patients(spain, UnmergePatients(link.id))


def test_what_was_added_after_the_merge_goes_where_it_is_told(
    spain: Context, kept: PatientRef, gone: PatientRef, clock: FrozenClock
) -> None:
    link = merge(spain, kept, gone)
    clock.advance(timedelta(days=1))
    for text in ("for the kept one", "for the other"):
        raise_flag(spain, RaiseFlag(kept.id, text))
        clock.advance(timedelta(minutes=1))
    later = preview_unmerge(spain, link.id).later
    assert [row.text for row in later] == ["for the kept one", "for the other"]
    unmerge_patients(spain, UnmergePatients(link.id, frozenset({later[1].id})))
    assert [f.text for f in flags_of(spain, kept.id)] == ["for the kept one"]
    assert [f.text for f in flags_of(spain, gone.id)] == ["for the other"]


def test_a_field_edited_since_the_merge_keeps_its_new_value(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    link = merge(spain, kept, gone)
    record = open_patient(spain, kept.id)
    details = replace(record.details, name=replace(record.details.name, second_family="Ybarra"))
    amend_patient(spain, AmendPatient(kept.id, record.version, details))
    unmerge_patients(spain, UnmergePatients(link.id))
    after = open_patient(spain, kept.id).details
    assert after.name.second_family == "Ybarra"
    assert after.birth is None


def test_other_modules_hear_of_both(spain: Context, kept: PatientRef, gone: PatientRef) -> None:
    heard: list[Any] = []
    hear: tuple[Callable[..., None], ...] = (lambda _uow, event: heard.append(event),)
    ctx = replace(spain, handlers={PatientsMerged: hear, PatientsUnmerged: hear})
    link = merge(ctx, kept, gone)
    unmerge_patients(ctx, UnmergePatients(link.id))
    merged, unmerged = heard
    assert (merged.kept_id, merged.gone_id) == (kept.id, gone.id)
    assert merged.display_name == "Marta Sanz Ibarra"
    assert len(merged.moved["patient_telecom"]) == 1
    assert unmerged.moved == merged.moved
    assert unmerged.display_name == "Martha Sans Ibarra"


def test_a_chain_of_merges_comes_apart_in_any_order(spain: Context, register: Register) -> None:
    first, second, third = (
        register(name, telecoms=(Telecom(f"612 004 87{n}"),))
        for n, name in enumerate(("Ana", "Bea", "Cleo"))
    )
    before = content(spain)
    one = merge(spain, second, first)
    two = merge(spain, third, second)
    assert len(open_patient(spain, third.id).details.telecoms) == 3
    assert set(same_person(spain, first.id)) == {first.id, second.id, third.id}
    unmerge_patients(spain, UnmergePatients(one.id))
    assert [t.value for t in open_patient(spain, first.id).details.telecoms] == ["612 004 870"]
    unmerge_patients(spain, UnmergePatients(two.id))
    assert content(spain) == before


def test_what_may_not_be_merged(spain: Context, kept: PatientRef, gone: PatientRef) -> None:
    with pytest.raises(SamePatient):
        preview_merge(spain, kept.id, kept.id)
    preview = preview_merge(spain, kept.id, gone.id)
    record = open_patient(spain, gone.id)
    edited = replace(record.details, note="meanwhile")
    amend_patient(spain, AmendPatient(gone.id, record.version, edited))
    stale = MergePatients(kept.id, gone.id, preview.kept_version, preview.gone_version)
    with pytest.raises(StaleRecord):
        merge_patients(spain, stale)
    merge(spain, kept, gone)
    with pytest.raises(AlreadyMerged) as refused:
        preview_merge(spain, kept.id, gone.id)
    assert gone.number in refused.value.message()


def test_a_record_merged_away_is_not_edited_and_the_one_that_stays_is_named(
    spain: Context, kept: PatientRef, gone: PatientRef
) -> None:
    merge(spain, kept, gone)
    record = open_patient(spain, gone.id)
    edited = replace(record.details, note="too late")
    with pytest.raises(MergedAway) as refused:
        amend_patient(spain, AmendPatient(gone.id, record.version, edited))
    assert kept.display_name in refused.value.message()
    assert kept.number in refused.value.message()
    assert open_patient(spain, gone.id).details.note == record.details.note


def test_a_receptionist_proposes_and_may_not_merge(
    make_ctx: MakeContext, kept: PatientRef, gone: PatientRef
) -> None:
    reception = make_ctx(Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        merge_patients(reception, MergePatients(kept.id, gone.id, 1, 1))
    propose_merge(reception, kept.id, gone.id, "same phone")
    (flag,) = flags_of(reception, kept.id)
    assert gone.number in flag.text
    assert len(flags_of(reception, gone.id)) == 1


words = st.text("abcñ é", max_size=5)
telecoms = st.lists(
    st.sampled_from(("612004871", "699123456", "913000000")).map(Telecom), max_size=3
).map(tuple)
notes = st.fixed_dictionaries(
    {
        "note": words,
        "telecoms": telecoms,
        "addresses": st.lists(words.map(lambda w: Address(line=w)), max_size=2).map(tuple),
        "gender": st.sampled_from(AdministrativeGender),
        "born": st.none() | st.dates(date(1950, 1, 1), date(2000, 1, 1)),
        "communication": st.frozensets(st.sampled_from(Purpose)).map(
            lambda purposes: CommunicationPreference(opt_outs=purposes)
        ),
    }
)
takes = st.none() | st.frozensets(
    st.sampled_from(("given", "family", "birth", "gender", "note", "opt_outs", "deceased"))
)


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(words, notes, words, notes, takes)
def test_no_merge_destroys_anything(
    spain: Context,
    register: Register,
    one: str,
    mine: dict[str, Any],
    other: str,
    theirs: dict[str, Any],
    take: frozenset[str] | None,
) -> None:
    kept, gone = register("A" + one, **mine), register("B" + other, **theirs)
    before = content(spain)
    ids: set[UUID] = {row["id"] for rows in before.values() for row in rows}
    link = merge(spain, kept, gone, take=take)
    merged = {row["id"] for rows in content(spain).values() for row in rows}
    assert ids <= merged
    unmerge_patients(spain, UnmergePatients(link.id))
    assert content(spain) == before
