"""Units of a plan that is imported: known by the names a file gives them, new ones with a code of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain.catalogue.plan import Unit
from domain.importing.owner_names import is_unit
from domain.importing.owners import ALL
from domain.importing.plan import ImportedStep, ImportedUnit, Understood
from domain.language.bilingual import Bilingual


@dataclass
class UnitNames:
    """Units by the names a file gives them; a new one gets a code."""

    known: Mapping[str, Unit]
    listed: Sequence[ImportedUnit]
    responsible: Sequence[str] = ()
    by_name: dict[str, Unit] = field(default_factory=dict)
    new: dict[str, Unit] = field(default_factory=dict)

    def name_all(self, found: Understood) -> None:
        """Give every unit of a file its code."""
        for unit in self.known.values():
            for name in (unit.name.th, unit.short.th, *unit.wordings, unit.code):
                self.by_name.setdefault(name, unit)
        for one in self.listed:
            self._add(one)
        for owner in (one for step in found.steps for one in (*step.lead, *step.joint)):
            if not owner.startswith(ALL) and owner not in self.by_name:
                self._add(ImportedUnit(owner))
        for one in self.listed:  # offices once all have codes
            if one.office and (office := self.by_name.get(one.office)) is not None:
                self._change(one.code or one.name, office=office.code)

    def _add(self, one: ImportedUnit) -> None:
        unit = (self.known.get(one.code) if one.code else None) or self.by_name.get(one.name)
        if unit is None:
            short = one.short or one.name
            unit = Unit(
                one.code or self._code(), Bilingual(one.name), Bilingual(short), None, one.wordings or (one.name,)
            )
            self.new[unit.code] = unit
        for name in (one.name, one.short, one.code, *one.wordings):
            if name:
                self.by_name.setdefault(name, unit)

    def _change(self, name: str, office: str) -> None:
        unit = self.by_name[name]
        if unit.code in self.new and unit.code != office:
            changed = replace(unit, office=office)
            self.new[unit.code] = changed
            for key in [key for key, value in self.by_name.items() if value.code == unit.code]:
                self.by_name[key] = changed

    def _code(self) -> str:
        taken = {*self.known, *self.new}
        return next(code for number in range(1, len(taken) + 2) if (code := f"u{number}") not in taken)

    @property
    def all(self) -> tuple[Unit, ...]:
        """The units known so far and the new ones."""
        return (*self.known.values(), *self.new.values())

    def codes(
        self, step: ImportedStep, found: Understood, own: Sequence[str] = (), *, joint: bool = False
    ) -> tuple[str, ...]:
        """Codes of a step's owners; a collective is every unit that it may mean, unless others answer for all."""
        codes: list[str] = []
        answered = {one.name for one in step.collective if one.joint is joint and not one.expands}
        for owner in step.joint if joint else step.lead:
            if not owner.startswith(ALL):
                codes.append(self.by_name[owner].code)
            elif owner not in answered:
                codes += [one for one in self._collective(owner, found) if one not in own]
        return tuple(dict.fromkeys(codes))

    @property
    def listed_codes(self) -> set[str]:
        """Codes of the units a template lists."""
        return {one.code for one in self.listed if one.code}

    def _collective(self, owner: str, found: Understood) -> list[str]:
        """The units a collective means: of its kinds by their first word, or all that answer for something."""
        names = dict.fromkeys(
            [one.name for one in found.units]
            or [one for step in found.steps for one in (*step.lead, *step.joint) if not one.startswith(ALL)]
        )
        kinds = [one.strip() for one in re.split(r"[/,]| และ ", owner.partition(":")[2]) if one.strip()]
        own = list({self.by_name[name].code: self.by_name[name] for name in names}.values())
        own += [self.known[code] for code in self.responsible if code not in {unit.code for unit in own}]
        meant = [
            one
            for one in own
            if (
                one.name.th.startswith(tuple(kinds)) if kinds else is_unit(one.name.th) or one.code in self.listed_codes
            )
        ]
        return [unit.code for unit in meant]
