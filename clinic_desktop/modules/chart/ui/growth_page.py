"""The growth page: curves of WHO's standards with the child on them, and a table of the scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text, decimal_text
from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.growth import (
    TITLES,
    GrowthRecord,
    GrowthScore,
    GrowthView,
    Indicator,
    Span,
    months_on,
    percentile_text,
    standing_note,
    value_text,
    z_text,
)
from clinic_desktop.modules.chart.presenters.growth import GrowthPresenter
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plot_view import PlotView
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice, Segmented


@dataclass(frozen=True, slots=True)
class _Row:
    score: GrowthScore
    born: date


class GrowthPage(QWidget):
    """Implements GrowthPageView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self.presenter = GrowthPresenter(self, shell.tasks, patient_id)
        self.notice = Notice()
        self.indicators = Segmented(_indicators(), name=translate("Chart", "What is compared"))
        self.spans = Segmented(_spans(), name=translate("Chart", "Ages that are shown"))
        self.curves = Segmented(_curves(), name=translate("Chart", "Kind of curves"))
        self.plot = PlotView()
        self.model: RowsModel[_Row] = RowsModel(_columns())
        self.table = TableView(
            self.model,
            name="chart.growth",
            settings=shell.settings,
            accessible=translate("Chart", "Growth, every measurement"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self.indicators.chosen.connect(lambda key: self.presenter.choose(Indicator(key)))
        self.spans.chosen.connect(lambda key: self.presenter.choose(span=Span[key]))
        self.curves.chosen.connect(lambda key: self.presenter.choose(by_percentile=key == "p"))
        shell.on_change(self, {"observation", "patient"}, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def show_record(self, record: GrowthRecord) -> None:
        """Fill the table; latest on top."""
        notes = [standing_note(record)]
        if record.restricted:
            notes.append(translate("Chart", "A restricted visit measured too; it is not shown."))
        self.notice.say(" ".join(filter(None, notes)))
        self.stack.setCurrentIndex(1 if record.scores else 0)
        if record.born is not None:
            rows = [_Row(score, record.born) for score in reversed(record.scores)]
            self.model.set_rows(rows)

    def show_view(self, view: GrowthView) -> None:
        """Show what is chosen."""
        self.indicators.set_current(view.indicator.value)
        self.spans.set_current(view.span.name)
        self.curves.set_current("p" if view.by_percentile else "z")
        self.spans.setVisible(not view.by_size)

    def show_plot(self, plot: Plot) -> None:
        """Draw the curves and the child."""
        self.plot.show_plot(plot)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        inset = theme.px(theme.SPACE.m)
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        head.addWidget(Label(translate("Chart", "Growth"), role="section"))
        head.addStretch(1)
        head.addWidget(self.curves)
        head.addWidget(TableTools(self.table))
        column.addLayout(head)
        column.addWidget(self.notice)
        empty = EmptyState(
            "activity",
            translate("Chart", "Nothing to compare yet: record weight, height or head size."),
        )
        self.stack.addWidget(empty)
        self.stack.addWidget(self._full())
        column.addWidget(self.stack, 1)

    def _full(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        choices = QHBoxLayout()
        choices.addWidget(self.indicators)
        choices.addStretch(1)
        choices.addWidget(self.spans)
        column.addLayout(choices)
        column.addWidget(self.plot, 3)
        column.addWidget(self.table, 2)
        return page


def _indicators() -> list[tuple[str, str]]:
    short = {
        Indicator.WEIGHT_FOR_AGE: translate("Chart", "Weight"),
        Indicator.HEIGHT_FOR_AGE: translate("Chart", "Height"),
        Indicator.BMI_FOR_AGE: translate("Chart", "BMI"),
        Indicator.HEAD_FOR_AGE: translate("Chart", "Head"),
        Indicator.WEIGHT_FOR_LENGTH: translate("Chart", "Weight for length"),
        Indicator.WEIGHT_FOR_HEIGHT: translate("Chart", "Weight for height"),
    }
    return [(indicator.value, text) for indicator, text in short.items()]


def _spans() -> list[tuple[str, str]]:
    return [
        (Span.TWO_YEARS.name, translate("Chart", "0–2 y")),
        (Span.FIVE_YEARS.name, translate("Chart", "0–5 y")),
        (Span.GROWING_UP.name, translate("Chart", "5–19 y")),
    ]


def _curves() -> list[tuple[str, str]]:
    return [("p", translate("Chart", "Percentiles")), ("z", translate("Chart", "SD"))]


def _columns() -> list[Column[_Row]]:
    def odd(row: _Row) -> str:
        return "danger" if row.score.implausible else ""

    return [
        Column("day", translate("Chart", "Date"), lambda row: row.score.day, day_text, width=120),
        Column(
            "age",
            translate("Chart", "Age, months"),
            lambda row: months_on(row.born, row.score.day),
            lambda months: decimal_text(round(months, 1)),
            width=96,
            right=True,
        ),
        Column(
            "indicator",
            translate("Chart", "Compared"),
            lambda row: translate("Chart", TITLES[row.score.indicator]),
            width=150,
        ),
        Column(
            "value",
            translate("Chart", "Value"),
            lambda row: value_text(row.score),
            sort_key=lambda row: row.score.value,
            width=120,
            right=True,
            strong=True,
        ),
        Column(
            "percentile",
            translate("Chart", "Percentile"),
            lambda row: row.score.percentile,
            percentile_text,
            width=100,
            right=True,
        ),
        Column(
            "z",
            translate("Chart", "SD"),
            lambda row: row.score.z,
            z_text,
            width=80,
            right=True,
            tone=odd,
            icon=lambda row: "triangle-alert" if row.score.implausible else "",
            tip=lambda row: translate("Chart", "Measured right?") if row.score.implausible else "",
        ),
    ]


def growth_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Return the page of a patient."""
    return GrowthPage(shell, patient_id)
