"""Notes of colleagues that wait for one's co-signature: read, agree with a comment, open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.presenters.co_signing import WantedLine, agree, read_wanted
from clinic_desktop.modules.chart.ui.note_reading import NoteReading
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.deeds import Deed, all_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, PrimaryButton, QuietButton, Segmented

_ENTRIES = (
    ("agree", QT_TRANSLATE_NOOP("Chart", "&Co-sign"), "badge-check", "Ctrl+Return"),
    ("open_note", QT_TRANSLATE_NOOP("Chart", "Open the &visit"), "user-round", "Ctrl+O"),
)


class CoSigningBoard(Dialog):
    """The longest asked first; beside them the words of the current note."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Notes to co-sign"), parent, width=1080)
        self._shell = shell
        self.whose = Segmented(
            [("mine", translate("Chart", "Asked of me")), ("all", translate("Chart", "Of all"))],
            name=translate("Chart", "Whose co-signature"),
        )
        self.lines: RowsModel[WantedLine] = RowsModel(_columns())
        self.table = TableView(
            self.lines, name="chart.co-signing", accessible=translate("Chart", "Notes to co-sign")
        )
        self.reading = NoteReading(translate("Chart", "The note to co-sign"))
        self.comment = LineField(limit=500, hint=translate("Chart", "Comment, kept with the note"))
        self.comment.setAccessibleName(translate("Chart", "Comment"))
        self.stack = QStackedWidget()
        self.buttons_of: dict[str, QuietButton | PrimaryButton] = {}
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run())
        self.only_close()
        self.table.selected_row.connect(self._read)
        self.table.activated_row.connect(lambda _line: self.open_visit())
        self.whose.chosen.connect(lambda _key: self.refresh())
        kinds = {"composition", "co_signature_request"}
        shell.on_change(self, kinds, lambda _changed: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        mine = self.whose.current() == "mine"
        self._shell.tasks.read(read_wanted, mine, then=self._show, fail=self._failed, owner=self)

    def agree(self) -> None:
        """Co-sign the current note; the next one comes."""
        line = self.table.current_row()
        if line is None or not self._shell.may(Permission.ENCOUNTER_SIGN.value):
            return

        def done(_nothing: object) -> None:
            self.comment.clear()
            self.notice.say("")
            self.refresh()

        self._shell.tasks.write(
            agree, line, self.comment.text(), then=done, fail=self._failed, owner=self
        )

    def open_visit(self) -> None:
        """Go to the patient and the visit in which the note was written."""
        line = self.table.current_row()
        if line is not None:
            self.accept()
            request = line.wanted.request
            self._shell.open_tab(
                "patients", patient_id=request.patient_id, visit=request.encounter_id
            )

    def _run(self) -> dict[str, Callable[[], None]]:
        return {"agree": self.agree, "open_note": self.open_visit}

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _show(self, lines: Sequence[WantedLine]) -> None:
        number = max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(lines))
        self.stack.setCurrentIndex(0 if lines else 1)
        if lines:
            self.table.select_row(min(number, len(lines) - 1))
            self._read(self.table.current_row())
            self.table.setFocus()

    def _read(self, line: WantedLine | None) -> None:
        if line is None:
            return
        head = [line.wanted.patient_name]
        if line.wanted.request.note:
            head.append(line.wanted.request.note)
        self.reading.show_entries([line.entry], head=head)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.whose)
        row.addStretch(1)
        self.body.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self._detail())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 3)
        split.setMinimumHeight(self.height_for(360))
        self.stack.addWidget(split)
        nothing = translate("Chart", "No note waits for a co-signature.")
        self.stack.addWidget(EmptyState("badge-check", nothing))
        self.body.addWidget(self.stack, 1)

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(theme.px(theme.SPACE.s), 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addWidget(self.reading, 1)
        column.addWidget(self.comment)
        row = QHBoxLayout()
        run = self._run()
        for name, text, icon, keys in _ENTRIES:
            kind = PrimaryButton if name == "agree" else QuietButton
            button = kind(translate("Chart", text), icon=icon, shortcut=keys)
            button.setAutoDefault(False)
            button.clicked.connect(run[name])
            self.buttons_of[name] = button
            row.addWidget(button)
        self.buttons_of["agree"].explain(self._shell.why_not(Permission.ENCOUNTER_SIGN.value))
        row.addStretch(1)
        column.addLayout(row)
        return detail


def _columns() -> list[Column[WantedLine]]:
    return [
        Column(
            "patient",
            translate("Chart", "Patient"),
            lambda line: line.wanted.patient_name,
            width=180,
            strong=True,
        ),
        Column("by", translate("Chart", "By"), lambda o: o.entry.signer, width=150),
        Column("asked", translate("Chart", "Asked"), lambda o: o.asked, stamp_text, width=150),
    ]


CO_SIGNING = Deed(
    "Chart",
    (
        "notes-to-co-sign",
        QT_TRANSLATE_NOOP("Chart", "Notes to co-sign…"),
        "badge-check",
        "Ctrl+Alt+G",
    ),
    all_of(Permission.ENCOUNTER_SIGN),
    lambda shell, screen: CoSigningBoard(shell, screen).open(),
)
