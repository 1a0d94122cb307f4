"""Results of laboratories on a real store: whose they are, twice, corrected, in the tray."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api.laboratory_import import (
    AlreadyHandled,
    LaboratoryFolder,
    LaboratoryReport,
    Look,
    TrayProblem,
    assign_incoming,
    dismiss_incoming,
    examine_incoming,
    import_results,
    incoming_content,
    incoming_count,
    incoming_result,
    incoming_results,
    laboratory_folder,
    restore_incoming,
    set_laboratory_folder,
    take_back_incoming,
    watch_folder,
)
from clinic_desktop.modules.chart.api.results import ResultWithdrawn
from clinic_desktop.modules.chart.service import hl7_folder, laboratory_import
from clinic_desktop.modules.chart.store import laboratory
from clinic_desktop.modules.documents.api import (
    Category,
    DocumentStatus,
    Source,
    document,
    documents_of,
    open_content,
)
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthDate,
    MergePatients,
    PatientDetails,
    PersonName,
    RegisterPatient,
    merge_patients,
    open_patient,
    patient_ref,
    register_patient,
)
from clinic_desktop.modules.patients.domain.records import Identifier
from clinic_desktop.storage.fetching import fetch_all
from tests.support.papers import pdf

EVE = PatientDetails(
    name=PersonName(given="Eve", family="Everywoman"),
    birth=BirthDate(date(1962, 3, 20)),
    gender=AdministrativeGender.FEMALE,
    identifiers=(Identifier(type="", value="LAB-77", system="urn:oid:1.2.3", issuer="North"),),
)
PERSON = "PID|1||{numbers}||{name}||{birth}|F"


def message(
    numbers="LAB-77^^^North&1.2.3&ISO^MR",
    name="EVERYWOMAN^EVE",
    birth="19620320",
    control="1",
    sent="20261124080000+0100",
    lines=("OBX|1|NM|2345-7^Glucose^LN||5.1|mmol/L|3.9-5.8|N|||F",),
    kind="ORU^R01",
    processing="P",
    filler="F1",
    status="F",
):
    """Return one message."""
    return "\r".join(
        [
            f"MSH|^~\\&|LAB|NORTH|||{sent}||{kind}|{control}|{processing}|2.5",
            PERSON.format(numbers=numbers, name=name, birth=birth),
            f"OBR|1|P1|{filler}|24323-8^Panel^LN|||202611230700" + "|" * 18 + status,
            *lines,
            "",
        ]
    ).encode()


@pytest.fixture
def lab(ctx, make_ctx, chart):
    """Return the context of the laboratory's technician."""
    made = make_ctx(Role.LABORATORY_TECHNICIAN, user_id=UUID(int=77), name="Tec")
    return replace(made, handlers=event_handlers())


@pytest.fixture
def eve(chart, ctx):
    """Return a patient who has the laboratory's number."""
    return register_patient(ctx, RegisterPatient(EVE)).id


def take(lab, tmp_path, *contents):
    """Import files with these contents, in order."""
    report = LaboratoryReport()
    for number, content in enumerate(contents):
        path = tmp_path / f"r{number}.hl7"
        path.write_bytes(content)
        report = report.plus(import_results(lab, [path]))
    return report


def stored(lab, table, columns="*"):
    """Return rows of a table, in the order of their versions."""
    order = "precedence" if table != "laboratory_message" else "created_at"
    with lab.reading() as connection:
        query = f"SELECT {columns} FROM {table} ORDER BY {order}, id"
        return fetch_all(connection, query)


def test_results_of_a_known_number_are_filed(lab, eve, tmp_path):
    """Number, name, birth date and sex agree: they are in the chart, with their units."""
    report = take(lab, tmp_path, message())
    assert (report.read, report.stored, report.kept, report.refused) == (1, 1, 0, ())
    ((patient, value, unit, status, flags),) = stored(
        lab, "observation", "patient_id, value, unit, status, interpretation"
    )
    assert UUID(bytes=patient) == eve
    assert (value, unit, status, flags) == ("5.1", "mmol/L", "final", "N")
    assert stored(lab, "diagnostic_report", "identifier") == [("F1",)]
    assert incoming_results(lab) == ()


