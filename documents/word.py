"""Documents for a word processor: a memo with the official report as its annex, ready to be edited; the year's report.

Measures are those of the memo form (แบบที่ 29) and of the rules of typing that go with it. The number and the date are
left as dots: the registry fills them in.
"""

import gc
import io
from collections.abc import Iterable
from typing import Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from documents.blocks import Block, Heading, Paragraph, Table, board_table, details_table, figures_table, missing_blocks
from documents.cleaning import clean
from documents.paper import Paper
from documents.parts import MOST, PaperPart, numbered, parted
from documents.pdf import signed_text, stays_whole, titles
from documents.prose import Prose, Sentence, period_words, prose_of, thai
from documents.qr import qr_png
from documents.word_xml import CENTIMETRE, LINE, TEXT, cell, element, fonts, paragraph, row, run, table
from documents.yearly import year_blocks
from domain.calendar.date_texts import date_text
from domain.calendar.period_texts import every_text
from screens.texts import label

WIDTH: Final = 9071
"""Width of the text: 16 centimetres."""

_TITLE, _TITLE_LINE = 58, 700
_LABEL: Final = 40
_LABEL_LINE: Final = 520
_FIRST: Final = 1417
"""Indent of a paragraph's first line: 2.5 centimetres."""
_SIX_POINTS: Final = 120
_CENTRE: Final = WIDTH // 2
_DOTS: Final = "." * 40


def memo(paper: Paper, emblem: bytes | None = None, most: int = MOST) -> list[bytes]:
    """The memo, and behind it the annex with every figure's source and every step. The emblem is a PNG or JPEG.

    A large annex goes on in further files.
    """
    prose = prose_of(paper, thai_digits=True)
    parts = numbered(parted(_annex(paper, prose), most))
    return [_memo_part(paper, prose, emblem, part, some) for part, some in parts]


def year_report(paper: Paper, most: int = MOST) -> list[bytes]:
    """The year's report, to be edited before it is published; a large one in parts."""
    made = []
    for part, blocks in numbered(parted(year_blocks(paper), most)):
        file = _File(paper)
        file.put_titled(part, blocks)
        made.append(file.content())
    return made


def _memo_part(paper: Paper, prose: Prose, emblem: bytes | None, part: PaperPart, annex: Iterable[Block]) -> bytes:
    file = _File(paper)
    if part.number == 1:
        file.head(emblem)
        file.put(*_memo_head(paper))
        file.put(*_memo_body(paper, prose))
        file.put(*_signature())
    file.put(_heading(label(paper.lang, "memo.annex"), page=part.number == 1))
    file.put_titled(part, annex)
    return file.content()


def _annex(paper: Paper, prose: Prose) -> Iterable[Block]:
    """Sources of the figures the memo tells, units that owe, the board, and every step."""
    lang = paper.lang
    yield Heading(label(lang, "document.trace"))
    yield figures_table(paper, prose.figures)
    yield from missing_blocks(paper)
    yield Heading(label(lang, "document.board"))
    yield board_table(paper)
    yield Heading(label(lang, "document.details"))
    yield details_table(paper)


def _memo_head(paper: Paper) -> Iterable[Any]:
    lang = paper.lang
    subject = label(lang, "memo.subject.text", **_period(paper))
    right = (("right", WIDTH, True),)

    def named(key: str, words: str, stops: tuple[tuple[str, int, bool], ...]) -> Any:
        name = run(f"{label(lang, key)}  ", _LABEL, bold=True)
        return paragraph(name, run(words), line=_LABEL_LINE, stops=stops)

    yield named("memo.from", f"{clean(paper.head)}\t", right)
    date = run(f"{label(lang, 'memo.date')}  ", _LABEL, bold=True)
    number = run(f"{label(lang, 'memo.number')}  ", _LABEL, bold=True)
    stops = (("left", _CENTRE, True), ("right", WIDTH, True))
    yield paragraph(number, run("\t"), date, run("\t"), line=_LABEL_LINE, stops=stops)
    yield named("memo.subject", f"{subject}\t", right)
    yield paragraph(run(f"{label(lang, 'memo.to')}  {clean(paper.to)}"), before=_SIX_POINTS)


def _memo_body(paper: Paper, prose: Prose) -> Iterable[Any]:
    lang = paper.lang
    plans = _digits(paper, ", ".join(str(year) for year in paper.plan_years))
    at = _digits(paper, date_text(paper.made_on, lang))
    yield _body(label(lang, "memo.cause", plans=plans, every=_digits(paper, every_text(paper.quarter.cycle, lang))))
    yield _body(label(lang, "memo.intent", **_period(paper), at=at))
    for number, (key, sentences) in enumerate(prose.chapters, 1):
        name = run(f"{_digits(paper, str(number))}. {label(lang, key)}", bold=True)
        yield paragraph(name, first=_FIRST, before=_SIX_POINTS, keep=True)
        yield from _chapter(paper, number, sentences)
    yield _body(label(lang, "memo.consider" if prose.asks else "memo.know"))


def _chapter(paper: Paper, number: int, sentences: Iterable[Sentence]) -> Iterable[Any]:
    for at, one in enumerate(sentences, 1):
        yield _body(f"{_digits(paper, f'{number}.{at}')} {one.text}", before=0)


def _signature() -> Iterable[Any]:
    """Two blank lines for the hand, the name in brackets, the position; from the page's centre."""
    for text in ("", "", f"({_DOTS})", _DOTS):
        yield paragraph(run(text), indent=_CENTRE, side="center")


def _body(text: str, before: int = _SIX_POINTS) -> Any:
    return paragraph(run(clean(text)), side="thaiDistribute", first=_FIRST, before=before)


