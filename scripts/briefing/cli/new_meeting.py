"""`briefing new meeting`: the facts of a meeting, from options or asked on a terminal, and what the registers know of them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import click

from briefing.authoring.changing.begun_meeting import find_document, find_earlier_role, find_same_site
from briefing.authoring.changing.meeting_facts import Attendee, KnownOrNew, MeetingFacts, SourceFacts, Texts
from briefing.authoring.matching import match_entry, tell_unmatched
from briefing.cli.workspace.project import BRIEFS
from briefing.dates import read_date
from briefing.entries import Meeting, Organization, Person, Topic
from briefing.entries.ids import ID_FORM, cut_id, is_id, slug
from briefing.entries.loading.load import Loaded
from briefing.locale.meant import guess_meant, propose_country
from briefing.series.checks.configured.terms import find_term

PARTS = ";"
"""Between the name, the role and the body of a person in one option."""

_IN_FIGURES = re.compile(r"\d{4}-\d\d-\d\d")
"""What is written so and is no day is a slip, and not asked what it means."""


@dataclass(frozen=True)
class Options:
    """What the command line says; empty where it says nothing."""

    entry_id: str
    title: str
    date: str
    end_date: str
    format: str
    city: str
    country: str
    topics: tuple[str, ...]
    urls: tuple[str, ...]
    documents: tuple[str, ...]
    publishers: tuple[str, ...]
    people: tuple[str, ...]
    new_people: tuple[str, ...]
    summary: str
    translations: tuple[tuple[str, str, str], ...]

    def texts(self, key: str, first: str, said: str) -> Texts:
        """A text in every language in which it was said."""
        others = {language: text for name, language, text in self.translations if name == key}
        return {**({first: said} if said else {}), **others}


def require_id(entry_id: str) -> None:
    """Raises click.UsageError for what cannot be one."""
    if not is_id(entry_id):
        meant = "" if "://" in entry_id else slug(entry_id.removesuffix(".yml").rpartition("/")[2])
        raise click.UsageError(
            f'"{entry_id}" cannot be an id: {ID_FORM}' + (f'; did you mean "{meant}"?' if is_id(meant) else "")
        )


def collect_facts(options: Options, loaded: Loaded) -> MeetingFacts:
    """From the options, and where there is a terminal by asking for what they leave out. Raises click.UsageError."""
    return _Collecting(options, loaded, sys.stdin.isatty() and not options.title).collect()


class _Collecting:
    def __init__(self, options: Options, loaded: Loaded, asks: bool) -> None:
        self._options, self._loaded, self._asks = options, loaded, asks
        self._languages = tuple(loaded.settings.languages)
        self._first = self._languages[0]
        self._entries = [entry for kind in loaded.entries.values() for entry in kind.values()]

    def collect(self) -> MeetingFacts:
        options, first = self._options, self._first
        if not self._asks and not (options.title and options.date):
            raise click.UsageError("--title and --date are needed where there is no terminal to ask on")
        if self._asks:
            click.echo(
                "Title and date are needed; any other empty answer leaves a thing open. Ctrl-C ends, and nothing is written.",
                err=True,
            )
        title = options.texts("title", first, options.title)
        if self._asks:
            title = self._ask_texts("Title: who met, in a few words", title)
        day = self._answer("Date (2024-02-28, or in words)", options.date, self._read_date)
        end = self._answer("Last day, if it lasted several", options.end_date, self._read_date, may_be_empty=True)
        form = self._answer(f"Format ({self._name_formats()})", options.format, self._read_term, may_be_empty=True)
        city = options.texts("city", first, options.city or self._ask("City"))
        country = self._answer("Country, if the city is new here", options.country, self._read_country, may_be_empty=True)
        named = options.topics or tuple(filter(None, (part.strip() for part in self._ask(self._topics_question()).split(","))))
        topics = tuple(found.id for topic in named if (found := self._pick(Topic.kind, topic)))
        documents = tuple(self._document(url, number) for number, url in enumerate(options.urls)) or tuple(
            self._ask_documents()
        )
        attendees = tuple(self._attendee(said) for said in options.people)
        attendees += tuple(self._attendee(said, is_new=True) for said in options.new_people)
        summary = options.texts("summary", first, options.summary or self._ask("Summary: what happened and came out of it"))
        facts = MeetingFacts(
            title=title,
            date=day,
            topics=topics,
            documents=documents,
            attendees=attendees or tuple(self._ask_attendees(day)),
            end_date=end,
            format=form,
            city=city,
            country=country,
            summary=summary,
            id=options.entry_id,
        )
        if not self._asks or options.entry_id:
            return facts
        return replace(facts, id=self._ask_file_name(facts.name_file()))

    def _ask_file_name(self, proposed: str) -> str:
        """Until no file has it: what was answered before is not lost over a name."""
        while True:
            answer = self._ask("File name, which becomes the address", proposed)
            try:
                require_id(answer)
            except click.UsageError as error:
                click.echo(error.message, err=True)
                continue
            if not (BRIEFS / Meeting.kind / f"{answer}.yml").exists():
                return answer
            click.echo(f'there is a meeting "{answer}" already', err=True)

    def _ask(self, question: str, default: str = "") -> str:
        if not self._asks:
            return default
        answer: str = click.prompt(question, default=default, show_default=bool(default), err=True)
        return answer.strip()

    def _ask_texts(self, question: str, known: Texts) -> Texts:
        """In the first language until something is said, then in the others, which may wait."""
        found = dict(known)
        for number, language in enumerate(self._languages):
            while language not in found:
                answer = self._ask(f"{question} ({language})")
                if answer:
                    found[language] = answer
                if answer or number:
                    break
        return found

    def _answer(self, question: str, said: str, read: Callable[[str], str], may_be_empty: bool = False) -> str:
        """What was said by an option, else asked until it can be read."""
        if said or not self._asks:
            return read(said) if said else ""
        while True:
            answer = self._ask(question)
            if not answer and may_be_empty:
                return ""
            try:
                return read(answer)
            except click.UsageError as error:
                click.echo(error.message, err=True)

    def _read_date(self, said: str) -> str:
        try:
            return str(read_date((not _IN_FIGURES.fullmatch(said) and guess_meant(self._languages, "date", said)) or said))
        except ValueError as error:
            raise click.UsageError(f"{error}: write it as 2023-02-04") from None

    def _read_country(self, said: str) -> str:
        if code := guess_meant(self._languages, "country", said):
            return code
        near = propose_country(self._languages, said)
        hint = f"; did you mean {near}?" if near else ""
        raise click.UsageError(f'"{said}" is no country: its two letters, or its name{hint}')

    def _read_term(self, said: str) -> str:
        tags = self._loaded.vocabulary.tags("formats")
        found = said if said in tags else find_term(self._loaded.vocabulary, "formats", said)
        if found:
            return found
        raise click.UsageError(f'"{said}" is no format: one of {self._name_formats()}')

    def _name_formats(self) -> str:
        """In the words that editors know them by, any of which is understood."""
        return ", ".join(term.label.say(self._first).words for term in self._loaded.vocabulary.formats)

    def _topics_question(self) -> str:
        return f"Topics, with commas between ({', '.join(self._loaded.entries[Topic.kind])})"

    def _document(self, url: str, number: int) -> SourceFacts:
        title = self._options.documents[number] if number < len(self._options.documents) else ""
        publisher = self._options.publishers[number] if number < len(self._options.publishers) else ""
        return SourceFacts(url, title, self._pick_or_begin(Organization.kind, publisher) if publisher else None)

    def _ask_documents(self) -> Iterable[SourceFacts]:
        while url := self._ask("Address of a source"):
            if known := find_document(self._loaded, url):
                click.echo(f"  is there already: {known.id}", err=True)
                yield SourceFacts(url)
                continue
            title = self._ask("  its title, in its own language")
            like = find_same_site(self._loaded, url)
            site = like.publisher.say(self._first).words if like else ""
            publisher = self._ask("  who publishes it", site)
            is_site = like is not None and publisher == site
            yield SourceFacts(
                url, title, None if is_site or not publisher else self._pick_or_begin(Organization.kind, publisher)
            )

    def _attendee(self, said: str, is_new: bool = False) -> Attendee:
        name, role, body, *_ = [part.strip() for part in f"{said}{PARTS * 2}".split(PARTS)]
        person = KnownOrNew(name=name) if is_new else self._pick_or_begin(Person.kind, name)
        return Attendee(
            person,
            {self._first: role} if role else {},
            self._pick_or_begin(Organization.kind, body) if body else None,
        )

    def _ask_attendees(self, day: str) -> Iterable[Attendee]:
        while name := self._ask("Somebody who took part, by any name"):
            person = self._pick_or_begin(Person.kind, name)
            earlier = find_earlier_role(self._loaded, person.id, read_date(day).first_day)
            was = earlier[1] if earlier else None
            role = self._ask("  role on that day", was.role.say(self._first).words if was and was.role else "")
            body = self._ask("  body, by any name", (was.organization or "") if was else "")
            yield Attendee(
                person,
                {self._first: role} if role else {},
                self._pick_or_begin(Organization.kind, body) if body else None,
            )

    def _pick_or_begin(self, kind: str, named: str) -> KnownOrNew:
        """The entry that is meant, or a new one."""
        return self._pick(kind, named, may_be_new=True) or KnownOrNew(name=named)

    def _pick(self, kind: str, named: str, may_be_new: bool = False) -> KnownOrNew | None:
        """The entry that is meant, None where nothing is: asked back on a terminal, refused elsewhere."""
        begun = {named, cut_id(named)} & set(self._loaded.unread[kind])
        if begun:  # a file that lacks too much to be read, such as a skeleton
            return KnownOrNew(begun.pop())
        match = match_entry(self._entries, named, kind)
        if match.entry:
            if self._asks and match.entry.id != named:
                click.echo(f"  {match.entry.id}", err=True)
            return KnownOrNew(match.entry.id)
        shown = {entry.id: entry.heading.say(self._first).words for entry in match.near}
        if self._asks:
            return self._choose(kind, named, shown, may_be_new)
        if shown or not may_be_new:
            told = tell_unmatched(match, named, kind, self._loaded.entries[kind], self._first)
            other = f', or --new-person "{named}" for somebody else' if shown and kind == Person.kind else ""
            raise click.UsageError(told + other)
        return None

    def _choose(self, kind: str, named: str, shown: Mapping[str, str], may_be_new: bool) -> KnownOrNew | None:
        for number, (entry_id, name) in enumerate(shown.items(), 1):
            click.echo(f"  {number}) {name} ({entry_id})", err=True)
        if may_be_new:
            answer = self._ask("  which of them? Enter writes a new one") if shown else ""
        else:
            if not shown:
                click.echo(f'  nothing among the {kind} is called "{named}"', err=True)
            which = "which of them, or another name?" if shown else "another name, or an id?"
            answer = self._ask(f"  {which} Enter leaves it out")
        if answer.isdecimal() and 0 < int(answer) <= len(shown):
            return KnownOrNew(list(shown)[int(answer) - 1])
        if may_be_new:
            click.echo(f'  "{named}" is new', err=True)
            return None
        return self._pick(kind, answer) if answer else None
