"""Voice: whose words a passage is, in French and English."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.language.voice import VOICES, voice_at, voices
from tests.conftest import SHARED

FRENCH = [
    ("« Nous irons [[jusqu’au bout]] », affirme Jean Dupont.", "quoted", "Jean Dupont"),
    ("« Nous irons [[jusqu’au bout]]. » Il pleut.", "quoted", ""),
    ("« C’est [[une honte]] ! », s’indigne la maire de Paris.", "quoted", "la maire de Paris"),
    ("« [[Non]] ! », a-t-il crié.", "quoted", ""),
    ("Le ministre a déclaré : « Ce plan est [[absurde]]. »", "quoted", "Le ministre"),
    (
        "Marie Curie : « Rien n’est [[à craindre]], tout est clair. »",
        "quoted",
        "Marie Curie",
    ),
    ("Le préfet a dénoncé une « [[mascarade]] ».", "quoted", "Le préfet"),
    ("Cette « [[réforme]] » coûte cher.", "author", ""),
    ("Il lit « [[Le Monde]] » le soir.", "author", ""),
    ("Cette [[mascarade]] coûte cher, « Nous irons jusqu’au bout » ou pas.", "author", ""),
    (
        "« Il m’a dit : “[[Jamais]] nous ne céderons !” et il part », raconte Paul.",
        "quoted",
        "",
    ),
    ("« Nous irons[[, dit-il,]] jusqu’au bout. »", "author", ""),
    ("« Nous irons, dit-il, [[jusqu’au bout]]. »", "quoted", ""),
    ("« Nous irons, répond Léa Roy, [[jusqu’au bout]]. »", "quoted", "Léa Roy"),
    ("“Nous irons [[jusqu’au bout]]”, assure M. Petit.", "quoted", "M. Petit"),
    ('"Nous irons [[jusqu’au bout]]", assure M. Petit.', "quoted", "M. Petit"),
    ("— Tu viens [[demain]] ?\n— Oui.", "quoted", ""),
    ("— Non, répondit Paul, je reste [[ici]].\nIl resta.", "quoted", "Paul"),
    ("– une liste\n– de [[courses]]", "author", ""),
    ("Selon Anne Hidalgo, la ville [[a changé]].", "reported", "Anne Hidalgo"),
    ("La ville [[a changé]], selon Anne Hidalgo.", "reported", "Anne Hidalgo"),
    ("D’après le maire, tout va [[très bien]].", "reported", "le maire"),
    ("Selon moi, la ville [[a changé]].", "author", ""),
    ("Selon les cas, la ville [[change]].", "author", ""),
    ("Le maire affirme que tout va [[très bien]].", "reported", "Le maire"),
    ("Le maire a toujours soutenu que tout va [[bien]] ; il [[ment]].", "author", ""),
    ("Le maire a toujours soutenu que tout va [[bien]] ; il ment.", "reported", "Le maire"),
    ("Elle jure qu’elle [[reviendra]].", "reported", ""),
    ("Leur tramway, jurent-ils, sera [[silencieux]].", "reported", ""),
    ("Nous affirmons que tout va [[mal]].", "author", ""),
    ("[[Un désastre]] annoncé\nLe maire part. Il ne dit rien.", "heading", ""),
    ("Le maire part.\nUn [[désastre]] annoncé\nIl ne dit rien.", "heading", ""),
    ("Faut-il [[avoir peur]] ?\nLe maire part. Il ne dit rien.", "heading", ""),
    ("Le [[maire]] part. Il ne dit rien.", "author", ""),
    ("Les vers vont\nà la ligne [[sans point]]\net ne sont pas des titres.", "author", ""),
    ("« Le premier [[paragraphe]] s’ouvre\n« et le second se ferme. » Fin.", "quoted", ""),
    ("« Rien ne ferme [[ici]]\nEt ceci est à l’auteur.", "quoted", ""),
    ("« Rien ne ferme ici.\nEt ceci est [[à l’auteur]].", "author", ""),
]
ENGLISH = [
    ("“We will win [[this war]],” said John Smith.", "quoted", "John Smith"),
    ("“We will win [[this war]],” Smith said.", "quoted", "Smith"),
    ('"We will win [[this war]]," said the prime minister.', "quoted", "the prime minister"),
    ("“We will win [[this war]]. It is late.” The crowd left.", "quoted", ""),
    ("‘We will win [[this war]],’ said Ann Lee.", "quoted", "Ann Lee"),
    ("The workers’ [[rights]] and ‘so-called’ wrongs.", "author", ""),
    ("The mayor said: “This is [[a disgrace]].”", "quoted", "The mayor"),
    ("The senator called it a “[[witch hunt]]”.", "quoted", "The senator"),
    ("This “[[reform]]” is a fraud.", "author", ""),
    ("“We will,” she added, “[[win]] this war at last.”", "quoted", ""),
    ("“He told me ‘[[never]] again, my friend’ and left,” said Paul.", "quoted", ""),
    ("“We shall, said Churchill, [[fight]] on.”", "quoted", "Churchill"),
    ("According to the mayor, nothing [[has changed]].", "reported", "the mayor"),
    ("Nothing [[has changed]], according to Ann Lee.", "reported", "Ann Lee"),
    ("According to me, nothing [[has changed]].", "author", ""),
    ("The minister said that taxes [[would fall]].", "reported", "The minister"),
    ("He said the plan was [[dead]].", "reported", ""),
    ("Mr. Brown warned that the bank [[might fail]].", "reported", "Mr. Brown"),
    ("We said that taxes [[would fall]].", "author", ""),
    ("As the mayor put it, nothing [[has changed]].", "reported", "the mayor"),
    ("As the mayor left, nothing [[had changed]].", "author", ""),
    ("Get [[On Board]]\nFor forty years we waited. It rained.", "heading", ""),
    ("Why [[Now]]?\nFor forty years we waited. It rained.", "heading", ""),
    ("For forty years we [[waited]]. It rained.", "author", ""),
    ("One line [[without a stop]]", "author", ""),
]
CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


def placed(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its [[marks]], and where they stood."""
    places, plain = [], ""
    for number, part in enumerate(text.replace("]]", "[[").split("[[")):
        if number % 2:
            places.append((len(plain), len(plain) + len(part)))
        plain += part
    return plain, places


