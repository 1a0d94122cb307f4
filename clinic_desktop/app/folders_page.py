"""Settings: the folders of this PC that scanners and laboratories write into."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from clinic_desktop.app.paper_worker import LABORATORY, SCANNER, FolderState, PaperWorker
from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.late import Late
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.widgets import Card, Label, Notice, PrimaryButton, QuietButton, breakable

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program
    from clinic_desktop.modules.chart.api import laboratory_import as laboratory
    from clinic_desktop.modules.documents import api as documents
else:
    documents = Late("clinic_desktop.modules.documents.api")
    laboratory = Late("clinic_desktop.modules.chart.api.laboratory_import")

NAME = "folders"


def folders_page(program: Program) -> SettingsPage:
    """Return the page for the program's open store."""
    return SettingsPage(
        NAME,
        QT_TRANSLATE_NOOP("Settings", "Folders"),
        "inbox",
        lambda shell: FoldersPage(program, shell),
        order=28,
        permission=Permission.PRACTICE_WRITE.value,
    )


class FolderCard(Card):
    """One folder: where it is, what came of the last look, and what can be done."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__(title, padding=theme.SPACE.l)
        self.folder = ""
        hint = Label(words, "secondary")
        hint.setWordWrap(True)
        self.place = Label("", "strong")
        self.place.setWordWrap(True)
        self.result = Notice()
        self.choose_button = PrimaryButton(translate("Settings", "Choose the folder…"))
        self.test_button = QuietButton(translate("Settings", "Test and look now"))
        self.end_button = QuietButton(translate("Settings", "Watch no more"))
        row = QGridLayout()  # in two lines: beside each other they don't fit at 200 %
        row.addWidget(self.choose_button, 0, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.test_button, 1, 0)
        row.addWidget(self.end_button, 1, 1)
        row.setColumnStretch(2, 1)
        for button in (self.choose_button, self.test_button, self.end_button):
            button.setAccessibleName(f"{button.text()} ({title})")
        for widget in (self.place, self.result, hint):
            self.body.addWidget(widget)
        self.body.addLayout(row)

    def show_folder(self, folder: str) -> None:
        """Say which folder it is."""
        self.folder = folder
        none = translate("Settings", "No folder is watched.")
        self.place.setText(breakable(Path(folder)) if folder else none)
        why = "" if folder else translate("Settings", "Choose the folder first.")
        for button in (self.test_button, self.end_button):
            button.explain(why)
        if not folder:
            self.result.say("")

    def show_state(self, state: FolderState, zone: str) -> None:
        """Say when it was looked at, and what went wrong."""
        if not self.folder or state.at is None:
            return
        when = stamp_text(wall_of(state.at, zone))
        if state.problem:
            self.result.say(f"{when} · {state.problem}", "danger")
            return
        taken = translate(
            "Settings", "%n files taken in since the program was started", "", state.taken
        )
        looked = translate("Settings", "Looked at {time}.").format(time=when)
        self.result.say(f"{looked} {taken}.", "ok")


class FoldersPage(QWidget):
    """The scanner's folder and the laboratory's, both of this PC."""

    def __init__(self, program: Program, shell: Shell) -> None:
        super().__init__()
        self._program, self._shell = program, shell
        self._worker = PaperWorker.of(program)
        self._zone = "UTC"
        self._chosen: laboratory.LaboratoryFolder | None = None
        self.scanner = FolderCard(translate("Settings", "Scanner"), _scanner_words())
        self.laboratory = FolderCard(translate("Settings", "Laboratory"), _laboratory_words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        for card, keep in ((self.scanner, self.keep_scanner), (self.laboratory, self.keep_results)):
            column.addWidget(card)
            card.choose_button.clicked.connect(partial(self._ask, card, keep))
            card.test_button.clicked.connect(partial(self.test, card))
            card.end_button.clicked.connect(partial(keep, ""))
        column.addStretch(1)
        self._worker.looked.connect(self.show_states)
        shell.on_change(self, {"laboratory_folder"}, lambda _changed: self.load())
        self.scanner.show_folder(self._worker.scanner_folder)
        self.laboratory.show_folder("")
        self.load()

    def load(self) -> None:
        """Read the laboratory's folder and the clinic's zone."""
        self._shell.tasks.read(_read, then=self._got, owner=self)

    def choose(self, card: FolderCard, keep: Callable[[str], None], folder: str) -> None:
        """Watch a folder from now on, if it can be watched."""
        self._check(card, folder, partial(keep, folder))

    def test(self, card: FolderCard) -> None:
        """Say whether the folder can be read and written now, and look into it."""

        def good() -> None:
            said = translate("Settings", "The folder can be read and written. Looking…")
            card.result.say(said, "ok")
            self._worker.tick()

        self._check(card, card.folder, good)

    def keep_scanner(self, folder: str) -> None:
        """Take scans from a folder; '' ends it."""
        self._worker.choose_scanner_folder(folder)
        self.scanner.result.say("")
        self.scanner.show_folder(folder)
        self._worker.tick()

    def keep_results(self, folder: str) -> None:
        """Take results from a folder; '' ends it."""
        before = self._chosen
        place = Path(folder) if folder else before.folder if before else None
        if place is None:
            return
        chosen = laboratory.LaboratoryFolder(place, bool(folder), before.version if before else 0)
        self._shell.tasks.write(
            laboratory.set_laboratory_folder, chosen, then=self._kept, fail=self._failed, owner=self
        )

    def show_states(self) -> None:
        """Say what came of the last looks."""
        self.scanner.show_state(self._worker.state(SCANNER), self._zone)
        self.laboratory.show_state(self._worker.state(LABORATORY), self._zone)

    def _got(self, read: tuple[str, laboratory.LaboratoryFolder | None]) -> None:
        self._zone, self._chosen = read
        active = self._chosen is not None and self._chosen.active
        self.laboratory.show_folder(str(self._chosen.folder) if self._chosen and active else "")
        self.show_states()

    def _kept(self, _chosen: laboratory.LaboratoryFolder) -> None:
        self._worker.forget(LABORATORY)
        self.laboratory.result.say("")
        self.load()
        self._worker.tick()

    def _failed(self, error: BaseException) -> None:
        self.laboratory.result.say(notify.describe(error).text, "danger")
        self.load()

    def _ask(self, card: FolderCard, keep: Callable[[str], None]) -> None:
        title = translate("Settings", "Which folder should be watched?")
        chosen = QFileDialog.getExistingDirectory(self, title, card.folder)
        if chosen:
            self.choose(card, keep, chosen)

    def _check(self, card: FolderCard, folder: str, good: Callable[[], None]) -> None:
        """Try a folder where nobody waits for it: a share that is away answers late."""
        session = self._program.session
        if session is None or not folder:
            return
        cards = (self.scanner, self.laboratory)
        others = [Path(one.folder) for one in cards if one is not card and one.folder]

        def found(problem: str) -> None:
            if problem:
                card.result.say(problem, "danger")
            else:
                good()

        self._shell.tasks.run_cpu(
            _problem,
            Path(folder),
            session.ctx.store.folder,
            others,
            then=found,
            fail=lambda error: card.result.say(notify.describe(error).text, "danger"),
            owner=self,
        )


def _problem(folder: Path, store: Path, others: Collection[Path]) -> str:
    return documents.folder_problem(folder, store, others)


def _read(ctx: Context) -> tuple[str, laboratory.LaboratoryFolder | None]:
    return clinic_profile(ctx).zone, laboratory.laboratory_folder(ctx)


def _scanner_words() -> str:
    return translate(
        "Settings",
        "Let the scanner, or the program that came with it, save into this folder. PDF files and"
        " pictures go to the incoming papers a few seconds later; the file itself moves to the"
        " folder “done” in it, or to “refused” with the reason beside it.",
    )


def _laboratory_words() -> str:
    return translate(
        "Settings",
        "A laboratory's program writes result files (HL7) here. Results whose number, name, birth"
        " date and sex agree go into their chart; the others wait under “Results without a"
        " patient”. Files move to “done” or “refused”.",
    )
