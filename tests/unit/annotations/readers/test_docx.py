"""A Word document's words come in as they stand after all changes, its notes at the end."""

from __future__ import annotations

from pathlib import Path

from tests.unit.annotations.readers.making import W, docx, p
from tests.unit.annotations.readers.support import read_data

PRESERVED = '<w:r><w:t xml:space="preserve"> {} </w:t></w:r>'


def text(body: str, folder: Path, **parts: str) -> str:
    named = {f"word/{name}.xml": part for name, part in parts.items()}
    return read_data(docx(body, named), "a.docx", folder).text


def test_that_paragraphs_are_lines_with_all_their_characters(tmp_path: Path) -> None:
    words = "<w:r><w:t>Jamais</w:t><w:tab/><w:t>plus\u00a0!</w:t><w:br/><w:t>e\u0301</w:t></w:r>"
    signs = "<w:r><w:noBreakHyphen/><w:softHyphen/><w:sym w:font='X' w:char='2014'/></w:r>"
    page = '<w:r><w:br w:type="page"/></w:r>'
    properties = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    body = p(words, signs, properties=properties) + p() + p(page, PRESERVED.format("deux  mots"))
    assert text(body, tmp_path) == "Jamais\tplus\u00a0!\ne\u0301\u2011\u00ad—\n\n deux  mots "


def test_that_links_fields_and_controls_give_what_the_reader_sees(tmp_path: Path) -> None:
    link = "<w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink>"
    date = "<w:r><w:instrText>DATE \\@ y</w:instrText></w:r><w:r><w:t>2025</w:t></w:r>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('boîte')}</w:sdtContent></w:sdt>"
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    body = p("Un ", link, " de ", date, ruby) + control
    assert text(body, tmp_path) == "Un lien de 2025漢\nboîte"


def test_that_tracked_changes_are_accepted_and_told(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>vieux</w:delText></w:r></w:del>"
    inserted = "<w:ins><w:r><w:t>neuf</w:t></w:r></w:ins>"
    moved = (
        "<w:moveFrom><w:r><w:t>ici</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t> là</w:t></w:r></w:moveTo>"
    )
    joined = p("Début ", properties="<w:rPr><w:del/></w:rPr>") + p("et fin")
    row = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("non") + "</w:tc></w:tr></w:tbl>"
    body = p(deleted, inserted, moved) + joined + row
    read = read_data(docx(body), "a.docx", tmp_path)
    assert read.text == "neuf là\nDébut et fin"
    assert read.notes == ("Tracked changes were taken as accepted (1 insertion, 2 deletions).",)


def test_that_comments_are_left_out_and_told(tmp_path: Path) -> None:
    comments = f"<w:comments {W}><w:comment>{p('non')}</w:comment><w:comment/></w:comments>"
    body = p("<w:commentRangeStart/>", "Mot", "<w:r><w:commentReference w:id='1'/></w:r>")
    read = read_data(docx(body, {"word/comments.xml": comments}), "a.docx", tmp_path)
    assert (read.text, read.notes) == ("Mot", ("2 comments left out.",))


def test_that_headers_of_pages_are_left_out_and_told(tmp_path: Path) -> None:
    parts = {"word/header1.xml": f"<w:hdr {W}>{p('Le Courrier')}</w:hdr>"}
    read = read_data(docx(p("Mot"), parts), "a.docx", tmp_path)
    assert read.text == "Mot"
    assert read.notes == ("Headers and footers of the pages were left out.",)


def test_that_notes_stand_at_the_end_in_the_order_of_the_text(tmp_path: Path) -> None:
    def reference(kind: str, id_: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'

    footnotes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>'
        f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", PRESERVED.format("seconde"))}'
        f'</w:footnote><w:footnote w:id="2">{p("première") + p("suite")}</w:footnote></w:footnotes>'
    )
    endnotes = f'<w:endnotes {W}><w:endnote w:id="1">{p("fin")}</w:endnote></w:endnotes>'
    body = p("Un", reference("footnote", 2), " deux", reference("endnote", 1)) + p(
        "trois", reference("footnote", 1)
    )
    assert text(body, tmp_path, footnotes=footnotes, endnotes=endnotes) == (
        "Un[1] deux[2]\ntrois[3]\n[1] première\nsuite\n[2] fin\n[3] seconde "
    )


def test_that_a_row_is_a_line_and_a_text_box_follows_its_paragraph(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc><w:tc>{p('y')}</w:tc></w:tr></w:tbl>"
    table = (
        f"<w:tbl><w:tr><w:tc>{p('a') + p('b')}</w:tc><w:tc>{p()}</w:tc><w:tc>{p('c')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{inner}</w:tc><w:tc>{p('d')}</w:tc></w:tr></w:tbl>"
    )
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>'
        f"{p('dans la boîte')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        f"{p('dans la boîte')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text(table + p("Avant ", box, "après"), tmp_path) == (
        "a b\t\tc\nx\ty\td\nAvant après\ndans la boîte"
    )


def test_that_the_title_is_what_looks_like_one(tmp_path: Path) -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    core = (
        '<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Modèle 3</dc:title>'
        "<dc:creator>Ana</dc:creator></cp>"
    )
    body = p("Chapeau.") + p("Chapitre", properties='<w:pStyle w:val="Titre1"/>')
    titled = body + p("Le  titre ", properties='<w:pStyle w:val="Titre"/>')
    parts = {"word/styles.xml": styles, "docProps/core.xml": core}
    assert read_data(docx(titled, parts), "a.docx", tmp_path).title == "Le titre"
    read = read_data(docx(body, parts), "a.docx", tmp_path)
    assert (read.title, read.metadata) == ("Chapitre", {"author": "Ana"})
    del parts["word/styles.xml"]
    assert read_data(docx(body, parts), "a.docx", tmp_path).title == "Modèle 3"
    assert read_data(docx(p("Une phrase.")), "nom.docx", tmp_path).title == "nom"
