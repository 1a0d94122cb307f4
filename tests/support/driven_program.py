"""The real program in a process of its own, with hands on its keyboard; the parent may kill it.

`python -m tests.support.driven_program SCENE STORE` starts the program as `run` does, except
that its clock begins at a given moment. A scene is a generator of tests.support.scenes: it types
with `Hands` and yields what to wait for. Each thing it says is one line of JSON for the parent.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from clinic_desktop.app import session
from clinic_desktop.app.bootstrap import open_program
from clinic_desktop.app.program import Program
from clinic_desktop.kernel.clock import SystemClock

_POLL_MS, _PATIENCE = 5, 20.0
Wait = Callable[[], Any]
Scene = Callable[["Hands"], Iterator[Wait]]


def turn_of_the_loop() -> None:
    """Let the program's loop turn once, as it does between two keys of a person."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


class StartedClock(SystemClock):
    """A clock that begins at a moment and goes on as fast as the machine's."""

    def __init__(self, begin: datetime) -> None:
        self._ahead: timedelta = begin - super().now()

    def now(self) -> datetime:
        """Return the moment."""
        return super().now() + self._ahead


class Hands:
    """Types as a person does, wherever the keyboard is, and reads what the screen shows."""

    def __init__(self) -> None:
        self.clock: StartedClock | None = None

    @property
    def application(self) -> QApplication:
        """The running application."""
        found = QApplication.instance()
        assert isinstance(found, QApplication)
        return found

    @property
    def program(self) -> Program:
        """The running program."""
        found: Any = self.application.findChild(Program)
        assert isinstance(found, Program)
        return found

    @property
    def window(self) -> Any:
        """The window that is shown: door or main window."""
        return self.program.window

    def focus(self) -> QWidget:
        """Return the widget with the keyboard."""
        if not self.in_front():
            QTest.qWaitForWindowActive(QApplication.activeModalWidget() or self.window)
        found = QApplication.focusWidget() or QApplication.activeWindow()
        assert isinstance(found, QWidget)
        return found

    def in_front(self) -> bool:
        """Tell whether the keyboard is in the newest window; a window manager puts it there."""
        front = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is front or QApplication.activePopupWidget() is not None:
            return True
        front.activateWindow()
        return False

    def write(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            QTest.keyClicks(self.focus(), letter)
            turn_of_the_loop()

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key as it is written under F1, such as 'Ctrl+N'."""
        *modifiers, name = keys.replace("++", "+Plus").split("+")
        flags = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            word = {"Ctrl": "Control"}.get(modifier, modifier)
            flags |= Qt.KeyboardModifier[f"{word}Modifier"]
        for _time in range(times):
            QTest.keyClick(self.focus(), Qt.Key[f"Key_{name}"], flags)
            turn_of_the_loop()

    def tab_to(self, words: str) -> None:
        """Press Tab until the button or field with these words has the keyboard."""
        for _step in range(60):
            if words in _words_of(self.focus()):
                return
            self.press("Tab")
        raise LookupError(f"{words}; the keyboard is on {self.focus()}")

    def idle(self) -> bool:
        """Tell whether no work is under way."""
        return not self.program.tasks.jobs.running()

    def inside(self) -> bool:
        """Tell whether the main window is shown and its agenda has a day."""
        main = self.program.main_window()
        if main is None or not self.idle():
            return False
        main.activateWindow()
        return QApplication.activeWindow() is main

    def screen(self) -> Any:
        """Return the open screen."""
        main = self.program.main_window()
        assert main is not None
        return main._screens[main.current_name()]

    def toasts(self) -> list[str]:
        """Return the messages that are shown."""
        main = self.program.main_window()
        return main.toaster.messages() if main is not None else []

    def says(self, text: str) -> Wait:
        """Wait until a message with this text is shown."""
        return lambda: any(text in toast for toast in self.toasts())

    def when_asked(self, kind: type[QWidget], answer: Callable[[Any], None]) -> None:
        """Answer a dialog that holds up the scene, once it is there."""
        timer = QTimer(self.application)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and dialog.isVisible():
                timer.stop()
                answer(dialog)

        timer.timeout.connect(look)
        timer.start(_POLL_MS)

    def tell(self, name: str, **values: Any) -> None:
        """Say something to the parent."""
        sys.stdout.write(json.dumps({"said": name, **values}) + "\n")
        sys.stdout.flush()


class Player(QObject):
    """Plays a scene inside the event loop; a wait that lasts too long ends the process."""

    def __init__(self, scene: Iterator[Wait], hands: Hands) -> None:
        super().__init__()
        self._scene, self._hands = scene, hands
        self._wait: Wait = lambda: True
        self._waited = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._timer.start(_POLL_MS)

    def _turn(self) -> None:
        self._timer.stop()
        try:
            if self._wait():
                self._wait, self._waited = next(self._scene), 0.0
            else:
                self._waited += _POLL_MS / 1000
        except StopIteration:
            self._hands.tell("ends")
            return
        except BaseException as error:  # noqa: BLE001 - the parent has to hear of any failure
            self._give_up(f"{type(error).__name__}: {error}")
        if self._waited > _PATIENCE:
            frame: Any = getattr(self._scene, "gi_frame", None)
            self._give_up(f"waited in vain at line {frame.f_lineno if frame else '?'}")
        self._timer.start(_POLL_MS)

    def _give_up(self, why: str) -> None:
        import traceback

        traceback.print_exc()
        picture = os.environ.get("CLINIC_TEST_PICTURE")
        if picture and self._hands.window is not None:
            self._hands.window.grab().save(picture)
        shown = [type(w).__name__ for w in QApplication.topLevelWidgets() if w.isVisible()]
        keyboard = f"{QApplication.focusWidget()} in {QApplication.activeWindow()} of {shown}"
        self._hands.tell("stuck", why=why, toasts=self._hands.toasts(), keyboard=keyboard)
        os._exit(3)


def _words_of(widget: QWidget) -> str:
    words = [widget.accessibleName()]
    if isinstance(widget, QPushButton):
        words.append(widget.text().replace("&", ""))
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    return " | ".join(words)


def main() -> int:
    """Play the scene named first on the store named second."""
    from tests.support import scenes

    scene: Scene = getattr(scenes, sys.argv[1])
    hands = Hands()
    clock = StartedClock(scenes.BEGIN)
    hands.clock = clock
    session.SystemClock = lambda: clock  # type: ignore[assignment,misc]
    application = QApplication(sys.argv[:1])
    player = Player(scene(hands), hands)
    code = open_program(Path(sys.argv[2]), demo=False, seconds=None)
    del player, application
    hands.tell("closed", code=code)
    return code


if __name__ == "__main__":
    sys.exit(main())
