"""The section "Documents": the papers of a chart, the one that is open, and files dropped in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import Category, Document, DocumentPage
from clinic_desktop.modules.documents.presenters.papers import PapersPresenter
from clinic_desktop.modules.documents.presenters.words import (
    category_text,
    partial_text,
    plain_snippet,
    rich_snippet,
    source_text,
    state_text,
)
from clinic_desktop.modules.documents.ui.filing_dialog import FilingDialog
from clinic_desktop.modules.documents.ui.imaging_import_dialog import ImagingImportDialog
from clinic_desktop.modules.documents.ui.paper_copies import print_shown, save_copy
from clinic_desktop.modules.documents.ui.tray_adding import AddingBar
from clinic_desktop.modules.documents.ui.versions_dialog import VersionsDialog
from clinic_desktop.modules.documents.ui.viewer import PaperViewer
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    Label,
    LinkButton,
    Notice,
    PrimaryButton,
    QuietButton,
    SearchField,
)

_BESIDE = 940  # wide enough for a list and a page
_ENTRIES = (
    ("add", QT_TRANSLATE_NOOP("Documents", "&Add files…"), "plus", "Ins"),
    ("details", QT_TRANSLATE_NOOP("Documents", "D&etails…"), "pencil", "F2"),
    ("versions", QT_TRANSLATE_NOOP("Documents", "&Versions…"), "history", "Shift+F2"),
    ("print", QT_TRANSLATE_NOOP("Documents", "P&rint…"), "printer", "Ctrl+Alt+P"),
    ("save", QT_TRANSLATE_NOOP("Documents", "Save a cop&y…"), "download", "Ctrl+S"),
    ("unassign", QT_TRANSLATE_NOOP("Documents", "Take &out of this chart…"), "unlink", "Del"),
)


class PapersPage(QWidget):
    """Implements PapersView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self.shell = shell
        self.presenter = PapersPresenter(self, shell.tasks, patient_id)
        self._patient_id = patient_id
        self.adding = AddingBar(shell, patient_id)
        self.adding.added.connect(self.presenter.refresh)
        self.adding.images.connect(self.import_images)
        self._wanted: UUID | None = None
        self._wanted_content: UUID | None = None
        self._opened: tuple[Document, bytes] | None = None
        self._why_not = shell.why_not(Permission.DOCUMENT_WRITE.value)
        self._run: dict[str, Callable[[], None]] = {
            "add": self.add,
            "details": self.edit,
            "versions": self.versions,
            "print": self.print_paper,
            "save": self.save_copy,
            "unassign": self.unassign,
        }
        self._lay_out()
        self._actions = make_actions(self, "Documents", _ENTRIES, self._run)
        for action in self._actions:
            action.setText(action.text().replace("&", ""))
        self.setAcceptDrops(not self._why_not)
        self.table.selected_row.connect(self._selected)
        self.table.activated_row.connect(self.open)
        self._selected(None)
        shell.on_change(self, {"document"}, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def show_item(self, document_id: UUID) -> None:
        """Put the cursor on a paper, and open it."""
        self._wanted = document_id
        self._go_to_wanted()

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def open(self, document: Document) -> None:
        """Show a paper beside the list; this opening stands in the trail."""
        if self._opened is not None and self._opened[0].content.id == document.content.id:
            return
        self._opened = None
        self._wanted_content = document.content.id
        self.viewer.clear(
            translate("Documents", "Opening “{title}”…").format(title=document.filing.title)
        )
        self.presenter.open(document)
        self._enable()

    def add(self) -> None:
        """Ask for files and take them in."""
        if not self._why_not:
            self.adding.ask()

    def import_images(self, paths: Sequence[Path]) -> None:
        """Hand image series that were dropped here to where they belong."""
        importing = ImagingImportDialog(self.shell, self._patient_id, self)
        importing.open()
        importing.start(paths)

    def versions(self) -> None:
        """Show the versions of the current paper, and who read it."""
        document = self.table.current_row()
        if document is not None:
            look = lambda content: self.open(replace(document, content=content))  # noqa: E731
            VersionsDialog(self.shell, document, look, self._why_not, self).open()

    def edit(self) -> None:
        """Say what the current paper is."""
        document = self.table.current_row()
        if document is not None and not self._why_not:
            save = partial(self.presenter.describe, document)
            FilingDialog(self.shell, document.filing, save, self).open()

    def unassign(self) -> None:
        """Take the current paper out of the chart."""
        document = self.table.current_row()
        if document is None or self._why_not:
            return
        text = translate("Documents", "“{title}” goes back to the incoming papers.")
        ask_reason(
            self,
            translate("Documents", "Take out of this chart?"),
            text.format(title=document.filing.title),
            translate("Documents", "Take out"),
            lambda reason: self.presenter.unassign(document, reason),
        )

    def print_paper(self) -> None:
        """Print the paper that is open."""
        if self._opened is not None:
            print_shown(self._opened, self.viewer, self.shell, self, self.show_refused)

    def save_copy(self) -> None:
        """Write the paper that is open to a file that the person chooses."""
        if self._opened is not None:
            save_copy(self._opened, self.shell, self, self.show_refused)

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Put the paper beside the list where there is room, else below it."""
        super().resizeEvent(q_event)
        beside = self.width() >= theme.px(_BESIDE)
        self.splitter.setOrientation(
            Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        )

    def dragEnterEvent(self, q_event: QDragEnterEvent) -> None:
        """Welcome files."""
        if q_event.mimeData().hasUrls():
            q_event.acceptProposedAction()

    def dropEvent(self, q_event: QDropEvent) -> None:
        """Take the files in."""
        urls = q_event.mimeData().urls()
        self.adding.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        q_event.acceptProposedAction()

    # ---- PapersView

    def show_papers(self, papers: Sequence[Document], page: DocumentPage) -> None:
        """Show the papers; the cursor stays on its paper."""
        before, number = self.table.current_row(), max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(papers))
        ids = [one.id for one in self.lines.rows()]
        if before is not None and before.id in ids:
            number = ids.index(before.id)
        self.table.select_row(min(number, len(ids) - 1))
        found = len(self.lines.columns) - 1
        self.table.setColumnHidden(found, not self.presenter.words)
        self.nothing.setText(self._nothing_text() if not papers else "")
        self.nothing.setVisible(not papers)
        said = [translate("Documents", "Restricted papers are closed to you.")] * page.restricted
        self.closed.setText(" ".join(said))
        self.closed.setVisible(bool(said))
        shown = len(page.documents)
        self.older.setText(translate("Documents", "The newest %n: show older ones…", n=shown))
        self.older.setVisible(page.more)
        if self._opened is not None and self._opened[0].id not in {
            one.id for one in self.presenter.page.documents
        }:
            self._opened = None
            self.viewer.clear()
        self._selected(self.table.current_row())
        self._go_to_wanted()

    def show_content(self, document: Document, content: bytes) -> None:
        """Show a PDF; of other kinds say that they can only be saved."""
        if not self._take(document, content):
            return
        if document.content.media_type == "application/pdf":
            self.viewer.show_pdf(content)
        else:
            text = translate("Documents", "This kind of file can't be shown here. Save a copy.")
            self.viewer.clear(text)
        self._enable()

    def show_picture(self, document: Document, content: bytes, png: bytes) -> None:
        """Show a picture."""
        if self._take(document, content):
            self.viewer.show_picture(png)
            self._enable()

    def show_text(self, document: Document, content: bytes, text: str) -> None:
        """Show plain words."""
        if self._take(document, content):
            self.viewer.show_text(text)
            self._enable()

    def show_done(self) -> None:
        """Take away what was said of an earlier failure."""
        self.notice.say("")

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""
        if self._opened is None:
            self.viewer.clear()
        self.notice.say(notify.describe(error).text, "danger")

    def offer_undo(self, text: str, back: Callable[[], None]) -> None:
        """Say that something was done, and offer to take it back."""
        self.shell.toast(text, self.shell.undo.push(text, back))

    # ---- inside

    def _take(self, document: Document, content: bytes) -> bool:
        """Remember what is open; an answer that came too late is let go."""
        if document.content.id != self._wanted_content:
            return False
        self._opened = (document, content)
        return True

    def _go_to_wanted(self) -> None:
        ids = [one.id for one in self.lines.rows()]
        if self._wanted in ids:
            number, self._wanted = ids.index(self._wanted), None
            self.table.select_row(number)
            self.open(self.lines.rows()[number])

    def _nothing_text(self) -> str:
        if self.presenter.words or self.presenter.category is not None:
            return translate("Documents", "No paper of this chart has that.")
        return translate("Documents", "No papers yet. Drop files here, or add them.")

    def _selected(self, document: Document | None) -> None:
        hit = self.presenter.hits.get(document.id) if document is not None else None
        if hit is not None:
            page = translate("Documents", "Page {number}:").format(number=hit.page)
            self.snippet.setText(f"{page} {rich_snippet(hit.snippet)}")
        self.snippet.setVisible(hit is not None)
        self._enable()

    def _enable(self) -> None:
        chosen = self.table.current_row() is not None
        choose = "" if chosen else translate("Documents", "Choose a paper of the list.")
        opened = "" if self._opened else translate("Documents", "Open a paper first.")
        shown = self.viewer.stack.currentWidget()
        prints = shown in (self.viewer.pdf, self.viewer.area, self.viewer.text)
        unseen = "" if prints else translate("Documents", "Only what is shown can be printed.")
        why = {
            "add": self._why_not,
            "details": self._why_not or choose,
            "versions": choose,
            "unassign": self._why_not or choose,
            "save": opened,
            "print": opened or unseen,
        }
        keys = {name: key for name, _text, _icon, key in _ENTRIES}
        for name, button in self.buttons.items():
            button.explain(why[name])
            if not why[name]:
                button.show_shortcut(keys[name])

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        self.buttons: dict[str, QuietButton | PrimaryButton] = {}
        self.notice = Notice()
        self.viewer = PaperViewer()
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self.adding)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._list())
        self.splitter.addWidget(self.viewer)
        self.splitter.setHandleWidth(theme.px(theme.SPACE.s))
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        column.addWidget(self.splitter, 1)
        for name in ("print", "save"):
            self.viewer.bar.addWidget(self._button(name))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(Label(translate("Documents", "Documents"), "section"))
        self.types = ChoiceField(
            [(one, category_text(one)) for one in Category],
            empty=translate("Documents", "All types"),
        )
        self.types.setAccessibleName(translate("Documents", "Which type"))
        self.types.fit(max((category_text(one) for one in Category), key=len))
        self.types.edited.connect(lambda: self.presenter.choose(self.types.value()))
        row.addWidget(self.types)
        self.search = SearchField(translate("Documents", "Words in the papers"))
        self.search.searched.connect(self.presenter.search)
        self.search.list_wanted.connect(self.first_focus)
        row.addWidget(self.search, 1)
        self.table = self._table()
        row.addWidget(TableTools(self.table, own_search=True))
        row.addWidget(self._button("add"))
        return row

    def _list(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.nothing, self.closed = Label("", tone="secondary"), Label("", "secondary")
        self.snippet = Label("", "secondary")
        self.snippet.setTextFormat(Qt.TextFormat.RichText)
        self.older = LinkButton("", icon="chevron-down")
        self.older.clicked.connect(self.presenter.read_more)
        self.older.hide()
        for label in (self.nothing, self.closed, self.snippet):
            label.setWordWrap(True)
            label.hide()
        self.table.setMinimumHeight(theme.px(120))
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.snippet)
        column.addWidget(self.older)
        column.addWidget(self.closed)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(theme.SPACE.s))
        foot.addWidget(self._button("details"))
        foot.addWidget(self._button("versions"))
        foot.addStretch(1)
        foot.addWidget(self._button("unassign"))
        column.addLayout(foot)
        return box

    def _button(self, name: str) -> QuietButton | PrimaryButton:
        _name, text, icon, _keys = next(entry for entry in _ENTRIES if entry[0] == name)
        made = PrimaryButton if name == "add" else QuietButton
        button = self.buttons[name] = made(translate("Documents", text), icon=icon)
        button.clicked.connect(lambda _checked=False: self._run[name]())
        return button

    def _table(self) -> TableView:
        self.lines: RowsModel[Document] = RowsModel(_columns(self.presenter))
        table = TableView(
            self.lines,
            name="documents.papers",
            settings=self.shell.settings,
            accessible=translate("Documents", "Documents"),
        )
        self.lines.setParent(table)
        return table


def _columns(presenter: PapersPresenter) -> tuple[Column[Document], ...]:
    def found(one: Document) -> str:
        hit = presenter.hits.get(one.id)
        return plain_snippet(hit.snippet) if hit else ""

    def day_key(one: Document) -> object:
        return one.filing.day.first if one.filing.day else None

    return (
        Column(
            "day",
            translate("Documents", "Date"),
            lambda one: one.filing.day,
            partial_text,
            day_key,
            112,
        ),
        Column(
            "title",
            translate("Documents", "Title"),
            lambda one: one.filing.title,
            width=190,
            strong=True,
            icon=lambda one: "lock" if one.filing.restricted else "",
        ),
        Column(
            "type",
            translate("Documents", "Type"),
            lambda one: category_text(one.filing.category),
            width=130,
        ),
        Column(
            "pages",
            translate("Documents", "Pages"),
            lambda one: one.content.pages or None,
            width=84,
            right=True,
        ),
        Column("state", translate("Documents", "State"), state_text, width=130),
        Column("source", translate("Documents", "Source"), lambda one: source_text(one.source)),
        Column("found", translate("Documents", "Words found"), found, width=220),
    )
