"""Finding the answer to a question asked in one's own words: pure, given the catalogue and the curated phrases."""

from domain.search.answer import Answer
from domain.search.answerer import Answerer

__all__ = ["Answer", "Answerer"]
