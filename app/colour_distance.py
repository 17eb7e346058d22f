"""How far colours lie apart, also for people who see fewer of them. Needs no Qt.

Distances are CIEDE2000 (Sharma, Wu, Dalal 2005) between sRGB colours under D65: about 1 is just
noticeable, from 10 on two inks are told apart at a glance. Colour vision deficiencies are
simulated by the matrices of Machado, Oliveira, Fernandes (2009) for severity 1.0, on linear RGB.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class Sight(StrEnum):
    """How somebody sees colours."""

    FULL = "full"
    PROTAN = "protan"
    DEUTAN = "deutan"
    TRITAN = "tritan"


DEFICIENT = (Sight.DEUTAN, Sight.PROTAN, Sight.TRITAN)
"""The deficiencies, the commonest first."""

_MACHADO = MappingProxyType(
    {
        Sight.PROTAN: np.array(
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        ),
        Sight.DEUTAN: np.array(
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        ),
        Sight.TRITAN: np.array(
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        ),
    }
)
_TO_XYZ = np.array(
    [
        [0.4123907992659595, 0.357584339383878, 0.1804807884018343],
        [0.21263900587151027, 0.715168678767756, 0.07219231536073371],
        [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
    ]
)
_WHITE = _TO_XYZ.sum(axis=1)


def linear(colours: Sequence[str]) -> Floats:
    """Return "#RRGGBB" colours as linear RGB (n x 3, 0-1)."""
    values = [[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in colours]
    encoded = np.array(values, float).reshape(-1, 3) / 255
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def simulated(colours: Sequence[str], sight: Sight) -> list[str]:
    """Return colours ("#RRGGBB") as somebody sees them."""
    if sight is Sight.FULL:
        return list(colours)
    seen = np.clip(linear(colours) @ _MACHADO[sight].T, 0, 1)
    encoded = np.where(seen <= 0.0031308, 12.92 * seen, 1.055 * seen ** (1 / 2.4) - 0.055)
    return [
        "#" + "".join(f"{channel:02X}" for channel in row)
        for row in np.rint(encoded * 255).astype(int).tolist()
    ]


def lab(colours: Sequence[str]) -> Floats:
    """Return colours in CIE L*a*b* under D65 (n x 3)."""
    ratio = linear(colours) @ _TO_XYZ.T / _WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    lightness = 116 * f[:, 1] - 16
    return np.stack([lightness, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def distances(ones: Floats, others: Floats) -> Floats:
    """Return the CIEDE2000 distances of each colour of ``ones`` to each of ``others`` (n x m).

    Both are L*a*b* (n x 3, m x 3).
    """
    return paired(ones[:, None], others[None])


def paired(ones: Floats, others: Floats) -> Floats:
    """Return the CIEDE2000 distances of colours to those in the same place (L*a*b*, last axis)."""
    l1, a1, b1 = (ones[..., k] for k in range(3))
    l2, a2, b2 = (others[..., k] for k in range(3))
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25.0**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = (h2 - h1 + 180) % 360 - 180
    turn = np.where(grey, 0.0, np.where(turn == -180, 180.0, turn))
    hue = np.where(grey, h1 + h2, _mean_hue(h1, h2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    weight = _hue_weight(hue)
    s_l = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * weight
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn) / 2) / s_h
    spread = 30 * np.exp(-(((hue - 275) / 25) ** 2))
    rotation = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * np.sin(np.radians(2 * spread))
    square = d_l**2 + d_c**2 + d_h**2 + rotation * d_c * d_h
    return np.asarray(np.sqrt(np.maximum(square, 0)))


def _mean_hue(h1: Floats, h2: Floats) -> Floats:
    total = h1 + h2
    far = np.abs(h1 - h2) > 180
    return np.asarray(np.where(far, np.where(total < 360, total + 360, total - 360), total) / 2)


def _hue_weight(hue: Floats) -> Floats:
    def cosine(degrees: Floats) -> Floats:
        return np.asarray(np.cos(np.radians(degrees)))

    return (
        1
        - 0.17 * cosine(hue - 30)
        + 0.24 * cosine(2 * hue)
        + 0.32 * cosine(3 * hue + 6)
        - 0.20 * cosine(4 * hue - 63)
    )
