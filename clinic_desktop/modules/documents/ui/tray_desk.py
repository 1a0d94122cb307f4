"""The three columns of the Documents tab: papers, pages, and the form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.ui.tray_form import FilingForm
from clinic_desktop.modules.documents.ui.tray_list import PaperList
from clinic_desktop.modules.documents.ui.tray_pages import PagesPane
from clinic_desktop.modules.documents.ui.tray_review import ReviewForm
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import PrimaryButton, QuietButton

_LIST, _PAGES, _FORM = 300, 640, 340
_LEAST_LIST, _LEAST_FORM = 200, 280


class TrayDesk(QWidget):
    """Holds the columns. Signals: `file_wanted`, `dismiss_wanted`, `join_wanted`."""

    file_wanted = Signal()
    dismiss_wanted = Signal()
    join_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.list = PaperList(translate("Documents", "Papers that wait"))
        self.pages = PagesPane(shell)
        self.form = FilingForm(shell)
        self.review = ReviewForm(shell.why_not(Permission.DOCUMENT_WRITE.value))
        self.file_button = PrimaryButton(translate("Documents", "File"), icon="check")
        self.dismiss_button = QuietButton(
            translate("Documents", "Belongs to nobody here…"), icon="ban"
        )
        self.join_button = QuietButton(translate("Documents", "Join papers"), icon="merge")
        self.file_button.clicked.connect(self.file_wanted)
        self.dismiss_button.clicked.connect(self.dismiss_wanted)
        self.join_button.clicked.connect(self.join_wanted)
        self._lay_out()

    def show_reviews(self, reviews: bool) -> None:
        """Show the form of a review, or that of filing."""
        self.side.setCurrentIndex(int(reviews))
        self.join_button.setVisible(not reviews)
        self.pages.only_look(reviews)

    def enable(self, *, chosen: bool, can_join: bool) -> None:
        """Tell at each button why it is off."""
        why = "" if chosen else translate("Documents", "Choose a paper on the left.")
        for button, keys in (
            (self.file_button, "Ctrl+Return"),
            (self.dismiss_button, "Ctrl+Del"),
        ):
            button.explain(why)
            if chosen:
                button.show_shortcut(keys)
        alone = translate("Documents", "Select the papers to be joined.")
        self.join_button.explain("" if can_join else alone)

    def _lay_out(self) -> None:
        tools = self.pages.after_tools
        tools.insertWidget(tools.count() - 1, self.join_button)
        self.side = QStackedWidget()
        self.side.addWidget(self._filing_side())
        self.side.addWidget(_scrolled(self.review))
        split = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.list, self.pages, self.side):
            split.addWidget(widget)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(_LIST), theme.px(_PAGES), theme.px(_FORM)])
        self.list.setMinimumWidth(theme.px(_LEAST_LIST))
        self.side.setMinimumWidth(theme.px(_LEAST_FORM))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)

    def _filing_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.px(theme.SPACE.m), 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addWidget(_scrolled(self.form), 1)
        row = QHBoxLayout()
        row.addWidget(self.file_button, 1)
        row.addWidget(self.dismiss_button)
        column.addLayout(row)
        return side


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
