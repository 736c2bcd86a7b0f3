"""A matter to decide: a step with its owners' words and the buttons that decide, or an instruction."""

from collections.abc import Sequence

from domain.decisions import rights
from domain.decisions.awaiting import Awaiting, Matter, Reason, step_stamp, undecided
from domain.decisions.decisions import OF_UNITS, Decision, DecisionKind, Instruction
from domain.decisions.prepared import PreparedDecision
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Duty
from domain.summary.steps import OwnerLine
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.rich import quoted as folded
from screens.buttons import decisions as to
from screens.decisions import naming, prepared
from screens.decisions.naming import about, day, moment, quoted, until_text
from screens.decisions.open_matters import opens, reasons
from screens.due import due_text
from screens.naming import marked_id, unit_name, unit_short
from screens.reports.owners import joint_line
from screens.reports.prompt_step import status_text
from screens.texts import label, say

_FINAL = OF_UNITS | {DecisionKind.TAKE_BACK}
"""Kinds that nobody takes back."""

LAST = 4
"""Earlier decisions that a step shows; the rest is in its history."""


def step(
    lang: Lang, office: Office, seen: Awaiting, one: Matter, history: Sequence[Decision], reader: Person
) -> Outgoing:
    """A step with what its owners report, what they ask, what was decided before, and the buttons that decide."""
    found = one.step
    if found is None:
        raise ValueError("a matter without a step")
    why = reasons(lang, one) if one.reasons else label(lang, "decide.settled")
    head = say(lang, "decide.title", step=marked_id(lang, found), title=found.step.title.say(lang), reasons=why)
    parts = [
        join([head, _due(lang, one)]),
        *(_owner(lang, office, seen, owner) for owner in found.owners),
        *(_request(lang, office, each) for each in one.requests),
    ]
    ready = seen.prepared_for(one)
    parts.append(naming.history(lang, office, history[-LAST:]))
    parts += [prepared.block(lang, office, ready), _note(lang, reader)]
    rows = [
        *prepared.rows(lang, ready, reader),
        *buttons_for(lang, office, seen, one, reader),
        _ways(lang, seen, one),
    ]
    return Outgoing(join(parts, "\n\n"), tuple(rows))


def buttons_for(lang: Lang, office: Office, seen: Awaiting, one: Matter, reader: Person) -> Rows:
    """Rows of buttons that decide on a step, by what the reader may decide; none for those who may decide nothing."""
    if one.step is None:
        return ()
    rows: list[tuple[Button, ...]] = []
    for each in one.requests if _acts(reader, DecisionKind.GRANT) else ():
        rows += _asked(lang, each)
    if not _acts(reader, DecisionKind.RETURN) or one.step.step.cancelled:
        return tuple(rows)
    plan, id_ = one.plan, one.step.step.id
    if Reason.CANNOT in one.reasons and _acts(reader, DecisionKind.CANCEL):
        rows.append((Button(label(lang, "decide.b.cannot"), to.AskCancelStep(plan, id_)),))
    rows += settling(lang, seen, one, reader)
    rows.append(
        (
            Button(label(lang, "decide.b.instruct"), to.AskInstruct(plan, id_)),
            Button(label(lang, "decide.b.time"), to.AskTime(plan, id_)),
            Button(label(lang, "decide.b.more"), to.MoreChoices(plan, id_)),
        )
    )
    return tuple(rows)


def settling(lang: Lang, seen: Awaiting, one: Matter, reader: Person) -> Rows:
    """Rows of buttons that acknowledge a step's reports, or return them; none for those who may do neither."""
    if one.step is None or not _acts(reader, DecisionKind.RETURN) or one.step.step.cancelled:
        return ()
    plan, id_ = one.plan, one.step.step.id
    rows: list[tuple[Button, ...]] = []
    owners = [each for each in one.step.owners if each.asked]
    if undecided(plan, one.step, seen.record):
        data = to.AcknowledgeStep(seen.compiled.quarter, plan, id_, step_stamp(seen, plan, id_))
        rows.append((Button(label(lang, "decide.b.ack"), data),))
    rows += _returns(lang, seen, plan, owners)
    return tuple(rows)


def instruction(
    lang: Lang, office: Office, one: Instruction, reader: Person, ready: Sequence[PreparedDecision] = ()
) -> Outgoing:
    """An instruction, what its unit reported of it, and the buttons that decide."""
    given = one.decision
    parts = [
        say(
            lang,
            "decide.order.shown",
            unit=unit_name(lang, office, given.unit),
            about=about(lang, office, given.plan, given.step),
            words=given.words,
            until=until_text(lang, given.until),
            name=given.author_name,
            at=moment(lang, office, given.at),
        )
    ]
    rows: list[tuple[Button, ...]] = []
    if one.done is not None:
        told = one.done.words or label(lang, "decide.order.shown.bare")
        at = moment(lang, office, one.done.at)
        parts.append(say(lang, "decide.order.shown.done", name=one.done.author_name, at=at, words=told))
        rows += prepared.rows(lang, ready, reader)
        if _acts(reader, DecisionKind.ACCEPT) and not one.accepted:
            rows.append(
                (
                    Button(label(lang, "decide.b.accept"), to.AcceptDone(given.number)),
                    Button(label(lang, "decide.b.not_done"), to.ReturnDone(given.number)),
                )
            )
    elif not one.accepted:
        parts.append(say(lang, "decide.order.shown.open"))
        if reader.decides and one.returned is None:
            rows.append((_undo(lang, given, label(lang, "decide.b.instruct")),))
    if one.accepted:
        parts.append(say(lang, "decide.order.shown.accepted"))
    parts += [prepared.block(lang, office, ready), _note(lang, reader)]
    rows.append((Button(label(lang, "decide.b.list"), to.ShowAwaiting()),))
    return Outgoing(join(parts, "\n\n"), tuple(rows))


