"""Shows one paper: PDF pages, a picture, plain words. Nothing of it ever lies open on the disk."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QPdfWriter, QPixmap
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import PasswordField
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    IconButton,
    Label,
    PrimaryButton,
    SearchField,
)

_STEP, _LEAST, _MOST = 1.25, 0.2, 6.0


class PaperViewer(QWidget):
    """A paper, its zoom, and words looked for in it."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._zoom = 0.0  # of a picture; 0 fits the width
        self._locked = b""
        self._hit = -1
        self.document = QPdfDocument(self)
        self._found = QPdfSearchModel(self)
        self._lay_out()
        self.clear()

    def clear(self, text: str = "") -> None:
        """Show nothing but a sentence."""
        self._forget()
        self.empty.set_text(text or translate("Documents", "Choose a paper of the list."))
        self._show(self.empty)

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF; one that is locked asks for its password, which is not kept."""
        self._forget()
        self._load(content)

    def show_picture(self, png: bytes) -> None:
        """Show a picture, as wide as there is room."""
        self._forget()
        self._picture.loadFromData(QByteArray(png), "PNG")
        self._show(self.area)
        self._scale()

    def show_text(self, text: str) -> None:
        """Show plain words."""
        self._forget()
        self.text.setPlainText(text)
        self._show(self.text)

    def pages(self) -> QPdfDocument | None:
        """Return the PDF that shows, to be printed."""
        shown = self.stack.currentWidget() is self.pdf
        return self.document if shown else None

    def text_as_pdf(self) -> bytes:
        """Return the plain words that show as a PDF."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        self.text.document().print_(writer)
        del writer  # writes the end
        return bytes(buffer.data().data())

    def zoom(self, factor: float) -> None:
        """Show larger or smaller."""
        if self.pages() is not None:
            now = self.pdf.zoomFactor()
            self.pdf.setZoomMode(QPdfView.ZoomMode.Custom)
            self.pdf.setZoomFactor(min(_MOST, max(_LEAST, now * factor)))
        elif not self._picture.isNull():
            now = self._zoom or self._fitting()
            self._zoom = min(_MOST, max(_LEAST, now * factor))
            self._scale()
        else:
            self.text.zoomIn(1) if factor > 1 else self.text.zoomOut(1)

    def fit_width(self) -> None:
        """Show as wide as there is room."""
        self._zoom = 0.0
        self.pdf.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._scale()

    def look_for(self, words: str) -> None:
        """Mark the words in a PDF, and go to the first place; again goes on to the next."""
        if words != self._found.searchString():
            self._found.setSearchString(words)
            self._hit = -1
        self._go_to_hit()

    def unlock(self) -> None:
        """Try the password."""
        content, password = self._locked, self.password.value()
        self.password.clear()
        self._load(content, password)

    def resizeEvent(self, q_event: object) -> None:
        """Keep a picture as wide as there is room."""
        super().resizeEvent(q_event)  # type: ignore[arg-type]
        if not self._zoom:
            self._scale()

    def _load(self, content: bytes, password: str = "") -> None:
        buffer = QBuffer(self.document)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.setPassword(password)
        self.document.load(buffer)
        error = self.document.error()
        if error is QPdfDocument.Error.None_:
            self._locked = b""
            self._found.setDocument(self.document)
            self._show(self.pdf)
            self.pdf.pageNavigator().jump(0, QPointF())
        elif error is QPdfDocument.Error.IncorrectPassword:
            self._locked = content
            wrong = translate("Documents", "That is not the password of this paper.")
            self.wrong.setText(wrong if password else "")
            self._show(self.lock)
            self.password.setFocus()
        else:
            self.clear(translate("Documents", "This paper is damaged and can't be shown."))

    def _forget(self) -> None:
        """Let go of what was shown."""
        self._picture, self._zoom, self._locked, self._hit = QPixmap(), 0.0, b"", -1
        self._found.setSearchString("")
        self.document.close()
        for buffer in self.document.findChildren(QBuffer):
            buffer.deleteLater()
        self.picture.clear()
        self.text.clear()
        self.password.clear()
        self.words.clear()

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        zooms = page in (self.pdf, self.area, self.text)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(zooms)
            name = button.accessibleName()
            button.setToolTip(name if zooms else translate("Documents", "Open a paper first."))
        self.words.setVisible(page is self.pdf)
        self.hits.setVisible(page is self.pdf)
        self.hits.setText("")

    def _go_to_hit(self) -> None:
        total = self._found.rowCount(self._found.index(-1, 0))
        if not self._found.searchString():
            self.hits.setText("")
            return
        if total == 0:
            self.hits.setText(translate("Documents", "not found"))
            return
        self._hit = (self._hit + 1) % total
        link = self._found.resultAtIndex(self._hit)
        self.pdf.setCurrentSearchResultIndex(self._hit)
        self.pdf.pageNavigator().jump(link.page(), link.location())
        counted = translate("Documents", "{number} of {total}")
        self.hits.setText(counted.format(number=self._hit + 1, total=total))

    def _more_found(self) -> None:
        if self._hit < 0:
            self._go_to_hit()

    def _fitting(self) -> float:
        room = self.area.width() - 2 * self.area.frameWidth()
        room -= self.area.verticalScrollBar().sizeHint().width()
        return max(_LEAST, room / max(1, self._picture.width()))

    def _scale(self) -> None:
        if self._picture.isNull():
            return
        width = round(self._picture.width() * (self._zoom or self._fitting()))
        smooth = Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(self._picture.scaledToWidth(max(1, width), smooth))

    def _lay_out(self) -> None:
        self.pdf = QPdfView(self)
        self.pdf.setDocument(self.document)
        self.pdf.setPageMode(QPdfView.PageMode.MultiPage)
        self.pdf.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pdf.setSearchModel(self._found)
        self.pdf.setAccessibleName(translate("Documents", "Pages"))
        self._found.rowsInserted.connect(self._more_found)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(translate("Documents", "Picture"))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.picture)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Documents", "Words of the paper"))
        self.empty = EmptyState("file-text", "")
        self.lock = self._lock_page()
        self.stack = QStackedWidget()
        for page in (self.empty, self.pdf, self.area, self.text, self.lock):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(self._bar())
        column.addWidget(self.stack, 1)

    def _bar(self) -> QHBoxLayout:
        self.bar = QHBoxLayout()
        self.bar.setSpacing(theme.px(theme.SPACE.xs))
        self.smaller = IconButton("zoom-out", translate("Documents", "Smaller"), outlined=True)
        self.smaller.clicked.connect(lambda: self.zoom(1 / _STEP))
        self.larger = IconButton("zoom-in", translate("Documents", "Larger"), outlined=True)
        self.larger.clicked.connect(lambda: self.zoom(_STEP))
        self.fit = IconButton("maximize", translate("Documents", "Fit the width"), outlined=True)
        self.fit.clicked.connect(self.fit_width)
        self.words = SearchField(translate("Documents", "Find in this paper"))
        self.words.searched.connect(self.look_for)
        self.words.returnPressed.connect(lambda: self.look_for(self.words.text()))
        self.hits = Label("", "secondary")
        for widget in (self.smaller, self.larger, self.fit):
            self.bar.addWidget(widget)
        self.bar.addWidget(self.words, 1)
        self.bar.addWidget(self.hits)
        self.bar.addStretch(0)
        return self.bar

    def _lock_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(theme.px(theme.SPACE.s))
        text = translate(
            "Documents", "This paper is locked. Its password is asked each time and never kept."
        )
        words = Label(text, tone="secondary")
        words.setWordWrap(True)
        self.password = PasswordField()
        self.password.setAccessibleName(translate("Documents", "Password of the paper"))
        self.password.returnPressed.connect(self.unlock)
        self.wrong = Label("", "secondary", tone="danger")
        self.open_button = PrimaryButton(translate("Documents", "Open"))
        self.open_button.clicked.connect(self.unlock)
        column.addStretch(1)
        for widget in (words, self.password, self.wrong, self.open_button):
            column.addWidget(widget)
        column.addStretch(2)
        return page
