"""/channels: the coordinator keeps channels and guidelines. A change is shown first, and stored with a tap on save."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import catalogue, entry_revisions
from db import entries as kept
from domain.entries.entries import FIELDS, MOST, NO_FILE, Entry, EntryDraft, Field, Kind, Written, kind_of, stamp
from domain.errors import DomainError, Stale
from domain.language.lang import Lang
from handlers.answers.views import bare_view
from handlers.buttons import Press, Route, on
from handlers.context import Context, Turn
from screens import answers
from screens import entries as screens
from screens.base import ButtonData, Outgoing, Replies, Toast, join, replies
from screens.buttons import entries as to
from screens.texts import label, say

B = TypeVar("B", bound=ButtonData)


async def channels(update: Update, context: Context) -> Replies:
    """`/channels`: the list, and from it everything else."""
    turn = context.turn
    turn.admin_only()
    await kept.stop_awaiting(turn.session, turn.person.id)
    return replies(await _listing(turn, Kind.CHANNEL))


async def screen(turn: Turn, entry_id: str, lang: Lang | None = None) -> Outgoing:
    """An entry: as it will be while the person has a draft of it, else as it is."""
    entries = await catalogue.entries(turn.session)
    draft = await kept.draft_of(turn.session, turn.person.id, entry_id)
    entry = _among(entries, entry_id, draft)
    view = replace(bare_view(turn), lang=lang or turn.lang)
    if draft is None or not draft.changes.names:
        return screens.shown(view, entry, entries)
    return screens.preview(view, turn.now, entry, draft, entries)


async def change(turn: Turn, entry_id: str, changes: Written) -> Outgoing:
    """Put changes into the person's draft of an entry and show it; a new channel's next field is asked for."""
    draft, entry = await _draft(turn, entry_id)
    changed = replace(draft, changes=changes.over(draft.changes), awaits=None)
    if not entry.changed(changed.changes).written.differs(entry.written) and not entry.is_new:
        await kept.drop(turn.session, turn.person.id, entry_id)
        same = await screen(turn, entry_id)
        return replace(same, text=join([say(turn.lang, "entry.unchanged"), same.text], "\n\n"))
    missing = entry.changed(changed.changes).missing
    if missing is not None:
        return await _asked(turn, entry, changed, missing)
    await kept.keep(turn.session, turn.now, changed)
    return await screen(turn, entry_id)


async def list_opened(turn: Turn, data: to.ListEntries) -> Replies:
    """Every entry of a kind."""
    return replies(await _listing(turn, data.kind))


async def unfilled_opened(turn: Turn, data: to.ListUnfilled) -> Replies:
    """Show the entries that lack something, which were tapped."""
    entries, mine = await catalogue.entries(turn.session), await kept.drafts_of(turn.session, turn.person.id)
    return replies(screens.unfilled(turn.lang, entries, mine))


async def entry_opened(turn: Turn, data: to.OpenEntry) -> Replies:
    """An entry, perhaps in the other language."""
    return replies(await screen(turn, data.entry, data.language))


async def entry_begun(turn: Turn, data: to.NewEntry) -> Replies:
    """Begin an entry, which gets an id nobody else can have taken."""
    kind = data.kind
    if sum(one.kind is kind for one in await catalogue.entries(turn.session)) >= MOST:
        raise DomainError("entry.too_many", most=MOST)
    entry = Entry(("G:" if kind is Kind.GUIDELINE else "") + f"added-{secrets.token_hex(4)}", None)
    return replies(await _asked(turn, entry, EntryDraft(turn.person.id, entry.id, 0), Field.TITLE))


async def field_asked(turn: Turn, data: to.AskField) -> Replies:
    """Ask for a field."""
    _check(data.entry, data.field)
    draft, entry = await _draft(turn, data.entry)
    return replies(await _asked(turn, entry, draft, data.field))


async def field_cleared(turn: Turn, data: to.ClearField) -> Replies:
    """Leave a field empty."""
    entry_id, field = data.entry, data.field
    _check(entry_id, field)
    _, entry = await _draft(turn, entry_id)
    if field is Field.TITLE or (field is Field.TEXT and entry.kind is Kind.CHANNEL):
        raise Stale
    empty: Any = NO_FILE if field is Field.FILE else ""
    return replies(await change(turn, entry_id, Written(**{field: empty})))


async def bundled_taken(turn: Turn, data: to.TakeBundled) -> Replies:
    """Take a field as it was delivered."""
    entry_id, field = data.entry, data.field
    _check(entry_id, field)
    _, entry = await _draft(turn, entry_id)
    below = entry.below(field)
    if below is None or field is Field.FILE:
        raise Stale
    return replies(await change(turn, entry_id, Written(**{field: below})))


async def unit_named(turn: Turn, data: to.SetUnit) -> Replies:
    """Name the unit to ask."""
    _check(data.entry, Field.UNIT)
    if data.unit not in turn.catalogue.unit_by_code:
        raise Stale
    return replies(await change(turn, data.entry, Written(unit=data.unit)))


async def entry_retired(turn: Turn, data: to.RetireEntry) -> Replies:
    """Show what it means that staff no longer see an entry."""
    return replies(await change(turn, data.entry, Written(retired=True)))


async def entry_returned(turn: Turn, data: to.ReturnEntry) -> Replies:
    """Show an entry that staff are to see again."""
    return replies(await change(turn, data.entry, Written(retired=False)))


async def entry_saved(turn: Turn, data: to.SaveEntry) -> Replies:
    """Store just what was shown. A coordinator who saves second sees a note, and what the first one saved."""
    entry_id = data.entry
    draft, entry = await _draft(turn, entry_id)
    if not draft.changes.names:
        return replies(await screen(turn, entry_id), Toast(label(turn.lang, "entry.unchanged")))
    if draft.base != entry.revision:
        return await _too_late(turn, entry_id)
    if stamp(entry, draft) != data.stamp or entry.changed(draft.changes).missing:
        return replies(await screen(turn, entry_id), Toast(label(turn.lang, "entry.seen"), alert=True))
    if not await kept.save(turn.session, turn.now, turn.person, entry, draft):
        return await _too_late(turn, entry_id)
    return replies(await screen(turn, entry_id), Toast(label(turn.lang, "entry.saved")))


async def _too_late(turn: Turn, entry_id: str) -> Replies:
    entries = await catalogue.entries(turn.session)
    return replies(screens.conflict(bare_view(turn), _among(entries, entry_id, None), entries))


async def draft_rebased(turn: Turn, data: to.RebaseEntry) -> Replies:
    """Base one's own changes on what somebody else saved meanwhile, and show them."""
    draft, entry = await _draft(turn, data.entry)
    await kept.keep(turn.session, turn.now, replace(draft, base=entry.revision))
    return replies(await screen(turn, entry.id))


