"""The photo of a patient: choose a file, crop it to a square, keep a small JPEG."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSlider, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.records import MAX_PHOTO_BYTES
from clinic_desktop.modules.patients.ui.banner import Portrait
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label, QuietButton

_SIDE = 256  # pixels of the stored photo
_VIEW = 320  # pixels of the crop view
_LARGEST = 12_000  # pixels a side: larger files are refused, not decoded


class PhotoField(QWidget):
    """Shows the photo, lets choose, crop and remove it. `edited` is sent on a change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: bytes | None = None
        self._name = ""
        self._portrait = Portrait(size=56)
        self._choose = QuietButton(translate("Patients", "Choose photo …"), icon="camera")
        self._remove = QuietButton(translate("Patients", "Remove"))
        self._problem = Label("", "secondary", tone="danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        for widget in (self._portrait, self._choose, self._remove, self._problem):
            row.addWidget(widget)
        row.addStretch(1)
        self._choose.clicked.connect(self._pick)
        self._remove.clicked.connect(lambda: self._take(None))
        self.setFocusProxy(self._choose)
        self._show()

    def value(self) -> bytes | None:
        """Return the JPEG, or None."""
        return self._data

    def set_value(self, value: Any) -> None:
        """Show a stored photo."""
        self._data = value
        self._show()

    def set_name(self, name: str) -> None:
        """Set whose initials stand where there is no photo."""
        if name != self._name:
            self._name = name
            self._show()

    def problem(self) -> str:
        """Return ''."""
        return ""

    def load(self, path: str) -> None:
        """Open a picture file and let the user crop it; says why when it can't be read."""
        reader = QImageReader(path)
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > _LARGEST:
            self._problem.setText(translate("Patients", "The picture is too large to open."))
            return
        image = reader.read()
        if image.isNull():
            self._problem.setText(translate("Patients", "This file is not a picture we can read."))
            return
        self._problem.setText("")
        dialog = CropDialog(image, self)
        dialog.accepted.connect(lambda: self._take(jpeg_of(dialog.cropped())))
        dialog.open()

    def _pick(self) -> None:
        kinds = translate("Patients", "Pictures") + " (*.jpg *.jpeg *.png *.webp *.bmp)"
        title = translate("Patients", "Choose a photo")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.load(path)

    def _take(self, data: bytes | None) -> None:
        self._data = data
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._portrait.show_person(self._name, "primary", self._data)
        self._remove.setVisible(self._data is not None)


class CropDialog(Dialog):
    """A square over a picture: drag it or move it with the arrow keys, size it with the slider."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(translate("Patients", "Crop the photo"), parent, width=_VIEW + 60)
        self.view = CropView(image)
        self.body.addWidget(self.view, 0, Qt.AlignmentFlag.AlignCenter)
        hint = translate("Patients", "Drag the square or use the arrow keys; the slider sizes it.")
        self.body.addWidget(Label(hint, "secondary"))
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(20, 100)
        slider.setValue(100)
        slider.setAccessibleName(translate("Patients", "Size of the square"))
        slider.valueChanged.connect(self.view.set_share)
        self.body.addWidget(slider)
        self.set_action(translate("Patients", "Use this part"))
        self.view.setFocus()

    def cropped(self) -> QImage:
        """Return the part inside the square."""
        return self.view.cropped()


class CropView(QWidget):
    """The picture with everything outside the square darkened."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        box = QSize(theme.px(_VIEW), theme.px(_VIEW))
        self.setFixedSize(image.size().scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Patients", "Part of the picture that is kept"))
        self._grip: QPoint | None = None
        side = min(self.width(), self.height())
        self._square = QRect((self.width() - side) // 2, (self.height() - side) // 3, side, side)

    def set_share(self, percent: int) -> None:
        """Size the square to a share of the shorter side, around its centre."""
        side = max(24, min(self.width(), self.height()) * percent // 100)
        centre = self._square.center()
        self._square = QRect(centre.x() - side // 2, centre.y() - side // 2, side, side)
        self._keep_inside()

    def cropped(self) -> QImage:
        """Return the part of the whole picture inside the square."""
        factor = self._image.width() / self.width()
        part = QRectF(self._square)
        rect = QRect(
            round(part.x() * factor),
            round(part.y() * factor),
            round(part.width() * factor),
            round(part.height() * factor),
        )
        return self._image.copy(rect.intersected(self._image.rect()))

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        """Take hold of the square."""
        self._grip = q_event.position().toPoint() - self._square.topLeft()

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        """Drag the square."""
        if self._grip is not None:
            self._square.moveTopLeft(q_event.position().toPoint() - self._grip)
            self._keep_inside()

    def mouseReleaseEvent(self, _q_event: QMouseEvent) -> None:
        """Let it go."""
        self._grip = None

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Move the square with the arrow keys."""
        steps = {
            Qt.Key.Key_Left: QPoint(-6, 0),
            Qt.Key.Key_Right: QPoint(6, 0),
            Qt.Key.Key_Up: QPoint(0, -6),
            Qt.Key.Key_Down: QPoint(0, 6),
        }
        step = steps.get(Qt.Key(q_event.key()))
        if step is None:
            super().keyPressEvent(q_event)
            return
        self._square.translate(step)
        self._keep_inside()

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw picture, shade and square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        shade = theme.tokens().text if not theme.tokens().dark else theme.tokens().background
        shade = type(shade)(shade)
        shade.setAlpha(140)
        outside = [
            QRect(0, 0, self.width(), self._square.top()),
            QRect(0, self._square.bottom() + 1, self.width(), self.height()),
            QRect(0, self._square.top(), self._square.left(), self._square.height()),
            QRect(
                self._square.right() + 1, self._square.top(), self.width(), self._square.height()
            ),
        ]
        for rect in outside:
            painter.fillRect(rect, shade)
        painter.setPen(QPen(theme.tokens().focus if self.hasFocus() else theme.tokens().line, 2))
        painter.drawRect(self._square.adjusted(1, 1, -1, -1))
        painter.end()

    def _keep_inside(self) -> None:
        limit = self.rect()
        left = max(0, min(self._square.left(), limit.width() - self._square.width()))
        top = max(0, min(self._square.top(), limit.height() - self._square.height()))
        self._square.moveTo(left, top)
        self.update()


def jpeg_of(image: QImage) -> bytes:
    """Return a picture as a small square JPEG, under the limit of the record."""
    small = image.scaled(
        _SIDE,
        _SIDE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    data = b""
    for quality in (85, 70, 55, 40, 25):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        small.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
        data = bytes(buffer.data().data())
        if len(data) <= MAX_PHOTO_BYTES:
            break
    return data
