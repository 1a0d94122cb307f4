"""The dialog that writes a diary to a calendar file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.calendar_exporting import (
    CalendarExporting,
    ExportTerms,
    ExportWish,
    names_of,
)
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField, PasswordField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import EmptyState, Notice
from clinic_desktop.ui_kit.working_dialog import WorkingDialog

if TYPE_CHECKING:
    from clinic_desktop.ui_kit.plugin import Shell


_WITHOUT, _WITH_AGREEMENT = 260, 400  # design heights of what is asked


class CalendarExportDialog(WorkingDialog):
    """Whose diary, which days, with patients' names or without. Implements ExportView."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        self.presenter = CalendarExporting(self, shell.tasks)
        title = translate("Agenda", "Export a calendar file")
        super().__init__(title, parent, self.presenter.cancel, width=520)
        self._why_no_names = shell.why_not(Permission.BULK_EXPORT.value)
        self.form = self._make_form(shell)
        self.agreement = self._make_agreement()
        self.warning = Notice(tone="warning")
        self.asking = self._make_asking()
        self.done_page = EmptyState("circle-check", "", detail=" ")
        self.add_pages(self.asking, self.done_page)
        self.action = self.set_action(translate("Agenda", "&Choose the file…"), self._ask_place)
        self.action.setEnabled(False)
        self.action.setToolTip(translate("Agenda", "Reading…"))
        self._names_chosen()
        self.presenter.start(names_possible=not self._why_no_names)

    def _make_form(self, shell: Shell) -> Form:
        today = shell.now().date()
        form = Form(columns=2)
        form.add("whose", translate("Agenda", "&Whose diary"), ChoiceField(), span=2)
        form.add("first", translate("Agenda", "&From"), DateField(today=today), required=True)
        form.add("last", translate("Agenda", "&Until"), DateField(today=today), required=True)
        self.names = CheckField(translate("Agenda", "With patients' &names"))
        self.names.edited.connect(self._names_chosen)
        self.names.setEnabled(not self._why_no_names)
        self.names.setToolTip(self._why_no_names)
        form.add_wide(self.names)
        return form

    def _make_agreement(self) -> Form:
        form = Form()
        empty = translate("Agenda", "(choose)")
        second = translate("Agenda", "&Second person who agrees")
        form.add("second", second, ChoiceField(empty=empty))
        form.add("password", translate("Agenda", "Their &password"), PasswordField())
        return form

    def _make_asking(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.form, self.warning, self.agreement):
            column.addWidget(widget)
        column.addStretch(1)
        return page

    # ---- ExportView

    def show_terms(self, terms: ExportTerms) -> None:
        """Offer whose diaries there are."""
        self.form.field("whose").set_options(names_of(terms.resources))
        self.form.set_values({"first": terms.first, "last": terms.last})
        self.agreement.field("second").set_options(terms.others)
        self.action.setEnabled(True)
        self.action.setToolTip("")
        self._names_chosen()
        self.form.field("whose").setFocus()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems({n: t for n, t in problems.items() if n in ("first", "last")})
        rest = {n: t for n, t in problems.items() if n in ("second", "password")}
        self.agreement.show_problems(rest)

    def show_exporting(self) -> None:
        """Show how far it is."""
        self.notice.say("")
        title = translate("Agenda", "Writing the file…")
        self.running.follow(title, self.presenter.progress)
        self._show_page(self.running)

    def show_exported(self, path: Path, count: int, names: bool) -> None:
        """Say where the file is."""
        self.agreement.field("password").clear()
        written = translate("Agenda", "Appointments written: %n", n=count)
        where = str(path)
        if names:
            text = translate("Agenda", "The file is not encrypted: delete it when done.")
            where = f"{where}\n{text}"
        self.done_page.set_text(written, where)
        self._show_page(self.done_page)
        self.cancel_button.setFocus()

    def show_stopped(self) -> None:
        """Say that nothing was written."""
        self.notice.say(translate("Agenda", "Stopped. There is no new file."), "info")
        self._show_page(self.asking)

    def show_export_failure(self, error: BaseException) -> None:
        """Say why there is no file."""
        self.notice.say(notify.describe(error).text, "danger")
        self._show_page(self.asking)

    # ---- what the user does

    def export_to(self, path: Path) -> None:
        """Write the file."""
        wish = self.wish()
        if self.presenter.check(wish):
            self.presenter.export(wish, path)

    def wish(self) -> ExportWish:
        """Return what was chosen."""
        asked = not self.agreement.isHidden()
        return ExportWish(
            self.form.field("whose").value(),
            self.form.field("first").value(),
            self.form.field("last").value(),
            self.names.value(),
            str(self.agreement.field("second").value() or "") if asked else "",
            self.agreement.field("password").value() if asked else "",
        )

    def _ask_place(self) -> None:
        wish = self.wish()
        if not self.presenter.check(wish):
            return
        name = translate("Agenda", "diary") + f"-{wish.first}.ics"
        title = translate("Agenda", "Where should the file be?")
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "iCalendar (*.ics)")
        if path:
            self.export_to(Path(path))

    def _names_chosen(self) -> None:
        """Say what names mean, and ask for the second person where the clinic wants one."""
        named = self.names.value()
        terms = self.presenter.terms
        self.agreement.setVisible(named and terms is not None and terms.two_persons)
        with_names = translate(
            "Agenda",
            "The file leaves the encrypted store: whoever gets hold of it reads who comes when and"
            " for what. Who exported, and when, is kept in the trail.",
        )
        without = translate(
            "Agenda", "Each appointment shows its type and time, never who the patient is."
        )
        self.warning.say(with_names if named else without, "warning" if named else "info")
        needed = _WITH_AGREEMENT if not self.agreement.isHidden() else _WITHOUT
        self.pages.setMinimumHeight(max(self.height_for(needed), self._height_of_asking()))

    def _show_page(self, page: QWidget) -> None:
        self.show_page(page, done=page is self.done_page)
        self.action.setVisible(page is self.asking)

    def _height_of_asking(self) -> int:
        """Return the height that all of the page takes: the warning needs more lines than none."""
        layout = self.asking.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(self.minimumWidth() - 2 * theme.px(theme.SPACE.xl))
