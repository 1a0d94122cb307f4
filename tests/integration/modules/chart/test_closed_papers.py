"""Papers and images of a restricted visit are closed wherever they could be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.modules.chart.api import Compartment, Encounter, amend_encounter
from clinic_desktop.modules.chart.api.search import search_chart
from clinic_desktop.modules.documents.api import (
    Document,
    Filing,
    ImportDicom,
    Operation,
    claim_reading,
    contents_of,
    describe_document,
    document,
    documents_of,
    imaging_of,
    import_dicom,
    instance_content,
    join,
    keep_pages,
    make_pages,
    open_content,
    open_study,
    read_dicom,
    read_words,
    record_reading,
    reviews_of,
    search_documents,
    search_documents_of,
    take_pages,
    words_of,
)
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.papers import dicom, pdf, take_in

SECRET = pdf("a secret pregnancy")


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    """Return the worker of all tests here."""
    made = Workshop()
    yield made
    made.close()


def close(ctx: Context, visit: Encounter) -> Encounter:
    details = replace(visit.details, compartment=Compartment.SENSITIVE)
    return amend_encounter(ctx, visit.id, visit.version, details)


def reopen(ctx: Context, visit: Encounter) -> Encounter:
    details = replace(visit.details, compartment=Compartment.NORMAL)
    return amend_encounter(ctx, visit.id, visit.version, details)


def paper(chart: ChartClinic, workshop: Workshop, visit: UUID, content: bytes = SECRET) -> Document:
    """Take a paper of a visit in, by Dr Bey, and read it."""
    filing = Filing("Pregnancy test", encounter_id=visit)
    taken = take_in(chart.bey, workshop, content, chart.ana, filing=filing).document
    while task := claim_reading(chart.bey):
        record_reading(chart.bey, task, read_words(workshop, task.file))
    return taken


def seen(ctx: Context, chart: ChartClinic) -> tuple[int, int, int, int]:
    """Return how often a reader meets it: list, search in chart, in documents, in all charts."""
    return (
        len(documents_of(ctx, chart.ana).documents),
        len(search_chart(ctx, chart.ana, "secret").documents),
        len(search_documents_of(ctx, chart.ana, "secret")),
        len(search_documents(ctx, "secret")),
    )


def refused(ctx: Context, one: Document) -> None:
    for door in (document, contents_of, open_content, words_of, reviews_of):
        with pytest.raises(NotAllowed):
            door(ctx, one.id)
    with pytest.raises(NotAllowed):
        take_pages(ctx, [one.id])


def test_papers_follow_their_visit_closed_and_open_again(chart: ChartClinic, workshop: Workshop):
    visit = chart.visit()
    one = paper(chart, workshop, visit.id)
    assert seen(chart.bey, chart) == seen(chart.nurse, chart) == (1, 1, 1, 1)
    closed = close(chart.alba, visit)
    for reader in (chart.bey, chart.nurse):
        assert seen(reader, chart) == (0, 0, 0, 0)
        refused(reader, one)
    assert documents_of(chart.bey, chart.ana).restricted
    assert seen(chart.alba, chart) == (1, 1, 1, 1)
    assert open_content(chart.alba, one.id) == SECRET
    reopen(chart.alba, closed)
    assert seen(chart.bey, chart) == (1, 1, 1, 1)


def test_a_paper_that_comes_into_a_closed_visit_is_closed_at_once(
    chart: ChartClinic, workshop: Workshop
):
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    one = paper(chart, workshop, visit.id)
    assert seen(chart.bey, chart) == (0, 0, 0, 0)
    refused(chart.bey, one)
    again = take_in(chart.bey, workshop, SECRET, chart.ana)
    assert not again.found


def test_a_paper_moved_into_a_closed_visit_is_closed(chart: ChartClinic, workshop: Workshop):
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    one = paper(chart, workshop, chart.visit().id)
    moved = replace(one.filing, encounter_id=visit.id)
    describe_document(chart.alba, one.id, document(chart.alba, one.id).version, moved)
    assert seen(chart.bey, chart) == (0, 0, 0, 0)


def test_open_papers_are_not_lost_behind_closed_ones(chart: ChartClinic, workshop: Workshop):
    secret = chart.visit(compartment=Compartment.SENSITIVE)
    for number in range(3):
        paper(chart, workshop, secret.id, pdf(f"secret secret {number}"))
    shown = paper(chart, workshop, chart.visit().id, pdf("a long open text, one secret in it"))
    assert [hit.document_id for hit in search_documents_of(chart.bey, chart.ana, "secret", 1)] == [
        shown.id
    ]
    page = documents_of(chart.bey, chart.ana, limit=1)
    assert ([one.id for one in page.documents], page.more) == ([shown.id], False)


def test_joined_pages_of_a_closed_visit_stay_closed(chart: ChartClinic, workshop: Workshop):
    first = paper(chart, workshop, chart.visit().id, pdf("open words"))
    closed = paper(chart, workshop, chart.visit(compartment=Compartment.SENSITIVE).id)
    sources = take_pages(chart.alba, [first.id, closed.id])
    made = make_pages(workshop, Operation.JOIN, sources, [join([1, 1])])
    keep_pages(chart.alba, made)
    assert documents_of(chart.bey, chart.ana).documents == ()
    assert len(documents_of(chart.alba, chart.ana).documents) == 1


def test_images_follow_their_visit(chart: ChartClinic, workshop: Workshop):
    visit = chart.visit()
    files, _ = read_dicom(workshop, [ForeignFile("1.dcm", dicom(1))])
    import_dicom(chart.bey, ImportDicom(files, chart.ana, encounter_id=visit.id))
    (study,) = imaging_of(chart.bey, chart.ana)
    closed = close(chart.alba, visit)
    for reader in (chart.bey, chart.nurse):
        assert imaging_of(reader, chart.ana) == ()
        with pytest.raises(NotAllowed):
            open_study(reader, study.id)
        with pytest.raises(NotAllowed):
            instance_content(reader, study.series[0].instances[0].id)
    assert [one.id for one in imaging_of(chart.alba, chart.ana)] == [study.id]
    reopen(chart.alba, closed)
    assert len(imaging_of(chart.bey, chart.ana)) == 1
