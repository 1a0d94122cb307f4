"""Imports of FHIR files on a real store: real bundles, broken ones, the same one twice."""

from __future__ import annotations

import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from clinic_desktop.kernel.errors import UserCancelled
from clinic_desktop.kernel.progress import reporting_to
from clinic_desktop.modules.patients.api import (
    FhirReport,
    dry_run_fhir,
    import_fhir,
    open_patient,
    patient_ref,
    patients_count,
    search_patients,
)
from clinic_desktop.modules.patients.service import fhir_import
from clinic_desktop.modules.patients.store import fhir_files, sources
from clinic_desktop.storage.context import Context

ANA: dict[str, Any] = {
    "resourceType": "Patient",
    "id": "ana",
    "name": [{"family": "Sanz", "given": ["Ana"]}],
    "birthDate": "1968-03-14",
    "identifier": [{"system": "urn:example:mrn", "value": "17"}],
    "maritalStatus": {"text": "married"},
}
BEA: dict[str, Any] = {"resourceType": "Patient", "id": "bea", "name": [{"text": "Bea Luna"}]}


def bundle(*resources: Any, url: str = "urn:uuid:") -> dict[str, Any]:
    entries = [{"fullUrl": f"{url}{n}", "resource": r} for n, r in enumerate(resources)]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def write(tmp_path: Path, content: Any, name: str = "bundle.json") -> Path:
    path = tmp_path / name
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def where_of(report: FhirReport) -> list[tuple[str, str]]:
    return [(refused.source, refused.where) for refused in report.refused]


def test_a_bundle_gives_its_patients(spain: Context, tmp_path: Path) -> None:
    observation = {"resourceType": "Observation", "status": "final"}
    report = import_fhir(spain, [write(tmp_path, bundle(ANA, observation, BEA))])
    assert (report.read, report.stored, report.kept_unmapped) == (2, 2, 1)
    assert report.skipped == {"Observation": 1}
    (hit,) = search_patients(spain, "ana sanz 14/03/1968")
    assert hit.ref.id == report.patients[0]
    with spain.reading() as connection:
        (extra,) = sources.extras(connection, hit.ref.id)
    assert json.loads(extra) == {"maritalStatus": {"text": "married"}}


def test_the_same_again_changes_nothing(spain: Context, tmp_path: Path) -> None:
    path = write(tmp_path, bundle(ANA, BEA))
    import_fhir(spain, [path])
    count = patients_count(spain)
    again = import_fhir(spain, [path, path])
    assert (again.read, again.stored, again.unchanged) == (4, 0, 4)
    assert patients_count(spain) == count
    with spain.reading() as connection:
        events = connection.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one()
    import_fhir(spain, [path])
    with spain.reading() as connection:
        after = connection.exec_driver_sql("SELECT count(*) FROM sync_op").scalar_one()
    assert after == events


def test_one_file_that_repeats_a_patient_stores_it_once(spain: Context, tmp_path: Path) -> None:
    report = import_fhir(spain, [write(tmp_path, bundle(ANA, ANA))])
    assert (report.stored, report.unchanged) == (1, 1)


def test_an_identifier_tells_the_same_patient_from_elsewhere(
    spain: Context, tmp_path: Path
) -> None:
    import_fhir(spain, [write(tmp_path, bundle(ANA))])
    elsewhere = {**ANA, "id": "x9", "gender": "female"}
    path = write(tmp_path, bundle(elsewhere, url="https://other.example/Patient/"), "other.json")
    report = import_fhir(spain, [path])
    assert (report.stored, report.unchanged) == (0, 1)


def test_two_servers_may_both_have_a_patient_1(spain: Context, tmp_path: Path) -> None:
    one = write(tmp_path, {**BEA, "id": "1"}, "one.json")
    other = write(tmp_path, {**BEA, "id": "1", "name": [{"text": "Cleo Sol"}]}, "other.json")
    assert import_fhir(spain, [one, other]).stored == 2


