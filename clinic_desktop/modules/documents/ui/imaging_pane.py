"""One series on the screen: its pictures one behind the other, window, measurements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from clinic_desktop.foreign.facts import DicomFrame, Window
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import (
    ImageHeader,
    ImageMark,
    ImagingSeries,
    ImagingStudy,
    MarkKind,
    usual_windows,
)
from clinic_desktop.modules.documents.domain.image_geometry import Point, depth, parallel
from clinic_desktop.modules.documents.presenters.imaging_frames import SeriesFrames, Slot
from clinic_desktop.modules.documents.presenters.imaging_marks import MarksPresenter, Push
from clinic_desktop.modules.documents.presenters.imaging_pixels import shown, value_at, whole_range
from clinic_desktop.modules.documents.presenters.imaging_words import mark_text
from clinic_desktop.modules.documents.ui.imaging_canvas import Drawn, ImageCanvas
from clinic_desktop.modules.documents.ui.imaging_overlay import Seen, overlay_of
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label

_CINE_MS, _LEAST_MS, _MOST_MS = 100.0, 30.0, 2000.0
_DRAG = 1.0 / 300  # of the window's width, a pixel of the mouse


class ImagePane(QFrame):
    """Implements FramesView and MarksView. Signals: `changed()`, `scrolled(from, to)`,
    `activated()`, `refused(error)`.
    """

    changed = Signal()
    scrolled = Signal(int, int)
    activated = Signal()
    refused = Signal(object)

    def __init__(self, tasks: Tasks, push: Push, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._push = tasks, push
        self.study: ImagingStudy | None = None
        self.series: ImagingSeries | None = None
        self._frames: SeriesFrames | None = None
        self._opened: list[SeriesFrames] = []
        self.destroyed.connect(lambda _gone=None, opened=self._opened: _close(opened))
        self.marks: MarksPresenter | None = None
        self.place = 0
        self._window: Window | None = None  # as it was chosen; None takes the file's
        self._base: Window | None = None  # for files that tell none
        self.inverted = False
        self._shown: DicomFrame | None = None
        self._pointer: Point | None = None
        self.cine = QTimer(self)
        self.cine.timeout.connect(self._next_of_cine)
        self._lay_out()

    # ---- the series

    def show_series(self, study: ImagingStudy, series: ImagingSeries) -> None:
        """Show another series from its first picture."""
        self.close_series()
        self.study, self.series = study, series
        self._frames = SeriesFrames(self, self._tasks, series)
        self._opened.append(self._frames)
        self.marks = MarksPresenter(self, self._tasks, series.id, self._push)
        self.slider.setRange(1, max(1, len(self.slots())))
        self.slider.setValue(1)
        self.canvas.straighten()
        self.marks.refresh()
        self._draw()

    def close_series(self) -> None:
        """Let go of the pictures and their worker."""
        self.cine.stop()
        _close(self._opened)
        self._frames = self.marks = self._shown = self._window = self._base = None
        self.place, self.inverted = 0, False

    def slots(self) -> tuple[Slot, ...]:
        """Return the pictures in their order."""
        return self._frames.slots if self._frames else ()

    def slot(self) -> Slot | None:
        """Return the picture that is looked at."""
        slots = self.slots()
        return slots[self.place] if slots else None

    def header(self) -> ImageHeader:
        """Return its header."""
        slot = self.slot()
        return slot.instance.header if slot else ImageHeader()

    def frame(self) -> DicomFrame | None:
        """Return its pixels, None while they are read or when there are none."""
        return self._shown

    # ---- scrolling

    def step(self, count: int) -> None:
        """Go some pictures on; stops at both ends."""
        self.go(self.place + count)

    def go(self, place: int) -> None:
        """Show one picture."""
        before = self.place
        self.place = min(max(0, place), max(0, len(self.slots()) - 1))
        if self.place != before:
            self._draw()
            self.scrolled.emit(before, self.place)

    def follow(self, other: ImagePane, steps: int) -> None:
        """Go where another pane went: to the same depth where it is known, else as far.

        Slices that cross each other have no depth in common: then it stays.
        """
        theirs = other.header().geometry
        wanted = depth(theirs)
        mine = [slot.instance.header.geometry for slot in self.slots()]
        placed = [(n, deep) for n, one in enumerate(mine) if (deep := depth(one)) is not None]
        if wanted is None or not placed:
            self.step(steps)
        elif parallel(theirs, mine[0]):
            self.go(min(placed, key=lambda each: abs(each[1] - wanted))[0])

    def play(self) -> None:
        """Run through the pictures, or stop."""
        if self.cine.isActive():
            self.cine.stop()
        elif len(self.slots()) > 1:
            told = self.header().frame_milliseconds or _CINE_MS
            self.cine.start(round(min(_MOST_MS, max(_LEAST_MS, told))))
        self.changed.emit()

    # ---- window

    def windows(self) -> tuple[Window, ...]:
        """Return the windows on offer: the file's own, the usual ones, the whole range."""
        header, series = self.header(), self.series
        if header.colour or series is None or self._shown is None:
            return ()
        own = tuple(
            each if each.name else replace(each, name=translate("Documents", "As in the file"))
            for each in header.windows
        )
        usual = tuple(
            replace(each, name=translate("Documents", each.name))
            for each in usual_windows(series.modality, header.units)
        )
        whole = replace(whole_range(self._shown), name=translate("Documents", "Whole range"))
        return (*own, *usual, whole)

    def window_in_use(self) -> Window | None:
        """Return the window through which the picture is seen; None in colour."""
        if self._shown is None or not self._shown.grey:
            return None
        if self._base is None:  # of the first picture: the others must not flicker
            self._base = whole_range(self._shown)
        windows = self.header().windows
        return self._window or (windows[0] if windows else self._base)

    def set_window(self, window: Window) -> None:
        """See all pictures of the series through one window."""
        self._window = window
        self._draw()

    def invert(self) -> None:
        """Turn black and white around."""
        self.inverted = not self.inverted
        self._draw()

    # ---- FramesView, MarksView

    def show_arrived(self, places: Sequence[int]) -> None:
        """Draw again, if what is looked at is among them."""
        if self.place in places:
            self._draw()

    def show_marks(self) -> None:
        """Draw the measurements anew."""
        slot = self.slot()
        if slot is None or self.marks is None or self.series is None:
            return
        header = slot.instance.header
        pixel = header.calibration(self.series.modality)
        self.canvas.show_marks(
            [
                Drawn(mark, mark_text(mark, self._shown, pixel, header.units))
                for mark in self.marks.on(slot)
            ]
        )
        self.changed.emit()

    def show_refused(self, error: BaseException) -> None:
        """Pass a failure on."""
        self.refused.emit(error)

    def remove_mark(self) -> None:
        """Take the chosen measurement off."""
        if self.canvas.current is not None and self.marks is not None:
            self.marks.remove(self.canvas.current)

    def hideEvent(self, q_event: QHideEvent) -> None:
        """A film that nobody sees does not run."""
        self.cine.stop()
        super().hideEvent(q_event)

    def focusInEvent(self, q_event: QFocusEvent) -> None:
        """Give the keyboard to the picture."""
        super().focusInEvent(q_event)
        self.canvas.setFocus()

    # ---- inside

    def _draw(self) -> None:
        """Show the picture at the place, or why there is none."""
        if self._frames is None:
            return
        found = self._frames.look_at(self.place)
        self._shown = found if isinstance(found, DicomFrame) else None
        with_signals = self.slider.blockSignals(True)
        self.slider.setValue(self.place + 1)
        self.slider.blockSignals(with_signals)
        self.count.setText(f"{self.place + 1} / {len(self._frames.slots)}")
        window = self.window_in_use()
        if isinstance(found, str):
            self.canvas.show_message(found)
        elif found is None:
            self.canvas.show_message(translate("Documents", "Reading the image …"))
        else:
            image = _image(found, window, self.inverted)
            pixel = self.header().calibration(self.series.modality if self.series else "")
            least = min(pixel.row, pixel.column)
            self.canvas.show_image(image, (pixel.column / least, pixel.row / least))
        self._write_overlay()
        self.show_marks()

    def _write_overlay(self) -> None:
        if self.study is None or self.series is None:
            return
        value = None
        if self._shown is not None and self._pointer is not None:
            value = value_at(self._shown, self._pointer)
        seen = Seen(
            place=self.place,
            count=len(self.slots()),
            header=self.header(),
            window=self.window_in_use(),
            port=self.canvas.port,
            value=value,
            has_picture=self._shown is not None,
        )
        self.canvas.show_overlay(overlay_of(self.study, self.series, seen))

    def _pointed(self, point: Point | None) -> None:
        self._pointer = point
        self._write_overlay()

    def _dragged(self, right: float, down: float) -> None:
        """Set the window by the mouse: to the right wider, down brighter."""
        window = self.window_in_use()
        if window is None:
            return
        step = max(1.0, window.width * _DRAG)
        width = max(1.0, window.width + right * step)
        self.set_window(Window(window.center - down * step, width, ""))

    def _drawn(self, kind: MarkKind, points: tuple[Point, ...]) -> None:
        slot = self.slot()
        if slot is not None and self.marks is not None:
            self.marks.add(slot, kind, points)

    def _moved(self, mark: ImageMark, points: tuple[Point, ...]) -> None:
        if self.marks is not None:
            self.marks.move(mark, points)

    def _next_of_cine(self) -> None:
        if self._shown is None and not self.canvas.message():
            return  # the next one is still being read
        count = len(self.slots())
        if count > 1:
            self.go((self.place + 1) % count)

    def _lay_out(self) -> None:
        self.canvas = ImageCanvas()
        self.canvas.stepped.connect(self.step)
        self.canvas.window_dragged.connect(self._dragged)
        self.canvas.drawn.connect(self._drawn)
        self.canvas.moved.connect(self._moved)
        self.canvas.pointed.connect(self._pointed)
        self.canvas.zoomed.connect(self._write_overlay)
        self.canvas.chosen.connect(lambda _mark: self._pressed())
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(translate("Documents", "Which image of the series"))
        self.slider.valueChanged.connect(lambda number: self.go(number - 1))
        self.count = Label("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        column.addWidget(self.canvas, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(self.slider, 1)
        row.addWidget(self.count)
        column.addLayout(row)

    def _pressed(self) -> None:
        self.activated.emit()
        self.changed.emit()


def _close(opened: list[SeriesFrames]) -> None:
    """End the workers of a series; a pane that went away can't do it any more."""
    while opened:
        opened.pop().close()


def _image(frame: DicomFrame, window: Window | None, inverted: bool) -> QImage:
    """Return a frame as the screen shows it."""
    pixels = shown(frame, window or whole_range(frame), inverted=inverted)
    grey = QImage.Format.Format_Grayscale8
    kind = grey if frame.grey else QImage.Format.Format_RGB888
    line = frame.width * (1 if frame.grey else 3)
    return QImage(pixels, frame.width, frame.height, line, kind).copy()
