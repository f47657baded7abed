"""Where a reader can edit what a page was written from, or ask for a correction: on the series' own repository."""

from __future__ import annotations

from briefing.entries import Entry
from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.urls.project_files import edit_address, form_file, issue_address


class EditLinks:
    """The part of a page's links that lead to the repository; None where the series names none."""

    series: Series
    locale: Locale

    def suggest(self, entry: Entry) -> str | None:
        """The form for a correction, which names the entry. Where the form is not there, the issue has title and body."""
        repository = self.series.settings.repository
        if not repository:
            return None
        name = entry.heading.say(self.locale.language).words
        fields = {
            "template": form_file("correction", self.locale.language, self.series.languages),
            "page": entry.path,
            "title": self.locale.fill("issue_title", name=name),
            "body": self.locale.fill("issue_body", path=entry.path),
        }
        return issue_address(repository, fields)

    def edit(self, entry: Entry) -> str | None:
        """Where the entry can be changed."""
        return self.edit_file(entry.path)

    def edit_file(self, path: str) -> str | None:
        """Where a file of the project can be changed."""
        settings = self.series.settings
        return edit_address(settings.repository, settings.branch, path)
