"""The papers of one chart: list, type, words in them, opening, and what is done to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.foreign.kinds import PICTURES, TEXTS, ForeignFile
from clinic_desktop.foreign.pictures import pictures_to_pdf, show_picture
from clinic_desktop.foreign.texts import read_text
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.documents.api import (
    AlreadyInTray,
    Category,
    Document,
    DocumentPage,
    Filing,
    TextHit,
    assign_document,
    describe_document,
    documents_of,
    open_content,
    search_documents_of,
    unassign_document,
)
from clinic_desktop.storage.context import Context

MOST = 500  # of a page of the list; more on request
_SHARPEST = 3000  # pixels of a picture's longer side: what a screen can show, zoomed


class PapersView(Protocol):
    """The page."""

    def show_papers(self, papers: Sequence[Document], page: DocumentPage) -> None:
        """Show the papers of the chosen type that have the words looked for."""

    def show_content(self, document: Document, content: bytes) -> None:
        """Show a PDF, or anything whose bytes need no worker."""

    def show_picture(self, document: Document, content: bytes, png: bytes) -> None:
        """Show a picture that the worker made clean."""

    def show_text(self, document: Document, content: bytes, text: str) -> None:
        """Show plain words."""

    def show_done(self) -> None:
        """Take away what was said of an earlier failure."""

    def offer_undo(self, text: str, back: Callable[[], None]) -> None:
        """Say that something was done, and offer to take it back."""

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""


def clean_picture(name: str, content: bytes) -> bytes:
    """Return a picture as a PNG that is safe to show; by the worker. Raises ForeignFailure."""
    with closing(Workshop()) as workshop:
        return show_picture(workshop, ForeignFile(name, content), longest=_SHARPEST).png


def plain_words(name: str, content: bytes) -> str:
    """Return the words of a text; by the worker. Raises ForeignFailure."""
    with closing(Workshop()) as workshop:
        return read_text(workshop, ForeignFile(name, content)).text


def printable(name: str, content: bytes) -> bytes:
    """Return a picture as a PDF; by the worker. Raises ForeignFailure."""
    with closing(Workshop()) as workshop:
        return pictures_to_pdf(workshop, [ForeignFile(name, content)])


def put_back(ctx: Context, before: Document, after: Document) -> Document:
    """File a paper again as it lay in its chart, its visit and restriction too.

    Raises AlreadyInTray when somebody filed it elsewhere meanwhile, StaleRecord.
    """
    if before.patient_id is None:
        raise AlreadyInTray
    filed = assign_document(ctx, after.id, after.version, before.patient_id)
    return describe_document(ctx, filed.id, filed.version, before.filing)


class PapersPresenter:
    """Keeps the list of one patient."""

    def __init__(self, view: PapersView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.page = DocumentPage(())
        self.category: Category | None = None
        self.words = ""
        self.hits: dict[UUID, TextHit] = {}

    def refresh(self) -> None:
        """Read the list anew, and look for the words anew."""
        count = max(MOST, len(self.page.documents))
        self._read(documents_of, self._patient_id, 0, count, then=self._take)

    def read_more(self) -> None:
        """Read the next older ones too."""
        count = len(self.page.documents) + MOST
        self._read(documents_of, self._patient_id, 0, count, then=self._take)

    def choose(self, category: Category | None) -> None:
        """Show one type, or all."""
        self.category = category
        self._show()

    def search(self, words: str) -> None:
        """Show the papers that have all words; nothing shows all papers."""
        self.words = words.strip()
        self._look()

    def open(self, document: Document) -> None:
        """Read a paper's content; kept in the trail."""
        then = lambda content: self._opened(document, content)  # noqa: E731
        self._read(open_content, document.id, document.content.id, then=then)

    def describe(
        self,
        document: Document,
        filing: Filing,
        done: Callable[[Document], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Say what a paper is; the dialog hears what came of it."""

        def kept(after: Document) -> None:
            done(after)
            self._done(after)
            if after.version != document.version:
                text = translate("Documents", "Details of “{title}” changed")
                asked = (describe_document, document.id, after.version, document.filing)
                self._offer(text, document, *asked)

        self._tasks.write(
            describe_document,
            document.id,
            document.version,
            filing,
            then=kept,
            fail=fail,
            owner=self._view,
        )

    def unassign(self, document: Document, reason: str) -> None:
        """Take a paper out of the chart, back to the tray."""

        def taken(after: Document) -> None:
            self._done(after)
            text = translate("Documents", "“{title}” taken out of this chart")
            self._offer(text, document, put_back, document, after)

        self._tasks.write(
            unassign_document,
            document.id,
            document.version,
            reason,
            then=taken,
            fail=self._refused,
            owner=self._view,
        )

    def _offer(self, text: str, document: Document, *asked: Any) -> None:
        back = lambda: self._write(*asked)  # noqa: E731
        self._view.offer_undo(text.format(title=document.filing.title), back)

    def _opened(self, document: Document, content: bytes) -> None:
        kind, name = document.content.media_type, document.content.file_name
        if kind in PICTURES:
            self._work(
                clean_picture,
                name,
                content,
                lambda png: self._view.show_picture(document, content, png),
            )
        elif kind in TEXTS:
            self._work(
                plain_words,
                name,
                content,
                lambda text: self._view.show_text(document, content, text),
            )
        else:
            self._view.show_content(document, content)

    def _take(self, page: DocumentPage) -> None:
        self.page = page
        self._look()

    def _look(self) -> None:
        if not self.words:
            self.hits = {}
            self._show()
            return
        asked = self.words
        then = lambda hits: self._found(asked, hits)  # noqa: E731
        self._read(search_documents_of, self._patient_id, asked, then=then)

    def _found(self, asked: str, hits: Sequence[TextHit]) -> None:
        if asked != self.words:
            return  # a newer search is under way
        self.hits = {}
        for hit in hits:
            self.hits.setdefault(hit.document_id, hit)
        self._show()

    def _show(self) -> None:
        shown = [one for one in self.page.documents if self._fits(one)]
        self._view.show_papers(shown, self.page)

    def _fits(self, one: Document) -> bool:
        of_type = self.category in (None, one.filing.category)
        if not self.words or one.id in self.hits:
            return of_type
        title = fold(one.filing.title)
        return of_type and all(word in title for word in fold(self.words).split())

    def _read(self, work: Any, *arguments: Any, then: Any) -> None:
        self._tasks.read(
            work, *arguments, then=then, fail=self._view.show_refused, owner=self._view
        )

    def _work(self, work: Any, name: str, content: bytes, then: Any) -> None:
        self._tasks.run_cpu(
            work, name, content, then=then, fail=self._view.show_refused, owner=self._view
        )

    def _write(self, work: Any, *arguments: Any) -> None:
        self._tasks.write(work, *arguments, then=self._done, fail=self._refused, owner=self._view)

    def _done(self, _result: Any) -> None:
        self._view.show_done()
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        self._view.show_refused(error)
        self.refresh()
