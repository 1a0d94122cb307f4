"""The timeline: everything once, in order, page by page; restricted visits say nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.agenda.tables import AppointmentRow
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    Compartment,
    ConditionDetails,
    ConditionStatus,
    ImmunizationDetails,
    KeepNote,
    MedicationStatementDetails,
    PartialDate,
    PregnancyDetails,
    PregnancyOutcome,
    ProcedureDetails,
    Reaction,
    Regimen,
    from_plain,
)
from clinic_desktop.modules.chart.api.results import (
    Coding,
    RecordReport,
    ReportDetails,
    VitalEntry,
    VitalKind,
    VitalsDetails,
    record_report,
    record_vitals,
)
from clinic_desktop.modules.chart.api.timeline import (
    TimelineEvent,
    TimelineKind,
    timeline_of,
    timeline_years,
)
from clinic_desktop.modules.chart.service import timeline_elsewhere
from clinic_desktop.modules.documents.api import Filing
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.papers import pdf, take_in


def fill(chart: ChartClinic) -> None:
    """Give Ana something of every kind; the clock stands, so that many share a moment."""
    ctx, ana = chart.alba, chart.ana
    visit = chart.visit()
    note = api.keep_note(ctx, KeepNote(visit.id, from_plain("Lungs are clear.\nRest.")))
    signed = api.sign_note(ctx, note.id, note.version)
    assert signed.encounter_id == visit.id
    for number in range(6):
        onset = (None, PartialDate(2019), PartialDate(2019, 1), PartialDate(2019, 1, 1))[number % 4]
        api.record_condition(ctx, ana, ConditionDetails(f"Problem {number}", onset=onset))
    gone = ConditionDetails(
        "Otitis",
        clinical_status=ConditionStatus.RESOLVED,
        onset=PartialDate(2020, 3),
        abatement=PartialDate(2020, 4, 2),
    )
    api.record_condition(ctx, ana, gone)
    api.record_allergy(ctx, ana, AllergyDetails("Penicillins", reactions=(Reaction("Hives"),)))
    taken = MedicationStatementDetails(
        "Prednisone",
        start=PartialDate(2026, 10, 1),
        end=PartialDate(2026, 10, 9),
        regimens=(Regimen("10", "mg", "in the morning"),),
    )
    api.record_medication_statement(ctx, ana, taken)
    api.record_procedure(ctx, ana, ProcedureDetails("Appendectomy", performed=PartialDate(1965, 2)))
    api.record_immunization(ctx, ana, ImmunizationDetails("Tetanus", given=PartialDate(2021, 5, 4)))
    outcome = PregnancyDetails(PregnancyOutcome.LIVE_BIRTH, ended=PartialDate(2016, 7, 1))
    api.record_pregnancy(ctx, ana, outcome)
    weighed = (
        VitalEntry(VitalKind.WEIGHT, Decimal("81.4")),
        VitalEntry(VitalKind.HEIGHT, Decimal("170")),
    )
    record_vitals(ctx, ana, VitalsDetails(weighed))
    record_report(ctx, RecordReport(ana, ReportDetails(Coding("", "", "Blood count"))))
    chart.clinic.book("11:30")


def everything(ctx: Context, chart: ChartClinic, **more) -> list:
    """Return all lines in one page."""
    page = timeline_of(ctx, chart.ana, limit=1_000, **more)
    assert not page.more
    return list(page.entries)


def test_each_kind_is_told_once_an_event(chart) -> None:
    fill(chart)
    lines = everything(chart.alba, chart)
    counts = Counter(line.kind for line in lines)
    wanted = dict.fromkeys(TimelineKind, 1) | {
        TimelineKind.PROBLEM: 8,
        TimelineKind.MEDICATION: 2,
    }
    del wanted[TimelineKind.DOCUMENT]
    assert counts == wanted
    said = {(line.kind, line.event): line for line in lines}
    note = said[TimelineKind.NOTE, TimelineEvent.SIGNED]
    assert note.title == "Lungs are clear. Rest."
    assert note.detail == "Dr Alba"
    vitals = said[TimelineKind.VITALS, TimelineEvent.HAPPENED].detail
    assert "Weight 81.4 kg" in vitals
    assert "170" in vitals
    assert said[TimelineKind.ALLERGY, TimelineEvent.RECORDED].detail == "Hives · unconfirmed"
    begun = said[TimelineKind.MEDICATION, TimelineEvent.BEGAN]
    assert begun.detail == "10 mg, in the morning"
    assert begun.moment_ms is None
    assert said[TimelineKind.MEDICATION, TimelineEvent.ENDED].on == PartialDate(2026, 10, 9)
    assert said[TimelineKind.PROBLEM, TimelineEvent.ENDED].on == PartialDate(2020, 4, 2)
    assert said[TimelineKind.PROCEDURE, TimelineEvent.HAPPENED].on == PartialDate(1965, 2)


def test_less_is_known_the_further_down(chart) -> None:
    fill(chart)
    days = [line.on for line in everything(chart.alba, chart) if line.on.year == 2019]
    assert days == [PartialDate(2019, 1, 1), PartialDate(2019, 1), *[PartialDate(2019)] * 2]


@pytest.mark.parametrize("zone", ["Europe/Madrid", "America/Bogota", "Pacific/Auckland"])
def test_a_days_lines_stand_together(chart, zone, monkeypatch) -> None:
    from clinic_desktop.modules.chart.service import timeline as service

    profile = service.clinic_profile(chart.alba)
    monkeypatch.setattr(service, "clinic_profile", lambda _ctx: replace(profile, zone=zone))
    start = chart.alba.clock.now()
    for hours in range(0, 72, 3):
        ctx = replace(chart.alba, clock=FrozenClock(start + timedelta(hours=hours)))
        record_vitals(ctx, chart.ana, VitalsDetails((VitalEntry(VitalKind.WEIGHT, Decimal(80)),)))
    for days in range(3):
        day = PartialDate.of((start + timedelta(days=days)).date())
        late = replace(chart.alba, clock=FrozenClock(start + timedelta(days=4)))
        api.record_procedure(late, chart.ana, ProcedureDetails("Stitches", performed=day))
    found = [line.on for line in everything(chart.alba, chart)]
    assert found == sorted(found, key=lambda on: on.iso(), reverse=True)
    years = Counter(line.on.year for line in everything(chart.alba, chart))
    assert sum(y.count for y in timeline_years(chart.alba, chart.ana)) == years.total()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    limit=st.integers(1, 9),
    kinds=st.sets(st.sampled_from(TimelineKind)),
    text=st.sampled_from(["", "", "problem", "o"]),
)
def test_pages_give_every_line_once_in_order(filled, limit, kinds, text) -> None:
    chart = filled
    whole = everything(chart.alba, chart, kinds=kinds, text=text)
    assert len({line.place.key for line in whole}) == len(whole)
    assert [line.place.key for line in whole] == sorted(
        (line.place.key for line in whole), reverse=True
    )
    paged, before, more = [], None, True
    while more:
        page = timeline_of(chart.alba, chart.ana, before, kinds, text, limit)
        assert len(page.entries) <= limit
        paged += page.entries
        more = page.more
        before = page.entries[-1].place if page.entries else None
    assert paged == whole


@pytest.fixture
def filled(chart) -> ChartClinic:
    """Return the clinic with a filled chart."""
    fill(chart)
    return chart


def test_years_count_what_the_pages_give(filled) -> None:
    for text in ("", "problem"):
        lines = everything(filled.alba, filled, text=text)
        years = timeline_years(filled.alba, filled.ana, text)
        assert {(y.year, y.kind): y.count for y in years} == Counter(
            (line.on.year, line.kind) for line in lines
        )
        assert [y.year for y in years] == sorted((y.year for y in years), reverse=True)


def test_words_are_found_without_their_accents_and_inside_notes(filled) -> None:
    api.record_condition(filled.alba, filled.ana, ConditionDetails("Úlcera gástrica"))
    assert [line.title for line in everything(filled.alba, filled, text="ULCERA gas")] == [
        "Úlcera gástrica"
    ]
    [note] = everything(filled.alba, filled, text="lungs clear")
    assert note.kind is TimelineKind.NOTE


def test_a_restricted_visit_says_only_its_day(filled) -> None:
    chart = filled
    closed = chart.visit(compartment=Compartment.SENSITIVE, reason="Secret")
    secret = ConditionDetails("Secret illness")
    api.record_condition(chart.alba, chart.ana, secret, closed.id)
    before = everything(chart.alba, chart)
    seen = everything(chart.bey, chart)
    [line] = [one for one in seen if one.restricted]
    assert line.kind is TimelineKind.VISIT
    assert (line.title, line.detail, line.moment_ms, line.practitioner_id) == ("", "", None, None)
    assert len(seen) == len(before) - 1
    assert "Secret" not in repr(seen)
    assert everything(chart.bey, chart, text="secret") == []


def test_who_may_not_read_charts_has_no_timeline(filled, make_ctx: MakeContext) -> None:
    desk = make_ctx(Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        timeline_of(desk, filled.ana)
    with pytest.raises(NotAllowed):
        timeline_years(desk, filled.ana)


def test_kinds_that_the_actor_may_not_read_are_left_out(filled, monkeypatch) -> None:
    allowed = Context.allows

    def without_results(self, permission, *rest):
        return permission is not Permission.LAB_RESULT_READ and allowed(self, permission, *rest)

    monkeypatch.setattr(Context, "allows", without_results)
    kinds = {line.kind for line in everything(filled.alba, filled)}
    assert kinds == set(TimelineKind) - {TimelineKind.REPORT, TimelineKind.DOCUMENT}


def booked(chart: ChartClinic, day: date, minute: int, zone: str) -> None:
    """Keep an appointment as another office of the clinic would have booked it."""
    values = {
        "patient_id": chart.ana,
        "patient_name": "Ana",
        "day": day.toordinal(),
        "start_minute": minute,
        "minutes": 15,
        "zone": zone,
        "status": "fulfilled",
        "resources": "[]",
    }
    with chart.clinic.ctx.unit_of_work() as uow:
        uow.insert(AppointmentRow, values)
        uow.commit()


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_appointments_are_paged_by_their_instant(chart, limit, monkeypatch) -> None:
    monkeypatch.setattr(timeline_elsewhere, "_SPARE", 1)
    places = ("Pacific/Kiritimati", "Europe/Madrid", "Pacific/Honolulu", "Pacific/Pago_Pago")
    for number in range(14):
        booked(chart, date(2025, 3, 1 + number // 2), 40 * number, places[number % 4])
    booked(chart, date(1999, 3, 1), 600, "UTC")
    whole = everything(chart.alba, chart)
    assert len(whole) == 15
    assert [line.moment_ms for line in whole] == sorted(
        (line.moment_ms for line in whole), reverse=True
    )
    paged, before, more = [], None, True
    while more:
        page = timeline_of(chart.alba, chart.ana, before, limit=limit)
        paged += page.entries
        before, more = page.entries[-1].place, page.more
    assert paged == whole
    years = timeline_years(chart.alba, chart.ana)
    assert [(year.year, year.count) for year in years] == [(2025, 14), (1999, 1)]


def test_papers_stand_by_their_day_or_when_they_came(chart) -> None:
    workshop = Workshop()
    for number in range(5):
        day = PartialDate(2020 + number) if number else None
        filing = Filing(f"Letter {number}", day=day)
        take_in(chart.alba, workshop, pdf(f"text {number}"), chart.ana, filing=filing)
    workshop.close()
    titles = [line.title for line in everything(chart.alba, chart)]
    assert titles == [f"Letter {number}" for number in (0, 4, 3, 2, 1)]
