"""What is asked and said around a visit: its end, a draft thrown away, a draft not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import NoteIsSigned
from clinic_desktop.modules.chart.presenters.visit import VisitPresenter
from clinic_desktop.modules.chart.presenters.visit_ending import OpenPoints
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.confirm import ask, ask_reason
from clinic_desktop.ui_kit.widgets import Notice

Then = Callable[[], None]


def ask_to_finish(parent: QWidget, points: OpenPoints, finish: Then, *, vitals_typed: bool) -> None:
    """Say what is still open and let the visit be finished all the same; nothing open, no word."""
    said = list(points.sentences())
    if vitals_typed:
        said.insert(0, translate("Chart", "Vital signs are typed and not saved."))
    if not said:
        finish()
        return
    ask(
        parent,
        translate("Chart", "Finish the visit?"),
        "\n".join([translate("Chart", "Still open:"), *(f"•\u00a0{text}" for text in said)]),
        translate("Chart", "Finish all the same"),
        danger=False,
        then=finish,
    )


def ask_discard(parent: QWidget, then: Then) -> None:
    """Ask before a draft is thrown away."""
    ask(
        parent,
        translate("Chart", "Discard the draft?"),
        translate("Chart", "What is typed in this visit and not signed is thrown away."),
        translate("Chart", "Discard the draft"),
        then=then,
    )


def ask_cancel(parent: QWidget, then: Callable[[str], None]) -> None:
    """Ask why a visit did not take place."""
    ask_reason(
        parent,
        translate("Chart", "The visit did not take place"),
        translate("Chart", "It stays readable as cancelled."),
        translate("Chart", "Cancel the visit"),
        then,
    )


def say_not_kept(
    strip: Notice, error: BaseException | None, presenter: VisitPresenter, *, journaled: bool
) -> None:
    """Say in a strip that stays why a draft is not saved, and lead on; no error takes it away."""
    if error is None:
        strip.say("")
        return
    safe = translate("Chart", "Not saved yet. What you typed is in the journal of this PC.")
    bare = translate("Chart", "Not saved, and not on the disk: don’t close the program.")
    again = (translate("Chart", "Try again"), presenter.try_again)
    if isinstance(error, NoteIsSigned):
        again = (translate("Chart", "Keep as a new note"), presenter.keep_as_new)
    strip.say(f"{safe if journaled else bare} {notify.describe(error).text}", "danger", again)
