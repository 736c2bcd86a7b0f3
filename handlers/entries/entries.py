"""/channels: the coordinator keeps channels and guidelines. A change is shown first, and stored with a tap on save."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from db import catalogue, drafts, entry_revisions
from db import entries as kept
from domain.entries.entries import FIELDS, MOST, NO_FILE, Entry, EntryDraft, Field, Kind, Written, kind_of, stamp
from domain.errors import DomainError, Stale
from domain.language.lang import LANGS, Lang
from handlers.answers.views import bare_view, in_place
from handlers.context import Context, Turn, query_of
from screens import answers
from screens import entries as screens
from screens.base import Outgoing, Replies, Toast, join, pressed, replies
from screens.texts import label, say

Arguments = tuple[str, ...]


async def channels(update: Update, context: Context) -> Replies:
    """`/channels`: the list, and from it everything else."""
    turn = context.turn
    turn.admin_only()
    await kept.stop_awaiting(turn.session, turn.person.id)
    return replies(await _listing(turn, Kind.CHANNEL))


async def entry_pressed(update: Update, context: Context) -> Replies:
    """A button of these screens; every one is the coordinator's only, whenever it is pressed."""
    turn = context.turn
    turn.admin_only()
    _, arguments = pressed(query_of(update).data or "")
    act = _ACTIONS.get(arguments[0]) if arguments else None
    if act is None:
        raise Stale
    await kept.stop_awaiting(turn.session, turn.person.id)
    said = await act(turn, arguments[1:])
    if arguments[0] == "file":
        return said
    message, *_ = said.messages
    return Replies(in_place(update, message).messages, said.toast)


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


async def _list(turn: Turn, arguments: Arguments) -> Replies:
    """Every entry of a kind."""
    return replies(await _listing(turn, _kind(arguments)))


async def _unfilled(turn: Turn, arguments: Arguments) -> Replies:
    """What nobody has filled in."""
    entries, mine = await catalogue.entries(turn.session), await kept.drafts_of(turn.session, turn.person.id)
    return replies(screens.unfilled(turn.lang, entries, mine))


async def _open(turn: Turn, arguments: Arguments) -> Replies:
    """An entry, perhaps in the other language."""
    match arguments:
        case (entry,):
            return replies(await screen(turn, entry))
        case (entry, lang) if lang in LANGS:
            return replies(await screen(turn, entry, "en" if lang == "en" else "th"))
    raise Stale


async def _new(turn: Turn, arguments: Arguments) -> Replies:
    """Begin an entry, which gets an id nobody else can have taken."""
    kind = _kind(arguments)
    if sum(one.kind is kind for one in await catalogue.entries(turn.session)) >= MOST:
        raise DomainError("entry.too_many", most=MOST)
    entry = Entry(("G:" if kind is Kind.GUIDELINE else "") + f"added-{secrets.token_hex(4)}", None)
    return replies(await _asked(turn, entry, EntryDraft(turn.person.id, entry.id, 0), Field.TITLE))


async def _ask(turn: Turn, arguments: Arguments) -> Replies:
    """Ask for a field."""
    entry_id, field = _field(arguments)
    draft, entry = await _draft(turn, entry_id)
    return replies(await _asked(turn, entry, draft, field))


async def _clear(turn: Turn, arguments: Arguments) -> Replies:
    """Leave a field empty."""
    entry_id, field = _field(arguments)
    _, entry = await _draft(turn, entry_id)
    if field is Field.TITLE or (field is Field.TEXT and entry.kind is Kind.CHANNEL):
        raise Stale
    empty: Any = NO_FILE if field is Field.FILE else ""
    return replies(await change(turn, entry_id, Written(**{field: empty})))


async def _bundled(turn: Turn, arguments: Arguments) -> Replies:
    """Take a field as it was delivered."""
    entry_id, field = _field(arguments)
    _, entry = await _draft(turn, entry_id)
    below = entry.below(field)
    if below is None or field is Field.FILE:
        raise Stale
    return replies(await change(turn, entry_id, Written(**{field: below})))


async def _unit(turn: Turn, arguments: Arguments) -> Replies:
    """Name the unit to ask."""
    match arguments:
        case (entry_id, unit) if unit in turn.catalogue.unit_by_code and Field.UNIT in FIELDS[kind_of(entry_id)]:
            return replies(await change(turn, entry_id, Written(unit=unit)))
    raise Stale


async def _retire(turn: Turn, arguments: Arguments) -> Replies:
    """Show what it means that staff no longer see an entry."""
    return replies(await change(turn, _only(arguments), Written(retired=True)))


