"""The page of one list of facts: filter, table, what is said of the current one, and its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import Fact
from clinic_desktop.modules.chart.api.lists import FactChange
from clinic_desktop.modules.chart.presenters.lists.fact_form import subject_of
from clinic_desktop.modules.chart.presenters.lists.fact_list import FactListPresenter, Found, Part
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.ui.lists.fact_card import FactCard
from clinic_desktop.modules.chart.ui.lists.fact_dialog import FactDialog
from clinic_desktop.modules.chart.ui.lists.fact_table import FactTableView
from clinic_desktop.modules.chart.ui.lists.history_dialog import HistoryDialog
from clinic_desktop.modules.chart.ui.print_dialog import open_paper
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    Label,
    Notice,
    PrimaryButton,
    QuietButton,
    Segmented,
)


@dataclass(frozen=True)
class Quick:
    """Something done to the current fact at once. `fits` tells for which it makes sense."""

    name: str
    text: str  # source text with its access key
    icon: str
    keys: str
    run: Callable[[Fact[Any]], None]
    fits: Callable[[Fact[Any]], bool] = lambda fact: fact.holds
    permission: str = ""  # that of the list where empty


_ADD = ("add", "plus", "Ins")
_PRINT = ("print", QT_TRANSLATE_NOOP("Chart", "P&rint…"), "printer", "Ctrl+Alt+P")
_ENTRIES = (
    ("change", QT_TRANSLATE_NOOP("Chart", "C&hange…"), "pencil", "F2"),
    ("history", QT_TRANSLATE_NOOP("Chart", "Who wrote &it…"), "history", "Shift+F2"),
    ("withdraw", QT_TRANSLATE_NOOP("Chart", "Entered in &error…"), "ban", "Del"),
)


class FactListPage(QWidget):
    """One list. Implements ListView; what a kind shows besides goes into `above` and `quick`."""

    def __init__(self, shell: Shell, kind: ListKind[Any], patient_id: UUID) -> None:
        super().__init__()
        self.shell, self.kind, self.patient_id = shell, kind, patient_id
        self._wanted: UUID | None = None
        self._dialog: QWidget | None = None
        self.journal = TypedJournal(shell.tasks, f"chart.{kind.name}")
        self.presenter = FactListPresenter(self, shell.tasks, kind, patient_id)
        self.notice, self.typed_notice = Notice(), Notice()
        self.card = FactCard(kind)
        self._may_write = shell.may(kind.write.value)
        self._why_not = shell.why_not(kind.write.value)
        self.quick = tuple(self.quick_actions())
        self.table = FactTableView(kind, shell.settings, self._today)
        self._lay_out()
        self._actions = self._make_actions()
        self.table.activated_row.connect(lambda _fact: self.change())
        self.table.selected_row.connect(self._selected)
        self._selected(None)
        shell.on_change(self, {kind.name, *kind.also}, lambda _changed: self.presenter.refresh())
        self.journal.load()
        self.presenter.refresh()

    # ---- for the kinds

    def quick_actions(self) -> Sequence[Quick]:
        """Return what can be done to a fact at once."""
        return ()

    def fill_above(self, column: QVBoxLayout) -> None:
        """Put what a kind shows above its table."""

    def show_more(self, found: Found) -> None:
        """Show what was read beside the list."""

    def start_values(self) -> Mapping[str, Any]:
        """Return what is known of a new fact."""
        return {}

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def show_item(self, fact_id: UUID) -> None:
        """Put the cursor on a fact, whatever part it is in."""
        self._wanted = fact_id
        self._go_to_wanted()

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def add(self, start: Mapping[str, Any] | None = None) -> None:
        """Record a new fact."""
        values = {**self.start_values(), **(start or {})}
        if self._may_write and self.presenter.found is not None:
            self._open(FactDialog(self.shell, self.presenter, self.journal, None, values, self))

    def change(self) -> None:
        """Change the current fact; who may not reads who wrote it."""
        fact = self.table.current_row()
        if fact is None:
            return
        if self._may_write and fact.holds:
            self._open(FactDialog(self.shell, self.presenter, self.journal, fact, None, self))
        else:
            self.presenter.history_of(fact)

    def print_list(self) -> None:
        """Show the pages of the list's paper."""
        open_paper(self.shell, self, self.patient_id, self.kind.paper)

    def history(self) -> None:
        """Show who wrote the current fact."""
        fact = self.table.current_row()
        if fact is not None:
            self.presenter.history_of(fact)

    def withdraw(self) -> None:
        """Mark the current fact as entered in error."""
        fact = self.table.current_row()
        if fact is None or not self._may_write or not fact.holds:
            return
        text = translate("Chart", "“{what}” stays readable under “Entered in error”.")
        ask_reason(
            self,
            translate("Chart", "Entered in error?"),
            text.format(what=self.kind.name_of(fact.details)),
            translate("Chart", "Mark as entered in error"),
            lambda reason: self.presenter.withdraw(fact, reason),
        )

    # ---- ListView

    def show_facts(self, facts: Sequence[Fact[Any]], found: Found) -> None:
        """Show the facts of the chosen part; the cursor stays on its fact."""
        before, number = self.table.current_row(), max(0, self.table.currentIndex().row())
        self.table.lines.set_rows(list(facts))
        ids = [fact.id for fact in self.table.lines.rows()]
        if before is not None and before.id in ids:
            number = ids.index(before.id)
        self.table.select_row(min(number, len(ids) - 1))
        self._name_parts()
        restricted = translate("Chart", "More is in restricted visits that are closed to you.")
        self.card.set_found(found)
        self.restricted.setText(restricted if found.facts.restricted else "")
        self.restricted.setVisible(found.facts.restricted)
        self.stack.setCurrentIndex(0 if facts else 1)
        self.foot.setVisible(bool(facts))
        self.show_more(found)
        self._say_typed()
        self._selected(self.table.current_row())
        self._go_to_wanted()

    def show_list_failure(self, error: BaseException) -> None:
        """Say why the list can't be read."""
        self.notice.say(notify.describe(error).text, "danger")

    def show_changes(self, fact: Fact[Any], changes: Sequence[FactChange]) -> None:
        """Show who wrote what into a fact."""
        found = self.presenter.found
        if found is not None:
            self._open(HistoryDialog(self.kind, fact, changes, found, self))

    def show_done(self) -> None:
        """Take away what was said of an earlier failure."""
        self.notice.say("")

    def show_refused(self, error: BaseException) -> None:
        """Say why an action was refused."""
        self.notice.say(notify.describe(error).text, "danger")

    # ---- inside

    def _today(self) -> Any:
        return self.shell.now().date()

    def _open(self, dialog: Any) -> None:
        dialog.finished.connect(lambda _result: self._say_typed())
        dialog.open()

    def _say_typed(self) -> None:
        """Say that something typed was not saved, and lead back to it."""
        for fact in (None, *(self.presenter.found.facts.facts if self.presenter.found else ())):
            if self.journal.typed(subject_of(self.patient_id, fact)) is None:
                continue
            text = translate("Chart", "An entry was begun and not saved.")
            run = self.add if fact is None else lambda fact=fact: self._resume(fact)
            self.typed_notice.say(text, "warning", (translate("Chart", "Go on with it"), run))
            return
        self.typed_notice.say("")

    def _resume(self, fact: Fact[Any]) -> None:
        if self._may_write:
            self._open(FactDialog(self.shell, self.presenter, self.journal, fact, None, self))

    def _go_to_wanted(self) -> None:
        wanted = self.presenter.fact(self._wanted) if self._wanted else None
        if wanted is None:
            return
        if wanted.id not in [fact.id for fact in self.table.lines.rows()]:
            part = Part.ALL if wanted.holds else Part.ERROR
            self.parts.set_current(part.value)
            self.presenter.choose(part)
            return
        self._wanted = None
        self.table.select_row([fact.id for fact in self.table.lines.rows()].index(wanted.id))

    def _name_parts(self) -> None:
        counts = self.presenter.counts()
        chosen = self.parts.current() or self.presenter.part.value
        self.parts.set_options([(p.value, f"{t} {counts[p]}") for p, t in self._part_texts()])
        self.parts.set_current(chosen)

    def _part_texts(self) -> list[tuple[Part, str]]:
        return [
            (Part.CURRENT, translate("Chart", self.kind.current_text)),
            (Part.ALL, translate("Chart", "All")),
            (Part.ERROR, translate("Chart", "Entered in error")),
        ]

    def _selected(self, fact: Fact[Any] | None) -> None:
        self.card.show_fact(fact)
        nothing = translate("Chart", "Choose an entry of the list.")
        gone = translate("Chart", "It was entered in error.")
        for name, button in self._buttons.items():
            why = "" if fact is not None else nothing
            if not why and name != "history":
                why = self._why_not or ("" if fact is not None and fact.holds else gone)
            button.explain(why)
            if not why:
                button.show_shortcut(self._keys[name])
        for quick in self.quick:
            self._quick_buttons[quick.name].setVisible(fact is not None and quick.fits(fact))
            why = self.shell.why_not(quick.permission) if quick.permission else self._why_not
            self._quick_buttons[quick.name].explain(why)
            if not why:
                self._quick_buttons[quick.name].show_shortcut(quick.keys)

    def _run_quick(self, quick: Quick) -> None:
        fact = self.table.current_row()
        allowed = self.shell.may(quick.permission) if quick.permission else self._may_write
        if fact is not None and allowed and quick.fits(fact):
            quick.run(fact)

    def _make_actions(self) -> list[QAction]:
        name, icon, keys = _ADD
        entries = [(name, self.kind.add, icon, keys), *_ENTRIES]
        run: dict[str, Callable[[], None]] = {
            "add": self.add,
            "change": self.change,
            "history": self.history,
            "withdraw": self.withdraw,
        }
        for quick in self.quick:
            entries.append((quick.name, quick.text, quick.icon, quick.keys))
            run[quick.name] = lambda quick=quick: self._run_quick(quick)  # type: ignore[misc]
        if self.kind.paper:
            entries.append(_PRINT)
            run["print"] = self.print_list
        made = make_actions(self, "Chart", entries, run)
        for action in made:
            action.setText(action.text().replace("&", ""))
        return made

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self.typed_notice)
        self.fill_above(column)
        self.restricted = Label("", "secondary", tone="warning")
        self.restricted.setWordWrap(True)
        self.restricted.hide()
        column.addWidget(self.restricted)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(EmptyState(self.kind.icon, translate("Chart", self.kind.empty)))
        column.addWidget(self.stack, 1)
        self.foot = QWidget()
        self.foot.setLayout(self._foot())
        column.addWidget(self.foot)
        column.addWidget(self.card)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        self.title = Label(translate("Chart", self.kind.title), "section")
        row.addWidget(self.title)
        self.parts = Segmented(
            [(part.value, text) for part, text in self._part_texts()],
            name=translate("Chart", "Which entries"),
        )
        self.parts.chosen.connect(lambda key: self.presenter.choose(Part(key)))
        row.addWidget(self.parts)
        row.addStretch(1)
        self.tools = TableTools(self.table)
        row.addWidget(self.tools)
        if self.kind.paper:
            _name, text, icon, keys = _PRINT
            self.print_button = QuietButton(translate("Chart", text), icon=icon, shortcut=keys)
            self.print_button.clicked.connect(self.print_list)
            row.addWidget(self.print_button)
        self.add_button = PrimaryButton(
            translate("Chart", self.kind.add), icon="plus", shortcut="Ins"
        )
        self.add_button.clicked.connect(lambda: self.add())
        if self._why_not:
            self.add_button.explain(self._why_not)
        row.addWidget(self.add_button)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        run = {"change": self.change, "history": self.history, "withdraw": self.withdraw}
        self._keys = {name: keys for name, _text, _icon, keys in _ENTRIES}
        self._buttons: dict[str, QuietButton] = {}
        for name, text, icon, _keys in _ENTRIES:
            button = self._buttons[name] = QuietButton(translate("Chart", text), icon=icon)
            button.clicked.connect(run[name])
        self._quick_buttons: dict[str, QuietButton] = {}
        for quick in self.quick:
            made = QuietButton(translate("Chart", quick.text), icon=quick.icon)
            made.clicked.connect(lambda _checked=False, quick=quick: self._run_quick(quick))
            self._quick_buttons[quick.name] = made
        row.addWidget(self._buttons["change"])
        for made in self._quick_buttons.values():
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self._buttons["history"])
        row.addWidget(self._buttons["withdraw"])
        return row
