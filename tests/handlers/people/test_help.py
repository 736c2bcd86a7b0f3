"""The help's examples, of an agency with scores and of one without."""

from db.engine import Database
from tests.cast import COORDINATOR
from tests.house import House
from tests.own_plan import house_of, municipality


async def test_it_offers_a_score_where_scores_are_loaded(house: House) -> None:
    (shown,) = await house.says(COORDINATOR, "/help")

    assert any("คะแนน" in one for one in shown.labels())


async def test_it_offers_no_score_where_none_are_loaded(bare: str) -> None:
    db = Database(bare)
    house = await house_of(db, municipality())

    (shown,) = await house.says(COORDINATOR, "/help")

    assert shown.labels()
    assert not any("คะแนน" in one for one in shown.labels())
    await db.close()
