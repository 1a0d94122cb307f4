"""Somebody saved first: both versions, field by field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.presenters.compare import Difference, Side
from clinic_desktop.ui_kit.choice_grid import ChoiceGrid, TwoValues
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label


class NewerVersionDialog(Dialog):
    """Lets choose between what was typed here and the newer version that is stored."""

    def __init__(self, differing: tuple[Difference, ...], parent: QWidget | None = None) -> None:
        title = translate("Patients", "Somebody saved this patient meanwhile")
        super().__init__(title, parent, width=680)
        both = sum(difference.both for difference in differing)
        if not differing:
            text = translate("Patients", "The newer version says the same as you. Save to go on.")
        elif both:
            text = translate("Patients", "Changed by both: %n. Please choose.", "", both)
        else:
            text = translate(
                "Patients", "You changed other fields than they did: both changes fit together."
            )
        words = Label(text, tone="secondary")
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.grid = ChoiceGrid(
            translate("Patients", "Yours"), translate("Patients", "Stored meanwhile")
        )
        self.grid.show_lines([_line(difference) for difference in differing])
        self.grid.setMinimumHeight(self.height_for(min(380, 80 + 44 * len(differing))))
        self.body.addWidget(self.grid)
        self.set_action(translate("Patients", "Save these values"))
        self.grid.focus_first()

    def choices(self) -> dict[str, Side]:
        """Return the chosen side of each field."""
        return {
            field: Side.THEIRS if self.grid.choice(field) else Side.MINE
            for field in self.grid.fields()
        }


def _line(difference: Difference) -> TwoValues:
    return TwoValues(
        difference.field,
        difference.label,
        difference.mine,
        difference.theirs,
        second=difference.suggested is Side.THEIRS,
        note=translate("Patients", "changed by both") if difference.both else "",
    )
