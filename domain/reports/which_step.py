"""Choice of the step a text is about, among several: by label, title, number or "all", as people write them.

A part of the text that names no step stays with the step named before it. In doubt nothing is placed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from domain.language.normalise import without_particles
from domain.language.vocabulary import ONE, POLITE
from domain.reports.evidence import without_links
from domain.reports.obstacles import parted, says_none
from domain.reports.percents import bare_percent, percents_in
from domain.reports.plan_named import of_one_plan, with_plan
from domain.reports.reports import Duty
from domain.reports.short_titles import by_short_title
from domain.reports.spelling import plain
from domain.reports.status_phrases import only_states, status_of
from domain.reports.step_labels import (
    PLACE,
    Choice,
    Mark,
    by_label,
    by_measure,
    by_place,
    by_title,
    by_unit,
    with_place,
    with_unit,
)

ENDS: Final = " \t\r\n,;:：–—-=•*"
_JOINER: Final = re.compile(r"[\s,&+/]*(?:และ|กับ|รวมถึง|ทั้ง|and|as well as)?[\s,&+]*")
NUMBERED: Final = re.compile(
    r"(?:^[ \t]*(?:[-•*][ \t]*)?(?:\(([0-9]{1,2})\)|(?:ข้อ|ลำดับ|ขั้นตอน)(?:ที่)?\s*([0-9]{1,2})(?![0-9./])|"
    r"([0-9]{1,2})[.:][ \t]+(?![0-9])|([0-9]{1,2})[ \t]+(?=\D))"
    r"|(?:^|(?<=\s))([0-9]{1,2})\)|(?<=\s)(?:ข้อ|ขั้นตอน)(?:ที่)?\s*([0-9]{1,2})(?![0-9./]))[ \t]*[:.)-]?[ \t]*",
    re.MULTILINE,
)
_NAMES: Final = re.compile(r"[ \t]*(?:[-•*][ \t]*)?(?:ข้อ|ขั้นตอน)")


def placed(text: str, choices: Sequence[Choice], in_order: bool) -> list[tuple[Duty, str]]:
    """Cut the text at the steps' labels, titles or numbers; words before the first go with the first step.

    Empty when there are no labels, a step comes twice, or the numbers may be a list of something else.
    """
    words = plain(without_links(text, "_"))
    marks = labels(words, text, choices)
    if not marks and (not in_order or any(True for _ in by_label(words, choices))):
        return []
    numbered = not marks
    if numbered:
        marks = max(sorted(_by_number(words, choices), key=lambda mark: mark[:2]), by_place(words, choices), key=len)
    duties = [duty for _, _, duty in marks]
    if not marks or len(set(duties)) < len(duties):
        return []
    enclosed = _enclosed(text, words, marks)
    if enclosed:
        return enclosed
    led = _led(text, words, marks)
    if led:
        return led
    parts = _parts(text, marks)
    if parts is None or (numbered and not _states_each(words, marks, [part for _, part in parts])):
        return []
    return _with_before(text[: marks[0][0]], parts)


def placed_by_name(text: str, choices: Sequence[Choice]) -> bool:
    """Check whether a text names one of the steps, by its label or title."""
    words = plain(without_links(text, "_"))
    return any(True for _ in by_label(words, choices)) or any(True for _ in by_title(text, choices))


def labels(words: str, text: str, choices: Sequence[Choice]) -> list[Mark]:
    """The names of steps in a text and its plain words, in their order; where one lies in another, the earlier."""
    named = [*by_label(words, choices), *by_title(text, choices)]
    if len(choices) > 1:
        named += by_measure(words, choices)
        named = of_one_plan([with_plan(words, mark, choices) for mark in named])
        named = [with_place(words, with_unit(words, mark, choices)) for mark in named]
        known = {duty for _, _, duty in named}
        named += [mark for mark in by_short_title(words, choices, known) if mark[2] not in known]
        units = by_unit(words, choices)
        named += units if len({duty for _, _, duty in (*named, *units)}) > 1 else ()
    marks: list[Mark] = []
    for mark in sorted(named, key=lambda one: (one[0], -one[1])):
        if marks and marks[-1][2] == mark[2] and not words[marks[-1][1] : mark[0]].strip(ENDS):
            marks[-1] = (marks[-1][0], max(marks[-1][1], mark[1]), mark[2])
        elif not marks or mark[0] >= marks[-1][1]:
            marks.append(mark)
    return marks


def on_its_own_line(text: str, choices: Sequence[Choice]) -> tuple[Duty, str] | None:
    """The one step a text names, on a line that says nothing else and is not the first, and the other lines."""
    words = plain(without_links(text, "_"))
    marks = labels(words, text, choices)
    if len({duty for _, _, duty in marks}) != 1:
        return None
    start, end, duty = marks[0]
    line, close = words.rfind("\n", 0, start) + 1, words.find("\n", end - 1)
    close = len(words) if close < 0 else close
    beside = f"{words[line:start]} {words[end:close]}" if end < close else words[line:start]
    if line == 0 or _STEP_LABEL.sub("", beside).strip(ENDS):
        return None
    rest = f"{text[:line].rstrip()}\n{text[close:].lstrip()}".strip()
    return (duty, rest) if rest else None


_STEP_LABEL: Final = re.compile(r"ขั้นตอน|มาตรการ|ข้อ|ที่|รายการ|เลขที่|รหัส|\b(?:step|item|measure|no|code)\b")
"""Words by which a form calls the step."""


def parts_of(text: str, words: str, choices: Sequence[Choice]) -> list[tuple[Duty, str]]:
    """The words behind each label of a text that begins with one; labels without any are left out."""
    return _parts(text, labels(words, text, choices)) or []


def without_label(text: str, only: Choice) -> str:
    """A text about one step, without the step's label or title in front."""
    words = plain(without_links(text, "_"))
    marks = [mark for mark in (*by_label(words, [only]), *by_title(text, [only])) if not words[: mark[0]].strip()]
    rest = trimmed(text[max(mark[1] for mark in marks) :]) if marks else ""
    return rest or text


