"""Roles, units and limits of a person, as they follow from the memberships kept of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from domain.people import Address, Limit, Role, read_limits
from domain.setup import Setup


def roles_and_units(
    setup: Setup, addresses: Iterable[Address], held: Sequence[tuple[str, str]]
) -> tuple[frozenset[Role], tuple[str, ...]]:
    """Roles and units that follow from (role, unit) memberships, and from addresses the settings name."""
    roles = {Role(role) for role, _ in held} | ({Role.ADMIN} if setup.names_coordinator(addresses) else set())
    return frozenset(roles), tuple(dict.fromkeys(unit for role, unit in held if role in (Role.UNIT, Role.BEHALF)))


def limits_of(held: Mapping[tuple[str, str], str]) -> tuple[Limit, ...]:
    """Steps that somebody is limited to, from their (role, unit) memberships with the steps of each as written."""
    return tuple(
        one for (role, unit), steps in held.items() if steps and role == Role.UNIT for one in read_limits(unit, steps)
    )


def behalf_of(held: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Units somebody reports for in their people's place: those they are not linked to as well."""
    return tuple(unit for role, unit in held if role == Role.BEHALF and (Role.UNIT.value, unit) not in held)
