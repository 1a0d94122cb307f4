"""The photo: cropped to a square, small, readable again."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from clinic_desktop.modules.patients.domain.records import MAX_PHOTO_BYTES
from clinic_desktop.modules.patients.ui.photo_field import CropView, PhotoField, jpeg_of


def picture(width: int = 800, height: int = 400) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(200, 30, 30))
    for x in range(width // 2, width):
        for y in range(0, height, 7):
            image.setPixelColor(x, y, QColor(30, 30, 200))
    return image


def test_the_square_lies_inside_and_moves_by_key_and_share(qtbot):
    view = CropView(picture())
    qtbot.addWidget(view)
    whole = view.cropped()
    assert whole.width() == whole.height() == 400
    view.set_share(50)
    half = view.cropped()
    assert half.width() == half.height()
    assert abs(half.width() - 200) <= 3
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for _ in range(100):
        QTest.keyClick(view, Qt.Key.Key_Right)
    right = view.cropped()
    assert abs(right.width() - half.width()) <= 3


def test_the_photo_is_a_small_square_jpeg():
    data = jpeg_of(picture(3000, 3000))
    assert data.startswith(b"\xff\xd8\xff")
    assert len(data) <= MAX_PHOTO_BYTES
    back = QImage.fromData(data)
    assert (back.width(), back.height()) == (256, 256)


def test_a_file_that_is_no_picture_is_told(qtbot, tmp_path):
    field = PhotoField()
    qtbot.addWidget(field)
    path = tmp_path / "x.jpg"
    path.write_bytes(b"no picture")
    field.load(str(path))
    assert "not a picture" in field._problem.text()
    assert field.value() is None


def test_a_chosen_photo_is_edited_and_can_be_removed(qtbot):
    field = PhotoField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        field._take(jpeg_of(picture()))
    assert field.value()
    field._remove.click()
    assert field.value() is None
