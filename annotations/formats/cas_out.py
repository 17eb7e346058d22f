"""UIMA CAS, written: XMI with its type system, and JSON that holds its types."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from annotations.formats.base import Folder, Unit
from annotations.formats.files import Names
from annotations.formats.parts import outgoing, unfit_for_xml
from annotations.formats.units import Reading, Scale
from annotations.formats.webanno_out import FEATURES, LAYER, RELATION_LAYER
from annotations.model import AnnotationSet, Report
from annotations.xml_files import attributes, mended, writable

CARRIES_JSON = frozenset(
    {
        "codebooks",
        "annotators",
        "status",
        "notes",
        "attributes",
        "fragments",
        "relations",
        "relation notes",
        "title",
        "language",
        "text",
    }
)
CARRIES = CARRIES_JSON
TYPE_SYSTEM = "TypeSystem.xml"
_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_STRING, _ANNOTATION = "uima.cas.String", "uima.tcas.Annotation"
_TYPES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        _METADATA,
        "uima.tcas.DocumentAnnotation",
        (("documentTitle", _STRING), ("documentId", _STRING)),
    ),
    (LAYER, _ANNOTATION, tuple((name, _STRING) for name in FEATURES)),
    (
        RELATION_LAYER,
        _ANNOTATION,
        (("Governor", LAYER), ("Dependent", LAYER), ("label", _STRING), ("note", _STRING)),
    ),
)
_SOFA = 1
_Structure = tuple[int, str, int, int, dict[str, Any], dict[str, int]]
"""id, type, begin, end, values, references"""


def _structures(entry: AnnotationSet) -> Iterator[_Structure]:
    """Yield the feature structures of a document's only view, without the Sofa."""
    scale = Scale(entry.text, Reading(Unit.UTF16))
    document = entry.document
    about = {
        "language": document.language or "x-unspecified",
        "documentTitle": document.title,
        "documentId": document.id,
    }
    yield 2, _METADATA, 0, scale.foreign(len(entry.text)), about, {}
    number = 2
    first: dict[str, tuple[int, int, int]] = {}
    for a in entry.annotations:
        part = str(number + 1) if len(a.fragments) > 1 else ""
        values = {
            "label": a.label,
            "codebook": a.codebook,
            "annotator": a.annotator,
            "status": a.status.value,
            "note": a.note,
            "attributes": json.dumps(a.attributes) if a.attributes else "",
            "part": part,
        }
        for start, end in a.fragments:
            number += 1
            begin, stop = scale.foreign(start), scale.foreign(end)
            first.setdefault(a.id, (number, begin, stop))
            yield number, LAYER, begin, stop, {k: v for k, v in values.items() if v}, {}
    for r in entry.relations:
        number += 1
        head, (child, begin, stop) = first[r.head][0], first[r.child]
        values = {"label": r.label, "note": r.note}
        refs = {"Governor": head, "Dependent": child}
        yield number, RELATION_LAYER, begin, stop, {k: v for k, v in values.items() if v}, refs


# -- XMI


def write_xmi(sets: Iterable[AnnotationSet], folder: Folder, report: Report) -> None:
    """Write an .xmi file for each document, and the type system of all of them."""
    names = Names()
    for entry in outgoing(sets, report, CARRIES, refuse=unfit_for_xml):
        with folder.file(f"{names.of(entry.document)}.xmi") as out:
            for line in _xmi_lines(entry, report):
                out.write(line.encode() + b"\n")
    with folder.file(TYPE_SYSTEM) as out:
        out.write("\n".join(_type_system()).encode())


def _space(type_: str) -> tuple[str, str, str]:
    """Return (prefix, namespace, local name) of a type."""
    package, _, name = type_.rpartition(".")
    prefix = package.rpartition(".")[2]
    return prefix, f"http:///{package.replace('.', '/')}.ecore", name


def _xmi_lines(entry: AnnotationSet, report: Report) -> Iterator[str]:
    spaces = {prefix: uri for prefix, uri, _ in (_space(name) for name, _, _ in _TYPES)}
    spaces |= {"cas": "http:///uima/cas.ecore", "xmi": "http://www.omg.org/XMI"}
    declared = attributes({f"xmlns:{prefix}": uri for prefix, uri in spaces.items()})
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xmi:XMI{declared} xmi:version="2.0">'
    yield '<cas:NULL xmi:id="0"/>'
    members = []
    for id_, type_, begin, end, values, refs in _structures(entry):
        prefix, _, name = _space(type_)
        kept = {key: _kept(value, report) for key, value in values.items()}
        place = {"xmi:id": id_, "sofa": _SOFA, "begin": begin, "end": end}
        yield f"<{prefix}:{name}{attributes(place | kept | refs)}/>"
        members.append(str(id_))
    sofa = {
        "xmi:id": _SOFA,
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text",
        "sofaString": entry.text,
    }
    yield f"<cas:Sofa{attributes(sofa)}/>"
    yield f"<cas:View{attributes({'sofa': _SOFA, 'members': ' '.join(members)})}/>"
    yield "</xmi:XMI>"


def _kept(value: str, report: Report) -> str:
    if not writable(value):
        Report.count(report.changed, "values whose control characters XML cannot hold, as U+FFFD")
    return mended(value)


def _type_system() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>'
    for name, super_, features in _TYPES:
        yield f"<typeDescription><name>{name}</name><description/>"
        yield f"<supertypeName>{super_}</supertypeName><features>"
        for feature, range_ in features:
            yield f"<featureDescription><name>{feature}</name><description/>"
            yield f"<rangeTypeName>{range_}</rangeTypeName></featureDescription>"
        yield "</features></typeDescription>"
    yield "</types></typeSystemDescription>\n"


# -- JSON


def write_json(sets: Iterable[AnnotationSet], folder: Folder, report: Report) -> None:
    """Write a JSON CAS for each document."""
    names = Names()
    types = {
        name: {
            "%NAME": name,
            "%SUPER_TYPE": super_,
            **{feature: {"%NAME": feature, "%RANGE": range_} for feature, range_ in features},
        }
        for name, super_, features in _TYPES
    }
    for entry in outgoing(sets, report, CARRIES_JSON):
        structures: list[dict[str, Any]] = [
            {
                "%ID": _SOFA,
                "%TYPE": "uima.cas.Sofa",
                "sofaNum": 1,
                "sofaID": "_InitialView",
                "mimeType": "text",
                "sofaString": entry.text,
            }
        ]
        for id_, type_, begin, end, values, refs in _structures(entry):
            place = {"%ID": id_, "%TYPE": type_, "@sofa": _SOFA, "begin": begin, "end": end}
            structures.append(place | values | {f"@{key}": ref for key, ref in refs.items()})
        members = [one["%ID"] for one in structures[1:]]
        view = {"%SOFA": _SOFA, "%MEMBERS": members}
        record = {
            "%TYPES": types,
            "%FEATURE_STRUCTURES": structures,
            "%VIEWS": {"_InitialView": view},
        }
        with folder.file(f"{names.of(entry.document)}.json") as out:
            out.write(msgspec.json.encode(record))
