"""Messages that a series brings itself, in `briefs/locale/<language>.yml`: whether they are complete and sound.

A language that comes with the package may be changed message by message; any other needs every one. Knows no entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter

from briefing import yamlfile
from briefing.listing import list_yaml
from briefing.locale.locale import Locale, is_locale, open_locale
from briefing.locale.messages import BUILT_IN, OTHER, Messages, load_messages
from briefing.locale.plural_forms import CATEGORIES, list_forms
from briefing.problem import Place, Problem, Severity
from briefing.suggestion import nearest
from briefing.yamlfile import Node, Scalar, YamlFile, read_yaml

PATTERN = "en"
"""The language whose messages say which there are and what is filled into each."""
OWN_FOLDER = "locale"
"""Where they lie inside `briefs/`."""


def open_locales(
    languages: Mapping[str, Place], tags: Mapping[str, str], own: Path, shown_as: str
) -> tuple[dict[str, Locale], list[Problem]]:
    """The locale of every language of a series, and what is wrong; a language at fault has none.

    `languages` says where the series names each, `tags` how each is written where that is said; `own` is the folder of the
    series' own messages, which need not be there, and `shown_as` what it is called in problems.
    """
    problems = list(_check_names(languages, own, shown_as))
    locales = {}
    for language, place in languages.items():
        tag = tags.get(language, language)
        found = [*_check_tag(language, tag, place), *check_messages(language, own, shown_as, place)]
        if all(problem.severity is Severity.WARNING for problem in found):
            locales[language] = open_locale(language, tag, own)
        problems += found
    return locales, problems


def check_messages(language: str, own: Path, shown_as: str, asked_at: Place) -> Iterator[Problem]:
    """What keeps a language from being shown, and plurals that it lacks; `asked_at` is where the series names it."""
    comes_along = (BUILT_IN / f"{language}.yml").is_file()
    path, shown = own / f"{language}.yml", f"{shown_as}/{language}.yml"
    if not path.exists():
        if not comes_along:
            yield Problem(
                asked_at,
                f'the interface has no words for "{language}"',
                f"the file {shown}",
                f"run `briefing new words {language}` and translate what it writes",
                code="words",
            )
        return
    file = read_yaml(path, shown)
    yield from file.problems
    if file.problems:
        return
    if not isinstance(file.root, yamlfile.MapNode):
        yield Problem(Place(shown), "the file holds no words", "`key: text` lines", "write one line a word", code="words")
        return
    pattern = load_messages(PATTERN)
    yield from _check_keys(file, file.root, pattern, list_forms(language))
    missing = [key for key in (*pattern.plain, *pattern.plural) if key not in file.root.values]
    if missing and not comes_along:
        yield Problem(
            Place(shown),
            f"{len(missing)} word{'s are' if len(missing) > 1 else ' is'} missing",
            ", ".join(missing),
            f"add {'them' if len(missing) > 1 else 'it'}; `briefing new words {language}` shows the English",
            code="words",
        )


def _check_names(languages: Mapping[str, Place], own: Path, shown_as: str) -> Iterator[Problem]:
    known = [f"{language}.yml" for language in languages]
    folder = list_yaml(own, shown_as)
    yield from folder.problems
    for path in folder.paths:
        if path.name not in known:
            guess = nearest(path.name, known) if path.suffix != ".yml" or not is_locale(path.stem) else None
            yield Problem(
                Place(f"{shown_as}/{path.name}"),
                f'"{path.name}" holds words of no language of the series',
                "one of " + ", ".join(known),
                f'did you mean "{guess}"?' if guess else "name the language in series.yml, or remove the file",
                code="words",
            )


def _check_tag(language: str, tag: str, place: Place) -> Iterator[Problem]:
    if not is_locale(tag):
        yield Problem(
            place,
            f'nobody says how dates and numbers are written in "{tag}" (Unicode CLDR)',
            "a language such as es, or a language and a country such as es-MX",
            f"name one that is like it under locales: {language}: …",
            code="words",
        )


def _check_keys(file: YamlFile, root: yamlfile.MapNode, pattern: Messages, forms: Sequence[str]) -> Iterator[Problem]:
    known = [*pattern.plain, *pattern.plural]
    for key, node in root.values.items():
        if key in pattern.plain:
            yield from _check_text(key, node, _blanks(pattern.plain[key]))
        elif key in pattern.plural:
            yield from _check_forms(key, node, _blanks(pattern.plural[key][OTHER]), forms)
        else:
            guess = nearest(key, known)
            yield Problem(
                root.keys[key],
                f'the interface has no word "{key}"',
                "a key of the English file",
                f'did you mean "{guess}"?' if guess else "remove it",
                code="words",
            )


def _check_forms(key: str, node: Node, wanted: frozenset[str] | None, forms: Sequence[str]) -> Iterator[Problem]:
    if not isinstance(node, yamlfile.MapNode) or OTHER not in node.values:
        yield Problem(
            node.place,
            f"{key}: a number changes this text, and there is no form {OTHER}",
            f'{{ one: "…", {OTHER}: "…" }}',
            "write a form for each plural of the language",
            code="words",
        )
        return
    if lacking := [form for form in forms if form not in node.values]:
        yield Problem(
            node.place,
            f"{key}: some numbers take the form {' or '.join(lacking)}, and would be shown as with {OTHER}",
            f"the forms of the language: {', '.join(forms)}",
            "write each",
            code="words",
            severity=Severity.WARNING,
        )
    for category, form in node.values.items():
        if category not in CATEGORIES:
            yield Problem(
                node.keys[category],
                f'{key}: there is no plural "{category}"',
                "one of " + ", ".join(CATEGORIES),
                "choose one of them",
                code="words",
            )
        else:
            yield from _check_text(f"{key}, {category}", form, wanted, may_leave_out=category != OTHER)


def _check_text(key: str, node: Node, wanted: frozenset[str] | None, *, may_leave_out: bool = False) -> Iterator[Problem]:
    if not isinstance(node, Scalar) or not node.text.strip():
        yield Problem(node.place, f"{key}: no text stands here", "the text, on the same line", "write it", code="words")
        return
    found = _blanks(node.text)
    if found != wanted and not (may_leave_out and found is not None and found <= (wanted or frozenset())):
        yield Problem(
            node.place,
            f"{key}: what is filled in is not that of the English text",
            " ".join(sorted(wanted or ())) or "no braces",
            "write just these, in any order",
            code="words",
        )


def _blanks(text: str) -> frozenset[str] | None:
    """`{n}` and the like; None where the braces are not in order or hold more than a name."""
    found = set()
    try:
        for _, name, form, conversion in Formatter().parse(text):
            if name is not None:
                if not name.isidentifier() or form or conversion:
                    return None
                found.add(f"{{{name}}}")
    except ValueError:
        return None
    return frozenset(found)
