"""The coordinator's check of evidence: the list, a piece with its verdicts, the question for a reason."""

from collections.abc import Sequence
from typing import get_args

from domain.calendar.date_texts import datetime_text
from domain.evidence.evidence import Piece, Verdict
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Address
from domain.reports.reports import Duty, Report
from screens.answers.parts import shorten
from screens.base.outgoing import BROADCAST, Button, Outgoing
from screens.base.rich import join
from screens.base.topics import PieceTopic
from screens.buttons import evidence as to
from screens.evidence.naming import name_of, size_text, step_of, type_text
from screens.naming import unit_name, unit_short
from screens.reports.prompt_step import status_text
from screens.texts import label, say

SHOWN = 10
"""Pieces the list shows: the next ones follow as these are decided."""

LINE = 60
"""Letters of a piece on its button."""

WORDS = 300
"""Letters of a report's words beside its evidence."""


def listing(lang: Lang, office: Office, pieces: Sequence[Piece], count: int) -> Outgoing:
    """The evidence without a verdict, oldest first."""
    if not pieces:
        return Outgoing(say(lang, "evidence.check_none"))
    rows = [(Button(_line(lang, office, one), to.OpenPiece(one.id)),) for one in pieces]
    return Outgoing(say(lang, "evidence.check", count=count), tuple(rows))


def waits(lang: Lang, count: int, chat: Address) -> Outgoing:
    """The note that evidence waits to be checked."""
    check = Button(label(lang, "evidence.b.check", count=count), to.ListUnchecked())
    return Outgoing(say(lang, "evidence.check", count=count), ((check,),), chat, priority=BROADCAST)


def piece(lang: Lang, office: Office, one: Piece, report: Report | None) -> Outgoing:
    """A piece to be accepted or sent back, with what the unit reports; its file is sent beside."""
    duty = Duty(one.plan, one.step, one.unit)
    named = name_of(lang, one)
    kept = one.type is not None and one.size is not None
    text = join(
        (
            say(
                lang,
                "evidence.check_one",
                quarter=one.round,
                step=step_of(lang, office, duty),
                unit=unit_name(lang, office, one.unit),
            ),
            join(
                (
                    say(
                        lang,
                        "evidence.file_is",
                        name=named,
                        type=type_text(lang, one.type or ""),
                        size=size_text(one.size or 0),
                    )
                    if kept
                    else named,
                    say(
                        lang,
                        "evidence.by",
                        sender=one.sender_name,
                        when=datetime_text(one.at, office.setup.zone, lang),
                    ),
                    say(lang, "evidence.words", words=shorten(one.words, WORDS)) if one.words else "",
                )
            ),
            ""
            if report is None
            else say(
                lang, "evidence.reported", status=status_text(lang, report), words=shorten(report.progress, WORDS)
            ),
        ),
        "\n\n",
    )
    return Outgoing(text, _verdicts(lang, one), topic=PieceTopic(one.id))


def _verdicts(lang: Lang, one: Piece) -> tuple[tuple[Button, ...], ...]:
    reasons: tuple[to.Why, ...] = get_args(to.Why)
    usual = [Button("↩️ " + label(lang, f"evidence.why.{why}"), to.ReturnPiece(one.id, why)) for why in reasons]
    return (
        (Button("✅ " + label(lang, "evidence.b.accept"), to.AcceptPiece(one.id)),),
        *((button,) for button in usual),
        (Button(label(lang, "evidence.b.reason"), to.AskReason(one.id)),),
        (Button(label(lang, "evidence.b.list"), to.ListUnchecked()),),
    )


def decided(lang: Lang, one: Piece, left: int) -> Outgoing:
    """A verdict that was given, with the way to the next piece."""
    named = name_of(lang, one)
    if one.verdict is Verdict.ACCEPTED:
        text = say(lang, "evidence.accepted", name=named)
    else:
        text = say(lang, "evidence.sent_back_one", name=named, reason=one.reason)
    more = (Button(label(lang, "evidence.b.check", count=left), to.ListUnchecked()),)
    return Outgoing(text, (more,) if left else ())


def ask_reason(lang: Lang, one: Piece) -> Outgoing:
    """Ask for a reason to be typed."""
    text = say(lang, "evidence.ask_reason", name=name_of(lang, one))
    return Outgoing(text, force_reply=label(lang, "evidence.ask_reason_hint"), topic=PieceTopic(one.id))


def _line(lang: Lang, office: Office, one: Piece) -> str:
    unit = unit_short(lang, office, one.unit)
    return shorten(f"{step_text(one.step, lang)} · {unit} · {name_of(lang, one)}", LINE)
