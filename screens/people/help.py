"""The help of each role: its commands in groups, and examples to tap."""

from collections.abc import Iterable

from domain.answers.examples import example_score
from domain.catalogue.plan import Catalogue
from domain.commands.commands import Command, commands_for
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person, Role
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.absences import AskAbsence
from screens.buttons.answers import ShowChannels, ShowGuidelines, ShowMeasures, ShowScore, ShowScores
from screens.buttons.people import ChooseInvitation, ShowUnits
from screens.buttons.reports import ListSteps
from screens.buttons.summary import SendSummary
from screens.people.command_menu import description
from screens.texts import label, say

_OWN = frozenset({"help", "language", "whoami", "cancel", "start"})


def help_text(office: Office, person: Person, counted: bool = False) -> Outgoing:
    """Help for a person in their private chat; `counted` when unanswered wordings are."""
    lang = person.language
    commands = commands_for(person, private=True)
    work = [command for command in commands if Role.STAFF not in command.roles]
    ask = [command for command in commands if Role.STAFF in command.roles and command.name not in _OWN]
    own = [command for command in commands if command.name in _OWN and command.name not in {"start", "help"}]
    parts: list[Rich | str] = [say(lang, "help.head")]
    if work:
        parts.append(_section(lang, "help.work", work))
    if person.units:
        parts.append(say(lang, "help.unit"))
    parts.append(_section(lang, "help.ask", ask))
    if office.setup.inline_mode:
        bot = office.setup.bot_username
        parts.append(say(lang, "help.inline", bot=bot, code=example_score(office.library.current)))
    parts.append(_section(lang, "help.own", own))
    parts += [say(lang, "wordings.counted")] if counted else []
    parts.append(say(lang, "help.try"))
    return Outgoing(join(parts, "\n\n"), buttons=(*_work(lang, person), *_examples(lang, office.catalogue)))


def group_help(lang: Lang, counted: bool = False) -> Outgoing:
    """Help for anybody in a group; `counted` when unanswered wordings are."""
    commands = [command for command in commands_for(None, private=False) if command.name != "help"]
    note = say(lang, "wordings.counted") if counted else Rich("")
    return Outgoing(join([_section(lang, "help.group", commands), note, say(lang, "help.group.private")], "\n\n"))


def _section(lang: Lang, head: str, commands: Iterable[Command]) -> Rich:
    lines = (say(lang, "help.command", name=one.name, text=description(one, lang)) for one in commands)
    return join([say(lang, head), *lines])


def _work(lang: Lang, person: Person) -> Rows:
    """The buttons of what a person has to do."""
    buttons = []
    if person.units:
        buttons.append(Button(label(lang, "help.button.report"), ListSteps()))
        buttons.append(Button(label(lang, "away.b.say"), AskAbsence()))
    if person.oversees:
        buttons.append(Button(label(lang, "help.button.summary"), SendSummary()))
    if person.is_admin:
        buttons.append(Button(label(lang, "help.button.invite"), ChooseInvitation()))
        buttons.append(Button(label(lang, "help.button.units"), ShowUnits()))
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _examples(lang: Lang, catalogue: Catalogue) -> Rows:
    """Examples of questions everybody may ask."""
    measures = Button(label(lang, "help.button.measures"), ShowMeasures())
    guide = Button(label(lang, "help.button.guide"), ShowGuidelines())
    complain = Button(label(lang, "help.button.complain"), ShowChannels())
    others: Rows = ((measures, guide), (complain,))
    if not catalogue.assessment.has_scores:
        return others
    code = example_score(catalogue)
    score = Button(label(lang, "help.button.score", code=code), ShowScore(code))
    return ((score, Button(label(lang, "help.button.scores"), ShowScores())), *others)
