"""What stands beside the list when there is no page: nobody, waiting, refused, failed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.widgets import EmptyState

_BUSY_AFTER_MS = 300


class StatePages(QStackedWidget):
    """One designed state at a time. `register_wanted()` is sent by the first one's button."""

    register_wanted = Signal()

    def __init__(self, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_write = may_write
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BUSY_AFTER_MS)
        self._then: Callable[[], None] | None = None
        self._timer.timeout.connect(self._waited)

    def show_nobody(self) -> None:
        """Invite to search or register."""
        action = (translate("Patients", "New patient"), self.register_wanted.emit)
        self._show(
            EmptyState(
                "user-round",
                translate("Patients", "Choose a patient"),
                detail=translate(
                    "Patients", "Type a piece of the name, the phone or the birth date at the left."
                ),
                action=action if self._may_write else None,
            )
        )

    def show_not_allowed(
        self, error: NotAllowed, way: tuple[str, Callable[[], None]] | None
    ) -> None:
        """Say that the role may not see it, and offer the way that there is."""
        self._show(
            EmptyState(
                "lock",
                translate("Patients", "This record is closed to your role"),
                detail=error.message(),
                action=way,
            )
        )

    def show_failure(self, error: BaseException, retry: Callable[[], None]) -> None:
        """Say why, and offer to try again."""
        self._show(
            EmptyState(
                "circle-alert",
                translate("Patients", "The record can't be shown"),
                detail=notify.describe(error).text,
                action=(translate("Patients", "Try again"), retry),
            )
        )

    def wait(self, then: Callable[[], None]) -> None:
        """After 300 ms show that a record is on its way, and call `then` to come to the front."""
        self._then = then
        self._timer.start()

    def stop_waiting(self) -> None:
        """The record is here."""
        self._timer.stop()

    def _waited(self) -> None:
        self._show(EmptyState("hourglass", translate("Patients", "Opening the record …")))
        if self._then is not None:
            self._then()

    def _show(self, state: EmptyState) -> None:
        self._timer.stop()
        while (old := self.widget(0)) is not None:
            self.removeWidget(old)
            old.deleteLater()
        self.addWidget(state)
