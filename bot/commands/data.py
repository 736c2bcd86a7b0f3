"""`data check` and `data export`: the bundled plan and scores, with what the coordinator wrote over them.

The files are read as they lie in the program, so that they can be checked before any start loads them; what was written
comes from the settings' database if there is one. Neither creates nor changes a database.
"""

import argparse
import json
import sys
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.settings import Settings
from bundled.bundle import BundleError, files_of, load_bundle
from bundled.phrases import left_out
from db import entry_revisions
from db.engine import Database
from domain.catalogue.audit import audit, render_audit
from domain.catalogue.export import export as as_json
from domain.entries.entries import Revision, overlaid
from screens.texts import label


async def check(_asked: argparse.Namespace) -> int:
    """Print the audit, or all that keeps the data from being read; 1 when a difference is not explained.

    Wordings that do not hold any more are named, and are no fault of the data.
    """
    try:
        bundle = load_bundle(Settings.load().data)
    except BundleError as error:
        print(f"The data can't be read. Problems: {len(error.problems)}", *error.problems, sep="\n  ")
        return 1
    found = audit(overlaid(bundle, await _written()))
    print(render_audit(found, files_of(bundle, Settings.load().data)))
    if changed := left_out(bundle):
        print("", f"Wordings left out, since their entry has another text now: {len(changed)}", sep="\n")
        print(*(f"  {entry}: its text now has the fingerprint {now}" for entry, now in changed.items()), sep="\n")
    return 1 if found.unexplained else 0


async def export(_asked: argparse.Namespace) -> int:
    """Print everything as JSON, in the shape other programs may rely on."""
    catalogue = overlaid(load_bundle(Settings.load().data), await _written())
    json.dump(as_json(catalogue, label("th", "entry.source")), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


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
