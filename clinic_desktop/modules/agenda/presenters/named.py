"""Views kept under a name: the list, going to one, keeping, changing, ordering, removing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import (
    KEYS,
    AmendView,
    NamedView,
    SaveView,
    ViewSetup,
)
from clinic_desktop.modules.agenda.presenters.changes import Undo
from clinic_desktop.modules.agenda.service.views import (
    amend_view,
    named_views,
    order_views,
    remove_view,
    restore_view,
    save_view,
)

Look = Callable[[ViewSetup], None]
KIND = "agenda_view"


class ViewsScreen(Protocol):
    """What the list of views needs of its screen."""

    def show_views(self, views: Sequence[NamedView]) -> None:
        """Show the views."""

    def say(self, text: str, step: object) -> None:
        """Say quietly that something was done."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class NamedViews:
    """Holds the clinic's and one's own views, as the store has them."""

    def __init__(
        self,
        view: ViewsScreen,
        tasks: Tasks,
        undo: Undo,
        look: Look,
        may: Callable[[str], bool],
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._undo = undo
        self._look = look
        self._may = may
        self.views: tuple[NamedView, ...] = ()
        self.open_first = False  # whether this device has nothing of its own to begin with

    def load(self) -> None:
        """Read the list."""
        self._tasks.read(named_views, then=self._arrived, owner=self._view)

    def with_key(self, key: int) -> NamedView | None:
        """Return the view on a function key; one's own goes before the clinic's."""
        found = [view for view in self.views if view.key == key]
        return next((v for v in found if v.owner_id is not None), found[0] if found else None)

    def go(self, view_id: UUID) -> None:
        """Look at the agenda as a view says."""
        for view in self.views:
            if view.id == view_id:
                self._look(view.setup)

    def may_change(self, view: NamedView) -> bool:
        """Tell whether the user may change a view: one's own, or the clinic's by its managers."""
        return view.owner_id is not None or self.may_for_clinic

    @property
    def may_for_clinic(self) -> bool:
        """Whether the user may keep views for everybody."""
        return self._may(Permission.PRACTICE_WRITE.value)

    def save(self, command: SaveView) -> None:
        """Keep a new view."""
        text = translate("Agenda", "View “{name}” saved").format(name=command.name)
        self._write(save_view, command, then=lambda _id: self._view.say(text, None))

    def amend(self, command: AmendView) -> None:
        """Change a view."""
        text = translate("Agenda", "View “{name}” saved").format(name=command.name)
        self._write(amend_view, command, then=lambda _version: self._view.say(text, None))

    def shift(self, view_id: UUID, places: int) -> None:
        """Move a view up (-1) or down (+1) in the list."""
        ids = [view.id for view in self.views]
        place = ids.index(view_id)
        target = min(max(place + places, 0), len(ids) - 1)
        if target != place:
            ids.insert(target, ids.pop(place))
            self._write(order_views, tuple(ids))

    def remove(self, view: NamedView) -> None:
        """Take a view off the list; undo puts it back."""
        text = translate("Agenda", "View “{name}” deleted").format(name=view.name)
        self._write(remove_view, view.id, view.version, then=lambda _n: self._removed(view, text))

    def _removed(self, view: NamedView, text: str) -> None:
        step = self._undo.push(text, lambda: self._write(restore_view, view.id, view.version + 1))
        self._view.say(text, step)

    def _write(
        self,
        work: Callable[..., object],
        *arguments: object,
        then: Callable[[object], None] | None = None,
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._view.show_error, owner=self._view)

    def _arrived(self, views: tuple[NamedView, ...]) -> None:
        self.views = views
        self._view.show_views(views)
        first = self.with_key(KEYS[0]) if self.open_first else None
        self.open_first = False
        if first is not None:
            self._look(first.setup)
