"""The timeline of a patient with 1,000 visits, 5,000 observations and 300 documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from benchmarks.fill import TODAY, Filled, insertion
from benchmarks.measure import in_turns, timed
from benchmarks.promises import Promise
from clinic_desktop.modules.chart.api.timeline import timeline_of, timeline_years
from clinic_desktop.modules.documents.tables import DocumentContentRow, DocumentRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.writing import write_captured

DOCUMENTS = 300
OPEN_MS = 50.0
_PAGE = 50
# The newest of each kind by the same indexes; nothing is put together, worded or guarded.
_FLOOR = tuple(
    f"SELECT {columns} FROM {table} WHERE removed = 0 AND {who} = ? {order} LIMIT {_PAGE}"
    for table, columns, who, order in (
        ("encounter", "id, start_ms, reason, status", "patient_id", "ORDER BY start_ms DESC"),
        ("composition", "*", "patient_id", "ORDER BY signed_ms DESC"),
        ("condition", "*", "patient_id", "ORDER BY onset DESC"),
        ("allergy_intolerance", "*", "patient_id", "ORDER BY onset DESC"),
        ("medication_statement", "*", "patient_id", "ORDER BY start DESC"),
        ("procedure", "*", "patient_id", "ORDER BY performed DESC"),
        ("immunization", "*", "patient_id", "ORDER BY given DESC"),
        ("pregnancy", "*", "patient_id", "ORDER BY ended DESC"),
        ("observation", "*", "category = 'vital-signs' AND patient_id", "ORDER BY sort_ms DESC"),
        ("diagnostic_report", "*", "patient_id", "ORDER BY sort_ms DESC"),
        ("document", "*", "patient_id", "ORDER BY day DESC"),
        ("appointment", "*", "patient_id", "ORDER BY day DESC"),
    )
)


def measured(filled: Filled, patient: UUID) -> list[Promise]:
    """Give a patient papers, then read the timeline as its page does."""
    _fill(filled, patient)
    ctx = filled.ctx
    deep = timeline_of(ctx, patient, limit=2_000).entries[-1].place

    def raw(_n: int) -> object:
        with ctx.store.reader.connect() as connection:
            return [fetch_all(connection, query, (patient.bytes,)) for query in _FLOOR]

    pair = in_turns(lambda _n: timeline_of(ctx, patient), raw, 40, 4)
    return [
        Promise(
            "P5 timeline",
            "the newest 50 lines of 12 tables",
            pair.ours,
            pair.floor,
            None,
            OPEN_MS,
            note="the floor reads the newest 50 of each and puts nothing together",
        ),
        _limit("deep", "50 lines after 2,000", lambda _n: timeline_of(ctx, patient, deep)),
        _limit("years", "lines of each year and kind", lambda _n: timeline_years(ctx, patient)),
    ]


def _limit(name: str, work: str, ours: Callable[[int], object]) -> Promise:
    return Promise(f"P5 timeline {name}", work, timed(ours, 40, 4), None, None, OPEN_MS)


def _fill(filled: Filled, patient: UUID) -> None:
    ctx = filled.ctx
    papers = [ctx.new_id() for _n in range(DOCUMENTS)]
    contents = [ctx.new_id() for _n in range(DOCUMENTS)]
    rows = [_paper(patient, one, n) for n, one in enumerate(contents)]
    held = [_content(one, ctx.new_id(), n) for n, one in enumerate(papers)]
    with ctx.store.writer.begin() as connection:
        write_captured(connection, *insertion(ctx, DocumentRow, rows, papers))
        write_captured(connection, *insertion(ctx, DocumentContentRow, held, contents))


def _paper(patient: UUID, content: UUID, number: int) -> dict[str, Any]:
    return {
        "patient_id": patient,
        "content_id": content,
        "status": "current",
        "category": "letter",
        "title": f"Letter {number}",
        "day": (TODAY - timedelta(days=3 * number)).isoformat(),
        "source": "import",
    }


def _content(paper: UUID, blob: UUID, number: int) -> dict[str, Any]:
    return {
        "document_id": paper,
        "blob_id": blob,
        "sha256": f"{number:064x}",
        "media_type": "application/pdf",
        "size": 1,
        "pages": 1,
        "state": "readable",
        "operation": "intake",
    }
