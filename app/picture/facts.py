"""What a picture's file says about itself: title, description, who made it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from xml.sax.saxutils import escape, quoteattr

from app.i18n import counted, tr
from app.picture.legend import legend_of
from app.picture.stage import Stage
from app.picture.xml_text import allowed


@dataclass(frozen=True, slots=True)
class Facts:
    """Plain words for the metadata; nothing that XML could not carry."""

    title: str
    description: str
    program: str
    language: str


def facts_of(stage: Stage) -> Facts:
    """Return the metadata of a picture: what of which document it shows."""
    source, options = stage.source, stage.options
    legend = legend_of(stage.scene, stage.start, stage.end)
    what = counted(len(source.text), "{n} character", "{n} characters")
    if options.passage is not None:
        start, end = (stage.scene.positions.to_offset(p) for p in (stage.start, stage.end))
        what = tr("Characters {start} to {end}", start=str(start), end=str(end))
    words = [what, *legend.notes]
    words += [f"{entry.style.name} {entry.count}" for entry in legend.entries]
    title = allowed(" ".join(source.title.split()))
    return Facts(title, allowed("; ".join(words)), _program(), source.language)


def _program() -> str:
    try:
        return f"Elocutio {version('elocutio')}"
    except PackageNotFoundError:
        return "Elocutio"


def xmp(facts: Facts) -> bytes:
    """Return the facts as an XMP packet, for a PDF."""
    language = f"<dc:language><rdf:Bag>{_item(facts.language)}</rdf:Bag></dc:language>"
    title, description = (_item(t, "x-default") for t in (facts.title, facts.description))
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool={quoteattr(facts.program)}>
   <dc:title><rdf:Alt>{title}</rdf:Alt></dc:title>
   <dc:description><rdf:Alt>{description}</rdf:Alt></dc:description>
   {language if facts.language else ""}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _item(words: str, language: str = "") -> str:
    attribute = f" xml:lang={quoteattr(language)}" if language else ""
    return f"<rdf:li{attribute}>{escape(words)}</rdf:li>"
