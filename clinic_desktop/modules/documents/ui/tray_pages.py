"""The middle of the incoming papers: pages of one paper, small or large, and their tools."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Document
from clinic_desktop.modules.documents.presenters.tray_pages import PagesPresenter, Thumb
from clinic_desktop.modules.documents.ui.tray_grid import PageGrid
from clinic_desktop.modules.documents.ui.viewer import PaperViewer
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.elided_label import ElidedLabel
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import IconButton, Notice, QuietButton, Segmented

PAGES, LARGE = "pages", "large"


class PagesPane(QWidget):
    """Implements PagesView. `arranged(list)`: these papers came of what was done to pages."""

    arranged = Signal(list)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.presenter = PagesPresenter(self, shell.tasks)
        self.destroyed.connect(self.presenter.close)
        self.title = ElidedLabel("", "section")
        self.notice = Notice()
        self.how = Segmented(
            [
                (PAGES, translate("Documents", "All pages")),
                (LARGE, translate("Documents", "Large")),
            ],
            name=translate("Documents", "How pages show"),
        )
        self.how.chosen.connect(self.show_how)
        self.grid = PageGrid()
        self.viewer = PaperViewer()
        self.tools: dict[str, QuietButton | IconButton] = {}
        self._looks_only = False
        self._lay_out()
        self.grid.ordered.connect(self.order)
        self.grid.opened.connect(self.show_large)
        self.grid.marked.connect(self.enable)
        self.show_closed("")

    # ---- what is done

    def run(self) -> dict[str, Callable[[], None]]:
        """Return what the tools do, by name."""
        return {
            "left": lambda: self.turn(-90),
            "right": lambda: self.turn(90),
            "earlier": lambda: self.shift(-1),
            "later": lambda: self.shift(1),
            "split": self.split,
            "remove": self.remove,
            "large": self.toggle_large,
        }

    def only_look(self, looks_only: bool) -> None:
        """Let pages be looked at and not be changed: papers of a chart stay as they are filed."""
        self._looks_only = looks_only
        for button in self.tools.values():
            button.setVisible(not looks_only)

    def _can_arrange(self) -> bool:
        return not self._looks_only and self.presenter.can_arrange()

    def turn(self, degrees: int) -> None:
        """Turn the chosen pages, or all when none is chosen."""
        if self._can_arrange():
            places = self.grid.places() or list(range(self.grid.count()))
            self.presenter.turn(places, degrees)

    def shift(self, step: int) -> None:
        """Move the chosen pages one place."""
        places = self.grid.places()
        if not places or not self._can_arrange():
            return
        target = places[0] - 1 if step < 0 else places[-1] + 2
        if 0 <= target <= self.grid.count():
            self.order(self.grid.moved(places, target))

    def order(self, places: list[int]) -> None:
        """Put the pages into another order; the moved ones stay chosen."""
        if self._can_arrange():
            chosen = [places.index(place) for place in self.grid.places()]
            self.presenter.order(places)
            self.grid.select([place for place in chosen if place < self.grid.count()])

    def split(self) -> None:
        """Let a new paper begin at each chosen page."""
        if not self._say_why("split") and self._can_arrange():
            self.presenter.split(self.grid.places())

    def remove(self) -> None:
        """Leave the chosen pages out."""
        if not self._say_why("remove") and self._can_arrange():
            self.presenter.remove(self.grid.places())

    def toggle_large(self) -> None:
        """Go to the large page and back."""
        self.show_how(PAGES if self.how.current() == LARGE else LARGE)

    def show_large(self, place: int) -> None:
        """Show a page large."""
        self.show_how(LARGE)
        if self.viewer.pages() is not None:
            self.viewer.pdf.pageNavigator().jump(place, QPointF())

    def show_how(self, how: str) -> None:
        """Show all pages small, or one large; what has no small pages shows large."""
        place = max(0, self.grid.currentRow())
        self.how.set_current(how)
        large = how == LARGE or not self.presenter.thumbs
        self.stack.setCurrentWidget(self.viewer if large else self.grid)
        if large and self.viewer.pages() is not None:
            self.viewer.pdf.pageNavigator().jump(place, QPointF())

    # ---- PagesView

    def show_opening(self, paper: Document) -> None:
        """Show that a paper is being opened."""
        self.notice.say("")
        self.title.setText(paper.filing.title)
        self.grid.clear()
        opening = translate("Documents", "Opening “{title}”…").format(title=paper.filing.title)
        self.viewer.clear(opening)
        self.stack.setCurrentWidget(self.viewer)
        self.enable()

    def show_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show the pages; a single one large at once."""
        first = not self.grid.count()
        self.grid.show_thumbs(thumbs)
        if first:
            self.show_how(LARGE if len(thumbs) == 1 else PAGES)
        self.enable()

    def show_thumb(self, place: int, thumb: Thumb) -> None:
        """Show one page that was drawn meanwhile."""
        self.grid.show_thumb(place, thumb)

    def show_pdf(self, content: bytes) -> None:
        """Have the pages ready to be shown large."""
        self.viewer.show_pdf(content)
        self.enable()

    def show_picture(self, png: bytes) -> None:
        """Have a picture ready to be shown large."""
        self.viewer.show_picture(png)

    def show_words(self, text: str) -> None:
        """Show plain words."""
        self.viewer.show_text(text)

    def show_closed(self, text: str) -> None:
        """Say why there is nothing to see."""
        if self.presenter.paper is None:
            self.title.setText("")
        self.grid.clear()
        self.viewer.clear(text or translate("Documents", "Choose a paper on the left."))
        self.stack.setCurrentWidget(self.viewer)
        self.enable()

    def show_busy(self, busy: bool) -> None:
        """Let nothing else be done to pages meanwhile."""
        if busy:
            self.notice.say("")
        self.enable()

    def show_done(self, text: str, made: Sequence[Document], back: Callable[[], None]) -> None:
        """Offer to take back what was done; the screen shows what came of it."""
        if text:
            step = self._shell.undo.push(text, back)
            self._shell.toast(_done_text(text), step)
        self.arranged.emit(list(made))

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""
        self.notice.say(self.why(error), "danger")

    def why(self, error: BaseException) -> str:
        """Return what a failure says to people."""
        return notify.describe(error).text

    def enable(self) -> None:
        """Tell at each tool why it is off."""
        for name, button in self.tools.items():
            reason = self._why_not(name)
            button.setEnabled(not reason)
            button.setToolTip(reason or button.accessibleName())

    def _say_why(self, name: str) -> bool:
        reason = self._why_not(name)
        self.notice.say(reason, "info")
        return bool(reason)

    def _why_not(self, name: str) -> str:
        """Return why a tool is off, '' when it is on."""
        total, places = self.grid.count(), self.grid.places()
        if self._looks_only:
            return translate("Documents", "Papers to review are looked at, not changed.")
        if not total:
            return translate("Documents", "Open a paper whose pages can be changed first.")
        if self.presenter.busy:
            return translate("Documents", "The pages are being changed.")
        if name == "split" and not any(places):
            return translate("Documents", "Choose the page that begins the next paper.")
        if name == "remove" and total == 1:
            return translate("Documents", "It is the only page.")
        if name == "remove" and not places:
            return translate("Documents", "Choose the pages first.")
        if name == "remove" and len(places) == total:
            return translate("Documents", "One page must stay.")
        if name in ("earlier", "later") and not places:
            return translate("Documents", "Choose the pages first.")
        return ""

    # ---- look

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, 0, margin, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.how)
        column.addLayout(head)
        column.addLayout(self._bar())
        column.addWidget(self.notice)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.viewer)
        column.addWidget(self.stack, 1)

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.xs))
        run = self.run()
        for name, icon, text in (
            ("left", "rotate-ccw", translate("Documents", "Turn left")),
            ("right", "rotate-cw", translate("Documents", "Turn right")),
            ("earlier", "arrow-left", translate("Documents", "Move earlier")),
            ("later", "arrow-right", translate("Documents", "Move later")),
        ):
            button = IconButton(icon, text, outlined=True)
            button.clicked.connect(lambda _checked=False, call=run[name]: call())
            self.tools[name] = button
            row.addWidget(button)
        for name, icon, text in (
            ("split", "split", translate("Documents", "Split here")),
            ("remove", "trash-2", translate("Documents", "Leave page out")),
        ):
            words = QuietButton(text, icon=icon)
            words.setAccessibleName(text)
            words.clicked.connect(lambda _checked=False, call=run[name]: call())
            self.tools[name] = words
            row.addWidget(words)
        self.after_tools = row
        row.addStretch(1)
        return row


def _done_text(text: str) -> str:
    return translate("Documents", "Done: {what}").format(what=text)
