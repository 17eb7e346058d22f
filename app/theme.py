"""The look: colours of both themes, faces and sizes, in one table each."""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib import resources

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from annotations.model import Colour
from app.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Derivation, LabelColours, derive

READING_FACE = "Source Serif 4"
INTERFACE_FACE = "Inter"

BODY = 13
SECONDARY = 12
SMALL = 11
TITLE_ROW = 14
READING = 18


@dataclass(frozen=True)
class Theme:
    """The colours of the chrome ("#RRGGBB") and the rule for label colours."""

    name: str
    page: str
    panel: str
    raised: str
    hover: str
    current: str
    hairline: str
    border: str
    text: str
    text_2: str
    text_3: str
    accent: str
    on_accent: str
    selection: str
    notice_ground: str
    notice_text: str
    error: str
    map_line: str
    thumb: str
    grid: str
    away: str
    rule: Derivation

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return not self.rule.darker

    def label(self, colour: Colour) -> LabelColours:
        """Return the inks and tints of a label's colour in this theme."""
        return derive(colour, self.rule)

    def palette(self) -> QPalette:
        """Return Qt's palette for this theme."""
        palette = QPalette()
        roles = QPalette.ColorRole
        table = {
            roles.Window: self.panel,
            roles.WindowText: self.text,
            roles.Base: self.page,
            roles.AlternateBase: self.panel,
            roles.Text: self.text,
            roles.PlaceholderText: self.text_3,
            roles.Button: self.raised,
            roles.ButtonText: self.text,
            roles.BrightText: self.on_accent,
            roles.Highlight: self.selection,
            roles.HighlightedText: self.text,
            roles.Accent: self.accent,
            roles.Link: self.text,
            roles.LinkVisited: self.text_2,
            roles.ToolTipBase: self.raised,
            roles.ToolTipText: self.text,
            roles.Light: self.raised,
            roles.Midlight: self.hover,
            roles.Mid: self.border,
            roles.Dark: self.border,
            roles.Shadow: self.border,
        }
        for role, colour in table.items():
            palette.setColor(role, QColor(colour))
        for role in (roles.Text, roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.border))
        return palette


LIGHT_THEME = Theme(
    name="light",
    page="#FFFFFF",
    panel="#F4F4F5",
    raised="#FFFFFF",
    hover="#EAEAEC",
    current="#DFE0E4",
    hairline="#E0E0E3",
    border="#C3C4CA",
    text="#1C1D20",
    text_2="#53555C",
    text_3="#6A6C74",
    accent="#26282D",
    on_accent="#FFFFFF",
    selection="#C9D0DE",
    notice_ground="#F8EBC8",
    notice_text="#644600",
    error="#B3261E",
    map_line="#E3E3E6",
    thumb="#C9CACF",
    grid="#ECECEE",
    away="#8C8E96",
    rule=LIGHT,
)
DARK_THEME = Theme(
    name="dark",
    page="#17181B",
    panel="#1F2024",
    raised="#26282D",
    hover="#2A2B30",
    current="#373940",
    hairline="#303238",
    border="#4A4D55",
    text="#E6E6E4",
    text_2="#ADAFB5",
    text_3="#8E9099",
    accent="#E6E6E4",
    on_accent="#17181B",
    selection="#3E4656",
    notice_ground="#3A3014",
    notice_text="#EFCF86",
    error="#FF8A80",
    map_line="#2A2C31",
    thumb="#4A4D55",
    grid="#26282D",
    away="#6A6D76",
    rule=DARK,
)
LIGHT_CONTRAST_THEME = Theme(
    name="contrast_light",
    page="#FFFFFF",
    panel="#FFFFFF",
    raised="#FFFFFF",
    hover="#E6E6E6",
    current="#D6D6D6",
    hairline="#6B6B6B",
    border="#4D4D4D",
    text="#000000",
    text_2="#1F1F1F",
    text_3="#333333",
    accent="#000000",
    on_accent="#FFFFFF",
    selection="#B9D3FF",
    notice_ground="#FFF2B3",
    notice_text="#3D2B00",
    error="#8C0000",
    map_line="#D0D0D0",
    thumb="#4D4D4D",
    grid="#C8C8C8",
    away="#4D4D4D",
    rule=LIGHT_CONTRAST,
)
DARK_CONTRAST_THEME = Theme(
    name="contrast_dark",
    page="#000000",
    panel="#000000",
    raised="#0D0D0D",
    hover="#262626",
    current="#333333",
    hairline="#8C8C8C",
    border="#B0B0B0",
    text="#FFFFFF",
    text_2="#F0F0F0",
    text_3="#D9D9D9",
    accent="#FFFFFF",
    on_accent="#000000",
    selection="#173B73",
    notice_ground="#332800",
    notice_text="#FFE08A",
    error="#FF9C94",
    map_line="#404040",
    thumb="#B0B0B0",
    grid="#333333",
    away="#C0C0C0",
    rule=DARK_CONTRAST,
)
THEMES = {theme.name: theme for theme in (LIGHT_THEME, DARK_THEME)}
"""What pictures are made in."""
CONTRAST_THEMES = {theme.name: theme for theme in (LIGHT_CONTRAST_THEME, DARK_CONTRAST_THEME)}
"""Text of 7:1 and more, borders that are seen."""


def chosen_theme(name: str) -> Theme:
    """Return the theme of a name; "system" is the one that the system is set to."""
    if name == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK_THEME if dark else LIGHT_THEME
    return (THEMES | CONTRAST_THEMES)[name]


def colour_names() -> tuple[str, ...]:
    """Return the names of the chrome's colours, for the style sheet's placeholders."""
    return tuple(f.name for f in fields(Theme) if f.name not in ("name", "rule"))


def load_fonts() -> None:
    """Register the faces that ship with the program; once per process is enough."""
    folder = resources.files("resources") / "fonts"
    for entry in folder.iterdir():
        if entry.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(entry.read_bytes())


def interface_font(
    pixels: int = BODY, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
) -> QFont:
    """Return the interface face at a whole number of logical pixels.

    ``tabular`` figures stand below one another; they make hyphens wide, so words go without.
    """
    font = QFont(INTERFACE_FACE)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def fixed_font(pixels: int = SECONDARY) -> QFont:
    """Return the system's face of one width, for logs and licences."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixels)
    return font


FACES = {
    "source_serif": "Source Serif 4",
    "inter": "Inter",
    "serif": "System serif",
    "sans": "System sans serif",
}
"""The reading faces to choose from, with their names on screen."""


def reading_font(
    pixels: int = READING,
    weight: QFont.Weight = QFont.Weight.Normal,
    italic: bool = False,
    face: str = "source_serif",
) -> QFont:
    """Return the reading face (one of ``FACES``): what belongs to the corpus is set in it."""
    hints = QFont.StyleHint
    hint = hints.SansSerif if face in ("inter", "sans") else hints.Serif
    font = QFont()
    font.setStyleHint(hint)
    own = {"source_serif": READING_FACE, "inter": INTERFACE_FACE}
    font.setFamily(own.get(face) or font.defaultFamily())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
