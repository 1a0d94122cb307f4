"""What is done with views: go to one by key, keep this one, change, manage, filter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import (
    KEYS,
    AmendView,
    NamedView,
    SaveView,
    ViewKind,
    ViewSetup,
)
from clinic_desktop.modules.agenda.ui.manage_dialog import ManageDialog
from clinic_desktop.modules.agenda.ui.view_dialog import ViewDialog

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class ViewDeeds:
    """The verbs around the views of one screen; `managing` is the open dialog."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        self.managing: ManageDialog | None = None

    def go_key(self, key: int) -> None:
        """Go to the view on a function key."""
        view = self._screen.named.with_key(key)
        if view is not None:
            self._screen.named.go(view.id)

    def save(self) -> None:
        """Keep what is shown as a view."""
        screen = self._screen
        dialog = ViewDialog(
            screen.presenter.setup,
            screen.presenter.on_screen.columns,
            screen,
            may_for_clinic=screen.named.may_for_clinic,
        )
        used = {view.key for view in screen.named.views}
        dialog.key.set_value(next((key for key in KEYS if key not in used), None))

        def given(name: str, setup: ViewSetup, key: int, for_clinic: bool) -> None:
            screen.named.save(SaveView(name, setup, key, for_clinic))
            screen.presenter.look(setup)

        dialog.given.connect(given)
        dialog.open()

    def change(self, view: NamedView) -> None:
        """Change a kept view."""
        screen = self._screen
        dialog = ViewDialog(
            view.setup, screen.presenter.on_screen.columns, self.managing or screen, view=view
        )

        def given(name: str, setup: ViewSetup, key: int, _for_clinic: bool) -> None:
            screen.named.amend(AmendView(view.id, view.version, name, setup, key))

        dialog.given.connect(given)
        dialog.open()

    def manage(self) -> None:
        """Show the list of views."""
        dialog = ManageDialog(self._screen.named, self._screen)
        dialog.change_wanted.connect(self.change)
        dialog.finished.connect(self._managed)
        self.managing = dialog
        dialog.open()

    def _managed(self) -> None:
        self.managing = None

    def filter(self) -> None:
        """Open the filter's menu."""
        button = self._screen.left.views.filter
        button.list.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def filter_chosen(self, statuses: tuple[str, ...], type_ids: tuple[UUID, ...]) -> None:
        """Let only these stay in front."""
        setup = self._screen.presenter.setup
        self._screen.presenter.look(replace(setup, statuses=statuses, type_ids=type_ids))

    def kind(self, kind: ViewKind) -> None:
        """Show the day, the week, the month or the list."""
        self._screen.presenter.look_at(kind)
        self._screen.middle.keyboard().setFocus()

    def compact(self, on: bool) -> None:
        """Show the week of all in small, or of one."""
        presenter = self._screen.presenter
        ids = presenter.columns_chosen
        if not on:
            one = presenter.week_resource()
            ids = (one,) if one is not None else ()
        presenter.look(replace(presenter.setup, compact=on, resource_ids=ids))

    def columns(self, chosen: tuple[UUID, ...]) -> None:
        """Show only these columns; in the week, the week of one."""
        presenter = self._screen.presenter
        compact = presenter.setup.compact and presenter.setup.kind is not ViewKind.WEEK
        presenter.look(replace(presenter.setup, compact=compact, resource_ids=chosen))

    def other_column(self, step: int) -> None:
        """Show the week of the next column."""
        presenter = self._screen.presenter
        known = [c.resource_id for c in presenter.on_screen.columns]
        shown = presenter.week_resource()
        if shown in known:
            self.columns((known[(known.index(shown) + step) % len(known)],))

    def key_reason(self, key: int) -> str:
        """Return why a function key shows no view; '' when it does."""
        if self._screen.named.with_key(key) is not None:
            return ""
        return translate("Agenda", "No view is kept on F{key}. Save one first.").format(key=key)
