"""`invite`: a single-use invitation."""

import argparse

from bot.commands.opened import opened
from bot.errors import CommandError
from db import invitations
from domain.people import Role


async def invite(asked: argparse.Namespace) -> int:
    """Print the deep link and the plain command; the code is shown once and kept only as a hash."""
    async with opened() as to:
        known = to.office.catalogue.unit_by_code
        if asked.unit is not None and asked.unit not in known:
            raise CommandError(f"there is no unit {asked.unit!r}: {', '.join(known)}")
        role = Role.UNIT if asked.unit else Role(asked.role)
        code, made = await invitations.invite(to.session, to.office.now, role, asked.unit, None)
        lines = [f"/start {code}"]
        if to.office.setup.bot_username:
            lines.insert(0, to.office.setup.deep_link(code))
        whom = known[asked.unit].name.say(to.lang) if asked.unit else role.value
        lines.append(to.label("shell.invited", whom=whom, until=to.local(made.expires_at)))
    print("\n".join(lines))
    return 0
