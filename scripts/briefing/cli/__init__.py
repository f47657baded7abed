"""The command `briefing`: one command, one file. This one only knows their names, so that --help is quick."""

from __future__ import annotations

from briefing.cli.stopping import STOPPED, WORD, stop_as_usual

# isort: split
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from briefing import VERSION, late
from briefing.cli.no_plugins import look_for_none
from briefing.garbage import made_for_good
from briefing.suggestion import nearest

if TYPE_CHECKING:
    from briefing.cli.reporting import refusal
else:
    refusal = late("briefing.cli.reporting.refusal")

COMMANDS = {
    "check": "Check the entries; every problem on a line of its own.",
    "explain": "Say more about the code of a problem.",
    "render": "Write the Markdown tree that an engine builds.",
    "build": "Check, build and publish the site into site/.",
    "serve": "Preview the site; an edited entry reloads its page.",
    "fmt": "Write entries in their one form, comments kept.",
    "find": "Tell the ids of entries by their names.",
    "update": "Append to the history of a commitment.",
    "rename": "Give an entry another id and mend what names it.",
    "remove": "Remove an entry that nothing names.",
    "due": "List what waits for an editor: reviews, translations, archives, …",
    "journal": "Write from git on which day each entry came and changed.",
    "release": "Append a numbered release of the data to briefs/releases.jsonl.",
    "diff": "Say what a change of the entries means for readers.",
    "init": "Begin a series of your own.",
    "new": "Write the skeleton of a new entry.",
    "draft": "Write draft entries from a communiqué, and say what was found.",
    "publish": "Publish a finished draft and the drafts that go with it.",
    "schema": "Write the JSON Schemas into briefs/schema/.",
    "guide": "Write the field guide into briefs/GUIDE.md.",
    "forms": "Write the issue forms and the template of a pull request into .github/.",
    "admin": "Fetch the editors' form for the browser; the preview and the site then have it.",
    "sqlite": "Fetch SQLite for the browser; the site then has a page on which readers ask the database.",
    "completion": "Print what bash, zsh or fish need to complete commands and ids.",
    "coverage": "Print how much the series holds, as Markdown.",
}


class _Commands(click.Group):
    """Imports a command only when it runs."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        with made_for_good():  # an eighth of the time of importing goes into looking for garbage
            command: click.Command = getattr(late(f"briefing.cli.{name}"), name)
        return command

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = arguments[0]
        if name not in COMMANDS and not name.startswith("-"):
            guess = nearest(name, COMMANDS)
            hint = f'did you mean "{guess}"?' if guess else "briefing --help lists them, briefing check --help explains one"
            raise click.UsageError(f'there is no command "{name}"; {hint}', context)
        return super().resolve_command(context, arguments)

    def invoke(self, context: click.Context) -> Any:
        """What the system refuses is told with the file and its reason; `build` and others that know more say it themselves."""
        try:
            return super().invoke(context)
        except BrokenPipeError:
            raise
        except KeyboardInterrupt:
            click.echo(f"\n{WORD}", err=True)
            sys.exit(STOPPED)
        except OSError as error:
            click.echo(f"stopped: {refusal.tell_refusal(error)}", err=True)
            _give_up_output()
            sys.exit(1)

    def shell_complete(self, context: click.Context, incomplete: str) -> list[CompletionItem]:
        """Without importing every command."""
        found = [CompletionItem(name, help=words) for name, words in COMMANDS.items() if name.startswith(incomplete)]
        return found or click.Command.shell_complete(self, context, incomplete)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _give_up_output() -> None:
    """What standard output refused would be tried again at the end of the process, and told then."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            sys.stdout.close()


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  briefing check
  briefing find varga
  briefing build

Results stand on standard output, everything else on the other. A terminal gets problems in colours, unless NO_COLOR is set.

Exit status of every command: 0 done, 1 something is wrong with the entries or the site, or the
system refused a file, 2 wrong use, 130 interrupted.""",
)
@click.version_option(VERSION, prog_name="briefing")
def main() -> None:
    """YAML entries about meetings and commitments become a searchable site of briefs."""
    look_for_none()


stop_as_usual()
