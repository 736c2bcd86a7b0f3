"""Drafts shown before they are sent: what was understood, what is missing, what sending would replace."""

import zlib
from collections.abc import Sequence
from typing import Final

from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.reports.drafts import Draft, stamp
from domain.reports.later_words import goes_on
from domain.reports.parts import REMARKS, Part, words
from domain.reports.percents import percent_text
from domain.reports.reports import Report, Status
from domain.reports.worksheet import Worksheet
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import UnitTopic
from screens.buttons import reports as to
from screens.naming import one_line
from screens.reports.doubts import doubt_lines, doubts_in
from screens.reports.evidence import evidence_line, evidence_row
from screens.reports.owners import joint_row, others_block
from screens.reports.parts import behalf_line, draft_topic, early_line, late_note, step_line, when
from screens.reports.prompt_step import QUOTED_LETTERS
from screens.texts import label, say

_NAMED: Final = 3
"""Steps that the sending button names where others are not ready."""


def preview(sheet: Worksheet, draft: Draft, *, notes: Sequence[str] = (), became: Part | None = None) -> Outgoing:
    """One draft, to be sent with one tap or changed part by part.

    `notes` are text keys said above; `became` is the part that the person's message became, so that an edit of the
    message is understood.
    """
    replaced = sheet.duties.answered.get(draft.duty)
    title = "report.preview_fix" if replaced else "report.preview"
    text = join(
        (
            say(sheet.lang, title, quarter=sheet.quarter),
            join(say(sheet.lang, key) for key in notes),
            content(sheet, draft),
            _lacking(sheet, draft),
            doubt_lines(sheet, draft),
            _replacing(sheet, replaced),
            early_line(sheet),
            others_block(sheet, draft.duty),
            late_note(sheet, [draft.duty]),
        ),
        "\n\n",
    )
    return Outgoing(text, _buttons(sheet, draft, replaced), topic=draft_topic(draft, became))


def overview(sheet: Worksheet, drafts: Sequence[Draft], *, unit: str, notes: Sequence[str] = ()) -> Outgoing:
    """Several drafts of a unit at once, as understood from one text."""
    lang = sheet.lang
    ready = [one for one in drafts if one.sendable]
    blocks = [
        join(
            (
                content(sheet, one),
                _lacking(sheet, one),
                doubt_lines(sheet, one),
                _replacing(sheet, sheet.duties.answered.get(one.duty)),
            ),
            "\n\n",
        )
        for one in drafts
    ]
    text = join(
        (
            say(lang, "report.understood", count=len(drafts), quarter=sheet.quarter),
            join(say(lang, key) for key in notes),
            *blocks,
            early_line(sheet),
            late_note(sheet, [one.duty for one in drafts]),
        ),
        "\n\n",
    )
    rows: list[tuple[Button, ...]] = []
    if ready and not sheet.early:
        data = to.SendAll(unit, joint_stamp(sheet, drafts))
        rows.append((Button(_send_text(lang, drafts, ready), data),))
    rows += [(Button(label(lang, "report.b.edit_step", step=one.duty.step), to.ShowDraft(one.duty)),) for one in drafts]
    rows.append((Button(label(lang, "report.b.list"), to.ListSteps()),))
    return Outgoing(text, tuple(rows), topic=UnitTopic(sheet.duties.round.quarter, unit))


def _send_text(lang: Lang, drafts: Sequence[Draft], ready: Sequence[Draft]) -> str:
    """The words of the button that sends what is ready: which steps, where others are not."""
    if len(ready) == len(drafts) or len(ready) > _NAMED:
        return label(lang, "report.b.send_all", count=len(ready))
    return label(lang, "report.b.send_ready", steps=list_text((one.duty.step for one in ready), lang))


def joint_stamp(sheet: Worksheet, drafts: Sequence[Draft]) -> str:
    """The stamp of several drafts shown together."""
    each = [stamp(one, sheet.duties.answered.get(one.duty)) for one in drafts]
    return f"{zlib.crc32(''.join(each).encode()):08x}"


def content(sheet: Worksheet, said: Draft | Report) -> Rich:
    """Step, status, progress and obstacles of a draft or a report, every word, and how much evidence it has."""
    lang = sheet.lang
    if said.status is None:
        status = say(lang, "report.status_unsaid")
    elif said.percent is None:
        status = say(lang, "report.status_line", status=label(lang, f"status.{said.status}"))
    else:
        status = say(
            lang,
            "report.status_percent_line",
            status=label(lang, f"status.{said.status}"),
            percent=percent_text(said.percent),
        )
    if said.status is None and said.percent is not None:
        status = join((status, say(lang, "report.percent_line", percent=percent_text(said.percent))))
    return join(
        (
            behalf_line(sheet, said.duty),
            step_line(sheet, said.duty),
            status,
            say(lang, "report.progress_head"),
            said.progress or label(lang, "report.progress_unsaid"),
            *(line for part in REMARKS for line in _remark(sheet, said, part)),
            evidence_line(sheet, said),
            say(lang, "coord.behalf.mark") if isinstance(said, Report) and said.on_behalf else "",
        )
    )


