"""Of a web page the article comes in, with what is known of it, and its characters as they are."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from annotations.errors import UserError
from tests.unit.annotations.readers.support import no_network, read_data

MENU = """<nav><ul><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li></ul></nav>
<div class="cookie-consent"><p>Nous utilisons des cookies. Accepter tout.</p></div>"""
COMMENTS = """<section id="comments"><h3>Laisser un commentaire</h3>
<form><label>Votre nom</label><input><textarea>Écrivez ici</textarea></form>
<ol><li><p>Merci pour cet article, je suis d'accord avec chaque mot que vous écrivez.</p></li></ol>
</section><footer><p>© 2025 Le Courrier. Mentions légales</p></footer>"""
ARTICLE = """<article><h1>La colère monte</h1>
<p>Jamais, jamais&nbsp;! Voilà ce que répètent les habitants depuis des semaines, et personne
ne les écoute&#8239;: ni le maire, ni le préfet, ni la presse.</p>
<h2>Un air de déjà-vu</h2>
<p>On nous ment, dit une voisine. Les promesses d’hier sont les mensonges de demain, et les
mensonges de demain <em>sont</em> les promesses d’hier.<br>Un vers seul.</p>
<blockquote><p>Il faut choisir, et choisir vite, car le temps presse et la patience s’use.</p>
</blockquote><ul><li>Premier point de la liste</li><li>Second point de la liste</li></ul>
<table><tr><th>Année</th><th>Voix</th></tr><tr><td>2020</td><td>12&nbsp;%</td></tr></table>
<p>{more} Une dernière phrase pour finir ce texte, qui n’est ni long ni court, mais qui suffit.</p>
</article>"""
LINES = [
    "La colère monte",
    "Jamais, jamais\u00a0! Voilà ce que répètent les habitants depuis des semaines, et personne "
    "ne les écoute\u202f: ni le maire, ni le préfet, ni la presse.",
    "Un air de déjà-vu",
    "On nous ment, dit une voisine. Les promesses d’hier sont les mensonges de demain, et les "
    "mensonges de demain sont les promesses d’hier.",
    "Un vers seul.",
    "Il faut choisir, et choisir vite, car le temps presse et la patience s’use.",
    "Premier point de la liste",
    "Second point de la liste",
    "Année\tVoix",
    "2020\t12\u00a0%",
]
HEAD = """<title>La colère monte – Le Courrier</title>
<meta property="og:title" content="La colère monte"><meta name="author" content="Ana Sorel">
<meta property="article:published_time" content="2025-07-12T08:00:00+02:00">
<meta property="og:site_name" content="Le Courrier">
<link rel="canonical" href="https://courrier.example/2025/colere">
<link rel="stylesheet" href="http://localhost:9/x.css"><script src="http://localhost:9/x.js"></script>"""


def page(more: str = "", head: str = HEAD, charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="fr-FR"><head><meta charset="{charset}">{head}</head>'
        f"<body>{MENU}{ARTICLE.format(more=more)}{COMMENTS}</body></html>"
    )


def test_that_the_article_comes_without_menus_notices_and_comments(tmp_path: Path) -> None:
    read = read_data(page().encode(), "a.html", tmp_path)
    assert read.text.split("\n")[:-1] == LINES
    for words in ("Accueil", "cookies", "commentaire", "Votre nom", "Merci", "Mentions"):
        assert words not in read.text
    assert (read.title, read.language, read.encoding) == ("La colère monte", "fr", "utf-8")
    assert read.metadata == {
        "author": "Ana Sorel",
        "date": "2025-07-12",
        "site": "Le Courrier",
        "address": "https://courrier.example/2025/colere",
    }
    assert read.notes == ()


def test_that_no_page_reaches_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = no_network(monkeypatch)
    more = '<img src="http://localhost:9/x.png"><iframe src="http://localhost:9/"></iframe>'
    outside = '<!DOCTYPE html SYSTEM "http://localhost:9/x.dtd">'
    read_data(page(more).encode(), "a.html", tmp_path)
    read_data((outside + page(more)).encode(), "b.xhtml", tmp_path)
    assert tried == []


DELICATE = (
    "e\u0301 \u00e9 👩\u200d🔬 cou\u00adpé zé\u200bro\u2060 a\u2009b\u3000c "
    "\u061c\u200f \U00012000 ﬁn"
)


def test_that_characters_stay_as_they_are(tmp_path: Path) -> None:
    text = read_data(page(DELICATE).encode(), "a.html", tmp_path).text
    assert DELICATE in text
    entities = "".join(f"&#{ord(c)};" for c in DELICATE)
    assert DELICATE in read_data(page(entities).encode(), "b.html", tmp_path).text


@pytest.mark.parametrize(
    ("named", "written"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "utf-16"),
        ("no-such-thing", "utf-8"),
    ],
)
def test_that_the_encoding_is_that_of_the_bytes(named: str, written: str, tmp_path: Path) -> None:
    markup = page(charset=named).replace("\u202f", "")
    read = read_data(markup.encode(written), "a.html", tmp_path)
    assert read.text.startswith("La colère monte\nJamais, jamais\u00a0! Voilà ce que répètent")
    assert "d’hier" in read.text


def test_that_the_headline_may_stand_outside_the_article(tmp_path: Path) -> None:
    read = read_data(page().replace("<h1>La colère monte</h1>", "").encode(), "a.html", tmp_path)
    assert read.title == "La colère monte"


def test_that_a_page_without_article_gives_all_its_text_and_says_so(tmp_path: Path) -> None:
    rows = "".join(f"<div>Deux mots, vers {n}<script>var x</script></div>" for n in range(5))
    markup = f"<html><body>{MENU}{rows}</body></html>"
    read = read_data(markup.encode(), "a.htm", tmp_path)
    assert "Deux mots" in read.text
    assert len(read.notes) == 1
    assert "var x" not in read.text
    assert "Accueil" not in read.text


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        ("<!-- saved from url=(0031)https://courrier.example/a -->", "https://courrier.example/a"),
        (
            "<!--\n Page saved with SingleFile\n url: https://x.example/b \n-->",
            "https://x.example/b",
        ),
        ("<!-- saved from url=(0014)about:internet -->", None),
    ],
)
def test_that_browsers_note_where_they_saved_a_page(
    comment: str, address: str | None, tmp_path: Path
) -> None:
    markup = page(head="<title>x</title>").replace("<html", comment + "<html", 1)
    assert read_data(markup.encode(), "a.html", tmp_path).metadata.get("address") == address


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
def test_that_a_page_saved_in_one_file_is_read(transfer: str, tmp_path: Path) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://x.example/c"
    message.set_content("An image first", subtype="css")
    message.make_related()
    head = "<title>La colère monte</title>"
    message.add_related(page(head=head), subtype="html", cte=transfer, charset="utf-8")
    read = read_data(message.as_bytes(), "a.mhtml", tmp_path)
    assert read.text.split("\n")[:-1] == LINES
    assert read.metadata["address"] == "https://x.example/c"


def test_that_a_page_of_no_suffix_is_known_by_its_look(tmp_path: Path) -> None:
    assert read_data(page().encode(), "page", tmp_path).text.split("\n")[0] == LINES[0]
    assert "<p>" in read_data(b"Ein <p> im Text", "text", tmp_path).text


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.html", "empty"),
        (b" \n", "a.html", "empty"),
        (b"<html><body><script>x</script></body></html>", "a.html", "no text"),
        (b"<!-- -->", "a.html", "no text"),
        (b"From: a\n\nno page here", "a.mhtml", "no page"),
        (b"", "a.mhtml", "no page"),
        (b"<html><body>a\0b</body></html>", "a.html", "binary"),
    ],
)
def test_that_a_page_without_text_is_told(
    data: bytes, name: str, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=sentence):
        read_data(data, name, tmp_path)
