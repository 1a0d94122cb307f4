"""A plot on the screen: curves, bands and measurements, walked by mouse or arrow keys."""

from __future__ import annotations

from PySide6.QtCharts import (
    QAbstractSeries,
    QAreaSeries,
    QCategoryAxis,
    QChart,
    QChartView,
    QLineSeries,
    QScatterSeries,
)
from PySide6.QtCore import QEvent, QMargins, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsSimpleTextItem, QToolTip, QWidget

from clinic_desktop.kernel.plot import Axis, Band, Curve, Mark, Plot
from clinic_desktop.ui_kit import theme

_REACH = 14  # unscaled pixels within which the pointer finds a mark
_DOT = 9
_NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class PlotView(QChartView):
    """Shows one plot. `pointed(mark)` tells which measurement is looked at, None for none."""

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot: Plot | None = None
        self.current: Mark | None = None
        self._names: list[tuple[QGraphicsSimpleTextItem, Curve, QAbstractSeries]] = []
        self._measured: QAbstractSeries | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(theme.px(260), theme.px(180))
        theme.signals.changed.connect(self._draw_again)

    def show_plot(self, plot: Plot) -> None:
        """Draw another plot."""
        self.plot = plot
        self.current = None
        self.setAccessibleName(plot.name)
        self.setAccessibleDescription("\n".join(mark.text for mark in plot.marks))
        self._draw_again()

    def mark_at(self, position: QPoint) -> Mark | None:
        """Return the measurement under the pointer."""
        if self.plot is None:
            return None
        reach = theme.px(_REACH)
        far = [
            ((self.position_of(m) - QPointF(position)).manhattanLength(), m)
            for m in self.plot.marks
        ]
        near = [
            (distance, place) for place, (distance, _mark) in enumerate(far) if distance <= reach
        ]
        return far[min(near)[1]][1] if near else None

    def position_of(self, mark: Mark) -> QPointF:
        """Return where a measurement lies in the widget."""
        at = QPointF(mark.across, mark.up)
        series = self._series_of(mark.second)
        return self.chart().mapToPosition(at, series) if series is not None else QPointF()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Walk through the measurements with the arrow keys."""
        way = _NEXT.get(Qt.Key(q_event.key()))
        if way is None or self.plot is None or not self.plot.marks:
            super().keyPressEvent(q_event)
            return
        marks = sorted(self.plot.marks, key=lambda mark: mark.across)
        if self.current is None:
            place = len(marks) - 1 if way < 0 else 0
        else:
            place = max(0, min(len(marks) - 1, marks.index(self.current) + way))
        self._point(marks[place])

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        """Say the measurement under the pointer."""
        found = self.mark_at(q_event.position().toPoint())
        if found is not self.current:
            self._point(found)
        super().mouseMoveEvent(q_event)

    def leaveEvent(self, q_event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)
        super().leaveEvent(q_event)

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Keep the names at the ends of their curves."""
        super().resizeEvent(q_event)
        self._place_names()

    def drawForeground(self, painter: QPainter, rect: object) -> None:
        """Ring the measurement that is looked at."""
        super().drawForeground(painter, rect)  # type: ignore[arg-type]
        if self.current is None:
            return
        painter.setPen(QPen(theme.tokens().focus, theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at = self.mapToScene(self.position_of(self.current).toPoint())
        painter.drawEllipse(at, theme.px(_DOT), theme.px(_DOT))

    def _point(self, mark: Mark | None) -> None:
        self.current = mark
        if mark is None:
            QToolTip.hideText()
        else:
            at = self.viewport().mapToGlobal(self.position_of(mark).toPoint())
            QToolTip.showText(at, mark.text, self.viewport())
        self.viewport().update()
        self.pointed.emit(mark)

    def _series_of(self, second: bool) -> QAbstractSeries | None:
        for series in self.chart().series():
            if bool(series.property("second")) == second:
                return series
        return None

    def _draw_again(self) -> None:
        if self.plot is None:
            return
        before = self.chart()
        self._names = []
        self.setChart(self._chart(self.plot))
        before.deleteLater()
        self.setBackgroundBrush(theme.tokens().surface)
        self._place_names()

    def _chart(self, plot: Plot) -> QChart:
        chart = QChart()
        chart.legend().hide()
        chart.setBackgroundVisible(False)
        chart.layout().setContentsMargins(0, 0, 0, 0)
        chart.setMargins(QMargins(0, theme.px(6), _room(plot), 0))
        across = _axis(plot.across, lines=False)
        chart.addAxis(across, Qt.AlignmentFlag.AlignBottom)
        up = {False: _axis(plot.up, lines=True)}
        chart.addAxis(up[False], Qt.AlignmentFlag.AlignLeft)
        if plot.second is not None:
            up[True] = _axis(plot.second, lines=False)
            chart.addAxis(up[True], Qt.AlignmentFlag.AlignRight)
        for series, second in _all_series(plot):
            series.setProperty("second", second)
            chart.addSeries(series)
            series.attachAxis(across)
            series.attachAxis(up[second])
        self._add_names(chart, plot)
        chart.plotAreaChanged.connect(self._place_names)
        return chart

    def _add_names(self, chart: QChart, plot: Plot) -> None:
        lines = [series for series in chart.series() if series.property("curve") is not None]
        for curve, series in zip(plot.curves, lines, strict=True):
            if curve.name:
                item = QGraphicsSimpleTextItem(curve.name, chart)
                item.setFont(theme.font("caption"))
                item.setBrush(theme.tokens().colour(curve.tone))
                self._names.append((item, curve, series))

    def _place_names(self) -> None:
        """Put each name at its curve's end (inside, where an axis is outside), none on another."""
        inside = self.plot is not None and self.plot.second is not None
        above = -1.0
        ends = [self.chart().mapToPosition(QPointF(*c.points[-1]), s) for _i, c, s in self._names]
        for (item, _curve, _series), end in sorted(
            zip(self._names, ends, strict=True), key=lambda pair: pair[1].y()
        ):
            room = item.boundingRect()
            across = -room.width() - theme.px(_DOT) if inside else theme.px(4)
            top = end.y() - room.height() * (1.2 if inside else 0.5)
            top = max(top, above)
            above = top + room.height()
            item.setPos(end.x() + across, top)


def _room(plot: Plot) -> int:
    """Return the room that the names at the ends of the curves need."""
    if plot.second is not None:
        return theme.px(theme.SPACE.s)
    metrics = QFontMetrics(theme.font("caption"))
    widest = max((metrics.horizontalAdvance(curve.name) for curve in plot.curves), default=0)
    return widest + theme.px(theme.SPACE.s)


def _axis(axis: Axis, lines: bool) -> QCategoryAxis:
    colours = theme.tokens()
    made = QCategoryAxis()
    made.setLabelsPosition(QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
    made.setRange(axis.low, axis.high)
    for tick in axis.ticks:
        made.append(tick.text, tick.place)
    made.setTitleText(axis.title)
    made.setTitleFont(theme.font("secondary"))
    made.setTitleBrush(colours.secondary)
    made.setLabelsFont(theme.font("secondary"))
    made.setLabelsBrush(colours.secondary)
    made.setLinePen(QPen(colours.line_strong))
    made.setGridLineVisible(lines)
    made.setGridLinePen(QPen(colours.line_soft))
    return made


def _all_series(plot: Plot) -> list[tuple[QAbstractSeries, bool]]:
    found: list[tuple[QAbstractSeries, bool]] = []
    found += [(_band(band), band.second) for band in plot.bands]
    found += [(_curve(curve), curve.second) for curve in plot.curves]
    kinds = {(mark.tone, mark.odd, mark.second): None for mark in plot.marks}
    for tone, odd, second in kinds:
        marks = [m for m in plot.marks if (m.tone, m.odd, m.second) == (tone, odd, second)]
        found.append((_marks(marks, tone, odd), second))
    return found


def _band(band: Band) -> QAreaSeries:
    low, high = QLineSeries(), QLineSeries()
    low.replace([QPointF(x, y) for x, y, _high in band.edges])
    high.replace([QPointF(x, y) for x, _low, y in band.edges])
    area = QAreaSeries(high, low)
    low.setParent(area)
    high.setParent(area)
    fill = QColor(theme.tokens().colour(band.tone))
    fill.setAlphaF(0.16)
    area.setBrush(fill)
    area.setPen(QPen(Qt.PenStyle.NoPen))
    return area


def _curve(curve: Curve) -> QLineSeries:
    series = QLineSeries()
    series.replace([QPointF(x, y) for x, y in curve.points])
    pen = QPen(theme.tokens().colour(curve.tone), theme.scale() * curve.width)
    pen.setStyle(Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine)
    series.setPen(pen)
    series.setProperty("curve", curve.name)
    return series


def _marks(marks: list[Mark], tone: str, odd: bool) -> QScatterSeries:
    colours = theme.tokens()
    series = QScatterSeries()
    series.replace([QPointF(mark.across, mark.up) for mark in marks])
    series.setMarkerSize(theme.px(_DOT))
    series.setBrush(colours.surface if odd else colours.colour(tone))
    series.setPen(QPen(colours.colour(tone), theme.scale() * 2))
    return series
