"""Colour arithmetic: OKLCH to sRGB and back, label colours as hexadecimal for other programs.

OKLCH after Björn Ottosson, “A perceptual color space for image processing” (2020). Lightness is
0 to 1, chroma 0 to about 0.4, hue in degrees.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import product

from annotations.model import Colour

Rgb = tuple[float, float, float]

INK_LIGHTNESS = (0.405, 0.655)
"""Lightness of a label's strokes on white paper, for tone -1 and 1."""

INK_CHROMA = 0.18
"""Their chroma at vividness 1, where sRGB has room for it."""

HIGHLIGHT_LIGHTNESS, HIGHLIGHT_CHROMA = 0.9, 0.085
"""Lightness of a label's ground in documents at tone 0, and its chroma at vividness 1."""

INSIDE = 0.985
"""Share of the largest chroma of sRGB that is used, so that rounding stays inside."""

_NEAR = 3.0
"""Steps of 255 between two inks that rounding can explain."""

_FINEST = 0.01

_HEX = re.compile("#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")

_NAMES = {
    "black": "#000000",
    "white": "#FFFFFF",
    "grey": "#808080",
    "gray": "#808080",
    "red": "#FF0000",
    "green": "#008000",
    "blue": "#0000FF",
    "yellow": "#FFFF00",
    "orange": "#FFA500",
    "purple": "#800080",
    "pink": "#FFC0CB",
    "brown": "#A52A2A",
    "cyan": "#00FFFF",
    "magenta": "#FF00FF",
}
"""Names of CSS that labelling configurations use instead of a number."""


@lru_cache(maxsize=4096)
def to_hex(colour: Colour) -> str:
    """Return a label's colour as "#RRGGBB": its ink on white paper."""
    return hexadecimal(_ink(colour))


@lru_cache(maxsize=4096)
def highlight(colour: Colour) -> str:
    """Return "#RRGGBB" of a label's colour as a light ground on which black text is read."""
    lightness, hue = HIGHLIGHT_LIGHTNESS + 0.02 * colour.tone, colour.hue
    chroma = min(HIGHLIGHT_CHROMA, INSIDE * most_chroma(lightness, hue)) * colour.vividness
    return hexadecimal(rgb(lightness, chroma, hue))


def from_hex(text: str) -> Colour | None:
    """Return the label colour whose ink comes nearest to "#RRGGBB" or "#RGB", or to a CSS name.

    ``to_hex`` of the result gives the number back where a label colour can have it (neither very
    light nor very dark). Returns None for what is no colour.
    """
    found = _HEX.fullmatch(_NAMES.get(text.strip().lower(), text.strip()))
    if not found:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    lightness, chroma, hue = oklch((red, green, blue))
    low, high = INK_LIGHTNESS
    tone = min(1.0, max(-1.0, (lightness - low) / (high - low) * 2 - 1))
    if red == green == blue:
        return Colour(0.0, round(tone, 4), 0.0)
    vividness = min(1.0, chroma / max(_ink_chroma(lightness, hue), 1e-9))
    made = Colour(round(hue, 2) % 360, round(tone, 4), round(vividness, 4))
    return _exact(made, f"#{digits.upper()}")


def _exact(made: Colour, wanted: str) -> Colour:
    """Return the colour near another one whose ink comes nearest to the one wanted.

    Rounding to eight bits may have put the ink a trace outside of what a label colour can be; then
    the measured values, brought inside, give its neighbour. A search with ever smaller steps along
    hue, tone and vividness finds it again.
    """
    best, missing = made, _distance(made, wanted)
    step = 1.0
    while to_hex(best) != wanted and missing < _NEAR and step > _FINEST:
        around = [_moved(best, step, *ways) for ways in product((-1, 0, 1), repeat=3)]
        near = min(around, key=lambda colour: _distance(colour, wanted))
        if _distance(near, wanted) < missing:
            best, missing = near, _distance(near, wanted)
        else:
            step /= 2
    return best


def _moved(colour: Colour, step: float, hue: int, tone: int, vividness: int) -> Colour:
    return Colour(
        round(colour.hue + step * hue, 2) % 360,
        round(min(1.0, max(-1.0, colour.tone + step * tone / 50)), 4),
        round(min(1.0, max(0.0, colour.vividness + step * vividness / 50)), 4),
    )


def _distance(colour: Colour, wanted: str) -> float:
    """Return the largest difference of a channel, in steps of 255, before rounding."""
    channels = (int(wanted[i : i + 2], 16) for i in (1, 3, 5))
    pairs = zip(_ink(colour), channels, strict=True)
    return max(abs(min(255.0, max(0.0, one * 255)) - other) for one, other in pairs)


def _ink(colour: Colour) -> Rgb:
    low, high = INK_LIGHTNESS
    lightness = low + (colour.tone + 1) / 2 * (high - low)
    return rgb(lightness, colour.vividness * _ink_chroma(lightness, colour.hue), colour.hue)


def rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    """Return gamma-encoded sRGB channels, perhaps outside 0-1."""
    red, green, blue = _linear(lightness, chroma, *_axes(hue))
    return _encode(red), _encode(green), _encode(blue)


def _axes(hue: float) -> Rgb:
    """Return how much long, medium and short cones answer to chroma of this hue."""
    a, b = math.cos(math.radians(hue)), math.sin(math.radians(hue))
    return (
        0.3963377774 * a + 0.2158037573 * b,
        -0.1055613458 * a - 0.0638541728 * b,
        -0.0894841775 * a - 1.2914855480 * b,
    )


def _linear(lightness: float, chroma: float, one: float, two: float, three: float) -> Rgb:
    long = (lightness + one * chroma) ** 3
    medium = (lightness + two * chroma) ** 3
    short = (lightness + three * chroma) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def oklch(channels: Rgb) -> tuple[float, float, float]:
    """Return lightness, chroma and hue (degrees, 0 to 360) of sRGB channels (0-1)."""
    red, green, blue = (_decode(channel) for channel in channels)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


@lru_cache(maxsize=65536)
def most_chroma(lightness: float, hue: float) -> float:
    """Return the largest chroma inside sRGB, by bisection."""
    low, high = 0.0, 0.5
    axes = _axes(hue)
    for _ in range(30):
        middle = (low + high) / 2
        channels = _linear(lightness, middle, *axes)
        # A painted map waits for this: no channel is encoded that only a limit is asked of.
        if min(channels) >= _LEAST and max(channels) <= _MOST:
            low = middle
        else:
            high = middle
    return low


def hexadecimal(channels: Rgb) -> str:
    """Return "#RRGGBB"; channels outside 0-1 are clipped."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, channel)) * 255):02X}" for channel in channels)


def _ink_chroma(lightness: float, hue: float) -> float:
    return min(INK_CHROMA, INSIDE * most_chroma(lightness, hue))


def _encode(linear: float) -> float:
    if linear <= 0.0031308:
        return 12.92 * linear
    return float(1.055 * linear ** (1 / 2.4) - 0.055)


def _decode(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


_LEAST, _MOST = -1e-6 / 12.92, _decode(1 + 1e-6)
"""A millionth outside 0-1, encoded, is inside."""
