"""From a free-text answer to drafts: which of a unit's steps it is about, and what it changes."""

import re
from dataclasses import dataclass, replace
from typing import Final

from domain.language.normalise import tidy
from domain.language.vocabulary import POLITE, THAI_LETTER, alternation
from domain.reports.drafts import NONE, Draft, Part, revising
from domain.reports.reading import Choice, Said, is_numbered, read, says_none, understand
from domain.reports.reports import Duty
from domain.reports.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class About:
    """The subject of a message of the bot's: a round and unit, perhaps a step and part.

    `prompted` marks prompts and reminders; `part` is None for a whole answer.
    """

    quarter: str
    unit: str
    duty: Duty | None = None
    part: Part | None = None
    prompted: bool = False


def interpret(sheet: Worksheet, about: About, text: str) -> tuple[Said, ...]:
    """What a text says about a unit's steps; one `Said` without a duty when it is not plain which.

    Numbers and the order of lines mean the prompt's list, which is only certain while nothing of it is answered (or
    all is). A single step still owed is meant by a text without any label; so is the step of a message replied to.
    """
    asked, owed = sheet.asked(about.unit), sheet.owed(about.unit)
    every = [_choice(sheet, duty) for duty in asked]
    if about.duty is not None and about.duty in asked:
        named = understand(text, every, in_order=False)
        return named if named[0].duty is not None else understand(text, [_choice(sheet, about.duty)])
    said = understand(text, every, in_order=len(owed) in (0, len(asked)))
    if said[0].duty is None and len(owed) == 1 and not is_numbered(text):
        return understand(text, [_choice(sheet, owed[0])])
    return said


def looks_up(text: str) -> bool:
    """Whether a text is nothing but codes, or asks for their score: no report reads so, whatever is awaited."""
    rest, codes = _CODE.subn(" ", tidy(text))
    return codes > 0 and not _ASKING.sub(" ", rest).strip()


_CODE: Final = re.compile(
    r"(?<![a-z\d])(?:[ieo]\s?-?\d{1,2}|m\s?\d\.\d(?:/\d{1,2})?|(?:ind|indicator|ตัวชี้วัด(?:ที่)?)\s?\d{1,2})(?![\d.]*\d|[a-z])"
)
_ASKING: Final = re.compile(
    rf"ขอ|ดู|คะแนน|ข้อ(?:ที่)?|ของ|ได้|เท่าไ{THAI_LETTER}*|กี่|อะไร|คือ|และ|กับ|{alternation(POLITE)}|หน่อย|[?!.,]|"
    r"\b(?:scores?|of|for|what|is|the|how|much|many|points?|items?|show|me|and|please)\b"
)


def merged(sheet: Worksheet, said: Said, duty: Duty, *, edited: bool = False) -> Draft:
    """The draft a text makes of a duty: a text that states a status is a whole answer, another one adds to the draft.

    An edited text replaces what it had become, in the draft or, when that was sent, in a revision of it.
    """
    mine = sheet.drafts.get(duty)
    base = draft_for(sheet, duty) if edited or mine else Draft(sheet.person.id, sheet.quarter, duty)
    if edited:
        status, progress, obstacles = said.status or base.status, said.progress, said.obstacles
        percent = said.percent
        obstacles = base.obstacles if obstacles is None else obstacles
    elif said.status is None and (base.progress or base.obstacles):
        status, percent = base.status, base.percent if said.percent is None else said.percent
        progress = "\n".join(words for words in (base.progress, said.progress) if words)
        obstacles = _added(base.obstacles, said.obstacles)
    else:
        status, percent = said.status or base.status, said.percent
        progress, obstacles = said.progress, said.obstacles
    return replace(base, status=status, percent=percent, progress=progress or None, obstacles=obstacles, awaits=None)


def draft_for(sheet: Worksheet, duty: Duty) -> Draft:
    """The draft of a duty for this round: the person's own, else one of what has been sent, else a new one."""
    mine, sent = sheet.drafts.get(duty), sheet.standing.answered.get(duty)
    if mine is not None:
        return replace(mine, round=sheet.quarter)
    return revising(sheet.person.id, sheet.quarter, sent) if sent else Draft(sheet.person.id, sheet.quarter, duty)


def unplaced(sheet: Worksheet, unit: str, text: str, *, edited: bool = False) -> Draft:
    """A text whose step has still to be chosen, kept after what was kept so before."""
    duty = Duty(sheet.asked(unit)[0].plan, "", unit)
    before = sheet.drafts.get(duty)
    words = f"{before.progress}\n{text}" if before and before.progress and not edited else text
    return Draft(sheet.person.id, sheet.quarter, duty, progress=words)


def with_part(draft: Draft, part: Part, text: str) -> Draft:
    """A typed text as a part of a draft. Typed progress may also tell the percent and, plainly labelled, obstacles."""
    if part is Part.OBSTACLES:
        return replace(draft, obstacles=NONE if says_none(text) else text)
    said = read(text)
    percent = draft.percent if said.percent is None else said.percent
    if draft.obstacles is None and said.obstacles is not None and said.progress:
        return replace(draft, progress=said.progress, obstacles=said.obstacles, percent=percent)
    return replace(draft, progress=text, percent=percent)


def appended(draft: Draft, part: Part | None, text: str) -> Draft:
    """The rest of a text that was too long for one message, put behind what came before."""
    if part is Part.OBSTACLES or (part is None and draft.obstacles):
        return replace(draft, obstacles=f"{draft.obstacles}\n{text}")
    return replace(draft, progress=f"{draft.progress}\n{text}")


def _added(before: str | None, more: str | None) -> str | None:
    if before and more:
        return f"{before}\n{more}"
    return more or before or (NONE if NONE in (before, more) else None)


def _choice(sheet: Worksheet, duty: Duty) -> Choice:
    step = sheet.step(duty)
    return Choice(duty, step.title.both)
