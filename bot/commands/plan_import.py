"""`plan import`, `plan undo`, `plan template` and `plan export`: an agency's own plan from its own file.

All doubts and all errors are shown at once. `--answers FILE` holds the doubts with their answers: it is written with
every open question and read by the next import, which also knows the answers in the database.
"""

import argparse
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.commands import report_import
from bot.commands.opened import Opened, opened, period_of
from bot.commands.report_import import FileReports
from bot.errors import CommandError
from bot.process.open_database import begin_with_import
from db import plan_imports
from documents.tables.files import read_file
from documents.tables.template import template_of
from documents.tables.words import speller
from domain.errors import DomainError
from domain.importing.as_json import as_json
from domain.importing.doubts import ImportDoubt
from domain.importing.plan import Understood
from domain.importing.understanding import understand
from domain.language.lang import Lang
from follow_up.plans import past_reports, plan_import
from follow_up.plans.plan_import import OnConflict
from follow_up.rounds.rounds import named_plan
from screens import plans
from screens.plan_names import plan_name
from screens.refusal import refusal

_ROUNDS = 5
"""Turns in which proposals are taken: an answer may raise another doubt."""


async def import_(asked: argparse.Namespace) -> int:
    """Import plans; 1 while something is open."""
    given = _read_answers(asked.answers)
    if asked.json and asked.dry_run:
        found, problems = _understood(asked.files, given, take=asked.take_proposals, lang="en")
        _print_json(found)
        return _complain(problems)
    async with opened(bundled=False) as to:
        known = await plan_imports.answers(to.session) | given
        found, problems = _understood(asked.files, known, take=asked.take_proposals, lang=to.lang)
        if asked.agency:
            found = [replace(one, agency=asked.agency) for one in found]
        if asked.json:
            _print_json(found)
        if problems:
            return _complain(problems)
        period = period_of(to, asked.period) if asked.period else None
        reported = report_import.matched(to, found, known, period, asked.key, take=asked.take_proposals)
        for one in found:
            _show(to, one, asked.key, quiet=asked.json)
        fit = [await report_import.show(to, each, quiet=asked.json) for each in reported]
        if await _are_open(to, asked, found, reported, known) or (asked.dry_run and not all(fit)):
            return 1
        return 0 if asked.dry_run else await _stored(to, found, reported, OnConflict(asked.on_conflict), asked.key)


async def _are_open(
    to: Opened, asked: argparse.Namespace, found: list[Understood], reported: list[FileReports], known: dict[str, str]
) -> bool:
    """Keep the answers that were used, and write every doubt where asked for; return whether one is open."""
    every = [one.doubts for one in found] + [one.doubts for one in reported]
    doubts = [doubt for these in every for doubt in these]
    if asked.answers:
        _write_answers(Path(asked.answers), doubts, known, to.lang)
    if not asked.dry_run:
        used = {doubt.key: known[doubt.key] for doubt in doubts if known.get(doubt.key)}
        await plan_imports.remember(to.session, used, to.office.now)
    is_open = any(one.unanswered for one in found) or any(one.unanswered for one in reported)
    if is_open and asked.answers:
        print(to.label("import.answers.written", file=asked.answers))
    return is_open


async def undo(asked: argparse.Namespace) -> int:
    """Undo the last import."""
    async with opened(bundled=False) as to:
        last = await plan_imports.newest(to.session)
        if last is not None and last.reports is not None:
            await past_reports.undo(to.session, to.office, last.id)
            print(to.label("past.undone"))
            return 0
        plan = await plan_import.undo(to.session, to.office)
    print(to.label("import.undone", name=plan_name(to.lang, plan)))
    return 0


async def template(asked: argparse.Namespace) -> int:
    """Write the template, or a stored plan in its form."""
    async with opened(bundled=False) as to:
        library = to.office.library
        named = asked.key or (str(asked.year) if asked.year is not None else None)
        catalogue = None if named is None else named_plan(library, named)
    _write(asked.file, template_of(catalogue))
    print(to.label("template.written", file=asked.file))
    return 0


