"""Settings: backups and the check of the whole store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.app.checking import check_whole, last_whole_check
from clinic_desktop.app.safekeeping import Safekeeping, back_up
from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import day_text, stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.storage.backup import BackupResult
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.verify import VerifyReport
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton, QuietButton

if TYPE_CHECKING:
    from clinic_desktop.app.program import Program


def backup_page(program: Program) -> SettingsPage:
    """Return the page for the program's open store."""
    return SettingsPage(
        "backup",
        QT_TRANSLATE_NOOP("Settings", "Backup and check"),
        "shield-check",
        lambda shell: BackupPage(program, shell),
        order=80,
        permission=Permission.BACKUP_RUN.value,
    )


def check_store(ctx: Context, keeper: Safekeeping) -> VerifyReport:
    """Verify the store, with the audit heads that its own backups vouch for."""
    ctx.require(Permission.BACKUP_RUN)
    return check_whole(ctx.store, ctx.clock, keeper)


def lacking_text(parts: int) -> str:
    """Return what to say of a backup that could not have all parts of the documents."""
    text = translate(
        "Frame",
        "Parts of documents that are missing or damaged on the disk and not in the backup: {n}.",
    )
    return text.format(n=parts)


class BackupPage(QWidget):
    """When the last backup was proven, where backups go, and two buttons: back up, check."""

    def __init__(self, program: Program, shell: Shell) -> None:
        super().__init__()
        self._program = program
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        column.addWidget(self._backup_card())
        column.addWidget(self._check_card())
        column.addStretch(1)
        self._show()

    def _backup_card(self) -> Card:
        card = Card(translate("Frame", "Backup"), padding=theme.SPACE.l)
        self.last = Label("", "strong")
        self.lacking = Label("", tone="danger")
        self.lacking.setWordWrap(True)
        self.place = Label("", tone="secondary")
        self.place.setWordWrap(True)
        rule = Label(
            translate(
                "Frame",
                "Every four hours while you work, and when the program closes. Each backup is one "
                "encrypted file and is opened as a proof before it counts. Keep a copy on another "
                "disk.",
            ),
            tone="secondary",
        )
        rule.setWordWrap(True)
        self.now_button = PrimaryButton(translate("Frame", "&Back up now"))
        self.now_button.clicked.connect(self._back_up)
        self.choose_button = QuietButton(translate("Frame", "&Choose another folder..."))
        self.choose_button.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.now_button)
        row.addWidget(self.choose_button)
        row.addStretch(1)
        for widget in (self.last, self.lacking, self.place, rule):
            card.body.addWidget(widget)
        card.body.addLayout(row)
        return card

    def _check_card(self) -> Card:
        card = Card(translate("Frame", "Check"), padding=theme.SPACE.l)
        self.result = Label(
            translate(
                "Frame",
                "Reads every page, follows every reference, and recomputes the whole trail.",
            ),
            tone="secondary",
        )
        self.result.setWordWrap(True)
        self.check_button = QuietButton(translate("Frame", "Chec&k the store"))
        self.check_button.clicked.connect(self._check)
        row = QHBoxLayout()
        row.addWidget(self.check_button)
        row.addStretch(1)
        card.body.addWidget(self.result)
        card.body.addLayout(row)
        return card

    def _show(self) -> None:
        keeper = self._program.safekeeping
        if keeper is None:
            return
        last = keeper.last()
        if last is None:
            self.last.setText(translate("Frame", "No backup yet."))
        else:
            text = translate("Frame", "Last proven backup: {time}")
            self.last.setText(text.format(time=stamp_text(wall_of(last.at, keeper.zone))))
        lacking = last.lacking if last else 0
        advice = translate("Frame", "Check the store, and keep older backups.")
        self.lacking.setText(f"{lacking_text(lacking)} {advice}" if lacking else "")
        self.lacking.setVisible(bool(lacking))
        self._show_last_check()
        self.place.setText(translate("Frame", "Folder: {path}").format(path=keeper.folder))

    def _show_last_check(self) -> None:
        """Say what the weekly check, or the last one that was asked for, found."""
        session = self._program.session
        kept = last_whole_check(session.ctx.store) if session else None
        if kept is None:
            return
        said = (
            translate("Frame", "Checked as a whole on {day}: all is as it was written.")
            if kept.ok
            else translate("Frame", "Checked as a whole on {day}: damage was found.")
        )
        rule = translate("Frame", "Once a week this is done while you work.")
        day = day_text(kept.at.astimezone())
        self.result.setText(f"{said.format(day=day)} {rule}")

    def _back_up(self) -> None:
        keeper = self._program.safekeeping
        session = self._program.session
        if keeper is None or session is None:
            return
        self.now_button.setEnabled(False)
        keeper.folder.mkdir(parents=True, exist_ok=True)
        self._shell.tasks.write(
            back_up,
            keeper.folder,
            then=self._backed_up,
            fail=self._failed,
            owner=self,
            label=translate("Frame", "Backup"),
        )

    def _backed_up(self, made: BackupResult) -> None:
        self.now_button.setEnabled(True)
        self._show()
        said = translate("Frame", "Backed up and proven: {file}").format(file=made.path)
        if made.lacking:
            said = f"{said} {lacking_text(len(made.lacking))}"
        self._shell.toast(said)

    def _failed(self, error: BaseException) -> None:
        self.now_button.setEnabled(True)
        self.check_button.setEnabled(True)
        self._shell.show_error(error)

    def _choose(self) -> None:
        keeper = self._program.safekeeping
        chosen = QFileDialog.getExistingDirectory(self, translate("Frame", "Folder for backups"))
        if chosen and keeper is not None:
            keeper.folder = Path(chosen)
            self._shell.settings.set("backup_folder", chosen)
            self._show()

    def _check(self) -> None:
        keeper = self._program.safekeeping
        if keeper is None:
            return
        self.check_button.setEnabled(False)
        self._shell.tasks.read(
            check_store,
            keeper,
            then=self._checked,
            fail=self._failed,
            owner=self,
            label=translate("Frame", "Checking the store"),
        )

    def _checked(self, report: VerifyReport) -> None:
        self.check_button.setEnabled(True)
        if report.ok:
            text = translate("Frame", "Everything is as it was written. Trail: {n} entries.")
            self.result.setText(text.format(n=report.events))
            return
        broken = (
            *report.cipher_problems,
            *report.sqlite_problems,
            *report.broken_references,
            *report.attachment_problems,
        )
        if report.breaks and not broken and not report.new_findings:
            text = translate(
                "Frame",
                "Nothing new. The trail was broken before, at entries {first} to {last}; that was"
                " recorded and stays to be seen. Trail: {n} entries.",
            )
            known = report.breaks[-1].finding
            self.result.setText(text.format(first=known.first, last=known.last, n=report.events))
            return
        tampered = (f"{f.kind.value}, {f.first}-{f.last}" for f in report.findings)
        first = next(iter([*broken, *tampered]), "")
        text = translate("Frame", "Something is wrong: {what}. Tell your support; change nothing.")
        self.result.setText(text.format(what=first.rstrip(".")))
