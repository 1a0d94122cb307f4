"""The viewer by hand: scrolled, windowed, turned, measured, given out."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from clinic_desktop.modules.documents import api
from clinic_desktop.modules.documents.api import MarkKind
from clinic_desktop.modules.documents.ui.imaging_page import ImagingPage
from clinic_desktop.modules.documents.ui.imaging_pane import ImagePane
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.ui_kit.accessibility import dead_controls, unnamed_inputs
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support import foreign_files as made
from tests.support.controls import out_of_reach, unexplained, unexplained_actions
from tests.support.hands import dialog
from tests.support.imaging import file_series, slice_data, stack
from tests.support.imaging_hands import (
    LEFT,
    MIDDLE,
    RIGHT,
    action,
    at,
    draw,
    number_shown,
    press_key,
    wheel,
)

# ---- looking


def test_a_stack_is_scrolled_through_the_body_by_wheel_keys_and_slider(viewer):
    pane = viewer.viewer.active
    canvas = pane.canvas
    assert pane.count.text() == "1 / 5"
    assert number_shown(pane) == 1  # by place, not by the numbers that run backwards
    wheel(canvas, -1)
    assert number_shown(pane) == 2
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert number_shown(pane) == 3
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert (number_shown(pane), pane.slider.value()) == (5, 5)
    wheel(canvas, -1)
    assert number_shown(pane) == 5
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    pane.slider.setValue(4)
    assert number_shown(pane) == 4
    assert "Image 4 of 5" in canvas.accessibleDescription()
    assert "at 4 mm" in canvas.accessibleDescription()
    assert "Not for primary diagnosis" in canvas.accessibleDescription()


def test_each_opening_stands_in_the_trail_once(people, page, workshop):
    file_series(people.alba, workshop, stack(2) + stack(3, series=2), people.ana)
    shown = page()
    next(iter(shown.tiles.values())).click()
    choice = shown.viewer.choice
    choice.setCurrentIndex(1 - choice.currentIndex())
    choice.edited.emit()
    assert len(shown.viewer.active.slots()) == 3
    with people.alba.reading() as connection:
        query = "SELECT count(*) FROM audit_event WHERE kind = 'imaging_study' AND action = 'R'"
        assert fetch_all(connection, query) == [(1,)]


def test_the_workers_end_with_the_pane(people, workshop, qtbot):
    file_series(people.alba, workshop, stack(2), people.ana)
    (study,) = api.imaging_of(people.alba, people.ana)
    shell = people.shell()
    pane = ImagePane(shell.tasks, shell.undo.push)
    pane.show_series(study, study.series[0])
    frames = pane._frames
    assert len(frames._kept) == 2
    pane.deleteLater()
    qtbot.waitUntil(lambda: frames._closed)
    assert frames._kept == {}


def test_the_picture_is_what_the_window_makes_of_the_values(viewer):
    pane = viewer.viewer.active
    names = [window.name for window in pane.windows()]
    assert names[:2] == ["SOFT", "LUNG"]  # the file's own come first
    assert {"Soft tissue", "Lung", "Bone", "Brain", "Whole range"} <= set(names)
    whole = pane.windows()[-1]
    pane.set_window(whole)
    image = pane.canvas._image
    assert image.pixelColor(15, 11).red() == 255
    press_key(viewer, "images-invert")
    assert pane.canvas._image.pixelColor(15, 11).red() == 0
    before = pane.window_in_use()
    canvas = pane.canvas
    QTest.mousePress(canvas, RIGHT, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(160, 140))
    QTest.mouseRelease(canvas, RIGHT, pos=QPoint(160, 140))
    after = pane.window_in_use()
    assert after.width > before.width
    assert after.center < before.center
    assert "By hand" in viewer.viewer.windows.currentText()
    press_key(viewer, "images-window")
    assert viewer.viewer.windows.currentText().startswith("SOFT")


def test_zoom_stays_at_the_pointer_and_the_picture_turns(viewer):
    canvas = viewer.viewer.active.canvas
    fitted = canvas.port.zoom()
    middle = QPointF(canvas.rect().center())
    before = canvas.port.point_at(middle)
    wheel(canvas, -2, Qt.KeyboardModifier.ControlModifier)
    assert canvas.port.zoom() < fitted
    assert canvas.port.point_at(middle) == pytest.approx(before)
    press_key(viewer, "images-actual")
    assert canvas.port.zoom() == 1
    QTest.mousePress(canvas, MIDDLE, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(130, 100))
    QTest.mouseRelease(canvas, MIDDLE, pos=QPoint(130, 100))
    assert canvas.port.place_of((8, 6)).x() == pytest.approx(middle.x() + 30, abs=1)
    press_key(viewer, "images-fit")
    assert canvas.port.zoom() == fitted
    corner = canvas.port.place_of((0, 0))
    press_key(viewer, "images-turn")
    assert canvas.port.place_of((0, 0)).x() > canvas.width() / 2 > corner.x()
    assert canvas.overlay.letters == ("P", "R", "A", "L")
    press_key(viewer, "images-mirror")
    assert canvas.port.place_of((0, 0)).x() < canvas.width() / 2
    assert canvas.overlay.letters == ("A", "R", "P", "L")
    assert "mirrored" in canvas.accessibleDescription()


def test_a_film_runs_and_stops(viewer, qtbot):
    pane = viewer.viewer.active
    press_key(viewer, "images-play")
    assert pane.cine.isActive()
    with qtbot.waitSignal(pane.scrolled, timeout=2000):
        pass
    assert pane.place >= 1
    press_key(viewer, "images-play")
    assert not pane.cine.isActive()


def test_two_series_scroll_together_by_their_place(people, page, workshop, qtbot):
    file_series(people.alba, workshop, stack(5) + stack(3, series=2), people.ana)
    shown = page()
    next(iter(shown.tiles.values())).click()
    press_key(shown, "images-two")
    first, second = shown.viewer.panes
    assert second.isVisible()
    assert second.series.id != first.series.id
    wheel(first.canvas, -2)
    assert (number_shown(first), number_shown(second)) == (3, 3)
    wheel(first.canvas, -2)
    assert (number_shown(first), number_shown(second)) == (5, 3)
    press_key(shown, "images-link")
    wheel(first.canvas, 4)
    assert (number_shown(first), number_shown(second)) == (1, 3)
    press_key(shown, "images-two")
    assert not second.isVisible()
    press_key(shown, "images-back")
    assert shown.stack.currentWidget() is shown.list


# ---- measuring


def test_a_length_is_kept_with_its_author_and_undone(people, viewer, qtbot):
    pane = viewer.viewer.active
    press_key(viewer, "images-length")
    draw(pane.canvas, (2, 6), (12, 6))
    (drawn,) = pane.canvas.marks
    assert drawn.mark.author == "Dr Alba"
    assert float(drawn.lines[0].split()[0]) == pytest.approx(5.0, abs=0.1)
    pane.step(1)
    assert pane.canvas.marks == ()  # it is of that slice alone
    pane.step(-1)
    assert len(pane.canvas.marks) == 1
    viewer.shell.undo.undo()
    assert pane.canvas.marks == ()
    viewer.shell.undo.redo()
    assert len(pane.canvas.marks) == 1
    series_id = pane.series.id
    assert len(api.measurements_of(people.nurse, series_id)) == 1


def test_a_measurement_is_moved_and_taken_off(viewer, qtbot):
    pane, canvas = viewer.viewer.active, viewer.viewer.active.canvas
    press_key(viewer, "images-length")
    draw(canvas, (2, 6), (12, 6))
    press_key(viewer, "images-pointer")
    QTest.mousePress(canvas, LEFT, pos=at(canvas, (12, 6)))
    QTest.mouseMove(canvas, at(canvas, (7, 6)))
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, (7, 6)))
    (drawn,) = canvas.marks
    assert drawn.mark.version == 2
    assert float(drawn.lines[0].split()[0]) == pytest.approx(2.5, abs=0.1)
    assert canvas.current is not None
    press_key(viewer, "images-remove")
    assert canvas.marks == ()
    assert not action(viewer, "images-remove").isEnabled()
    viewer.shell.undo.undo()
    assert len(canvas.marks) == 1
    viewer.shell.undo.undo()
    assert float(canvas.marks[0].lines[0].split()[0]) == pytest.approx(5.0, abs=0.1)
    assert pane.marks.marks[canvas.marks[0].mark.id].version == 5


def test_an_angle_takes_three_clicks_and_a_region_tells_hounsfield_units(viewer):
    canvas = viewer.viewer.active.canvas
    press_key(viewer, "images-angle")
    draw(canvas, (2, 2), (2, 8), (8, 8))
    assert float(canvas.marks[0].lines[0].rstrip("°")) == pytest.approx(90, abs=2)
    press_key(viewer, "images-rectangle")
    draw(canvas, (4, 2), (8, 4))
    said = canvas.marks[1].lines
    assert said[0].endswith("mm²")
    assert said[1].startswith("mean ")
    assert said[1].endswith("HU")
    mean = float(said[1].split()[1])
    assert mean == pytest.approx(np.mean([16 * row + col for row in (2, 3) for col in range(4, 8)]))
    press_key(viewer, "images-ellipse")
    draw(canvas, (9, 2), (15, 10))
    assert canvas.marks[2].mark.kind is MarkKind.ELLIPSE


@pytest.mark.parametrize(
    ("change", "unit"),
    [
        ({"PixelSpacing": None}, "mm on the detector"),
        ({"PixelSpacing": None, "ImagerPixelSpacing": None}, "px"),
    ],
)
def test_a_length_says_what_it_is_worth(people, page, workshop, change, unit):
    data = slice_data(1)
    for name in change:
        delattr(data, name)
    file_series(people.alba, workshop, [made.dicom(data)], people.ana)
    shown = page()
    next(iter(shown.tiles.values())).click()
    press_key(shown, "images-length")
    canvas = shown.viewer.active.canvas
    draw(canvas, (2, 6), (12, 6))
    assert canvas.marks[0].lines[0].endswith(unit)
    if unit == "px":
        assert "the image has no calibration" in canvas.accessibleDescription()


def test_who_may_only_read_measures_and_imports_nothing(people, show, workshop):
    file_series(people.alba, workshop, stack(2), people.ana)
    shell = people.shell()
    shell.denied = frozenset({"document.write"})
    shown = show(ImagingPage(shell, people.ana))
    assert not shown.acceptDrops()
    assert not shown.buttons["images-add"].isEnabled()
    next(iter(shown.tiles.values())).click()
    for name in ("length", "angle", "rectangle", "ellipse"):
        button = shown.viewer.buttons[f"images-{name}"]
        assert not button.isEnabled()
        assert "document.write" in button.toolTip()
    shown.viewer.close_all()


# ---- bad files in a good series


def test_a_damaged_slice_says_so_and_the_others_show(people, page, workshop):
    good = stack(3)
    bad = slice_data(2)
    bad.PixelData = bad.PixelData[:100]
    contents = [good[0], made.dicom(bad), good[2]]
    file_series(people.alba, workshop, contents, people.ana)
    shown = page()
    next(iter(shown.tiles.values())).click()
    pane = shown.viewer.active
    said = []
    for place in range(3):
        pane.go(place)
        said.append(pane.canvas.message())
    assert [bool(text) for text in said] == [False, True, False]
    assert "bytes where" in said[1]


def test_an_object_without_a_picture_says_what_it_is(people, page, workshop, qtbot):
    data = slice_data(1)
    del data.PixelData
    file_series(people.alba, workshop, [made.dicom(data)], people.ana)
    shown = page()
    (tile,) = shown.tiles.values()
    assert tile.why() == "There is no picture in this file."
    tile.click()
    assert shown.stack.currentWidget() is shown.list
    assert "no picture" in shown.notice.text()


def test_colours_and_films_are_shown(people, page, workshop):
    data = slice_data(1, Modality="US")
    data.PhotometricInterpretation, data.SamplesPerPixel = "RGB", 3
    data.PlanarConfiguration, data.NumberOfFrames = 0, 4
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 8, 8, 7, 0
    frames = np.zeros((4, 12, 16, 3), dtype=np.uint8)
    frames[:, :, :, 0] = np.array([10, 20, 30, 40])[:, None, None]
    data.PixelData = frames.tobytes()
    file_series(people.alba, workshop, [made.dicom(data)], people.ana)
    shown = page()
    next(iter(shown.tiles.values())).click()
    pane = shown.viewer.active
    assert len(pane.slots()) == 4
    pane.go(2)
    assert pane.canvas._image.pixelColor(3, 3).red() == 30
    assert pane.windows() == ()
    assert not shown.viewer.windows.isEnabled()
    assert "grey" in action(shown, "images-window").toolTip()


# ---- going out


def test_a_picture_is_saved_as_seen_and_that_stands_in_the_trail(
    people, viewer, tmp_path, monkeypatch
):
    target = tmp_path / "picture.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press_key(viewer, "images-save")
    assert viewer.viewer.notice.text() == ""
    assert QImage(str(target)).width() >= viewer.viewer.active.canvas.width()
    with people.alba.reading() as connection:
        query = "SELECT detail FROM audit_event WHERE kind = 'imaging.export'"
        assert "Image 1 of 5" in fetch_all(connection, query)[0][0]
    nowhere = tmp_path / "no" / "picture.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    press_key(viewer, "images-save")
    assert "picture.png" in viewer.viewer.notice.text()


def test_a_picture_is_printed_by_the_houses_paper(people, viewer):
    press_key(viewer, "images-print")
    assert dialog(PreviewDialog).document.pageCount() == 1
    with people.alba.reading() as connection:
        query = "SELECT count(*) FROM audit_event WHERE kind = 'imaging.print'"
        assert fetch_all(connection, query) == [(1,)]


def test_nothing_in_the_viewer_is_dead_unnamed_or_silent(viewer):
    for page in (viewer.viewer, viewer.list):
        viewer.stack.setCurrentWidget(page)
        assert dead_controls(viewer) == []
        assert unnamed_inputs(viewer) == []
        assert unexplained(viewer) == []
        assert out_of_reach(viewer) == []
        assert unexplained_actions(viewer.actions_offered()) == []
        keys = [a.shortcut().toString() for a in viewer.actions_offered()]
        assert all(keys)
        assert len(keys) == len(set(keys))
