"""What is written is read by programs that have nothing to do with this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from annotations.project import Project

OA = "http://www.w3.org/ns/oa#"
TERMS = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "Person": "foaf:Person",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "start": "oa:start",
    "end": "oa:end",
    "exact": "oa:exact",
    "value": "rdf:value",
    "creator": {"@type": "@id", "@id": "dcterms:creator"},
}
"""Of https://www.w3.org/ns/anno.jsonld what is looked at here; nothing is fetched."""


@pytest.fixture
def written(project: Project) -> Project:
    document = project.add_document("😀 Jamais, jamais !", title="Un")
    a = project.annotate(document.id, [(2, 8)], "Doubt", note="oui")
    b = project.annotate(document.id, [(2, 8), (10, 16)], "Slogans")
    project.relate(a.id, b.id, "echoes")
    return project


def test_that_a_json_ld_processor_expands_what_is_written(written: Project, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonld"
    written.export("w3c", path)

    def load(url: str, _: Any) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {
            "contextUrl": None,
            "documentUrl": url,
            "contentType": "application/ld+json",
            "document": {"@context": TERMS},
        }

    (page,) = jsonld.expand(json.loads(path.read_text("utf-8")), {"documentLoader": load})
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    selectors = [
        selector
        for item in items["@list"]
        for target in item[f"{OA}hasTarget"]
        for selector in target.get(f"{OA}hasSelector", ())
    ]
    assert all(item["@type"] == [f"{OA}Annotation"] for item in items["@list"])
    found = {
        (selector[f"{OA}start"][0]["@value"], selector[f"{OA}end"][0]["@value"])
        for selector in selectors
        if f"{OA}start" in selector
    }
    assert (2, 8) in found
    quotes = {s[f"{OA}exact"][0]["@value"] for s in selectors if f"{OA}exact" in s}
    assert "Jamais" in quotes
