"""The interface's language: which there are, which is used, and what it is loaded from."""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages of the interface, with their own names. English stands in the code itself."""

_COUNTRIES = {"en": "en_GB", "fr": "fr_FR"}
_loaded: list[QTranslator] = []
_current = ["en"]


def wanted(setting: str) -> str:
    """Return the language that a setting asks for; "system" is the system's, else English."""
    code = QLocale.system().name()[:2] if setting == "system" else setting
    return code if code in LANGUAGES else "en"


def current() -> str:
    """Return the code of the language in use."""
    return _current[0]


def use(code: str) -> None:
    """Speak a language from now on; what is on screen already stays as it is."""
    application = QCoreApplication.instance()
    assert application is not None
    for translator in _loaded:
        application.removeTranslator(translator)
    _loaded.clear()
    _current[0] = code
    QLocale.setDefault(QLocale(_COUNTRIES[code]) if code != _system() else QLocale.system())
    if code == "en":
        return
    own = resources.files("resources") / "translations" / f"elocutio_{code}.qm"
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{code}", folder), (str(own), "")):
        translator = QTranslator(application)
        # Qt's own words (Yes, Cancel) are English where they are not installed.
        if translator.load(name, place):
            application.installTranslator(translator)
            _loaded.append(translator)


def _system() -> str:
    return QLocale.system().name()[:2]
