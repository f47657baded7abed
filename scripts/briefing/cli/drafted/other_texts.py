"""What `briefing draft` says where a draft of the meeting was made of a text in another language. Writes nothing."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence

from briefing.authoring.changing.finished_drafts import list_drafts_made_at
from briefing.cli.drafted.given_texts import GivenText
from briefing.cli.drafted.untouched import is_untouched
from briefing.cli.workspace.file_values import read_value
from briefing.cli.workspace.project import BRIEFS, called
from briefing.drafting.twins import list_named
from briefing.entries import Source
from briefing.entries.loading.load import FolderContents
from briefing.entries.loading.unfinished import EntryFile


def tell_other_texts(twins: Iterable[EntryFile], contents: FolderContents, texts: Sequence[GivenText]) -> Iterator[str]:
    """What to do where a draft of the meeting was made of a text in another language; nothing, where none was."""
    everything = list(contents.with_drafts())
    mine = {text.language for text in texts}
    for twin in twins:
        sources = [BRIEFS / Source.kind / f"{source}.yml" for source in list_named(twin, "sources")]
        written = {told: source for source in sources if (told := read_value(source, "language"))}
        made = [*list_drafts_made_at(everything, twin), twin]
        gives_way = all(is_untouched(one.path) for one in made)
        if not written or mine <= set(written) or (gives_way and set(written) <= mine):
            continue
        further = {language: source for language, source in written.items() if language not in mine}
        addresses = [*(read_value(source, "url") for source in further.values()), *(text.address for text in texts)]
        files = [*(f"TEXT-IN-{language}" for language in further), *(shlex.quote(text.file) for text in texts)]
        given = [f"--url {shlex.quote(url)}" for url in addresses] if all(addresses) and len(addresses) == len(files) else []
        yield f"{twin.path} is the same meeting, drafted from a text in {' and '.join(sorted(written))}: nothing was written"
        command = " ".join((called(), "draft", *files, *given))
        first = "" if gives_way else f"remove it ({', '.join(f'{one.kind}/{one.id}' for one in made)}) and "
        yield f"for one draft of both texts {first}run: {command}"
        yield "where it is another meeting, say --title"
