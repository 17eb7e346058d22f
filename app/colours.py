"""Label colours: from a stored identity (hue, tone, vividness) to the inks and tints of a theme.

Contrast after WCAG 2.1. Colours are "#RRGGBB" strings here, so that this module needs no Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from annotations.colours import INK_CHROMA, INK_LIGHTNESS, INSIDE, hexadecimal, most_chroma, rgb
from annotations.model import Colour


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a theme derives label colours. L and C are OKLCH lightness (0-1) and chroma."""

    grounds: tuple[str, str, str]
    darker: bool
    ink_lightness: tuple[float, float]
    ink_chroma: float
    tint_lightness: float
    tint_chroma: float
    strong_lightness: float
    strong_chroma: float
    ink_contrast: float = 3.1
    name_contrast: float = 4.6
    step: float = 0.005


LIGHT = Derivation(
    grounds=("#FFFFFF", "#F4F4F5", "#FFFFFF"),
    darker=True,
    ink_lightness=INK_LIGHTNESS,
    ink_chroma=INK_CHROMA,
    tint_lightness=0.952,
    tint_chroma=0.034,
    strong_lightness=0.905,
    strong_chroma=0.075,
)
DARK = Derivation(
    grounds=("#17181B", "#1F2024", "#26282D"),
    darker=False,
    ink_lightness=(0.64, 0.85),
    ink_chroma=0.145,
    tint_lightness=0.3,
    tint_chroma=0.048,
    strong_lightness=0.392,
    strong_chroma=0.075,
)
LIGHT_CONTRAST = replace(
    LIGHT, grounds=("#FFFFFF", "#FFFFFF", "#FFFFFF"), ink_contrast=4.6, name_contrast=7.1
)
DARK_CONTRAST = replace(
    DARK, grounds=("#000000", "#000000", "#0D0D0D"), ink_contrast=4.6, name_contrast=7.1
)


@dataclass(frozen=True, slots=True)
class LabelColours:
    """The four colours of a label in one theme.

    ``ink`` strokes and bars, ``tint`` ground of the innermost annotation, ``strong`` ground of
    the one hovered or in hand, ``name`` its written name on page, panel, raised ground or tint.
    """

    ink: str
    tint: str
    strong: str
    name: str


@lru_cache(maxsize=8192)
def derive(colour: Colour, rule: Derivation) -> LabelColours:
    """Return a label's colours under a theme's rule."""
    hue, vividness = colour.hue, colour.vividness
    low, high = rule.ink_lightness
    lightness = low + (colour.tone + 1) / 2 * (high - low)

    def ink_chroma(lightness: float) -> float:
        return vividness * min(rule.ink_chroma, INSIDE * most_chroma(lightness, hue))

    lightness = _stepped(lightness, hue, ink_chroma, rule, rule.grounds, rule.ink_contrast)
    chroma = ink_chroma(lightness)

    def name_chroma(lightness: float) -> float:
        return min(chroma, INSIDE * most_chroma(lightness, hue))

    share = 0.55 + 0.45 * vividness
    tint = _in_gamut(rule.tint_lightness, rule.tint_chroma * share, hue)
    strong = _in_gamut(rule.strong_lightness, rule.strong_chroma * share, hue)
    grounds = (*rule.grounds, tint)
    name = _stepped(lightness, hue, name_chroma, rule, grounds, rule.name_contrast)
    return LabelColours(
        ink=hexadecimal(rgb(lightness, chroma, hue)),
        tint=tint,
        strong=strong,
        name=hexadecimal(rgb(name, name_chroma(name), hue)),
    )


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours (1-21)."""
    a, b = _luminance(one), _luminance(other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def _stepped(
    lightness: float,
    hue: float,
    chroma: Callable[[float], float],
    rule: Derivation,
    grounds: tuple[str, ...],
    wanted: float,
) -> float:
    """Return the first lightness, stepping away from the grounds, that has the contrast."""
    step = -rule.step if rule.darker else rule.step
    while True:
        colour = hexadecimal(rgb(lightness, chroma(lightness), hue))
        enough = all(contrast(colour, ground) >= wanted for ground in grounds)
        if enough or not 0.0 < lightness + step < 1.0:
            return lightness
        lightness += step


def _in_gamut(lightness: float, chroma: float, hue: float) -> str:
    return hexadecimal(rgb(lightness, min(chroma, INSIDE * most_chroma(lightness, hue)), hue))


@lru_cache(maxsize=65536)
def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
