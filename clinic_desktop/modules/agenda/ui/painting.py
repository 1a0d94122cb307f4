"""Paints one day: hours, closed time, blocks, the cursor and what is being dragged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.board import Block, Board, closed_minutes
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.presenters.held import Held
from clinic_desktop.modules.agenda.presenters.words import clock_text, span_text
from clinic_desktop.modules.agenda.ui.block_painting import Brush, paint_block
from clinic_desktop.modules.agenda.ui.dragging import Target
from clinic_desktop.modules.agenda.ui.geometry import DAY_MINUTES, Grid, Rect
from clinic_desktop.modules.agenda.ui.held_painting import paint_held
from clinic_desktop.modules.agenda.ui.look import Look
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.modules.agenda.ui.time_bars import paint_bars


@dataclass(frozen=True, slots=True)
class Ghost:
    """What is being dragged or carried: where it would land, and why it can't ('' = it can)."""

    target: Target
    title: str = ""
    problem: str = ""


@dataclass
class Scene:
    """Everything that one paint shows."""

    board: Board
    grid: Grid
    look: Look
    texts: TextCache
    cursor: Cursor = field(default_factory=Cursor)
    now: int | None = None
    ghost: Ghost | None = None
    held: Sequence[Held] = ()
    lifted: frozenset[UUID | None] = frozenset()
    focused: bool = False
    picked: frozenset[UUID] = frozenset()


