"""Reading of a free-text report: the steps it is about, their status, percent and obstacles.

Conservative: what is not said plainly stays unknown and is asked for. Every word of the person's is kept, in `progress`
or in `obstacles`; only labels (`2)`, `M1.1/4`, `ปัญหา:`) and a plain "no obstacles" go, being understood.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from domain.reports import line_order, step_groups, step_labels, which_step
from domain.reports.cannot_words import cannot_part
from domain.reports.doubts import Doubt, percent_doubts
from domain.reports.drafts import NONE
from domain.reports.evidence import evidence_in, without_links
from domain.reports.fields import Field, fields_in, none_then_more
from domain.reports.obstacles import parted, tidied
from domain.reports.parts import Part
from domain.reports.percents import WHOLE, bare_percent, percents_in, typed_percent
from domain.reports.reports import Duty, Status
from domain.reports.spelling import cleaned, plain
from domain.reports.status_phrases import leaves_work, limits, only_states, status_of
from domain.reports.status_signs import Sign, signs_of
from domain.reports.status_spelling import tidied_lines
from domain.reports.step_labels import Choice
from domain.reports.wishes import added_in, change_in, rewritten_in, same_as_last


@dataclass(frozen=True, slots=True)
class Said:
    """The meaning of (a part of) a text.

    `obstacles` is None when it says nothing about them, "" when there are none. `duty` is None when it is not plain
    which step is meant; `by_order` when the order of lines decides it. `same_as_last` asks for last quarter's report,
    `changes` names the parts to be put in place of earlier ones, `adds` says that the words come to earlier ones.
    """

    progress: str
    status: Status | None = None
    percent: Decimal | None = None
    obstacles: str | None = None
    evidence: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    duty: Duty | None = None
    by_order: bool = False
    same_as_last: bool = False
    adds: bool = False
    changes: frozenset[Part] = frozenset()


def understand(text: str, choices: Sequence[Choice], *, in_order: bool = True) -> tuple[Said, ...]:
    """Read a text for each step it is about; one `Said` without a duty when that is not plain.

    `in_order` says that the person saw just these choices in this order, so that numbers and lines may mean them.
    """
    text = cleaned(text).strip()
    if step_labels.names_another(plain(text), choices):
        return (read(text),)
    if len(choices) == 1:
        only = choices[0]
        return (replace(_answer(which_step.without_label(text, only)), duty=only.duty),)
    if (named := which_step.on_its_own_line(text, choices)) is not None:
        duty, rest = named
        return (replace(_answer(rest), duty=duty),)
    parts = step_groups.grouped(text, choices, in_order) or which_step.placed(text, choices, in_order)
    if parts:
        return tuple(replace(_answer(part), duty=duty) for duty, part in parts)
    if step_groups.all_meant(text, choices):
        said = read(text)
        return tuple(replace(said, duty=choice.duty) for choice in choices)
    lines = line_order.without_numbers(text)
    if in_order and line_order.counted_up(text) and line_order.by_order(lines, choices):
        each = zip(lines, choices, strict=True)
        return tuple(replace(read(line), duty=choice.duty, by_order=True) for line, choice in each)
    passing = step_labels.referred(plain(text), choices)
    return (replace(_answer(text), duty=passing) if passing else read(text),)


def read(text: str) -> Said:
    """Read a text about one step."""
    text = cleaned(text).strip()
    change = change_in(text)
    if change is not None:
        given = {part for part in Part if getattr(change, part, None) is not None}
        return Said(change.progress or "", change.status, change.percent, change.obstacles, changes=frozenset(given))
    if words := rewritten_in(text):
        said = _read(words)
        given = {part for part in (Part.STATUS, Part.PERCENT) if getattr(said, part) is not None}
        return replace(said, adds=True, changes=frozenset(given))
    adds, text = added_in(text)
    same, rest = same_as_last(text)
    said = _read(rest)
    return replace(said, same_as_last=same, adds=adds)


def _answer(text: str) -> Said:
    """Read a text that answers for a step, so that a number without a mark may be its percent."""
    said = read(text)
    percent = bare_percent(text)
    if percent is None and said.obstacles == NONE and said.progress:
        percent = bare_percent(said.progress)
    if said.percent is not None or said.doubts or percent is None:
        return said
    going = 0 < percent < WHOLE and said.status in (None, Status.COMPLETED)
    none = Status.NOT_STARTED if percent == 0 and said.status is None else said.status
    return replace(said, percent=percent, status=Status.IN_PROGRESS if going else none)


def is_numbered(text: str) -> bool:
    """Check whether a text begins with the number of something: of a step, or of a point of its own."""
    return bool(which_step.NUMBERED.match(plain(cleaned(text)).lstrip()))


def _read(text: str) -> Said:
    """Read a text's statements, as a form or as plain words."""
    form = fields_in(text)
    body, labelled = _body(form)
    stated = form.get(Field.STATUS, "")
    linkless = without_links(body)
    part = parted(body, finished=status_of(linkless) is Status.COMPLETED)
    status = _status(stated, without_links(part.progress), without_links(part.unlabelled), labelled or "")
    if status is Status.COMPLETED and part.unlabelled and not stated and status_of(linkless) is not status:
        status = None
    percent, doubts = _percent(form, f"{stated}\n{without_links(part.progress)}\n{without_links(part.unlabelled)}")
    if status is None and form.get(Field.PERCENT) and percent is not None and 0 < percent < WHOLE:
        status = Status.IN_PROGRESS
    obstacles = _joined(labelled, part.obstacles)
    progress = tidied("\n".join(words for words in (*_kept(form), part.progress) if words))
    evidence = evidence_in(text)
    if status is Status.CANNOT:
        progress, obstacles = _with_reason("" if labelled else body, progress, obstacles)
    if not progress and not obstacles:
        progress = stated
    return Said(progress, status, percent, obstacles, evidence, doubts)


