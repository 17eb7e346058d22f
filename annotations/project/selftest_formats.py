"""For every format that is only read a small file, and the words of its one annotation."""

from __future__ import annotations

import io
import tarfile

from annotations.project.selftest_samples import Sample

_TEXT = "« Jamais », dit-elle."
_COLLECTION = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc>
<fsdDecl xml:id="CATMA_S" n="Trial 1"><fsDecl xml:id="CATMA_T" type="CATMA_T">
<fsDescr>Doubt</fsDescr></fsDecl></fsdDecl></encodingDesc></teiHeader><text>
<fs xml:id="CATMA_A" type="CATMA_T"/><body>
<ab type="catma"><seg ana="#CATMA_A"><ptr target="D_1#char=2,8" type="inclusion"/></seg></ab>
</body></text></TEI>"""


def _packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, content in files.items():
            data = content.encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


FORMAT_SAMPLES = {
    "catma": Sample(
        _packed({"T/T.txt": _TEXT, "T/annotationcollections/c.xml": _COLLECTION}), "Jamais"
    ),
}
