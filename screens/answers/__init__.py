"""Answers to what people ask: one message an answer id, and how an answer in one's own words is given."""

from screens.answers import lists, parts
from screens.answers.guidelines import channel, channels, described, file_of, guideline, listing, opening
from screens.answers.measures import measure, plan, step
from screens.answers.overview import chart, how_to_ask, overview, ranked
from screens.answers.plain import beside, capabilities, missing, plain
from screens.answers.scores import score
from screens.answers.shown import shown

__all__ = [
    "beside",
    "capabilities",
    "channel",
    "channels",
    "chart",
    "described",
    "file_of",
    "guideline",
    "how_to_ask",
    "listing",
    "lists",
    "measure",
    "missing",
    "opening",
    "overview",
    "parts",
    "plain",
    "plan",
    "ranked",
    "score",
    "shown",
    "step",
]
