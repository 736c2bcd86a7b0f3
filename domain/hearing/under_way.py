"""Words for the draft under way: its awaited part, an addition or change to what is shown, send it, cancel it."""

from domain.commands.in_words import cancels
from domain.hearing import draft_words
from domain.hearing.meanings import Meaning, Move, PartMeant, WrongdoingMeant
from domain.hearing.message import Message
from domain.hearing.statement import says_something, speaks_of_work
from domain.language.talk import more_talk
from domain.reports.drafts import Draft
from domain.reports.parts import Part
from domain.reports.percents import typed_percent
from domain.reports.text_to_drafts import About
from domain.reports.wishes import added_in, change_in


def under_way(message: Message) -> Meaning | None:
    """Words for the draft under way: the awaited part, an addition or change to a preview, send, cancel."""
    here = message.situation
    if here.follows is not None and here.replied is None and (draft := message.draft_of(here.follows)):
        return PartMeant(Move.CONTINUE, draft, message.text)
    if here.replied is not None and here.replied.prompted:
        return _for_draft_by_name(message, here.replied)
    if here.awaiting is not None:
        return _for_awaited(message, here.awaiting)
    return _for_shown(message, here.waiting) if here.waiting else None


def _for_draft_by_name(message: Message, about: About) -> Meaning | None:
    """Words in reply to a prompt that can only be about the unit's draft that waits: send it, put this in its place."""
    draft = next((one for one in message.situation.waiting if one.duty.unit == about.unit), None)
    if draft is None or message.names_a_step:
        return None
    if change_in(message.text) is not None:
        return PartMeant(Move.ADD, draft, message.text)
    return PartMeant(Move.SEND, draft, message.text) if draft_words.says_send(message.plain) else None


def _for_awaited(message: Message, draft: Draft) -> Meaning | None:
    if draft_words.only_keeps(message.bare):
        return PartMeant(Move.KEEP, draft, message.text)
    if cancels(message.text) or draft_words.only_discards(message.bare):
        return PartMeant(Move.DISCARD, draft, message.text)
    if draft.awaits is Part.PERCENT and typed_percent(message.text) is not None:
        return PartMeant(Move.GIVE, draft, message.text)
    if message.between:
        return None
    if message.accuses:
        return WrongdoingMeant(message.text, maybe_report=True)
    return PartMeant(Move.GIVE, draft, message.text)


def _for_shown(message: Message, waiting: tuple[Draft, ...]) -> Meaning | None:
    about = message.situation.replied
    draft = next((one for one in waiting if about is not None and about.duty == one.duty), waiting[0])
    if (move := _move(message)) is not None:
        return PartMeant(move, draft, message.text)
    if message.command:
        return None
    if draft_words.changes(message.plain) or change_in(message.text) is not None or added_in(message.text)[0]:
        return PartMeant(Move.ADD, draft, message.text)
    if message.between or message.own_topic(stated=True) or not (message.reads or says_something(message.words)):
        return None
    if message.accuses:
        return WrongdoingMeant(message.text, maybe_report=True)
    if (message.to_colleagues or more_talk(message.words)) and not message.reads and not speaks_of_work(message.words):
        return None
    return None if message.names_a_step or draft.unplaced else PartMeant(Move.ADD, draft, message.text)


def _move(message: Message) -> Move | None:
    """The handling of a draft that is shown, where no more than that is said."""
    if draft_words.sends(message.plain):
        return Move.SEND
    if draft_words.keeps(message.plain):
        return Move.KEEP
    if cancels(message.text) or draft_words.discards(message.plain):
        return Move.DISCARD
    return Move.PLACE if draft_words.moves(message.plain) and message.names_a_step else None