def _heading(text: str, *, page: bool = False) -> Any:
    return paragraph(run(text, bold=True), before=_SIX_POINTS * 2, keep=True, outline=0, page=page)


def _centred(text: str, *, bold: bool = False) -> Any:
    return paragraph(run(clean(text), bold=bold), side="center")


def _period(paper: Paper) -> dict[str, str]:
    return period_words(paper, lambda text: _digits(paper, text))


def _digits(paper: Paper, text: str) -> str:
    return thai(text) if paper.lang == "th" else text


class _File:
    """A file being written, on A4 with the margins of official papers."""

    def __init__(self, paper: Paper) -> None:
        self._paper, self._document = paper, Document()
        self._body = self._document.element.body
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.top_margin, section.bottom_margin = Cm(2.5), Cm(2)
        section.different_first_page_header_footer = True
        self._set_fonts()
        self._set_properties()
        self._number_pages(section.footer.paragraphs[0], section.first_page_footer.paragraphs[0])

    def head(self, emblem: bytes | None) -> None:
        """The emblem, if there is one, and the word that says it is a memo."""
        title = paragraph(
            run(label(self._paper.lang, "memo.title"), _TITLE, bold=True), side="center", line=_TITLE_LINE
        )
        self.put(title)
        if emblem is not None:
            spot = WordParagraph(title, self._document._body)
            _float(spot.add_run().add_picture(io.BytesIO(emblem), height=Cm(1.5)))

    def put(self, *elements: Any) -> None:
        """Add elements before the settings of the section, which come last."""
        for one in elements:
            self._body.sectPr.addprevious(one)

    def put_titled(self, part: PaperPart, blocks: Iterable[Block]) -> None:
        """Add the document's title, who signed it, and blocks."""
        title, under = titles(self._paper, part)
        self.put(*(_centred(one, bold=not number) for number, one in enumerate((title, *under))))
        self.put_signed()
        self.put_blocks(blocks)

    def put_signed(self) -> None:
        """The snapshot's number and hash with a QR code, or that nobody has signed."""
        self.put(_centred(signed_text(self._paper)))
        if self._paper.number is None:
            return
        self.put(_centred(label(self._paper.lang, "document.hash", digest=self._paper.sha256)))
        spot = element("p")
        self.put(spot)
        words = WordParagraph(spot, self._document._body)
        words.alignment = WD_ALIGN_PARAGRAPH.CENTER
        words.add_run().add_picture(io.BytesIO(qr_png(self._paper.code)), width=Cm(2.6))

    def put_blocks(self, blocks: Iterable[Block]) -> None:
        """Add headings, paragraphs and tables."""
        for one in blocks:
            match one:
                case Heading():
                    self.put(_heading(clean(one.text)))
                case Paragraph():
                    self.put(_body(one.text))
                case Table():
                    self.put(_table(one), paragraph(line=LINE // 2))

    def content(self) -> bytes:
        """The file's bytes."""
        made = io.BytesIO()
        self._document.save(made)
        del self._document, self._body
        gc.collect()  # a file's parts know each other: a large paper's would be kept until the last one is made
        return made.getvalue()

    def _set_fonts(self) -> None:
        """Name the font for every script in every style, in place of the theme's."""
        styles = self._document.styles.element
        for known in styles.iter(qn("w:rFonts")):
            known.getparent().replace(known, fonts())
        defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        for name in ("sz", "szCs", "lang"):
            for known in defaults.findall(qn(f"w:{name}")):
                defaults.remove(known)
        defaults.append(element("sz", val=TEXT))
        defaults.append(element("szCs", val=TEXT))
        defaults.append(element("lang", val="en-US", eastAsia="en-US", bidi="th-TH"))

    def _set_properties(self) -> None:
        about = self._document.core_properties
        about.title, about.author, about.comments = titles(self._paper)[0], clean(self._paper.head), ""
        about.last_modified_by = ""

    def _number_pages(self, *footers: WordParagraph) -> None:
        for number, footer in enumerate(footers):
            if number == 0:
                field = element("fldSimple", instr="PAGE")
                field.append(run("2"))
                footer._p.append(field)
            footer.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(one: Table) -> Any:
    whole = sum(column.share for column in one.columns)
    widths = [round(WIDTH * column.share / whole) for column in one.columns]
    made = table(widths)
    titles_ = (
        cell(column.title, wide, bold=True, fill="EEF2F6") for column, wide in zip(one.columns, widths, strict=True)
    )
    made.append(row(*titles_, head=True))
    for cells in one.rows:
        if len(cells) == 1 and len(widths) > 1:
            (only,) = cells
            made.append(row(cell(only.text, sum(widths), span=len(widths), bold=True, fill="F8FAFC"), whole=True))
            continue
        made.append(
            row(
                *(
                    cell(it.text, wide, side=column.side, bold=it.bold, colour=it.colour)
                    for it, column, wide in zip(cells, one.columns, widths, strict=True)
                ),
                whole=stays_whole(cells),
            )
        )
    return made


def _float(picture: Any) -> None:
    """Take a picture out of the line, to the top left corner of the text, so that the title stays centred."""
    inline = picture._inline
    anchor = _anchor()
    for tag in ("wp:extent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"):
        anchor.append(inline.find(qn(tag)))
    anchor.insert(4, _wrap_none())
    inline.getparent().replace(inline, anchor)


def _anchor() -> Any:

    spaces = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    return parse_xml(
        f'<wp:anchor {spaces} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{CENTIMETRE * 635 * 3 // 2}</wp:posOffset></wp:positionV>'
        "</wp:anchor>"
    )


def _wrap_none() -> Any:

    return OxmlElement("wp:wrapNone")