async def _return(turn: Turn, arguments: Arguments) -> Replies:
    """Show an entry that staff are to see again."""
    return replies(await change(turn, _only(arguments), Written(retired=False)))


async def _save(turn: Turn, arguments: Arguments) -> Replies:
    """Store just what was shown. Who comes second is told, and sees what the first one saved."""
    match arguments:
        case (entry_id, seen):
            draft, entry = await _draft(turn, entry_id)
        case _:
            raise Stale
    if not draft.changes.names:
        return replies(await screen(turn, entry_id), Toast(label(turn.lang, "entry.unchanged")))
    if draft.base != entry.revision:
        return await _too_late(turn, entry_id)
    if stamp(entry, draft) != seen or entry.changed(draft.changes).missing:
        return replies(await screen(turn, entry_id), Toast(label(turn.lang, "entry.seen"), alert=True))
    if not await kept.save(turn.session, turn.now, turn.person, entry, draft):
        return await _too_late(turn, entry_id)
    return replies(await screen(turn, entry_id), Toast(label(turn.lang, "entry.saved")))


async def _too_late(turn: Turn, entry_id: str) -> Replies:
    entries = await catalogue.entries(turn.session)
    return replies(screens.conflict(bare_view(turn), _among(entries, entry_id, None), entries))


async def _rebase(turn: Turn, arguments: Arguments) -> Replies:
    """Look at one's own changes on what somebody else saved meanwhile."""
    draft, entry = await _draft(turn, _only(arguments))
    await kept.keep(turn.session, turn.now, replace(draft, base=entry.revision))
    return replies(await screen(turn, entry.id))


async def _drop(turn: Turn, arguments: Arguments) -> Replies:
    """Forget changes; of an entry that was to be new nothing is left."""
    entry_id = _only(arguments)
    await kept.drop(turn.session, turn.person.id, entry_id)
    dropped = Toast(label(turn.lang, "entry.dropped"))
    if any(one.id == entry_id for one in await catalogue.entries(turn.session)):
        return replies(await screen(turn, entry_id), dropped)
    return replies(await _listing(turn, kind_of(entry_id)), dropped)


async def _history(turn: Turn, arguments: Arguments) -> Replies:
    """Who changed what, and when."""
    match arguments:
        case (entry_id,):
            page = 1
        case (entry_id, number) if number.isascii() and number.isdigit() and len(number) < 5:
            page = int(number)
        case _:
            raise Stale
    entry = _among(await catalogue.entries(turn.session), entry_id, None)
    return replies(screens.history(bare_view(turn), entry, await entry_revisions.history(turn.session, entry_id), page))


async def _file(turn: Turn, arguments: Arguments) -> Replies:
    """Send the file of an entry as it is shown, saved or not."""
    draft, entry = await _draft(turn, _only(arguments))
    file = answers.file_of(entry.changed(draft.changes).guideline()) if entry.kind is Kind.GUIDELINE else None
    if file is None:
        raise Stale
    return replies(file)


_ACTIONS: Final[dict[str, Callable[[Turn, Arguments], Awaitable[Replies]]]] = {
    "list": _list,
    "unfilled": _unfilled,
    "open": _open,
    "new": _new,
    "ask": _ask,
    "clear": _clear,
    "bundled": _bundled,
    "unit": _unit,
    "retire": _retire,
    "return": _return,
    "save": _save,
    "rebase": _rebase,
    "drop": _drop,
    "history": _history,
    "file": _file,
}


async def _listing(turn: Turn, kind: Kind) -> Outgoing:
    entries, mine = await catalogue.entries(turn.session), await kept.drafts_of(turn.session, turn.person.id)
    return screens.listing(turn.lang, entries, mine, kind)


async def _asked(turn: Turn, entry: Entry, draft: EntryDraft, field: Field) -> Outgoing:
    """Wait for a field; a report this person was writing no longer takes their next text."""
    await drafts.stop_awaiting(turn.session, turn.person.id)
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


def _field(arguments: Arguments) -> tuple[str, Field]:
    match arguments:
        case (entry_id, name) if name in FIELDS[kind_of(entry_id)]:
            return entry_id, Field(name)
    raise Stale


def _kind(arguments: Arguments) -> Kind:
    if len(arguments) != 1 or arguments[0] not in set(Kind):
        raise Stale
    return Kind(arguments[0])


def _only(arguments: Arguments) -> str:
    if len(arguments) != 1:
        raise Stale
    return arguments[0]


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("channels", channels),
    CallbackQueryHandler(entry_pressed, pattern=r"^entry\|"),
)
