"""The command `briefing`: one command, one file. This one only knows their names, so that --help is quick."""

from __future__ import annotations

from importlib import import_module

import click

from briefing import VERSION

COMMANDS = {
    "check": "Check the entries; every problem on a line of its own.",
    "render": "Write the Markdown tree that an engine builds.",
    "build": "Check, build and publish the site into site/.",
    "serve": "Preview the site; an edited entry reloads its page.",
    "new": "Write the skeleton of a new entry.",
    "schema": "Write the JSON Schemas into briefs/schema/.",
    "guide": "Write the field guide into briefs/GUIDE.md.",
    "forms": "Write the issue forms and the template of a pull request into .github/.",
    "coverage": "Write how much the series holds into briefs/COVERAGE.md.",
}


class _Commands(click.Group):
    """Imports a command only when it runs."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"briefing.cli.{name}"), name)
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="briefing")
def main() -> None:
    """YAML entries about meetings and commitments become a searchable site of briefs."""