async def draft_dropped(turn: Turn, data: to.DropEntry) -> Replies:
    """Delete changes; of an entry that was to be new nothing is left."""
    entry_id = data.entry
    await kept.drop(turn.session, turn.person.id, entry_id)
    dropped = Toast(label(turn.lang, "entry.dropped"))
    if any(one.id == entry_id for one in await catalogue.entries(turn.session)):
        return replies(await screen(turn, entry_id), dropped)
    return replies(await _listing(turn, kind_of(entry_id)), dropped)


async def history_opened(turn: Turn, data: to.ShowHistory) -> Replies:
    """Show the history of an entry, which was tapped."""
    entry = _among(await catalogue.entries(turn.session), data.entry, None)
    revisions = await entry_revisions.history(turn.session, data.entry)
    return replies(screens.history(bare_view(turn), entry, revisions, data.page or 1))


async def file_asked(turn: Turn, data: to.SendEntryFile) -> Replies:
    """Send the file of an entry as it is shown, saved or not."""
    draft, entry = await _draft(turn, data.entry)
    file = answers.file_of(entry.changed(draft.changes).guideline()) if entry.kind is Kind.GUIDELINE else None
    if file is None:
        raise Stale
    return replies(file)


async def _listing(turn: Turn, kind: Kind) -> Outgoing:
    entries, mine = await catalogue.entries(turn.session), await kept.drafts_of(turn.session, turn.person.id)
    return screens.listing(turn.lang, entries, mine, kind)


async def _asked(turn: Turn, entry: Entry, draft: EntryDraft, field: Field) -> Outgoing:
    """Wait for a field."""
    if field is not Field.UNIT:
        await kept.keep(turn.session, turn.now, replace(draft, awaits=field))
    return screens.ask(bare_view(turn), entry.changed(draft.changes), field)


async def _draft(turn: Turn, entry_id: str) -> tuple[EntryDraft, Entry]:
    """The person's draft of an entry, a fresh one if there is none, and the entry; Stale for what there is not."""
    draft = await kept.draft_of(turn.session, turn.person.id, entry_id)
    entry = _among(await catalogue.entries(turn.session), entry_id, draft)
    return draft or EntryDraft(turn.person.id, entry_id, entry.revision), entry


def _among(entries: tuple[Entry, ...], entry_id: str, draft: EntryDraft | None) -> Entry:
    found = next((one for one in entries if one.id == entry_id), None)
    if found is None and draft is None:
        raise Stale
    return found or Entry(entry_id, None)


def _check(entry: str, field: Field) -> None:
    if field not in FIELDS[kind_of(entry)]:
        raise Stale


def _on(kind: type[B], act: Callable[[Turn, B], Awaitable[Replies]]) -> Route:
    """Register a button of these screens: the coordinator's only, and nothing typed is awaited any more."""

    async def pressed(press: Press[B]) -> Replies:
        await kept.stop_awaiting(press.turn.session, press.turn.person.id)
        return await act(press.turn, press.data)

    return on(kind, pressed, Turn.admin_only)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("channels", channels),)

BUTTONS = (
    _on(to.ListEntries, list_opened),
    _on(to.ListUnfilled, unfilled_opened),
    _on(to.OpenEntry, entry_opened),
    _on(to.NewEntry, entry_begun),
    _on(to.AskField, field_asked),
    _on(to.ClearField, field_cleared),
    _on(to.TakeBundled, bundled_taken),
    _on(to.SetUnit, unit_named),
    _on(to.RetireEntry, entry_retired),
    _on(to.ReturnEntry, entry_returned),
    _on(to.SaveEntry, entry_saved),
    _on(to.RebaseEntry, draft_rebased),
    _on(to.DropEntry, draft_dropped),
    _on(to.ShowHistory, history_opened),
    _on(to.SendEntryFile, file_asked),
)
