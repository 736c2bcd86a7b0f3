"""The document as the data says it was printed: every row rebuilt from the catalogue with its errata undone.

Rebuilt rows must be in the source, cell for cell; whitespace is collapsed and markup dropped, nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from domain.catalogue.assessment import Finding
from domain.catalogue.plan import Catalogue, Step

SOURCE = (Path(__file__).parents[1] / "data" / "measures-2563.txt").read_text(encoding="utf-8")

MONTHS = {4: "เมษายน", 5: "พฤษภาคม", 6: "มิถุนายน", 9: "กันยายน"}
"""The months the plan names."""

Row = tuple[str, ...]


def normal(text: str) -> str:
    """Markup dropped, runs of whitespace as one space."""
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())


def rows_of(source: str) -> list[Row]:
    """The lines of the source as normalised cells; a line outside a table is one cell."""
    return [tuple(normal(cell) for cell in line.split("\t")) for line in source.split("\n") if line.strip()]


def month(day: date) -> str:
    """`มิถุนายน 2563`, as the plan prints a due date."""
    return f"{MONTHS[day.month]} {day.year + 543}"


@dataclass(frozen=True)
class Printer:
    """Rebuilds what the document prints from a catalogue."""

    catalogue: Catalogue

    def undo(self, field: str, value: str) -> str:
        """The printed form of a field's value; raises AssertionError when a recorded correction is not in it."""
        for erratum in self.catalogue.errata:
            if field in erratum.fields and erratum.printed != erratum.used:
                assert value.count(erratum.used) == 1, f"{field}: {erratum.used!r} is not there once"
                value = value.replace(erratum.used, erratum.printed)
        return value

    def rows(self) -> Iterator[Row]:
        """Every table row and every line that the data holds as a whole."""
        yield from self._bands_and_indicators()
        for item in self.catalogue.assessment.items:
            code = self.undo(f"{item.code}.code", item.code)
            yield f"{code} {self.undo(f'{item.code}.text', item.text.th)}", str(item.score)
        yield tuple(
            f"คะแนนอยู่ในระดับ{tool.level} {self.undo(f'{tool.code}.remark', tool.remark)}"
            for tool in self.catalogue.assessment.tools
        )
        yield tuple(tool.suggestion for tool in self.catalogue.assessment.tools)
        number = 0
        for finding in self.catalogue.assessment.findings:
            number += finding.kind == "recommendation"
            yield self._finding(finding, number)
        yield from self._plan()

    def _bands_and_indicators(self) -> Iterator[Row]:
        assessment = self.catalogue.assessment
        yield from ((f"{band.low} - {band.high}", band.grade) for band in assessment.bands)
        by_rank = sorted(assessment.indicators, key=lambda one: one.printed_rank or 0)
        for rank, group in groupby(by_rank, key=lambda one: one.printed_rank):
            sharing = list(group)
            names = " และ".join(self.undo(f"{one.code}.name", one.name.th) for one in sharing)
            yield from ((f"อันดับ {rank}", names, str(one.score), "คะแนน") for one in sharing)

    def _finding(self, finding: Finding, number: int) -> Row:
        verdict = self.undo(f"{finding.id}.verdict", finding.verdict)
        approach = self.undo(f"{finding.id}.approach", finding.approach)
        if finding.item is None:
            return (str(number), verdict, approach) if finding.tool == "IIT" else (verdict, approach)
        rank = "" if finding.printed_rank is None else str(finding.printed_rank)
        item = self.undo(f"{finding.id}.item", finding.item)
        return rank, f"{item} {verdict}", str(finding.printed_score), approach

    def _plan(self) -> Iterator[Row]:
        plan = self.catalogue.plan
        yield from ((f"{group.number}. {group.title.th}", "", "", "", "") for group in plan.groups)
        yield from ((line,) for line in (plan.approved_by.th, plan.approver_position, plan.agency.th))
        yield (f"วันที่ {plan.approved_on.day} {month(plan.approved_on)}",)

    def actions(self) -> Iterator[Row]:
        """Section 3.2's rows, without the first column: the approach as repeated there, and the action."""
        for finding in self.catalogue.assessment.findings:
            if finding.action is not None:
                action = self.undo(f"{finding.id}.action", finding.action)
                approach = self.undo(f"{finding.id}.approach@3.2", finding.approach)
                yield f"- {approach}", f"- {action}" if action else ""

    def steps(self) -> Iterator[Row]:
        """Section 4's rows, without the owners' cell."""
        plan = self.catalogue.plan
        for step in plan.steps:
            measure = plan.measure_by_id[step.measure]
            title = f"{measure.id} {self.undo(f'{measure.id}.title', measure.title.th)}" if step.number == 1 else ""
            activities = self.undo(f"{step.id}.activities", " - ".join(step.activities))
            work = f"{step.number}. {self.undo(f'{step.id}.title', step.title.th)} - {activities}"
            yield title, work, month(step.due), plan.reporting

    def owners(self, step: Step) -> set[str]:
        """The ways a step's owners may be printed, spaces aside: with their office or, as in M2.2/1, without."""
        units = self.catalogue.unit_by_code
        names = "และ".join(units[owner].name.th for owner in step.owners)
        office = units[step.owners[0]].office
        return {names, names + (units[office].name.th if office else "")}

    def corrected_owners(self, cell: str) -> str:
        """A printed owners' cell with the units' errata applied, without spaces."""
        units = self.catalogue.unit_by_code
        for erratum in self.catalogue.errata:
            if any(field.partition(".")[0] in units for field in erratum.fields):
                cell = cell.replace(erratum.printed, erratum.used)
        return cell.replace(" ", "")

    def passages(self) -> Iterator[str]:
        """Passages inside a longer text: titles, weights, the structure, guidelines, the promise."""
        catalogue, assessment = self.catalogue, self.catalogue.assessment
        yield from (assessment.title, catalogue.plan.title.th, catalogue.confidentiality.th)
        yield f"หรือ {catalogue.plan.agency_short.th} เป็นหน่วยงาน"
        yield f"{assessment.overall} คะแนน ระดับผลการประเมินอยู่ในระดับ {assessment.printed_grade}"
        yield f"ประจำปีงบประมาณ พ.ศ. {assessment.fiscal_year} สำนักงานส่งเสริม"
        yield f"{catalogue.plan.title.th} {catalogue.plan.agency.th} ประจำปีงบประมาณ พ.ศ. {catalogue.plan.fiscal_year}"
        for number, tool in enumerate(assessment.tools, 1):
            yield f"{number}. {tool.name.th} ({tool.name.en}: {tool.code})"
            *names, last = (f"ตัวชี้วัด{one.name.th}" for one in assessment.indicators_of(tool.code))
            listed = f"{' '.join(names)} และ{last} (น้ำหนักร้อยละ {tool.weight})"
            yield f"ประกอบด้วย {tool.printed_indicators} ตัวชี้วัด คือ {listed}"
            yield f"ผลการประเมิน {tool.code} จากจำนวนทั้งสิ้น {tool.printed_items} "
            yield f"มีคะแนน {tool.code} อยู่ในระดับ{tool.level}"
        for one in catalogue.guidelines:
            yield self.undo(f"{one.id}.title", one.title.th)
            yield from self.undo(f"{one.id}.text", one.text.th).split("\n")
        yield from (alias for one in assessment.indicators for alias in one.aliases)


def missing(catalogue: Catalogue, source: str) -> list[Row]:
    """Rows the data calls printed and the source does not have."""
    printer = Printer(catalogue)
    rows, whole = rows_of(source), normal(source)
    known, ends = set(rows), {row[-2:] for row in rows}
    lost = [row for row in printer.rows() if row not in known]
    lost += [row for row in printer.actions() if row not in ends]
    plan = {row[:2] + row[3:]: row[2] for row in rows if len(row) == 5}
    for step, row in zip(catalogue.plan.steps, printer.steps(), strict=True):
        if row not in plan or printer.corrected_owners(plan[row]) not in printer.owners(step):
            lost.append(row)
    return lost + [(passage,) for passage in printer.passages() if passage not in whole]
