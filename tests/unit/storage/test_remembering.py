"""What is read often is kept until a commit touches its tables."""

from __future__ import annotations

from clinic_desktop.storage.remembering import Memory


def test_it_is_read_once_until_its_table_changes() -> None:
    memory, answers = Memory(), iter(range(10))
    assert memory.recall("clinic", {"clinic"}, lambda: next(answers)) == 0
    assert memory.recall("clinic", {"clinic"}, lambda: next(answers)) == 0
    memory.forget({"patient"})
    assert memory.recall("clinic", {"clinic"}, lambda: next(answers)) == 0
    memory.forget({"clinic", "patient"})
    assert memory.recall("clinic", {"clinic"}, lambda: next(answers)) == 1


def test_what_was_read_while_somebody_committed_is_not_kept() -> None:
    memory = Memory()

    def read_old() -> str:
        memory.forget({"clinic"})
        return "old"

    assert memory.recall("clinic", {"clinic"}, read_old) == "old"
    assert memory.recall("clinic", {"clinic"}, lambda: "new") == "new"
    assert memory.recall("clinic", {"clinic"}, lambda: "other") == "new"


def test_nothing_is_a_value_too() -> None:
    memory = Memory()
    assert memory.recall("clinic", {"clinic"}, lambda: None) is None
    assert memory.recall("clinic", {"clinic"}, lambda: "asked again") is None
