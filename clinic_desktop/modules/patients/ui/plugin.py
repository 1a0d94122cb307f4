"""The Patients tab for the frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.access import Identity
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import MatchField, PatientHit
from clinic_desktop.modules.patients.presenters.search import SearchPresenter, patient_id_of
from clinic_desktop.modules.patients.presenters.wording import age_and_sex, date_text, facts_line
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.ui_kit.chart_slots import ChartSlots
from clinic_desktop.ui_kit.plugin import FindsThings, Found, Shell, UiPlugin

PALETTE_LINES = 8


class PatientFinder:
    """Finds patients for the command palette."""

    def __init__(self, shell: Shell) -> None:
        self.group = translate("Patients", "Patients")
        self._shell = shell
        self._then: Callable[[Sequence[Found]], None] = lambda _found: None
        self._presenter = SearchPresenter(self, shell.tasks)

    def find(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        """Look for `text`; a newer call drops the older."""
        self._then = then
        self._presenter.search(text)

    def show_recent(self, patients: tuple[PatientRef, ...]) -> None:
        """Offer who was opened last."""
        self._then([self._found(ref, ()) for ref in patients[:PALETTE_LINES]])

    def show_hits(self, hits: tuple[PatientHit, ...], text: str) -> None:
        """Offer what was found."""
        del text
        self._then([self._of_hit(hit) for hit in hits[:PALETTE_LINES]])

    def show_searching(self) -> None:
        """Wait quietly: the palette shows what it has."""

    def show_search_failure(self, error: BaseException) -> None:
        """Offer nobody; who may not see patients finds none here."""
        del error
        self._then([])

    def show_reason_wanted(self) -> None:
        """Offer the way to the tab, where the reason is given."""
        title = translate("Patients", "Give a reason to see patients")
        self._then([Found(title, "", "lock", run=self._to_tab)])

    def show_identity_start(self) -> None:
        """Offer nobody until one person is named."""
        self._then([])

    def show_identities(self, found: tuple[Identity, ...], text: str) -> None:
        """Offer who was meant; the page asks for emergency access."""
        del text
        self._then([self._found_identity(each) for each in found])

    def _to_tab(self) -> None:
        self._shell.open_tab("patients")

    def _found_identity(self, found: Identity) -> Found:
        run = partial(self._shell.open_patient, found.id)
        born = date_text(found.birth_date, found.birth_precision) if found.birth_date else ""
        detail = " · ".join(part for part in (born, found.number) if part)
        return Found(found.display_name, detail, "ambulance", run=run)

    def _of_hit(self, hit: PatientHit) -> Found:
        spans = tuple((m.start, m.length) for m in hit.matches if m.field is MatchField.NAME)
        return self._found(hit.merged_into or hit.ref, spans if not hit.merged_into else ())

    def _found(self, ref: PatientRef, spans: tuple[tuple[int, int], ...]) -> Found:
        detail = f"{age_and_sex(ref, self._shell.now().date())} · {facts_line(ref)}"
        run = partial(self._shell.open_patient, patient_id_of(ref))
        return Found(ref.display_name, detail, "user-round", run=run, matches=spans)


def finders(shell: Shell) -> Sequence[FindsThings]:
    """Return what the palette can look for."""
    return (PatientFinder(shell),)


def _section_actions(screen: QWidget) -> Sequence[QAction]:
    """Return what steps through the chart, and what its section in sight offers."""
    if not isinstance(screen, PatientsScreen):
        return ()
    sections = screen.page.sections
    offered = getattr(sections.page(sections.current()), "actions_offered", tuple)
    return [*screen.page.section_actions, *offered()]


def make_plugin(slots: ChartSlots | None = None) -> UiPlugin:
    """Return the tab; `slots` holds what other modules contribute to a patient's page.

    The tab is there for every role: who may not read finds the way to emergency access.
    """
    return UiPlugin(
        name="patients",
        title=QT_TRANSLATE_NOOP("Tabs", "Patients"),
        icon="users",
        create=lambda shell: PatientsScreen(shell, slots),
        actions=_section_actions,
        help_page="patients",
        finders=finders,
    )


PLUGIN = make_plugin()
