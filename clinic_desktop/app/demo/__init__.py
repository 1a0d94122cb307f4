"""The demo: a believable clinic with invented people, the same from the same seed."""

from __future__ import annotations

from clinic_desktop.app.demo.house import PASSWORD as DEMO_PASSWORD
from clinic_desktop.app.demo.make import DemoClinic, make_demo

__all__ = ["DEMO_PASSWORD", "DemoClinic", "make_demo"]
