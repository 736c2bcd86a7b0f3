"""`data check` and `data export`: the bundled plan and scores, without a database."""

import argparse
import json
import sys

from bot.cli import CommandError
from db.bundle import BundleError, load_bundle
from domain.audit import audit, render_audit
from domain.export import export as as_json
from domain.plan import Catalogue


async def check(_asked: argparse.Namespace) -> int:
    """Print the audit; 1 when a difference is not explained in the errata."""
    found = audit(_bundle())
    print(render_audit(found))
    return 1 if found.unexplained else 0


async def export(_asked: argparse.Namespace) -> int:
    """Print everything as JSON, in the shape other programs may rely on."""
    json.dump(as_json(_bundle()), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


def _bundle() -> Catalogue:
    try:
        return load_bundle()
    except BundleError as error:
        raise CommandError(str(error)) from None
