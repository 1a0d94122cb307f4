"""The forms of a reading: recorded outside a visit, corrected; and who wrote what into it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.results import (
    VITALS,
    Observation,
    VitalEntry,
    VitalKind,
    VitalsDetails,
)
from clinic_desktop.modules.chart.api.vitals import CorrectVitals, correct_vitals
from clinic_desktop.modules.chart.presenters.visit_vitals import index_of, parsed
from clinic_desktop.modules.chart.presenters.vitals import (
    TYPED_KINDS,
    VitalLine,
    VitalsFound,
    VitalVersions,
    moment_ms,
    record_outside,
)
from clinic_desktop.modules.chart.presenters.vitals_words import (
    observed_name,
    titled,
    typed_text,
    typed_values,
    version_text,
    when_text,
)
from clinic_desktop.modules.chart.ui.journaled_dialog import JournaledDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit.confirm import acknowledge
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import DateField, LineField, TimeField
from clinic_desktop.ui_kit.page_card import PageCard
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label

_LABELS = {
    "day": QT_TRANSLATE_NOOP("Chart", "&Day"),
    "time": QT_TRANSLATE_NOOP("Chart", "&Time"),
    "performer": QT_TRANSLATE_NOOP("Chart", "&Measured by, if not by you"),
    "note": QT_TRANSLATE_NOOP("Chart", "&Note"),
    "reason": QT_TRANSLATE_NOOP("Chart", "&Why is it corrected?"),
}


class _VitalsDialog(JournaledDialog):
    """Fields for some vital signs, checked as one leaves them, and the moment."""

    def __init__(
        self,
        shell: Shell,
        title: str,
        journal: TypedJournal,
        found: VitalsFound,
        parent: QWidget | None,
    ) -> None:
        super().__init__(shell, title, journal, parent)
        self._found = found
        self.index = Label("", "secondary")

    def label_of(self, field: str) -> str:
        """Return what a field is called."""
        if field in _LABELS:
            return translate("Chart", _LABELS[field]).replace("&", "")
        return VITALS[VitalKind(field)].words()

    def edited(self) -> None:
        """Note what is typed, and show the body mass index of it."""
        super().edited()
        self._show_index()

    def refused(self, error: BaseException) -> None:
        """Ask whether what is odd is right; else say why not."""
        if isinstance(error, NeedsConfirmation):
            self.action.setEnabled(True)
            again = translate("Chart", "Record it all the same")
            acknowledge(self, error, again, self._store_all_the_same)
            return
        super().refused(error)

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Save what is typed."""
        del version  # a reading is never written over
        self._send(values, frozenset())

    def write(self, details: VitalsDetails, values: Mapping[str, Any]) -> None:
        """Store the reading."""
        raise NotImplementedError

    def entry_of_text(self, kind: VitalKind, text: str) -> VitalEntry | None:
        """Return a value that need not be read from its text."""
        del kind, text
        return None

    def moment_of(self, values: Mapping[str, Any]) -> int | None:
        """Return when it was."""
        return moment_ms(datetime.combine(values["day"], values["time"]), self._found.zone)

    def add_moment(self) -> None:
        """Add day and time."""
        today = self.shell.now().date()
        self._add("day", DateField(today=today, latest=today), required=True)
        self._add("time", TimeField(), required=True)

    def add_vitals(self, kinds: Collection[VitalKind]) -> None:
        """Add a field each vital sign."""
        for kind in kinds:
            field = LineField(limit=24)
            field.editingFinished.connect(self._check)
            self.form.add(kind.value, titled(kind), field)
            field.setAccessibleName(f"{VITALS[kind].words()}, {titled(kind)}")
        self.form.add_wide(self.index)

    def _add(self, name: str, widget: QWidget, **more: Any) -> None:
        self.form.add(name, translate("Chart", _LABELS[name]), widget, **more)

    def _typed(self, values: Mapping[str, Any]) -> dict[VitalKind, str]:
        texts = {kind: str(values.get(kind.value) or "").strip() for kind in TYPED_KINDS}
        return {kind: text for kind, text in texts.items() if text}

    def _entries(self, values: Mapping[str, Any]) -> tuple[tuple[VitalEntry, ...], dict[str, str]]:
        typed = self._typed(values)
        kept = {kind: self.entry_of_text(kind, text) for kind, text in typed.items()}
        known = {kind: entry for kind, entry in kept.items() if entry is not None}
        entries, problems = parsed({k: text for k, text in typed.items() if k not in known})
        named = {kind.value: text for kind, text in problems.items()}
        return (*known.values(), *entries), named

    def _check(self) -> None:
        """Say at once what can't be."""
        self.form.show_problems(self._entries(self.form.values())[1])

    def _store_all_the_same(self, names: frozenset[str]) -> None:
        self.action.setEnabled(False)
        self._send(self.form.values(), names)

    def _send(self, values: Mapping[str, Any], acknowledged: frozenset[str]) -> None:
        entries, problems = self._entries(values)
        self.form.show_problems(problems)
        if problems:
            self.action.setEnabled(True)
            return
        details = VitalsDetails(
            entries,
            self.moment_of(values),
            values.get("performer") or "",
            values.get("note") or "",
            acknowledged,
        )
        self.write(details, values)

    def _show_index(self) -> None:
        found = index_of(self._typed(self.form.values()))
        text = translate("Chart", "Body mass index {value}").format(value=found)
        self.index.setText(text if found else "")
        self.index.setVisible(bool(found))


