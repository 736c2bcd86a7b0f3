"""docs/reliability.md as text: what was run, and the table of what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.faults import traffic
from tests.faults.history import Verdict

HEAD = """# Nothing lost, nothing twice: what was measured

> An answer Telegram delivered is never lost, whatever dies when; a prompt is queued exactly once per person, unit and
> round; a crash can at worst repeat the few messages in flight at that instant.

This page is written by `make faults` and holds only what its runs measured, by row or together, on {machine}.

Real processes over real HTTP: a loopback Telegram that keeps an update until it is confirmed, and `python -m bot run`
beside it. Numbered messages come in bursts (`/score I7`, whose answer names the code, and a coordinator's `/invite hr`,
which makes a row and answers with its secret). In the middle of each burst, at a moment drawn from the seed, the bot is
struck and started again on what is left. At the end every chat and every row is compared with what was asked.

- **lost**: a message without its effect or without its answer (for a round: a person without their prompt);
- **doubled**: an effect that is in the database twice (for a round: a prompt queued again);
- **out of order**: a chat's answer that came before the answer to an earlier message;
- **while a log-in page answers**: a round opens for 16 people, and every `sendMessage` is answered by pages with 403,
  400 and 200, redirects, `{{"ok": true}}` without a result, another's refusals and cut bodies;
  the bot is killed meanwhile.
  Before only Telegram's own word counted (docs/decisions/0024-only-telegrams-own-word-ends-a-message.md), each message
  so answered with 403 or 400 was lost;
- **a round killed at every stage**: a life of the bot dies before, the next after the commit of each piece of work –
  the round's row, prompts, unlinked units, due moment, summary, notes, the closing – and two while messages leave;
  everybody is to have a prompt and a note;
- **office time leaps**: the bot is started twelve times, and killed each time, for eight people of units and a
  director: over an opening into the night, back by an hour and by a day, in New York's zone, over the due moment, over
  three quarters into Songkran, over a fiscal year (docs/decisions/0026-time-that-jumps.md). Messages are what is due,
  "out of order" is one at night, on a day off or about a past round. Before, 16 of the 50 were;
- **numbered anew**: after each burst ten days pass and updates are numbered from elsewhere, as Telegram does after a
  week without any: from the numbers of before, from some of them, from anywhere lower and higher. Before, 376 of the
  1,000 were lost;
- **one of two senders is stopped** until the other has sent all it had claimed, and goes on: before each claim was
  confirmed in the moment its message leaves (docs/decisions/0023-leases-with-a-fence.md), 2 of 200 people got their
  prompt twice, measured once by hand;
- **two people take one invitation** at once, and the bot dies before and after the commit: one of them is to be linked,
  both are to be answered;
- **commands beside the bot**: a round for 100 people is opening when `round open`, `round close` or `plan close` is
  given twice, or `restore` once. What waits is sent once, or withdrawn; a message left waiting counts as lost;
- **all messages wait at a start**, and **messages of 4,096 letters**: nothing was lost before either;
- **repeated**: an answer a person saw twice. Telegram's sends have no key by which it could know a repetition, so a
  crash between a send and its record can only lose or repeat; we repeat. The bound is what is in flight: a quarter of a
  second's worth of `BOT_SEND_RATE`, so 8 a kill at the default of 30 a second, 25 at the 100 of most runs here.

| what runs, what strikes it | seed | messages | kills | lost | doubled | out of order | repeated |
|---|---:|---:|---:|---:|---:|---:|---:|
"""

BACKLOG = """
## A full backlog

Somebody asks `/score I20` while so much waits; the seconds until the answer is in the chat, the slowest of three, at 30
messages a second: within two, whatever waits in outbox and inbox. "One waits" is a notice in that very chat.
Before (docs/decisions/0027-a-full-backlog.md) a coordinator for whom 500 notices waited was answered after 302 s;
beside 100 chats that flood nobody else was answered within 60 s; and on PostgreSQL nothing left at all while 10,000
messages waited, since the statement that claims them compared each with each and took 43 s.

| what waits | who asks | seconds |
|---|---|---:|
"""

BACKLOG_END = """
Telegram hands updates over in order, a hundred at a time: what comes behind 10,000 others is seen once those are
fetched. That can't be shortened from here, nor can 10,000 people be answered within seconds who each ask something at
once: at 30 messages a second their answers alone take 333 s.
"""

SIZES = """
## Mixed traffic at length

{acts} things a second that people do, for {minutes} minutes: questions, buttons, reports, corrections, inline queries,
accusations, summaries. A quarter and the opening of the next pass meanwhile, and seven messages in a thousand fail.

The bounds: after the first third, which is the warm-up, memory grows by less than a tenth and open files by no more
than {handles}; most of them are connections to Telegram, as many as are in use at once and 256 at most. The log never
holds more than {log:.0f} MB. The database does grow: it keeps an id of each update and message for 30 days, and reports
with all their revisions for good.

"""

TAIL = """
The controls go through the same harness and must fail it, or it would prove nothing; `make test` holds the bare bot and
`synchronous=NORMAL` to that.
A power cut is a SIGKILL after which the writes that no sync had followed are kept, dropped or torn at random
(docs/decisions/0013-simulated-power-cut.md). The seed fixes messages and thresholds; where in a commit or send a kill
lands is up to the machine, so counts of repetitions vary from run to run.

A leader that is stopped, or hears nothing from the database, is struck at the moment the round is to open, and is well
again once it is open; "kills" counts the blow. With an advisory lock in place of the lease, measured once by hand, no
other process had opened the round after 90 s (docs/decisions/0023-leases-with-a-fence.md). A database that falls silent
drops every packet and closes nothing; connections that were open then stay dead afterwards.

`make test` runs the same at a smaller size, and beside it: full, locked and vanished storage; an API that refuses,
stalls, cuts connections, does things twice or is not Telegram's; handlers that raise; updates out of order, duplicated,
malformed and of unknown kinds; a frozen leader and a silent database; albums; a thousand people at once; SIGTERM in the
middle of a burst (tests/faults/).
"""


def row(name: str, seed: int, verdict: Verdict | str) -> str:
    """A row of the table; a text replaces a run that could not be counted."""
    if isinstance(verdict, str):
        return f"| {name} | {seed} | | | {verdict} | | | |"
    numbers = (
        verdict.messages,
        verdict.kills,
        verdict.lost,
        verdict.doubled,
        verdict.out_of_order,
        verdict.repeated,
    )
    return f"| {name} | {seed} | " + " | ".join(f"{one:,}" for one in numbers) + " |"


def delay(what: str, who: str, seconds: float) -> str:
    """A row of the table of delays."""
    return f"| {what} | {who} | {seconds:.1f} |"


@dataclass(frozen=True)
class Tables:
    """The rows of each table; one without rows is left out. `minutes` are those of the traffic measured in `sizes`."""

    rows: Sequence[str]
    delays: Sequence[str]
    sizes: Sequence[str]
    minutes: int = 0


def page(tables: Tables, machine: str) -> str:
    """The whole page."""
    text = HEAD.format(machine=machine) + "\n".join(tables.rows) + "\n"
    if tables.delays:
        text += BACKLOG + "\n".join(tables.delays) + "\n" + BACKLOG_END
    if tables.sizes:
        told = {"acts": 10, "minutes": tables.minutes, "handles": traffic.HANDLES_GROWTH, "log": traffic.LOG_MEGABYTES}
        text += SIZES.format(**told) + "\n".join([traffic.HEAD, *tables.sizes]) + "\n"
    return text + TAIL
