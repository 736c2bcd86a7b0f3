"""A title shows the kind of its plan by words that are data."""

import pytest

from bundled.kinds import plan_kinds
from domain.catalogue.plan_kinds import kind_in


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2569", "measures"),
        ("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566-2570)", "anti-corruption"),
        ("แผนปฏิบัติการ ป้องกัน การทุจริต", "anti-corruption"),
        ("แผนป้องกันและปราบปรามการทุจริต", "anti-corruption"),
        ("แผนปฏิบัติการต่อต้านการทุจริตและส่งเสริมคุณธรรมและความโปร่งใส", "anti-corruption"),
        ("แผนบริหารจัดการความเสี่ยงการทุจริต", "risk"),
        ("Risk Management Plan 2026", "risk"),
        ("แผนพัฒนาบุคลากร", "other"),
    ],
)
def test_a_title_shows_its_kind(title: str, kind: str) -> None:
    assert kind_in(title, plan_kinds()).id == kind


def test_every_kind_but_the_last_has_words_and_each_a_name_of_its_own() -> None:
    *known, other = plan_kinds()

    assert all(one.words for one in known)
    assert not other.words
    assert len({one.name for one in plan_kinds()}) == len(plan_kinds())