class RecordVitalsDialog(_VitalsDialog):
    """A reading that belongs to no visit."""

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        patient_id: UUID,
        found: VitalsFound,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Record vital signs")
        super().__init__(shell, title, journal, found, parent)
        self._patient_id = patient_id
        self.add_moment()
        self.add_vitals(TYPED_KINDS)
        self._add("performer", LineField(limit=120), span=2)
        self._add("note", LineField(limit=500), span=2)
        now = shell.now()
        start = {"day": now.date(), "time": now.time().replace(second=0, microsecond=0)}
        self.begin(str(patient_id), 0, start)
        self.form.field(TYPED_KINDS[0].value).setFocus()
        self._show_index()

    def write(self, details: VitalsDetails, values: Mapping[str, Any]) -> None:
        """Store the reading."""
        del values
        self.shell.tasks.write(
            record_outside,
            self._patient_id,
            details,
            then=self._done,
            fail=self.refused,
            owner=self,
        )

    def _done(self, count: int) -> None:
        self.stored(translate("Chart", "Vital signs stored: %n.", "", count))


class CorrectVitalsDialog(_VitalsDialog):
    """What a reading should have said, with the reason; an emptied field was never measured."""

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        line: VitalLine,
        found: VitalsFound,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Correct: {what}").format(what=when_text(line))
        super().__init__(shell, title, journal, found, parent)
        self._line = line
        self._before = typed_values(line.reading)
        hint = translate(
            "Chart",
            "What it says now stays readable. Empty a field to say that it was not measured.",
        )
        words = Label(hint, "secondary")
        words.setWordWrap(True)
        self.body.insertWidget(0, words)
        if line.reading.on is None:
            self.add_moment()
        self.add_vitals(tuple(self._before))
        self._add("reason", LineField(limit=500), required=True, span=2)
        texts = {kind.value: typed_text(entry) for kind, entry in self._before.items()}
        moment = {"day": line.at.date(), "time": line.at.time()}
        self.begin(subject_of(line), 0, moment | texts)
        self.form.field(next(iter(texts), "reason")).setFocus()
        self._show_index()

    def entry_of_text(self, kind: VitalKind, text: str) -> VitalEntry | None:
        """Return the stored value where nothing was typed: it may have more digits than we read."""
        before = self._before[kind]
        return before if text == typed_text(before) else None

    def moment_of(self, values: Mapping[str, Any]) -> int | None:
        """Return another moment, None where it stays: a time is shown without its seconds."""
        if "day" not in values:
            return None
        shown = self._line.at.replace(second=0, microsecond=0)
        typed = datetime.combine(values["day"], values["time"])
        same = typed.replace(second=0, microsecond=0) == shown.replace(tzinfo=None)
        return None if same else super().moment_of(values)

    def write(self, details: VitalsDetails, values: Mapping[str, Any]) -> None:
        """Store the correction."""
        held = tuple(one for one in self._line.reading.observations if one.holds)
        self.shell.tasks.write(
            correct_vitals,
            held[0].patient_id,
            CorrectVitals(held, details, values["reason"]),
            then=lambda _done: self.stored(translate("Chart", "The reading was corrected.")),
            fail=self.refused,
            owner=self,
        )


class VitalVersionsDialog(Dialog):
    """Each value of a reading with all that was ever said of it, the newest first."""

    def __init__(
        self,
        line: VitalLine,
        versions: VitalVersions,
        found: VitalsFound,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Who wrote: {what}").format(what=when_text(line))
        super().__init__(title, parent, width=560, scrolls=True)
        self.cards: list[PageCard] = []
        for of in versions.of:
            card = PageCard(observed_name(of[0]))
            for one in of:
                card.add_row(
                    f"{version_text(one)} · {self._writer(one, versions)}",
                    one.reason,
                    trailing=stamp_text(found.wall(one.recorded_ms)),
                )
            self.cards.append(card)
            self.body.addWidget(card)
        self.only_close()
        self.cancel_button.setFocus()

    def _writer(self, one: Observation, versions: VitalVersions) -> str:
        known = versions.names.get(one.recorded_by)
        return known or translate("Chart", "somebody of another device")


def subject_of(line: VitalLine) -> str:
    """Return under which name the correction of a reading is journaled."""
    return str(line.reading.observations[0].entry_id)
