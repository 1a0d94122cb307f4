"""Small questions of a call: what to share, whether the check numbers agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.modules.consult.presenters.words import check_text, person_text
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label

Source = tuple[str, str]  # the engine's name, and what people call it


class ShareDialog(Dialog):
    """Choose a screen or a window."""

    def __init__(
        self, parent: QWidget, sources: Sequence[Source], share: Callable[[str], None]
    ) -> None:
        super().__init__(translate("Consult", "Share a screen or window"), parent)
        self._share = share
        words = Label(
            translate(
                "Consult",
                "Everybody in the call sees all of it: also other patients, if they are shown.",
            ),
            tone="secondary",
        )
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Consult", "Screens and windows"))
        for name, text in sources:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setMinimumHeight(self.height_for(160))
        self.list.itemActivated.connect(lambda _item: self._accept())
        self.body.addWidget(words)
        self.body.addWidget(self.list)
        self.set_action(translate("Consult", "Share"), self._accept)
        self.list.setFocus()

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self._share(item.data(Qt.ItemDataRole.UserRole))


class CompareDialog(Dialog):
    """The six digits of everybody in the call, large."""

    def __init__(self, parent: QWidget, call: DeskCall) -> None:
        super().__init__(translate("Consult", "Compare the check numbers"), parent)
        words = Label(
            translate(
                "Consult",
                "Read them to each other. If both sides see the same number, nobody sits between "
                "you. If they differ, end the call.",
            ),
            tone="secondary",
        )
        words.setWordWrap(True)
        self.body.addWidget(words)
        people = [person for person in call.view.present() if person.connected]
        for person in people:
            self.body.addWidget(Label(person_text(person, call.room.patient_name), "strong"))
            said = check_text(person.digits)
            self.body.addWidget(Label(_digits(person.digits) or said.text, "display"))
        if not people:
            self.body.addWidget(Label(translate("Consult", "Nobody is connected yet.")))
        self.body.addSpacing(theme.px(theme.SPACE.s))
        self.only_close()


def _digits(digits: str | None) -> str:
    return f"{digits[:3]} {digits[3:]}" if digits else ""
