"""Pieces of a word processor's file as its XML, with the settings Thai needs on each: a complex script has its own.

Lengths are twips (20 a point, 567 a centimetre); sizes of letters are half points.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from documents.cleaning import clean

FONT: Final = "TH SarabunPSK"
CENTIMETRE: Final = 567
TEXT: Final = 32
"""16 points."""
SMALL: Final = 28
LINE: Final = 440
"""22 points: exact, since the font's own line is as high as the machine's copy of it says."""
SMALL_LINE: Final = 380


def element(tag: str, **attributes: object) -> Any:
    """An element of the `w` namespace with attributes of it."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def fonts() -> Any:
    """The font for every script."""
    return element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


@lru_cache(maxsize=64)
def _letters(size: int, bold: bool, colour: str) -> Any:
    """The look of a run, to be copied: made anew for each of a large table's cells, it took half of the file's time."""
    look = element("rPr")
    look.append(fonts())
    if bold:
        look.append(element("b"))
        look.append(element("bCs"))
    if colour:
        look.append(element("color", val=colour.removeprefix("#").upper()))
    look.append(element("sz", val=size))
    look.append(element("szCs", val=size))
    look.append(element("lang", val="en-US", bidi="th-TH"))
    return look


def run(text: str, size: int = TEXT, *, bold: bool = False, colour: str = "") -> Any:
    """A run of text; its lines stay lines, a tab moves to the next stop."""
    made = element("r")
    made.append(deepcopy(_letters(size, bold, colour)))
    for number, line in enumerate(text.split("\n")):
        if number:
            made.append(element("br"))
        for at, part in enumerate(line.split("\t")):
            if at:
                made.append(element("tab"))
            words = element("t")
            words.text = part
            words.set(qn("xml:space"), "preserve")
            made.append(words)
    return made


def paragraph(
    *runs: Any,
    side: str = "left",
    indent: int = 0,
    first: int = 0,
    before: int = 0,
    line: int = LINE,
    stops: tuple[tuple[str, int, bool], ...] = (),
    keep: bool = False,
    outline: int | None = None,
    page: bool = False,
) -> Any:
    """A paragraph. `stops` are tab stops: side, place, whether dots lead to it; `page` begins a page."""
    made = element("p")
    made.append(deepcopy(_lines(side, indent, first, before, line, stops, keep, outline, page)))
    for one in runs:
        made.append(one)
    return made


@lru_cache(maxsize=64)
def _lines(
    side: str,
    indent: int,
    first: int,
    before: int,
    line: int,
    stops: tuple[tuple[str, int, bool], ...],
    keep: bool,
    outline: int | None,
    page: bool,
) -> Any:
    """The look of a paragraph, to be copied."""
    look = element("pPr")
    if keep:
        look.append(element("keepNext"))
    if page:
        look.append(element("pageBreakBefore"))
    if stops:
        tabs = element("tabs")
        for where, place, dotted in stops:
            tabs.append(element("tab", val=where, leader="dot" if dotted else "none", pos=place))
        look.append(tabs)
    look.append(element("spacing", before=before, after=0, line=line, lineRule="exact"))
    if indent or first:
        look.append(element("ind", left=indent, firstLine=first))
    look.append(element("jc", val=side))
    if outline is not None:
        look.append(element("outlineLvl", val=outline))
    return look


def table(widths: list[int]) -> Any:
    """An empty table with fixed columns: what is too long breaks inside its cell."""
    made, look, grid = element("tbl"), element("tblPr"), element("tblGrid")
    look.append(element("tblW", w=sum(widths), type="dxa"))
    borders = element("tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(edge, val="single", sz=4, space=0, color="94A3B8"))
    look.append(borders)
    look.append(element("tblLayout", type="fixed"))
    for wide in widths:
        grid.append(element("gridCol", w=wide))
    made.append(look)
    made.append(grid)
    return made


def row(*cells: Any, head: bool = False, whole: bool = False) -> Any:
    """A row of a table; a head is repeated on each page, one that is `whole` is never parted by a page's end."""
    made = element("tr")
    if head or whole:
        look = element("trPr")
        look.append(element("cantSplit"))
        if head:
            look.append(element("tblHeader"))
        made.append(look)
    for one in cells:
        made.append(one)
    return made


@lru_cache(maxsize=256)
def _box(wide: int, span: int, fill: str) -> Any:
    """The look of a cell, to be copied."""
    look = element("tcPr")
    look.append(element("tcW", w=wide, type="dxa"))
    if span > 1:
        look.append(element("gridSpan", val=span))
    if fill:
        look.append(element("shd", val="clear", color="auto", fill=fill))
    return look


def cell(
    text: str, wide: int, *, span: int = 1, side: str = "left", bold: bool = False, colour: str = "", fill: str = ""
) -> Any:
    """A cell with what somebody wrote, made fit for a document."""
    made = element("tc")
    made.append(deepcopy(_box(wide, span, fill)))
    words = run(clean(text), SMALL, bold=bold, colour=colour)
    made.append(paragraph(words, side=side, line=SMALL_LINE, keep=span > 1))
    return made
