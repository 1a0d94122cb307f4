"""The Documents tab: papers that wait to be filed, and papers that wait for one's own review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import Document, Filed, FilePaper
from clinic_desktop.modules.documents.presenters.tray import (
    COMMENT,
    FILING,
    ReviewLine,
    TrayLine,
    TrayPage,
    TrayPresenter,
)
from clinic_desktop.modules.documents.ui.tray_adding import AddingBar
from clinic_desktop.modules.documents.ui.tray_cards import review_card, tray_card
from clinic_desktop.modules.documents.ui.tray_desk import TrayDesk
from clinic_desktop.modules.documents.ui.tray_sheets import SheetsDialog
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import acknowledge, ask_reason
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    Label,
    Notice,
    QuietButton,
    Segmented,
)

TRAY, REVIEWS = "tray", "reviews"
_KINDS = {"document", "document_content", "document_review"}
_ONLY_REVIEWS = frozenset({"reviews", "hand", "chart"})
_ENTRIES = (
    ("file", QT_TRANSLATE_NOOP("Documents", "File, or sign off"), "check", "Ctrl+Return"),
    ("suggestion", QT_TRANSLATE_NOOP("Documents", "Take the suggestion"), "user-check", "Ctrl+T"),
    ("add", QT_TRANSLATE_NOOP("Documents", "Add papers…"), "plus", "Ins"),
    ("join", QT_TRANSLATE_NOOP("Documents", "Join papers"), "merge", "Ctrl+J"),
    ("split", QT_TRANSLATE_NOOP("Documents", "Split here"), "split", "Ctrl+Shift+S"),
    ("left", QT_TRANSLATE_NOOP("Documents", "Turn left"), "rotate-ccw", "Ctrl+Shift+R"),
    ("right", QT_TRANSLATE_NOOP("Documents", "Turn right"), "rotate-cw", "Ctrl+R"),
    ("earlier", QT_TRANSLATE_NOOP("Documents", "Move earlier"), "arrow-left", "Ctrl+Left"),
    ("later", QT_TRANSLATE_NOOP("Documents", "Move later"), "arrow-right", "Ctrl+Right"),
    ("remove", QT_TRANSLATE_NOOP("Documents", "Leave page out"), "trash-2", "Del"),
    ("large", QT_TRANSLATE_NOOP("Documents", "Page large, or all pages"), "maximize", "Ctrl+E"),
    ("dismiss", QT_TRANSLATE_NOOP("Documents", "Belongs to nobody here…"), "ban", "Ctrl+Del"),
    ("sheets", QT_TRANSLATE_NOOP("Documents", "Separator sheets…"), "qr-code", "Ctrl+Alt+P"),
    ("tray", QT_TRANSLATE_NOOP("Documents", "Show incoming papers"), "inbox", "Ctrl+Shift+I"),
    ("reviews", QT_TRANSLATE_NOOP("Documents", "Show papers to review"), "eye", "Ctrl+Shift+V"),
    ("hand", QT_TRANSLATE_NOOP("Documents", "Hand to…"), "user-round", "Ctrl+H"),
    ("chart", QT_TRANSLATE_NOOP("Documents", "Open the chart"), "clipboard-list", "Ctrl+O"),
)


class TrayScreen(QWidget):
    """Implements TrayView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        reviewing = shell.may(Permission.DOCUMENT_READ.value)
        self.presenter = TrayPresenter(self, shell.tasks, reviewing=reviewing)
        self._wanted: UUID | None = None
        self.adding = AddingBar(shell)
        self.desk = TrayDesk(shell)
        self.list, self.pages = self.desk.list, self.desk.pages
        self.form, self.review = self.desk.form, self.desk.review
        self._views = [(TRAY, translate("Documents", "Incoming"))]
        self._views += [(REVIEWS, translate("Documents", "To review"))] * reviewing
        self._named = list(self._views)
        self.view = Segmented(self._views, name=translate("Documents", "Which papers"))
        self._lay_out()
        self._actions = self._make_actions()
        self._connect()
        self.setAcceptDrops(True)
        shell.on_change(self, _KINDS, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    # ---- frame

    def opened(self, view: str = "", document_id: UUID | None = None, **_more: Any) -> None:
        """Show one of the lists, and put the cursor on a paper."""
        if view:
            self.show_view(view)
        self._wanted = document_id
        if document_id is not None:
            self.list.go_to(document_id)
        self.first_focus()

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus()

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def dragEnterEvent(self, q_event: QDragEnterEvent) -> None:
        """Welcome files."""
        if q_event.mimeData().hasUrls():
            q_event.acceptProposedAction()

    def dropEvent(self, q_event: QDropEvent) -> None:
        """Take the files in."""
        urls = q_event.mimeData().urls()
        self.adding.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        q_event.acceptProposedAction()

    # ---- what is done

    def show_view(self, name: str) -> None:
        """Show the papers to be filed, or those to be reviewed."""
        if name in dict(self._views):
            self.view.set_current(name)
            self._show_lists()

    def reviewing(self) -> bool:
        """Tell whether the papers to be reviewed show."""
        return self.view.current() == REVIEWS

    def finish(self) -> None:
        """File the current paper; in the reviews, sign it off."""
        if self.reviewing():
            self.review.sign()
            return
        command = self.form.command()
        if command is not None:
            self.presenter.file(command)

    def dismiss(self) -> None:
        """Put the current paper aside."""
        line = self._line()
        if line is None:
            return
        text = translate(
            "Documents", "“{title}” waits here no more. It stays in the store, with the reason."
        )
        ask_reason(
            self,
            translate("Documents", "Does this paper belong to nobody here?"),
            text.format(title=line.document.filing.title),
            translate("Documents", "Put aside"),
            partial(self.presenter.dismiss, line.document),
        )

    def join(self) -> None:
        """Join the selected papers; with one selected, it and the next."""
        papers = self._to_join()
        if not papers:
            self.notice.say(translate("Documents", "Select the papers to be joined."), "info")
        elif not self.pages.presenter.busy:
            self.pages.presenter.join(papers)

    def ask_for_sheets(self) -> None:
        """Choose which separator sheets are printed."""
        SheetsDialog(self.shell, self).open()

    # ---- TrayView

    def show_page(self, page: TrayPage) -> None:
        """Show what waits; the cursor stays on its paper."""
        self.form.show_readers(page.readers)
        self.review.show_readers(page.readers)
        counts = {TRAY: len(page.lines), REVIEWS: len(page.reviews)}
        more = "+" if page.more else ""
        named = [
            (key, f"{text} ({counts[key]}{more if key == TRAY else ''})" if counts[key] else text)
            for key, text in self._views
        ]
        self._name_views(named)
        self.shell.set_badge("documents", sum(counts.values()))
        said = [translate("Documents", "Restricted papers are closed to you.")] * page.restricted
        said += [translate("Documents", "The oldest come first; more follow.")] * page.more
        self.more.setText(" ".join(said))
        self.more.setVisible(bool(said))
        self._show_lists()

    def show_filed(self, filed: Filed) -> None:
        """Say where a paper went, offer to take it back, and go on to the next."""
        title = filed.document.filing.title
        back = partial(self.presenter.take_back, filed)
        self._gone(filed.document, FILING)
        self._say_done(translate("Documents", "“{title}” is filed.").format(title=title), back)

    def show_dismissed(self, document: Document) -> None:
        """Say that a paper was put aside, and offer to take it back."""
        text = translate("Documents", "“{title}” is put aside.").format(title=document.filing.title)
        back = partial(self.presenter.restore, document)
        self._gone(document, FILING)
        self._say_done(text, back)

    def show_reviewed(self, document: Document) -> None:
        """Say that a review is done, and go on to the next."""
        self._gone(document, COMMENT)
        title = document.filing.title
        if document.reviewer_id is None:
            text = translate("Documents", "The review of “{title}” is done.")
        else:
            text = translate("Documents", "“{title}” is handed on.")
        self.shell.toast(text.format(title=title))

    def ask_about(self, command: FilePaper, error: NeedsConfirmation) -> None:
        """Ask whether to file all the same."""

        def again(names: frozenset[str]) -> None:
            self.presenter.file(replace(command, acknowledged=names))

        acknowledge(self, error, translate("Documents", "File it all the same"), again)

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""
        self.notice.say(notify.describe(error).text, "danger")

    # ---- inside

    def _name_views(self, named: list[tuple[str, str]]) -> None:
        """Show the counts; a change that left them keeps the keyboard where it is."""
        if named == self._named:
            return
        now, self._named = self.view.current(), named
        self.view.set_options(named)
        self.view.set_current(now)

    def _line(self) -> TrayLine | None:
        current = self.list.current_id()
        return self.presenter.line_of(current) if current and not self.reviewing() else None

    def _review_line(self) -> ReviewLine | None:
        current = self.list.current_id()
        return next((r for r in self.presenter.page.reviews if r.document.id == current), None)

    def _to_join(self) -> list[Document]:
        if self.reviewing():
            return []
        lines = [self.presenter.line_of(one) for one in self.list.selected_ids()]
        chosen = [line.document for line in lines if line is not None]
        if len(chosen) == 1:
            below = self.presenter.next_to(chosen[0].id)
            chosen += [below] if below is not None else []
        return chosen if len(chosen) > 1 else []

    def _show_lists(self) -> None:
        page, today = self.presenter.page, self.shell.now()
        when = partial(_when, today)
        if self.reviewing():
            cards = [review_card(line, when(line.came)) for line in page.reviews]
        else:
            cards = [tray_card(line, when(line.came)) for line in page.lines]
        self.desk.show_reviews(self.reviewing())
        wanted, self._wanted = self._wanted, None
        self.list.show_cards(cards, wanted)
        self.stack.setCurrentIndex(0 if cards else 1 + int(self.reviewing()))

    def _chosen(self, _paper_id: UUID | None) -> None:
        line = self._review_line() if self.reviewing() else self._line()
        self.pages.presenter.open(line.document if line else None)
        if line is None:
            self.form.show_line(None)
            self.review.show_line(None)
        elif isinstance(line, TrayLine):
            self._with_draft(FILING, line, self.form.show_line)
        else:
            self._with_draft(COMMENT, line, self.review.show_line)
        self._enable()

    def _with_draft(self, form: str, line: Any, show: Callable[[Any, str], None]) -> None:
        def then(draft: str) -> None:
            if self.list.current_id() == line.document.id:
                show(line, draft)

        self.presenter.ask_draft(form, line.document.id, then)

    def _gone(self, document: Document, form: str) -> None:
        (self.form if form == FILING else self.review).forget()
        self.presenter.keep_draft(form, document.id, "")
        self.notice.say("")
        self.presenter.refresh()

    def _say_done(self, text: str, back: Callable[[], None]) -> None:
        self.shell.toast(text, self.shell.undo.push(text, back))

    def _reviewed(self, paper: Document, comment: str, sign: bool) -> None:
        self.presenter.review(paper, comment, sign=sign)

    def _arranged(self, made: list[Document]) -> None:
        self._wanted = made[0].id if made else None
        self.notice.say("")
        self.presenter.refresh()

    def _enable(self) -> None:
        chosen = self._line() is not None
        self.desk.enable(chosen=chosen, can_join=bool(self._to_join()))

    def _connect(self) -> None:
        self.view.chosen.connect(self.show_view)
        self.list.chosen.connect(self._chosen)
        self.list.itemSelectionChanged.connect(self._enable)
        self.adding.added.connect(self.presenter.refresh)
        self.pages.arranged.connect(self._arranged)
        self.desk.file_wanted.connect(self.finish)
        self.desk.dismiss_wanted.connect(self.dismiss)
        self.desk.join_wanted.connect(self.join)
        self.form.typed.connect(partial(self.presenter.keep_draft, FILING))
        self.review.typed.connect(partial(self.presenter.keep_draft, COMMENT))
        self.review.done.connect(self._reviewed)
        self.review.handed.connect(self.presenter.hand_on)
        self.review.chart_wanted.connect(self.shell.open_patient)

    def _make_actions(self) -> list[QAction]:
        run: dict[str, Callable[[], None]] = {
            **self.pages.run(),
            "file": self.finish,
            "suggestion": self.form.take_suggestion,
            "add": self.adding.ask,
            "join": self.join,
            "dismiss": self.dismiss,
            "sheets": self.ask_for_sheets,
            "tray": lambda: self.show_view(TRAY),
            "reviews": lambda: self.show_view(REVIEWS),
            "hand": self.review.hand,
            "chart": self.review.open_chart,
        }
        both = REVIEWS in dict(self._views)
        entries = [entry for entry in _ENTRIES if both or entry[0] not in _ONLY_REVIEWS]
        return make_actions(self, "Documents", entries, run)

    # ---- look

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.l)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.m))
        column.addLayout(self._head())
        self.notice = Notice()
        column.addWidget(self.adding)
        column.addWidget(self.notice)
        self.more = Label("", "secondary", tone="secondary")
        self.more.hide()
        column.addWidget(self.more)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.desk)
        nothing = translate("Documents", "No paper waits.")
        detail = translate(
            "Documents", "Drop files here, add them, or let the scanner write into its folder."
        )
        self.stack.addWidget(EmptyState("inbox", nothing, detail=detail))
        read = translate("Documents", "No paper waits for your review.")
        self.stack.addWidget(EmptyState("badge-check", read))
        column.addWidget(self.stack, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Documents", "Documents"), "title"))
        head.addSpacing(theme.px(theme.SPACE.l))
        head.addWidget(self.view)
        head.addStretch(1)
        sheets = QuietButton(
            translate("Documents", "Separator sheets…"), icon="qr-code", shortcut="Ctrl+Alt+P"
        )
        sheets.clicked.connect(self.ask_for_sheets)
        add = QuietButton(translate("Documents", "Add papers…"), icon="plus", shortcut="Ins")
        add.clicked.connect(self.adding.ask)
        head.addWidget(sheets)
        head.addWidget(add)
        return head


def _when(now: datetime, came: datetime) -> str:
    """Return when a paper came: today the time, else the day."""
    return time_text(came) if came.date() == now.date() else day_text(came)
