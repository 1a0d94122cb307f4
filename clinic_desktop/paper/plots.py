"""A plot on paper: the same values that the screen draws."""

from __future__ import annotations

from typing import Any

from clinic_desktop.kernel.plot import Axis, Mark, Place, Plot
from clinic_desktop.paper import text as words
from clinic_desktop.paper.inks import INKS

_SIZE = 7.5
_LEFT, _RIGHT, _FOOT, _HEAD = 34.0, 40.0, 26.0, 18.0
_TONES = {"primary": "accent", "ok": "accent"}


class PlotDrawing:
    """Draws a plot into a rectangle of a canvas, in points from its lower left corner."""

    def __init__(self, plot: Plot, left: float, bottom: float, width: float, height: float) -> None:
        self._plot = plot
        self._x, self._y = left + _LEFT, bottom + _FOOT
        self._wide, self._high = width - _LEFT - _RIGHT, height - _FOOT - _HEAD

    def draw(self, canvas: Any) -> None:
        """Draw bands first, then lines, then what was measured."""
        canvas.saveState()
        self._bands(canvas)
        self._frame(canvas)
        for curve in self._plot.curves:
            canvas.setStrokeColor(_ink(curve.tone))
            canvas.setLineWidth(curve.width * 0.6)
            canvas.setDash([3, 2] if curve.dashed else [])
            self._path(canvas, [self._at(point, curve.second) for point in curve.points])
            if curve.name:
                x, y = self._at(curve.points[-1], curve.second)
                self._write(canvas, curve.name, x + 3, y - 2.5, curve.tone)
        canvas.setDash([])
        for mark in self._plot.marks:
            self._mark(canvas, mark)
        canvas.restoreState()
        canvas.ink = ""

    def _at(self, place: Place, second: bool) -> Place:
        up = self._plot.second if second and self._plot.second else self._plot.up
        return self._across(place[0]), self._up(place[1], up)

    def _across(self, place: float) -> float:
        axis = self._plot.across
        return self._x + self._wide * (place - axis.low) / (axis.high - axis.low)

    def _up(self, place: float, axis: Axis) -> float:
        return self._y + self._high * (place - axis.low) / (axis.high - axis.low)

    def _bands(self, canvas: Any) -> None:
        for band in self._plot.bands:
            low = [self._at((x, y), band.second) for x, y, _high in band.edges]
            high = [self._at((x, y), band.second) for x, _low, y in reversed(band.edges)]
            canvas.setFillColor(INKS["line-soft"])
            canvas.setFillAlpha(0.5)
            self._path(canvas, low + high, fill=True)
            canvas.setFillAlpha(1)

    def _frame(self, canvas: Any) -> None:
        plot = self._plot
        canvas.setLineWidth(0.4)
        for tick in plot.up.ticks:
            y = self._up(tick.place, plot.up)
            canvas.setStrokeColor(INKS["line-soft"])
            canvas.line(self._x, y, self._x + self._wide, y)
            wide = words.width_of(tick.text, _SIZE)
            self._write(canvas, tick.text, self._x - 4 - wide, y - 2.5, "secondary")
        for tick in plot.second.ticks if plot.second else ():
            y = self._up(tick.place, plot.second or plot.up)
            self._write(canvas, tick.text, self._x + self._wide + 4, y - 2.5, "secondary")
        for tick in plot.across.ticks:
            middle = self._across(tick.place) - words.width_of(tick.text, _SIZE) / 2
            self._write(canvas, tick.text, middle, self._y - 10, "secondary")
        canvas.setStrokeColor(INKS["line"])
        canvas.rect(self._x, self._y, self._wide, self._high, 1, 0)
        self._titles(canvas)

    def _titles(self, canvas: Any) -> None:
        plot, over = self._plot, self._y + self._high + 9
        middle = self._x + (self._wide - words.width_of(plot.across.title, _SIZE)) / 2
        self._write(canvas, plot.across.title, middle, self._y - 21, "secondary")
        self._write(canvas, plot.up.title, self._x - _LEFT + 4, over, "secondary")
        if plot.second is not None:
            wide = words.width_of(plot.second.title, _SIZE)
            self._write(canvas, plot.second.title, self._x + self._wide - wide, over, "secondary")

    def _mark(self, canvas: Any, mark: Mark) -> None:
        x, y = self._at((mark.across, mark.up), mark.second)
        canvas.setStrokeColor(_ink(mark.tone))
        canvas.setFillColor(INKS["paper"] if mark.odd else _ink(mark.tone))
        canvas.setLineWidth(0.9)
        canvas.circle(x, y, 2.2, 1, 1)

    def _path(self, canvas: Any, points: list[Place], *, fill: bool = False) -> None:
        if not points:
            return
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        if fill:
            path.close()
        canvas.drawPath(path, stroke=0 if fill else 1, fill=1 if fill else 0)

    def _write(self, canvas: Any, text: str, x: float, y: float, tone: str) -> None:
        canvas.setFillColor(_ink(tone))
        words.draw(canvas, (x, y), text, _SIZE, bold=False, rtl=False)


def _ink(tone: str) -> Any:
    return INKS.get(_TONES.get(tone, tone), INKS["secondary"])
