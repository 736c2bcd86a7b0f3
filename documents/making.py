"""Documents made of their content, each as one or several files."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from documents import charts, pdf, word, workbook
from documents.evidence_index import GivenEvidence
from documents.made_file import MadeFile
from documents.paper import Paper
from documents.radar import radar
from domain.calendar.local_time import buddhist_year
from domain.catalogue.assessment import Assessment
from domain.summary.formats import Format

_TALLEST: Final = 1.7
"""Height of a picture for its width that a messenger shows whole; a taller one is sent as a file."""


@dataclass(frozen=True, slots=True)
class Material:
    """Content of a document; and the scores of its charts, the picture of its head, the evidence of its archive."""

    paper: Paper
    scores: Assessment
    scores_before: Assessment | None = None
    emblem: bytes | None = None
    given: GivenEvidence = field(default_factory=GivenEvidence)


def make(material: Material, wanted: Format) -> tuple[MadeFile, ...]:
    """Make a document; of a year, PDF and A4 are its report to be read, DOCX the one to be edited.

    Takes up to seconds; PyThaiNLP is loaded on the first need. ValueError for an archive, which `documents.archive`
    writes.
    """
    paper = material.paper
    match wanted:
        case Format.PNG:
            return _charts(material)
        case Format.YEAR:
            return (*_paper(material, Format.A4), *_paper(material, Format.DOCX))
        case Format.PDF if paper.year is not None:
            return _paper(material, Format.A4)
        case _:
            return _paper(material, wanted)


def _paper(material: Material, wanted: Format) -> tuple[MadeFile, ...]:
    """A format's file; of a large paper its parts."""
    paper = material.paper
    name = name_of(paper)
    match wanted:
        case Format.PDF:
            return _files(name, ".pdf", pdf.phone(paper))
        case Format.A4:
            return _files(f"{name}{'' if paper.year else '-a4'}", ".pdf", pdf.a4(paper))
        case Format.DOCX:
            made = word.memo(paper, material.emblem) if paper.year is None else word.year_report(paper)
            return _files(name, ".docx", made)
        case Format.XLSX:
            return (MadeFile(f"{name}.xlsx", workbook.workbook(paper)),)
        case Format.JSON:
            return (MadeFile(f"{name}.json", paper.canonical),)
    raise ValueError(f"{wanted} is no paper")


def _files(name: str, ending: str, parts: Sequence[bytes]) -> tuple[MadeFile, ...]:
    if len(parts) == 1:
        return (MadeFile(f"{name}{ending}", parts[0]),)
    return tuple(MadeFile(f"{name}-part-{number}{ending}", one) for number, one in enumerate(parts, 1))


def _charts(material: Material) -> tuple[MadeFile, ...]:
    """Progress, the board, and the spider chart of the scores."""
    paper = material.paper
    boards = charts.boards(paper)
    made = [("progress.png", charts.progress(paper))]
    made += [(f"board-{number}.png", one) for number, one in enumerate(boards, 1)]
    made.append(("scores.png", radar(material.scores, paper.short, paper.lang, material.scores_before)))
    return tuple(MadeFile(f"{name_of(paper)}-{name}", content, _shown_whole(content)) for name, content in made)


def documents_of(material: Material) -> Iterator[MadeFile]:
    """Every format of the document, one after another."""
    year = material.paper.year is not None
    formats = (Format.A4, Format.DOCX, Format.XLSX) if year else (Format.PDF, Format.A4, *_REST)
    for one in formats:
        yield from _paper(material, one)
    yield from _charts(material)


_REST: Final = (Format.DOCX, Format.XLSX, Format.JSON)


def name_of(paper: Paper) -> str:
    """A file's name without its ending: `report-3-2563`, `year-2563`, of a past day `year-2563-as-of-2563-07-15`."""
    name = f"year-{paper.year}" if paper.year else f"report-{str(paper.quarter).replace('/', '-')}"
    known = paper.known_on
    return name if known is None else f"{name}-as-of-{buddhist_year(known)}-{known:%m-%d}"


def _shown_whole(png: bytes) -> bool:
    wide, high = struct.unpack(">II", png[16:24])
    return bool(high <= wide * _TALLEST)
