"""The viewer: one series or two side by side, and what is done with a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QBuffer, QIODevice, Signal
from PySide6.QtGui import QAction, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from clinic_desktop.foreign.facts import Window
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import (
    ImagingSeries,
    ImagingStudy,
    MarkKind,
    image_sheet,
    note_image_export,
)
from clinic_desktop.modules.documents.presenters.imaging_words import (
    series_count,
    series_title,
    study_day,
    study_title,
    window_text,
)
from clinic_desktop.modules.documents.ui.imaging_pane import ImagePane
from clinic_desktop.modules.documents.ui.imaging_tools import (
    DEEDS,
    DRAWING,
    ENTRIES,
    GROUPS,
    POINTER,
    TOGGLES,
)
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.flow_layout import FlowLayout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.printing import preview
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_export import CannotWrite
from clinic_desktop.ui_kit.widgets import IconButton, Label, Line, Notice, QuietButton

_ZOOM = 1.25


class ImagingViewer(QWidget):
    """Signals: `left()` back to the list, `wanted(study, series_id)` another series."""

    left = Signal()
    wanted = Signal(object, object)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._why_not = shell.why_not(Permission.DOCUMENT_WRITE.value)
        self._offered: dict[UUID, tuple[ImagingStudy, ImagingSeries]] = {}
        self._linked = True
        self.panes = [self._pane(), self._pane()]
        self.active = self.panes[0]
        self.buttons: dict[str, IconButton | QuietButton] = {}
        self._run = self._deeds()
        self.actions_made = make_actions(self, "Documents", ENTRIES, self._run)
        self._lay_out()
        self.panes[1].hide()
        self._choose_tool(POINTER)

    # ---- what is shown

    def offer(self, studies: Sequence[ImagingStudy]) -> None:
        """Know the series among which a person can choose: those with pictures."""
        self._offered = {
            series.id: (study, series)
            for study in studies
            for series in study.series
            if series.pictures
        }
        self._fill_choice()

    def show_series(self, study: ImagingStudy, series_id: UUID) -> None:
        """Show a series of an opened study in the active pane."""
        series = next(each for each in study.series if each.id == series_id)
        self.active.show_series(study, series)
        self._fill_choice()
        self.active.canvas.setFocus()
        self._enable()

    def close_all(self) -> None:
        """Let go of pictures and workers."""
        for pane in self.panes:
            pane.close_series()
            pane.series = pane.study = None
        self._show_second(False)

    def refused(self, error: BaseException) -> None:
        """Say why something failed."""
        self.notice.say(notify.describe(error).text, "danger")

    # ---- deeds

    def save_picture(self) -> None:
        """Write what is seen to a file that the person chooses; that stands in the trail."""
        study = self.active.study
        if study is None or self.active.frame() is None:
            return
        title = translate("Documents", "Save the picture")
        name = f"{study_title(study)} {self.active.place + 1}.png".replace("/", "-")
        chosen, _filter = QFileDialog.getSaveFileName(self, title, name, "*.png")
        if not chosen:
            return
        image = self.active.canvas.grabbed()
        detail = self._detail()
        self._shell.tasks.write(
            note_image_export,
            study.id,
            detail,
            then=lambda _noted: self._write_file(image, chosen),
            fail=self.refused,
            owner=self,
        )

    def print_picture(self) -> None:
        """Print what is seen, with its measurements."""
        study = self.active.study
        if study is None or self.active.frame() is None:
            return
        png, name = _png(self.active.canvas.grabbed()), study_title(study)

        def show(pages: bytes) -> None:
            preview(self, name, pages, file_name=name)

        self._shell.tasks.read(
            image_sheet,
            study.id,
            png,
            self._detail(),
            then=show,
            fail=self.refused,
            owner=self,
        )

    def toggle_second(self) -> None:
        """Show two series side by side, or one."""
        self._show_second(not self.panes[1].isVisibleTo(self))
        if self.panes[1].isVisibleTo(self) and self.panes[1].series is None:
            first = self.panes[0]
            others = [each for each in self._offered if first.series and each != first.series.id]
            chosen = others[0] if others else (first.series.id if first.series else None)
            if chosen is not None:
                self._activate(self.panes[1])
                self.wanted.emit(self._offered[chosen][0], chosen)
        self._enable()

    def next_window(self) -> None:
        """Take the next of the windows on offer."""
        windows, now = self.active.windows(), self.active.window_in_use()
        if not windows or now is None:
            return
        same = [n for n, each in enumerate(windows) if _same(each, now)]
        self.active.set_window(windows[(same[0] + 1) % len(windows) if same else 0])

    # ---- inside

    def _deeds(self) -> dict[str, Callable[[], None]]:
        canvas: Callable[[], Any] = lambda: self.active.canvas  # noqa: E731
        tools = {
            name: (lambda kind=kind: self._choose_tool(kind)) for name, kind in DRAWING.items()
        }
        return {
            "images-back": self.left.emit,
            "images-first": lambda: self.active.go(0),
            "images-last": lambda: self.active.go(len(self.active.slots()) - 1),
            "images-play": lambda: self.active.play(),
            "images-smaller": lambda: canvas().zoom_by(1 / _ZOOM),
            "images-larger": lambda: canvas().zoom_by(_ZOOM),
            "images-fit": lambda: canvas().zoom_to(0.0),
            "images-actual": lambda: canvas().zoom_to(1.0),
            "images-window": self.next_window,
            "images-invert": lambda: self.active.invert(),
            "images-turn": lambda: canvas().turn(),
            "images-mirror": lambda: canvas().mirror(),
            "images-remove": lambda: self.active.remove_mark(),
            "images-two": self.toggle_second,
            "images-link": self._toggle_link,
            "images-save": self.save_picture,
            "images-print": self.print_picture,
            **tools,
        }

    def _detail(self) -> str:
        """Return which picture it is, for the trail and the paper."""
        series = self.active.series
        shown = translate("Documents", "Image {number} of {total}")
        counted = shown.format(number=self.active.place + 1, total=len(self.active.slots()))
        return f"{series_title(series)} · {counted}" if series else counted

    def _write_file(self, image: QImage, chosen: str) -> None:
        name = chosen.rsplit("/", 1)[-1]
        writer = QImageWriter(chosen, b"png")
        if writer.write(image):
            self._shell.toast(translate("Documents", "Saved as {name}").format(name=name))
        else:
            self.refused(CannotWrite(name=name, reason=writer.errorString()))

    def _choose_tool(self, kind: MarkKind | None) -> None:
        if kind is not None and self._why_not:
            kind = POINTER
        for pane in self.panes:
            pane.canvas.set_tool(kind)
        for name, tool in DRAWING.items():
            self.buttons[name].setChecked(tool is kind)

    def _toggle_link(self) -> None:
        self._linked = not self._linked
        self._enable()

    def _show_second(self, shown: bool) -> None:
        self.panes[1].setVisible(shown)
        if not shown:
            self.panes[1].close_series()
            self.panes[1].series = self.panes[1].study = None
            self._activate(self.panes[0])

    def _activate(self, pane: ImagePane) -> None:
        self.active = pane
        two = self.panes[1].isVisibleTo(self)
        for each in self.panes:
            each.canvas.framed = two and each is pane
            each.canvas.update()
        self._fill_choice()
        self._enable()

    def _scrolled(self, pane: ImagePane, before: int, after: int) -> None:
        other = self.panes[1] if pane is self.panes[0] else self.panes[0]
        if self._linked and other.isVisibleTo(self) and other.series is not None:
            blocked = other.blockSignals(True)
            other.follow(pane, after - before)
            other.blockSignals(blocked)

    def _fill_choice(self) -> None:
        options = [
            (key, f"{study_day(study)} · {series_title(series)} ({series_count(series)})")
            for key, (study, series) in self._offered.items()
        ]
        self.choice.set_options(options)
        if self.active.series is not None:
            self.choice.set_value(self.active.series.id)

    def _chosen(self) -> None:
        key = self.choice.value()
        if key in self._offered:
            self.wanted.emit(self._offered[key][0], key)

    def _fill_windows(self) -> None:
        windows, now = self.active.windows(), self.active.window_in_use()
        options: list[tuple[Window | None, str]] = [
            (each, f"{each.name} ({window_text(each)})") for each in windows
        ]
        same = [each for each in windows if now is not None and _same(each, now)]
        if now is not None and not same:
            own = translate("Documents", "By hand")
            options.insert(0, (now, f"{own} ({window_text(now)})"))
        self.windows.set_options(options)
        self.windows.set_value(same[0] if same else now)
        self.windows.setEnabled(bool(windows))
        colour = translate("Documents", "Only grey images have a window.")
        self.windows.setToolTip("" if windows else colour)

    def _enable(self) -> None:
        pane = self.active
        waits = "" if pane.frame() is not None else translate("Documents", "There is no picture.")
        single = "" if len(pane.slots()) > 1 else translate("Documents", "There is one image only.")
        none = "" if pane.canvas.current else translate("Documents", "Choose a measurement first.")
        one = "" if self.panes[1].isVisibleTo(self) else translate("Documents", "Show two first.")
        grey = "" if pane.windows() else translate("Documents", "Only grey images have a window.")
        why = dict.fromkeys(DEEDS, waits)
        why |= {name: self._why_not for name, kind in DRAWING.items() if kind is not None}
        why |= {
            "images-back": "",
            "images-first": single,
            "images-last": single,
            "images-play": single,
            "images-window": waits or grey,
            "images-remove": self._why_not or none,
            "images-two": "",
            "images-link": one,
        }
        for action, entry in zip(self.actions_made, ENTRIES, strict=True):
            name, text, _icon, keys = entry
            reason = why.get(name, "")
            action.setEnabled(not reason)
            tip = translate("Documents", text).replace("&", "")
            action.setToolTip(reason or tip)
            button = self.buttons.get(name)
            if button is not None:
                button.setEnabled(not reason)
                button.setToolTip(reason or f"{tip}  ({keys})")
        checked = {
            "images-invert": pane.inverted,
            "images-play": pane.cine.isActive(),
            "images-two": self.panes[1].isVisibleTo(self),
            "images-link": self._linked,
        }
        for name, on in checked.items():
            self.buttons[name].setChecked(on)
        self._fill_windows()

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self.actions_made

    def _pane(self) -> ImagePane:
        pane = ImagePane(self._shell.tasks, self._shell.undo.push)
        pane.changed.connect(lambda: self._enable() if pane is self.active else None)
        pane.activated.connect(lambda: self._activate(pane))
        pane.refused.connect(self.refused)
        pane.scrolled.connect(lambda before, after: self._scrolled(pane, before, after))
        return pane

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.notice = Notice()
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        back = QuietButton(translate("Documents", "Back to the list"), icon="arrow-left")
        back.clicked.connect(self.left)
        self.buttons["images-back"] = back
        self.choice = ChoiceField([])
        self.choice.setAccessibleName(translate("Documents", "Series"))
        self.choice.edited.connect(self._chosen)
        self.windows = ChoiceField([])
        self.windows.setAccessibleName(translate("Documents", "Window"))
        self.windows.fit(translate("Documents", "Soft tissue") + " (C 1000 W 1000)")
        self.windows.edited.connect(lambda: self.active.set_window(self.windows.value()))
        head.addWidget(back)
        head.addWidget(self.choice, 1)
        head.addWidget(Label(translate("Documents", "Window"), "secondary"))
        head.addWidget(self.windows)
        column.addLayout(head)
        column.addLayout(self._tools())
        column.addWidget(self.notice)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        for pane in self.panes:
            self.splitter.addWidget(pane)
        self.splitter.setHandleWidth(theme.px(theme.SPACE.s))
        column.addWidget(self.splitter, 1)

    def _tools(self) -> FlowLayout:
        row = FlowLayout(gap=theme.px(theme.SPACE.xs))
        entries = {entry[0]: entry for entry in ENTRIES}
        for number, group in enumerate(GROUPS):
            if number:
                row.addWidget(Line(vertical=True))
            for name in group:
                _name, text, icon, _keys = entries[name]
                button = IconButton(icon, translate("Documents", text), outlined=True)
                button.setCheckable(name in DRAWING or name in TOGGLES)
                button.clicked.connect(lambda _checked=False, run=self._run[name]: run())
                self.buttons[name] = button
                row.addWidget(button)
        return row


def _same(one: Window, other: Window) -> bool:
    return (one.center, one.width) == (other.center, other.width)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())
