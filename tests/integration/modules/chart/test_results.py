"""Results in the store: versions, imports, withdrawal, who has read them."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import Compartment
from clinic_desktop.modules.chart.api.results import (
    Arrival,
    Coding,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    RecordReport,
    ReferenceRange,
    ReportDetails,
    ResultChanged,
    ResultSource,
    ResultStatus,
    ResultWithdrawn,
    ReviewAction,
    ValueKind,
    correct_observation,
    mark_observation_entered_in_error,
    mark_report_entered_in_error,
    reassign_report,
    record_report,
    report_with_results,
    review_report,
    unread_results,
    unread_results_count,
)
from clinic_desktop.storage.verify import verify
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic

NOON = 1_790_000_000_000


def result(
    value: str = "5.1", interpretation: str = "", status: ResultStatus = ResultStatus.FINAL
) -> ObservationDetails:
    """Potassium, with a range."""
    return ObservationDetails(
        ObservationCategory.LABORATORY,
        Coding("http://loinc.org", "2823-3", "Potassium"),
        ObservedValue(ValueKind.QUANTITY, value, unit="mmol/L", unit_code="mmol/L"),
        status,
        effective_ms=NOON,
        interpretation=interpretation,
        ranges=(ReferenceRange("3.5", "5.0", unit_code="mmol/L"),),
    )


def sent(
    patient_id: UUID, value: str, issued: int, status: ResultStatus = ResultStatus.FINAL
) -> RecordReport:
    """One message of a laboratory about report 7."""
    key = f"{value}|{issued}|{status}"
    details = replace(result(value, status=status), issued_ms=issued)
    arrival = Arrival(ResultSource.HL7, f"obx|{key}", "7|2823-3")
    return RecordReport(
        patient_id,
        ReportDetails(Coding("L", "BMP", "Basic panel"), "LAB", status, NOON, issued_ms=issued),
        (NewObservation(details, arrival),),
        Arrival(ResultSource.HL7, f"obr|{key}", "7"),
    )


def plain(patient_id: UUID, *values: ObservationDetails) -> RecordReport:
    """A report that is typed."""
    details = ReportDetails(Coding(display="Basic panel"), effective_ms=NOON)
    return RecordReport(patient_id, details, tuple(map(NewObservation, values)))


def test_a_report_is_kept_with_all_it_says(chart: ChartClinic) -> None:
    full = replace(result(), note="Haemolysed?", kept='{"x": 1}', body_site="Left arm")
    done = record_report(chart.alba, plain(chart.ana, full))
    found = report_with_results(chart.bey, done.report.entry_id)
    assert found.report == done.report
    assert [one.details for one in found.results] == [full]
    assert verify(chart.alba.store).ok


def test_the_same_message_twice_changes_nothing(chart: ChartClinic) -> None:
    first = record_report(chart.alba, sent(chart.ana, "4.0", NOON))
    again = record_report(chart.alba, sent(chart.ana, "4.0", NOON))
    assert (first.stored, again.stored) == (2, 0)
    assert again.report == first.report
    assert unread_results(chart.alba).total == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_newest_wins_in_whatever_order_it_arrives(
    chart: ChartClinic, order: tuple[int, ...]
) -> None:
    messages = [
        sent(chart.ana, "4.0", NOON, ResultStatus.PRELIMINARY),
        sent(chart.ana, "4.2", NOON, ResultStatus.FINAL),
        sent(chart.ana, "4.4", NOON + 60_000, ResultStatus.CORRECTED),
    ]
    (entry_id,) = {record_report(chart.alba, messages[n]).report.entry_id for n in order}
    found = report_with_results(chart.alba, entry_id)
    assert found.report.details.status is ResultStatus.CORRECTED
    assert [one.details.value.text for one in found.results] == ["4.4"]
    (line,) = unread_results(chart.alba).lines
    assert line.report_id == found.report.id


def test_a_corrected_report_is_unread_again(chart: ChartClinic) -> None:
    first = record_report(chart.alba, sent(chart.ana, "4.0", NOON))
    review_report(chart.alba, first.report.id, "All well")
    assert unread_results_count(chart.alba) == 0
    second = record_report(chart.alba, sent(chart.ana, "6.9", NOON + 1, ResultStatus.CORRECTED))
    (line,) = unread_results(chart.alba).lines
    assert (line.report_id, line.corrected, line.severity) == (second.report.id, True, 2)
    with pytest.raises(ResultChanged):
        review_report(chart.alba, first.report.id)
    review_report(chart.alba, second.report.id)
    review_report(chart.alba, second.report.id)
    reviews = report_with_results(chart.alba, second.report.entry_id).reviews
    assert {(one.report_id, one.comment, one.by_name) for one in reviews} == {
        (first.report.id, "All well", "Dr Alba"),
        (second.report.id, "", "Dr Alba"),
    }
    assert len(reviews) == 2


def test_a_correction_here_names_what_it_replaces(chart: ChartClinic) -> None:
    done = record_report(chart.alba, plain(chart.ana, result("51")))
    review_report(chart.alba, done.report.id)
    (typed,) = report_with_results(chart.alba, done.report.entry_id).results
    with pytest.raises(InvalidInput):
        correct_observation(chart.alba, typed, result("5.1"), " ")
    after = correct_observation(chart.alba, typed, result("4.1"), "Typing slip")
    found = report_with_results(chart.alba, done.report.entry_id)
    assert (after.replaces_id, after.reason) == (typed.id, "Typing slip")
    assert [one.id for one in found.results] == [after.id]
    assert found.report.details.status is ResultStatus.CORRECTED
    assert (found.report.severity, unread_results(chart.alba).total) == (0, 1)
    with pytest.raises(ResultChanged):
        correct_observation(chart.alba, typed, result("9"), "Late")
    gone = mark_observation_entered_in_error(chart.alba, after, "Other sample")
    assert report_with_results(chart.alba, done.report.entry_id).results == ()
    with pytest.raises(ResultWithdrawn):
        correct_observation(chart.alba, gone, result("9"), "Late")


def test_a_withdrawn_report_takes_its_results_along(chart: ChartClinic) -> None:
    done = record_report(chart.alba, plain(chart.ana, result("4"), result("6")))
    mark_report_entered_in_error(chart.alba, done.report, "Another patient's")
    found = report_with_results(chart.alba, done.report.entry_id)
    assert (found.results, found.report.holds) == ((), False)
    assert unread_results(chart.alba).lines == ()


def test_who_reads_it_and_in_which_order(chart: ChartClinic) -> None:
    luis = chart.clinic.luis
    normal = record_report(chart.alba, plain(luis, result("4"))).report
    visit = chart.visit()
    high = record_report(chart.alba, plain(chart.ana, result("5.1"))).report
    worse = record_report(chart.alba, plain(chart.ana, result("9", "HH"))).report
    assert [line.report_id for line in unread_results(chart.alba).lines] == [
        worse.id,
        high.id,
        normal.id,
    ]
    assert (high.responsible_id, normal.responsible_id) == (visit.practitioner_id, None)
    bey = chart.clinic.bey
    assert [line.report_id for line in unread_results(chart.bey, bey).lines] == [normal.id]
    reassign_report(chart.alba, worse.id, bey, "Please look")
    assert [line.report_id for line in unread_results(chart.bey, bey).lines] == [
        worse.id,
        normal.id,
    ]
    (review,) = report_with_results(chart.bey, worse.entry_id).reviews
    assert (review.action, review.comment) == (ReviewAction.REASSIGNED, "Please look")
    second = unread_results(chart.alba, offset=1, limit=1)
    assert ([line.report_id for line in second.lines], second.total) == ([high.id], 3)


def test_results_of_a_restricted_visit_are_closed(chart: ChartClinic) -> None:
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    command = replace(plain(chart.ana, result()), encounter_id=closed.id)
    done = record_report(chart.alba, command)
    assert unread_results_count(chart.alba) == 1
    assert unread_results(chart.bey).lines == ()
    for door in (report_with_results, lambda c, _e: review_report(c, done.report.id)):
        with pytest.raises(NotAllowed):
            door(chart.bey, done.report.entry_id)


def test_rights(chart: ChartClinic, make_ctx: MakeContext) -> None:
    done = record_report(chart.alba, plain(chart.ana, result()))
    with pytest.raises(NotAllowed):
        record_report(chart.nurse, plain(chart.ana, result()))
    with pytest.raises(NotAllowed):
        review_report(chart.nurse, done.report.id)
    with pytest.raises(NotAllowed):
        unread_results(make_ctx(Role.RECEPTIONIST))
    assert record_report(make_ctx(Role.LABORATORY_TECHNICIAN), plain(chart.ana, result())).stored


def test_old_results_need_no_reading(chart: ChartClinic) -> None:
    record_report(chart.alba, replace(plain(chart.ana, result("9")), to_review=False))
    assert unread_results_count(chart.alba) == 0


def test_what_is_no_number_is_refused_before_anything_is_stored(chart: ChartClinic) -> None:
    with pytest.raises(InvalidInput) as refused:
        record_report(chart.alba, plain(chart.ana, result("4"), result("70_105,")))
    assert set(refused.value.problems) == {"1.value"}
    assert unread_results_count(chart.alba) == 0
