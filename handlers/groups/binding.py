"""/bind and its buttons: a unit's people, or the coordinator, make a group that of the unit, and end it."""

from collections.abc import Iterable
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from db import groups, rounds
from db.queues import outbox
from domain.errors import DomainError, Forbidden, Stale
from domain.hearing.unit_names import names_of
from domain.language.normalise import tidy
from domain.unit_groups import UnitGroup
from follow_up import unit_groups
from follow_up.prompts import prompts
from handlers.buttons import Press, on
from handlers.context import Context, Turn, message_of
from handlers.incoming import Incoming
from screens import groups as say_groups
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons import groups as to
from screens.texts import label, say

OFF = "off"
"""The word after the command that ends the binding."""


async def bind(update: Update, context: Context) -> Replies:
    """Bind the group the command is written in, or show its state; in private the groups that are bound."""
    turn, words = context.turn, context.words
    if turn.private:
        return replies(say_groups.listed(turn.lang, turn.office, await _own_groups(turn)))
    may = units_of(turn)
    if not may:
        raise Forbidden("group.forbidden")
    if words == OFF:
        return await _unbound(turn, [one for one in turn.served if one in may])
    place = _place(message_of(update))
    if words:
        named = [words] if turn.library.unit(words) else names_of(turn.catalogue)(tidy(words))
        if len(named) != 1:
            raise DomainError("group.unknown_unit", words=words)
        return await _bound(turn, named[0], place)
    more = [unit for unit in may if unit not in turn.served]
    if turn.served:
        return replies(say_groups.state(turn.lang, turn.office, turn.served, more))
    if len(may) == 1:
        return await _bound(turn, may[0], place)
    return replies(say_groups.which(turn.lang, turn.office, may))


async def bind_chosen(press: Press[to.BindGroup]) -> Replies:
    """Bind the group to the unit that was tapped."""
    if press.turn.private:
        raise Stale
    return await _bound(press.turn, press.data.unit, _place(press.message))


async def unbind_chosen(press: Press[to.UnbindGroup]) -> Replies:
    """End a unit's binding, in its group or in private."""
    turn, unit = press.turn, press.data.unit
    if unit not in units_of(turn):
        raise Forbidden("group.forbidden")
    if not turn.private:
        if unit not in turn.served:
            raise Stale
        return await _unbound(turn, [unit])
    group, notes = await unit_groups.unbind(turn.session, turn.office, turn.person, unit)
    if group is None:
        return replies(Toast(label(turn.lang, "group.not_bound"), alert=True))
    lang = turn.setup.language
    left = Outgoing(say_groups.unbound(lang, turn.office, [unit]), chat=group.chat, thread=group.thread)
    return replies(say_groups.ended(turn.lang, turn.office, group), [left, *notes])


async def moved(update: Update, context: Context) -> Replies:
    """Keep the bindings of a group that became a supergroup, and send there what waits."""
    message = message_of(update)
    if message.moved_to is not None:
        await groups.move_chat(context.turn.session, message.chat, message.moved_to)
        await outbox.move_chat(context.turn.session, message.chat, message.moved_to)
    return Replies()


def units_of(turn: Turn) -> tuple[str, ...]:
    """The units whose group the person may bind: their own, or for a coordinator all."""
    if turn.person.is_admin:
        return tuple(one.code for one in turn.catalogue.units)
    person = turn.person
    return tuple(unit for unit in person.units if not person.limited(unit))


async def _own_groups(turn: Turn) -> tuple[UnitGroup, ...]:
    """The groups whose binding the person may end."""
    if turn.person.is_admin:
        return await groups.every_group(turn.session)
    may = units_of(turn)
    if not may:
        raise Forbidden("group.forbidden")
    return await groups.groups_of(turn.session, may)


async def _bound(turn: Turn, unit: str, place: UnitGroup) -> Replies:
    if unit not in units_of(turn):
        raise Forbidden("group.forbidden")
    group = UnitGroup(unit, place.chat, place.thread, place.title)
    notes = await unit_groups.bind(turn.session, turn.office, turn.person, group)
    prompt = await prompts.prompts_of_group(turn.session, turn.office, unit)
    round_ = await rounds.current_round(turn.session)
    shown = say_groups.bound(turn.lang, turn.office, unit, None if round_ is None else round_.quarter)
    return replies(shown, [*prompt, *notes])


async def _unbound(turn: Turn, units: Iterable[str]) -> Replies:
    """End the bindings of the group that is written in."""
    ended: list[str] = []
    notes: list[Outgoing] = []
    for unit in units:
        group, made = await unit_groups.unbind(turn.session, turn.office, turn.person, unit)
        ended += [unit] if group is not None else []
        notes += made
    if not ended:
        return replies(say(turn.lang, "group.not_bound"))
    return replies(say_groups.unbound(turn.lang, turn.office, ended), notes)


def _place(message: Incoming) -> UnitGroup:
    """The group and topic a message is in, of no unit yet."""
    return UnitGroup("", message.chat, message.thread, message.title)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("bind", bind),
    MessageHandler(filters.StatusUpdate.MIGRATE, moved),
)

BUTTONS = (
    on(to.BindGroup, bind_chosen),
    on(to.UnbindGroup, unbind_chosen),
)
