"""Papers travel with a chart: their bytes in the bundle or beside it, filed where they arrive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api.interchange import (
    chart_as_fhir,
    examine_papers,
    export_chart_fhir,
    import_charts,
    import_into_chart,
)
from clinic_desktop.modules.chart.api.results import reports_of
from clinic_desktop.modules.chart.service.fhir.keeping import given_back
from clinic_desktop.modules.documents.api import (
    Category,
    ContentState,
    Document,
    Examined,
    Filing,
    Source,
    describe_document,
    documents_of,
    examine_file,
    open_content,
)
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.fhir_files import (
    base64_of,
    bundle_of,
    exported,
    looked_at,
    observation,
    paper,
    write,
)
from tests.support.papers import dicom, pdf, take_in

LETTER = pdf("Dear colleague")


INLINE = paper({"data": base64_of(LETTER), "creation": "2026-01"})


@pytest.fixture
def manager(chart: ChartClinic, make_ctx: Any) -> Context:
    return replace(make_ctx(Role.OFFICE_MANAGER), handlers=chart.alba.handlers)


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.close()


def papers_in(ctx: Context, patient_id: Any) -> list[Document]:
    return list(documents_of(ctx, patient_id).documents)


def take(manager: Context, path: Path) -> Any:
    return import_charts(manager, [path], examine_papers([path], looked_at))


def test_a_paper_is_filed_and_given_back(
    chart: ChartClinic, manager: Context, tmp_path: Path, workshop: Workshop
) -> None:
    path = write(tmp_path, bundle_of(INLINE))
    looked = examine_papers([path], lambda file: examine_file(workshop, file))
    report = import_charts(manager, [path], looked)
    assert (report.mapped["DocumentReference"], report.notes) == (1, ())
    (one,) = papers_in(chart.alba, report.patients[0])
    assert (one.source, one.content.state, one.content.pages) == (
        Source.FHIR,
        ContentState.READABLE,
        1,
    )
    filing = one.filing
    assert filing.day is not None
    assert (filing.title, filing.category, filing.author, filing.day.iso()) == (
        "Letter from far",
        Category.LETTER,
        "Dr Far",
        "2026-01",
    )
    assert open_content(chart.alba, one.id) == LETTER
    bundle = chart_as_fhir(chart.alba, report.patients[0])
    (given,) = exported(bundle, "DocumentReference")
    assert given["content"] == INLINE["content"]
    assert exported(bundle, "Binary") == []
    again = take(manager, path)
    assert (again.stored, again.unchanged, len(papers_in(chart.alba, report.patients[0]))) == (
        0,
        2,
        1,
    )


def test_bytes_of_a_binary_are_found_and_stored_once(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    binary = {
        "resourceType": "Binary",
        "id": "b",
        "contentType": "application/pdf",
        "data": base64_of(LETTER),
    }
    path = write(tmp_path, bundle_of(paper({"url": "Binary/b", "title": "a.pdf"}), binary))
    report = take(manager, path)
    assert report.mapped == {"Patient": 1, "DocumentReference": 1, "Binary": 1}
    with chart.alba.reading() as connection:
        kept = connection.exec_driver_sql("SELECT came FROM kept_resource").scalars().all()
    assert base64_of(LETTER) not in "".join(kept)
    bundle = chart_as_fhir(chart.alba, report.patients[0])
    (given,) = exported(bundle, "Binary")
    assert given == binary
    assert take(manager, path).unchanged == 3


def test_a_paper_that_was_described_anew_goes_out_so(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    report = take(manager, write(tmp_path, bundle_of(INLINE)))
    (one,) = papers_in(chart.alba, report.patients[0])
    describe_document(chart.alba, one.id, one.version, Filing("Discharge", Category.OTHER))
    (given,) = exported(_bundle(chart, report), "DocumentReference")
    assert given["description"] == "Discharge"
    without_day = {k: v for k, v in INLINE["content"][0]["attachment"].items() if k != "creation"}
    assert given["content"] == [{"attachment": without_day}]


def test_bytes_of_a_content_that_holds_no_more_are_not_given_back() -> None:
    """Pages were turned: the attachment that came leads to what the paper is now."""
    came = {"attachment": {"data": "sha256:old", "hash": "x", "contentType": "application/pdf"}}
    read = {"attachment": {"url": "urn:uuid:old", "title": "a.pdf"}}
    now = {"attachment": {"url": "urn:uuid:new", "title": "a.pdf"}}
    assert given_back(came, read, now) == {
        "attachment": {"contentType": "application/pdf", "url": "urn:uuid:new"}
    }


def _bundle(chart: ChartClinic, report: Any) -> dict[str, Any]:
    return chart_as_fhir(chart.alba, report.patients[0])


def test_papers_of_a_report_belong_to_it(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    form = {"contentType": "application/pdf", "data": base64_of(LETTER), "title": "Findings"}
    came = {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": "final",
        "category": [{"coding": [{"code": "RAD"}]}],
        "code": {"text": "Chest X-ray"},
        "subject": {"reference": "Patient/p"},
        "presentedForm": [form],
    }
    report = take(manager, write(tmp_path, bundle_of(came)))
    tom = report.patients[0]
    (one,) = papers_in(chart.alba, tom)
    assert (one.filing.title, one.filing.category) == ("Findings", Category.IMAGING_REPORT)
    (stored,) = reports_of(chart.alba, tom)
    assert stored.details.documents == (str(one.id),)
    (given,) = exported(chart_as_fhir(chart.alba, tom), "DiagnosticReport")
    assert given["presentedForm"] == [form]


@pytest.mark.parametrize(
    ("attachment", "why"),
    [
        ({"url": "https://there.example/secret.pdf"}, "not in the file"),
        ({"data": base64_of(dicom(1))}, "image series"),
    ],
)
def test_what_is_no_paper_is_kept_and_the_reason_said(
    chart: ChartClinic, manager: Context, tmp_path: Path, attachment: dict[str, Any], why: str
) -> None:
    report = take(manager, write(tmp_path, bundle_of(paper(attachment))))
    assert report.kept == {"DocumentReference": 1}
    assert why in report.notes[0].why
    assert papers_in(chart.alba, report.patients[0]) == []
    (given,) = exported(_bundle(chart, report), "DocumentReference")
    assert given["content"][0]["attachment"].items() >= attachment.items()


def test_a_paper_that_nobody_looked_at_is_kept_with_its_bytes(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    report = import_charts(manager, [write(tmp_path, bundle_of(INLINE))])
    assert "Nobody looked" in report.notes[0].why
    (given,) = exported(_bundle(chart, report), "DocumentReference")
    assert given["content"] == INLINE["content"]


def test_bytes_that_are_no_base64_are_refused(manager: Context, tmp_path: Path) -> None:
    report = take(manager, write(tmp_path, bundle_of(paper({"data": "%%%"}))))
    (line,) = report.refused
    assert line.where == "Bundle.entry[1].resource.content[0].attachment.data"


def test_a_damaged_paper_is_filed_as_damaged(
    chart: ChartClinic, manager: Context, tmp_path: Path, workshop: Workshop
) -> None:
    path = write(tmp_path, bundle_of(paper({"data": base64_of(b"%PDF-1.7 broken")})))
    looked = examine_papers([path], lambda file: examine_file(workshop, file))
    report = import_charts(manager, [path], looked)
    (one,) = papers_in(chart.alba, report.patients[0])
    assert one.content.state is ContentState.DAMAGED


def test_a_restricted_paper_stays_restricted(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    label = [{"coding": [{"code": "R"}]}]
    came = paper({"data": base64_of(LETTER)}, securityLabel=label)
    report = take(manager, write(tmp_path, bundle_of(came)))
    assert papers_in(chart.bey, report.patients[0]) == []
    assert exported(chart_as_fhir(chart.bey, report.patients[0]), "DocumentReference") == []


def test_large_papers_are_files_beside_the_bundle_and_come_in_from_there(
    chart: ChartClinic, tmp_path: Path, workshop: Workshop
) -> None:
    small, large = pdf("small"), pdf(*["large"] * 20)
    take_in(chart.alba, workshop, small, chart.ana, filing=Filing("Small"))
    take_in(chart.alba, workshop, large, chart.ana, filing=Filing("Large"))
    path = tmp_path / "ana.json"
    export_chart_fhir(chart.alba, chart.ana, path, inline_bytes=len(small))
    (beside,) = (tmp_path / "ana.files").iterdir()
    assert beside.read_bytes() == large
    assert base64_of(small) in path.read_text("utf-8")
    assert base64_of(large) not in path.read_text("utf-8")
    here = import_into_chart(chart.alba, chart.ana, [path], examine_papers([path], looked_at))
    assert (here.stored, here.refused, here.notes) == (0, (), ())
    luis = chart.clinic.luis
    there = import_into_chart(chart.alba, luis, [path], examine_papers([path], looked_at))
    assert there.refused == ()
    filed = papers_in(chart.alba, luis)
    contents = {one.filing.title: open_content(chart.alba, one.id) for one in filed}
    assert contents == {"Small": small, "Large": large}


def test_a_file_beside_is_taken_only_from_its_folder_and_only_if_it_is_the_one(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    (tmp_path / "secret.pdf").write_bytes(LETTER)
    (tmp_path / "in").mkdir()

    def beside(name: str, digest: str) -> dict[str, Any]:
        said = [
            {"url": "urn:clinic-desktop:file", "valueString": name},
            {"url": "urn:clinic-desktop:sha256", "valueString": digest},
        ]
        return paper({"_data": {"extension": said}})

    digest = sha256(LETTER).hexdigest()
    for name in ("../secret.pdf", str(tmp_path / "secret.pdf"), "in/other.pdf"):
        path = write(tmp_path / "in", bundle_of(beside(name, digest)))
        assert examine_papers([path], looked_at) == {}
    (tmp_path / "in" / "secret.pdf").write_bytes(b"%PDF-another")
    path = write(tmp_path / "in", bundle_of(beside("secret.pdf", digest)))
    assert examine_papers([path], looked_at) == {}


def test_numbers_sampled_over_time_are_no_attachment(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    sampled = {"origin": {"value": 0}, "period": 10, "dimensions": 1, "data": "1234 5678"}
    came = observation("e", "1", valueSampledData=sampled)
    path = write(tmp_path, bundle_of(came))
    assert examine_papers([path], _never) == {}
    report = take(manager, path)
    (given,) = exported(_bundle(chart, report), "Observation")
    assert given["valueSampledData"] == sampled


def _never(_file: ForeignFile) -> Examined:
    raise AssertionError
