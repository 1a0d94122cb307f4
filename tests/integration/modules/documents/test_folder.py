"""A watched folder: stable files go in once, whatever happens between."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clinic_desktop.modules.documents.api import Inbox, take_from_folder, tray
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support.papers import pdf


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_is_taken_when_nobody_writes_it_any_more(papers: PaperClinic, tmp_path: Path):
    inbox = Inbox(tmp_path)
    path = put(tmp_path, "scan.pdf", pdf("one")[:-20])
    assert take_from_folder(papers.desk, papers.workshop, inbox).stored == ()
    path.write_bytes(pdf("one"))
    assert take_from_folder(papers.desk, papers.workshop, inbox).stored == ()
    report = take_from_folder(papers.desk, papers.workshop, inbox)
    assert [d.id for d in tray(papers.desk).documents] == list(report.stored)
    assert [p.name for p in (tmp_path / "done").iterdir()] == ["scan.pdf"]
    assert not path.exists()


def test_a_stop_between_store_and_move_keeps_the_paper_once(
    papers: PaperClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    inbox = Inbox(tmp_path)
    put(tmp_path, "scan.pdf", pdf("one"))
    take_from_folder(papers.desk, papers.workshop, inbox)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", lambda *_: (_ for _ in ()).throw(OSError("stopped")))
        with pytest.raises(OSError, match="stopped"):
            take_from_folder(papers.desk, papers.workshop, inbox)
    again = Inbox(tmp_path)
    take_from_folder(papers.desk, papers.workshop, again)
    assert take_from_folder(papers.desk, papers.workshop, again).known == 1
    assert len(tray(papers.desk).documents) == 1
    assert (tmp_path / "done" / "scan.pdf").exists()


def test_what_is_too_large_is_put_aside_with_a_text_of_why(papers: PaperClinic, tmp_path: Path):
    inbox = Inbox(tmp_path)
    put(tmp_path, "huge.pdf", b"x")
    os.truncate(tmp_path / "huge.pdf", 600 * 1024 * 1024)  # takes no room: it is sparse
    take_from_folder(papers.desk, papers.workshop, inbox)
    report = take_from_folder(papers.desk, papers.workshop, inbox)
    assert [one.source for one in report.refused] == ["huge.pdf"]
    why = (tmp_path / "refused" / "huge.pdf.txt").read_text(encoding="utf-8")
    assert why.strip() == report.refused[0].why
    assert tray(papers.desk).documents == ()


def test_files_of_one_name_do_not_replace_each_other(papers: PaperClinic, tmp_path: Path):
    inbox = Inbox(tmp_path)
    for text in ("one", "two"):
        put(tmp_path, "scan.pdf", pdf(text))
        take_from_folder(papers.desk, papers.workshop, inbox)
        take_from_folder(papers.desk, papers.workshop, inbox)
    assert {p.name for p in (tmp_path / "done").iterdir()} == {"scan.pdf", "scan (2).pdf"}
    assert len(tray(papers.desk).documents) == 2


def test_passing_files_and_links_are_left(papers: PaperClinic, tmp_path: Path):
    inbox = Inbox(tmp_path)
    for name in (".scan.pdf", "scan.pdf.part", "~scan.pdf"):
        put(tmp_path, name, pdf("one"))
    (tmp_path / "link.pdf").symlink_to(tmp_path / ".scan.pdf")
    take_from_folder(papers.desk, papers.workshop, inbox)
    take_from_folder(papers.desk, papers.workshop, inbox)
    assert tray(papers.desk).documents == ()
