"""The section "Imaging": studies with their series, images dropped in, and the viewer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import ImagingStudy
from clinic_desktop.modules.documents.presenters.imaging import ImagingPresenter, Thumbnail
from clinic_desktop.modules.documents.presenters.imaging_words import (
    mismatch_text,
    study_day,
    study_title,
)
from clinic_desktop.modules.documents.ui.imaging_import_dialog import ImagingImportDialog
from clinic_desktop.modules.documents.ui.imaging_tile import SeriesTile, open_words
from clinic_desktop.modules.documents.ui.imaging_viewer import ImagingViewer
from clinic_desktop.modules.documents.ui.imaging_waiting_dialog import WaitingDialog
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.flow_layout import FlowLayout
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.widgets import (
    Card,
    EmptyState,
    Label,
    LinkButton,
    Notice,
    PrimaryButton,
    QuietButton,
)

_ENTRIES = (
    ("images-add", QT_TRANSLATE_NOOP("Documents", "Import images from a &folder…"), "plus", "Ins"),
    (
        "images-files",
        QT_TRANSLATE_NOOP("Documents", "Import image f&iles…"),
        "file-plus",
        "Shift+Ins",
    ),
)


class ImagingPage(QWidget):
    """Implements ImagingView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self.shell, self._patient_id = shell, patient_id
        self.presenter = ImagingPresenter(self, shell.tasks, patient_id)
        self.tiles: dict[UUID, SeriesTile] = {}
        self._wanted: UUID | None = None
        self._why_not = shell.why_not(Permission.DOCUMENT_WRITE.value)
        run: dict[str, Callable[[], None]] = {
            "images-add": self.import_folder,
            "images-files": self.import_files,
        }
        self.viewer = ImagingViewer(shell)
        self._lay_out(run)
        self._actions = make_actions(self.list, "Documents", _ENTRIES, run)
        for action, entry in zip(self._actions, _ENTRIES, strict=True):
            action.setText(action.text().replace("&", ""))
            action.setEnabled(not self._why_not)
            action.setToolTip(self._why_not or action.text())
            self.buttons[entry[0]].explain(self._why_not)
            if not self._why_not:
                self.buttons[entry[0]].show_shortcut(entry[3])
        self.setAcceptDrops(not self._why_not)
        self.viewer.left.connect(self.show_list)
        self.viewer.wanted.connect(self._show_other)
        kinds = {"imaging_study", "imaging_series", "imaging_instance"}
        shell.on_change(self, kinds, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1: those of the list or of the viewer."""
        if self.stack.currentWidget() is self.viewer:
            return self.viewer.actions_offered()
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard on the first series."""
        if self.stack.currentWidget() is self.viewer:
            self.viewer.active.canvas.setFocus()
        elif self.tiles:
            next(iter(self.tiles.values())).setFocus()
        else:
            self.buttons["images-add"].setFocus()

    def show_item(self, item_id: UUID) -> None:
        """Bring a study into sight, or open a series of it."""
        self._wanted = item_id
        self._go_to_wanted()

    def import_folder(self) -> None:
        """Ask for a folder, as a disc has it, and import what is in it."""
        title = translate("Documents", "Import images from a folder")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.import_paths([Path(chosen)])

    def import_files(self) -> None:
        """Ask for files and import them."""
        title = translate("Documents", "Import image files")
        chosen, _filter = QFileDialog.getOpenFileNames(self, title)
        self.import_paths([Path(name) for name in chosen])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, in a dialog that can be stopped."""
        if not paths or self._why_not:
            return
        dialog = ImagingImportDialog(self.shell, self._patient_id, self)
        dialog.imported.connect(self.presenter.refresh)
        dialog.open()
        dialog.start(paths)

    def show_waiting(self) -> None:
        """Show the studies that wait for a chart."""
        WaitingDialog(self.shell, self.presenter, self).open()

    def unassign(self, study: ImagingStudy) -> None:
        """Take a study out of this chart."""
        text = translate("Documents", "“{title}” goes to the images that wait for a chart.")
        ask_reason(
            self,
            translate("Documents", "Take out of this chart?"),
            text.format(title=study_title(study)),
            translate("Documents", "Take out"),
            lambda reason: self.presenter.unassign(study, reason),
        )

    def show_list(self) -> None:
        """Leave the viewer; its pictures are let go."""
        series = self.viewer.active.series
        self.viewer.close_all()
        self.stack.setCurrentWidget(self.list)
        if series is not None and series.id in self.tiles:
            self.tiles[series.id].setFocus()

    def dragEnterEvent(self, q_event: QDragEnterEvent) -> None:
        """Welcome files and folders."""
        if q_event.mimeData().hasUrls():
            q_event.acceptProposedAction()

    def dropEvent(self, q_event: QDropEvent) -> None:
        """Import them."""
        urls = q_event.mimeData().urls()
        self.import_paths([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        q_event.acceptProposedAction()

    # ---- ImagingView

    def show_studies(self, studies: Sequence[ImagingStudy], waiting: int) -> None:
        """Show the studies of the chart, newest first."""
        self.notice.say("")
        focused = next((key for key, tile in self.tiles.items() if tile.hasFocus()), None)
        clear_layout(self.column)
        self.tiles.clear()
        for study in studies:
            self.column.addWidget(self._card(study))
        self.column.addStretch(1)
        for series_id, thumbnail in self.presenter.thumbnails.items():
            if series_id in self.tiles:
                self.tiles[series_id].show_thumbnail(thumbnail)
        if focused in self.tiles:
            self.tiles[focused].setFocus()
        self.empty.setVisible(not studies)
        self.area.setVisible(bool(studies))
        text = translate("Documents", "%n studies wait for a chart.", n=waiting) if waiting else ""
        action = (translate("Documents", "Show them"), self.show_waiting)
        self.waits.say(text, "info", action if waiting and not self._why_not else None)
        self.viewer.offer(studies)
        self._leave_if_gone(studies)
        self._go_to_wanted()

    def show_thumbnail(self, series_id: UUID, thumbnail: Thumbnail) -> None:
        """Put a small picture on a series."""
        tile = self.tiles.get(series_id)
        if tile is not None:
            tile.show_thumbnail(thumbnail)

    def show_study(self, study: ImagingStudy, series_id: UUID) -> None:
        """Look at a series."""
        self.notice.say("")
        self.stack.setCurrentWidget(self.viewer)
        self.viewer.show_series(study, series_id)

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""
        self.notice.say(notify.describe(error).text, "danger")

    # ---- inside

    def _open(self, study: ImagingStudy, tile: SeriesTile) -> None:
        why = open_words(tile)
        if why:
            self.notice.say(why, "info")
        else:
            self.presenter.open(study, tile.series.id)

    def _show_other(self, study: ImagingStudy, series_id: UUID) -> None:
        """Look at another series; a study that is open already is not opened once more."""
        shown = [pane.study for pane in self.viewer.panes if pane.study is not None]
        opened = [each for each in shown if each.id == study.id]
        if opened:
            self.show_study(opened[0], series_id)
        else:
            self.presenter.open(study, series_id)

    def _leave_if_gone(self, studies: Sequence[ImagingStudy]) -> None:
        """Close a picture whose study is in this chart no more."""
        shown = [pane.study for pane in self.viewer.panes if pane.study is not None]
        if any(study.id not in {each.id for each in studies} for study in shown):
            self.show_list()

    def _go_to_wanted(self) -> None:
        for study in self.presenter.studies:
            for series in study.series:
                if self._wanted in (study.id, series.id):
                    opens, self._wanted = self._wanted == series.id, None
                    tile = self.tiles[series.id]
                    tile.setFocus()
                    self.area.ensureWidgetVisible(tile)
                    if opens:
                        self._open(study, tile)
                    return

    def _card(self, study: ImagingStudy) -> Card:
        card = Card(f"{study_day(study)} · {study_title(study)}")
        card.setAccessibleName(study_title(study))
        take_out = LinkButton(translate("Documents", "Take out…"))
        name = translate("Documents", "Take “{title}” out of this chart")
        take_out.setAccessibleName(name.format(title=study_title(study)))
        take_out.explain(self._why_not)
        take_out.clicked.connect(lambda _checked=False, it=study: self.unassign(it))
        card.head.addWidget(take_out)
        said = mismatch_text(study)
        if said:
            mismatch = Notice(tone="warning")
            mismatch.say(said, "warning")
            card.body.addWidget(mismatch)
        box = QWidget()
        row = FlowLayout(box, gap=theme.px(theme.SPACE.s))
        for series in study.series:
            tile = SeriesTile(series)
            tile.clicked.connect(
                lambda _checked=False, it=study, pressed=tile: self._open(it, pressed)
            )
            self.tiles[series.id] = tile
            row.addWidget(tile)
        card.body.addWidget(box)
        return card

    def _lay_out(self, run: dict[str, Callable[[], None]]) -> None:
        self.setProperty("surface", "background")
        self.list = QWidget()
        column = QVBoxLayout(self.list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Documents", "Imaging"), "section"), 1)
        self.buttons: dict[str, QuietButton | PrimaryButton] = {}
        for number, (name, text, icon, _keys) in reversed(list(enumerate(_ENTRIES))):
            made = QuietButton if number else PrimaryButton
            button = self.buttons[name] = made(translate("Documents", text), icon=icon)
            button.clicked.connect(lambda _checked=False, call=run[name]: call())
            head.addWidget(button)
        self.notice, self.waits = Notice(), Notice()
        self.empty = EmptyState(
            "image",
            translate("Documents", "No images yet"),
            detail=translate("Documents", "Drop a folder or files here, or import them."),
        )
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, theme.px(theme.SPACE.xs), 0)
        self.column.setSpacing(theme.px(theme.SPACE.m))
        self.area.setWidget(inside)
        column.addLayout(head)
        column.addWidget(self.waits)
        column.addWidget(self.empty, 1)
        column.addWidget(self.area, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.viewer)
        whole = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        whole.setContentsMargins(margin, margin, margin, margin)
        whole.setSpacing(theme.px(theme.SPACE.s))
        whole.addWidget(self.notice)
        whole.addWidget(self.stack, 1)
