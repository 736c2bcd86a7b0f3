"""`invite`: a single-use invitation."""

import argparse

from bot.cli import CommandError
from bot.commands.workbench import workbench
from db import people
from domain.calendar.date_texts import datetime_text
from domain.people import Role
from screens.texts import label


async def invite(asked: argparse.Namespace) -> int:
    """Print the deep link and the plain command; the code is shown once and kept only as a hash."""
    async with workbench() as bench:
        known = bench.library.current.unit_by_code
        if asked.unit is not None and asked.unit not in known:
            raise CommandError(f"there is no unit {asked.unit!r}: {', '.join(known)}")
        role = Role.UNIT if asked.unit else Role(asked.role)
        code, made = await people.invite(bench.session, bench.now, role, asked.unit, None)
        lines = [f"/start {code}"]
        if bench.setup.bot_username:
            lines.insert(0, bench.setup.deep_link(code))
        whom = known[asked.unit].name if asked.unit else role.value
        lang = bench.setup.language
        until = datetime_text(made.expires_at, bench.setup.zone, lang)
        lines.append(label(lang, "shell.invited", whom=whom, until=until))
    print("\n".join(lines))
    return 0
