"""A dialog with a form whose typing is journaled, and merged with a version stored meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.presenters.lists.fact_form import BASE, TYPED, Differing
from clinic_desktop.modules.chart.presenters.lists.merging import merge_fields
from clinic_desktop.modules.chart.ui.stale_dialog import StaleDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, Notice


class JournaledDialog(Dialog):
    """Fill `form`, call `begin` at last; say what `store`, `reread` and `label_of` do.

    Closing the dialog keeps what is typed: it is back when the dialog opens for the same subject.
    """

    save_text = QT_TRANSLATE_NOOP("Chart", "&Save")
    save_keys: tuple[str, ...] = ("Ctrl+S", "Ctrl+Return")

    def __init__(
        self,
        shell: Shell,
        title: str,
        journal: TypedJournal,
        parent: QWidget | None,
        *,
        width: int = 620,
    ) -> None:
        super().__init__(title, parent, width=width, scrolls=True)
        self.shell, self._journal = shell, journal
        self.form = Form(columns=2, fluid=True)
        self.restored = Notice()
        self.body.addWidget(self.restored)
        self.body.addWidget(self.form)
        self._kept = Label("", "secondary")
        self.buttons.insertWidget(0, self._kept)
        self.action = self.set_action(translate("Chart", self.save_text), self.save)
        self._add_save_key()
        self._drafts = DraftTimer(self, self._keep)
        self._subject, self._version = "", 0
        self._base: dict[str, Any] = {}

    # ---- for the dialogs

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Save; tell `stored` or `refused` what came of it."""
        raise NotImplementedError

    def reread(self) -> None:
        """Read the version that was stored meanwhile; tell `merge`."""
        raise NotImplementedError

    def label_of(self, field: str) -> str:
        """Return what a field is called."""
        raise NotImplementedError

    # ---- what happens

    def begin(self, subject: str, version: int, values: Mapping[str, Any]) -> None:
        """Show the stored values, and over them what was typed before and not saved."""
        self._subject, self._version = subject, version
        self.form.set_values(values)
        self._base = self.form.draft()
        typed = self._journal.typed(subject)
        if typed is not None and {TYPED, BASE} <= set(typed.fields):
            self._base, self._version = dict(typed.fields[BASE]), typed.version
            self.form.show_draft(typed.fields[TYPED])
            text = translate("Chart", "What you typed before is back.")
            afresh = translate("Chart", "Start afresh")
            self.restored.say(text, "info", (afresh, lambda: self._afresh(version, values)))
        self.form.changed.connect(lambda _name: self.edited())
        self.form.field(next(iter(self.form))).setFocus()

    def edited(self) -> None:
        """Note what is typed."""
        fields = {TYPED: self.form.draft(), BASE: self._base}
        self._journal.edit(self._subject, self._version, fields)
        self._drafts.wanted()

    def save(self) -> None:
        """Save where the form can be read."""
        if self.action.isEnabled() and self.form.validate():
            self.notice.say("")
            self.action.setEnabled(False)
            self.store(self.form.values(), self._version)

    def stored(self, text: str) -> None:
        """Close: it is saved."""
        self._drafts.stop()
        self._journal.forget(self._subject)
        self.shell.toast(text)
        self.accept()

    def refused(self, error: BaseException) -> None:
        """Say why not; what is typed stays."""
        self.action.setEnabled(True)
        if isinstance(error, StaleRecord):
            self.reread()
            return
        if isinstance(error, InvalidInput):
            self.form.show_problems(error.problems)
            rest = [text for name, text in error.problems.items() if name not in set(self.form)]
            self.notice.say("\n".join(rest), "danger")
            return
        self.notice.say(notify.describe(error).text, "danger")

    def merge(self, version: int, values: Mapping[str, Any]) -> None:
        """Show both versions side by side, and save what is chosen over the newer one."""
        mine = self.form.draft()
        self.form.set_values(values)
        theirs = self.form.draft()
        self.form.show_draft(mine)
        merged = merge_fields(self._base, mine, theirs)
        differing = tuple(
            Differing(
                name,
                self.label_of(name),
                str(mine[name]),
                str(theirs[name]),
                take_theirs=name in merged.theirs,
                both=name in merged.asked,
            )
            for name in mine
            if mine[name] != theirs[name]
        )
        dialog = StaleDialog(differing, self)

        def chosen() -> None:
            taken = dialog.theirs()
            self.form.show_draft({n: theirs[n] if n in taken else mine[n] for n in mine})
            self._base, self._version = theirs, version
            self.edited()
            self._journal.rebase(self._subject, version)
            self.save()

        dialog.accepted.connect(chosen)
        dialog.open()

    def _afresh(self, version: int, values: Mapping[str, Any]) -> None:
        self._drafts.stop()
        self._journal.forget(self._subject)
        self.form.set_values(values)
        self._base, self._version = self.form.draft(), version
        self.form.show_problems({})
        self.restored.say("")

    def _keep(self) -> None:
        self._journal.keep()
        text = translate("Chart", "draft kept {time}")
        self._kept.setText(text.format(time=time_text(self.shell.now())))

    def _add_save_key(self) -> None:
        save = QAction(translate("Chart", "Save the entry"), self)
        save.setShortcuts([QKeySequence(keys) for keys in self.save_keys])
        save.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.triggered.connect(self.save)
        self.addAction(save)
