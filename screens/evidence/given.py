"""Evidence as its unit sees it: the receipt, the question for which step, one that was sent back, the files again."""

from collections.abc import Sequence
from typing import cast

from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.evidence.evidence import Evidence, Piece, PieceKind
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty, Report
from domain.reports.worksheet import Worksheet
from screens.answers.parts import shorten
from screens.base.outgoing import Attachment, Button, FileKind, Outgoing
from screens.base.rich import Rich, join
from screens.base.topics import StepTopic
from screens.buttons import evidence as to
from screens.evidence.naming import is_file, name_of, step_of
from screens.naming import unit_name
from screens.reports.evidence import amount, amount_of
from screens.reports.parts import step_line
from screens.texts import label, say

BUTTON_LETTERS = 60
"""Letters of a step's number and title on a button."""


def added(sheet: Worksheet, report: Report, evidence: Evidence, notes: Sequence[str] = ()) -> Outgoing:
    """Receipt for evidence that joined a report sent before."""
    lang, quarter = sheet.lang, Period.parse(report.round)
    text = join(
        (
            say(lang, "evidence.added", quarter=report.round, step=step_line(sheet, report.duty)),
            join(say(lang, key) for key in notes),
            say(lang, "evidence.added_to", what=amount_of(lang, evidence), revision=report.revision),
        ),
        "\n\n",
    )
    shown = Button(label(lang, "evidence.b.open"), to.OpenEvidence(report.duty, quarter))
    return Outgoing(text, ((shown,),), topic=StepTopic(quarter, report.duty))


def which(sheet: Worksheet, pieces: Sequence[Piece], duties: Sequence[Duty]) -> Outgoing:
    """Ask which step evidence is for: a button for each, with its number and title."""
    lang = sheet.lang
    links = sum(one.kind is PieceKind.LINK for one in pieces)
    text = say(lang, "evidence.which", what=amount(lang, len(pieces) - links, links))
    rows = [(Button(_choice(sheet, duty), to.PlaceEvidence(duty)),) for duty in duties]
    return Outgoing(text, (*rows, (Button(label(lang, "evidence.b.drop"), to.DropEvidence()),)))


def _choice(sheet: Worksheet, duty: Duty) -> str:
    mark = "✓" if duty in sheet.duties.answered else "○"
    unit = f" · {sheet.unit_name(duty.unit)}" if len(sheet.person.units) > 1 else ""
    return shorten(
        f"{mark} {step_text(duty.step, sheet.lang)}{unit} {sheet.step(duty).title.say(sheet.lang)}", BUTTON_LETTERS
    )


def returned(lang: Lang, office: Office, duty: Duty, piece: Piece) -> Outgoing:
    """Prompt for other evidence, in place of a piece that was sent back."""
    named = {"name": name_of(lang, piece), "reason": piece.reason}
    text = say(lang, "evidence.returned", quarter=piece.round, step=step_of(lang, office, duty), **named)
    return Outgoing(text)


def again(lang: Lang, office: Office, duty: Duty, evidence: Evidence, *, own: bool) -> tuple[Outgoing, ...]:
    """The files of a step as they came, and its links in one message; whose own it is may take pieces back there."""
    files = tuple(file_again(lang, office, duty, one) for one in evidence.pieces if is_file(one))
    links = [one for one in evidence.pieces if not is_file(one)]
    return (*files, listing(lang, office, duty, evidence, own=own)) if links or own else files


def listing(lang: Lang, office: Office, duty: Duty, evidence: Evidence, *, own: bool) -> Outgoing:
    """The evidence of a step by name; of one's own, pieces nobody has decided on can be taken back."""
    lines = (say(lang, "evidence.item", name=one.link or name_of(lang, one)) for one in evidence.pieces)
    text = join((step_of(lang, office, duty), *lines)) if evidence.pieces else say(lang, "evidence.gone")
    mine = [one for one in evidence.pieces if own and one.verdict is None]
    rows = [
        (Button(label(lang, "evidence.b.remove", name=name_of(lang, one)), to.RemovePiece(one.id)),) for one in mine
    ]
    return Outgoing(text, tuple(rows))


def file_again(lang: Lang, office: Office, duty: Duty, piece: Piece) -> Outgoing:
    """A file as it came; the bytes in the store are its substitute once the messenger has forgotten it."""
    caption = say(
        lang,
        "evidence.caption",
        step=duty.step,
        unit=unit_name(lang, office, duty.unit),
        name=name_of(lang, piece),
        sender=piece.sender_name,
        when=datetime_text(piece.at, office.setup.zone, lang),
    )
    kind: FileKind = cast(FileKind, piece.kind.value)
    file = Attachment(kind, file_id=piece.file_id, kept=piece.sha256, name=piece.name or f"{kind}.{_ending(piece)}")
    return Outgoing(Rich("") if kind == "video_note" else caption, file=file)


def _ending(piece: Piece) -> str:
    """The ending of a file's name, by the type found in its bytes."""
    return (piece.type or "").rpartition("/")[2].split(";")[0] or "bin"
