"""A coordinator sends a plan's file or pastes its table: doubts are asked, the preview is confirmed, storing is undone.

The file is downloaded and read beside the worker (`bot.process.plan_reader`), which then asks the first doubt.
"""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import new_year, plan_imports
from db.plan_imports import ImportDraft
from documents.tables.limits import MOST_BYTES, UnreadableFile
from documents.tables.pasted import read_pasted
from domain.commands.in_words import cancels
from domain.errors import DomainError, Stale
from domain.importing.doubts import ImportDoubt
from domain.importing.understanding import understand
from domain.new_year.conversation import Stage
from follow_up.plans import collectives, import_draft, past_reports, plan_import
from follow_up.plans.import_draft import UnderWay
from follow_up.plans.plan_import import OnConflict
from handlers.addressing import WRITTEN
from handlers.buttons import Press, on
from handlers.context import PASS, Context, Turn, message_of
from screens import past_reports as report_screens
from screens import plan_import as screens
from screens.base import Outgoing, Replies, replies
from screens.base.topics import DoubtTopic
from screens.buttons.plans import (
    AnswerDoubt,
    ChooseStoredPlan,
    DropImport,
    JoinCollectives,
    StoreImport,
    TakeProposals,
    UndoImport,
)

_FORMS: Final = (".xlsx", ".xlsm", ".docx", ".docm", ".xls", ".doc", ".ods")
_FEWEST_LINES: Final = 3


async def file_sent(update: Update, context: Context) -> Replies:
    """A workbook or document of a coordinator who has no unit to report for."""
    turn, file = context.turn, message_of(update).file
    if file is None or not _coordinates(turn):
        return PASS
    if not file.name.lower().endswith(_FORMS):
        return PASS
    if file.name.lower().endswith((".xls", ".doc")):
        raise UnreadableFile("import.old_form")
    if (file.size or 0) > MOST_BYTES:
        raise UnreadableFile("import.too_large")
    await plan_imports.keep_draft(turn.session, ImportDraft(turn.person.id, file.name, file.file_id), turn.now)
    return replies(screens.reading(turn.lang, file.name))


async def written(update: Update, context: Context) -> Replies:
    """An answer to a doubt as a reply, or a pasted table."""
    turn, message = context.turn, message_of(update)
    words = (message.text or "").strip()
    if not _coordinates(turn):
        return PASS
    topic = await turn.topic_of(message.replied)
    if isinstance(topic, DoubtTopic):
        return await _typed(turn, topic, words)
    if message.replied is None and words.count("\n") + 1 >= _FEWEST_LINES and ("\t" in words or words.count("|") > 2):
        return await _pasted(turn, words)
    return PASS


async def _typed(turn: Turn, topic: DoubtTopic, words: str) -> Replies:
    one, doubt = await _doubt(turn, topic.doubt)
    if cancels(words):
        return await _dropped(turn)
    words = next((name for name in doubt.choices if screens.choice(turn.lang, name) == words), words)
    if not doubt.open and words not in doubt.choices:
        raise DomainError("import.choose")
    return await _shown(turn, await import_draft.answer(turn.session, turn.office, one, doubt, words))


async def _pasted(turn: Turn, words: str) -> Replies:
    """A pasted table, where it is one of a plan."""
    table = read_pasted(words, "paste")
    if not understand((table,), {}):
        return PASS
    draft = ImportDraft(turn.person.id, "paste")
    return await _shown(turn, await import_draft.begun(turn.session, turn.office, draft, (table,)))


async def doubt_answered(press: Press[AnswerDoubt]) -> Replies:
    """Answer a doubt with a choice."""
    turn = press.turn
    one, doubt = await _doubt(turn, press.data.doubt)
    if press.data.choice >= len(doubt.choices):
        raise Stale
    answer = doubt.choices[press.data.choice]
    return await _shown(turn, await import_draft.answer(turn.session, turn.office, one, doubt, answer))


async def proposals_taken(press: Press[TakeProposals]) -> Replies:
    """Answer every doubt with its proposal."""
    one = await _under_way(press.turn)
    return await _shown(press.turn, await import_draft.take_proposals(press.turn.session, press.turn.office, one))


async def import_stored(press: Press[StoreImport]) -> Replies:
    """Store what was shown; shown again if it would be otherwise by now."""
    turn = press.turn
    one = await _under_way(turn)
    if one.reports:
        return await _reports_stored(press, one)
    found = import_draft.plan_of(one)
    key = one.draft.plan_key
    if screens.preview_stamp(plan_import.previewed(turn.library, found, key)) != press.data.preview:
        return await _shown(turn, one)
    if press.data.rule not in set(OnConflict):
        raise Stale
    rule = OnConflict(press.data.rule)
    stored = await plan_import.store(turn.session, turn.office, found, rule, by=turn.person.id, key=key)
    await plan_imports.drop_draft(turn.session, turn.person.id)
    updated = rule is OnConflict.UPDATE
    said = screens.stored(turn.lang, stored.preview, stored.number, updated=updated)
    return replies(await with_joining(turn, said, stored.number))


