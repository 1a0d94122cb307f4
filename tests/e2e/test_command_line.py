"""The command line: what each command promises, on a real encrypted store."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from clinic_desktop.kernel.clock import SystemClock
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.storage import blobs
from clinic_desktop.storage.chunks import FOLDER
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.opening import open_store
from tests.e2e.conftest import PASSWORD, Answer, clinic
from tests.support.stores import import_all_tables

Run = Callable[..., Answer]


def test_verify_names_every_check(as_user: Run) -> None:
    answer = as_user("admin", "verify", "--json")
    assert answer.code == 0, answer.err
    values = answer.values
    assert values["ok"] is True
    assert values["cipher_integrity"] is True
    assert values["sqlite_integrity"] is True
    assert values["foreign_keys"] is True
    assert values["audit"]["ok"] is True
    assert values["audit"]["events"] > 60
    assert values["audit"]["first_break"] is None
    assert values["patients"] == 60
    assert values["appointments"] > 20


def test_wrong_and_empty_passwords_are_told_apart_from_damage(as_user: Run) -> None:
    for typed in ("wrong-password\n", "\n", ""):
        answer = as_user("admin", "verify", "--json", stdin=typed)
        assert answer.code != 0
        assert answer.out == ""
        assert "password" in answer.err.lower()
        assert "damaged" not in answer.err.lower()


def test_unknown_user_and_missing_store(as_user: Run, tmp_path: Path) -> None:
    assert as_user("nobody", "verify").code != 0
    gone = clinic(
        "verify", "--store", tmp_path / "nothing", "--user", "admin", "--password-file", "-"
    )
    assert gone.code != 0
    assert str(tmp_path / "nothing") in gone.err


def test_backup_and_restore_into_an_empty_folder(as_user: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.clinicbackup"
    made = as_user("admin", "backup", "--to", copy, "--json")
    assert made.code == 0, made.err
    assert made.values["proven"] is True
    again = tmp_path / "again"
    restored = clinic(
        *("restore", "--from", copy, "--store", again),
        *("--user", "admin", "--password-file", "-", "--json"),
    )
    assert restored.code == 0, restored.err
    checked = clinic(
        "verify", "--store", again, "--user", "admin", "--password-file", "-", "--json"
    )
    assert checked.values["ok"] is True
    assert checked.values["patients"] == 60


def test_restore_refuses_a_folder_in_use(as_user: Run, demo: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.clinicbackup"
    assert as_user("admin", "backup", "--to", copy).code == 0
    before = sorted(p.name for p in demo.iterdir())
    answer = as_user("admin", "restore", "--from", copy)
    assert answer.code != 0
    assert sorted(p.name for p in demo.iterdir()) == before


def test_receptionist_may_not_back_up_nor_export(as_user: Run, tmp_path: Path) -> None:
    assert as_user("reception", "backup", "--to", tmp_path / "x.clinicbackup").code != 0
    out = tmp_path / "patients.csv"
    assert as_user("reception", "export", "csv", "patients", "--out", out).code != 0
    assert not out.exists()


def test_export_starts_with_the_number(as_user: Run, tmp_path: Path) -> None:
    out = tmp_path / "patients.csv"
    answer = as_user("manager", "export", "csv", "patients", "--out", out, "--json")
    assert answer.code == 0, answer.err
    with out.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert len(rows) == 60
    assert next(iter(rows[0])) == "number"
    assert all(row["number"] for row in rows)


def test_import_takes_good_rows_and_lists_bad_ones(as_user: Run, tmp_path: Path) -> None:
    source = tmp_path / "new.csv"
    source.write_text(
        "family,given,birth_date,sex,phone\n"
        "Núñez,Zoé,1990-02-28,female,612000111\n"
        "Bad,Date,1990-02-30,male,612000112\n"
        "=cmd|' /C calc'!A0,Formula,1980-01-01,male,612000113\n",
        encoding="utf-8",
    )
    answer = as_user("manager", "import", "patients", source, "--json")
    assert answer.code == 0, answer.err
    values = answer.values
    assert values["read"] == 3
    assert values["stored"] == 2
    assert [problem["where"] for problem in values["refused"]]
    assert as_user("admin", "verify", "--json").values["patients"] == 62


def test_import_of_results_keeps_what_is_nobodys_and_lists_what_is_refused(
    as_user: Run, tmp_path: Path
) -> None:
    head = (
        "MSH|^~\\&|LAB|N|||20261124080000+0100||{kind}|1|P|2.5\rPID|1||9^^^N||Doe^Jo||19700101|F\r"
    )
    body = "OBR|1||F1|1^Panel^L\rOBX|1|NM|2345-7^Glucose^LN||5|mmol/L||||||F\r"
    (tmp_path / "a.hl7").write_text(head.format(kind="ORU^R01") + body, encoding="utf-8")
    (tmp_path / "b.hl7").write_text(head.format(kind="ADT^A01"), encoding="utf-8")
    answer = as_user("doctor", "import", "hl7", tmp_path, "--json")
    assert answer.code == 0, answer.err
    refused = answer.values["refused"]
    assert answer.values == {"read": 2, "stored": 0, "kept_unmapped": 1, "refused": refused}
    assert [(each["source"], each["where"]) for each in refused] == [("b.hl7", "message 1, MSH-9")]
    again = as_user("doctor", "import", "hl7", tmp_path / "a.hl7", "--json")
    assert again.values == {"read": 1, "stored": 0, "kept_unmapped": 0, "refused": []}


@pytest.mark.skipif("CLINIC_SAMPLES" not in os.environ, reason="CLINIC_SAMPLES is not set")
def test_import_of_real_fhir_bundles_twice_changes_nothing(as_user: Run) -> None:
    folder = Path(os.environ["CLINIC_SAMPLES"]) / "fhir" / "synthea_r4"
    first = as_user("manager", "import", "fhir", folder, "--json")
    assert first.code == 0, first.err
    assert first.values["stored"] >= 5
    count = as_user("admin", "verify", "--json").values["patients"]
    second = as_user("manager", "import", "fhir", folder, "--json")
    assert second.values["stored"] == 0
    assert as_user("admin", "verify", "--json").values["patients"] == count


def test_a_chart_goes_out_and_changes_nothing_when_it_comes_back(
    as_user: Run, tmp_path: Path
) -> None:
    source = tmp_path / "tom.json"
    tom = {"resourceType": "Patient", "id": "p", "name": [{"family": "Test", "given": ["Tom"]}]}
    code = {"text": "Hypertension"}
    subject = {"reference": "Patient/p"}
    condition = {"resourceType": "Condition", "id": "c", "code": code, "subject": subject}
    entries = [
        {"fullUrl": f"https://there.example/{r['resourceType']}/{r['id']}", "resource": r}
        for r in (tom, condition)
    ]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    source.write_text(json.dumps(bundle), encoding="utf-8")
    first = as_user("manager", "import", "fhir", source, "--json")
    assert first.code == 0, first.err
    assert first.values["stored"] == 2
    assert first.values["mapped"] == {"Patient": 1, "Condition": 1}
    (number,) = first.values["patients"]
    for kind in ("fhir", "ips"):
        out = tmp_path / f"{kind}.json"
        answer = as_user("doctor", "export", kind, "--patient", number, "--out", out, "--json")
        assert answer.code == 0, answer.err
        assert len(json.loads(out.read_text("utf-8"))["entry"]) == answer.values["resources"]
    paper = tmp_path / "chart.pdf"
    days = ("--from", "2000-01-01", "--to", "2100-01-01")
    answer = as_user(
        "doctor", "export", "chart-pdf", "--patient", number, "--out", paper, *days, "--json"
    )
    assert answer.code == 0, answer.err
    assert answer.values["bytes"] == paper.stat().st_size
    assert "Hypertension" in "".join(page.extract_text() for page in PdfReader(paper).pages)
    back = as_user(
        "doctor", "import", "fhir", tmp_path / "fhir.json", "--patient", number, "--json"
    )
    assert back.code == 0, back.err
    assert (back.values["stored"], back.values["refused"]) == (0, [])
    nobody = as_user("doctor", "export", "ips", "--patient", "none", "--out", tmp_path / "no")
    assert nobody.code != 0
    assert not (tmp_path / "no").exists()


def test_dayprint_writes_a_pdf(as_user: Run, tmp_path: Path) -> None:
    out = tmp_path / "day.pdf"
    answer = as_user("reception", "dayprint", "--date", "2026-11-24", "--out", out, "--json")
    assert answer.code == 0, answer.err
    assert out.read_bytes().startswith(b"%PDF-")
    assert answer.values["audit_head"]


def test_an_administrator_prints_the_day_without_numbers_and_phones(
    as_user: Run, tmp_path: Path
) -> None:
    texts = []
    for user in ("admin", "reception"):
        out = tmp_path / f"{user}.pdf"
        today = datetime.now(ZoneInfo("Europe/Madrid")).date().isoformat()
        answer = as_user(user, "dayprint", "--date", today, "--out", out)
        assert answer.code == 0, answer.err
        texts.append("".join(page.extract_text() for page in PdfReader(out).pages))
    assert "RC-0" in texts[1]
    assert "RC-0" not in texts[0]


def test_a_printed_head_finds_a_cut_tail(as_user: Run, tmp_path: Path) -> None:
    printed = as_user(
        "reception", "dayprint", "--date", "2026-11-24", "--out", tmp_path / "d.pdf", "--json"
    )
    head = printed.values["audit_head"]
    good = as_user("admin", "verify", "--json", "--head", head)
    assert good.values["audit"]["ok"] is True
    seq, _, digest = head.partition(":")
    ahead = f"{int(seq) + 100000}:{digest}"
    cut = as_user("admin", "verify", "--json", "--head", ahead)
    assert cut.code != 0
    assert cut.values["audit"]["ok"] is False
    assert cut.values["audit"]["first_break"]


def test_demo_is_deterministic(tmp_path: Path) -> None:
    exports = []
    for name in ("one", "two"):
        folder, out = tmp_path / name, tmp_path / f"{name}.csv"
        second = tmp_path / "second.txt"
        second.write_text("demo-clinic\n", encoding="utf-8")
        made = clinic("demo", "--store", folder, "--patients", 25, "--days", 3, "--seed", 9)
        assert made.code == 0, made.err
        done = clinic(
            *("export", "csv", "patients", "--out", out, "--store", folder, "--user", "manager"),
            *("--password-file", "-", "--second-user", "admin", "--second-password-file", second),
        )
        assert done.code == 0, done.err
        exports.append(out.read_bytes())
    assert exports[0] == exports[1]


def test_a_receptionist_is_no_second_person(as_user: Run, tmp_path: Path) -> None:
    password = tmp_path / "second.txt"
    password.write_text("demo-clinic\n", encoding="utf-8")
    out = tmp_path / "out.csv"
    done = as_user(
        *("manager", "export", "csv", "patients", "--out", out),
        *("--second-user", "reception", "--second-password-file", password),
    )
    assert done.code != 0
    assert "can't agree" in done.err
    assert not out.exists()


def test_init_makes_an_empty_clinic(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    password = tmp_path / "password.txt"
    password.write_text("six purple otters sing\n", encoding="utf-8")
    made = clinic(
        *("init", "--store", folder, "--name", "Clínica Sol", "--country", "ES"),
        *("--user", "owner", "--password-file", password, "--recovery-sheet", tmp_path / "r.pdf"),
        "--json",
    )
    assert made.code == 0, made.err
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    checked = clinic(
        *("verify", "--store", folder, "--user", "owner", "--password-file", password, "--json")
    )
    assert checked.values["ok"] is True
    assert checked.values["patients"] == 0
    again = clinic(
        *("init", "--store", folder, "--name", "X", "--country", "ES"),
        *("--user", "owner", "--password-file", password),
    )
    assert again.code != 0


def test_screenshots_draw_every_screen(as_user: Run, tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    answer = as_user("reception", "screenshots", "--out", out, "--size", "1366x768", "--json")
    assert answer.code == 0, answer.err
    names = {path.stem for path in out.glob("*.png")}
    assert len(names) >= 10
    assert any("dark" in name for name in names)
    assert set(answer.values["screens"]) == {path.name for path in out.glob("*.png")}


def test_a_lost_attachment_is_told_by_backup_and_restore(
    as_user: Run, demo: Path, tmp_path: Path
) -> None:
    import_all_tables()
    store = open_store(demo, "admin", PASSWORD)
    blob_id = uuid4()
    staged = blobs.stage(store, blob_id, os.urandom(300_000), "image/tiff")
    actor = Actor(uuid4(), "Ada", frozenset({Role.ADMINISTRATOR}))
    with Context(store, actor, SystemClock(), uuid4).unit_of_work() as work:
        blobs.keep_staged(work, staged)
        work.commit()
    store.close()
    whole = as_user("admin", "backup", "--to", tmp_path / "1.clinicbackup", "--json")
    assert (whole.values["lacking"], whole.err) == ([], "")
    lost = next((demo / FOLDER).glob("??/*"))
    lost.unlink()
    made = as_user("admin", "backup", "--to", tmp_path / "away" / "2.clinicbackup", "--json")
    assert made.code == 0
    assert made.values["lacking"] == [lost.name]
    assert "not in this backup: 1" in made.err
    source = ("--user", "admin", "--password-file", "-", "--json", "--from")
    again = clinic("restore", "--store", tmp_path / "a", *source, tmp_path / "1.clinicbackup")
    assert (again.values["lacking"], again.err) == ([], "")
    poorer = clinic(
        "restore", "--store", tmp_path / "b", *source, tmp_path / "away" / "2.clinicbackup"
    )
    assert poorer.code == 0
    assert poorer.values["lacking"] == [lost.name]
    assert "not restored: 1" in poorer.err
