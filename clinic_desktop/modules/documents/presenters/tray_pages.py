"""The pages of one incoming paper: small pictures, and what is done to pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.foreign.kinds import PICTURES, TEXTS, ForeignFile
from clinic_desktop.foreign.pdf import pdf_pictures
from clinic_desktop.foreign.pictures import show_picture
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import (
    ContentState,
    Document,
    MadePages,
    Operation,
    PageSource,
    PageUse,
    document,
    join,
    keep_pages,
    make_pages,
    make_parts,
    open_content,
    reorder,
    revert_content,
    rotate,
    split,
    take_pages,
    undo_parting,
)
from clinic_desktop.modules.documents.presenters.papers import clean_picture, plain_words
from clinic_desktop.storage.context import Context

_BATCH = 12  # pages drawn in one go: the first ones show soon
_DOTS, _LONGEST = 45, 520
_PDF = "application/pdf"
Plan = Sequence[tuple[PageUse, ...]]
_DONE = {
    Operation.ARRANGE: QT_TRANSLATE_NOOP("Documents", "pages of {titles}"),
    Operation.SPLIT: QT_TRANSLATE_NOOP("Documents", "split {titles}"),
    Operation.JOIN: QT_TRANSLATE_NOOP("Documents", "join {titles}"),
}


@dataclass(frozen=True, slots=True)
class Thumb:
    """A small picture of a page, '' until it is drawn, and how it was turned since."""

    png: bytes = b""
    turn: int = 0


class PagesView(Protocol):
    """The middle of the screen."""

    def show_opening(self, paper: Document) -> None:
        """Show that a paper is being opened."""

    def show_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show the pages, as many as there are."""

    def show_thumb(self, place: int, thumb: Thumb) -> None:
        """Show one page that was drawn meanwhile (from 0)."""

    def show_pdf(self, content: bytes) -> None:
        """Have the pages ready to be shown large."""

    def show_picture(self, png: bytes) -> None:
        """Have a picture ready to be shown large."""

    def show_words(self, text: str) -> None:
        """Show plain words."""

    def show_closed(self, text: str) -> None:
        """Say why there is nothing to see."""

    def show_busy(self, busy: bool) -> None:
        """Let nothing else be done to pages meanwhile."""

    def show_done(self, text: str, made: Sequence[Document], back: Callable[[], None]) -> None:
        """Take in what became of the papers; `back` undoes it."""

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""

    def why(self, error: BaseException) -> str:
        """Return what a failure says to people."""


def draw_pages(
    workshop: Workshop, file: ForeignFile, kind: str, pages: Sequence[int]
) -> tuple[tuple[int, bytes], ...]:
    """Return small pictures of pages, with their places (from 0); by the worker."""
    if kind == _PDF:
        drawn = pdf_pictures(workshop, file, dots=_DOTS, pages=pages)
        return tuple((one.page - 1, one.png) for one in drawn)
    shown = [(page, show_picture(workshop, file, page, _LONGEST)) for page in pages]
    return tuple((page - 1, one.png) for page, one in shown)


def put_back(ctx: Context, document_id: UUID, content_id: UUID) -> Document:
    """Let the pages be as they were."""
    return revert_content(ctx, document_id, document(ctx, document_id).version, content_id)


