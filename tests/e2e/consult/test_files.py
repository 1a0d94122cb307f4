"""Files between a real browser and the real engine."""

from __future__ import annotations

import hashlib
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.doctor import Doctor


def called(page: Page, doctor: Doctor) -> str:
    page.goto(doctor.url())
    page.click("#join_chat")
    doctor.admit_all()
    expect(page.locator("#stage")).to_be_visible()
    return doctor.until(
        lambda: next((p.pid for p in doctor.state.pairs.values() if p.state == "connected"), None)
    )


def test_the_patient_sends_a_file(page: Page, doctor: Doctor, tmp_path: Path) -> None:
    got: list[bytes] = []
    doctor.session.media.arrived = lambda _file, data: got.append(data)
    called(page, doctor)
    data = bytes(range(256)) * 200
    picture = tmp_path / "rash.jpg"
    picture.write_bytes(data)
    page.set_input_files("#file", picture)
    ref = doctor.until(lambda: next(iter(doctor.state.files), None))
    assert doctor.state.files[ref].name == "rash.jpg"
    doctor.call(lambda: doctor.session.answer_file(ref, yes=True))
    doctor.until(lambda: got)
    assert hashlib.sha256(got[0]).digest() == hashlib.sha256(data).digest()
    expect(page.locator("#chat")).to_contain_text("rash.jpg was sent")


def test_the_doctor_sends_a_file(page: Page, doctor: Doctor) -> None:
    pid = called(page, doctor)
    ref = doctor.call(
        lambda: doctor.session.send_file(pid, "../report.pdf", "application/pdf", b"%PDF" * 20_000)
    )
    expect(page.locator("#ask_text")).to_contain_text("report.pdf (80 kB)")
    with page.expect_download() as download:
        page.click("#ask_yes")
        page.click("#chat a")
    assert Path(download.value.path()).read_bytes() == b"%PDF" * 20_000
    assert download.value.suggested_filename == "report.pdf"
    doctor.until(lambda: doctor.state.files[ref].what == "sent")


def test_a_refused_file_is_told(page: Page, doctor: Doctor) -> None:
    pid = called(page, doctor)
    ref = doctor.call(lambda: doctor.session.send_file(pid, "x.txt", "text/plain", b"abc"))
    page.click("#ask_no")
    doctor.until(lambda: doctor.state.files[ref].what == "failed")
    assert doctor.state.files[ref].why == "refused"


def test_a_file_of_two_gigabytes_is_refused_before_a_byte_is_read(
    page: Page, doctor: Doctor
) -> None:
    called(page, doctor)
    page.evaluate(
        """() => {
          const file = { name: 'x', size: 2e9, arrayBuffer() { throw new Error('read'); } };
          Object.defineProperty(document.querySelector('#file'), 'files', { value: [file] });
          document.querySelector('#file').dispatchEvent(new Event('change'));
        }"""
    )
    expect(page.locator("#chat")).to_contain_text("too big")
    assert doctor.state.files == {}
