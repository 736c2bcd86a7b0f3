"""An agency's own plan, from its workbook in an empty folder to the first prompt, by commands and in chat."""

from pathlib import Path

from tests.e2e.first_plan import begin


async def test_a_plan_of_ones_own_leads_to_its_first_prompt_within_minutes(tmp_path: Path) -> None:
    beginning = await begin(tmp_path, whole=False)

    assert sum(beginning.seconds.values()) < 600
