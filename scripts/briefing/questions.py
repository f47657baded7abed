"""What is asked of the series while something is made of it, noted without the asker's knowledge. Knows no entry.

Whatever was made once need not be made again where every question has the same answer. Two things are noted: which value of
which file was read, and what came out of a door, by which is meant a public name of a class that says what files say together.
What a door reads in order to answer is not noted: its answer stands for it, and may be kept from asker to asker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Any, TypeVar

from briefing.resting import Kept, Label, Pen, Rests, label_of, with_kept_values

Asked = tuple[str, str, tuple[Any, ...], tuple[tuple[str, Any], ...]]
"""Whom, by which name, and with what."""
Class = TypeVar("Class", bound=type)
WHOLE = "*"
"""Stands for every value of a file; a name that begins so, for what is not one value of it."""


class NotThere:
    """The answer of a door that raised KeyError."""


@dataclass
class Notes:
    """What was asked; the things themselves, since whoever notes must be quick."""

    reads: dict[tuple[int, str], Any] = field(default_factory=dict)
    """Identity of an object and name of a value → the object."""
    said: dict[tuple[int, str], Any] = field(default_factory=dict)
    """Identity of a text and the language in which it was said, or what stands for all of them → the text."""
    asked: dict[Asked, Any] = field(default_factory=dict)
    """A question → the answer."""
    known: dict[Asked, Any] = field(default_factory=dict)
    """What others of the same time were answered, whose notes tell what that rests on: nothing is worked out again."""
    lost: list[str] = field(default_factory=list)
    """What was asked and cannot be noted: whatever was made then is to be made again each time."""
    rests: dict[tuple[str, str], set[Label | Rests]] = field(default_factory=dict)
    """Whom and by which name → what was read in order to answer."""
    behind: Notes | None = None
    """Where doors are seen through: what is read behind one, whose answer may be kept for others. No question is noted."""
    looked_up: set[str] = field(default_factory=set)
    """Ids that were looked for, whether something has them or not, and kinds of which everything was gone through."""
    looked_up_for_all: set[str] = field(default_factory=set)
    """Likewise, where the answer is kept for whoever asks next."""
    is_kept: bool = False
    """Whether what is asked just now may be kept: it is asked by a door, or by one that keeps its answer."""


@contextmanager
def noting(known: dict[Asked, Any] | None = None, *, through_doors: bool = False) -> Iterator[Notes]:
    """Everything that is asked inside is noted; `through_doors`, what is read. Not for several threads at once.

    Whoever notes many things of one series hands the same `known` to each, so that every answer is worked out once.
    """
    before, notes = Pen.notes, Notes(known={} if known is None else known)
    if through_doors:
        notes.behind = Notes()
        notes.behind.behind = notes.behind
    Pen.notes = notes
    try:
        yield notes
    finally:
        Pen.notes = before


def note_read(thing: object, name: str) -> None:
    """A value of a file is read."""
    if Pen.notes is not None:
        Pen.notes.reads[id(thing), name] = thing
    elif Pen.rests is not None:
        Pen.rests.add((label_of(thing), name))


def note_said(text: object, language: str) -> None:
    """A text is said in a language. Whoever says it in one need not be asked anew where it is another in the next."""
    if Pen.notes is not None:
        Pen.notes.said[id(text), language] = text


def note_lookup(entry_id: object) -> None:
    """An id is looked for."""
    notes = Pen.notes
    if notes is not None:
        (notes.looked_up_for_all if notes.is_kept else notes.looked_up).add(str(entry_id))


def note_walk(kind: str = "") -> None:
    """All that there is of a kind, or of every kind, is gone through, so that one more or one less may count."""
    note_lookup(all_of(kind))


def all_of(kind: str = "") -> str:
    """What stands for every id of a kind, or every one, among those that are looked for; no id begins so."""
    return f"{WHOLE}{kind}"


def with_read_values(names: Callable[[Any], Any]) -> Callable[[Class], Class]:
    """Have every read of some values of a class noted; `names` lists them. The values stand in the object's `__dict__`."""

    def change(owner: Class) -> Class:
        for name in names(owner):
            setattr(owner, name, property(_read((getattr(owner, "kind", owner.__name__), name))))
        return owner

    return change


def with_looked_up_values(names: Mapping[str, str]) -> Callable[[Class], Class]:
    """Likewise, where whoever reads a value is noted as one who looks for an id; by the values' names what is looked for."""

    def change(owner: Class) -> Class:
        for name, wanted in names.items():
            setattr(owner, name, property(_look_up(name, wanted)))
        return owner

    return change


def _look_up(name: str, wanted: str) -> Callable[[Any], Any]:
    def look_up(self: Any) -> Any:
        if Pen.notes is not None:
            note_lookup(wanted)
        return self.__dict__[name]

    return look_up


def _read(label: Label) -> Callable[[Any], Any]:
    name = label[1]

    def read(self: Any) -> Any:
        notes = Pen.notes
        if notes is not None:
            notes.reads[id(self), name] = self
        elif Pen.rests is not None:
            Pen.rests.add(label)
        return self.__dict__[name]

    return read


