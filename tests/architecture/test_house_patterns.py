"""The table of house patterns: the tree obeys it, and each row catches its own example."""

from __future__ import annotations

import pytest

from devtools.checker import RULES, Rule, bare_code, check, findings

PLACE = {
    "colour": "clinic_desktop/modules/agenda/ui/day_view.py",
    "untranslated": "clinic_desktop/modules/agenda/ui/day_view.py",
    "fixed time format": "clinic_desktop/modules/agenda/ui/day_view.py",
    "say what happened": "clinic_desktop/modules/agenda/service.py",
    "mocks": "tests/unit/test_agenda.py",
}


def test_the_tree_obeys_every_house_pattern():
    assert "\n".join(map(str, check())) == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_catches_its_own_example(rule: Rule):
    path = PLACE.get(rule.name, "clinic_desktop/modules/agenda/store.py")
    assert [f.rule for f in findings(path, rule.bad + "\n    pass\n", [rule])] == [rule]


@pytest.mark.parametrize("rule", [r for r in RULES if r.allowed], ids=lambda rule: rule.name)
def test_a_rule_keeps_quiet_where_it_is_allowed(rule: Rule):
    path = rule.allowed[0].replace("*", "x.py")
    assert list(findings(path, rule.bad + "\n    pass\n", [rule])) == []


def test_code_rules_ignore_comments_and_the_insides_of_strings():
    text = 'a = 1  # QThread\nb = """QThread\n QThread"""\nc = f"QThread {a}"\n'
    assert not any("QThread" in line for line in bare_code(text))
    assert bare_code(text)[0].startswith("a = 1")
