"""`data check` and `data export`: the bundled plan and scores, with what the coordinator wrote over them.

The files are read as they lie in the program, so that they can be checked before any start loads them; what was written
comes from the settings' database if there is one. Neither creates nor changes a database.
"""

import argparse
import json
import sys
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.errors import CommandError
from bot.settings import Settings
from bundled.bundle import BundleError, load_bundle
from db import entry_revisions
from db.engine import Database
from domain.catalogue.audit import audit, render_audit
from domain.catalogue.export import export as as_json
from domain.catalogue.plan import Catalogue
from domain.entries.entries import Revision, overlaid
from screens.texts import label


async def check(_asked: argparse.Namespace) -> int:
    """Print the audit; 1 when a difference is not explained in the errata."""
    found = audit(await _catalogue())
    print(render_audit(found))
    return 1 if found.unexplained else 0


async def export(_asked: argparse.Namespace) -> int:
    """Print everything as JSON, in the shape other programs may rely on."""
    json.dump(as_json(await _catalogue(), label("th", "entry.source")), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


async def _catalogue() -> Catalogue:
    try:
        bundle = load_bundle()
    except BundleError as error:
        raise CommandError(str(error)) from None
    return overlaid(bundle, await _written())


def _is_missing(url: URL) -> bool:
    """Return whether a URL names an SQLite file that does not exist: opening it would create it."""
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file()


async def _written() -> tuple[Revision, ...]:
    """Read the coordinator's saved revisions; empty without a database, or with one too old to have the table."""
    url = make_url(Settings.load().database_url.get_secret_value())
    if _is_missing(url):
        return ()
    db = Database(url.render_as_string(hide_password=False))
    try:
        async with db.reading() as session:
            return await entry_revisions.newest(session) if await entry_revisions.are_kept(session) else ()
    finally:
        await db.close()
