"""`ask`: the answer as in chat, or many answers as ids for measuring."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace

from bot.commands.opened import Opened, opened
from bot.errors import CommandError
from bot.process.catalogue_cache import CatalogueCache
from bundled.phrases import load_phrases
from domain.answers.story import View
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.language.lang import answer_language
from domain.search import Answer
from screens import answers


async def ask(asked: argparse.Namespace) -> int:
    """Answer the words given, or each line of standard input."""
    words = " ".join(asked.text).strip()
    if not words and not asked.json and sys.stdin.isatty():
        raise CommandError("ask what? give the question's words, or questions on standard input, one a line")
    questions: Iterable[str] = [words] if words else (line.rstrip("\n") for line in sys.stdin)
    async with opened() as to:
        known = CatalogueCache(load_phrases)
        library = await known.current(to.session)
        answerer = known.answerer()
        if asked.json:
            for question in questions:
                found = answerer.ask(question)
                line = {"query": question, "answers": _ids(library, found), "kind": found.kind}
                print(json.dumps(line, ensure_ascii=False))
            return 0
        shown = []
        for question in questions:
            answer = answerer.ask(question)
            of = [
                (await _view(to, known, question, library.of(each.plan) if each.plan else library.current), each)
                for each in (answer, *answer.beside)
            ]
            shown.append(answers.beside(of) if answer.beside else answers.plain(*of[0]))
    print("\n\n".join(message.text.text for message in shown))
    return 0


async def _view(to: Opened, known: CatalogueCache, question: str, catalogue: Catalogue) -> View:
    """The view of a plan, in the language of a question."""
    return View(
        lang=answer_language(None, question, to.lang, catalogue.assessment.tool_by_code),
        catalogue=catalogue,
        today=to.office.today,
        zone=to.office.setup.zone,
        step_statuses=await known.step_statuses(to.session, catalogue.plan.number),
        library=await known.current(to.session),
    )


def _ids(library: Library, answer: Answer) -> list[str]:
    """The ids of an answer; of a further plan's steps with its key, since its year's own plan may have them too."""
    if answer.beside:
        first = replace(answer, beside=())
        return [one for each in (first, *answer.beside) for one in _ids(library, each)]
    catalogue = library.plan(answer.plan) if answer.plan is not None else None
    if catalogue is None or not catalogue.plan.further:
        return list(answer.ids)
    key, steps = catalogue.plan.key, catalogue.plan.step_by_id
    return [f"{key}:{one}" if one in steps else one for one in answer.ids]
