"""The columns of a table, with samples, and what each is taken for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.columns import ImportTarget
from clinic_desktop.modules.patients.domain.importing import TableHeader
from clinic_desktop.modules.patients.presenters.importing import ImportPresenter
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.widgets import Label, Line

_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1", "iso-8859-15", "cp1251")


class MappingPage(QWidget):
    """Tells the presenter what the columns hold. `checked(possible)` follows each change."""

    checked = Signal(bool)

    def __init__(self, presenter: ImportPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._words: dict[str, str] = {}
        self.encoding = ChoiceField([(name, name) for name in _ENCODINGS])
        self.delimiter = ChoiceField(_delimiter_options())
        self.sheet = ChoiceField()
        self.source = LineField(hint=translate("Patients", "e.g. old program"))
        self.skip = CheckField(
            translate("Patients", "Leave out rows that look like somebody registered already")
        )
        self.skip.set_value(True)
        self.targets: dict[str, ChoiceField] = {}
        self.clash = Label("", tone="danger")
        self.clash.setWordWrap(True)
        self._lay_out()
        self._connect()

    def show_header(
        self,
        header: TableHeader,
        columns: Mapping[str, str],
        targets: tuple[ImportTarget, ...],
    ) -> None:
        """Show the columns with samples, and what each is taken for."""
        self._file.setText(header.path.name)
        text_file = bool(header.encoding)
        if text_file and not self.encoding.has_option(header.encoding):
            self.encoding.add_option(header.encoding, header.encoding)
        self.encoding.set_value(header.encoding)
        self.delimiter.set_value(header.delimiter)
        self.sheet.set_options([(name, name) for name in header.sheets])
        self.sheet.set_value(header.sheet)
        for widget, shown in (
            (self._encoding_box, text_file),
            (self._delimiter_box, text_file),
            (self._sheet_box, len(header.sheets) > 1),
        ):
            widget.setVisible(shown)
        self._show_columns(header, columns, targets)

    def focus_first(self) -> None:
        """Put the cursor where a mapping may need a change."""
        next(iter(self.targets.values()), self.skip).setFocus()

    def check(self) -> None:
        """Say which columns are mapped twice; that can't be imported."""
        clashes = self._presenter.clashes()
        words = [self._words.get(target, target) for target in clashes]
        text = translate("Patients", "Two columns are taken for: {what}. Leave one out.")
        self.clash.setText(text.format(what=", ".join(words)) if clashes else "")
        self.checked.emit(not clashes)

    def _mapped(self, column: str) -> None:
        self._presenter.map_column(column, self.targets[column].value() or "")
        self.check()

    def _connect(self) -> None:
        again, presenter = self._presenter.reread, self._presenter
        self.encoding.edited.connect(lambda: again(encoding=self.encoding.value()))
        self.delimiter.edited.connect(lambda: again(delimiter=self.delimiter.value()))
        self.sheet.edited.connect(lambda: again(sheet=self.sheet.value()))
        self.skip.edited.connect(lambda: presenter.set_skip_duplicates(self.skip.value()))
        self.source.edited.connect(lambda: presenter.set_source(self.source.value()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self._file = Label("", "strong")
        top = QHBoxLayout()
        top.setSpacing(theme.px(theme.SPACE.m))
        top.addWidget(self._file, 1)
        self._encoding_box = _labelled(translate("Patients", "&Encoding"), self.encoding)
        self._delimiter_box = _labelled(translate("Patients", "&Separator"), self.delimiter)
        self._sheet_box = _labelled(translate("Patients", "S&heet"), self.sheet)
        for box in (self._encoding_box, self._delimiter_box, self._sheet_box):
            top.addWidget(box)
        column.addLayout(top)
        self._columns = QScrollArea()
        self._columns.setWidgetResizable(True)
        self._columns.setProperty("framed", True)
        self._columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._columns, 1)
        column.addWidget(self.clash)
        column.addWidget(self.skip)
        column.addWidget(_labelled(translate("Patients", "Rows come &from"), self.source))

    def _show_columns(
        self, header: TableHeader, columns: Mapping[str, str], targets: tuple[ImportTarget, ...]
    ) -> None:
        self.targets.clear()
        self._words = {target.key: target.label for target in targets}
        page = QWidget()
        page.setProperty("surface", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        for place, (text, stretch) in enumerate(
            (
                (translate("Patients", "Column of the file"), 2),
                (translate("Patients", "First rows"), 3),
                (translate("Patients", "Is taken for"), 3),
            )
        ):
            grid.addWidget(Label(text, "strong"), 0, place)
            grid.setColumnStretch(place, stretch)
        options = [(target.key, target.label) for target in targets]
        for number, name in enumerate(header.columns):
            row = 2 * number + 2
            grid.addWidget(Line(soft=True), row - 1, 0, 1, 3)
            grid.addWidget(_wrapped(Label(name)), row, 0)
            cells = [line[number] for line in header.sample if number < len(line)]
            sample = " · ".join(cell for cell in cells if cell)[:120]
            grid.addWidget(_wrapped(Label(sample, "secondary")), row, 1)
            field = ChoiceField(options, empty=translate("Patients", "(left out)"))
            field.setAccessibleName(
                translate("Patients", "{column} is taken for").format(column=name)
            )
            field.set_value(columns.get(name))
            field.edited.connect(lambda column=name: self._mapped(column))
            self.targets[name] = field
            grid.addWidget(field, row, 2)
        grid.setRowStretch(2 * len(header.columns) + 1, 1)
        self._columns.setWidget(page)


def _delimiter_options() -> list[tuple[str, str]]:
    return [
        (",", translate("Patients", "Comma")),
        (";", translate("Patients", "Semicolon")),
        ("\t", translate("Patients", "Tab")),
        ("|", translate("Patients", "Bar")),
    ]


def _wrapped(label: Label) -> Label:
    label.setWordWrap(True)
    return label


def _labelled(text: str, field: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    label = Label(text, "secondary")
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    row.addWidget(label)
    row.addWidget(field, 1)
    return box