def test_our_own_number_identifies_too(lab, eve, ctx, tmp_path):
    """A laboratory that was given the clinic's number sends it back."""
    number = patient_ref(ctx, eve).number
    assert take(lab, tmp_path, message(numbers=number)).stored == 1


def test_the_same_message_twice_changes_nothing(lab, eve, tmp_path):
    """Not a row, not an entry in the trail."""
    take(lab, tmp_path, message())
    with lab.reading() as connection:
        before = fetch_all(connection, "SELECT count(*) FROM audit_event")
    report = take(lab, tmp_path, message(), message())
    assert (report.read, report.unchanged, report.stored) == (2, 2, 0)
    with lab.reading() as connection:
        assert fetch_all(connection, "SELECT count(*) FROM audit_event") == before


def test_a_correction_comes_after_and_an_older_message_never_wins(lab, eve, tmp_path):
    """Whatever order they arrive in, the latest issued value is the one that counts."""
    corrected = ("OBX|1|NM|2345-7^Glucose^LN||6.6|mmol/L|3.9-5.8|H|||C",)
    newer = message(control="2", sent="20261124100000+0100", lines=corrected, status="C")
    take(lab, tmp_path, newer, message())
    rows = stored(lab, "observation", "entry_id, value, status")
    assert [row[1:] for row in rows] == [("5.1", "final"), ("6.6", "corrected")]
    assert len({row[0] for row in rows}) == 1
    with lab.reading() as connection:
        (unread,) = fetch_all(connection, "SELECT report_id FROM result_unread")
    assert unread == stored(lab, "diagnostic_report", "id")[-1]


def test_the_laboratories_order_is_kept(lab, eve, tmp_path):
    """Also when one of its lines is corrected later, alone."""
    lines = [
        f"OBX|{n}|NM|{n}-1^T{code}^LN||1|g|||||F" for n, code in ((1, "z"), (2, "a"), (3, "m"))
    ]
    alone = ("OBX|1|NM|3-1^Tm^LN||2|g|||||C",)
    take(
        lab,
        tmp_path,
        message(lines=lines),
        message(control="2", sent="20261124100000+0100", lines=alone, status="C"),
    )
    rows = stored(lab, "observation", "place, display, value")
    assert sorted(rows) == [(1, "Tz", "1"), (2, "Ta", "1"), (3, "Tm", "1"), (3, "Tm", "2")]


def test_repeated_codes_stay_apart_and_deletions_withdraw(lab, eve, tmp_path):
    """A tolerance test has one code at three times; D says that one never was."""
    three = [
        f"OBX|{n}|NM|2345-7^Glucose^LN||{n}.5|mmol/L||||{'|'}F|||202611230{n}00" for n in (1, 2, 3)
    ]
    take(lab, tmp_path, message(lines=three))
    assert len({row[0] for row in stored(lab, "observation", "entry_id")}) == 3
    gone = [each.replace("|F|", "|D|") if each.startswith("OBX|2") else each for each in three]
    take(lab, tmp_path, message(control="2", sent="20261124110000+0100", lines=gone))
    rows = stored(lab, "observation", "value, status")
    assert ("2.5", "entered-in-error") in rows
    assert len({row[0] for row in stored(lab, "observation", "entry_id")}) == 3


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"numbers": "LAB-99^^^North&1.2.3&ISO"}, TrayProblem.UNKNOWN_PATIENT),
        ({"numbers": ""}, TrayProblem.UNKNOWN_PATIENT),
        ({"numbers": "LAB-77^^^South&9.9&ISO"}, TrayProblem.UNKNOWN_PATIENT),
        ({"name": "PÉREZ^JUAN"}, TrayProblem.MISMATCH),
        ({"birth": "19620321"}, TrayProblem.MISMATCH),
    ],
)
def test_what_is_not_certain_waits(lab, eve, tmp_path, changes, problem):
    """Name and birth date alone are a suggestion; a contradiction is told as one."""
    report = take(lab, tmp_path, message(**changes))
    assert (report.stored, report.kept) == (0, 1)
    assert stored(lab, "observation") == []
    (waiting,) = incoming_results(lab)
    line = incoming_result(lab, waiting.id)
    assert line.message.problem is problem
    assert [new.details.value.text for new in line.reports[0].results] == ["5.1"]
    assert line.why
    if problem is TrayProblem.UNKNOWN_PATIENT:
        assert line.candidates[0].patient_id == eve
        assert line.candidates[0].score >= 75
    assert incoming_content(lab, line.message.id) == message(**changes)


