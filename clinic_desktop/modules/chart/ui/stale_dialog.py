"""Somebody saved the same entry first: both versions side by side, merged by field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.presenters.lists.fact_form import Differing
from clinic_desktop.ui_kit.choice_grid import ChoiceGrid, TwoValues
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label


class StaleDialog(Dialog):
    """What only one side changed is taken from it; what both changed must be looked at."""

    def __init__(self, differing: Sequence[Differing], parent: QWidget | None = None) -> None:
        title = translate("Chart", "Somebody changed this entry meanwhile")
        super().__init__(title, parent, width=680)
        both = sum(each.both for each in differing)
        if not differing:
            text = translate("Chart", "The newer version says the same as you. Save to go on.")
        elif both:
            text = translate("Chart", "Changed by both: %n. Please choose.", "", both)
        else:
            text = translate(
                "Chart", "You changed other fields than they did: both changes fit together."
            )
        words = Label(text, tone="secondary")
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.grid = ChoiceGrid(translate("Chart", "Yours"), translate("Chart", "Stored meanwhile"))
        self.grid.show_lines([_line(each) for each in differing])
        self.grid.setMinimumHeight(self.height_for(min(380, 80 + 44 * len(differing))))
        self.body.addWidget(self.grid)
        self.set_action(translate("Chart", "Save these values"))
        self.grid.focus_first()

    def theirs(self) -> frozenset[str]:
        """Return the fields that are taken from the stored version."""
        return frozenset(name for name in self.grid.fields() if self.grid.choice(name))


def _line(each: Differing) -> TwoValues:
    return TwoValues(
        each.field,
        each.label,
        each.mine,
        each.theirs,
        second=each.take_theirs,
        note=translate("Chart", "changed by both") if each.both else "",
    )