def _with_reason(body: str, progress: str, obstacles: str | None) -> tuple[str, str | None]:
    """The words of a step that can't be done, so that its reason, where one is given, stands in the obstacles.

    `body` is the text as written, "" where its obstacles stood under a label.
    """
    if obstacles and cannot_part(tidied_lines(obstacles)):
        said = body or "\n".join(words for words in (progress, obstacles) if words)
        return (said, None) if only_states(said) else ("", said)
    if not obstacles and progress and not only_states(progress):
        return "", progress
    return progress, obstacles or None


def _body(form: Mapping[Field, str]) -> tuple[str, str | None]:
    """The words about progress, and the labelled obstacles: None unsaid, "" none."""
    words = [form[field] for field in (Field.BODY, Field.PROGRESS) if form.get(field)]
    labelled = form.get(Field.OBSTACLES)
    if labelled:
        none, more = none_then_more(labelled)
        if none:
            words += [more] if more else []
            return "\n".join(words), NONE
        labelled, goes_on = _then_progress(labelled)
        words += [goes_on] if goes_on else []
    return "\n".join(words), labelled or None


def _then_progress(labelled: str) -> tuple[str, str]:
    """The words of a labelled obstacle, and those of its later sentences that say how far the step is."""
    first, *more = re.split(r"(?<=[;.])\s+|\n", labelled)
    going = [one for one in more if percents_in(one).only is not None and not parted(one).unlabelled]
    if not going:
        return labelled, ""
    return "\n".join([first, *(one for one in more if one not in going)]).rstrip(" ;"), "\n".join(going)


def _kept(form: Mapping[Field, str]) -> list[str]:
    """Words of a form's other fields that are not understood whole, and so go to the progress."""
    stated = form.get(Field.STATUS, "")
    kept = [stated] if stated and not only_states(re.sub(r"\S*\d\S*", "", stated)) else []
    percent = form.get(Field.PERCENT, "")
    kept += [percent] if percent and typed_percent(percent) is None else []
    evidence = form.get(Field.EVIDENCE, "")
    kept += [evidence] if re.search(r"[^\s,;()-]", without_links(evidence)) else []
    return kept


def _status(stated: str, progress: str, told: str, labelled: str) -> Status | None:
    """The status of a text: a stated one unless the words speak against it, else that of the words."""
    words = "\n".join(part for part in (progress, told) if part)
    named = status_of(stated) if stated else None
    status = named or status_of(f"{progress} {told}" if told and progress else words)
    if named is Status.COMPLETED and limits(words):
        return None
    if status is Status.COMPLETED and leaves_work(labelled):
        return None
    if named is None and told and (begun := status_of(progress)) is Status.NOT_STARTED:
        return begun
    if status is None and (hindered := status_of(labelled)) in (Status.NOT_STARTED, Status.STUCK):
        return hindered
    held = _HELD.match(plain(told)) is not None
    if held and status is None and not signs_of(plain(progress)) & {Sign.COMPLETED, Sign.BUT}:
        return Status.STUCK
    return status


_HELD: Final = re.compile(r"(?:แต่|และ|ขณะนี้|ปัจจุบัน|ตอนนี้|ยัง|ด้วย|\s)*ติด(?!ต|ป|แ)")


def _percent(form: Mapping[Field, str], words: str) -> tuple[Decimal | None, tuple[Doubt, ...]]:
    """The percent of a form's own field, else the one in the words, with the doubts about it."""
    field = form.get(Field.PERCENT, "")
    given = typed_percent(field) if field else None
    if given is not None:
        return given, ()
    text = f"{words}\nร้อยละ {field}" if field else words
    return percents_in(text).only, percent_doubts(text)


def _joined(labelled: str | None, told: str | None) -> str | None:
    """Obstacles with and without a label; named ones win over a "none"."""
    if labelled and told:
        return f"{labelled}\n{told}"
    return labelled or told or (NONE if NONE in (labelled, told) else None)
