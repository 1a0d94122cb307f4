"""Ask for leave. What is typed is kept when the dialog is closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import Board, LeaveKind, kind_text
from clinic_desktop.modules.staff.presenters.request import RequestPresenter, people_for
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField, TimeField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.undo import UndoStep

if TYPE_CHECKING:
    from clinic_desktop.ui_kit.plugin import Shell


class RequestDialog(Dialog):
    """Implements RequestView."""

    def __init__(self, shell: Shell, board: Board, parent: QWidget) -> None:
        super().__init__(translate("Staff", "Ask for leave"), parent, width=560)
        self._shell, self._board = shell, board
        today = shell.now().date()
        people = people_for(board)
        kinds = [(kind, kind_text(kind)) for kind in LeaveKind]
        hint = translate("Staff", "Empty: whole days")
        note = LineField(limit=300, hint=translate("Staff", "Read by who decides"))
        self.form = form = Form(columns=2, fluid=True)
        form.add("who", translate("Staff", "&Who"), ChoiceField(people), required=True)
        form.add("kind", translate("Staff", "&Kind"), ChoiceField(kinds), required=True)
        first, last = DateField(today=today), DateField(today=today)
        form.add("first", translate("Staff", "&First day"), first, required=True)
        form.add("last", translate("Staff", "&Last day"), last)
        form.add("start", translate("Staff", "From &time"), TimeField(), hint=hint)
        form.add("end", translate("Staff", "&Until"), TimeField())
        form.add("note", translate("Staff", "&Note"), note, span=2)
        self.body.addWidget(form)
        self.afresh = self.add_button(translate("Staff", "&Start afresh"), self.start_afresh)
        self.send_button = self.set_action(translate("Staff", "&Ask"), self.send)
        self.presenter = RequestPresenter(self, shell.tasks, shell.undo)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self._show_empty()
        form.changed.connect(lambda _name: self._edited())
        self.presenter.start()
        first.setFocus()

    def send(self) -> None:
        """Ask for what is typed."""
        self.notice.say("")
        if self.form.validate():
            self.presenter.send(self.form.values())

    def start_afresh(self) -> None:
        """Throw away what was typed."""
        self._drafts.stop()
        self.presenter.start_afresh()
        self.notice.say("")
        self._show_empty()

    def show_typed(self, typed: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        self.form.show_draft(typed)
        self.notice.say(translate("Staff", "Here is what you had begun before."), "info")

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def close_done(self) -> None:
        """Close: the request is made."""
        self._drafts.stop()
        self.accept()

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text, step if isinstance(step, UndoStep) else None)

    def _show_empty(self) -> None:
        people = [person for person, _name in people_for(self._board)]
        who = self._board.own_id if self._board.own_id in people else next(iter(people), None)
        self.form.set_values(dict.fromkeys(self.form))
        self.form.set_values({"who": who, "kind": LeaveKind.VACATION})
        self.form.show_problems({}, focus=False)

    def _edited(self) -> None:
        self.presenter.edited(self.form.draft())
        self._drafts.wanted()
