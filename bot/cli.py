"""The command line. Exit 0 only on success; an error is one clear line on stderr, never a traceback.

Each command is a coroutine in `bot.commands`, imported when it runs: `--help` and `data check` stay quick.
"""

import argparse
import asyncio
import gc
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from importlib import import_module
from typing import Any

from domain.calendar.days import parse_day
from domain.errors import DomainError, OperatorError

DESCRIPTION = "Tidtam follows an agency's ITA improvement plan up every quarter, in Telegram."


_KEY = "the plan's key as `plan list` shows it, such as risk-2569; or 2563, the own plan of that year"


def parser() -> argparse.ArgumentParser:
    """The commands that work."""
    top = argparse.ArgumentParser(prog="python -m bot", description=DESCRIPTION)
    _add_data(top, default=None)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, runs: str, help_text: str, parent: Any = commands) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = parent.add_parser(name, help=help_text, description=help_text)
        made.set_defaults(runs=runs)
        _add_data(made)
        return made

    def group(name: str, help_text: str) -> Any:
        made = commands.add_parser(name, help=help_text, description=help_text)
        return made.add_subparsers(dest=f"{name}_command", required=True, metavar="WHAT")

    add("run", "run:run", "migrate, load the bundled data on first start, serve")
    demo = add("demo", "demo:demo", "a loopback Telegram and the bot, with a page to chat on")
    demo.add_argument("--port", type=a_port, default=8063, help="of the page, on 127.0.0.1 (default 8063; 0 picks one)")

    invite = add("invite", "invite:invite", "make a single-use invitation: a deep link and the plain /start CODE")
    whom = invite.add_mutually_exclusive_group(required=True)
    whom.add_argument("--unit", metavar="CODE", help="a unit's code, such as hr")
    whom.add_argument("--role", choices=["director", "admin"], help="the director, or a coordinator")

    _add_rounds(add, group)

    ask = add("ask", "ask:ask", "the answer as in chat, to the words given or to each line of standard input")
    ask.add_argument("text", nargs="*", metavar="TEXT", help="the question")
    ask.add_argument("--json", action="store_true", help="one JSON object a line: query, answers (ids), kind")

    _add_hear(add)

    for name, help_text in (
        ("backup", "write a consistent backup to a new file, also while the bot runs"),
        ("restore", "put a backup in the database's place; the bot must not run"),
    ):
        add(name, f"{name}:{name}", help_text).add_argument("file", metavar="FILE")
    doctor = add(
        "doctor", "doctor:doctor", "check settings, database, data, queues and Telegram; exits 0 when all is well"
    )
    doctor.add_argument("--evidence", action="store_true", help="read every file of the evidence, and check its hash")

    _add_data_commands(add, group("data", "the bundled plan and scores"))
    _add_frameworks(add, group("framework", "what a year asks of a kind of agency, and how it grades"))
    return top


def _add_data_commands(add: Callable[..., argparse.ArgumentParser], data: Any) -> None:
    """Add the commands for plan and scores: an audit, all of it as JSON, frameworks from files."""
    add("check", "data:check", "audit of plan and scores; exits 0 only when every difference is explained", data)
    export = add("export", "data:export", "everything the bot knows, as JSON", data)
    export.add_argument("--json", action="store_true", help="the only format there is, and the default")
    loaded = add("load", "data_load:load", "load frameworks from their files", data)
    loaded.add_argument("files", nargs="+", metavar="FILE", help="a framework, as `framework check` finds in order")


def _add_frameworks(add: Callable[..., argparse.ArgumentParser], framework: Any) -> None:
    """Add the commands for frameworks: those loaded, an empty form, what is wrong with a file."""
    add("list", "framework_list:list_", "the frameworks that are loaded", framework)
    form = add("template", "framework_template:template", "write an empty form, with explanations in Thai", framework)
    form.add_argument("file", nargs="?", metavar="FILE.toml", help="default framework-KIND-YEAR.toml")
    form.add_argument("--kind", default="ita", help="the kind of assessment, such as ita (the default) or moit")
    form.add_argument("--year", type=int, help="its first fiscal year, such as 2569; the present one without it")
    checked = add("check", "framework_check:check", "name everything that is wrong with a file", framework)
    checked.add_argument("files", nargs="+", metavar="FILE", help="a framework's file")


