"""The chart of a patient with 1,000 visits, and the search for a diagnosis code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from benchmarks import chart_pages, keys, results, timeline
from benchmarks.fill import TODAY, Filled, insertion
from benchmarks.measure import in_turns, timed
from benchmarks.promises import Promise
from clinic_desktop.modules.chart.api import (
    KeepNote,
    StartEncounter,
    chart_counts,
    conditions_of,
    encounters_of,
    from_plain,
    journal_note,
    keep_note,
    search_diagnoses,
    start_encounter,
    to_json,
)
from clinic_desktop.modules.chart.api.summary import chart_summary
from clinic_desktop.modules.chart.presenters.visit_reading import read_visit
from clinic_desktop.modules.chart.tables.encounters import CompositionRow, EncounterRow
from clinic_desktop.modules.chart.tables.facts import ConditionRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.writing import write_captured

VISITS, CONDITIONS = 1_000, 300
CHART_FACTOR = 3.0
KEY_MS, OPEN_MS, SEARCH_MS = 10.0, 50.0, 16.0
TEXT = "Cough for a week, no fever. Lungs clear. Rest and fluids, back if it gets worse.\n" * 12
QUERIES = ("asthma", "tensión alta", "j45", "type 2 diab", "dolor de gar", "fract", "heart at")


def measured(filled: Filled) -> list[Promise]:
    """Give one patient a heavy chart, then read it, write a note in it and look for codes."""
    ctx = filled.ctx
    patient, visit = heavy_chart(filled)
    text = from_plain(TEXT)
    note = keep_note(ctx, KeepNote(visit, text))
    search_diagnoses(ctx, "asthma")  # the list is read once
    return [
        _read(filled, "1,000 visits", "encounter", lambda _n: encounters_of(ctx, patient)),
        _read(filled, "300 problems", "condition", lambda _n: conditions_of(ctx, patient)),
        _limit("P5 counts", "counts of all sections", lambda _n: chart_counts(ctx, patient)),
        _note(filled, patient, visit),
        Promise(
            "P5 typing",
            "what is typed, on the disk",
            timed(lambda _n: journal_note(ctx, visit, text, note.id), 100, 5),
            None,
            None,
            KEY_MS,
        ),
        Promise(
            "P5 codes",
            "a diagnosis code by word or code, one key",
            timed(lambda n: search_diagnoses(ctx, QUERIES[n % len(QUERIES)], "es"), 140, 7),
            None,
            None,
            SEARCH_MS,
        ),
        keys.measured(filled, patient, visit),
        *results.measured(filled, patient),
        *timeline.measured(filled, patient),
        _summary(filled, patient),
        *chart_pages.measured(filled, patient),
    ]


def heavy_chart(filled: Filled) -> tuple[UUID, UUID]:
    """Give one patient 1,000 visits and 300 problems; returns who, and a visit that runs."""
    patient = filled.patients[0][0]
    _fill_chart(filled, patient)
    command = StartEncounter(patient, practitioner_id=filled.practitioners[0])
    return patient, start_encounter(filled.ctx, command).id


def _note(filled: Filled, patient: UUID, visit: UUID) -> Promise:
    """Compare opening a visit in its column with the rows that it shows."""
    asked = (
        ("SELECT * FROM encounter WHERE id = ?", visit),
        ("SELECT * FROM note WHERE encounter_id = ? AND removed = 0", visit),
        ("SELECT * FROM composition WHERE encounter_id = ? AND removed = 0", visit),
        ("SELECT * FROM condition WHERE removed = 0 AND patient_id = ?", patient),
        ("SELECT * FROM procedure WHERE removed = 0 AND patient_id = ?", patient),
        ("SELECT * FROM patient WHERE id = ?", patient),
    )

    def raw(_n: int) -> object:
        with filled.ctx.store.reader.connect() as connection:
            return [fetch_all(connection, query, (one.bytes,)) for query, one in asked]

    pair = in_turns(lambda _n: read_visit(filled.ctx, patient, visit), raw, 40, 4)
    work = "a visit opened: its note, what is typed, 300 problems, templates"
    return Promise(
        "P5 note", work, pair.ours, pair.floor, None, OPEN_MS,
        note="the floor reads rows once and makes nothing of them",
    )  # fmt: skip


def _summary(filled: Filled, patient: UUID) -> Promise:
    """Compare the summary with the rows that it stands on: read, and nothing made of them."""
    of_patient = "WHERE removed = 0 AND patient_id = ?"
    weights = "AND code = '29463-7' ORDER BY sort_ms DESC LIMIT 12"
    notes = (
        "SELECT c.* FROM encounter AS e CROSS JOIN composition AS c ON c.encounter_id = e.id"
        " WHERE e.patient_id = ? ORDER BY e.start_ms DESC LIMIT 3"
    )
    queries = (
        f"SELECT * FROM condition {of_patient}",
        f"SELECT * FROM observation {of_patient} AND category = 'laboratory'",
        f"SELECT * FROM observation {of_patient} {weights}",
        notes,
    )

    def raw(_n: int) -> object:
        with filled.ctx.store.reader.connect() as connection:
            return [fetch_all(connection, query, (patient.bytes,)) for query in queries]

    pair = in_turns(lambda _n: chart_summary(filled.ctx, patient), raw, 40, 4)
    work = "the summary: 1,000 visits, 5,000 observations (the floor reads all results)"
    return Promise("P5 summary", work, pair.ours, pair.floor, CHART_FACTOR, OPEN_MS)


def _limit(number: str, work: str, ours: Callable[[int], object]) -> Promise:
    return Promise(number, work, timed(ours, 60, 5), None, None, OPEN_MS)


def _read(filled: Filled, work: str, table: str, ours: Callable[[int], object]) -> Promise:
    """Compare reading through the api with the driver's rows of the same columns."""
    patient = filled.patients[0][0].bytes
    names = ", ".join(f'"{c}"' for c in _columns(table))
    query = f"SELECT {names} FROM {table} WHERE removed = 0 AND patient_id = ?"

    def raw(_n: int) -> object:
        with filled.ctx.store.reader.connect() as connection:
            return fetch_all(connection, query, (patient,))

    pair = in_turns(ours, raw, 40, 4)
    return Promise(f"P5 {table}", work, pair.ours, pair.floor, None, OPEN_MS)


