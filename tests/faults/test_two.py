"""Two processes by mistake: on one database the second waits; on two, the 409 is borne and nothing is lost."""

from random import Random

from tests.faults.conftest import MakeBot
from tests.faults.history import Asked
from tests.faults.lab import Lab, until
from tests.faults.runs import counted, settled


async def test_a_second_process_on_one_database_waits_and_takes_over(lab: Lab, make_bot: MakeBot) -> None:
    first = make_bot()
    second = make_bot(url=first.url)
    await first.start()
    await until(first.up, "the first polls")
    await second.start()

    await until(lambda: second.logged("another process serves this database"), "the second says so")
    asked = Asked(Random(11), 40)
    await lab.people(asked.people)
    await lab.say(asked.next(40))
    await settled(lab, first)
    await first.kill()
    await until(lambda: second.logged("taking over"), "the second takes over")
    await lab.say(asked.next(40))
    await settled(lab, second)

    verdict = await counted(lab, second, asked)
    assert verdict.kept, verdict
    assert not await reported(first, second), "they polled at the same time"


async def test_two_databases_share_the_updates_and_report_the_conflict(lab: Lab, make_bot: MakeBot) -> None:
    first, second = make_bot(), make_bot()
    await first.start()
    await until(first.up, "the first polls")
    await second.start()
    await until(second.up, "the second polls")
    people = range(201, 241)
    await lab.people(people)

    await lab.say([(person, "/score I20") for person in people])

    async def answered() -> bool:
        told = await lab.received(people)
        return all(any("53.03" in text for text in texts) for texts in told.values())

    await until(answered, "everybody is answered")
    await until(lambda: reported(first, second), "the conflict is reported")


async def reported(*bots: object) -> bool:
    """Check whether one of the bots has logged the conflict."""
    return any("Conflict" in bot.log() for bot in bots)  # type: ignore[attr-defined]