def _add_hear(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command that says what a message would be taken as."""
    hear = add("hear", "hear:hear", "what a message would be taken as: the words given, or each line of standard input")
    hear.add_argument("text", nargs="*", metavar="TEXT", help="the message")
    hear.add_argument(
        "--unit", action="append", default=[], metavar="CODE", help="the writer owes this unit's steps in an open round"
    )
    hear.add_argument("--role", choices=["director", "admin"], help="the writer is the director, or a coordinator")
    hear.add_argument("--reply", action="store_true", help="the message replies to the prompt")
    hear.add_argument("--after", metavar="TEXT", help="what the writer sent just before")
    hear.add_argument("--json", action="store_true", help="one JSON object a line: text, kind, reports, answers")


def _add_rounds(add: Callable[..., argparse.ArgumentParser], group: Callable[[str, str], Any]) -> None:
    """Add the commands for rounds, plans and summaries, which the coordinator also has in chat."""
    rounds = group("round", "open, close, move or show a quarter's round, also while the bot runs")
    for name, help_text in (
        ("open", "open a round and prompt every unit"),
        ("close", "close a round: no more answers"),
    ):
        add(name, f"round:{name}_round", help_text, rounds).add_argument(
            "quarter", help="such as 3/2563, or h1/2569 for a half year"
        )
    due = add("due", "round:move_due", "move a round's due date (17:00 on that day)", rounds)
    due.add_argument("quarter", help="such as 3/2563, or h1/2569 for a half year")
    due.add_argument("date", type=a_date, help="YYYY-MM-DD, the year in either era")
    status = add("status", "round:status", "who has answered and who is missing", rounds)
    status.add_argument("quarter", nargs="?", help="such as 3/2563; the current round without it")

    _add_plans(add, group("plan", "the plan of measures"))

    summary = add("summary", "summary:summary", "what /summary gives the director")
    summary.add_argument("quarter", nargs="?", help="such as 3/2563; the current round without it")
    summary.add_argument("--quarter", dest="named", metavar="QUARTER", help="the same, named")
    formats = ["text", "json", "signed", "pdf", "a4", "docx", "xlsx", "zip"]
    summary.add_argument(
        "--format",
        choices=formats,
        default="text",
        help="pdf is for a phone, a4 for printing; signed: the newest version, as verify reads it",
    )
    summary.add_argument(
        "--at", metavar="DATE", help="as known on a past day, in any format: 2563-07-15, or '2563-07-15 17:00'"
    )
    summary.add_argument("--year", type=int, help="the report of a fiscal year such as 2563: a4, docx, xlsx or zip")
    summary.add_argument("--lang", choices=["th", "en"], help="of the document; the bot's own without it")
    summary.add_argument("-o", "--output", "--out", metavar="FILE", help="write there instead of to the screen")

    verify = add("verify", "verify:verify", "check the file of a signed summary, offline; 0 when nothing was changed")
    verify.add_argument("file", metavar="FILE")
    verify.add_argument("--sha256", metavar="HASH", help="the hash on the paper, to be compared")


def _add_plans(add: Callable[..., argparse.ArgumentParser], plan: Any) -> None:
    """Add the commands for plans: importing one from an agency's own file, undoing that, the template, closing one."""
    brought = add("import", "plan_import:import_", "import a plan, or reports on it, from Excel, Word or text", plan)
    brought.add_argument("files", nargs="+", metavar="FILE", help="an .xlsx, .docx, .txt or .csv file")
    brought.add_argument("--dry-run", action="store_true", help="show what would change, and store nothing")
    brought.add_argument("--json", action="store_true", help="print what was understood, a JSON object a table")
    brought.add_argument(
        "--answers", metavar="FILE", help="doubts and their answers: read, and written with what is open"
    )
    brought.add_argument(
        "--as",
        dest="key",
        metavar="KEY",
        help="the stored plan to update or that is reported on, or the key of another plan of that year",
    )
    brought.add_argument("--agency", metavar="NAME", help="the agency's name, where the file does not say it")
    brought.add_argument("--take-proposals", action="store_true", help="answer every doubt with what is proposed")
    brought.add_argument(
        "--on-conflict", choices=["stop", "skip", "update"], default="stop",
        help="steps that are stored otherwise: stop (the default), skip them, or update them",
    )  # fmt: skip
    brought.add_argument(
        "--period", help="the period reports are about, such as 2/2569, or the only one to take of several"
    )
    add("undo", "plan_import:undo", "undo the last import", plan)
    template = add(
        "template", "plan_import:template", "write a workbook to fill in, or a stored plan in its form", plan
    )
    template.add_argument("file", nargs="?", default="plan.xlsx", metavar="FILE.xlsx", help="default plan.xlsx")
    which = template.add_mutually_exclusive_group()
    which.add_argument("--plan", dest="key", metavar="KEY", help=_KEY)
    which.add_argument("--year", type=int, help="the own plan of a year, such as 2563")
    export = add("export", "plan_import:export", "write a stored plan in the template's form", plan)
    export.add_argument("key", metavar="KEY", help=_KEY)
    export.add_argument("file", nargs="?", metavar="FILE.xlsx", help="default KEY.xlsx")
    add("list", "plan:list_", "the plans there are, each with its key", plan)
    add("close", "plan:close", "end a plan's follow-up", plan).add_argument("plan", metavar="KEY", help=_KEY)


def _add_data(made: argparse.ArgumentParser, default: Any = argparse.SUPPRESS) -> None:
    made.add_argument("--data", metavar="DIR", default=default, help="a folder of an agency's own data files")


def a_date(text: str) -> date:
    """A date as people type them, its year in the common or the Buddhist era."""
    try:
        return parse_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2563-07-16") from None


def a_port(text: str) -> int:
    """A TCP port; 0 lets the system pick one."""
    from bot.settings import LAST_PORT  # noqa: PLC0415 - 140 ms, and 15 MB, which `--help` does not need

    if not (text.isascii() and text.isdigit() and int(text) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: 0-{LAST_PORT}")
    return int(text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    asked = parser().parse_args(arguments)
    if asked.data is not None:
        os.environ["BOT_DATA"] = asked.data  # as the setting of that name, for this run
    module, _, name = asked.runs.partition(":")
    command: Callable[[argparse.Namespace], Coroutine[Any, Any, int]]
    gc.disable()  # nothing of what is imported is garbage, and scanning it costs an eighth of the start
    command = getattr(import_module(f"bot.commands.{module}"), name)
    gc.enable()
    try:
        with asyncio.Runner(loop_factory=_faster_loop()) as runner:
            return runner.run(command(asked))
    except OperatorError as error:
        return _complain(str(error))
    except DomainError as error:
        from screens.refusal import refusal  # noqa: PLC0415 - 17 ms of a start, which has nothing to say yet

        return _complain(refusal("en", error).text)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:  # the last resort: still one line
        from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - 140 ms, for commands that need no database

        if isinstance(error, SQLAlchemyError):
            return _complain(f"the database (BOT_DATABASE_URL) can't be used: {_first_line(error)}")
        if isinstance(error, OSError):
            return _complain(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "))
        return _complain(f"unexpected {type(error).__name__}: {_first_line(error)}")


def _faster_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop's, where it is installed; None: asyncio's own."""
    try:
        from uvloop import new_event_loop  # noqa: PLC0415 - optional
    except ImportError:
        return None
    return new_event_loop


def _complain(line: str) -> int:
    print(f"tidtam: {line}", file=sys.stderr)
    return 1


def _first_line(error: Exception) -> str:
    original = getattr(error, "orig", None) or error
    return str(original).partition("\n")[0]