def _remark(sheet: Worksheet, said: Draft | Report, part: Part) -> tuple[Rich, str]:
    """The heading and the words of a remark, or that there are none, or that nothing was said."""
    found = words(said, part)
    none = "unsaid" if found is None else "none"
    return say(sheet.lang, f"report.{part}_head"), found or label(sheet.lang, f"report.{part}_{none}")


def _lacking(sheet: Worksheet, draft: Draft) -> Rich | str:
    if draft.status is None:
        return say(sheet.lang, "report.choose_status")
    if draft.sendable:
        return ""
    if draft.status is Status.CANNOT:
        return say(sheet.lang, "report.need_reason")
    return say(sheet.lang, "report.need_obstacles" if draft.status is Status.STUCK else "report.need_progress")


def _replacing(sheet: Worksheet, replaced: Report | None) -> Rich | str:
    if replaced is None:
        return ""
    own = replaced.author == sheet.person.id
    note = say(
        sheet.lang,
        "report.note_replaces_own" if own else "report.note_replaces",
        name=replaced.author_name,
        when=when(sheet, replaced.at),
        status=label(sheet.lang, f"status.{replaced.status}"),
        revision=replaced.revision + 1,
    )
    said = one_line(replaced.progress or replaced.obstacles or "", QUOTED_LETTERS)
    return note if own or not said else join((note, say(sheet.lang, "replacing.words", words=said)))


def _buttons(sheet: Worksheet, draft: Draft, replaced: Report | None) -> Rows:
    lang, duty = sheet.lang, draft.duty

    def change(part: Part, key: str) -> Button:
        return Button(label(lang, key), to.ChangePart(duty, part))

    rows: list[tuple[Button, ...]] = []
    if draft.sendable and not sheet.early:
        key = "doubt.send" if doubts_in(sheet, draft) else "report.b.send"
        rows.append((Button(label(lang, key), to.SendReport(duty, stamp(draft, replaced))),))
        rows += joint_row(sheet, draft, replaced)
    rows += _earlier_words_row(sheet, draft, replaced)
    if draft.status is None:
        rows += status_rows(sheet, draft)
    if draft.status not in (None, Status.COMPLETED, Status.CANNOT) and not draft.progress and not draft.sendable:
        rows.append((Button(label(lang, "report.b.nothing"), to.NoProgress(duty)),))
    if draft.obstacles is None and not draft.needs_reason and not draft.sendable:
        rows.append((Button(label(lang, "report.b.none"), to.NoObstacles(duty)),))
    rows += evidence_row(sheet, draft)
    changes = (change(Part.STATUS, "report.b.status"),) if draft.status else ()
    rows.append((*changes, change(Part.PERCENT, "report.b.percent")))
    typed = [change(Part.PROGRESS, "report.b.progress")]
    typed += [change(one, f"report.b.{one}" if words(draft, one) else f"report.b.add_{one}") for one in REMARKS]
    rows += [tuple(typed[at : at + 2]) for at in range(0, len(typed), 2)]
    rows.append(
        (
            Button(label(lang, "report.b.keep"), to.KeepDraft(duty)),
            Button(label(lang, "report.b.drop"), to.DropDraft(duty)),
        )
    )
    return tuple(rows)


def _earlier_words_row(sheet: Worksheet, draft: Draft, replaced: Report | None) -> list[tuple[Button, ...]]:
    """The other way to take words that came after a report: alone, or behind it."""
    if replaced is None or not replaced.progress or not draft.progress:
        return []
    if goes_on(draft, replaced):
        return [(Button(label(sheet.lang, "report.b.only_new"), to.OnlyNewWords(draft.duty)),)]
    if replaced.progress in draft.progress:
        return []
    return [(Button(label(sheet.lang, "report.b.add_to_sent"), to.AddToReport(draft.duty, replaced.revision)),)]


def status_rows(sheet: Worksheet, draft: Draft) -> list[tuple[Button, ...]]:
    """The statuses, two a row."""
    each = [Button(label(sheet.lang, f"status.{one}"), to.ChooseStatus(draft.duty, one)) for one in Status]
    return [tuple(each[at : at + 2]) for at in range(0, len(each), 2)]