def trimmed(said: str) -> str:
    """Words without the signs around them; a dash behind a colon stays, since it says "none"."""
    kept = said.lstrip(ENDS)
    none = re.search(r"[:=][ \t]*[-–—]+\s*$", kept)
    return kept.rstrip() if none else kept.rstrip(ENDS)


def _by_number(words: str, choices: Sequence[Choice]) -> Iterator[Mark]:
    hits = [(hit, int(next(group for group in hit.groups() if group))) for hit in NUMBERED.finditer(words)]
    if all(1 <= number <= len(choices) for _, number in hits):
        for hit, number in hits:
            yield hit.start(), hit.end(), choices[number - 1].duty


def _parts(text: str, marks: Sequence[Mark]) -> list[tuple[Duty, str]] | None:
    """The words of each mark: those behind it, shared by labels that are joined; None where a label has none."""
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    words = [text[after:end] for (_, after, _), end in zip(marks, ends, strict=True)]
    parts: list[tuple[Duty, str]] = []
    waiting: list[Duty] = []
    for (_, _, duty), said in zip(marks, words, strict=True):
        waiting.append(duty)
        if not _JOINER.fullmatch(said.lower()) or not said.strip():
            if not said.strip(ENDS):
                continue
            parts += [(one, trimmed(_TRAILING.sub("", said))) for one in waiting]
            waiting = []
    return _behind(text, marks) if waiting else parts


_TRAILING: Final = re.compile(r"(?<=\S)[\s,;]+(?:แต่(?:ว่า)?|ส่วน|และ|ขณะที่|but|and|while)\s*$", re.IGNORECASE)
"""Joints at the end of the words on a step, which lead to the next."""


def _behind(text: str, marks: Sequence[Mark]) -> list[tuple[Duty, str]] | None:
    """Labels behind the words on them, line by line: `แล้วเสร็จ: 1.2/1, 2.2/1`."""
    parts: list[tuple[Duty, str]] = []
    for start, _, duty in marks:
        line = text.rfind("\n", 0, start) + 1
        first = min(mark[0] for mark in marks if mark[0] >= line)
        said = re.sub(r"(?:ทั้ง|ได้แก่|คือ|ของ|for|of)\s*$", "", text[line:first].strip(ENDS)).strip(ENDS)
        if not said:
            return None
        parts.append((duty, said))
    return parts


def _led(text: str, words: str, marks: Sequence[Mark]) -> list[tuple[Duty, str]]:
    """Words that go on in the labels behind them and end there: `stuck on 2.1/2, …`, `เสร็จแล้วทั้ง 1.2/1 และ 2.2/1`."""
    head = text[: marks[0][0]].strip(ENDS)
    begun = _LEADS_ON.sub("", head).strip(ENDS) or head
    if not head or status_of(begun) is None:
        return []
    leads = begun != head or _JOINED.search(plain(head)) is not None
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    said = [text[after:end] for (_, after, _), end in zip(marks, ends, strict=True)]
    if len(marks) > 1 and all(_CLOSES.match(one) for one in said):
        starts = [0, *(end for _, end, _ in marks[:-1])]
        each = [(mark[2], text[at : mark[0]].strip(ENDS + ".")) for at, mark in zip(starts, marks, strict=True)]
        return each if all(_states(part) for _, part in each) else []
    others = _parts(text, marks[1:]) or [] if len(marks) > 1 else []
    joint = _APART.match(words, marks[1][0]) if others else None
    apart = joint is not None and (joint.group() != "and" or all(_states(part) for _, part in others))
    if len(marks) > 1 and not apart and all(_JOINER.fullmatch(one.lower()) for one in said[:-1]):
        tail = said[-1].strip(ENDS)
        shared = not without_particles(tail) or says_none(tail) or (leads and not _states(tail))
        return [(duty, f"{begun} {tail}".strip()) for _, _, duty in marks] if shared else []
    against = apart and _JOINER.fullmatch(said[0].lower())
    if not leads or not (against or _CLOSES.match(said[0])) or (len(marks) > 1 and not others):
        return []
    return [(marks[0][2], f"{begun}{said[0]}".strip(ENDS)), *others]


