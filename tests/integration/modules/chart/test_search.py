"""Words of notes are found by who may read them, and by nobody else."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from clinic_desktop.modules.chart.api import (
    Compartment,
    Encounter,
    KeepNote,
    Note,
    amend_note,
    discard_note,
    encounters_of,
    from_plain,
    keep_note,
    sign_note,
)
from clinic_desktop.modules.chart.api.interchange import chart_as_fhir, import_into_chart
from clinic_desktop.modules.chart.api.search import MARK_END, MARK_START, search_chart
from clinic_desktop.modules.chart.service.fhir.files import json_text
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.fetching import fetch_all
from tests.integration.modules.chart.conftest import ChartClinic


def write(ctx: Context, visit: Encounter, text: str) -> Note:
    return keep_note(ctx, KeepNote(visit.id, from_plain(text)))


def found(ctx: Context, chart: ChartClinic, text: str) -> int:
    return len(search_chart(ctx, chart.ana, text).notes)


def test_a_signed_note_is_found_by_everybody_with_the_place_marked(chart: ChartClinic):
    draft = write(chart.alba, chart.visit(), "Migraña desde enero")
    signed = sign_note(chart.alba, draft.id, draft.version)
    (hit,) = search_chart(chart.nurse, chart.ana, "enero migran").notes
    assert (hit.source_id, hit.signed) == (signed.id, True)
    assert f"{MARK_START}Migraña{MARK_END}" in hit.snippet


def test_of_a_text_that_is_pasted_whole_the_first_words_count(chart: ChartClinic):
    write(chart.alba, chart.visit(), "Fever since Monday")
    assert found(chart.alba, chart, "fever " * 20_000) == 1
    assert found(chart.alba, chart, "a\x00b " * 20_000) == 0
    assert found(chart.alba, chart, "a\x00b\u202e" * 30_000) == 0  # no blank in it


def test_a_draft_is_found_by_its_author_alone(chart: ChartClinic):
    draft = write(chart.alba, chart.visit(), "maybe asthma")
    assert (found(chart.alba, chart, "asthma"), found(chart.bey, chart, "asthma")) == (1, 0)
    command = KeepNote(draft.encounter_id, from_plain("no idea"), draft.id, draft.version)
    draft = keep_note(chart.alba, command)
    assert found(chart.alba, chart, "asthma") == 0
    discard_note(chart.alba, draft.id, draft.version)
    assert found(chart.alba, chart, "idea") == 0


def test_what_was_amended_is_not_found_any_more(chart: ChartClinic):
    draft = write(chart.alba, chart.visit(), "left knee")
    signed = sign_note(chart.alba, draft.id, draft.version)
    amend_note(chart.alba, signed.id, from_plain("right knee"), "wrong side")
    assert (found(chart.bey, chart, "left"), found(chart.bey, chart, "right")) == (0, 1)


def test_a_restricted_visit_leaves_no_hit(chart: ChartClinic):
    draft = write(chart.alba, chart.visit(compartment=Compartment.SENSITIVE), "depression")
    sign_note(chart.alba, draft.id, draft.version)
    assert (found(chart.alba, chart, "depression"), found(chart.bey, chart, "depression")) == (1, 0)
    assert found(chart.nurse, chart, "depression") == 0


def test_what_is_typed_is_no_query_language(chart: ChartClinic):
    for text in ('"', "a OR", "NOT x", "(", "", "text:*"):
        assert found(chart.alba, chart, text) == 0


def moved(chart: ChartClinic, folder: Path, **more: Compartment) -> None:
    """Sign a note of Ana and take it into the chart of Luis as FHIR."""
    draft = write(chart.alba, chart.visit(**more), "seizures at night")
    sign_note(chart.alba, draft.id, draft.version)
    path = folder / "ana.json"
    path.write_text(json_text(chart_as_fhir(chart.alba, chart.ana)), "utf-8")
    assert import_into_chart(chart.alba, chart.clinic.luis, [path]).refused == ()


def test_the_words_of_an_imported_note_are_found(chart: ChartClinic, tmp_path: Path):
    moved(chart, tmp_path)
    assert len(search_chart(chart.bey, chart.clinic.luis, "seizures").notes) == 1


def test_an_imported_restricted_visit_closes_its_papers(chart: ChartClinic, tmp_path: Path):
    moved(chart, tmp_path, compartment=Compartment.SENSITIVE)
    with chart.alba.reading() as connection:
        query = "SELECT encounter_id FROM restricted_visit WHERE patient_id = ? AND closed = 1"
        (row,) = fetch_all(connection, query, (chart.clinic.luis.bytes,))
    (line,) = encounters_of(chart.alba, chart.clinic.luis)
    assert line.encounter is not None
    assert UUID(bytes=row[0]) == line.encounter.id
    assert search_chart(chart.bey, chart.clinic.luis, "seizures").notes == ()
