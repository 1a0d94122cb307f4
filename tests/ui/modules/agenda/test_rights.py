"""Who may only look at the agenda: what changes it is off and says why."""

from __future__ import annotations

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.ui.action_reasons import READS, WRITES
from clinic_desktop.modules.agenda.ui.plugin import PLUGIN


def test_what_would_change_the_agenda_is_off_with_its_reason(qtbot, shell):
    shell.denied = frozenset({Permission.APPOINTMENT_WRITE.value})
    screen = PLUGIN.create(shell)
    qtbot.addWidget(screen)
    for name in WRITES:
        action = screen.actions_by_name[name]
        assert not action.isEnabled(), name
        assert "appointment.write" in action.toolTip()
    assert not screen.toolbar.book.isEnabled()
    assert "appointment.write" in screen.toolbar.book.toolTip()
    assert all(screen.actions_by_name[name].isEnabled() for name in READS)


def test_who_may_write_finds_them_on(qtbot, shell):
    screen = PLUGIN.create(shell)
    qtbot.addWidget(screen)
    assert all(screen.actions_by_name[name].isEnabled() for name in WRITES)
    assert screen.toolbar.book.isEnabled()
