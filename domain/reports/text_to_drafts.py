"""Drafts from a free-text report: the steps of a unit it is about, and its changes to them."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Final

from domain.catalogue.plan_titles import names_of
from domain.language.normalise import tidy
from domain.language.vocabulary import POLITE, THAI_LETTER, alternation
from domain.reports.doubts import Doubt, DoubtKind
from domain.reports.drafts import NONE, Draft, revising
from domain.reports.fields import Field, fields_in
from domain.reports.later_words import added, says_again
from domain.reports.obstacles import says_none
from domain.reports.parts import REMARKS, Part, words
from domain.reports.percents import WHOLE, bare_percent, typed_percent
from domain.reports.reading import Said, is_numbered, read, understand
from domain.reports.reports import Duty, Report, Status
from domain.reports.spelling import plain
from domain.reports.step_labels import Choice, by_label
from domain.reports.which_step import placed_by_name
from domain.reports.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class About:
    """The subject of a message of the bot's: a round and unit, perhaps a step and part.

    `prompted` marks prompts and reminders; `part` is None for a whole report. Without a message that says so, the unit
    is "": any of the person's. `named` takes only steps that are named.
    """

    quarter: str
    unit: str
    duty: Duty | None = None
    part: Part | None = None
    prompted: bool = False
    named: bool = False


def interpret(sheet: Worksheet, about: About, text: str) -> tuple[Said, ...]:
    """Interpret a text about a unit's steps; one `Said` without a duty when it is not plain which step is meant.

    Numbers and the order of lines mean the prompt's list, which is only certain while nothing of it is reported (or
    all is). A single step still owed is meant by a text without any label; so is the step of a message replied to.
    """
    unit = about.unit or None
    asked, owed = sheet.asked(unit), sheet.owed(unit)
    every = [_choice(sheet, duty) for duty in asked]
    if about.named:
        return understand(text, every, in_order=False) if len(asked) > 1 else (read(text),)
    if about.duty is not None and about.duty in asked:
        named = understand(text, every, in_order=False)
        return named if named[0].duty is not None else understand(text, [_choice(sheet, about.duty)])
    said = understand(text, every, in_order=len(owed) in (0, len(asked)))
    if said[0].duty is None and len(owed) == 1 and not is_numbered(text):
        return understand(text, [_choice(sheet, owed[0])])
    return said


def names_step(sheet: Worksheet, text: str) -> bool:
    """Check whether a text names, by its label or title, a step the round asks the person for."""
    return placed_by_name(text, [_choice(sheet, duty) for duty in sheet.asked()])


def only_named(sheet: Worksheet, text: str) -> Duty | None:
    """The step a text names without saying anything of it: `1.1 ข้อ 4`, `รายงาน 1.1 ข้อ 4 ครับ`; None otherwise."""
    choices = [_choice(sheet, duty) for duty in sheet.asked()]
    words = plain(text)
    marks = list(by_label(words, choices))
    if len(marks) != 1:
        return None
    start, end, duty = marks[0]
    titles = {tidy(title) for choice in choices if choice.duty == duty for title in choice.titles}
    rest = _NAMING.sub(" ", f"{words[:start]} {words[end:]}").strip(" .:-")
    return duty if not rest or tidy(rest) in titles else None


def drafts_from(sheet: Worksheet, about: About, text: str, *, edited: bool = False) -> tuple["Merged", ...]:
    """The drafts a report in words makes: of each step it is about, or one whose step has still to be chosen."""
    found = [(one, one.duty) for one in interpret(sheet, about, text)]
    placed = tuple(merged(sheet, one, duty, edited=edited) for one, duty in found if duty is not None)
    return placed or (Merged(unplaced(sheet, about.unit, text, edited=edited)),)


def with_typed(sheet: Worksheet, draft: Draft, text: str) -> "Merged":
    """A draft with words typed while it was awaited or shown: its awaited part, an addition or a change."""
    if draft.unplaced:
        return Merged(unplaced(sheet, draft.duty.unit, text))
    if draft.awaits is not None:
        percent = typed_percent(text)
        if draft.awaits is Part.PERCENT:
            return Merged(draft if percent is None else replace(draft, percent=percent))
        return Merged(with_part(draft, draft.awaits, text))
    return merged(sheet.with_draft(draft), _more(text), draft.duty)


def _more(text: str) -> Said:
    """Words on a report that is shown; a bare number is its percent (`ประมาณ 80 ได้`)."""
    said = replace(read(text), adds=True)
    percent = bare_percent(text)
    if percent is None or said.percent is not None or said.doubts or said.changes or said.obstacles:
        return said
    going = said.status or (Status.IN_PROGRESS if 0 < percent < WHOLE else None)
    return replace(said, percent=percent, status=going, progress="" if typed_percent(text) else said.progress)


def looks_up(text: str, prefixes: tuple[str, ...]) -> bool:
    """Check whether a text is nothing but codes, or asks for their score: no report reads so, whatever is awaited.

    `prefixes` are those of items' codes.
    """
    rest, codes = _code(prefixes).subn(" ", tidy(text))
    return codes > 0 and not _ASKING.sub(" ", rest).strip()


@cache
def _code(prefixes: tuple[str, ...]) -> re.Pattern[str]:
    letters = alternation(map(re.escape, (*prefixes, "ind", "indicator")))
    return re.compile(
        rf"(?<![a-z\d])(?:(?:{letters}|ตัวชี้วัด(?:ที่)?)\s?-?\d{{1,3}}(?:\.\d{{1,2}})*"
        r"|m\s?\d{1,2}(?:\.\d{1,2})*(?:/\d{1,2})?)(?![\d.]*\d|[a-z])"
    )


_ASKING: Final = re.compile(
    rf"ขอ|ดู|คะแนน|ข้อ(?:ที่)?|ของ|ได้|เท่าไ{THAI_LETTER}*|กี่|อะไร|คือ|และ|กับ|{alternation(POLITE)}|หน่อย|[?!.,]|"
    r"\b(?:scores?|of|for|what|is|the|how|much|many|points?|items?|show|me|and|please)\b"
)


_NAMING: Final = re.compile(
    rf"ขอ|จะ|รายงาน|ความ(?:ก้าว|คืบ)หน้า|ขั้นตอน|ข้อ(?:ที่)?|ของ|{alternation(POLITE)}|"
    r"\b(?:i|want|to|report|on|for|progress|of|step|please)\b"
)


@dataclass(frozen=True, slots=True)
class Merged:
    """A draft with what a text said of it, and the doubts: what was replaced, or what doesn't go together.

    `by_order`: the order of the text's lines decided that it is about this step.
    """

    draft: Draft
    doubts: tuple[Doubt, ...] = ()
    by_order: bool = False


def merged(sheet: Worksheet, said: Said, duty: Duty, *, edited: bool = False) -> Merged:
    """The draft a text makes of a duty: it adds to what was said, and what it puts in place of something is a doubt.

    Without a draft it goes on from what the person has sent: that a later report has another status, or no obstacles
    any more, is no doubt. A text that says it again, or comes after a colleague's report, stands alone. An edited
    text replaces what it had become. "As last quarter" begins with that report.
    """
    base = _begun(sheet, said, duty, edited=edited)
    if edited:
        return Merged(_edited(base, said), said.doubts, said.by_order)
    later = duty not in sheet.drafts and not said.same_as_last
    draft = replace(
        base,
        status=said.status or base.status,
        percent=_percent(base, said, later=later),
        progress=_progress(base, said) or None,
        obstacles=_obstacles(base, said, later=later),
        awaits=None,
    )
    return Merged(draft, (*([] if later else _replaced(base, said)), *said.doubts), said.by_order)


def moved(sheet: Worksheet, draft: Draft, duty: Duty) -> Draft:
    """A draft as one of another step, with what was written of that before."""
    mine = sheet.drafts.get(duty)
    now = replace(draft, duty=duty, round=sheet.quarter, awaits=None)
    if mine is None:
        return now
    return replace(
        now,
        status=now.status or mine.status,
        percent=mine.percent if now.percent is None else now.percent,
        progress="\n".join(one for one in (mine.progress, now.progress) if one) or None,
        obstacles=added(mine.obstacles, now.obstacles),
    )


def _begun(sheet: Worksheet, said: Said, duty: Duty, *, edited: bool) -> Draft:
    """The draft a text goes on from."""
    new = Draft(sheet.person.id, sheet.quarter, duty)
    if said.same_as_last and not edited:
        if duty in sheet.drafts:
            return _filled(sheet, sheet.drafts[duty])
        last = last_report(sheet, duty)
        return revising(sheet.person.id, sheet.quarter, last) if last else new
    sent = sheet.duties.answered.get(duty) if not edited and duty not in sheet.drafts else None
    whole = said.status is not None and not said.changes and not said.adds
    if whole and sent is not None and (sent.author != sheet.person.id or says_again(sent, said.progress)):
        return new
    return draft_for(sheet, duty)


def _percent(base: Draft, said: Said, *, later: bool) -> Decimal | None:
    """The percent said, else the earlier one; a part of the work that was sent does not go on once all is done."""
    if said.percent is not None:
        return said.percent
    done = later and said.status is Status.COMPLETED and base.status is not Status.COMPLETED
    return None if done else base.percent


def _obstacles(base: Draft, said: Said, *, later: bool) -> str | None:
    """The obstacles said, behind the earlier ones or in their place."""
    if Part.OBSTACLES in said.changes or (later and said.obstacles == NONE):
        return said.obstacles
    return added(base.obstacles, said.obstacles)


def last_report(sheet: Worksheet, duty: Duty) -> Report | None:
    """The report that "as last time" means: that of this round, else the newest before it."""
    return sheet.duties.answered.get(duty) or sheet.earlier.get(duty)


def _filled(sheet: Worksheet, draft: Draft) -> Draft:
    """A draft with what it has not said yet as it was last time."""
    last = last_report(sheet, draft.duty)
    if last is None:
        return draft_for(sheet, draft.duty)
    return replace(
        draft,
        round=sheet.quarter,
        status=draft.status or last.status,
        percent=last.percent if draft.percent is None and draft.status in (None, last.status) else draft.percent,
        progress=draft.progress or last.progress,
        obstacles=last.obstacles if draft.obstacles is None else draft.obstacles,
    )


def _edited(base: Draft, said: Said) -> Draft:
    """The draft after the text it came from was edited."""
    return replace(
        base,
        status=said.status or base.status,
        percent=said.percent,
        progress=_with_evidence(said.progress, said) or None,
        obstacles=base.obstacles if said.obstacles is None else said.obstacles,
        awaits=None,
    )


def _progress(base: Draft, said: Said) -> str:
    """The words about progress, the new ones after the earlier."""
    words = _with_evidence(said.progress, said)
    if Part.PROGRESS in said.changes:
        return words
    return "\n".join(one for one in (base.progress, words) if one)


def _with_evidence(words: str, said: Said) -> str:
    """Words with the links that were under a label of their own."""
    links = [link for link in said.evidence if link not in words and link not in (said.obstacles or "")]
    return "\n".join(one for one in (words, *links) if one)


def _replaced(base: Draft, said: Said) -> list[Doubt]:
    """Part that a text replaces in an earlier report, unless it asks for just that."""
    doubts = []
    if None not in (base.status, said.status) and base.status != said.status and Part.STATUS not in said.changes:
        doubts.append(Doubt(DoubtKind.STATUS_REPLACED, base.status, said.status))
    if None not in (base.percent, said.percent) and base.percent != said.percent and Part.PERCENT not in said.changes:
        doubts.append(Doubt(DoubtKind.PERCENT_REPLACED, base.percent, said.percent))
    if base.obstacles and said.obstacles == NONE and Part.OBSTACLES not in said.changes:
        doubts.append(Doubt(DoubtKind.OBSTACLES_DENIED, base.obstacles, NONE))
    return doubts


def draft_for(sheet: Worksheet, duty: Duty) -> Draft:
    """The draft of a duty for this round: the person's own, else one of what has been sent, else a new one."""
    mine, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if mine is not None:
        return replace(mine, round=sheet.quarter)
    return revising(sheet.person.id, sheet.quarter, sent) if sent else Draft(sheet.person.id, sheet.quarter, duty)


