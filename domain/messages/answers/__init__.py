"""Answers to what people ask: one message an answer id, and how an answer in one's own words is given."""

from domain.messages.answers import lists, parts
from domain.messages.answers.guidelines import channel, channels, described, file_of, guideline, listing, opening
from domain.messages.answers.measures import measure, plan, step
from domain.messages.answers.overview import chart, how_to_ask, overview, ranked
from domain.messages.answers.plain import capabilities, missing, plain
from domain.messages.answers.scores import score
from domain.messages.answers.shown import shown

__all__ = [
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
