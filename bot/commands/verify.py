"""`verify`: check a signed summary's file against its hash, without a database or a network."""

import argparse
from pathlib import Path

from bot.errors import CommandError
from domain.summary.snapshot import verified


async def verify(asked: argparse.Namespace) -> int:
    """Say what the file is of, and that nothing in it was changed; its hash is to be compared with the paper's."""
    try:
        found = verified(_content(asked.file))
    except ValueError as error:
        why = "was changed" if str(error) == "snapshot.changed" else "is not the file of a signed summary"
        raise CommandError(f"{asked.file} {why}") from None
    if asked.sha256 is not None and asked.sha256.strip().casefold() != found.sha256:
        raise CommandError(f"{asked.file} is version {found.number}, but its SHA-256 is {found.sha256}")
    summary = found.data["summary"]
    print(f"unchanged: version {found.number}, signed {found.at.isoformat(timespec='seconds')}")
    print(f"SHA-256 {found.sha256}")
    print(f"{summary['answered']} of {summary['asked']} reports")
    return 0


def _content(file: str) -> bytes:
    return Path(file).read_bytes()
