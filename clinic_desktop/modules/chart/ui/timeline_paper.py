"""The timeline on its way out: on paper, as a file."""

from __future__ import annotations

from collections.abc import Collection

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.fact_words import partial_text
from clinic_desktop.modules.chart.api.timeline import TimelineKind
from clinic_desktop.modules.chart.presenters.timeline import TimelineLine
from clinic_desktop.modules.chart.presenters.timeline_words import (
    KINDS,
    clock_text,
    detail_text,
    kind_text,
    title_text,
)
from clinic_desktop.ui_kit.table_model import Column


def columns() -> tuple[Column[TimelineLine], ...]:
    """Return what stands on paper and in a file."""
    return (
        Column("day", translate("Chart", "Day"), lambda line: partial_text(line.entry.on)),
        Column("time", translate("Chart", "Time"), clock_text),
        Column("kind", translate("Chart", "Kind"), lambda line: kind_text(line.entry.kind)),
        Column("what", translate("Chart", "What"), title_text, strong=True),
        Column("detail", translate("Chart", "Details"), detail_text),
    )


def filter_note(kinds: Collection[TimelineKind], text: str) -> str:
    """Return which part of the timeline it is; '' for all of it."""
    parts = [kind_text(kind) for kind in KINDS if kind in kinds]
    said = [translate("Chart", "Only: {kinds}").format(kinds=", ".join(parts))] if parts else []
    if text:
        said.append(translate("Chart", "with the words “{words}”").format(words=text))
    return " · ".join(said)
