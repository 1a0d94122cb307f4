"""Charts that come from elsewhere and go elsewhere."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api.interchange import (
    ChartReport,
    chart_as_fhir,
    import_charts,
    import_into_chart,
    patient_summary,
)
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic

SAMPLES = Path(os.environ.get("CLINIC_SAMPLES", "/nowhere")) / "fhir"
samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="CLINIC_SAMPLES names no samples")


@pytest.fixture
def manager(chart: ChartClinic, make_ctx: Any) -> Context:
    return replace(make_ctx(Role.OFFICE_MANAGER), handlers=chart.alba.handlers)


def total(report: ChartReport) -> int:
    return report.stored + report.unchanged + len(report.refused) + report.more_refused


@samples
@pytest.mark.parametrize(
    "name",
    [
        "synthea_r4/Bill_Reinger.json",
        "ips/AT_ELGA_GmbH_01.json",
        "ips/Bundle-NZPSNoClinicalInfoBundle.json",
        "ips/CH_HL7CH_Examples_01.json",
        "ips/EU_Giorgio_Cangioli_01.json",
        "ips/EU_IPS_wylem_bars.json",
        "ips/US_MEDITECH_ips_2.json",
    ],
)
def test_a_real_bundle_is_stored_whole_and_once(
    chart: ChartClinic, manager: Context, name: str
) -> None:
    first = import_charts(manager, [SAMPLES / name])
    print(first)
    assert first.read == total(first)
    again = import_charts(manager, [SAMPLES / name])
    assert again.stored == 0
    assert again.unchanged == first.stored
    given = chart_as_fhir(chart.alba, first.patients[0])
    came = json.loads((SAMPLES / name).read_text("utf-8"))
    print(len(given["entry"]), len(came["entry"]))
