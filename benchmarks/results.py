"""The results of a patient with 5,000 observations: the grid, trends, what is out of range."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from benchmarks.fill import TODAY, Filled, insertion
from benchmarks.measure import in_turns, timed
from benchmarks.promises import Promise
from clinic_desktop.modules.chart.api.results import (
    LOINC,
    ObservationCategory,
    observations_of,
    results_grid,
    results_out_of_range,
    trend_of,
    unread_results,
    vitals_of,
)
from clinic_desktop.modules.chart.tables.results import DiagnosticReportRow, ObservationRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.writing import write_captured

PANELS, TESTS, VITALS = 200, 20, 1_000  # 4,000 results and 1,000 vital signs
# Pages and trends judge each row that they read, which the floor does not: no factor for them.
FACTOR, OPEN_MS = 3.0, 50.0
_DAY_MS = 86_400_000
_RANGE = '[{"low": "3.5", "high": "5.0"}]'


def measured(filled: Filled, patient: UUID) -> list[Promise]:
    """Give a patient many results, then read them as screens do."""
    _fill(filled, patient)
    ctx = filled.ctx
    laboratory = ObservationCategory.LABORATORY
    codes = ["t0", "t1", "t2"]
    rows = "SELECT * FROM observation WHERE removed = 0 AND patient_id = ?"
    some = f"{rows} AND category = 'laboratory' ORDER BY sort_ms DESC LIMIT "
    of_codes = f"{rows} AND code IN ('t0', 't1', 't2')"
    in_laboratory = f"{rows} AND category = 'laboratory'"

    def against(
        name: str, work: str, ours: Callable[[int], object], query: str, factor: float | None = None
    ) -> Promise:
        def raw(_n: int) -> object:
            with ctx.store.reader.connect() as connection:
                return fetch_all(connection, query, (patient.bytes,))

        pair = in_turns(ours, raw, 40, 4)
        return Promise(f"P5 {name}", work, pair.ours, pair.floor, factor, OPEN_MS)

    return [
        against(
            "page",
            "100 of 4,000 results",
            lambda _n: observations_of(ctx, patient, laboratory),
            f"{some}100",
        ),
        against(
            "out of range",
            "the latest of each of 20 tests among 4,000 results (the floor reads all)",
            lambda _n: results_out_of_range(ctx, patient),
            in_laboratory,
            FACTOR,
        ),
        against(
            "trend",
            "three tests over 200 moments",
            lambda _n: trend_of(ctx, patient, codes),
            of_codes,
        ),
        against(
            "grid",
            "20 tests at 8 moments",
            lambda _n: results_grid(ctx, patient),
            f"{in_laboratory} AND sort_ms >= {_at(7)} ORDER BY sort_ms DESC",
        ),
        _limit("vitals", "each vital sign, its last 12", lambda _n: vitals_of(ctx, patient)),
        _limit("unread", "50 of 200 unread reports", lambda _n: unread_results(ctx)),
    ]


def _limit(name: str, work: str, ours: Callable[[int], object]) -> Promise:
    return Promise(f"P5 {name}", work, timed(ours, 60, 5), None, None, OPEN_MS)


def _fill(filled: Filled, patient: UUID) -> None:
    ctx = filled.ctx
    panels = [ctx.new_id() for _n in range(PANELS)]
    reports = [_report(patient, panels[n], n) for n in range(PANELS)]
    ids = [ctx.new_id() for _n in range(PANELS * TESTS + VITALS)]
    observed = [
        _result(patient, one, panels[n // TESTS], n) for n, one in enumerate(ids[: PANELS * TESTS])
    ]
    taken = [_weight(patient, one, n) for n, one in enumerate(ids[PANELS * TESTS :])]
    with ctx.store.writer.begin() as connection:
        write_captured(connection, *insertion(ctx, DiagnosticReportRow, reports, panels))
        write_captured(connection, *insertion(ctx, ObservationRow, [*observed, *taken], ids))


def _at(number: int) -> int:
    return (TODAY.toordinal() - 719_163 - number) * _DAY_MS


def _common(patient: UUID, entry: UUID, at_ms: int) -> dict[str, Any]:
    return {
        "patient_id": patient,
        "entry_id": entry,
        "precedence": at_ms * 16 + 3,
        "status": "final",
        "effective_ms": at_ms,
        "sort_ms": at_ms,
        "issued_ms": at_ms,
        "source": "hl7",
        "code_system": LOINC,
    }


def _report(patient: UUID, entry: UUID, number: int) -> dict[str, Any]:
    words = {"category": "LAB", "code": "p", "display": "Panel"}
    return {**_common(patient, entry, _at(number)), **words}


def _result(patient: UUID, entry: UUID, panel: UUID, number: int) -> dict[str, Any]:
    return {
        **_common(patient, entry, _at(number // TESTS)),
        "report_id": panel,
        "category": "laboratory",
        "code": f"t{number % TESTS}",
        "display": f"Test {number % TESTS}",
        "value_kind": "quantity",
        "value": f"{3 + number % 3}.{number % 10}",
        "unit": "mmol/L",
        "unit_code": "mmol/L",
        "ranges": _RANGE,
    }


def _weight(patient: UUID, entry: UUID, number: int) -> dict[str, Any]:
    return {
        **_common(patient, entry, _at(number)),
        "report_id": None,
        "category": "vital-signs",
        "code": "29463-7",
        "display": "Body weight",
        "value_kind": "quantity",
        "value": f"80.{number % 10}",
        "unit": "kg",
        "unit_code": "kg",
        "ranges": "[]",
    }
