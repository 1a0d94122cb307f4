"""The form of one fact: recorded, changed, journaled, merged with a newer version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Fact
from clinic_desktop.modules.chart.presenters.lists.fact_form import (
    BASE,
    TYPED,
    Differing,
    FactFormPresenter,
)
from clinic_desktop.modules.chart.presenters.lists.fact_list import FactsOf
from clinic_desktop.modules.chart.presenters.lists.values import usual_values, values_of
from clinic_desktop.modules.chart.ui.lists.forms import Setting, make_form
from clinic_desktop.modules.chart.ui.stale_dialog import StaleDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.confirm import acknowledge
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, Notice


class FactDialog(Dialog):
    """Implements FactFormView. `start` are the values of a new fact that are known already."""

    def __init__(
        self,
        shell: Shell,
        of: FactsOf,
        journal: TypedJournal,
        fact: Fact[Any] | None = None,
        start: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        kind = of.kind
        title = translate("Chart", kind.add).replace("&", "").rstrip("…")
        if fact is not None:
            title = translate("Chart", "Change: {what}").format(what=kind.name_of(fact.details))
        super().__init__(title, parent, width=620, scrolls=True)
        self._shell, self._journal = shell, journal
        self.presenter = FactFormPresenter(self, shell.tasks, kind, of.patient_id, journal, fact)
        assert of.found is not None
        self.form = make_form(kind, Setting(shell, of.found))
        self.restored = Notice()
        self.body.addWidget(self.restored)
        self.body.addWidget(self.form)
        self._kept = Label("", "secondary")
        self.buttons.insertWidget(0, self._kept)
        self.action = self.set_action(translate("Chart", "&Save"), self._save)
        save = QAction(translate("Chart", "Save the entry"), self)
        save.setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("Ctrl+Return")])
        save.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.triggered.connect(self._save)
        self.addAction(save)
        self._drafts = DraftTimer(self, self._keep)
        self._begin(dict(start or {}))
        self.form.changed.connect(lambda _name: self._edited())
        first = next(iter(self.form))
        self.form.field(first).setFocus()

    # ---- FactFormView

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field; what has no field here is said above."""
        self.form.show_problems(problems)
        rest = [text for name, text in problems.items() if name not in set(self.form)]
        self.notice.say("\n".join(rest), "danger")

    def show_warnings(self, error: NeedsConfirmation) -> None:
        """Ask, then save with what was acknowledged."""
        again = translate("Chart", "Record it all the same")
        acknowledge(self, error, again, lambda names: self._store(names))

    def show_newer(self, differing: tuple[Differing, ...]) -> None:
        """Show both versions side by side."""
        dialog = StaleDialog(differing, self)
        dialog.accepted.connect(lambda: self.presenter.choose(dialog.theirs()))
        dialog.open()

    def show_form_failure(self, error: BaseException) -> None:
        """Say why not; what is typed stays."""
        self.notice.say(notify.describe(error).text, "danger")

    def show_saving(self, saving: bool) -> None:
        """Let nobody save twice."""
        self.action.setEnabled(not saving)

    def saved(self, fact: Fact[Any]) -> None:
        """Close: it is stored."""
        self._drafts.stop()
        name = self.presenter.kind.name_of(fact.details)
        self._shell.toast(translate("Chart", "Saved: {what}").format(what=name))
        self.accept()

    # ---- what hands do

    def start_afresh(self) -> None:
        """Throw away what was typed before."""
        self._drafts.stop()
        self.presenter.forget()
        self.form.show_draft(self._base)
        self.form.show_problems({})
        self.restored.say("")

    def _begin(self, start: dict[str, Any]) -> None:
        fact = self.presenter.fact
        if fact is not None:
            self.form.set_values(values_of(fact.details))
        else:
            self.form.set_values(usual_values(self.presenter.kind.details))
        self._base = self.form.draft()
        self.form.set_values(start)
        draft = self._journal.typed(self.presenter.subject)
        if draft is None or not {TYPED, BASE} <= set(draft.fields):
            return
        if fact is not None and draft.version != fact.version:
            self.form.show_draft(draft.fields[BASE])
            self.presenter.resume(self.form.values(), draft.version)
        self.form.show_draft(draft.fields[TYPED])
        afresh = translate("Chart", "Start afresh")
        text = translate("Chart", "What you typed before is back.")
        self.restored.say(text, "info", (afresh, self.start_afresh))

    def _edited(self) -> None:
        self.presenter.typed(self.form.draft(), self._base)
        self._drafts.wanted()

    def _keep(self) -> None:
        self._journal.keep()
        text = translate("Chart", "draft kept {time}")
        self._kept.setText(text.format(time=time_text(self._shell.now())))

    def _save(self) -> None:
        if self.action.isEnabled() and self.form.validate():
            self._store(frozenset())

    def _store(self, known: frozenset[str]) -> None:
        self.notice.say("")
        self.presenter.save(self.form.values(), known)
