"""Supposed people and what the ear hears of them, for the tests of hearing."""

from domain.hearing.meanings import Meaning
from domain.hearing.supposed import Writer
from domain.people import Role
from domain.reports.drafts import Draft
from samples.hearing import supposed

LISTENER = supposed()
OWES = Writer(("procurement",))
REPLIES = Writer(("procurement",), replies=True)
DIRECTOR = Writer(role=Role.DIRECTOR)
STAFF = Writer()


def hears(text: str, writer: Writer = STAFF) -> Meaning:
    return LISTENER.hear(text, writer)[0]


def made(text: str, writer: Writer) -> tuple[Draft, ...]:
    return LISTENER.hear(text, writer)[1]


def after(before: str, writer: Writer = OWES) -> Writer:
    return Writer(writer.units, writer.role, writer.replies, before)
