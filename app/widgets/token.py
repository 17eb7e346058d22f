"""The token: a label's key letter on its tint over a bar of its ink; the one mark for a label."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

from annotations.model import Label
from app.reading.styles import LabelStyle
from app.theme import SMALL, Theme, interface_font

WIDTH = 19
HEIGHT = 17
_BAR = 2.4
_HIDDEN = 0.38
_RADIUS = 3.0


def paint_token(
    painter: QPainter,
    at: QPointF,
    label: Label | LabelStyle,
    theme: Theme,
    *,
    hidden: bool = False,
    suggestion: bool = False,
    other: bool = False,
) -> None:
    """Paint a token of 19 x 17 logical pixels with its top left corner at ``at``."""
    colours = theme.label(label.colour)
    ground = QRectF(at.x(), at.y(), WIDTH, HEIGHT - _BAR)
    bar = QRectF(at.x(), at.y() + HEIGHT - _BAR, WIDTH, _BAR)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hidden:
        painter.setOpacity(painter.opacity() * _HIDDEN)
    painter.setPen(Qt.PenStyle.NoPen)
    if not suggestion and not other:
        painter.fillPath(_rounded_above(ground), QColor(colours.tint))
    _paint_bar(painter, bar, colours.ink, suggestion=suggestion, other=other)
    painter.setPen(QColor(colours.name))
    painter.setFont(interface_font(SMALL, QFont.Weight.DemiBold))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, letter(label))
    painter.restore()


def _rounded_above(rect: QRectF) -> QPainterPath:
    """Return a rectangle whose upper corners are round; a clip would not reach an SVG."""
    path = QPainterPath(rect.bottomLeft())
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * _RADIUS, 2 * _RADIUS), 180, -90)
    path.arcTo(QRectF(rect.right() - 2 * _RADIUS, rect.top(), 2 * _RADIUS, 2 * _RADIUS), 90, -90)
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def _paint_bar(painter: QPainter, bar: QRectF, ink: str, *, suggestion: bool, other: bool) -> None:
    if suggestion:
        pen = QPen(QColor(ink), _BAR)
        pen.setDashPattern([2.2, 1.4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = bar.center().y()
        painter.drawLine(QPointF(bar.left(), middle), QPointF(bar.right(), middle))
        return
    if other:
        bar = QRectF(bar.left(), bar.top(), bar.width(), 1.3)
    painter.fillRect(bar, QColor(ink))


def letter(label: Label | LabelStyle) -> str:
    """Return what stands in a label's token: its key, or a point where it has none."""
    return label.key.upper() or "•"


def token_icon(label: Label, theme: Theme, **states: bool) -> QIcon:
    """Return a token as an icon."""
    made = QPixmap(WIDTH * 2, HEIGHT * 2)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint_token(painter, QPointF(0, 0), label, theme, **states)
    return QIcon(made)


def token_size() -> QSize:
    """Return the token's size in logical pixels."""
    return QSize(WIDTH, HEIGHT)
