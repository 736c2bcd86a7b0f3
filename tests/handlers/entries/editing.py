"""Steps the tests of `/channels` share: a coordinator who opens an entry and changes it, and the view of staff."""

from sqlalchemy import text

from tests.cast import STAFF
from tests.house import House
from tests.recorded import Delivered


async def opened(house: House, person: int, title: str, kind: str = "") -> Delivered:
    """The screen of an entry."""
    (listing,) = await house.says(person, "/channels")
    if kind:
        (listing,) = await house.taps(person, listing, kind)
    (entry,) = await house.taps(person, listing, title)
    return entry


async def asked(house: House, person: int, entry: Delivered, field: str) -> Delivered:
    (question,) = await house.taps(person, entry, field)
    return question


async def write(house: House, person: int, title: str, field: str, said: str, kind: str = "") -> Delivered:
    """Change a field as far as the preview."""
    entry = await opened(house, person, title, kind)
    await asked(house, person, entry, field)
    (preview,) = await house.says(person, said)
    return preview


async def revisions(house: House) -> int:
    async with house.db.reading() as session:
        return int((await session.execute(text("SELECT count(*) FROM entry_edit"))).scalar_one())


async def seen_by_staff(house: House, said: str = "/complain", person: int = STAFF) -> str:
    return (await house.says(person, said))[0].text
