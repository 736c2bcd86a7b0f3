"""Catalogues of other agencies and years, made of the bundled one: other codes, and grades with conditions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bundled.bundle import load_bundle
from domain.catalogue.assessment import Assessment, Band, Indicator, Item
from domain.catalogue.plan import Catalogue, Group, Measure
from domain.language.bilingual import Bilingual

CONDITIONS = (
    Band("ผ่านดีเยี่ยม", Decimal(95), Decimal(100), every_tool=Decimal(95)),
    Band("ผ่านดี", Decimal(85), Decimal(100), every_tool=Decimal(85)),
    Band("ผ่าน", Decimal(85), Decimal(100)),
    Band("ต้องปรับปรุง", Decimal(70), Decimal("84.99")),
    Band("ต้องปรับปรุงโดยด่วน", Decimal(0), Decimal("69.99")),
)
"""Rule of the years from about 2567 on."""


def by_conditions(overall: str, **tools: str) -> Assessment:
    """The bundled assessment graded as from 2567 on, the indicators of each tool at one score."""
    book = load_bundle().assessment
    indicators = tuple(replace(one, score=Decimal(tools[one.tool])) for one in book.indicators)
    return replace(book, overall=Decimal(overall), indicators=indicators, bands=CONDITIONS, graded=("overall",))


def made_of(items: Mapping[str, Sequence[str]], measures: Mapping[str, int]) -> Catalogue:
    """A catalogue with the items of each tool by code, in one indicator a tool, and so many steps a measure."""
    bundle = load_bundle()
    pattern, step = bundle.assessment.tools[0], bundle.plan.steps[0]
    indicators = [
        Indicator(f"IND{number}", tool, Bilingual(f"ด้าน {tool}"), Decimal(90)) for number, tool in enumerate(items, 1)
    ]
    book = replace(
        bundle.assessment,
        tools=tuple(replace(pattern, code=tool, name=Bilingual(f"เครื่องมือ {tool}")) for tool in items),
        indicators=tuple(indicators),
        items=tuple(
            Item(code, indicator.code, Bilingual(f"ข้อความของ {code}"), Decimal(90))
            for indicator in indicators
            for code in items[indicator.tool]
        ),
        findings=(),
    )
    steps = tuple(
        replace(step, id=f"M{measure}/{number}", measure=measure, number=number, title=_title(measure, number))
        for measure, count in measures.items()
        for number in range(1, count + 1)
    )
    groups = sorted({_group(measure) for measure in measures})
    plan = replace(
        bundle.plan,
        groups=tuple(Group(number, Bilingual(f"กลุ่ม {number}")) for number in groups),
        measures=tuple(Measure(one, _group(one), Bilingual(f"เรื่อง {one}")) for one in measures),
        steps=steps,
    )
    return replace(bundle, assessment=book, plan=plan, guidelines=(), errata=())


def _group(measure: str) -> int:
    return int(measure.partition(".")[0]) if "." in measure else 1


def _title(measure: str, number: int) -> Bilingual:
    return Bilingual(f"ขั้นตอนลำดับ {number} ของเรื่อง {measure}")


def numbered(prefix: str, last: int) -> list[str]:
    """Codes with numbers from 1 to a last one."""
    return [f"{prefix}{number}" for number in range(1, last + 1)]


NATIONAL = {"IIT": numbered("I", 30), "EIT": numbered("E", 15), "OIT": numbered("O", 43)}
"""Items of the national assessment, by tool."""

HOSPITAL = made_of({"MOIT": numbered("MOIT", 22)}, {"1": 4, "2": 3})
"""Hospital under its ministry's framework, with a plan of one level."""

EVIDENCE = made_of(
    {"EBIT": [f"EB{n}" for n in range(1, 10)] + [f"EB{n}.{m}" for n in (3, 12) for m in (1, 2)]}, {"1": 2}
)
"""Agency assessed on evidence, some of whose items have parts."""

OPEN_DATA = made_of({**NATIONAL, "OIT": ["O1.1", "O1.2", "O2", "O10", "O10.1"]}, {"1.1": 3, "1.2": 2})
"""Agency whose open data items have parts."""

MUNICIPALITY = made_of(NATIONAL, {**{f"1.{n}": 3 for n in range(1, 14)}, "2.1": 2, "10.2": 2})
"""Municipality with more than nine measures in a group, and more than nine groups."""

UNGROUPED = made_of(NATIONAL, {str(number): 2 for number in range(1, 13)})
"""Agency with twelve measures in no groups."""

AGENCIES = {
    "hospital": HOSPITAL,
    "evidence": EVIDENCE,
    "open data": OPEN_DATA,
    "municipality": MUNICIPALITY,
    "ungrouped": UNGROUPED,
    "bundled": load_bundle(),
}
