"""How the agenda is looked at: kinds of view, what a block tells, and views kept under a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate

NAME_LIMIT = 40
KEYS = (5, 6, 7, 8)  # function keys; 0 is none
LINE_MINUTES = (5, 10, 15, 30)


class ViewNameNotPossible(UserError):
    """A view needs a short name."""

    template = QT_TRANSLATE_NOOP("Errors", "Give the view a name of at most {most} letters.")


class ViewKind(StrEnum):
    """What one screen of the agenda shows."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    LIST = "list"


class BlockField(StrEnum):
    """What a block tells beside the name."""

    TIME = "time"
    AGE = "age"
    TYPE = "type"
    COMMENT = "comment"
    PHONE = "phone"
    STATUS_TIME = "status-time"
    OTHERS = "others"


class ColourBy(StrEnum):
    """What the colour of a block means; icon and words say the status in every mode."""

    STATUS = "status"
    TYPE = "type"
    PRACTITIONER = "practitioner"


USUAL_FIELDS = (
    BlockField.TIME,
    BlockField.AGE,
    BlockField.TYPE,
    BlockField.COMMENT,
    BlockField.OTHERS,
    BlockField.STATUS_TIME,
)


@dataclass(frozen=True, slots=True)
class ViewSetup:
    """All that a view remembers.

    `resource_ids` are the columns in their order (none: all); `compact` is the week of all
    resources in small; `statuses` (values) and `type_ids` are the filter (none: all).
    """

    kind: ViewKind = ViewKind.DAY
    resource_ids: tuple[UUID, ...] = ()
    fields: tuple[BlockField, ...] = USUAL_FIELDS
    colour_by: ColourBy = ColourBy.STATUS
    line_minutes: int = 15
    compact: bool = False
    working_days: bool = True
    time_bars: bool = True
    statuses: tuple[str, ...] = ()
    type_ids: tuple[UUID, ...] = ()

    @property
    def filtered(self) -> bool:
        """Tell whether some appointments are left out or stepped back."""
        return bool(self.statuses or self.type_ids)


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view kept under a name. `owner_id` is a user, or None for the whole clinic's."""

    id: UUID
    version: int
    name: str
    setup: ViewSetup
    owner_id: UUID | None
    key: int
    position: int


@dataclass(frozen=True, slots=True)
class SaveView:
    """Command: keep a view; `key` 5 to 8 is the function key, 0 none."""

    name: str
    setup: ViewSetup
    key: int = 0
    for_clinic: bool = False


@dataclass(frozen=True, slots=True)
class AmendView:
    """Command: give a kept view another name, set-up or key."""

    id: UUID
    version: int
    name: str
    setup: ViewSetup
    key: int = 0


def checked_name(name: str) -> str:
    """Return the cleaned name. Raises ViewNameNotPossible."""
    cleaned = clean_line(name)
    if not cleaned or len(cleaned) > NAME_LIMIT:
        raise ViewNameNotPossible(most=NAME_LIMIT)
    return cleaned


def checked_key(key: int) -> int:
    """Return the function key, 0 for any that can't be one."""
    return key if key in KEYS else 0


def kind_text(kind: ViewKind) -> str:
    """Return what a kind of view is called."""
    texts = {
        ViewKind.DAY: translate("Agenda", "Day"),
        ViewKind.WEEK: translate("Agenda", "Week"),
        ViewKind.MONTH: translate("Agenda", "Month"),
        ViewKind.LIST: translate("Agenda", "List"),
    }
    return texts[kind]


def field_text(field: BlockField) -> str:
    """Return what a field of a block is called."""
    texts = {
        BlockField.TIME: translate("Agenda", "Time"),
        BlockField.AGE: translate("Agenda", "Age of children"),
        BlockField.TYPE: translate("Agenda", "Type"),
        BlockField.COMMENT: translate("Agenda", "Comment"),
        BlockField.PHONE: translate("Agenda", "Phone"),
        BlockField.STATUS_TIME: translate("Agenda", "Status and its time"),
        BlockField.OTHERS: translate("Agenda", "With whom else"),
    }
    return texts[field]


def colour_text(colour_by: ColourBy) -> str:
    """Return what a way of colouring is called."""
    texts = {
        ColourBy.STATUS: translate("Agenda", "Status"),
        ColourBy.TYPE: translate("Agenda", "Type"),
        ColourBy.PRACTITIONER: translate("Agenda", "Practitioner"),
    }
    return texts[colour_by]
