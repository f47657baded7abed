"""`briefing completion SHELL`: what a shell needs to complete commands, kinds and ids."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = {"bash": "~/.bashrc", "zsh": "~/.zshrc", "fish": "~/.config/fish/completions/briefing.fish"}
"""Shell → the file that its lines belong into."""


@click.command(
    epilog="""\b
Examples:
  briefing completion bash >> ~/.bashrc
  briefing completion zsh >> ~/.zshrc
  briefing completion fish > ~/.config/fish/completions/briefing.fish

The command must be on your PATH: activate the environment, or link .venv/bin/briefing into a folder that is.

Exit status: 0 printed, 2 wrong use."""
)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete commands, options, kinds and ids of entries."""
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(context.find_root().command, {}, "briefing", "_BRIEFING_COMPLETE").source())
    click.echo(f"put this into {SHELLS[shell]}, then open a new terminal", err=True)