@pytest.mark.parametrize(("language", "marked", "voice", "speaker"), CASES)
def test_that_a_passage_has_its_voice(language: str, marked: str, voice: str, speaker: str) -> None:
    text, places = placed(marked)
    found = voice_at(text, places, language)
    assert (found.voice, found.speaker) == (voice, speaker or found.speaker * (voice == "quoted"))
    if not speaker and voice != "quoted":
        assert found.speaker == ""


@pytest.mark.parametrize(("language", "marked", "voice"), [case[:3] for case in CASES if case[3]])
def test_that_a_language_without_words_of_its_own_uses_all(
    language: str, marked: str, voice: str
) -> None:
    text, places = placed(marked)
    assert voice_at(text, places, "de").voice == voice


def test_that_marks_around_a_quotation_change_nothing() -> None:
    text = "« Nous irons jusqu’au bout », affirme Jean Dupont."
    assert voice_at(text, [(0, 27)], "fr").speaker == "Jean Dupont"
    assert voice_at(text, [(0, 28)], "fr").voice == "quoted"
    assert voice_at(text, [(0, len(text))], "fr").voice == "author"


def test_that_a_part_of_a_text_is_asked_with_the_offsets_of_the_whole() -> None:
    text = "Il pleut. " * 10 + "« Nous irons jusqu’au bout », affirme Jean Dupont."
    found = voices(text[100:], "fr", 100).at([(107, 112)])
    assert (found.voice, found.speaker) == ("quoted", "Jean Dupont")


PIECES = [
    "«",
    "»",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "—",
    "\n",
    " ",
    " dit ",
    "Paul",
    ", ",
    ". ",
    "que ",
    "Ab",
]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.integers(0, 50))
def test_that_any_text_has_a_voice_everywhere(text: str, at: int) -> None:
    found = voice_at(text, [(at, at + 3)], "fr")
    assert found.voice in VOICES
    for passage in voices(text, "fr").passages:
        assert 0 <= passage.start < passage.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "« " * 8000,
        "“" * 20_000,
        '"a ' * 10_000,
        "selon Le " * 4000,
        "Le la le " * 6000,
        "Aa, " * 10_000 + "affirme que",
        "Paul " * 10_000,
        "– a\n" * 10_000,
    ],
)
def test_that_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    voices(text, "fr")
    voices(text, "en")
    assert time.process_time() - started < 5


def test_that_the_reference_article_is_heard() -> None:
    path = SHARED / "articles" / "article_fr.txt"
    if not path.is_file():
        pytest.skip("the reference article is not here")
    text = path.read_bytes().decode("utf-8")
    heard = voices(text, "fr")

    def told(words: str) -> tuple[str, str]:
        at = text.index(words)
        found = heard.at([(at, at + len(words))])
        return found.voice, found.speaker

    assert told("dissuader toute agression russe") == ("quoted", "Keir Starmer")
    assert told("son opération vise à protéger") == ("reported", "Moscou")
    assert told("obsédés par leur ingérence") == ("author", "")
    assert told("illusoire pour sauver sa peau") == ("heading", "")