def more(lang: Lang, office: Office, one: Matter, history: Sequence[Decision], reader: Person) -> Outgoing:
    """The rarer choices for a step, with its whole history; each decision that stands can be taken back."""
    found = one.step
    if found is None:
        raise ValueError("a matter without a step")
    head = say(
        lang, "decide.title", step=marked_id(lang, found), title=found.step.title.say(lang), reasons=reasons(lang, one)
    )
    text = join([head, naming.history(lang, office, history)], "\n\n")
    rows: list[tuple[Button, ...]] = []
    if reader.decides:
        answered = {each.refers for each in history if not each.taken_back}
        in_force = [each for each in history if _can_undo(each, answered)]
        rows += [(_undo(lang, each, _short(lang, office, each)),) for each in in_force[-LAST:]]
    if _acts(reader, DecisionKind.CANCEL) and not found.step.cancelled:
        rows.append((Button(label(lang, "decide.b.cancel"), to.AskCancelStep(one.plan, found.step.id)),))
        rows += [
            (
                Button(
                    label(lang, "decide.b.move", unit=unit_short(lang, office, code)),
                    to.AskMoveStep(Duty(one.plan, found.step.id, code)),
                ),
            )
            for code in found.step.owners
        ]
    rows.append((Button(label(lang, "decide.b.back"), to.OpenMatter(one.plan, found.step.id)),))
    return Outgoing(text, tuple(rows))


def _acts(reader: Person, kind: DecisionKind) -> bool:
    """Check whether a kind of decision is the reader's to make, or to prepare."""
    return rights.may(reader, kind) or rights.prepares(reader, kind)


def _note(lang: Lang, reader: Person) -> Rich:
    """A line that says that the buttons only prepare, to whoever only prepares."""
    return say(lang, "prepared.note") if rights.prepares(reader, DecisionKind.RETURN) else Rich("")


def _can_undo(one: Decision, answered: set[int | None]) -> bool:
    return not one.taken_back and one.number not in answered and one.kind not in _FINAL


def _short(lang: Lang, office: Office, one: Decision) -> str:
    unit = unit_short(lang, office, one.unit) if one.unit else ""
    return f"{label(lang, f'decide.verb.{one.kind}')} {unit}".strip()


def _undo(lang: Lang, one: Decision, text: str) -> Button:
    return Button(label(lang, "decide.b.undo", what=text), to.TakeBack(one.number))


def _due(lang: Lang, one: Matter) -> Rich:
    step_ = one.step.step if one.step else None
    if step_ is None:
        return Rich("")
    if step_.cancelled:
        return say(lang, "decide.cancelled")
    return say(lang, "decide.due", due=due_text(step_, lang))


def _owner(lang: Lang, office: Office, seen: Awaiting, owner: OwnerLine) -> Rich:
    report, unit = owner.report, owner.unit.name.say(lang)
    if report is None:
        return say(lang, "decide.owner.missing", unit=unit)
    parts = [say(lang, "decide.owner", unit=unit, status=status_text(lang, report))]
    if joint := joint_line(lang, report, unit_name(lang, office, report.joint)):
        parts.append(Rich("") + joint)
    back = seen.record.returned.get(report.duty)
    if back is not None and back.revision < report.revision:
        parts.append(say(lang, "decide.owner.again", revision=report.revision, words=quoted(back.words)))
    elif back is not None and owner.asked:
        parts.append(say(lang, "report.returned.line", words=quoted(back.words)))
    parts.append(say(lang, "decide.owner.words", words=folded(report.progress)))
    parts += [say(lang, f"step.report.{one}", text=said) for one in REMARKS if (said := words(report, one))]
    return join(parts)


def _request(lang: Lang, office: Office, one: Decision) -> Rich:
    date_ = day(lang, one.until) if one.until else ""
    return say(lang, "decide.request", unit=unit_name(lang, office, one.unit), date=date_, words=one.words)


def request_rows(lang: Lang, one: Decision) -> Rows:
    """The buttons that decide on a request for more time."""
    return tuple(_asked(lang, one))


def _asked(lang: Lang, one: Decision) -> list[tuple[Button, ...]]:
    date_ = day(lang, one.until) if one.until else ""
    return [
        (Button(label(lang, "decide.b.grant", date=date_), to.GrantRequest(one.number)),),
        (
            Button(label(lang, "decide.b.refuse"), to.RefuseRequest(one.number)),
            Button(label(lang, "decide.b.other"), to.GrantOther(one.number)),
        ),
    ]


def _returns(lang: Lang, seen: Awaiting, plan: int, owners: Sequence[OwnerLine]) -> list[tuple[Button, ...]]:
    """A button for each owner whose report can be returned, named where there are several owners."""
    rows: list[tuple[Button, ...]] = []
    for each in owners:
        report = each.report
        if report is None or seen.record.owed_again(report.duty, report) is not None:
            continue
        several = len(owners) > 1
        key = "decide.b.return.unit" if several else "decide.b.return"
        data = to.AskReturn(seen.compiled.quarter, report.duty, report.revision)
        text = label(lang, key, unit=each.unit.short.say(lang)) if several else label(lang, key)
        rows.append((Button(text, data),))
    return rows


def _ways(lang: Lang, seen: Awaiting, one: Matter) -> tuple[Button, ...]:
    back = Button(label(lang, "decide.b.list"), to.ShowAwaiting())
    following = seen.after(one.plan, one.step.step.id) if one.step else None
    return (back, opens(lang, following)) if following is not None else (back,)