def test_assigning_files_it_and_dismissing_keeps_it(lab, eve, tmp_path):
    """A person decides once; nothing is lost and the same file stays decided."""
    one, other = message(numbers=""), message(numbers="", control="2")
    take(lab, tmp_path, one, other)
    first, second = incoming_results(lab)
    assert incoming_count(lab) == 2
    assign_incoming(lab, first.id, eve)
    with pytest.raises(InvalidInput):
        dismiss_incoming(lab, second.id, " ")
    dismiss_incoming(lab, second.id, "Another clinic's")
    assert incoming_results(lab) == ()
    assert incoming_count(lab) == 0
    assert len(stored(lab, "observation")) == 1
    with pytest.raises(AlreadyHandled):
        assign_incoming(lab, second.id, eve)
    assert take(lab, tmp_path, one, other).unchanged == 2
    assert incoming_content(lab, second.id) == other


def test_a_dismissed_message_waits_again(lab, eve, tmp_path):
    """Undo of a dismissal; what was filed is not touched by it."""
    take(lab, tmp_path, message(numbers=""))
    (line,) = incoming_results(lab)
    with pytest.raises(AlreadyHandled):
        restore_incoming(lab, line.id)
    dismiss_incoming(lab, line.id, "Another clinic's")
    restore_incoming(lab, line.id)
    (again,) = incoming_results(lab)
    assert (again.id, again.reason) == (line.id, "")


def test_what_was_filed_for_the_wrong_patient_is_taken_back(lab, eve, ctx, tmp_path):
    """It reads as entered in error there, says why, and can be filed for the right one."""
    pdf = base64.b64encode(b"%PDF-1.7 x").decode()
    lines = ("OBX|1|NM|2345-7^Glucose^LN||5.1|mmol/L|||||F", f"OBX|2|ED|P^R||L^AP^PDF^Base64^{pdf}")
    wrong = register_patient(ctx, RegisterPatient(PatientDetails(PersonName("Ana", "Ruiz")))).id
    take(lab, tmp_path, message(numbers="", lines=lines))
    (line,) = incoming_results(lab)
    assign_incoming(lab, line.id, wrong)
    with pytest.raises(InvalidInput):
        take_back_incoming(lab, line.id, "")
    take_back_incoming(lab, line.id, "Eve's")
    assert [each.id for each in incoming_results(lab)] == [line.id]
    rows = stored(lab, "observation", "value, status, reason")
    assert ("5.1", "entered-in-error", "Eve's") in rows
    assert stored(lab, "diagnostic_report", "status")[-1] == ("entered-in-error",)
    with pytest.raises(ResultWithdrawn):
        assign_incoming(lab, line.id, wrong)
    assign_incoming(lab, line.id, eve)
    held = stored(lab, "observation", "patient_id, value, status")
    assert (eve.bytes, "5.1", "final") in held


