"""A sheet: blocks of text and tables flowing over framed pages, as PDF bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, A5, A6, landscape, letter
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.text import translate
from clinic_desktop.paper import charts
from clinic_desktop.paper import text as words
from clinic_desktop.paper.inks import INKS
from clinic_desktop.paper.plots import PlotDrawing

_SIZES = {"A4": A4, "A5": A5, "A6": A6, "Letter": letter}
_MARGIN: float = 15 * mm
_HEAD: float = 16 * mm
_FOOT: float = 9 * mm
BODY_SIZE = 9.0
_LEADING = 1.35
_PAD = 2.2
_LEAST_PICTURE, _PICTURE_REST = 60 * mm, 12 * mm  # a picture leaves room for a line below it
Draw = Callable[[Any], None]
rl_config.useA85 = 0  # streams as bytes: their spelling in letters takes time and a quarter more


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What every page says.

    `printed` is the line "printed when, by whom"; `audit_head` the text of the trail's head, by
    which a paper can later prove that the trail was not cut.
    """

    title: str
    clinic: str = ""
    subtitle: str = ""
    printed: str = ""
    audit_head: str = ""
    paper: str = "A4"
    landscape: bool = False
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column of a table: its `share` of the width, its side."""

    title: str
    share: float = 1.0
    right: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with a look of its own; a plain str serves for all others."""

    text: str
    bold: bool = False
    ink: str = "text"
    struck: bool = False


