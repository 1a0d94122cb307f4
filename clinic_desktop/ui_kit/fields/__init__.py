"""Fields for forms: each holds one value, reads what is typed, and says what is wrong with it."""

from __future__ import annotations

from clinic_desktop.ui_kit.fields.base import (
    CheckField,
    ChoiceField,
    Field,
    KeepsTyped,
    LineField,
    PasswordField,
    TextField,
)
from clinic_desktop.ui_kit.fields.checks_field import ChecksField
from clinic_desktop.ui_kit.fields.typed_fields import (
    DateField,
    MoneyField,
    NumberField,
    PhoneField,
    TimeField,
)

__all__ = [
    "CheckField",
    "ChecksField",
    "ChoiceField",
    "DateField",
    "Field",
    "KeepsTyped",
    "LineField",
    "MoneyField",
    "NumberField",
    "PasswordField",
    "PhoneField",
    "TextField",
    "TimeField",
]
