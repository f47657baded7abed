"""The series of the project, for commands that can do nothing where its entries have errors."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import click

from briefing.cli.reporting.report import print_problems, summarize
from briefing.cli.workspace.project import BRIEFS
from briefing.locale.locale import Locale
from briefing.series.opening import open_series
from briefing.series.series import Series


def require_series(prints_data: bool = False) -> tuple[Series, Mapping[str, Locale]]:
    """The series, and each of its languages. Where there are errors they are told, and the command exits with 1.

    What a command prints as data goes into a file, so its errors stand beside it.
    """
    opened = open_series(BRIEFS)
    if opened.series is None:
        print_problems(opened.report.errors, is_beside=prints_data)
        click.echo(summarize(opened.report), err=True)
        sys.exit(1)
    return opened.series, opened.locales