async def with_joining(turn: Turn, said: Outgoing, number: int) -> Outgoing:
    """A message about a stored plan, with the question whether its new units join collective owners, if any do."""
    joining = await collectives.joining_of(turn.session, turn.office, number)
    return screens.ask_to_join(turn.lang, said, joining, number) if joining else said


async def collectives_joined(press: Press[JoinCollectives]) -> Replies:
    """Let the units that an import brought report where every unit does."""
    turn = press.turn
    joining = await collectives.joining_of(turn.session, turn.office, press.data.number)
    if not joining:
        raise Stale
    numbers = await collectives.join(turn.session, turn.office, turn.person, joining)
    return replies(screens.joined(turn.lang, joining, numbers))


async def plan_chosen(press: Press[ChooseStoredPlan]) -> Replies:
    """Choose which stored plan the file is of, or that it is a further one."""
    turn, number = press.turn, press.data.plan
    one, known = await _under_way(turn), turn.library.plan(number) if number else None
    if number and known is None:
        raise Stale
    plan = known.plan if known is not None else None
    return await _shown(turn, await import_draft.plan_chosen(turn.session, turn.office, one, plan))


async def _reports_stored(press: Press[StoreImport], one: UnderWay) -> Replies:
    """Store the reports that were shown; shown again if they would be others by now."""
    turn, rule = press.turn, press.data.rule
    shown = await past_reports.previewed(turn.session, turn.office, one.reports)
    if report_screens.stamp(shown) != press.data.preview:
        return await _shown(turn, one)
    if rule not in set(OnConflict):
        raise Stale
    stored = await past_reports.store(turn.session, turn.office, one.reports, OnConflict(rule), by=turn.person.id)
    await plan_imports.drop_draft(turn.session, turn.person.id)
    return replies(report_screens.stored(turn.lang, stored))


async def import_dropped(press: Press[DropImport]) -> Replies:
    """Drop the file."""
    return await _dropped(press.turn)


async def import_undone(press: Press[UndoImport]) -> Replies:
    """Undo an import."""
    turn = press.turn
    last = await plan_imports.newest(turn.session)
    if last is not None and last.id == press.data.number and last.reports is not None:
        await past_reports.undo(turn.session, turn.office, last.id)
        return replies(report_screens.undone(turn.lang))
    plan = await plan_import.undo(turn.session, turn.office, press.data.number)
    choices = await new_year.conversation(turn.session, turn.person.id)
    goes_on = choices is not None and choices.stage is not Stage.DONE
    return replies(screens.undone(turn.lang, plan, goes_on=goes_on))


async def _dropped(turn: Turn) -> Replies:
    if not await plan_imports.drop_draft(turn.session, turn.person.id):
        raise Stale
    return replies(screens.dropped(turn.lang))


async def _shown(turn: Turn, one: UnderWay) -> Replies:
    return replies(await import_draft.screen(turn.session, turn.lang, turn.office, one))


async def _doubt(turn: Turn, stamp: str) -> tuple[UnderWay, ImportDoubt]:
    """The file under way and one of its doubts; Stale for a doubt it does not have."""
    one = await _under_way(turn)
    doubt = next((doubt for doubt in one.doubts if screens.stamp_of(doubt.key) == stamp), None)
    if doubt is None:
        raise Stale
    return one, doubt


async def _under_way(turn: Turn) -> UnderWay:
    one = await import_draft.under_way(turn.session, turn.library, turn.person.id)
    if one is None:
        raise Stale
    return one


def _coordinates(turn: Turn) -> bool:
    """Check whether a coordinator writes who has no unit: files and texts of others are reports."""
    return turn.private and turn.person.is_admin and not turn.person.units


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.Document.ALL & WRITTEN, file_sent),
    MessageHandler(filters.TEXT & ~filters.COMMAND & WRITTEN, written),
)

BUTTONS = (
    on(AnswerDoubt, doubt_answered, Turn.admin_only),
    on(TakeProposals, proposals_taken, Turn.admin_only),
    on(ChooseStoredPlan, plan_chosen, Turn.admin_only),
    on(JoinCollectives, collectives_joined, Turn.admin_only),
    on(StoreImport, import_stored, Turn.admin_only),
    on(DropImport, import_dropped, Turn.admin_only),
    on(UndoImport, import_undone, Turn.admin_only),
)
