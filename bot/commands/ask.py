"""`ask`: the answer as in chat, or many answers as ids for measuring."""

import argparse
import json
import sys
from collections.abc import Iterable

from bot.cli import CommandError
from bot.commands.workbench import workbench
from db.phrases import load_phrases
from db.standing import standings
from domain.messages import answers
from domain.search.answer import Answerer
from domain.story import View


async def ask(asked: argparse.Namespace) -> int:
    """Answer the words given, or each line of standard input."""
    words = " ".join(asked.text).strip()
    if not words and not asked.json and sys.stdin.isatty():
        raise CommandError("ask what? give the question's words, or questions on standard input, one a line")
    questions: Iterable[str] = [words] if words else (line.rstrip("\n") for line in sys.stdin)
    async with workbench() as bench:
        answerer = Answerer(bench.library.current, load_phrases())
        if asked.json:
            for question in questions:
                found = answerer.ask(question)
                line = {"query": question, "answers": list(found.ids), "kind": found.kind}
                print(json.dumps(line, ensure_ascii=False))
            return 0
        view = View(
            catalogue=bench.library.current,
            standings=await standings(bench.session, bench.library, bench.library.current.plan.fiscal_year),
            today=bench.now.astimezone(bench.setup.zone).date(),
            zone=bench.setup.zone,
            lang=bench.setup.language,
        )
        shown = [answers.plain(view, answerer.ask(question)) for question in questions]
    print("\n\n".join(message.text.text for message in shown))
    return 0