def _columns(table: str) -> tuple[str, ...]:
    row_class: Any = {"encounter": EncounterRow, "condition": ConditionRow}[table]
    return tuple(row_class.__table__.columns.keys())


def _fill_chart(filled: Filled, patient: UUID) -> None:
    ctx = filled.ctx
    body = to_json(from_plain(TEXT))
    ids = [ctx.new_id() for _n in range(VISITS)]
    visits = [_visit(patient, filled.practitioners[0], n) for n in range(VISITS)]
    signed = [
        _signed(visit, i, body, ctx.actor.user_id) for i, visit in zip(ids, visits, strict=True)
    ]
    problems = [_problem(patient, ids[n], n) for n in range(CONDITIONS)]
    with ctx.store.writer.begin() as connection:
        write_captured(connection, *insertion(ctx, EncounterRow, visits, ids))
        write_captured(connection, *insertion(ctx, CompositionRow, signed))
        write_captured(connection, *insertion(ctx, ConditionRow, problems))


def _visit(patient: UUID, practitioner: UUID, number: int) -> dict[str, Any]:
    day = TODAY - timedelta(days=number + 1)
    return {
        "patient_id": patient,
        "practitioner_id": practitioner,
        "status": "finished",
        "class_code": "AMB",
        "compartment": "normal",
        "day": day.isoformat(),
        "start_ms": day.toordinal() * 86_400_000,
        "end_ms": day.toordinal() * 86_400_000 + 900_000,
        "reason": f"Reason {number}",
        "follow_up": "",
        "status_reason": "",
        "kept": "{}",
    }


def _signed(visit: dict[str, Any], visit_id: UUID, body: str, user: UUID) -> dict[str, Any]:
    return {
        "patient_id": visit["patient_id"],
        "encounter_id": visit_id,
        "kind": "original",
        "note_kind": "clinical",
        "body": body,
        "author_id": user,
        "author_name": "Dr Alba",
        "signer_id": user,
        "signer_name": "Dr Alba",
        "signed_ms": visit["end_ms"],
        "reason": "",
        "digest": "",
    }


def _problem(patient: UUID, visit: UUID, number: int) -> dict[str, Any]:
    return {
        "patient_id": patient,
        "encounter_id": visit,
        "error_reason": "",
        "note": "",
        "kept": "{}",
        "text": f"Problem {number}",
        "code_system": "",
        "code": "",
        "code_display": "",
        "category": "problem-list-item",
        "clinical_status": "active",
        "certainty": "confirmed",
        "severity": "",
        "onset": "2019-05",
    }
