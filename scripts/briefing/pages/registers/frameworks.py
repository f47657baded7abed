"""The register of frameworks, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from briefing.entries import Framework, Meeting
from briefing.entries.names import list_other_names, list_searched_names
from briefing.pages.registers.record import list_sources, spell_names
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.text import first_letter
from briefing.urls import address_of


def list_all(context: PageContext) -> Register[Framework]:
    """Every framework."""
    locale = context.locale
    headings = [
        Heading("name", locale["name"], "main"),
        Heading("kind", locale["kind"]),
        Heading("n", locale["meetings"], "n"),
    ]
    found = context.by_name(context.series.frameworks)
    return Register(
        "frameworks",
        found,
        headings,
        partial(make_row, context),
        lambda entry: first_letter(entry.id),
        ("topic", "instrument"),
        _list_columns(context),
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Framework], DownloadCell]]:
    series, locale = context.series, context.locale
    return {
        locale["address"]: address_of,
        locale["name"]: context.name,
        locale["other_names"]: lambda found: list_other_names(found, context.language),
        locale["kind"]: lambda found: context.label("framework_kinds", found.classification),
        locale["parties"]: lambda found: spell_names(context, (series.organizations[one] for one in found.parties)),
        locale["topics"]: lambda found: spell_names(context, (series.topics[one] for one in found.topics)),
        locale["meetings"]: lambda found: len(series.references.to(found, Meeting, "frameworks")),
        locale["sources"]: lambda found: list_sources(context, found.sources),
    }


def make_row(context: PageContext, at: PageLinks, framework: Framework) -> Row:
    """A framework with its kind and how many meetings belong to it."""
    meetings = context.series.references.to(framework, Meeting, "frameworks")
    return Row(
        [at.link(framework), context.label("framework_kinds", framework.classification), str(len(meetings))],
        tag_row(
            topic=framework.topics,
            instrument=framework.classification,
            names=list_searched_names(framework, context.language),
        ),
    )
