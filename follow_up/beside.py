"""Changes that publishing a new year's plan makes beside the plan's rows, so that undoing takes them back too."""

import json
from dataclasses import asdict, dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import groups, new_year, unit_names
from db.plan_imports import PlanImport
from domain.new_year.conversation import PlanSource, Stage
from domain.office import Office
from domain.people import Address


@dataclass(frozen=True, slots=True)
class Beside:
    """Changes beside a plan's rows.

    `scores` is the year of scores that came with it, `links` the people who joined units, `names` the units that were
    renamed, `groups` the groups that were bound to units that come from theirs, as unit, channel and chat,
    `ended` the plan whose unfinished steps were decided on, `closed` the one whose follow-up ended with it.
    """

    person: int
    scores: int | None = None
    links: tuple[tuple[int, str], ...] = ()
    names: tuple[str, ...] = ()
    groups: tuple[tuple[str, str, str], ...] = ()
    ended: int | None = None
    closed: int | None = None

    def dumped(self) -> str:
        """The changes as JSON."""
        return json.dumps(asdict(self))


def beside_of(one: PlanImport) -> Beside | None:
    """The changes beside an import; None for one of a file alone."""
    if one.beside is None:
        return None
    values = json.loads(one.beside)
    values["links"] = tuple((person, unit) for person, unit in values["links"])
    values["groups"] = tuple((unit, channel, chat) for unit, channel, chat in values.get("groups", ()))
    return Beside(**values | {"names": tuple(values["names"])})


async def unlink(session: AsyncSession, one: Beside) -> None:
    """Take back the links of people and groups, before it is asked whether anybody rests on the import."""
    await new_year.unjoin(session, one.links)
    for unit, channel, chat in one.groups:
        await groups.unbind_from(session, unit, Address(channel, chat))


async def take_back(session: AsyncSession, one: Beside, year: int) -> None:
    """Take back what refers to the plan's rows, before they go."""
    await unit_names.take_back(session, year, one.names)
    if one.ended is not None:
        await new_year.reopen_steps(session, one.ended)
    if one.closed is not None:
        await new_year.follow_again(session, one.closed)


async def go_back(session: AsyncSession, office: Office, one: Beside, year: int) -> None:
    """Delete the scores once no plan refers to them, and leave the conversation before its last tap."""
    if one.scores is not None:
        await new_year.forget_scores(session, one.scores)
    was = await new_year.conversation(session, one.person)
    if was is not None and was.year > year:
        await new_year.drop(session, one.person)  # it was begun upon the plan that is gone
    elif was is not None and was.stage is Stage.DONE:
        before = was.at(Stage.PREVIEW)
        if was.source is PlanSource.FILE:  # the file is gone, and has to be sent again
            before = replace(was.at(Stage.PLAN), source=None)
        await new_year.keep(session, office.now, replace(before, number=None))