def test_a_patient_that_changed_since_is_left_and_told(spain: Context, tmp_path: Path) -> None:
    import_fhir(spain, [write(tmp_path, bundle(ANA))])
    changed = {**ANA, "birthDate": "1970-01-01"}
    report = import_fhir(spain, [write(tmp_path, bundle(changed))])
    assert report.stored == 0
    assert where_of(report) == [("bundle.json", "Bundle.entry[0].resource")]
    assert "A1-" in report.refused[0].why


def test_bad_patients_are_refused_by_place_and_the_others_go_on(
    spain: Context, tmp_path: Path
) -> None:
    wrong = {**BEA, "birthDate": 1968}
    future = {**BEA, "birthDate": "2050-01-01"}
    ancient = {**BEA, "birthDate": "1850"}
    long_name = {**BEA, "name": [{"family": "x" * 301}]}
    report = import_fhir(
        spain, [write(tmp_path, bundle(wrong, ANA, future, ancient, long_name, 7))]
    )
    assert report.stored == 1
    assert sorted(where_of(report)) == [
        ("bundle.json", "Bundle.entry[0].resource.birthDate"),
        ("bundle.json", "Bundle.entry[2].resource.birthDate"),
        ("bundle.json", "Bundle.entry[3].resource.birthDate"),
        ("bundle.json", "Bundle.entry[4].resource.name.family"),
        ("bundle.json", "Bundle.entry[5].resource"),
    ]


def test_a_bundle_cut_in_the_middle_gives_nothing_and_its_place(
    spain: Context, tmp_path: Path
) -> None:
    whole = json.dumps(bundle(ANA, BEA), indent=1)
    before = patients_count(spain)
    for cut in range(1, len(whole) - 1, 7):
        report = import_fhir(spain, [write(tmp_path, whole[:cut])])
        assert (report.read, report.stored) == (0, 0)
        (refused,) = report.refused
        assert "line" in refused.where
        assert "cut off" in refused.why, whole[:cut]
    assert patients_count(spain) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("<Patient/>", "begins with {"),
        ("[]", "begins with {"),
        ('{"resourceType": "Patient" "id": "1"}', "not JSON"),
        ('{"resourceType": "Bundle", "entry": []} x', "more after the end"),
        ('{"resourceType": "Patient", "x": NaN}', "not JSON"),
        ('{"resourceType": "List", "entry": [{"resource": {}}]}', "not a Bundle"),
        ("{}", "resourceType"),
        ('{"resourceType": "Patient", "x": ' + "[" * 100_000 + "}", "deeply"),
    ],
)
def test_what_is_no_fhir_file_is_refused_with_a_reason(
    spain: Context, tmp_path: Path, text: str, words: str
) -> None:
    report = import_fhir(spain, [write(tmp_path, text)])
    assert report.stored == 0
    assert words in " ".join(refused.why for refused in report.refused)


def test_wrong_bytes_and_missing_files_are_refused(spain: Context, tmp_path: Path) -> None:
    path = tmp_path / "latin.json"
    path.write_bytes('{"resourceType": "Patient", "id": "é"}'.encode("latin-1"))
    report = import_fhir(spain, [path, tmp_path / "nowhere.json"])
    assert [refused.source for refused in report.refused] == ["latin.json", "nowhere.json"]


def test_ndjson_goes_on_after_a_bad_line(spain: Context, tmp_path: Path) -> None:
    lines = "\n".join((json.dumps(ANA), "{broken", "", json.dumps(BEA)))
    report = import_fhir(spain, [write(tmp_path, lines, "patients.ndjson")])
    assert report.stored == 2
    assert where_of(report) == [("patients.ndjson", "line 2")]


def test_folders_are_read_with_all_their_files(spain: Context, tmp_path: Path) -> None:
    folder = tmp_path / "fhir"
    (folder / "deep").mkdir(parents=True)
    write(folder, ANA, "ana.json")
    write(folder / "deep", BEA, "bea.json")
    write(folder, "not FHIR", "readme.txt")
    report = import_fhir(spain, [folder])
    assert (report.files, report.stored, report.refused) == (2, 2, ())


