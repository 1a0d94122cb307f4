"""The plots of some tests, one below the other, and what could not be drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.results import Trend
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plot_view import PlotView
from clinic_desktop.ui_kit.widgets import Label


def trend_panel(trends: Sequence[Trend], plots: Sequence[Plot], missing: int = 0) -> QWidget:
    """Return the panel; `missing` tests have no numbers. Whoever places it shows or hides it."""
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(theme.SPACE.xs))
    for plot in plots:
        column.addWidget(Label(plot.name, role="secondary"))
        view = PlotView()
        view.show_plot(plot)
        column.addWidget(view, 1)
    left_out = sum(trend.left_out for trend in trends)
    if left_out:
        said = translate("Chart", "%n value(s) can't be drawn.", "", left_out)
        column.addWidget(Label(said, role="secondary"))
    if missing:
        said = translate("Chart", "%n test(s) without numbers.", "", missing)
        column.addWidget(Label(said, role="secondary"))
    return panel
