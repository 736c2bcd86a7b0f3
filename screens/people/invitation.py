"""Invitations: the text to forward, alone in its message, and the note below which it is copied, shared or shown.

The text goes on into LINE or an e-mail, so it says all that its reader needs and nothing meant for the coordinator.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from domain.calendar.date_texts import date_text, datetime_text, short_date_text
from domain.calendar.period_texts import every_text
from domain.catalogue.plan import Catalogue
from domain.invitation_codes import LETTERS
from domain.language.formats import list_text, step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Invitation, Person, Role
from screens.base.outgoing import BROADCAST, Attachment, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import InvitationTopic, JoinedTopic
from screens.buttons import people as to
from screens.buttons.hand_over import TakeHandOverBack
from screens.buttons.people import NO_UNIT
from screens.people.welcome import agency, role_name, unit_name, unit_short
from screens.texts import label, say

_COPIED: Final = 256
"""Characters a button can copy."""

_ROLES: Final = (Role.DIRECTOR, Role.SECRETARY, Role.ADMIN)

NEWEST: Final = 10
"""Names of who took an invitation, of many in a day."""

_NAMED: Final = 12
"""Units or steps that are named; more are counted."""


def choose(lang: Lang, catalogue: Catalogue, without: int = 0) -> Outgoing:
    """The choice of whom to invite; `without` counts the units for which all can be made at once."""
    units = [Button(unit_short(lang, unit), to.Invite(Role.UNIT, unit.code)) for unit in catalogue.units]
    roles = tuple(Button(label(lang, f"role.{role.value}").capitalize(), to.Invite(role, NO_UNIT)) for role in _ROLES)
    pairs = tuple(tuple(units[at : at + 2]) for at in range(0, len(units), 2))
    everybody = ((Button(label(lang, "invite.b.all", count=without), to.InviteAll()),),) if without > 1 else ()
    return Outgoing(say(lang, "invite.choose"), buttons=(*pairs, roles, *everybody))


def messages(
    lang: Lang, office: Office, invitation: Invitation, code: str, head: Rich | None = None, *, giver: str = ""
) -> tuple[Outgoing, Outgoing]:
    """A note with the ways to pass an invitation on, in the words of `head` if given, and the text to forward."""
    topic, said = InvitationTopic(invitation.id), head or say(lang, "invite.note")
    if not invitation.name:
        said = join([said, say(lang, "invite.note.name")])
    note = Outgoing(said, buttons=ways(lang, office, invitation, code), topic=topic)
    return note, Outgoing(text(lang, office, invitation, code, giver=giver), topic=topic)


def ways(lang: Lang, office: Office, invitation: Invitation, code: str) -> Rows:
    """Buttons that copy an invitation, share it through the chat picker, and show it as a picture."""
    copy = Button(label(lang, "invite.b.copy"), copy=_short(lang, office, invitation, code))
    if not office.setup.bot_username:
        return ((copy,),)
    link = office.setup.deep_link(code)
    words = label(lang, "invite.share", whom=_whom(lang, office, invitation), until=_until(lang, office, invitation))
    url = f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(words)}"
    picture = Button(label(lang, "invite.b.picture"), to.ShowInvitationPicture(code))
    return ((Button(label(lang, "invite.b.share"), url=url),), (copy, picture))


def text(lang: Lang, office: Office, invitation: Invitation, code: str, *, giver: str = "") -> Rich:
    """The invitation as it is forwarded: to whom, for what, the link, the plain command, until when."""
    setup = office.setup
    link = say(lang, "invite.plain", code=code)
    if setup.bot_username:
        link = say(lang, "invite.link", link=setup.deep_link(code), bot=setup.bot_username, code=code)
    return join(
        [
            say(lang, "invite.dear", whom=_whom(lang, office, invitation)),
            _for_what(lang, office, invitation, giver),
            link,
            say(lang, "invite.once", expires=datetime_text(invitation.expires_at, setup.zone, lang)),
        ],
        "\n\n",
    )


def terms(lang: Lang, office: Office, invitation: Invitation) -> str:
    """The extent of a hand-over: `1.1 ข้อ 4`, `ทุกขั้นตอน ถึง 20 ก.ค. 2563`."""
    named = [step_text(one.step, lang) for one in invitation.limits[:_NAMED]]
    what = list_text(named, lang) if named else label(lang, "hand.all_steps")
    if invitation.until is not None:
        return label(lang, "hand.until", what=what, day=date_text(invitation.until, lang))
    if invitation.round is not None:
        return label(lang, "hand.round", what=what, quarter=invitation.round)
    return what


def _handed(lang: Lang, office: Office, invitation: Invitation) -> str:
    """The extent of a hand-over for its receiver, who knows no numbers of steps: of a single one its title too."""
    what = terms(lang, office, invitation)
    if len(invitation.limits) != 1:
        return what
    (one,) = invitation.limits
    step = office.library.of(one.plan).plan.step_by_id.get(one.step)
    return what if step is None else f"{what} {step.title.say(lang)}"


def picture(lang: Lang, office: Office, invitation: Invitation, png: bytes) -> Outgoing:
    """An invitation as a QR code."""
    caption = say(
        lang,
        "invite.picture",
        whom=_whom(lang, office, invitation),
        expires=datetime_text(invitation.expires_at, office.setup.zone, lang),
    )
    return Outgoing(caption, file=Attachment("photo", png, "invitation.png"))


def everybody(lang: Lang, office: Office, made: Sequence[tuple[str, Invitation]], head: Rich | None = None) -> Outgoing:
    """The invitations of many units, with their codes, as one list: a block a unit, as a text file."""
    names = [unit_name(lang, office.catalogue, one.unit or "") for _, one in made]
    blocks = [
        f"{name}\n\n{text(lang, office, invitation, code).text}"
        for name, (code, invitation) in zip(names, made, strict=True)
    ]
    content = ("\n\n" + "-" * LETTERS + "\n\n").join(blocks) + "\n"
    more, shown = len(names) - _NAMED, names[:_NAMED]
    named = list_text(shown, lang) if more <= 0 else label(lang, "note.more", steps=", ".join(shown), count=more)
    caption = join([head or say(lang, "invite.all", count=len(made)), named, say(lang, "invite.all.how")])
    return Outgoing(caption, file=Attachment("document", content.encode(), label(lang, "invite.all.file")))


def nobody_left(lang: Lang) -> Outgoing:
    """Say that no unit is without people."""
    return Outgoing(say(lang, "invite.all.none"))


def accepted(office: Office, reader: Person, person: Person, invitation: Invitation, giver: str = "") -> Outgoing:
    """Inform a coordinator, or whoever handed over, that an invitation was used, and by whom."""
    lang = reader.language
    role = role_name(lang, office.catalogue, invitation.role, invitation.unit)
    if not giver:
        said = say(lang, "invite.accepted", name=person.name, role=role)
        return Outgoing(said, chat=reader.address, priority=BROADCAST)
    what = terms(lang, office, invitation)
    key = "hand.accepted.mine" if reader.id == invitation.given_by else "hand.accepted"
    said = say(lang, key, name=person.name, role=role, giver=giver, what=what)
    back = Button(label(lang, "hand.b.back"), TakeHandOverBack(invitation.id))
    rows = ((back,),) if reader.id == invitation.given_by else ()
    return Outgoing(said, buttons=rows, chat=reader.address, priority=BROADCAST)


def joined(
    reader: Person,
    office: Office,
    count: int,
    newest: Sequence[tuple[Invitation, str]],
    topic: JoinedTopic,
) -> Outgoing:
    """Inform a coordinator of all who took an invitation today, the newest by name."""
    lang, catalogue = reader.language, office.catalogue
    head = say(lang, "invite.joined", count=count, day=short_date_text(office.today, lang))
    lines = [
        say(lang, "invite.joined.line", name=name, role=role_name(lang, catalogue, one.role, one.unit))
        for one, name in newest
    ]
    left = count - len(newest)
    more = [say(lang, "invite.joined.more", count=left)] if left else []
    return Outgoing(join([head, *lines, *more]), chat=reader.address, priority=BROADCAST, topic=topic)


def own(lang: Lang, catalogue: Catalogue, invitation: Invitation) -> Rich:
    """Reply to a coordinator who hands in an invitation that is theirs to forward."""
    return say(lang, "invite.own", role=role_name(lang, catalogue, invitation.role, invitation.unit))


def replaced(office: Office, inviter: Person, invitation: Invitation, code: str, group: str) -> tuple[Outgoing, ...]:
    """A note that an invitation was posted in a group and revoked, and the one in its place, to be forwarded alone."""
    lang = inviter.language
    role = role_name(lang, office.catalogue, invitation.role, invitation.unit)
    head = say(lang, "invite.voided.maker", role=role, group=group)
    return to_person(inviter, messages(lang, office, invitation, code, head))


def expiring(reader: Person, office: Office, these: Sequence[Invitation], givers: Mapping[int | None, str]) -> Outgoing:
    """Inform a coordinator of invitations that are about to expire unused, each with a button for another.

    One that hands reporting over is named as that, by its giver; `givers` are their names.
    """
    lang, shown = reader.language, these[:_NAMED]
    lines = [_expiring_line(lang, office, one, givers.get(one.given_by, "")) for one in shown]
    renewable = [one for one in shown if one.given_by is None and one.until is None and one.role is not Role.DEPUTY]
    rows = tuple(
        (
            Button(
                label(lang, "invite.b.renew", whom=role_name(lang, office.catalogue, one.role, one.unit)),
                to.Invite(one.role, one.unit or NO_UNIT),
            ),
        )
        for one in renewable
    )
    more = (Button(label(lang, "units.button.pending", count=len(these)), to.ShowInvitations()),)
    said = join([say(lang, "invite.expiring", count=len(these)), *lines])
    return Outgoing(said, buttons=(*rows, more), chat=reader.address, priority=BROADCAST)


def _expiring_line(lang: Lang, office: Office, one: Invitation, giver: str) -> Rich:
    expires = datetime_text(one.expires_at, office.setup.zone, lang)
    if one.given_by is None:
        return say(lang, "invite.expiring.line", role=named_role(lang, office, one), expires=expires)
    unit, what = unit_name(lang, office.catalogue, one.unit or ""), terms(lang, office, one)
    return say(lang, "invite.expiring.hand_over", giver=giver, unit=unit, what=what, expires=expires)


def named_role(lang: Lang, office: Office, invitation: Invitation) -> str:
    """The role an invitation is for, with the name of whom it addresses."""
    role = role_name(lang, office.catalogue, invitation.role, invitation.unit)
    return f"{role} – {invitation.name}" if invitation.name else role


def to_person(person: Person, these: Iterable[Outgoing]) -> tuple[Outgoing, ...]:
    """Messages to somebody, sent by the bot itself."""
    return tuple(replace(one, chat=person.address, priority=BROADCAST) for one in these)


def _whom(lang: Lang, office: Office, invitation: Invitation) -> str:
    if invitation.name:
        return invitation.name
    if invitation.given_by is not None:
        return label(lang, "invite.whom.colleague")
    if invitation.unit is not None:
        return label(lang, "invite.whom.unit", unit=unit_name(lang, office.catalogue, invitation.unit))
    return role_name(lang, office.catalogue, invitation.role)


def _for_what(lang: Lang, office: Office, invitation: Invitation, giver: str) -> Rich:
    named = agency(lang, office.catalogue)
    if giver:
        unit = unit_name(lang, office.catalogue, invitation.unit or "")
        return say(
            lang, "invite.hand_over", giver=giver, unit=unit, what=_handed(lang, office, invitation), agency=named
        )
    role = role_name(lang, office.catalogue, invitation.role, invitation.unit)
    every = {"every": every_text(office.catalogue.plan.cycle, lang)} if invitation.unit else {}
    return say(lang, "invite.unit" if invitation.unit else "invite.role", agency=named, role=role, **every)


def _until(lang: Lang, office: Office, invitation: Invitation) -> str:
    return datetime_text(invitation.expires_at, office.setup.zone, lang)


def _short(lang: Lang, office: Office, invitation: Invitation, code: str) -> str:
    """The invitation as a button copies it; only the link, or the command, where that would be too long."""
    link = office.setup.deep_link(code) if office.setup.bot_username else f"/start {code}"
    whole = label(
        lang,
        "invite.short",
        whom=_whom(lang, office, invitation),
        link=link,
        until=_until(lang, office, invitation),
    )
    return whole if len(whole) <= _COPIED else link