class PagesPresenter:
    """Opens one paper after the other; a newer choice overtakes what is still being read."""

    def __init__(self, view: PagesView, tasks: Tasks) -> None:
        self._view, self._tasks = view, tasks
        self.paper: Document | None = None
        self.thumbs: list[Thumb] = []
        self._workshop = Workshop()
        self._content = b""
        self._reading = False
        self.busy = False

    def open(self, paper: Document | None) -> None:
        """Show a paper; this opening stands in the trail."""
        if self.busy and paper and self.paper and paper.id == self.paper.id:
            return  # its pages are being changed: what comes of it shows soon
        same = paper and self.paper and paper.content.id == self.paper.content.id
        self.paper = paper
        if paper is None:
            self._view.show_closed("")
        elif not same:
            self._content, self.thumbs = b"", []
            self._view.show_opening(paper)
            self._read_next()

    def close(self) -> None:
        """End the worker: the screen goes."""
        self._workshop.close()

    def can_arrange(self) -> bool:
        """Tell whether pages of the open paper can be changed now."""
        return bool(self.thumbs) and not self.busy and self._readable()

    def turn(self, places: Sequence[int], degrees: int) -> None:
        """Turn pages (from 0) clockwise."""
        pages = [place + 1 for place in places]
        self._arrange(Operation.ARRANGE, [rotate(len(self.thumbs), pages, degrees)])

    def order(self, places: Sequence[int]) -> None:
        """Put the pages into another order."""
        if list(places) != list(range(len(self.thumbs))):
            self._arrange(Operation.ARRANGE, [reorder([place + 1 for place in places])])

    def remove(self, places: Sequence[int]) -> None:
        """Leave pages out; what came in keeps them."""
        left = [n + 1 for n in range(len(self.thumbs)) if n not in places]
        self._arrange(Operation.ARRANGE, [reorder(left)], leaves_out=True)

    def split(self, places: Sequence[int]) -> None:
        """Make papers that begin with the pages at these places; the first page always does."""
        cuts = [place + 1 for place in places if place]
        self._arrange(Operation.SPLIT, split(len(self.thumbs), cuts))

    def join(self, papers: Sequence[Document]) -> None:
        """Make one paper of several, in their order."""
        plan = [join([paper.content.pages for paper in papers])]
        self._arrange(Operation.JOIN, plan, papers=papers)

    def _readable(self) -> bool:
        return self.paper is not None and self.paper.content.state is ContentState.READABLE

    def _read_next(self) -> None:
        if self._reading or self.paper is None:
            return
        self._reading, paper = True, self.paper

        def then(content: bytes) -> None:
            self._reading = False
            if self._is_open(paper):
                self._content = content
                self._opened(paper)
            elif self.paper is not None:
                self._read_next()

        def failed(error: BaseException) -> None:
            self._reading = False
            if self._is_open(paper):
                self._view.show_closed(self._view.why(error))
            else:
                self._read_next()

        self._tasks.read(open_content, paper.id, then=then, fail=failed, owner=self._view)

    def _is_open(self, paper: Document) -> bool:
        return self.paper is not None and self.paper.content.id == paper.content.id

    def _opened(self, paper: Document) -> None:
        content = paper.content
        if content.media_type == _PDF and content.state is not ContentState.DAMAGED:
            self._view.show_pdf(self._content)
            self._draw(paper)
        elif content.media_type in PICTURES and self._readable():
            picture = self._view.show_picture
            self._work(paper, clean_picture, content.file_name, self._content, then=picture)
            self._draw(paper)
        elif content.media_type in TEXTS and self._readable():
            words = self._view.show_words
            self._work(paper, plain_words, content.file_name, self._content, then=words)
        else:
            self._view.show_closed(paper.problem or _cant_show())

    def _draw(self, paper: Document) -> None:
        if not self._readable():
            return
        self.thumbs = [Thumb()] * paper.content.pages
        self._view.show_thumbs(self.thumbs)
        self._draw_more(paper)

    def _draw_more(self, paper: Document) -> None:
        pages = [n for n, thumb in enumerate(self.thumbs, 1) if not thumb.png][:_BATCH]
        if not pages:
            return

        def then(drawn: Sequence[tuple[int, bytes]]) -> None:
            for place, png in drawn:
                self.thumbs[place] = Thumb(png)
                self._view.show_thumb(place, self.thumbs[place])
            if drawn:
                self._draw_more(paper)

        file = ForeignFile(paper.content.file_name, self._content)
        asked = (self._workshop, file, paper.content.media_type, pages)
        self._work(paper, draw_pages, *asked, then=then)

    def _work(self, paper: Document, work: Any, *arguments: Any, then: Any) -> None:
        """Let the pool do something for the open paper; once another is open, nobody asks."""

        def done(value: Any) -> None:
            if self._is_open(paper):
                then(value)

        def failed(error: BaseException) -> None:
            if self._is_open(paper):
                self._view.show_refused(error)

        self._tasks.run_cpu(work, *arguments, then=done, fail=failed, owner=self._view)

    def _arrange(
        self,
        operation: Operation,
        parts: Plan,
        *,
        papers: Sequence[Document] = (),
        leaves_out: bool = False,
    ) -> None:
        if self.paper is None or self.busy:
            return
        sources = papers or (self.paper,)
        self._set_busy(True)

        def taken(found: Sequence[PageSource]) -> None:
            work = partial(make_pages, self._workshop, operation, found, parts)
            if leaves_out:
                work = partial(make_parts, self._workshop, found[0], parts, operation)
            self._tasks.run_cpu(
                work,
                then=made,
                fail=self._failed,
                owner=self._view,
                label=translate("Documents", "Arranging pages"),
            )

        def made(pages: MadePages) -> None:
            then = lambda kept: self._arranged(pages, sources, kept)  # noqa: E731
            self._write(keep_pages, pages, then=then)

        ids = [source.id for source in sources]
        self._tasks.read(take_pages, ids, then=taken, fail=self._failed, owner=self._view)

    def _arranged(
        self, made: MadePages, sources: Sequence[Document], kept: Sequence[Document]
    ) -> None:
        before = sources[0]
        text = translate("Documents", _DONE[made.operation])
        titles = ", ".join(f"“{source.filing.title}”" for source in sources)
        back = partial(self._write, undo_parting, kept[0].id, then=self._taken_back)
        if made.operation is Operation.ARRANGE:
            ids = (kept[0].id, before.content.id)
            back = partial(self._write, put_back, *ids, then=lambda one: self._taken_back([one]))
        if made.operation is Operation.ARRANGE and self._is_open(before):
            self.paper, self._content = kept[0], made.contents[0]
            self.thumbs = [_turned(self.thumbs[use.page - 1], use.turn) for use in made.parts[0]]
            self._view.show_pdf(self._content)
            self._view.show_thumbs(self.thumbs)
            self._draw_more(self.paper)
        self._set_busy(False)
        self._view.show_done(text.format(titles=titles), kept, back)

    def _taken_back(self, papers: Sequence[Document]) -> None:
        self._set_busy(False)
        self._view.show_done("", papers, lambda: None)

    def _write(self, work: Any, *arguments: Any, then: Any) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._failed, owner=self._view)

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self._view.show_refused(error)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self._view.show_busy(busy)


def _turned(thumb: Thumb, turn: int) -> Thumb:
    return replace(thumb, turn=(thumb.turn + turn) % 360)


def _cant_show() -> str:
    return translate(
        "Documents", "This kind of file can't be shown here. It can be filed all the same."
    )
