"""The lines of a report as its status is read from: tidied, with common misspellings put right."""

import re

from domain.language.normalise import tidy
from domain.reports.respelling import respelt


def tidied_lines(text: str) -> str:
    """The lines of a text tidied one by one, with "n't" as the word it is."""
    lower = text.lower()
    spelt = re.sub(r"[’']re\b", " are", re.sub(r"[’']ll\b", " will", re.sub(r"n[’']t\b", " not", lower)))
    spelt = respelt(spelt)[0]
    spelt = re.sub("รอ(?=ออ)", "รอ ", spelt)  # three of a letter here are two words, not one drawn out
    return "\n".join(tidy(line) for line in spelt.splitlines() if line.strip())
