"""Which language a text is written in, by its script, its small words and its letters.

Small and offline on purpose: analysts' texts are articles, and a wrong guess is worse than none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

import regex

_READ = 2_000
"""Characters from the beginning that are looked at."""

_FEWEST_WORDS = 4
_LEAST, _AHEAD = 0.1, 1.2
"""The best language's points a word, and how far it must be ahead of the second."""

_EVIDENCE = 2.5
"""So many points must another language be ahead of the one that is expected: some three words that
no other language has. With 2.0 slogans such as “Ni la casse sociale, ni la dette.” were Spanish."""

_FEW_LETTERS = 100
"""In so short a text letters of its own may be lacking in a language that shares its script."""

_LETTERS = regex.compile(r"\p{L}")
_LATIN = regex.compile(r"\p{Latin}")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")

_SCRIPTS = MappingProxyType(
    {
        "el": r"\p{Greek}",
        "he": r"\p{Hebrew}",
        "ko": r"\p{Hangul}",
        "ja": r"[\p{Hiragana}\p{Katakana}]",
        "th": r"\p{Thai}",
        "hi": r"\p{Devanagari}",
        "ka": r"\p{Georgian}",
        "hy": r"\p{Armenian}",
        "zh": r"\p{Han}",
        "ar": r"\p{Arabic}",
        "ru": r"\p{Cyrillic}",
    }
)
"""Languages known by their script alone; those that share it are told apart by letters."""

_BY_LETTERS = MappingProxyType(
    {
        "ru": (("uk", "іїєґ"), ("bg", "")),
        "ar": (("fa", "پچژگ"),),
    }
)

_SAME_SCRIPT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ru": ("uk", "bg", "be", "sr", "mk"),
        "ar": ("fa", "ur"),
        "hi": ("mr", "ne"),
        "zh": ("ja",),
    }
)

_SMALL_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "fr": "le la les l un une des du de d et est en que qu qui dans pour pas ne n ce cette ces "
        "il elle ils elles on nous vous je se s sur au aux par plus avec mais ou où son sa ses "
        "leur leurs comme tout tous même sans sont été être ont a à y si fait peut très bien "
        "c j m notre nos votre celui ceux dont donc encore entre après avant depuis sous quand",
        "en": "the of and to a in is that it for was on are as with be by at this have from or had "
        "not but what all were when we there can an your which their has will one would about "
        "they you he she his her its been who more if no than so do did into our them these "
        "those only over also could should because while where after before",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einer "
        "einem einen als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie "
        "über so zum haben nur oder aber vor zur bis mehr durch man kein keine wenn wir ich "
        "was war wurde schon seine ihre gegen unter zwischen ohne immer",
        "es": "el la los las de que y a en un una ser se no por con su para como del al lo "
        "más este "
        "esta pero sus le ya o fue ha sí porque cuando muy sin sobre también me hasta hay donde "
        "quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos es son "
        "está están era entre nada cada así aunque",
        "it": "il lo la i gli le di a da in con su per tra fra un uno una e che non è si del dello "
        "della dei degli delle al allo alla ai agli alle dal dalla nel nella nei nelle sul sulla "
        "sono ha hanno ma come anche più questo questa essere o se ci chi cui loro suo sua suoi "
        "dopo senza molto tutti tutto stato quando ogni perché però c l d un",
        "pt": "o a os as de do da dos das e que em no na nos nas um uma para com não por mais "
        "ao aos "
        "à às se foi como mas ou seu sua seus suas é são ser está ele ela eles elas isso isto "
        "este esta pelo pela pelos pelas até sem também só muito já quando entre depois sobre "
        "tem têm há nem mesmo porque quem num numa",
        "nl": "de het een en van in is dat op te voor met die zijn niet aan er om ook als door bij "
        "maar uit naar dan hij zij ze wij we ik je heeft hebben werd worden wordt nog wel over "
        "deze dit tot meer kan geen al zo hun haar onder tegen moet veel waar omdat tussen",
        "sv": "och att det i en som är av för på med den till inte om ett de var har från men "
        "vi så "
        "man kan sin när han hon eller vara efter hade nu också skulle då detta blev under utan",
        "da": "og at det i en som er af for på med den til ikke om et de var har fra men vi så man "
        "kan sin når han hun eller være efter havde nu også skulle da dette blev uden der hvad",
        "nb": "og at det i en som er av for på med den til ikke om et de var har fra men vi så man "
        "kan sin når han hun eller være etter hadde nå også skulle da dette ble uten hva bare",
        "pl": "i w na z do że się nie to jest o za jak po od co ale dla przez jego tym już są tak "
        "być może tylko było czy ich oraz który która które bardzo także przed gdy nad bez",
        "ro": "și în a de la cu nu că pe o un este sunt din pentru mai se ce care au fost ca sau "
        "dar fi prin dacă după când lui ei această acest despre între fără foarte",
        "ca": "el la els les de i que a en un una per amb no és del al es als dels o més com però "
        "seu seva són ha han aquest aquesta això també quan molt fins sense entre hi ho tot",
    }
)

