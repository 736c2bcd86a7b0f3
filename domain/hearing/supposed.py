"""Hearing of a message in a supposed situation, without a chat: for `python -m bot hear` and for measuring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from domain.calendar.rounds import Round
from domain.decisions.decisions import Decision, DecisionKind, Instruction
from domain.hearing.ear import Ear
from domain.hearing.meanings import Meaning, Move, OwnMeant, PartMeant, QuestionMeant, ReportMeant
from domain.hearing.own_round import OwnTopic
from domain.hearing.situation import Shown, Situation
from domain.office import Office
from domain.people import Person, Role
from domain.reports.drafts import Draft
from domain.reports.duties import RoundDuties
from domain.reports.evidence import evidence_in
from domain.reports.reading import read
from domain.reports.reports import Duty
from domain.reports.text_to_drafts import About, drafts_from, with_typed
from domain.reports.worksheet import Worksheet
from domain.search.answer import Answer

_WRITER = 1


@dataclass(frozen=True, slots=True)
class Writer:
    """A supposed writer: the units they report for, whose every step they owe, and their role.

    `replies` to the prompt; `after` is what they wrote just before; `instructed` what the director has just told them.
    """

    units: tuple[str, ...] = ()
    role: Role | None = None
    replies: bool = False
    after: str | None = None
    instructed: str = ""


@dataclass(frozen=True)
class Supposed:
    """Hears messages of supposed writers in a round that is open."""

    office: Office
    ear: Ear

    def hear(self, text: str, writer: Writer) -> tuple[Meaning, tuple[Draft, ...]]:
        """The meaning of a message, and the drafts it is about or makes."""
        here = self._situation(writer)
        if writer.after is not None:
            here = self._afterwards(here, writer.after)
        if writer.replies and here.worksheet is not None and writer.units:
            here = replace(here, replied=About(here.worksheet.quarter, self._unit(writer), prompted=True))
        if writer.instructed:
            given = Decision(
                DecisionKind.INSTRUCT, "", 0, "", self.office.now, unit=self._unit(writer), words=writer.instructed
            )
            here = replace(here, instructed=Instruction(given))
        meaning = self.ear.hear(text, here)
        return meaning, self._drafts(meaning, here)

    def _unit(self, writer: Writer) -> str:
        return writer.units[0] if len(writer.units) == 1 else ""

    def _situation(self, writer: Writer) -> Situation:
        roles = frozenset(role for role in (writer.role, Role.UNIT if writer.units else None) if role)
        person = Person(_WRITER, "", self.office.setup.language, roles=roles, units=writer.units)
        if not writer.units:
            return Situation(person)
        quarter = self.office.under_way
        due = self.office.now + timedelta(days=14)
        owed = [
            Duty(catalogue.plan.number, step.id, unit)
            for catalogue in self.office.library.followed
            for step in catalogue.plan.steps
            for unit in writer.units
            if unit in step.owners
        ]
        duties = RoundDuties(Round(quarter, self.office.now, due, ()), tuple(owed), {})
        return Situation(person, worksheet=Worksheet(person, self.office, duties, {}, {}))

    def _afterwards(self, here: Situation, before: str) -> Situation:
        """The situation once an earlier message was heard: its drafts wait, or its answer was shown."""
        meaning = self.ear.hear(before, here)
        if isinstance(meaning, QuestionMeant):
            return replace(here, shown=Shown(meaning.answer.listed, meaning.answer.plan, meaning.answer.asked))
        sheet = here.worksheet
        if sheet is None:
            return here
        for draft in self._drafts(meaning, here):
            sheet = sheet.with_draft(draft)
        return replace(here, worksheet=sheet)

    def _drafts(self, meaning: Meaning, here: Situation) -> tuple[Draft, ...]:
        sheet = here.worksheet
        if sheet is None:
            return ()
        match meaning:
            case ReportMeant(text, about) if sheet.asked():
                made = (one.draft for one in drafts_from(sheet, about or About(sheet.quarter, ""), text))
                return tuple(_as_read(one, text) if one.unplaced else one for one in made)
            case OwnMeant(OwnTopic.SAME, text, about) if sheet.asked():
                return tuple(one.draft for one in drafts_from(sheet, about or About(sheet.quarter, ""), text))
            case PartMeant(Move.ADD | Move.CONTINUE | Move.GIVE, draft, text):
                return (with_typed(sheet, draft, text).draft,)
            case PartMeant(Move.SEND | Move.KEEP | Move.PLACE, draft):
                return tuple(one for one in here.waiting if one.duty.unit == draft.duty.unit)
        return ()


def _as_read(draft: Draft, text: str) -> Draft:
    """A draft whose step has still to be chosen, as it will be once it is."""
    said = read(text)
    return replace(
        draft,
        status=said.status,
        percent=said.percent,
        progress=said.progress or draft.progress,
        obstacles=said.obstacles,
    )


def as_json(text: str, meaning: Meaning, drafts: Sequence[Draft]) -> dict[str, Any]:
    """A meaning as `python -m bot hear --json` prints it."""
    answer = meaning.answer if isinstance(meaning, QuestionMeant) else Answer("none")
    return {
        "text": text,
        "kind": meaning.kind.value,
        "reports": [_report(draft) for draft in drafts],
        "answers": list(answer.exact or answer.ids),
    }


def _report(draft: Draft) -> Mapping[str, Any]:
    percent = None if draft.percent is None else float(draft.percent)
    whole = percent is not None and percent.is_integer()
    said = "\n".join(words for words in (draft.progress, draft.obstacles) if words)
    return {
        "step": draft.duty.step or None,
        "unit": draft.duty.unit or None,
        "status": draft.status.value if draft.status else None,
        "percent": int(percent) if whole and percent is not None else percent,
        "progress": draft.progress,
        "obstacles": draft.obstacles,
        "evidence": list(evidence_in(said)),
    }