async def export(asked: argparse.Namespace) -> int:
    """Write a stored plan in the template's form, which the import reads."""
    async with opened() as to:
        catalogue = named_plan(to.office.library, asked.key)
    _write(asked.file or f"{catalogue.plan.key}.xlsx", template_of(catalogue))
    print(to.label("template.written", file=asked.file or f"{catalogue.plan.key}.xlsx"))
    return 0


def _understood(
    files: Iterable[str], answers: dict[str, str], *, take: bool, lang: Lang
) -> tuple[list[Understood], list[str]]:
    """The files as understood, and what keeps files from being read; a proposal is taken where that was asked for."""
    found: list[Understood] = []
    problems: list[str] = []
    for name in files:
        try:
            tables = read_file(Path(name).read_bytes(), Path(name).name)
            one = understand(tables, answers, speller)
            for _ in range(_ROUNDS if take else 0):
                proposed = {doubt.key: doubt.proposal for each in one for doubt in each.unanswered if doubt.proposal}
                if not proposed:
                    break
                answers |= proposed
                one = understand(tables, answers, speller)
            if not one:
                raise DomainError("import.no_header", name=Path(name).name)
            found += one
        except OSError as error:
            problems.append(f"{name}: {error.strerror or error}")
        except DomainError as error:
            problems.append(f"{name}: {refusal(lang, error).text}")
    return found, problems


async def _stored(
    to: Opened, found: list[Understood], reported: list[FileReports], rule: OnConflict, key: str | None
) -> int:
    """Store every file's plan, then the reports, in this one transaction."""
    plans_ = [one for one in found if one.kind != "progress"]
    if plans_:
        await begin_with_import(to.session)
    office = to.office
    for one in plans_:
        imported = await plan_import.store(to.session, office, one, rule, key=key)
        office = await to.again()
        print(
            to.label(
                "import.stored",
                name=plan_name(to.lang, imported.preview.plan),
                new=len(imported.preview.new),
                changed=len(imported.preview.changed) if rule is OnConflict.UPDATE else 0,
            )
        )
    for each in reported:
        await report_import.store(to, each, rule)
    return 0


def _show(to: Opened, one: Understood, key: str | None, *, quiet: bool) -> None:
    """Print a file as understood: its columns, the preview, its open doubts."""
    if quiet:
        return
    print(f"{one.file} · {one.table}", plans.columns(to.lang, one), sep="\n")
    for doubt in one.unanswered:
        print(f"? {plans.place(to.lang, doubt)}: {plans.question(to.lang, doubt)}")
        print(f"    {plans.answers_to(to.lang, doubt)}")
    if one.kind == "progress":
        return
    try:
        print(plans.preview(to.lang, plan_import.previewed(to.office.library, one, key)).text)
    except DomainError as error:
        print(refusal(to.lang, error).text)


def _print_json(found: Iterable[Understood]) -> None:
    for one in found:
        print(json.dumps(as_json(one, lambda doubt: plans.question("en", doubt)), ensure_ascii=False))


def _complain(problems: list[str]) -> int:
    if problems:
        raise CommandError("; ".join(problems))
    return 0


def _write(file: str, data: bytes) -> None:
    Path(file).write_bytes(data)


def _read_answers(file: str | None) -> dict[str, str]:
    """The answers of a file that an import has written; none where it is not there yet."""
    if file is None or not Path(file).is_file():
        return {}
    try:
        rows: list[dict[str, Any]] = json.loads(Path(file).read_text(encoding="utf-8"))
        return {row["key"]: row["answer"] for row in rows if row.get("answer")}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CommandError(f"{file} is not a file of answers") from None


def _write_answers(file: Path, doubts: Iterable[ImportDoubt], known: dict[str, str], lang: Lang) -> None:
    """Write every doubt with its answer, empty where there is none yet."""
    rows = [_answer_row(doubt, known, lang) for doubt in doubts]
    file.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _answer_row(doubt: ImportDoubt, known: dict[str, str], lang: Lang) -> dict[str, Any]:
    return {
        "key": doubt.key,
        "where": plans.place(lang, doubt),
        "words": doubt.words,
        "question": plans.question(lang, doubt),
        "reading": doubt.reading,
        "choices": list(doubt.choices),
        "proposal": doubt.proposal,
        "answer": known.get(doubt.key, ""),
    }
