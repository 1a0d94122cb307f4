"""Debian packages that Python's wheels can't bring: Qt's X11 libraries, tools of the tests."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

from devtools.say import Stop, must, run, step

# Shared objects that PySide6 6.11's libraries, its xcb and Wayland plug-ins and lupdate name as
# NEEDED and do not carry (readelf -d, Debian 12) -> package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Sound of a call: sounddevice's wheel for Linux asks the system for PortAudio.
SOUND_LIBRARIES = {"libportaudio.so.2": "libportaudio2"}
TEST_TOOLS = {
    "pdftotext": "poppler-utils",
    "chromium": "chromium",
    "turnserver": "coturn",
    "dovecot": "dovecot-imapd",
}
# Language data of text recognition; the engine itself is a wheel.
LEARNED = {"eng": "tesseract-ocr-eng", "spa": "tesseract-ocr-spa"}
LIBRARIES = QT_LIBRARIES | SOUND_LIBRARIES
LEARNED_IN = Path("/usr/share/tesseract-ocr/5/tessdata")
BUILD_TOOLS = {"objdump": "binutils"}


def python_library() -> dict[str, str]:
    """Return Python's own shared object, which Debian's Python does not need but a build does."""
    name = str(sysconfig.get_config_var("INSTSONAME"))
    major, minor = sys.version_info[:2]
    return {name: f"libpython{major}.{minor}"} if ".so" in name else {}


def missing_packages(tools: Mapping[str, str], libraries: Mapping[str, str]) -> list[str]:
    """Return the Debian packages that are not there yet, sorted."""
    missing = {package for library, package in libraries.items() if not _loads(library)}
    missing |= {package for tool, package in tools.items() if shutil.which(tool) is None}
    if tools:  # tests and builds; the program itself says what is missing
        learned = {language: LEARNED_IN / f"{language}.traineddata" for language in LEARNED}
        missing |= {LEARNED[name] for name, file in learned.items() if not file.is_file()}
    if sys.prefix == sys.base_prefix and importlib.util.find_spec("ensurepip") is None:
        missing.add("python3-venv")
    return sorted(missing)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def prepare(tools: Mapping[str, str], libraries: Mapping[str, str] = LIBRARIES) -> None:
    """Install what is missing with apt-get when root. Raises Stop with the command otherwise."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages(tools, libraries)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None:
        raise Stop("install these libraries (Debian's names): " + " ".join(missing))
    if os.geteuid() != 0:
        words = f"sudo apt-get update && sudo {shlex.join(install)}"
        raise Stop(f"system packages are missing; please run once:\n  {words}")
    step(f"system packages: installing {' '.join(missing)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if run(["apt-get", "-q", "update"], env):
        step("system packages: the list could not be refreshed; trying with the old one")
    must(["apt-get", "-q", *install[1:]], env)


def no_display() -> bool:
    """Tell whether a window could not be shown here."""
    if not sys.platform.startswith("linux"):
        return False
    return not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