def with_doors(*, open_to_all: tuple[str, ...] = (), closed: tuple[str, ...] = ()) -> Callable[[Class], Class]:
    """Have every public name of a class be a door; its objects say under `asked_as` who they are.

    Names that are `open_to_all` only ask others and keep nothing, so that what they ask is noted instead. A `closed` one is for
    doors alone: what is made by reading it is made again each time.
    """

    def change(owner: Class) -> Class:
        with_kept_values(owner)
        for name, value in list(vars(owner).items()):
            if name in open_to_all or (name.startswith("_") and name not in _SPECIAL):
                continue
            if isinstance(value, property):
                setattr(owner, name, property(_ask_for_value(name, value), doc=value.__doc__))
            elif callable(value) and not isinstance(value, type | classmethod | staticmethod):
                setattr(owner, name, wraps(value)(_ask(name, value)))
        for name in closed:
            setattr(owner, name, _Closed(name))
        return owner

    return change


_SPECIAL = ("__getitem__", "__contains__", "__iter__", "__len__")
_UNASKED = object()


class _Walked(tuple[Any, ...]):
    """The answer of a door through which one went one by one; whoever asks again goes anew."""


class _Among(dict[type, bool]):
    """Whether a class is one of some, asked once of each: of an abstract one it takes long."""

    def __init__(self, *classes: type) -> None:
        super().__init__()
        self._classes = classes

    def __missing__(self, kind: type) -> bool:
        found = self[kind] = issubclass(kind, self._classes)
        return found


_IS_WALKED, _IS_PASSING = _Among(Iterator), _Among(list, Iterator)
"""Answers that are gone through, arguments that could not be asked with again."""


def _ask_for_value(name: str, value: Any) -> Callable[[Any], Any]:
    """As `_ask` does, where nothing is given along and most is noted already."""
    ask = _ask(name, value.__get__, is_kept=isinstance(value, Kept))

    def ask_for_value(self: Any) -> Any:
        notes = Pen.notes
        if notes is None:
            return value.__get__(self)
        answer = notes.asked.get((self.asked_as, name, (), ()), _UNASKED)
        return ask(self) if answer is _UNASKED or answer is NotThere or type(answer) is _Walked else answer

    return ask_for_value


def _ask(name: str, answer_of: Callable[..., Any], *, is_kept: bool = False) -> Callable[..., Any]:
    def ask(self: Any, *arguments: Any, **named: Any) -> Any:
        notes = Pen.notes
        if notes is None:
            return answer_of(self, *arguments, **named)
        if notes.behind is not None:
            return _see_through(notes, notes.behind, partial(answer_of, self, *arguments, **named), is_kept)
        for found in arguments:
            if _IS_PASSING[type(found)]:
                arguments = tuple([tuple(found) if _IS_PASSING[type(found)] else found for found in arguments])
                break
        question = (self.asked_as, name, arguments, tuple(sorted(named.items())) if named else ())
        try:
            answer = notes.asked.get(question, _UNASKED)  # a page asks most things several times
        except TypeError:  # an argument that nobody could ask with again
            notes.lost.append(name)
            return answer_of(self, *arguments, **named)
        if answer is _UNASKED:
            try:
                answer = _find_answer(notes, question, partial(answer_of, self, *arguments, **named))
            except KeyError:
                notes.asked[question] = notes.known[question] = NotThere
                raise
            notes.asked[question] = answer
        if answer is NotThere:
            raise KeyError(*arguments)
        return iter(answer) if type(answer) is _Walked else answer

    return ask


def _find_answer(notes: Notes, question: Asked, ask: Callable[[], Any]) -> Any:
    """What is known, or what a door answers now."""
    answer = notes.known.get(question, _UNASKED)
    if answer is _UNASKED:
        answer = notes.known[question] = _answer(notes, question, ask)
    return answer


def _answer(notes: Notes, question: Asked, ask: Callable[[], Any]) -> Any:
    """What a door answers while nobody notes, and what it reads for that."""
    outer, found = Pen.rests, set[Label | Rests]()
    Pen.notes, Pen.rests = None, found
    try:
        answer = ask()
        return _Walked(answer) if _IS_WALKED[type(answer)] else answer
    finally:
        Pen.notes, Pen.rests = notes, outer
        if found:
            notes.rests.setdefault(question[:2], set()).update(found)


def _see_through(notes: Notes, behind: Notes, ask: Callable[[], Any], is_kept: bool) -> Any:
    Pen.notes, was_kept = behind, behind.is_kept
    behind.is_kept = was_kept or is_kept or notes is behind
    try:
        answer = ask()
        return iter(tuple(answer)) if _IS_WALKED[type(answer)] else answer
    finally:
        Pen.notes, behind.is_kept = notes, was_kept


class _Closed:
    """A value for doors alone: it holds everything, and what is read of it cannot be noted."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, thing: Any, owner: type) -> Any:
        if thing is None:
            return self
        if Pen.notes is not None:
            Pen.notes.lost.append(self._name)
        return thing.__dict__[self._name]

    def __set__(self, thing: Any, value: Any) -> None:
        thing.__dict__[self._name] = value
