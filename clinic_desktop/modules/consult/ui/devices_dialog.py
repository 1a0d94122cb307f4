"""Microphone, camera and speaker before the call: chosen, and tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.media.engine.ring import Shown
from clinic_desktop.modules.consult.presenters.bench import DeviceBench
from clinic_desktop.modules.consult.presenters.desk import Devices
from clinic_desktop.modules.consult.presenters.words import Said, device_text
from clinic_desktop.modules.consult.ui.device_choice import (
    DEFAULT,
    KINDS,
    choose_device,
    chosen_devices,
)
from clinic_desktop.modules.consult.ui.video_stage import Tile, VideoStage
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, QuietButton

_QUIET = 0.02  # a voice that is heard is louder
_LISTS = {"camera": "cameras", "microphone": "microphones", "speaker": "speakers"}


class DevicesDialog(Dialog):
    """Choices of this computer; `used` is called when they changed. Implements BenchView.

    During a call (`trying` False) devices are chosen but not tried: the call has them.
    """

    def __init__(
        self, shell: Shell, parent: QWidget, used: Callable[[], None], *, trying: bool
    ) -> None:
        super().__init__(
            translate("Consult", "Microphone, camera and speaker"), parent, width=760, scrolls=True
        )
        self._shell, self._used, self._trying = shell, used, trying
        self._problems: dict[str, str] = {}
        self.fields: dict[str, ChoiceField] = {}
        self.form = self._make_form()
        self.video = VideoStage()
        self.video.setFixedHeight(self.height_for(220))
        self.level = QProgressBar()
        self.level.setRange(0, 100)
        self.level.setTextVisible(False)
        self.level.setAccessibleName(translate("Consult", "How loud the microphone is"))
        self.heard = Label("", "secondary", tone="secondary")
        self.heard.setWordWrap(True)
        self.tone_button = QuietButton(translate("Consult", "&Play a tone"), icon="play")
        self.rehearse_button = QuietButton(
            translate("Consult", "&Record 3 seconds and play them"), icon="mic"
        )
        self._lay_out()
        self.set_action(translate("Consult", "Use these"), self.save)
        self.bench = DeviceBench(self, shell.tasks)
        self.tone_button.clicked.connect(self.bench.tone)
        self.rehearse_button.clicked.connect(self.bench.rehearse)
        self._begin()

    def chosen(self) -> Devices:
        """Return what is chosen in the fields."""
        return {kind: field.value() or None for kind, field in self.fields.items()}

    def save(self) -> None:
        """Remember the choices, and use them at once in a running call."""
        for kind, name in self.chosen().items():
            choose_device(self._shell.settings, kind, name)
        self.accept()
        self._used()

    def done(self, result: int) -> None:
        """End the trial with the page."""
        self.bench.close()
        super().done(result)

    # ---- BenchView

    def show_lists(self, lists: Mapping[str, Any]) -> None:
        """Offer what there is; a chosen device that is not there now stays chosen."""
        for kind, field in self.fields.items():
            name = field.value() or ""
            names = [str(entry["name"]) for entry in lists.get(_LISTS[kind], ())]
            field.set_options(_options(names))
            if not field.has_option(name):
                missing = translate("Consult", "{name} (not connected)").format(name=name)
                field.add_option(name, missing)
            field.set_value(name)

    def show_levels(self, heard: float, played: float) -> None:
        """Let the meter follow."""
        del played
        self.level.setValue(round(min(1.0, heard) * 100))

    def show_rehearsal(self, state: str, loudest: float) -> None:
        """Say what the trial does, and what it found."""
        texts = {
            "recording": translate("Consult", "Speak now…"),
            "playing": translate("Consult", "This is what others hear…"),
        }
        text = texts.get(state, "")
        if state == "over" and loudest < _QUIET:
            text = translate("Consult", "Nothing was heard. Choose another microphone.")
        elif state == "over":
            text = translate("Consult", "Your voice was heard.")
        self.heard.setText(text)
        self.rehearse_button.explain(
            "" if state == "over" else translate("Consult", "It is being tried.")
        )

    def show_problem(self, what: str, code: str | None) -> None:
        """Say what is wrong with a device."""
        if code:
            self._problems[what] = device_text(what, code)
        else:
            self._problems.pop(what, None)
        self.notice.say(" ".join(self._problems.values()), "warning")

    def show_own(self, picture: Shown) -> None:
        """Show what the camera sees."""
        self.video.show_picture(1, picture.width, picture.height, picture.pixels)

    def show_no_engine(self) -> None:
        """Say that nothing can be tried."""
        text = translate("Consult", "Sound and picture can't be started on this computer.")
        self.notice.say(text, "danger")

    # ---- inside

    def _begin(self) -> None:
        you = translate("Consult", "You")
        tile = Tile(you, you, Said("", "ok"), 1)
        self.video.show_tiles((tile,), own=False, recording=False, empty="")
        busy = translate("Consult", "The call uses them now.")
        for button in (self.tone_button, self.rehearse_button):
            button.explain("" if self._trying else busy)
        self.bench.start(self.chosen() if self._trying else dict.fromkeys(KINDS))

    def _edited(self) -> None:
        if self._trying:
            self.bench.use(self.chosen())

    def _make_form(self) -> Form:
        form = Form(columns=1)
        labels = {
            "camera": translate("Consult", "&Camera"),
            "microphone": translate("Consult", "&Microphone"),
            "speaker": translate("Consult", "&Speaker"),
        }
        for kind, name in chosen_devices(self._shell.settings).items():
            field = self.fields[kind] = ChoiceField(_options([name] if name else []))
            field.set_value(name or "")
            field.edited.connect(self._edited)
            form.add(kind, labels[kind], field)
        return form

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.l))
        left = QVBoxLayout()
        left.setSpacing(theme.px(theme.SPACE.s))
        left.addWidget(self.form)
        left.addWidget(self.level)
        left.addWidget(self.rehearse_button)
        left.addWidget(self.tone_button)
        left.addWidget(self.heard)
        left.addStretch(1)
        row.addLayout(left, 1)
        row.addWidget(self.video, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)


def _options(names: list[str]) -> list[tuple[Any, str]]:
    fixed = [
        (DEFAULT, translate("Consult", "The system's choice")),
        ("", translate("Consult", "None")),
    ]
    return [*fixed, *((name, name) for name in names if name not in (DEFAULT, ""))]
