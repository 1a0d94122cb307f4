"""The sign-in panel: people, password, pause, recovery words, new password.

Shared by the sign-in window and the covered screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.door import Door, DoorPresenter, Person
from clinic_desktop.modules.practice.ui.new_password import NewPasswordPage, RecoveryPage
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import PasswordField
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import (
    Avatar,
    Card,
    Label,
    Line,
    LinkButton,
    Notice,
    PrimaryButton,
    paint_avatar,
)

if TYPE_CHECKING:
    from clinic_desktop.modules.practice.service.session import UserSession

AVATAR = 32


class CapsWatch(QObject):
    """Tells from what is typed whether the capitals key is down: letters against Shift.

    Qt doesn't report the key's state; a capital without Shift (or the reverse) shows it.
    """

    changed = Signal(bool)

    def eventFilter(self, _watched: QObject, q_event: QEvent) -> bool:
        """Look at a typed letter and let it through."""
        if q_event.type() == QEvent.Type.KeyPress and isinstance(q_event, QKeyEvent):
            if q_event.key() == Qt.Key.Key_CapsLock:
                self.changed.emit(False)  # unknown until the next letter
            letter = q_event.text()
            if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
                shift = bool(q_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.changed.emit(letter.isupper() != shift)
        return False


class DoorPanel(Card):
    """The panel; `entered(UserSession)` after the door opened, `ended()` when the session is over.

    Implements DoorView.
    """

    entered = Signal(object)
    ended_signal = Signal()

    def __init__(self, door: Door, login: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self.presenter = DoorPresenter(self, door, login)
        self._can_recover = door.can_recover
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages)
        self._pages.addWidget(self._make_door_page())
        self.recovery = RecoveryPage()
        self.recovery.submitted.connect(self.presenter.recover)
        self.recovery.left.connect(self._show_door)
        self.new_password = NewPasswordPage()
        self.new_password.submitted.connect(self.presenter.replace_password)
        self.new_password.left.connect(self._give_up)
        self._pages.addWidget(self.recovery)
        self._pages.addWidget(self.new_password)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.presenter.tick)
        theme.signals.changed.connect(self._draw_people)

    def sizeHint(self) -> QSize:
        """Return a calm size; with large text on a small screen it may be less."""
        return super().sizeHint().expandedTo(QSize(theme.px(680), theme.px(360)))

    def start(self) -> None:
        """List the people and wait for a password."""
        self._pages.setCurrentIndex(0)
        self.presenter.start()
        self.password.setFocus()

    def show_people(self, people: Sequence[Person], login: str) -> None:
        """List the people and choose one."""
        self.list.clear()
        for person in people:
            item = QListWidgetItem(person.name)
            item.setData(Qt.ItemDataRole.UserRole, person.login)
            item.setToolTip(plain_tip(person.login))
            self.list.addItem(item)
            if person.login == login:
                self.list.setCurrentItem(item)
        self._draw_people()
        self._pages.setCurrentIndex(0)

    def show_busy(self, busy: bool) -> None:
        """Keep hands off while a password is tried."""
        for widget in (self.password, self.list, self.forgotten):
            widget.setEnabled(not busy)
        text = translate("Practice", "Opening...") if busy else translate("Practice", "Sign in")
        self.button.setText(text)
        self.button.setEnabled(not busy)
        self.recovery.set_busy(busy)
        self.new_password.set_busy(busy)
        if not busy and self._pages.currentIndex() == 0:
            self.password.setFocus()

    def refuse(self, text: str) -> None:
        """Say why not, and select the password for typing over it."""
        self._name_secret()  # after the last try the PIN is no way any more
        self.notice.say(text, "warning")
        self.password.selectAll()
        self.password.setFocus()

    def show_pause(self, seconds: int) -> None:
        """Count down in the button."""
        if seconds:
            self.button.setText(translate("Practice", "Wait {n} s").format(n=seconds))
            self.button.setEnabled(False)
            self._timer.start()
            return
        self._timer.stop()
        self.notice.say("")
        self.button.setText(translate("Practice", "Sign in"))
        self.button.setEnabled(True)

    def ask_new_password(self) -> None:
        """Show the page on which the one-time password is replaced."""
        self.new_password.start(self._name.text())
        self._pages.setCurrentWidget(self.new_password)

    def show_problems(self, problems: dict[str, str]) -> None:
        """Mark the fields of the page that is shown."""
        page = self._pages.currentWidget()
        if isinstance(page, NewPasswordPage | RecoveryPage):
            page.show_problems(problems)

    def show_failure(self, text: str) -> None:
        """Show what is wrong with the store."""
        self.notice.say(text, "danger")

    def opened(self, session: UserSession) -> None:
        """Forget what was typed and go on."""
        self.forget()
        self.entered.emit(session)

    def ended(self) -> None:
        """The session is over."""
        self.forget()
        self.ended_signal.emit()

    def forget(self) -> None:
        """Empty every field with a secret."""
        self.password.clear()
        self.notice.say("")
        self.recovery.clear()
        self.new_password.clear()

    def _make_door_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.list = QListWidget()
        self.list.setProperty("kit", "side")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setAccessibleName(translate("Practice", "Who are you?"))
        self.list.setIconSize(QSize(theme.px(AVATAR), theme.px(AVATAR)))
        self.list.setFixedWidth(theme.px(260))
        self.list.currentItemChanged.connect(self._chosen)
        row.addWidget(self.list)
        row.addWidget(Line(vertical=True))
        row.addLayout(self._make_password_column(), 1)
        return page

    def _make_password_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        inset = theme.px(theme.SPACE.xxl)
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(theme.px(theme.SPACE.m))
        self._avatar = Avatar(size=64)
        self._name = Label("", "title")
        self._name.setWordWrap(True)
        column.addStretch(1)
        column.addWidget(self._avatar)
        column.addWidget(self._name)
        self._title = title = Label("", "secondary")
        self.password = PasswordField()
        self.password.returnPressed.connect(self._submit)
        title.setTextFormat(Qt.TextFormat.AutoText)
        title.setBuddy(self.password)
        self._name_secret()
        self._caps = CapsWatch(self)
        self._caps.changed.connect(self._show_caps)
        self.password.installEventFilter(self._caps)
        self.caps_hint = Label(
            translate("Practice", "The capitals key seems to be on."), tone="warning"
        )
        self.caps_hint.hide()
        self.notice = Notice()
        self.button = PrimaryButton(translate("Practice", "Sign in"), icon="log-in")
        self.button.clicked.connect(self._submit)
        self.forgotten = LinkButton(translate("Practice", "&Forgot the password?"))
        self.forgotten.clicked.connect(self._show_recovery)
        self.forgotten.setVisible(self._can_recover)
        for widget in (title, self.password, self.caps_hint, self.notice, self.button):
            column.addWidget(widget)
        column.addWidget(self.forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        return column

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.presenter.choose(item.data(Qt.ItemDataRole.UserRole))
        self._avatar.set_person(item.text())
        self._name.setText(item.text())
        self._name_secret()
        self.password.clear()
        self.notice.say("")

    def _name_secret(self) -> None:
        """Ask for the password, or for the password or the PIN where that opens too."""
        text = translate("Practice", "&Password")
        if self.presenter.takes_pin:
            text = translate("Practice", "&Password or PIN")
        self._title.setText(text)
        self.password.setAccessibleName(text.replace("&", ""))

    def _submit(self) -> None:
        self.presenter.submit(self.password.value())

    def _show_caps(self, on: bool) -> None:
        self.caps_hint.setVisible(on)

    def _show_recovery(self) -> None:
        self.recovery.start(self._name.text())
        self._pages.setCurrentWidget(self.recovery)

    def _show_door(self) -> None:
        self._pages.setCurrentIndex(0)
        self.recovery.clear()
        self.password.setFocus()

    def _give_up(self) -> None:
        self.new_password.clear()
        self.presenter.give_up()
        self.password.clear()

    def _draw_people(self) -> None:
        self.list.setIconSize(QSize(theme.px(AVATAR), theme.px(AVATAR)))
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setIcon(avatar_icon(item.text(), theme.px(AVATAR)))
            item.setSizeHint(QSize(0, theme.px(AVATAR + 16)))


def avatar_icon(name: str, side: int) -> QIcon:
    """Return a person's round as an icon for lists."""
    picture = QPixmap(side * 2, side * 2)
    picture.setDevicePixelRatio(2.0)
    picture.fill(QColor(0, 0, 0, 0))
    with QPainter(picture) as painter:
        paint_avatar(painter, QRectF(0, 0, side, side), name)
    found = QIcon(picture)
    found.addPixmap(picture, QIcon.Mode.Selected)  # without it, Qt tints the chosen one
    return found
