"""`consult host`: the whole program holds a call, a real browser joins it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, ROOT


def host(store: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "clinic_desktop", "consult", "host", "--store", str(store)]
    command += ["--user", "doctor", "--password-file", "-", "--synthetic", "--json", *more]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    process.stdin.write(PASSWORD + "\n")
    process.stdin.flush()
    return process


def test_a_browser_joins_and_the_report_tells(demo: Path, page: Page) -> None:
    process = host(demo, "--adhoc", "--seconds", "9")
    url = json.loads(process.stdout.readline())["join_url"]
    page.goto(url)
    page.click("#join_all")
    expect(page.locator("#stage")).to_be_visible()
    expect(page.locator("#end_title")).to_contain_text("consult is over", timeout=20_000)
    out, err = process.communicate(timeout=30)
    report = json.loads(out)
    assert process.returncode == 0, err
    person = report["people"][0]
    assert report["connected"]
    assert person["role"] == "patient"
    assert person["frames_in"] > 5
    assert person["audio_frames_in"] > 50
    assert person["audio_frames_out"] > 50
    assert person["bytes_in"] > 1000
    assert person["join_seconds"] < 9
    assert person["rungs"][0][1] == 6


def test_nobody_comes(demo: Path) -> None:
    out, err = host(demo, "--adhoc", "--seconds", "1").communicate(timeout=30)
    lines = out.splitlines()
    assert "join_url" in json.loads(lines[0])
    report = json.loads(lines[1])
    assert (report["connected"], report["people"]) == (False, []), err
