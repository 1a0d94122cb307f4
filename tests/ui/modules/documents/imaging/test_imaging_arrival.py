"""Images come into a chart by hand: dropped, stopped at another name, taken out."""

from __future__ import annotations

import json

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.documents import api
from clinic_desktop.modules.documents.ui.imaging_import_dialog import ImagingImportDialog
from clinic_desktop.modules.documents.ui.imaging_waiting_dialog import WaitingDialog
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.ui_kit.confirm import ConfirmDialog
from tests.support.hands import dialog, press
from tests.support.imaging import stack, write_files
from tests.support.imaging_hands import (
    drop,
)


def test_a_dropped_folder_is_kept_and_each_refusal_has_its_reason(people, page, tmp_path):
    folder = write_files(tmp_path / "disc", stack(3))
    (folder / "autorun.inf").write_text("[autorun]")
    (folder / "empty").write_bytes(b"")
    (tmp_path / "images.zip").write_bytes(b"PK\x03\x04 and so on")
    shown = page()
    drop(shown, folder, tmp_path / "images.zip", tmp_path / "gone")
    asked = dialog(ImagingImportDialog)
    assert "3 images kept." in asked.summary.text()
    told = asked.refused.toPlainText()
    assert "autorun.inf: This is not a DICOM file." in told
    assert "empty: The file is empty." in told
    assert "images.zip: It is an archive (zip). Unpack it first" in told
    assert "gone: No such file" in told
    asked.reject()
    (tile,) = shown.tiles.values()
    assert tile.has_picture()
    assert "3 images" in tile.accessibleName()
    drop(shown, folder)
    assert "3 were kept already." in dialog(ImagingImportDialog).summary.text()


def test_another_name_stops_and_a_reason_keeps(people, page, tmp_path, qtbot):
    folder = write_files(tmp_path / "disc", stack(2, name="Nobody^Else"))
    shown = page()
    drop(shown, folder)
    asked = dialog(ImagingImportDialog)
    assert asked.pages.currentWidget() is asked.question
    assert api.imaging_of(people.alba, people.ana) == ()
    labels = [w.text() for w in asked.compare.findChildren(type(asked.compare.words))]
    assert "Nobody, Else"[:6] in " ".join(labels)
    assert not asked.keep.isEnabled()
    qtbot.keyClicks(asked.compare.reason, "maiden name on the disc")
    press(qtbot, asked.keep)
    assert "2 images kept." in asked.summary.text()
    (study,) = api.imaging_of(people.alba, people.ana)
    assert json.loads(study.mismatch)["reason"] == "maiden name on the disc"
    with people.alba.reading() as connection:
        query = "SELECT reason FROM audit_event WHERE kind = 'imaging.mismatch'"
        assert fetch_all(connection, query) == [("maiden name on the disc",)]
    asked.reject()
    said = " ".join(n.text() for n in shown.findChildren(type(shown.notice)))
    assert "maiden name on the disc" in said


def test_images_are_put_aside_and_filed_later_with_a_reason(people, page, tmp_path, qtbot):
    shown = page()
    drop(shown, write_files(tmp_path / "disc", stack(2, name="Nobody^Else")))
    asked = dialog(ImagingImportDialog)
    press(qtbot, asked.aside)
    assert "2 put aside" in asked.summary.text()
    asked.reject()
    assert shown.tiles == {}
    assert "for a chart" in shown.waits.text()
    press(qtbot, shown.waits.button)
    waiting = dialog(WaitingDialog)
    press(qtbot, waiting.action)
    assert waiting.pages.currentWidget() is waiting.compare
    qtbot.keyClicks(waiting.compare.reason, "the disc was labelled by hand")
    press(qtbot, waiting.action)
    assert len(shown.tiles) == 1
    assert api.imaging_tray(people.alba) == ()
    assert shown.waits.text() == ""


def test_images_of_another_patient_go_to_their_chart(people, page, tmp_path, qtbot):
    shown = page()
    drop(shown, write_files(tmp_path / "disc", stack(2, name="Gil^Luis")))
    asked = dialog(ImagingImportDialog)
    asked.other.field.setFocus()
    QTest.keyClicks(asked.other.field, "luis")
    found = asked.other._popup.list
    qtbot.waitUntil(lambda: found.count() == 1)
    found.itemClicked.emit(found.item(0))
    assert "2 images kept." in asked.summary.text()
    assert api.imaging_of(people.alba, people.ana) == ()
    assert len(api.imaging_of(people.alba, people.clinic.luis)) == 1


def test_leaving_out_or_closing_keeps_nothing(people, page, tmp_path, qtbot):
    folder = write_files(tmp_path / "disc", stack(2, name="Nobody^Else"))
    shown = page()
    for leave in ("skip", "cancel_button"):
        drop(shown, folder)
        asked = dialog(ImagingImportDialog)
        press(qtbot, getattr(asked, leave))
        assert "2 left out by you." in asked.summary.text()
        asked.reject()
        QApplication.closeAllWindows()
        shown.show()
    assert api.imaging_of(people.alba, people.ana) == api.imaging_tray(people.alba) == ()


def test_stopping_keeps_what_was_kept(people, page, tmp_path):
    shown = page()
    shown.shell.tasks.held = True
    drop(shown, write_files(tmp_path / "disc", stack(2)))
    asked = dialog(ImagingImportDialog)
    assert asked.pages.currentWidget() is asked.running
    asked.reject()
    shown.shell.tasks.held = False
    shown.shell.tasks.release()
    assert "Stopped." in asked.summary.text()
    assert api.imaging_of(people.alba, people.ana) == ()


def test_a_study_is_taken_out_with_a_reason(people, viewer, qtbot):
    (study,) = api.imaging_of(people.alba, people.ana)
    viewer.unassign(study)
    asked = dialog(ConfirmDialog)
    qtbot.keyClicks(asked._reason, "of her sister")
    press(qtbot, asked.action)
    assert viewer.tiles == {}
    assert viewer.stack.currentWidget() is viewer.list  # nothing of it shows any more
    assert len(api.imaging_tray(people.alba)) == 1
