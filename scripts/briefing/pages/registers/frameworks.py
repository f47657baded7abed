"""The register of frameworks, by name."""

from __future__ import annotations

from functools import partial

from briefing.entries import Framework, Meeting
from briefing.pages.registers.register import Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.text import first_letter


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
        "frameworks", found, headings, partial(make_row, context), lambda entry: first_letter(entry.id), ("topic", "instrument")
    )


def make_row(context: PageContext, at: PageLinks, framework: Framework) -> Row:
    """A framework with its kind and how many meetings belong to it."""
    meetings = context.series.references.to(framework, Meeting, "frameworks")
    return Row(
        [at.link(framework), context.label("framework_kinds", framework.classification), str(len(meetings))],
        tag_row(topic=framework.topics, instrument=framework.classification),
    )
