"""Palette lines: call the next patient for one practitioner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.practice.api import ResourceKind, ResourceRef, bookable_resources
from clinic_desktop.ui_kit.plugin import Found, Shell

LINES = 5


class CallFinder:
    """Offers `Call next patient for Dr Bey` when the words of a text are in it."""

    def __init__(self, shell: Shell) -> None:
        self.group = translate("Agenda", "Call next")
        self._shell = shell
        self._reads = Latest(shell.tasks, self)

    def find(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        """Look for `text`; a newer call drops the older."""
        if not text.strip() or not self._shell.may(Permission.APPOINTMENT_WRITE.value):
            then([])
            return

        def arrived(resources: tuple[ResourceRef, ...]) -> None:
            then(self._lines(text, resources))

        self._reads.read(bookable_resources, then=arrived, fail=lambda _error: then([]))

    def _lines(self, text: str, resources: Sequence[ResourceRef]) -> list[Found]:
        words = fold(text).split()
        lines = []
        for resource in resources:
            if resource.kind is not ResourceKind.PRACTITIONER:
                continue
            title = translate("Agenda", "Call next patient for {name}").format(name=resource.name)
            if all(word in fold(title) for word in words):
                lines.append(Found(title, icon="bell", run=partial(self._call, resource.id)))
        return lines[:LINES]

    def _call(self, resource_id: UUID) -> None:
        self._shell.open_tab("agenda", call_for=resource_id)
