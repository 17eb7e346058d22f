"""The tables of the guide, each made from the table in the code, in English and French."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from annotations.cli.application import command
from annotations.codebooks import load, shipped
from annotations.formats.base import Format
from annotations.formats.registry import FORMATS
from annotations.model import Kind, in_language
from app.actions import ACTIONS, EDITOR_KEYS, LIST_KEYS, MENUS, SEARCH_KEYS, VIEW_KEYS
from app.keys import of_action
from app.settings import SETTINGS, Setting
from scripts import translations

COMMANDS_IN_FRENCH = Path(__file__).parents[1] / "docs" / "guide" / "commands-fr.json"
"""What the help of the command line says, which speaks English, in French."""

_WORDS = {
    "Action": "Action",
    "Keys": "Touches",
    "In the text": "Dans le texte",
    "In the annotation list": "Dans la liste des annotations",
    "In the search over all documents": "Dans la recherche sur tous les documents",
    "In the codebook editor": "Dans l’éditeur de grilles",
    "Setting": "Réglage",
    "Values": "Valeurs",
    "At first": "Au départ",
    "to": "à",
    "Format": "Format",
    "Code": "Code",
    "Files": "Fichiers",
    "Read": "Lu",
    "Written": "Écrit",
    "yes": "oui",
    "a folder": "un dossier",
    "the usual place": "l’endroit habituel",
    "Nothing holds": "Aucun format ne conserve",
    "loses nothing else": "ne perd rien d’autre",
    "Codebook": "Grille",
    "Labels": "Étiquettes",
    "What it is for": "À quoi elle sert",
    "Option": "Option",
    "What it does": "Effet",
    "may be repeated": "peut se répéter",
    "At the start of the line": "En tête de ligne",
}
_KEYS = {
    "en": {"Return": "Enter", "Enter": "Enter (keypad)", "PgDown": "Page Down", "PgUp": "Page Up"},
    "fr": {
        "Shift": "Maj",
        "Return": "Entrée",
        "Enter": "Entrée (pavé numérique)",
        "Del": "Suppr",
        "Backspace": "Ret. arr.",
        "PgDown": "Page suiv.",
        "PgUp": "Page préc.",
        "Left": "Gauche",
        "Right": "Droite",
        "Up": "Haut",
        "Down": "Bas",
    },
}


# -- words


@cache
def _french() -> dict[str, str]:
    return translations.read(translations.FOLDER / "elocutio_fr.ts")


@cache
def _french_help() -> dict[str, str]:
    read: dict[str, str] = json.loads(COMMANDS_IN_FRENCH.read_text("utf-8"))
    return read


def _said(text: str, language: str) -> str:
    """Return a text of the interface. Raises KeyError where it is not translated."""
    return _french()[text] if language == "fr" and text.strip() else text


def _word(text: str, language: str) -> str:
    return _WORDS[text] if language == "fr" else text


def _help(text: str, language: str) -> str:
    return _french_help()[text] if language == "fr" and text else text


def _plain(text: str) -> str:
    return text.replace("&", "")


def _keys(shortcut: str, language: str) -> str:
    names = _KEYS[language]
    parts = re.split(r"\+(?!$|\+)", shortcut) if shortcut != "+" else [shortcut]
    return "+".join(names.get(part, part) for part in parts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [" | ".join(head), "|".join("---" for _ in head)]
    lines += [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    return "\n".join(f"| {line} |" if "---|" not in line else f"|{line}|" for line in lines)


# -- shortcuts and settings


def shortcuts(language: str) -> str:
    """Return all actions with their keys, menu by menu, then the keys that no menu has."""
    head = [_word("Action", language), _word("Keys", language)]
    parts = []
    for menu in MENUS:
        rows = [
            (
                _plain(_said(action.text, language)),
                ", ".join(f"`{_keys(key, language)}`" for key in action.shortcuts),
            )
            for action in ACTIONS
            if action.menu.partition("/")[0] == menu
        ]
        parts.append(f"## {_said(menu, language)}\n\n{_table(head, rows)}")
    for title, keys in (
        ("In the text", VIEW_KEYS),
        ("In the annotation list", LIST_KEYS),
        ("In the search over all documents", SEARCH_KEYS),
        ("In the codebook editor", EDITOR_KEYS),
    ):
        rows = [(_said(what, language), _keys_of_place(key, language)) for key, what in keys]
        parts.append(f"## {_word(title, language)}\n\n{_table(head, rows)}")
    return "\n\n".join(parts)


def _keys_of_place(keys: str, language: str) -> str:
    spec = of_action(keys)
    if spec is None:
        return _said(keys, language)
    return ", ".join(_keys(key, language) for key in spec.shortcuts)


def settings(language: str) -> str:
    """Return the settings with what they may be and what they are at first."""
    head = [_word(word, language) for word in ("Setting", "Values", "At first")]
    rows = [(_said(s.label, language), *_values(s, language)) for s in SETTINGS]
    return _table(head, rows)


def _values(setting: Setting, language: str) -> tuple[str, str]:
    if setting.choices is None:
        if setting.low is None or setting.high is None:
            usual = setting.default or _word("the usual place", language)
            return _word("a folder", language), usual
        low, high = _number(setting.low), _number(setting.high)
        return f"{low} {_word('to', language)} {high}", _number(setting.default)
    translated = setting.texts()
    said = {
        value: _said(text, language) if value in translated else text
        for value, text in setting.choices.items()
    }
    return " · ".join(said.values()), said[setting.default]


def _number(value: float) -> str:
    """Return a number; what is no whole one is a share, as the window shows it."""
    return str(value) if isinstance(value, int) else f"{value * 100:.0f}\u00a0%"


# -- formats and codebooks


def formats(language: str) -> str:
    """Return the formats of annotation sets, each with its page."""
    head = [_word(word, language) for word in ("Format", "Code", "Files", "Read", "Written")]
    yes, no = _word("yes", language), "–"
    rows = [
        (
            f"[{_said(entry.name, language)}]({_page(entry, language)})",
            f"`{entry.code}`",
            ", ".join(f"`{suffix}`" for suffix in entry.suffixes),
            yes if entry.read else no,
            yes if entry.writes else no,
        )
        for entry in FORMATS
    ]
    return _table(head, rows)


def _page(entry: Format, language: str) -> str:
    folder = "../../formats" if language == "en" else "formats"
    return f"{folder}/{entry.code}.md"


def losses(language: str) -> str:
    """Return what each format cannot carry; what none can stands before."""
    written = [entry for entry in FORMATS if entry.writes]
    common = [loss for loss in written[0].losses if all(loss in e.losses for e in written)]
    gap = "\u00a0" if language == "fr" else ""
    colon = f"{gap}:"

    def listed(texts: Iterable[str]) -> str:
        return f"{gap}; ".join(_said(text, language) for text in texts)

    lines = [f"{_word('Nothing holds', language)}{colon} {listed(common)}.", ""]
    for entry in written:
        rest = listed(loss for loss in entry.losses if loss not in common)
        lines.append(f"- `{entry.code}`{colon} {rest or _word('loses nothing else', language)}.")
    return "\n".join(lines)


def codebooks(language: str) -> str:
    """Return the codebooks that ship, with what they say of themselves."""
    head = [_word(word, language) for word in ("Codebook", "Code", "Labels", "What it is for")]
    rows = [
        (
            in_language(book.name, language),
            f"`{book.id}`",
            str(sum(label.kind is Kind.LABEL for label in book.labels)),
            in_language(book.description, language).replace("\n", " "),
        )
        for book in map(load, shipped())
    ]
    return _table(head, rows)


# -- commands


def commands(language: str) -> str:
    """Return the commands with their arguments and options, from the command line itself."""
    program = command()
    head = f"### {_word('At the start of the line', language)}\n\n"
    parts = [head + _options(program.params, language)]
    for words, entry in _commands(program, ()):
        arguments = [a for a in entry.params if a.param_type_name == "argument"]
        usage = " ".join(["elocutio", *words, *(_argument(a) for a in arguments)])
        parts.append(f"### {' '.join(words)}\n\n`{usage}`")
        parts += [_help(paragraph, language) for paragraph in entry.help.split("\n\n")]
        options = _options(entry.params, language)
        if options:
            parts.append(options)
    return "\n\n".join(parts)


def _commands(group: Any, before: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, entry in group.commands.items():
        words = (*before, name)
        if hasattr(entry, "commands"):
            yield from _commands(entry, words)
        else:
            yield words, entry


def _argument(argument: Any) -> str:
    return f"{argument.metavar}{'…' if argument.nargs == -1 else ''}"


def _options(params: Iterable[Any], language: str) -> str:
    rows = []
    for param in params:
        if param.param_type_name != "option" or param.name == "help":
            continue
        names = ", ".join(f"`{name}`" for name in param.opts)
        value = "" if param.is_flag or not param.metavar else f" {param.metavar}"
        repeated = f" ({_word('may be repeated', language)})" if param.multiple else ""
        if "repeat" in (param.help or ""):
            repeated = ""
        rows.append((names + value, _help(param.help or "", language) + repeated))
    if not rows:
        return ""
    return _table([_word("Option", language), _word("What it does", language)], rows)


def help_texts() -> set[str]:
    """Return every text of the command line's help that the tables show."""
    program = command()
    found = {param.help for param in program.params if param.name != "help"}
    for _, entry in _commands(program, ()):
        found |= set(entry.help.split("\n\n"))
        found |= {
            p.help for p in entry.params if p.param_type_name == "option" and p.name != "help"
        }
    return {text for text in found if text}


TABLES: dict[str, Callable[[str], str]] = {
    "shortcuts": shortcuts,
    "settings": settings,
    "formats": formats,
    "losses": losses,
    "codebooks": codebooks,
    "commands": commands,
}
