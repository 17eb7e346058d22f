"""Keeps the translations: ``python scripts/translations.py`` (``make translations``).

Reads every text of the interface out of the code and its tables, brings
``resources/translations/elocutio_fr.ts`` (Qt Linguist) up to date, and compiles it. Texts that are
new stand there as unfinished until somebody has translated them.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Elocutio"
_KEYS = {"fr": {"Return": "Entrée", "Backspace": "Ret. arr."}}
"""Names of keys that Qt translates otherwise than they are called here."""
_CALLS = {"tr": 1, "mark": 1, "counted": 3, "add_row": 2, "Names": 2}
"""Functions whose literal arguments are texts: how many arguments to look at."""
_ERRORS = {
    "UserError",
    "UsageError",
    "RepeatedError",
    "InUseError",
    "UnwritableError",
    "fault",
    "mark",
}
_TERMS = {"checked_text", "plain"}
_COUNTS = {"Report.count", "because", "self._leave_out"}


def in_code() -> dict[str, str]:
    """Return where each text that stands in a call of ``app`` is found first, by text."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "app").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                for text in _texts(node):
                    found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def _texts(node: ast.Call) -> Iterator[str]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    yield from _literals(node.args[: _CALLS.get(name, 0)])


def _literals(arguments: Sequence[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        choices = (
            (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
        )
        for part in choices:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


def in_tables() -> dict[str, str]:
    """Return the texts that stand in the tables that everything is derived from."""
    from annotations.changes import OPS, OPS_OF_ONE
    from annotations.formats.registry import FORMATS
    from app.actions import (
        EDITOR_KEYS,
        EVERY_ACTION,
        LIST_KEYS,
        MENUS,
        SEARCH_KEYS,
        VIEW_KEYS,
        menu_text,
    )
    from app.keys import of_action
    from app.settings import GROUPS, SETTINGS

    found: dict[str, str] = {}

    def put(text: str, where: str) -> None:
        if text.strip():
            found.setdefault(text, where)

    for menu in MENUS:
        put(menu, "app/actions.py")
        put(menu_text(menu), "app/actions.py")
    for action in EVERY_ACTION:
        put(action.text, "app/actions.py")
        put(action.hint, "app/actions.py")
        put(action.menu.partition("/")[2], "app/actions.py")
    for keys, what in (*VIEW_KEYS, *LIST_KEYS, *EDITOR_KEYS, *SEARCH_KEYS):
        if of_action(keys) is None:
            put(keys, "app/actions.py")
        put(what, "app/actions.py")
    for group in GROUPS:
        put(group, "app/settings.py")
    for setting in SETTINGS:
        for text in (setting.label, *setting.texts().values()):
            put(text, "app/settings.py")
    for text in (*OPS.values(), *OPS_OF_ONE.values()):
        put(text, "annotations/changes.py")
    for entry in FORMATS:
        for text in (entry.name, *entry.losses):
            put(text, "annotations/formats")
    return found


def in_reports() -> dict[str, str]:
    """Return what the engine counts in its reports."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "annotations").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        named = {
            ast.unparse(node.targets[0]): node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in _COUNTS:
                for argument in node.args:
                    said = named.get(ast.unparse(argument), argument)
                    if isinstance(said, ast.Constant) and isinstance(said.value, str):
                        found.setdefault(said.value, "annotations/formats")
    return found


def in_errors() -> dict[str, str]:
    """Return the sentences for people that the engine raises; those of commands stay English."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "annotations").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if where.startswith("annotations/cli/"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in _ERRORS:
                for text in _literals(node.args[:1]):
                    found.setdefault(text, where)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in _TERMS:
                for text in _literals(node.args[1:2]):
                    found.setdefault(text, where)
    return found


def texts() -> dict[str, str]:
    """Return every text of the interface, with the file it stands in."""
    return in_errors() | in_reports() | in_tables() | in_code()


def read(path: Path) -> dict[str, str]:
    """Return the finished translations of a file, by text."""
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iterfind(f"context[name='{CONTEXT}']/message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def write(path: Path, language: str, known: dict[str, str]) -> None:
    """Write all texts with their translations, those without one as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, where in sorted(texts().items(), key=lambda item: (item[1], item[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{where}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    keys = ET.SubElement(root, "context")
    ET.SubElement(keys, "name").text = "QShortcut"
    for key, name in _KEYS[language[:2]].items():
        message = ET.SubElement(keys, "message")
        ET.SubElement(message, "source").text = key
        ET.SubElement(message, "translation").text = name
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", "utf-8")


def compile_(path: Path) -> None:
    """Compile a file for the program."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    target = path.with_suffix(".qm")
    command = [str(program), "-silent", "-nounfinished", str(path), "-qm", str(target)]
    subprocess.run(command, check=True)


def main() -> None:
    """Bring the French file up to date, and say what is missing."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / "elocutio_fr.ts"
    known = read(path)
    write(path, "fr_FR", known)
    compile_(path)
    missing = [text for text in texts() if text not in known]
    print(f"{path.name}: {len(known)} translated, {len(missing)} missing")
    for text in missing:
        print(f"  {text}")


if __name__ == "__main__":
    main()
