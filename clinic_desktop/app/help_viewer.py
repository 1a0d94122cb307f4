"""F1: the help pages in a window beside the work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QKeyEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.app.help_pages import HelpPage, find_pages, help_page, help_pages
from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Line, Panel, SearchField

_NAME = Qt.ItemDataRole.UserRole
_HEAD_ROLES: dict[int, theme.TextRole] = {1: "title", 2: "section", 3: "subtitle"}


class HelpViewer(QWidget):
    """A list of pages with a search line, and the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("Frame", "Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "surface")
        self._language = text_language()
        self.resize(theme.px(900), theme.px(620))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = Panel()
        side.setFixedWidth(theme.px(250))
        column = QVBoxLayout(side)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        self.search = SearchField(translate("Frame", "Search the help"))
        self.search.searched.connect(self._fill)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Frame", "Help pages"))
        self.search.list_wanted.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._chosen)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.page = QTextBrowser()
        self.page.setAccessibleName(translate("Frame", "Help page"))
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self.page.document().setDocumentMargin(theme.px(theme.SPACE.xl))
        row.addWidget(side)
        row.addWidget(Line(vertical=True))
        row.addWidget(self.page, 1)
        self._current: HelpPage | None = None
        self._fill("")
        theme.signals.changed.connect(self._draw)

    def show_page(self, name: str) -> None:
        """Open a page by its name; an unknown name opens the first page."""
        page = help_page(name, self._language)
        if page is None:
            return
        self.search.clear()
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.data(_NAME) == page.name:
                self.list.setCurrentItem(item)
        self._open(page)

    def current(self) -> str:
        """Return the name of the page that is open."""
        return self._current.name if self._current else ""

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Close on Esc."""
        if q_event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(q_event)

    def showEvent(self, q_event: QShowEvent) -> None:
        """Begin at the top of the page."""
        super().showEvent(q_event)
        self._to_top()

    def _fill(self, text: str) -> None:
        found = find_pages(text, self._language) if text.strip() else help_pages(self._language)
        self.list.blockSignals(True)
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if text.strip() and found:
            self.list.setCurrentRow(0)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        page = help_page(item.data(_NAME), self._language) if item else None
        if page is not None:
            self._open(page)

    def _open(self, page: HelpPage) -> None:
        self._current = page
        self._draw()
        self._to_top()

    def _to_top(self) -> None:
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.page.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        name = link.path().rsplit("/", 1)[-1].removesuffix(".md")
        self.show_page(name)

    def _draw(self) -> None:
        if self._current is None:
            return
        document = self.page.document()
        document.setDefaultFont(theme.font())
        document.setMarkdown(self._current.text)
        _style(document, theme.px(theme.SPACE.s))


def _style(document: QTextDocument, gap: int) -> None:
    """Give headings, keys and paragraphs the kit's type and distances."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setBottomMargin(gap / 2 if block.textList() is not None else gap)
        shape.setTopMargin(gap * 1.5 if level > 1 else 0)
        shape.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(shape)
        if level:
            look = QTextCharFormat()
            look.setFont(theme.font(_HEAD_ROLES.get(level, "subtitle")))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(look)  # not merged: Markdown's own size would win
        else:
            _style_keys(block)  # nothing selected: in a table that would reach into other cells
        block = block.next()


def _style_keys(block: QTextBlock) -> None:
    """Write keys and commands in the page's own type, semi-bold, instead of a typewriter's."""
    look = QTextCharFormat()
    look.setFont(theme.font("body", 600))
    place = block.begin()
    spans = []
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().fontFixedPitch():
            spans.append((fragment.position(), fragment.length()))
        place += 1
    for start, length in spans:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)