def qrect(rect: Rect) -> QRectF:
    """Return a rectangle as Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def paint_day(painter: QPainter, scene: Scene, exposed: QRectF) -> None:
    """Paint what lies in `exposed`, in the order back to front."""
    painter.fillRect(exposed, scene.look.tokens.surface)
    columns = _columns_in(scene, exposed)
    _paint_closed(painter, scene, columns, exposed)
    _paint_lines(painter, scene, columns, exposed)
    if scene.board.bars:
        for number in columns:
            paint_bars(painter, scene.look, scene.grid, number, scene.board.bars[number])
    if scene.now is not None:
        _paint_now_line(painter, scene)
    paint_held(painter, scene.look, scene.texts, scene.grid, scene.held)
    _paint_cursor(painter, scene)
    brush = Brush(painter, scene.look, scene.texts, scene.grid.mirrored)
    for block in visible_blocks(scene, columns, exposed):
        _paint_one(scene, brush, block)
    _paint_cursor_ring(painter, scene)
    if scene.ghost is not None:
        _paint_ghost(painter, scene, scene.ghost)
    _paint_gutter(painter, scene, exposed)


def _columns_in(scene: Scene, exposed: QRectF) -> range:
    count = len(scene.board.columns)
    if not count:
        return range(0)
    first = scene.grid.nearest_column(exposed.left())
    last = scene.grid.nearest_column(exposed.right())
    return range(min(first, last), max(first, last) + 1)


def visible_blocks(scene: Scene, columns: range, exposed: QRectF) -> Iterable[Block]:
    """Return the blocks that the exposed rectangle touches."""
    top, bottom = scene.grid.range_at(exposed.top() - 4, exposed.bottom() + 4)
    lowest = 16 * scene.look.scale / scene.grid.per_minute  # a block is never lower than a line
    return (
        b
        for b in scene.board.blocks
        if b.column in columns and b.start <= bottom and b.start + max(b.minutes, lowest) >= top
    )


def _paint_closed(painter: QPainter, scene: Scene, columns: range, exposed: QRectF) -> None:
    grid = scene.grid
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrushOrigin(QPointF(0, -grid.offset_y % 13))
    for number in columns:
        strip = grid.column_rect(number)
        for start, end in closed_minutes(scene.board.columns[number]):
            top, bottom = grid.y_of(start), grid.y_of(end)
            area = QRectF(strip.x + 1, top, strip.width - 1, bottom - top).intersected(exposed)
            if not area.isEmpty():
                painter.fillRect(area, scene.look.hatching)


def _line_step(grid: Grid) -> int:
    return 30 if grid.slot_minutes >= 15 else 15 if grid.slot_minutes == 10 else 10


def _paint_lines(painter: QPainter, scene: Scene, columns: range, exposed: QRectF) -> None:
    grid, tokens = scene.grid, scene.look.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    first, last = grid.range_at(exposed.top() - 2, exposed.bottom() + 2)
    step = _line_step(grid)
    left, right = int(exposed.left()), int(exposed.right()) + 1
    solid = QPen(tokens.line, 1)
    for minute in range(int(first) // step * step, int(last) + step, step):
        if minute > DAY_MINUTES:
            break
        painter.setPen(solid if minute % 60 == 0 else scene.look.dashes)
        y = round(grid.y_of(minute))
        painter.drawLine(left, y, right, y)
    painter.setPen(solid)
    for number in columns:
        strip = grid.column_rect(number)
        x = round(strip.x + strip.width if grid.mirrored else strip.x)
        painter.drawLine(x, int(exposed.top()), x, int(exposed.bottom()) + 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _paint_now_line(painter: QPainter, scene: Scene) -> None:
    grid = scene.grid
    assert scene.now is not None
    y, ink = round(grid.y_of(scene.now)), scene.look.tokens.danger
    if not scene.board.days:
        painter.fillRect(QRectF(0, y - 1, grid.width, 2), ink)
        return
    for number in scene.board.columns_on(scene.board.today or scene.board.day):
        strip = grid.column_rect(number)
        painter.fillRect(QRectF(strip.x, y - 1, strip.width, 2), ink)


def _paint_gutter(painter: QPainter, scene: Scene, exposed: QRectF) -> None:
    grid, look, texts = scene.grid, scene.look, scene.texts
    strip = qrect(grid.gutter_rect())
    area = strip.intersected(exposed)
    if area.isEmpty():
        return
    painter.fillRect(area, look.tokens.surface)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(look.tokens.line, 1))
    edge = round(strip.left() if grid.mirrored else strip.right())
    painter.drawLine(edge, int(area.top()), edge, int(area.bottom()) + 1)
    first, last = grid.range_at(exposed.top() - 12, exposed.bottom() + 12)
    step = 60 if grid.slot_minutes >= 15 else 30
    height = texts.metrics(look.small_font).height()
    for minute in range(int(first) // step * step, int(last) + step, step):
        if minute > DAY_MINUTES:
            break
        y = round(grid.y_of(minute))
        painter.drawLine(round(strip.left()), y, round(strip.right()), y)
        text = clock_text(minute)
        width = texts.width(text, look.small_font)
        middle = strip.left() + (strip.width() - width) / 2
        box = QRectF(middle, y - height / 2, width + 2, height)
        painter.fillRect(box.adjusted(-3, 0, 2, 0), look.tokens.surface)
        painter.setPen(look.tokens.secondary)
        texts.draw(painter, box, text, look.small_font)
        painter.setPen(QPen(look.tokens.line, 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if scene.now is not None:
        _paint_now_pill(painter, scene, strip)


def _paint_now_pill(painter: QPainter, scene: Scene, strip: QRectF) -> None:
    look, texts = scene.look, scene.texts
    assert scene.now is not None
    text = clock_text(scene.now)
    width = texts.width(text, look.small_bold) + look.px(10)
    height = texts.metrics(look.small_bold).height() + 2
    y = round(scene.grid.y_of(scene.now))
    box = QRectF(strip.center().x() - width / 2, y - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.tokens.danger)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(look.tokens.on_danger)
    texts.draw(painter, box.adjusted(look.px(5), 0, 0, 0), text, look.small_bold)


def _paint_one(scene: Scene, brush: Brush, block: Block) -> None:
    rect = qrect(scene.grid.block_rect(block.column, block.start, block.minutes, block.lane))
    if block.dimmed or block.appointment.id in scene.lifted:
        brush.painter.setOpacity(0.35)
        paint_block(brush, rect, block)
        brush.painter.setOpacity(1.0)
        return
    paint_block(brush, rect, block)
    if block.appointment.id in scene.picked:
        _paint_picked(scene, brush.painter, rect)


def _paint_picked(scene: Scene, painter: QPainter, rect: QRectF) -> None:
    """Frame a chosen appointment and tick its corner: not by colour alone."""
    tokens, side = scene.look.tokens, scene.look.px(12)
    painter.setPen(QPen(tokens.primary, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
    left = rect.left() + 4 if scene.grid.mirrored else rect.right() - side - 4
    box = QRectF(left, rect.bottom() - side - 3, side, side)
    painter.fillRect(box.adjusted(-1, -1, 1, 1), tokens.surface)
    painter.drawPixmap(
        round(box.x()), round(box.y()), scene.look.icon("square-check", "primary", 12)
    )


def _paint_cursor(painter: QPainter, scene: Scene) -> None:
    cursor, look = scene.cursor, scene.look
    if cursor.block_id is not None or not scene.board.columns or scene.ghost is not None:
        return
    rect = qrect(scene.grid.free_rect(cursor.column, cursor.start, cursor.minutes))
    _dashed(painter, rect, look.tokens.primary, look.tokens.primary_soft, scene.focused)
    text = translate("Agenda", "{span} free").format(span=span_text(cursor.start, cursor.end))
    _note(painter, scene, rect, text, look.tokens.primary)


def _dashed(painter: QPainter, rect: QRectF, ink: QColor, fill: QColor, strong: bool) -> None:
    pen = QPen(ink, 1.6 if strong else 1.0)
    pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), 4, 4)


def _note(painter: QPainter, scene: Scene, rect: QRectF, text: str, ink: QColor) -> None:
    look, texts = scene.look, scene.texts
    line = texts.metrics(look.name_font).height()
    height = min(line + 6, rect.height())
    area = QRectF(rect.x() + 9, rect.y(), rect.width() - 16, height)
    painter.setPen(ink)
    font = look.name_font if height >= line else look.small_bold
    texts.draw(painter, area, text, font, mirrored=scene.grid.mirrored)


def _paint_cursor_ring(painter: QPainter, scene: Scene) -> None:
    cursor = scene.cursor
    if cursor.block_id is None or scene.ghost is not None:
        return
    block = scene.board.find(cursor.block_id, cursor.column)
    if block is None:
        return
    rect = qrect(scene.grid.block_rect(block.column, block.start, block.minutes, block.lane))
    tokens = scene.look.tokens
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.focus if scene.focused else tokens.line_strong, 2))
    painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5)


def _paint_ghost(painter: QPainter, scene: Scene, ghost: Ghost) -> None:
    tokens, target = scene.look.tokens, ghost.target
    rect = qrect(scene.grid.block_rect(target.column, target.start, target.minutes))
    ink = tokens.danger if ghost.problem else tokens.ok
    fill = QColor(tokens.danger_soft if ghost.problem else tokens.ok_soft)
    fill.setAlphaF(0.92)
    _dashed(painter, rect, ink, fill, strong=True)
    span = span_text(target.start, target.end)
    first = f"{span} · {ghost.problem}" if ghost.problem else f"{span} · {ghost.title}".rstrip(" ·")
    _note(painter, scene, rect, first, ink)