_PIECES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fr": (
            "aux",
            "eux",
            "oir",
            "ait",
            "œ",
            "ê",
            "ë",
            "î",
            "û",
            "ç",
            "oi",
            "eau",
            "ès",
            "aient",
            "ment",
            "tion",
        ),
        "en": ("ing", "th", "ght", "wh", "tion", "ly", "sh", "ow"),
        "de": ("ß", "ä", "ö", "ü", "sch", "ung", "ich", "cht", "keit", "heit"),
        "es": ("ñ", "ción", "dad", "ía", "ó", "ú", "ll", "¿", "¡", "mente"),
        "it": ("zione", "gli", "cch", "zz", "ità", "ò", "ù", "ggi", "mente"),
        "pt": ("ã", "õ", "ção", "ões", "nh", "lh", "ê", "â", "ç", "mente"),
        "nl": ("ij", "oo", "aa", "ee", "lijk", "oe", "sch", "ui", "heid"),
        "sv": ("å", "ä", "ö", "ning"),
        "da": ("å", "æ", "ø", "ning"),
        "nb": ("å", "æ", "ø", "ing"),
        "pl": ("ł", "ż", "ś", "ć", "ą", "ę", "ń", "cz", "sz", "rz"),
        "ro": ("ă", "ș", "ț", "î", "â", "ul"),
        "ca": ("ç", "l·l", "ny", "ó", "à", "è", "ts"),
    }
)
_PIECE_POINTS = 0.12


def _points_of_words() -> dict[str, dict[str, float]]:
    """Return the points of each small word by language: the fewer languages know it, the more."""
    lists = {language: set(words.split()) for language, words in _SMALL_WORDS.items()}
    known = Counter(word for words in lists.values() for word in words)
    points: dict[str, dict[str, float]] = {}
    for language, words in lists.items():
        for word in words:
            points.setdefault(word, {})[language] = 1 / known[word]
    return points


_POINTS = _points_of_words()


def detect(text: str, expected: str = "") -> str:
    """Return the two letters of the language of a text, "" where it is not clear.

    A sentence of a hundred characters is mostly enough. ``expected``: a language code that is
    returned instead, as it is, where the text does not clearly speak against it.
    """
    sample = text[:_READ].casefold()
    code = expected[:2].lower()
    by_script = _by_script(sample)
    if by_script is None:
        found = _by_words(sample, code)
    elif code in _SAME_SCRIPT.get(by_script, ()) and len(_LETTERS.findall(sample)) < _FEW_LETTERS:
        found = code
    else:
        found = by_script
    return found if found and found != code else expected


def _by_script(sample: str) -> str | None:
    """Return the language that a script stands for, "" for too little, None for Latin letters."""
    letters = len(_LETTERS.findall(sample))
    if letters < _FEWEST_WORDS:
        return ""
    if len(_LATIN.findall(sample)) > letters / 2:
        return None
    shares = {
        language: len(regex.findall(pattern, sample)) / letters
        for language, pattern in _SCRIPTS.items()
    }
    # Japanese is written with Chinese characters too, but never with them alone.
    if shares["ja"] > 0.1 and shares["ja"] + shares["zh"] > 0.5:
        return "ja"
    best = max(shares, key=lambda language: shares[language])
    if shares[best] < 0.5:
        return None
    for language, own in _BY_LETTERS.get(best, ()):
        if own and sum(sample.count(letter) for letter in own) > 0.01 * letters:
            return language
    if best == "ru" and not regex.search("[ыэё]", sample) and sample.count("ъ") > 0.005 * letters:
        return "bg"
    return best


def _by_words(sample: str, expected: str) -> str:
    words = [str(word) for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return ""
    points = dict.fromkeys(_SMALL_WORDS, 0.0)
    for word, number in Counter(words).items():
        for language, worth in _POINTS.get(word, {}).items():
            points[language] += number * worth
    for language, pieces in _PIECES.items():
        points[language] += _PIECE_POINTS * sum(map(sample.count, pieces))
    ranked = sorted(points.items(), key=lambda entry: -entry[1])
    (best, most), (_, second) = ranked[0], ranked[1]
    clear = most / len(words) >= _LEAST and most >= _AHEAD * second
    unexpected = bool(expected) and best != expected
    if unexpected and most < points.get(expected, 0) + _EVIDENCE:
        return expected
    return best if clear else ""
