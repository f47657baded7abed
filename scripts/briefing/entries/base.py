"""What every entry has: an id, a file, a place for each value. Knows no kind."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, Self, cast

from pydantic import PrivateAttr
from pydantic.fields import FieldInfo

from briefing.entries.fields import Date, Draft, Language, ListOf, Shape, Term
from briefing.entries.ids import Id, Ref
from briefing.problem import Place
from briefing.questions import WHOLE, note_read
from briefing.text import LanguageMap
from briefing.yamlfile import Node, YamlFile, find_node, parse_yaml

Path = tuple[str | int, ...]
"""The way to a value in an entry: `("history", 0, "status")`."""
Marks = tuple[Ref | Term, ...]
"""What a text stands for: the id of an entry, a tag of a closed list."""
PLACES, REFERENCES, TERMS, TEXTS = (WHOLE + name for name in ("places", "references", "terms", "texts"))
"""What can be read of an entry that is not one of its values: where they stand, and all of a sort."""
Leaf = tuple[Path, object, Marks]
"""A value without parts, where it stands and what it stands for."""


class Entry(Shape):
    """One file of `briefs/`, read and converted; frozen."""

    kind: ClassVar[str]
    """The folder, and the first part of the address: `meetings`."""
    singular: ClassVar[str]
    """What one of them is called: `meeting`."""

    was: Annotated[tuple[Id, ...], ListOf] = ()
    """Earlier ids of this entry. Each old address leads here."""
    revised: dict[Language, Date] = {}
    """When the text was last changed in each language. The older one is marked as an older translation."""

    _id: str = PrivateAttr("")
    _path: str = PrivateAttr("")
    _root: Node | None = PrivateAttr(None)
    _text: str = PrivateAttr("")
    _leaves: tuple[Leaf, ...] = PrivateAttr(())

    def _note_read(self, name: str) -> None:
        note_read(self, name)

    def model_dump(self, **how: Any) -> dict[str, Any]:
        """Everything that the file says, as pydantic writes it."""
        self._note_read(WHOLE)
        return super().model_dump(**how)

    def read_from(self, entry_id: str, file: YamlFile) -> Self:
        """Remember where this entry was read; called once, by its reader.

        The places of a sound file are found anew when a problem wants one: kept, they would be most of a series.
        """
        self._id, self._path, self._text = entry_id, file.path, file.text
        self._root = file.root if file.problems else None
        return self

    @property
    def written(self) -> str:
        """The file as it was written."""
        self._note_read(WHOLE)
        return self._text

    @property
    def id(self) -> str:
        """The name of the file without `.yml`; it never changes."""
        private = self.__pydantic_private__  # by pydantic's own way to it, which is slow, a build would take a tenth longer
        found: str = private["_id"] if private else ""
        return found

    @property
    def first_id(self) -> str:
        """The id it had at first: what names that must outlive a renaming are made of."""
        return self.was[0] if self.was else self._id

    @property
    def lasting_name(self) -> str:
        """`meetings/x`, by the id it had at first: no address, and the same for good."""
        return "/".join((self.kind, self.first_id))

    @property
    def path(self) -> str:
        """The file, relative to the project: `briefs/meetings/x.yml`."""
        private = self.__pydantic_private__
        return str(private["_path"]) if private else ""

    @property
    def heading(self) -> LanguageMap:
        """What the entry is called on its page."""
        raise TypeError(f"{type(self).__name__} has no heading")

    def place_of(self, *path: str | int) -> Place:
        """Where the value at a path stands: `place_of("history", 0, "status")`."""
        self._note_read(PLACES)
        if self._root is None and self._text:
            self._root = parse_yaml(self._text.encode(), self._path).root
        return find_node(self._root, path).place if self._root else Place(self._path)

    def texts(self) -> Iterator[tuple[Path, LanguageMap]]:
        """Every text per language, with its path."""
        self._note_read(TEXTS)
        return ((path, value) for path, value, _ in self._walked() if isinstance(value, LanguageMap))

    def references(self) -> Iterator[tuple[Path, tuple[str, ...], str]]:
        """Every id of another entry: its path, the kinds it may be of, the id."""
        self._note_read(REFERENCES)
        for path, value, marks in self._walked():
            for mark in marks:
                if isinstance(mark, Ref) and isinstance(value, str):
                    yield path, mark.kinds, value

    def named_terms(self) -> Iterator[tuple[Path, str, str]]:
        """Every tag of a closed list: its path, the list's name, the tag."""
        self._note_read(TERMS)
        for path, value, marks in self._walked():
            for mark in marks:
                if isinstance(mark, Term) and isinstance(value, str):
                    yield path, mark.list_name, value

    def _walked(self) -> tuple[Leaf, ...]:
        """Every text, id and tag below this entry, walked once."""
        private = self.__pydantic_private__ or {}
        leaves: tuple[Leaf, ...] = private["_leaves"]
        if not leaves:
            found: list[Leaf] = []
            _walk(self, (), found)
            leaves = self._leaves = tuple(found)
        return leaves

    def __hash__(self) -> int:
        private = self.__pydantic_private__
        return hash(private["_id"] if private else "")  # two kinds seldom share one, and a build asks for this all the time

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and (self.kind, self.id) == (other.kind, other.id)


class Draftable(Entry):
    """An entry that can be a draft: every kind, but not the single files, which the series cannot do without."""

    draft: Draft = False
    """true while the entry is being written: what it lacks is a warning, nothing of it is published. Remove it to publish."""


def _walk(shape: Shape, path: Path, found: list[Leaf]) -> None:
    """Every text, id and tag below a shape, as many as there are in a series: a generator at each step took twice as long."""
    values = shape.__dict__  # what is walked is not noted one by one
    for name, marks in _list_fields(type(shape)):
        _walk_value(values[name], (*path, name), marks, found)


def _walk_value(value: object, path: Path, marks: Marks, found: list[Leaf]) -> None:
    kind = type(value)
    if kind is LanguageMap or (kind is str and marks):
        found.append((path, value, marks))
    elif kind is tuple:
        for index, item in enumerate(cast(tuple[object, ...], value)):
            _walk_value(item, (*path, index), marks, found)
    elif isinstance(value, Shape):
        _walk(value, path, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if marks:
                found.append(((*path, key), key, marks))
            _walk_value(item, (*path, key), (), found)


@cache
def _list_fields(shape: type[Shape]) -> tuple[tuple[str, Marks], ...]:
    return tuple((name, field_marks(shape, name, field)) for name, field in shape.model_fields.items())


_MARKS: dict[tuple[type[Shape], str], Marks] = {}


def field_marks(owner: type[Shape], name: str, field: FieldInfo) -> Marks:
    """The Ref and Term marks of a field, also inside `tuple[…]` and `… | None`; those of a dict mark its keys."""
    if (owner, name) not in _MARKS:
        found = list(field.metadata)
        pending: list[object] = [field.annotation]
        while pending:
            annotation = pending.pop()
            found += getattr(annotation, "__metadata__", ())
            pending += getattr(annotation, "__args__", ())
        _MARKS[owner, name] = tuple(mark for mark in found if isinstance(mark, Ref | Term))
    return _MARKS[owner, name]
