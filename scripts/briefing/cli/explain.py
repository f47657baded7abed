"""`briefing explain CODE`: why something is a problem, with before and after."""

from __future__ import annotations

import click

from briefing.authoring.explained.explanations import load_explanations
from briefing.authoring.explained.key_guide import list_keys, tell_key
from briefing.suggestion import nearest_id


def _complete_code(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    return [code for code in load_explanations() if code.startswith(begun)]


@click.command(
    epilog="""\b
Examples:
  briefing explain
  briefing explain date-form
  briefing explain history

Exit status: 0 told, 2 wrong use."""
)
@click.argument("code", required=False, shell_complete=_complete_code)
def explain(code: str | None) -> None:
    """Say more about CODE, which stands in brackets behind each problem of `briefing check`; without one, list all.

    For a key of an entry, such as `history`, it says what the key holds.
    """
    found = load_explanations()
    if code is None:
        for known, explanation in found.items():
            click.echo(f"{known}: {explanation.why}")
        return
    name = code.strip("[]").lower()
    if name not in found and (told := list(tell_key(name))):
        click.echo("\n".join(told))
        return
    if name not in found:
        guess = nearest_id(name, (*found, *sorted(list_keys())))
        raise click.UsageError(
            f'no problem has the code and no entry the key "{code}"'
            + (f'; did you mean "{guess}"?' if guess else "; `briefing explain` lists codes")
        )
    explanation = found[name]
    click.echo(explanation.why)
    for head, lines in (("Before", explanation.before), ("After", explanation.after)):
        if lines:
            click.echo(f"\n{head}:\n\n" + "\n".join(f"    {line}" for line in lines.split("\n")))
