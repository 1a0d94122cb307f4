"""Files that are added by hand, to a chart or the incoming papers: how far, what came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.presenters.adding import Adding, AddingPresenter
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.confirm import acknowledge
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Notice


class AddingBar(QWidget):
    """Implements AddingView. Signals: `added()` when papers came in, `images(list of Path)`.

    Without a patient the files go to the incoming papers.
    """

    added = Signal()
    images = Signal(list)

    def __init__(self, shell: Shell, patient_id: UUID | None = None) -> None:
        super().__init__()
        self._chart = patient_id is not None
        self.presenter = AddingPresenter(self, shell.tasks, patient_id)
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.hide()

    def ask(self) -> None:
        """Ask for files and take them in."""
        title = translate("Documents", "Add incoming papers")
        if self._chart:
            title = translate("Documents", "Add files to this chart")
        chosen, _filter = QFileDialog.getOpenFileNames(self.window(), title)
        self.add([Path(name) for name in chosen])

    def add(self, paths: Sequence[Path]) -> None:
        """Take files in."""
        self.presenter.add(paths)

    def show_adding(self, name: str) -> None:
        """Say which file is being read, and offer to stop."""
        done, total = self.presenter.progress()
        text = translate("Documents", "Adding {number} of {total}: {name}")
        stop = (translate("Documents", "Stop"), self.presenter.stop)
        self._say(text.format(number=done, total=total, name=name), "info", stop)

    def ask_about(self, name: str, error: NeedsConfirmation) -> None:
        """Ask whether a file is to be kept all the same."""
        action = translate("Documents", "Keep “{name}” here").format(name=name)
        asked = acknowledge(self.window(), error, action, self.presenter.answer)
        asked.rejected.connect(self.presenter.leave_out)

    def show_added(self, adding: Adding) -> None:
        """Say what came of the files."""
        said = []
        if adding.kept:
            said.append(translate("Documents", "%n papers added.", n=adding.kept))
        if adding.known:
            known = translate("Documents", "Taken in before: {names}.")
            if self._chart:
                known = translate("Documents", "Already in this chart: {names}.")
            said.append(known.format(names=", ".join(adding.known)))
        lines = [f"{one.source}: {one.why}" for one in adding.refused]
        if lines:
            said.append(translate("Documents", "Not added:"))
        close: tuple[str, Callable[[], None]] = (translate("Documents", "Close"), self.hide)
        self._say("\n".join([" ".join(said), *lines]), "warning" if lines else "ok", close)
        if adding.kept:
            self.added.emit()
        if adding.images:
            self.images.emit(adding.images)

    def why(self, error: BaseException) -> str:
        """Return what a failure says to people."""
        return notify.describe(error).text

    def _say(self, text: str, tone: str, action: tuple[str, Callable[[], None]]) -> None:
        self.notice.say(text, tone, action)
        self.setVisible(bool(text.strip()))