def test_a_file_over_the_limit_is_refused_unread(
    spain: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fhir_files, "MAX_BYTES", 100)
    report = import_fhir(spain, [write(tmp_path, bundle(ANA))])
    assert "larger" in report.refused[0].why


def test_a_trial_reports_what_an_import_would_do_and_stores_nothing(
    spain: Context, tmp_path: Path
) -> None:
    import_fhir(spain, [write(tmp_path, bundle(ANA), "before.json")])
    before = patients_count(spain)
    path = write(tmp_path, bundle(ANA, BEA, 7))
    trial = dry_run_fhir(spain, [path])
    assert patients_count(spain) == before
    assert (trial.read, trial.stored, trial.unchanged, trial.dry_run) == (2, 1, 1, True)
    assert [(line.name, line.known) for line in trial.taken] == [
        ("Ana Sanz", True),
        ("Bea Luna", False),
    ]
    assert where_of(trial) == [("bundle.json", "Bundle.entry[2].resource")]
    done = import_fhir(spain, [path])
    assert (done.read, done.stored, done.unchanged) == (2, 1, 1)
    assert done.taken[1].number == patient_ref(spain, done.patients[0]).number


def test_a_patient_that_comes_twice_and_differs_is_told(spain: Context, tmp_path: Path) -> None:
    other = {**ANA, "birthDate": "1970-01-01"}
    content = bundle(ANA, other)
    content["entry"][1]["fullUrl"] = content["entry"][0]["fullUrl"]
    path = write(tmp_path, content)
    for report in (dry_run_fhir(spain, [path]), import_fhir(spain, [path])):
        assert (report.stored, report.unchanged) == (1, 0)
        assert where_of(report) == [("bundle.json", "Bundle.entry[1].resource")]


def test_progress_is_told_and_stopping_leaves_whole_batches(
    spain: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fhir_import, "BATCH", 2)
    people = [{**BEA, "id": str(n), "name": [{"text": f"Bea {n}"}]} for n in range(7)]
    before = patients_count(spain)
    said: list[tuple[int, int | None]] = []

    def until_the_sixth(done: int, total: int | None) -> bool:
        said.append((done, total))
        return (done, total) != (5, 7)

    with reporting_to(until_the_sixth), pytest.raises(UserCancelled):
        import_fhir(spain, [write(tmp_path, bundle(*people))])
    assert said[:8] == [*((n, None) for n in range(1, 8)), (0, 7)]
    assert patients_count(spain) == before + 4


def test_100_megabytes_are_read_with_bounded_memory(spain: Context, tmp_path: Path) -> None:
    scan = {"resourceType": "Binary", "contentType": "text/plain", "data": "A" * 500_000}
    path = tmp_path / "large.json"
    with path.open("w", encoding="utf-8") as file:
        file.write('{"resourceType": "Bundle", "type": "collection", "entry": [\n')
        entry = json.dumps({"resource": scan}) + ",\n"
        while file.tell() < 100_000_000:
            file.write(entry)
        file.write(json.dumps({"fullUrl": "urn:uuid:1", "resource": ANA}) + "]}")
    tracemalloc.start()
    report = import_fhir(spain, [path])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert report.stored == 1
    assert report.skipped["Binary"] > 100
    assert peak < 32 * 1024 * 1024


@pytest.mark.samples
def test_real_bundles_are_imported_and_read_again(spain: Context) -> None:
    samples = os.environ.get("CLINIC_SAMPLES")
    if not samples:
        pytest.skip("CLINIC_SAMPLES names no folder with sample data")
    folder = Path(samples) / "fhir"
    report = import_fhir(spain, [folder])
    assert report.files == len(list(folder.rglob("*.json"))) > 0
    assert report.stored == report.read == report.files
    assert report.refused == ()
    assert report.skipped["Observation"] > 0
    names = [open_patient(spain, each).details.name.display() for each in report.patients]
    assert "Joaquin Rodriguez" in names
    again = import_fhir(spain, [folder])
    assert (again.stored, again.unchanged) == (0, report.read)