def _states(text: str) -> bool:
    return status_of(text) is not None or percents_in(text).only is not None


_LEADS_ON: Final = re.compile(
    rf"(?:(?:แค่|เพียง|เฉพาะ)?(?:หนึ่ง|1)?\s*ข้อ(?:เดียว|{ONE})?)?(?:คือ|ได้แก่|ทั้ง|เฉพาะ)$|(?:แค่|"
    r"เพียง)?ข้อเดียว$|\s*\b(?:on|for|with|of|in|at)$",
    re.IGNORECASE,
)
"""Words that go on in a label."""
_CLOSES: Final = re.compile(r"\s*(?:[,;.\n]|$)")
_APART: Final = re.compile(r"(?:ส่วน|แต่|but|while|and)")
"""Begin of a label that is set against the one before."""


def _enclosed(text: str, words: str, marks: Sequence[Mark]) -> list[tuple[Duty, str]]:
    """The words before labels in brackets: `จัดแล้ว 2 รุ่น (1.1/1) เหลือ 1 รุ่น`; empty where labels stand otherwise."""
    if not words[: marks[0][0]].strip(" (") or not all(
        words[:start].rstrip().endswith("(") and ")" in words[start:end] for start, end, _ in marks
    ):
        return []
    starts = [0, *(end for _, end, _ in marks[:-1])]
    parts = [
        (duty, text[at:start].rstrip(" (").strip(ENDS)) for at, (start, _, duty) in zip(starts, marks, strict=True)
    ]
    if not all(said for _, said in parts):
        return []
    duty, said = parts[-1]
    behind = text[marks[-1][1] :].strip(ENDS)
    return [*parts[:-1], (duty, f"{said} {behind}".strip())]


_JOINED: Final = re.compile(
    r"\S(?:ข้อ|ขั้นตอน|มาตรการ|ของ|ใน|ทำ|เรื่อง|ตาม)$|^(?:we |i |have |has |are |just |still |already |not |yet |to )*"
    r"(?:finished|completed|done with|closed|started|begun|start|begin|working on|submitted)(?: with)?(?: step|"
    r" item)?$"
    r"|^(?:เฉพาะ|มี)?(?:แค่|แต่|เพียง|เฉพาะ)$|^(?:ยัง)?(?:เหลือ|ติด|ค้าง)(?:อยู่)?(?:แค่|แต่|เพียง|ที่)?$|"
    r"^(?:only|just)$"
)
"""Words that go on in the label behind them, so that both are one clause."""
_GOES_ON: Final = re.compile(rf"แล้ว(?!เสร็จ)|ละ(?=\s|$|{POLITE})|ไม่ได้|ไปแล้ว")
"""Words that no clause begins with, so that they go on from before the label."""


def _with_before(head: str, parts: list[tuple[Duty, str]]) -> list[tuple[Duty, str]]:
    """The parts, words before the first label put to the first; none if those words state something themselves."""
    before = head.strip(ENDS)
    if not before or parts[0][1] == before:
        return parts
    same_line = "\n" not in head[len(head.rstrip()) :] and head.strip() == head.strip(" \t")
    joined = same_line and (_JOINED.search(plain(before)) or _GOES_ON.match(plain(parts[0][1]))) is not None
    if not joined and (status_of(before) or percents_in(before).only is not None):
        return []
    (duty, said), *rest = parts
    return [(duty, f"{before}{' ' if joined else chr(10)}{said}"), *rest]


def _states_each(words: str, marks: Sequence[Mark], parts: Sequence[str]) -> bool:
    """Check whether numbered points are steps: each has a status, and only that unless it is called a step (ข้อ 1)."""
    states = [_states(part) or bare_percent(part) is not None for part in parts]
    each = zip(parts, states, strict=True)
    if not any(states) or not all(one or parted(part).unlabelled for part, one in each):
        return False
    named = all(_NAMES.match(words, start) or PLACE.match(words, start) for start, _, _ in marks)
    return named or all(bare(part) for part in parts)


def bare(part: str) -> bool:
    """Check whether a part has a status, perhaps a percent and obstacles, without naming an activity."""
    from_first = re.split(
        r"[\n,.;]|\s(?=ไม่มี|ปัญหา|อุปสรรค|แต่|เพราะ|เนื่อง|ขาด|รอ|ติด|no |but |because)", part.strip(), maxsplit=1
    )[0]
    left = re.sub(
        r"(?:ร้อยละ|ประมาณ|แล้ว|progress|about)?\s*\d+(?:\.\d+)?\s*(?:%|เปอร์\S*|percent|pct)?|\(|\)",
        " ",
        plain(from_first),
    )
    return not left.strip() or only_states(left)