class Sheet:
    """Collects blocks from top to bottom, breaks pages, and draws them when all are known."""

    def __init__(self, head: SheetHead) -> None:
        self.head = head
        size = _SIZES.get(head.paper, A4)
        self._size: tuple[float, float] = landscape(size) if head.landscape else size
        self._pages: list[list[Draw]] = [[]]
        self._y = self._top()

    @property
    def width(self) -> float:
        """The width between the margins, in points."""
        return float(self._size[0]) - 2 * _MARGIN

    @property
    def page_count(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def room(self) -> float:
        """Return the height that is left on this page, in points."""
        return self._y - _MARGIN - _FOOT

    def heading(self, text: str) -> None:
        """Add a heading that stays with what follows."""
        self._need(40)
        self.space(2)
        self._line(text, 11.5, bold=True)
        self.space(1)

    def paragraph(
        self, text: str, *, size: float = BODY_SIZE, bold: bool = False, ink: str = "text"
    ) -> None:
        """Add wrapped text."""
        for line in words.wrap(text, self.width, size, bold):
            self._line(line, size, bold=bold, ink=ink)
        self.space(1)

    def rich(
        self,
        pieces: Sequence[tuple[str, bool]],
        *,
        mark: str = "",
        size: float = BODY_SIZE,
        ink: str = "text",
    ) -> None:
        """Add wrapped text of two weights, (letters, bold); lines hang beside a `mark`."""
        weights = {bold for text, bold in pieces if text.strip()}
        if self.head.rtl or (not mark and len(weights) < 2):
            joined = mark + "".join(text for text, _bold in pieces)
            self.paragraph(joined, size=size, bold=weights == {True}, ink=ink)
            return
        indent = words.width_of(mark, size)
        for number, line in enumerate(words.wrap_pieces(pieces, self.width - indent, size)):
            self._need(size * _LEADING)
            if number == 0 and mark:
                self._text(0, self._y - size, mark, size, ink=ink)
            x = indent
            for text, bold in line:
                self._text(x, self._y - size, text, size, bold=bold, ink=ink)
                x += words.width_of(text, size, bold)
            self._y -= size * _LEADING
        self.space(1)

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Add label and value, one pair a line, values aligned."""
        indent = max((words.width_of(label, BODY_SIZE) for label, _value in pairs), default=0) + 12
        for label, value in pairs:
            lines = words.wrap(value, self.width - indent, BODY_SIZE, bold=True)
            self._need(BODY_SIZE * _LEADING * len(lines))
            self._text(0, self._y - BODY_SIZE, label, BODY_SIZE, ink="secondary")
            for line in lines:
                self._text(indent, self._y - BODY_SIZE, line, BODY_SIZE, bold=True)
                self._y -= BODY_SIZE * _LEADING
        self.space(1)

    def space(self, millimetres: float) -> None:
        """Leave a gap."""
        self._y -= millimetres * mm

    def rule(self) -> None:
        """Draw a thin line over the width."""
        self._need(4)
        self._hair(self._y - 2, "line")
        self._y -= 4

    def page_break(self) -> None:
        """Go on on a new page."""
        self._pages.append([])
        self._y = self._top()

    def table(self, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str | Cell]]) -> None:
        """Add a table; its heading row is repeated on each page.

        A row is split only when it is higher than a page."""
        whole = sum(column.share for column in columns)
        widths = [self.width * column.share / whole for column in columns]
        self._need(3 * BODY_SIZE * _LEADING)
        self._table_head(columns, widths)
        for row in rows:
            cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row]
            lines = [
                words.wrap(cell.text, width - 2 * _PAD, BODY_SIZE, cell.bold or column.bold)
                for cell, width, column in zip(cells, widths, columns, strict=True)
            ]
            for part in self._parts(lines):
                height = max(len(block) for block in part) * BODY_SIZE * _LEADING + 2 * _PAD
                if height > self.room():
                    self.page_break()
                    self._table_head(columns, widths)
                self._row(columns, widths, cells, part)
                self._y -= height
            self._hair(self._y, "line-soft")
        self.space(2)

    def qr(self, content: str, *, side_mm: float = 40, caption: str = "") -> None:
        """Add a QR code (error correction M) with a line below it."""
        import segno

        matrix = [list(row) for row in segno.make(content, error="m", micro=False).matrix]
        side = side_mm * mm
        self._need(side + 2 * BODY_SIZE)
        step = side / len(matrix)
        top, left = self._y, self._x(0, side)

        def squares(canvas: Any) -> None:
            _fill(canvas, "text")
            for number, row in enumerate(matrix):
                for place, dark in enumerate(row):
                    if dark:
                        y = top - (number + 1) * step
                        canvas.rect(left + place * step, y, step * 1.02, step * 1.02, 0, 1)

        self._pages[-1].append(squares)
        self._y -= side + _PAD
        if caption:
            self._line(caption, 8, ink="secondary")

    def boxes(self, entries: Sequence[str], *, columns: int = 4) -> None:
        """Add numbered entries in a grid of boxes: the words of a recovery key."""
        height, gap = 20.0, 6.0
        width = (self.width - gap * (columns - 1)) / columns
        for start in range(0, len(entries), columns):
            self._need(height + gap)
            for place, entry in enumerate(entries[start : start + columns]):
                self._box(place * (width + gap), width, height, start + place + 1, entry)
            self._y -= height + gap
        self.space(1)

    def bars(self, entries: Sequence[tuple[str, int]]) -> None:
        """Add a bar chart: name and number of each bar, in reading order."""
        self._need(charts.HEIGHT)
        top, width = self._y, self.width
        drawn = list(reversed(entries)) if self.head.rtl else list(entries)

        def shapes(canvas: Any) -> None:
            charts.draw_bars(canvas, _MARGIN, top, width, drawn)

        def put(middle: float, y: float, text: str) -> None:
            self._text(middle - words.width_of(text, 8) / 2, y, text, 8, ink="secondary")

        self._pages[-1].append(shapes)
        charts.write_labels(top, width, entries, put)
        self._y -= charts.HEIGHT
        self.space(2)

    def plot(self, plot: Plot, *, height: float = 220.0) -> None:
        """Add a plot over the whole width, `height` points high."""
        self._need(height)
        drawing = PlotDrawing(plot, _MARGIN, self._y - height, self.width, height)
        self._pages[-1].append(drawing.draw)
        self._y -= height
        self.space(2)

    def picture(self, png: bytes) -> None:
        """Add a picture, as large as the width and the rest of a page allow, in the middle."""
        from reportlab.lib.utils import ImageReader

        image = ImageReader(io.BytesIO(png))
        across, down = image.getSize()
        room = self.room() if self.room() > _LEAST_PICTURE else self._top() - _MARGIN - _FOOT
        scale = min(self.width / across, (room - _PICTURE_REST) / down)
        width, height = across * scale, down * scale
        self._need(height + _PAD)
        left, bottom = _MARGIN + (self.width - width) / 2, self._y - height
        self._pages[-1].append(lambda canvas: canvas.drawImage(image, left, bottom, width, height))
        self._y = bottom
        self.space(2)

    def to_bytes(self) -> bytes:
        """Return the PDF."""
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=self._size, pageCompression=1, invariant=1)
        canvas.setTitle(self.head.title)
        canvas.setAuthor(self.head.clinic)
        canvas.setCreator("Clinic Desktop")
        for number, draws in enumerate(self._pages, start=1):
            self._frame(canvas, number)
            for draw in draws:
                draw(canvas)
            canvas.showPage()
            canvas.ink = ""  # a page begins black
        canvas.save()
        return out.getvalue()

    def save(self, path: Path) -> None:
        """Write the PDF; OSError when it can't be written."""
        path.write_bytes(self.to_bytes())

    def _top(self) -> float:
        return float(self._size[1]) - _MARGIN - _HEAD

    def _parts(self, lines: Sequence[Sequence[str]]) -> list[list[Sequence[str]]]:
        """Return a row's lines in parts that fit on a page below the heading row; mostly one."""
        whole = self._top() - _MARGIN - _FOOT
        most = max(1, int((whole - 2 * _PAD) / (BODY_SIZE * _LEADING)) - 4)
        height = max(len(block) for block in lines)
        return [
            [block[start : start + most] for block in lines] for start in range(0, height, most)
        ]

    def _need(self, height: float) -> None:
        if height > self.room():
            self.page_break()

    def _x(self, x: float, width: float) -> float:
        """Return the page's x for something `width` wide at x from the reading side."""
        return _MARGIN + (self.width - x - width if self.head.rtl else x)

    def _text(
        self, x: float, y: float, text: str, size: float, *, bold: bool = False, ink: str = "text"
    ) -> None:
        left = self._x(x, words.width_of(text, size, bold))
        rtl = self.head.rtl

        def draw(canvas: Any) -> None:
            _fill(canvas, ink)
            words.draw(canvas, (left, y), text, size, bold=bold, rtl=rtl)

        self._pages[-1].append(draw)

    def _line(self, text: str, size: float, *, bold: bool = False, ink: str = "text") -> None:
        self._need(size * _LEADING)
        self._text(0, self._y - size, text, size, bold=bold, ink=ink)
        self._y -= size * _LEADING

    def _hair(self, y: float, ink: str) -> None:
        left, right = _MARGIN, _MARGIN + self.width

        def draw(canvas: Any) -> None:
            canvas.setStrokeColor(INKS[ink])
            canvas.setLineWidth(0.5)
            canvas.line(left, y, right, y)

        self._pages[-1].append(draw)

    def _table_head(self, columns: Sequence[PaperColumn], widths: Sequence[float]) -> None:
        cells = [Cell(column.title, bold=True, ink="secondary") for column in columns]
        lines = [
            words.wrap(cell.text, width - 2 * _PAD, BODY_SIZE, bold=True)
            for cell, width in zip(cells, widths, strict=True)
        ]
        self._row(columns, widths, cells, lines)
        self._y -= max(len(block) for block in lines) * BODY_SIZE * _LEADING + 2 * _PAD
        self._hair(self._y, "line")

    def _row(
        self,
        columns: Sequence[PaperColumn],
        widths: Sequence[float],
        cells: Sequence[Cell],
        lines: Sequence[Sequence[str]],
    ) -> None:
        x = 0.0
        for column, width, cell, block in zip(columns, widths, cells, lines, strict=True):
            bold = cell.bold or column.bold
            for number, line in enumerate(block):
                taken = words.width_of(line, BODY_SIZE, bold)
                inset = width - _PAD - taken if column.right else _PAD
                y = self._y - _PAD - BODY_SIZE - number * BODY_SIZE * _LEADING
                self._text(x + inset, y, line, BODY_SIZE, bold=bold, ink=cell.ink)
                if cell.struck:
                    self._strike(self._x(x + inset, taken), y + BODY_SIZE * 0.3, taken)
            x += width

    def _strike(self, left: float, y: float, width: float) -> None:
        def draw(canvas: Any) -> None:
            canvas.setStrokeColor(INKS["secondary"])
            canvas.setLineWidth(0.7)
            canvas.line(left, y, left + width, y)

        self._pages[-1].append(draw)

    def _box(self, x: float, width: float, height: float, number: int, entry: str) -> None:
        left, bottom = self._x(x, width), self._y - height

        def draw(canvas: Any) -> None:
            canvas.setStrokeColor(INKS["line"])
            canvas.setLineWidth(0.7)
            canvas.roundRect(left, bottom, width, height, 3)

        self._pages[-1].append(draw)
        self._text(x + 5, bottom + 6.5, str(number), 7.5, ink="secondary")
        self._text(x + 22, bottom + 6, entry, 10, bold=True)

    def _frame(self, canvas: Any, number: int) -> None:
        """Draw what every page has: clinic, title, and the foot with the page's number."""
        head, rtl = self.head, self.head.rtl
        top = float(self._size[1]) - _MARGIN

        def put(text: str, y: float, size: float, bold: bool, ink: str, far: bool) -> None:
            taken = words.width_of(text, size, bold)
            _fill(canvas, ink)
            x = self._x(self.width - taken if far else 0, taken)
            words.draw(canvas, (x, y), text, size, bold=bold, rtl=rtl)

        put(head.title, top - 13, 15, bold=True, ink="text", far=False)
        put(head.clinic, top - 11, 9.5, bold=True, ink="accent", far=True)
        put(head.subtitle, top - 27, 9, bold=False, ink="secondary", far=False)
        canvas.setStrokeColor(INKS["accent"])
        canvas.setLineWidth(1.2)
        canvas.line(_MARGIN, top - 35, _MARGIN + self.width, top - 35)
        foot = _MARGIN + 2
        canvas.setStrokeColor(INKS["line"])
        canvas.setLineWidth(0.5)
        canvas.line(_MARGIN, foot + 11, _MARGIN + self.width, foot + 11)
        pages = translate("Paper", "Page {number} of {count}")
        put(
            pages.format(number=number, count=len(self._pages)),
            foot, 8, bold=False, ink="secondary", far=True,
        )  # fmt: skip
        put(head.printed, foot, 8, bold=False, ink="secondary", far=False)
        if head.audit_head:
            put(head.audit_head, foot - 9, 6.5, bold=False, ink="secondary", far=False)


def _fill(canvas: Any, ink: str) -> None:
    """Choose the colour of what is filled and written, unless it is chosen already."""
    if getattr(canvas, "ink", "") != ink:
        canvas.setFillColor(INKS[ink])
        canvas.ink = ink