def test_results_of_a_merged_record_go_to_the_kept_one(lab, eve, ctx, tmp_path):
    """The number belongs to a record that was merged away."""
    plain = replace(EVE, identifiers=())
    again = RegisterPatient(plain, acknowledged=frozenset({"possible-duplicate"}))
    kept = open_patient(ctx, register_patient(ctx, again).id)
    gone = open_patient(ctx, eve)
    merge_patients(ctx, MergePatients(kept.id, gone.id, kept.version, gone.version, reason="same"))
    assert take(lab, tmp_path, message()).stored == 1
    assert {UUID(bytes=row[0]) for row in stored(lab, "observation", "patient_id")} == {kept.id}


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"processing": "T"}, "message 1, MSH-11"),
        ({"processing": "D"}, "message 1, MSH-11"),
        ({"processing": ""}, "message 1, MSH-11"),
        ({"kind": "ADT^A01"}, "message 1, MSH-9"),
    ],
)
def test_training_and_other_messages_are_never_filed(lab, eve, tmp_path, changes, where):
    """Said in the report; nothing is stored and the file stays."""
    report = take(lab, tmp_path, message(**changes))
    assert [each.where for each in report.refused] == [where]
    assert stored(lab, "laboratory_message") == []
    assert (tmp_path / "r0.hl7").exists()


def with_pdf(content, **changes):
    """Return a message with a PDF in it."""
    code = base64.b64encode(content).decode()
    lines = (f"OBX|1|ED|PDF^Report of the spine^L||LAB^AP^PDF^Base64^{code}||||||F",)
    return message(lines=lines, **changes)


def test_a_document_in_a_message_is_filed_with_its_report(lab, eve, chart, tmp_path):
    """As its bytes, with its pages, and the report says which it is; a correction finds it."""
    content = pdf("spine", "page two")
    take(lab, tmp_path, with_pdf(content))
    (paper,) = documents_of(chart.alba, eve).documents
    assert (paper.source, paper.content.pages) == (Source.HL7, 2)
    assert paper.filing.category is Category.LABORATORY_REPORT
    assert paper.filing.title == "Report of the spine"
    assert open_content(chart.alba, paper.id) == content
    assert stored(lab, "diagnostic_report", "documents") == [(f'["{paper.id}"]',)]
    take(lab, tmp_path, with_pdf(content, control="2", sent="20261124100000+0100", status="C"))
    assert len(documents_of(chart.alba, eve).documents) == 1


def test_a_document_of_the_tray_goes_where_the_results_go(lab, eve, chart, ctx, tmp_path):
    """And out of the wrong chart with them, readable as entered in error."""
    wrong = register_patient(ctx, RegisterPatient(PatientDetails(PersonName("Ana", "Ruiz")))).id
    take(lab, tmp_path, with_pdf(pdf("spine"), numbers=""))
    (line,) = incoming_results(lab)
    assert incoming_result(lab, line.id).papers == 1
    examined = examine_incoming(incoming_content(lab, line.id))
    assign_incoming(lab, line.id, wrong, examined)
    (paper,) = documents_of(chart.alba, wrong).documents
    assert paper.content.pages == 1
    take_back_incoming(lab, line.id, "Eve's")
    assert documents_of(chart.alba, wrong).documents == ()
    gone = document(chart.alba, paper.id)
    assert (gone.status, gone.reason) == (DocumentStatus.DISMISSED, "Eve's")
    assign_incoming(lab, line.id, eve, examined)
    assert len(documents_of(chart.alba, eve).documents) == 1


def test_a_failure_in_the_middle_leaves_nothing_of_a_message(lab, eve, tmp_path, monkeypatch):
    """Reports and register line are one transaction."""

    def broken(*_given):
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(laboratory, "insert", broken)
        with pytest.raises(RuntimeError):
            take(lab, tmp_path, message())
    assert stored(lab, "observation") == stored(lab, "diagnostic_report") == []
    assert take(lab, tmp_path, message()).stored == 1


