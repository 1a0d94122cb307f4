"""Installers around the built folder: a Debian package on Linux, a per-user setup on Windows."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from devtools.bundle import FOLDER
from devtools.checker import ROOT
from devtools.say import Stop, must, on_windows, step
from devtools.system import LIBRARIES

INSTALLERS = ROOT / "installers"
CONTROL = """\
Package: clinic-desktop
Version: {version}
Architecture: amd64
Maintainer: The Clinic Desktop maintainers <maintainers@clinicdesktop.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Section: science
Priority: optional
Description: Practice management for small clinics
 Patients, appointments and the receptionist's day of a small clinic,
 without a network and on an encrypted store.
"""


def make() -> Path:
    """Make the installer of this platform from the built folder; returns its path."""
    if not FOLDER.is_dir():
        raise Stop("there is no built program yet: python dev.py build")
    made = _windows_setup(version()) if on_windows() else _debian_package(version())
    step(f"installer: {made.relative_to(ROOT)}, {made.stat().st_size / 1e6:.0f} MB")
    return made


def version() -> str:
    """Return the program's version."""
    text = (ROOT / "clinic_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([\d.]+)"', text)
    if found is None:
        raise Stop("clinic_desktop/__init__.py names no version")
    return found[1]


def _windows_setup(number: str) -> Path:
    made = FOLDER.parent / f"clinic-desktop-{number}-x64-setup.exe"
    settings = [f"-DVERSION={number}", f"-DSOURCE={FOLDER}", f"-DOUTPUT={made}"]
    must(["makensis", "-V2", *settings, INSTALLERS / "windows" / "clinic-desktop.nsi"])
    return made


def _debian_package(number: str) -> Path:
    made = FOLDER.parent / f"clinic-desktop_{number}_amd64.deb"
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        shutil.copytree(FOLDER, tree / "opt" / "clinic-desktop", symlinks=True)
        start = tree / "usr" / "bin" / "clinic-desktop"
        start.parent.mkdir(parents=True)
        start.symlink_to("/opt/clinic-desktop/clinic-desktop")
        share = tree / "usr" / "share"
        for source, place in (
            (INSTALLERS / "linux" / "clinic-desktop.desktop", "applications"),
            (INSTALLERS / "linux" / "clinic-desktop.metainfo.xml", "metainfo"),
            (INSTALLERS / "clinic-desktop.svg", "icons/hicolor/scalable/apps"),
            (ROOT / "LICENSE", "doc/clinic-desktop"),
        ):
            (share / place).mkdir(parents=True)
            shutil.copy(source, share / place)
        (share / "doc/clinic-desktop/LICENSE").rename(share / "doc/clinic-desktop/copyright")
        _write_control(tree, number)
        tree.chmod(0o755)
        must(["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", tree, made])
    return made


def _write_control(tree: Path, number: str) -> None:
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file())
    depends = ", ".join(["libc6", *sorted(set(LIBRARIES.values()))])
    text = CONTROL.format(version=number, kilobytes=size // 1024, depends=depends)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(text, encoding="utf-8")
