"""What hands do to images: drop files, turn the wheel, click on a point, press a key's action."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.documents.domain.image_geometry import Point
from clinic_desktop.modules.documents.ui.imaging_canvas import ImageCanvas
from clinic_desktop.modules.documents.ui.imaging_page import ImagingPage
from clinic_desktop.modules.documents.ui.imaging_pane import ImagePane

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)


def drop(page: ImagingPage, *paths: Path) -> None:
    """Drop files and folders onto the page."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, free = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, LEFT, free))


def wheel(
    canvas: ImageCanvas,
    notches: int,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel, up where positive."""
    middle = QPointF(canvas.rect().center())
    QApplication.sendEvent(
        canvas,
        QWheelEvent(
            middle,
            middle,
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def at(canvas: ImageCanvas, point: Point) -> QPoint:
    """Return where a point of the image is on the screen."""
    return canvas.port.place_of(point).toPoint()


def draw(canvas: ImageCanvas, *points: Point) -> None:
    """Click on points of the image, one after the other."""
    for point in points:
        QTest.mouseClick(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at(canvas, point))


def number_shown(pane: ImagePane) -> int:
    """Return what stands in the corner of the slice: its number."""
    frame = pane.frame()
    assert frame is not None
    return int(np.frombuffer(frame.pixels, "<u2")[0]) - 32768


def action(page: ImagingPage, name: str) -> QAction:
    """Return a deed of the viewer."""
    return next(a for a in page.viewer.actions_made if a.objectName() == f"documents.{name}")


def press_key(page: ImagingPage, name: str) -> None:
    """Do a deed of the viewer that is on."""
    found = action(page, name)
    assert found.isEnabled(), found.toolTip()
    found.trigger()