def test_who_may(chart, eve, ctx, make_ctx, tmp_path):
    """A receptionist neither imports nor sees the tray; whoever signs results does."""
    desk = make_ctx(Role.RECEPTIONIST, user_id=UUID(int=5), name="Desk")
    for call in (lambda: import_results(desk, []), lambda: incoming_results(desk)):
        with pytest.raises(NotAllowed):
            call()
    assert take(chart.alba, tmp_path, message()).stored == 1


def test_a_watched_folder(lab, eve, tmp_path):
    """Taken at the second look, moved, and what was refused has its reason beside it."""
    (tmp_path / "good.hl7").write_bytes(message())
    (tmp_path / "bad.hl7").write_bytes(b"hello")
    (tmp_path / "half.tmp").write_bytes(message(control="9"))
    look = watch_folder(lab, tmp_path, Look())
    assert look.report == LaboratoryReport()
    (tmp_path / "growing.hl7").write_bytes(message(control="3")[:40])
    look = watch_folder(lab, tmp_path, look)
    assert (look.report.stored, len(look.report.refused)) == (1, 1)
    assert (tmp_path / "done" / "good.hl7").read_bytes() == message()
    assert "MSH" in (tmp_path / "refused" / "bad.hl7.txt").read_text(encoding="utf-8")
    (tmp_path / "growing.hl7").write_bytes(message(control="3"))
    look = watch_folder(lab, tmp_path, look)
    assert look.report.read == 0
    look = watch_folder(lab, tmp_path, look)
    assert look.report.read == 1
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["half.tmp"]


def test_killed_between_import_and_move(lab, eve, tmp_path, monkeypatch):
    """The file comes again, changes nothing, and is moved then."""
    (tmp_path / "good.hl7").write_bytes(message())
    look = watch_folder(lab, tmp_path, Look())

    def killed(*_given):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(hl7_folder, "_move", killed)
        with pytest.raises(KeyboardInterrupt):
            watch_folder(lab, tmp_path, look)
    assert len(stored(lab, "observation")) == 1
    again = watch_folder(lab, tmp_path, look).report
    assert (again.unchanged, again.stored) == (1, 0)
    assert (tmp_path / "done" / "good.hl7").exists()


def test_a_file_of_the_same_name_is_never_replaced(lab, eve, tmp_path):
    """Laboratories reuse names."""
    for control in ("1", "2"):
        (tmp_path / "r.hl7").write_bytes(message(control=control))
        look = watch_folder(lab, tmp_path, Look())
        watch_folder(lab, tmp_path, look)
    names = sorted(each.name for each in (tmp_path / "done").iterdir())
    assert names == ["r (2).hl7", "r.hl7"]


def test_a_folder_that_is_gone_is_said(lab, tmp_path):
    """The disk of the other PC is away: no crash, a reason."""
    look = watch_folder(lab, tmp_path / "away", Look())
    assert "away" in look.report.refused[0].why


def test_the_folders_setting(lab, ctx, tmp_path):
    """A manager sets it for this PC; the technician may only read it."""
    assert laboratory_folder(lab) is None
    with pytest.raises(NotAllowed):
        set_laboratory_folder(lab, LaboratoryFolder(tmp_path))
    with pytest.raises(InvalidInput):
        set_laboratory_folder(ctx, LaboratoryFolder(tmp_path / "away"))
    first = set_laboratory_folder(ctx, LaboratoryFolder(tmp_path))
    set_laboratory_folder(ctx, replace(first, active=False))
    found = laboratory_folder(lab)
    assert (found.folder, found.active, found.version) == (tmp_path, False, 2)


def test_message_ids_are_the_same_on_all_pcs():
    """The row of one message has one id, so that two PCs that import it agree."""
    reading = laboratory_import.read_results(message(), "a")
    other = laboratory_import.read_results(message().replace(b"\r", b"\n"), "b")
    ids = {laboratory_import.message_id(each.messages[1]) for each in (reading, other)}
    assert len(ids) == 1
