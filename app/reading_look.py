"""The reading view's look, from the settings."""

from __future__ import annotations

from app.reading.metrics import Look, Numbers, Stripes
from app.settings import Settings

LOOK_SETTINGS = ("zoom", "lanes", "face", "spacing", "measure", "stripes", "numbers")
_SPACINGS = {"normal": 1.0, "wide": 1.15, "wider": 1.35}
_MEASURES = {"narrow": 480, "normal": 592, "wide": 704, "wider": 848}


def look_of(settings: Settings) -> Look:
    """Return the look that the settings ask for."""
    return Look(
        zoom=settings.get("zoom"),
        lanes=settings.get("lanes"),
        face=settings.get("face"),
        spacing=_SPACINGS[settings.get("spacing")],
        measure=_MEASURES[settings.get("measure")],
        stripes=Stripes(settings.get("stripes")),
        numbers=Numbers(settings.get("numbers")),
    )
