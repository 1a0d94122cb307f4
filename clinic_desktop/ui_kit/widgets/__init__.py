"""Small widgets that every screen is made of."""

from __future__ import annotations

from clinic_desktop.ui_kit.widgets.buttons import (
    DangerButton,
    GhostButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    QuietButton,
)
from clinic_desktop.ui_kit.widgets.containers import (
    Card,
    Label,
    Line,
    Panel,
    SectionLabel,
    breakable,
    restyle,
)
from clinic_desktop.ui_kit.widgets.marks import (
    Avatar,
    Badge,
    CodeMark,
    KeyCap,
    Pill,
    Tag,
    initials,
    key_words,
    paint_avatar,
    person_colour,
)
from clinic_desktop.ui_kit.widgets.search_field import SearchField
from clinic_desktop.ui_kit.widgets.segmented import Segmented
from clinic_desktop.ui_kit.widgets.states import EmptyState, Notice

__all__ = [
    "Avatar",
    "Badge",
    "Card",
    "CodeMark",
    "DangerButton",
    "EmptyState",
    "GhostButton",
    "IconButton",
    "KeyCap",
    "Label",
    "Line",
    "LinkButton",
    "Notice",
    "Panel",
    "Pill",
    "PrimaryButton",
    "QuietButton",
    "SearchField",
    "SectionLabel",
    "Segmented",
    "Tag",
    "breakable",
    "initials",
    "key_words",
    "paint_avatar",
    "person_colour",
    "restyle",
]