def unplaced(sheet: Worksheet, unit: str, text: str, *, edited: bool = False) -> Draft:
    """A text whose step has still to be chosen, kept after what was kept so before."""
    first = sheet.asked(unit or None)[0]
    duty = Duty(first.plan, "", unit or first.unit)
    before = sheet.drafts.get(duty)
    words = f"{before.progress}\n{text}" if before and before.progress and not edited else text
    return Draft(sheet.person.id, sheet.quarter, duty, progress=words)


def with_part(draft: Draft, part: Part, text: str) -> Draft:
    """A typed text as a part of a draft. Typed progress may also hold the percent and, plainly labelled, obstacles."""
    if part in REMARKS:
        return draft.with_words(part, NONE if says_none(text) else text)
    said = read(text)
    percent = draft.percent if said.percent is None else said.percent
    plainly = said.obstacles == NONE or Field.OBSTACLES in fields_in(text)
    if draft.obstacles is None and said.obstacles is not None and said.progress and plainly:
        return replace(draft, progress=said.progress, obstacles=said.obstacles, percent=percent)
    return replace(draft, progress=text, percent=percent)


def appended(draft: Draft, part: Part | None, text: str) -> Draft:
    """The rest of a text that was too long for one message, put behind what came before."""
    last = last_words(draft, part)
    return draft.with_words(last, f"{words(draft, last)}\n{text}")


def last_words(draft: Draft, part: Part | None) -> Part:
    """The part that a text which became `part` ends in; None for the whole report."""
    if part in REMARKS:
        return part
    said = [one for one in REMARKS if words(draft, one)] if part is None else []
    return said[-1] if said else Part.PROGRESS


def _choice(sheet: Worksheet, duty: Duty) -> Choice:
    step = sheet.step(duty)
    return Choice(duty, step.title.both, sheet.unit_names(duty.unit), names_of(sheet.office.library, duty.plan))
