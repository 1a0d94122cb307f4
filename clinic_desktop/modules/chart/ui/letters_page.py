"""The section "Letters": what was signed of a patient, its pages, and a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.presenters.letters import (
    LetterLine,
    LetterList,
    about_text,
    letter_kind_text,
    read_letters,
    read_pages,
    state_text,
    withdraw_letter,
)
from clinic_desktop.modules.chart.ui.letter_dialog import write_letter
from clinic_desktop.ui_kit import notify, printing, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    Label,
    Notice,
    PrimaryButton,
    QuietButton,
)

KINDS = {"letter", "document"}
_ENTRIES = (
    ("write_letter", QT_TRANSLATE_NOOP("Chart", "&Write a letter…"), "plus", "Ins"),
    ("letter_pages", QT_TRANSLATE_NOOP("Chart", "&Pages: print, save…"), "printer", "Ctrl+Alt+P"),
    ("letter_anew", QT_TRANSLATE_NOOP("Chart", "Write &anew from this…"), "copy", "F2"),
    ("withdraw_letter", QT_TRANSLATE_NOOP("Chart", "Entered in &error…"), "ban", "Del"),
)


class LettersPage(QWidget):
    """A table of letters; signed ones are looked at, written anew or withdrawn, never changed."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self.shell, self.patient_id = shell, patient_id
        self._wanted: UUID | None = None
        self.notice, self.typed_notice = Notice(), Notice()
        self.lines: RowsModel[LetterLine] = RowsModel(_columns(), self)
        self.table = TableView(
            self.lines,
            name="chart.letters",
            settings=shell.settings,
            accessible=translate("Chart", "Letters"),
        )
        self._run: dict[str, Callable[[], None]] = {
            "write_letter": self.write,
            "letter_pages": self.show_pages,
            "letter_anew": self.write_anew,
            "withdraw_letter": self.withdraw,
        }
        self.buttons: dict[str, QuietButton | PrimaryButton] = {}
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run)
        for action in self._actions:
            action.setText(action.text().replace("&", ""))
        self.table.selected_row.connect(self._selected)
        self.table.activated_row.connect(lambda _line: self.show_pages())
        self._selected(None)
        shell.on_change(self, KINDS, lambda _changed: self.refresh())
        self.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def show_item(self, letter_id: UUID) -> None:
        """Put the cursor on a letter."""
        self._wanted = letter_id
        self._go_to_wanted()

    def refresh(self) -> None:
        """Read the letters again, and whether one was begun and not signed."""
        self.shell.tasks.read(
            read_letters, self.patient_id, then=self._show, fail=self._failed, owner=self
        )

    def write(self) -> None:
        """Write a new letter."""
        if not self._why_not("write_letter", None):
            write_letter(self.shell, self, self.patient_id, closed=self.refresh)

    def write_anew(self) -> None:
        """Write a letter that begins as the current one."""
        line = self.table.current_row()
        if line is not None and not self._why_not("letter_anew", line):
            write_letter(
                self.shell, self, self.patient_id, anew=line.letter.id, closed=self.refresh
            )

    def show_pages(self) -> None:
        """Show the pages of the current letter as they were signed."""
        line = self.table.current_row()
        if line is None or self._why_not("letter_pages", line):
            return
        title, name = letter_kind_text(line.letter.draft.kind), line.letter.number

        def show(pdf: bytes) -> None:
            printing.preview(self, title, pdf, file_name=name)

        self.shell.tasks.read(read_pages, line, then=show, fail=self._failed, owner=self)

    def withdraw(self) -> None:
        """Say that the current letter should not have been."""
        line = self.table.current_row()
        if line is None or self._why_not("withdraw_letter", line):
            return

        def done(reason: str) -> None:
            self.shell.tasks.write(
                withdraw_letter,
                line,
                reason,
                then=lambda _done: self.notice.say(""),
                fail=self._failed,
                owner=self,
            )

        ask_reason(
            self,
            translate("Chart", "Entered in error?"),
            translate(
                "Chart",
                "The letter stays readable here, marked as entered in error. Whoever has it on"
                " paper still has it.",
            ),
            translate("Chart", "Mark as entered in error"),
            done,
        )

    # ---- inside

    def _show(self, found: LetterList) -> None:
        before, number = self.table.current_row(), max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(found.lines))
        ids = [line.letter.id for line in self.lines.rows()]
        if before is not None and before.letter.id in ids:
            number = ids.index(before.letter.id)
        self.table.select_row(min(number, len(ids) - 1))
        self.stack.setCurrentIndex(0 if ids else 1)
        self.foot.setVisible(bool(ids))
        closed = translate("Chart", "Letters of restricted visits are closed to you.")
        self.restricted.setText(closed if found.restricted else "")
        self.restricted.setVisible(found.restricted)
        self._selected(self.table.current_row())
        self._go_to_wanted()
        self._say_begun(found)

    def _say_begun(self, found: LetterList) -> None:
        """Say that a letter was begun and not signed, and lead back to it."""
        text = translate("Chart", "A letter was begun and not signed.")
        more = (translate("Chart", "Go on with it"), self.write)
        self.typed_notice.say(text if found.begun else "", "warning", more if found.begun else None)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _go_to_wanted(self) -> None:
        ids = [line.letter.id for line in self.lines.rows()]
        if self._wanted in ids:
            number, self._wanted = ids.index(self._wanted), None
            self.table.select_row(number)

    def _selected(self, line: LetterLine | None) -> None:
        keys = {name: key for name, _text, _icon, key in _ENTRIES}
        for name, button in self.buttons.items():
            why = self._why_not(name, line)
            button.explain(why)
            if not why:
                button.show_shortcut(keys[name])

    def _why_not(self, name: str, line: LetterLine | None) -> str:
        """Return why an action is off; '' when it is on."""
        if name in ("write_letter", "letter_anew"):
            why = self.shell.why_not(Permission.ENCOUNTER_SIGN.value)
        elif name == "withdraw_letter":
            why = self.shell.why_not(Permission.DOCUMENT_WRITE.value)
        else:
            why = self.shell.why_not(Permission.DOCUMENT_READ.value)
        if why or name == "write_letter":
            return why
        if line is None:
            return translate("Chart", "Choose a letter of the list.")
        if name == "withdraw_letter" and not line.holds:
            return translate("Chart", "It does not hold any more.")
        return ""

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.s))
        head, (write, *rest) = QHBoxLayout(), _ENTRIES
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Chart", "Letters"), "section"))
        head.addStretch(1)
        head.addWidget(TableTools(self.table))
        head.addWidget(self._button(PrimaryButton, write))
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.typed_notice)
        self.restricted = Label("", "secondary", tone="warning")
        self.restricted.setWordWrap(True)
        self.restricted.hide()
        column.addWidget(self.restricted)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(EmptyState("mail", translate("Chart", "No letters yet.")))
        column.addWidget(self.stack, 1)
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.px(theme.SPACE.s))
        for entry in rest:
            foot.addWidget(self._button(QuietButton, entry))
        foot.insertStretch(2, 1)
        column.addWidget(self.foot)

    def _button(
        self, kind: type[QuietButton] | type[PrimaryButton], entry: tuple[str, str, str, str]
    ) -> QuietButton | PrimaryButton:
        name, text, icon, keys = entry
        button = self.buttons[name] = kind(translate("Chart", text), icon=icon, shortcut=keys)
        button.clicked.connect(self._run[name])
        return button


LETTER = PatientDeed(
    "Chart",
    ("letter", QT_TRANSLATE_NOOP("Chart", "Write a letter…"), "mail", "Ctrl+Alt+L"),
    all_of(Permission.ENCOUNTER_SIGN),
    write_letter,
)


def letters_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return LettersPage(shell, patient_id)


def _columns() -> tuple[Column[LetterLine], ...]:
    return (
        Column("day", translate("Chart", "Date"), lambda r: r.letter.day, day_text, width=106),
        Column(
            "kind",
            translate("Chart", "Letter"),
            lambda r: letter_kind_text(r.letter.draft.kind),
            strong=True,
            width=170,
            tone=lambda r: "" if r.holds else "secondary",
        ),
        Column("about", translate("Chart", "For what, to whom"), about_text, width=180),
        Column(
            "state",
            translate("Chart", "State"),
            state_text,
            width=110,
            tone=lambda r: "" if r.holds else "warning",
        ),
        Column("number", translate("Chart", "Number"), lambda r: r.letter.number, width=140),
        Column("signer", translate("Chart", "Signed by"), lambda r: r.letter.signer_line),
    )
