"""The templates, each beside its module: read once a process, whatever the language. Knows no page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from keyword import iskeyword
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from jinja2.utils import missing
from markupsafe import Markup

from briefing.compiled import CompiledCode, CompiledTemplates
from briefing.pages.shared.filled_markup import spell

FOLDER = Path(__file__).parent.parent


_COMPILED = CompiledTemplates(CompiledCode(jinja2.__version__, Path(__file__).read_bytes()))


class _AsPython(CodeGenerator):
    """Templates do as Python does, where Jinja asks each time about what nothing here is."""

    @optimizeconst
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """`name(…)` in place of `context.call(name, …)`: nothing that is called here wants the context."""
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(named.key) for named in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """`thing.name`: Jinja looks for an item too, and nothing here has one that it calls so."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    @optimizeconst
    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """`things[name]`, likewise."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(")[")
        self.visit(node.arg, frame)
        self.write("]")

    def write_commons(self) -> None:
        """What is put out becomes part of a longer string at once: that it is markup need not be said."""
        super().write_commons()
        self.writeline("escape = environment.spell")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro of names alone is called with them, and no list is made of what it is given."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
        else:
            self.write(f"environment.make_macro(macro, {[argument.name for argument in macro_ref.node.args]!r})")


def _make_macro(fill: Callable[..., str], names: Sequence[str]) -> Callable[..., Markup]:
    count, rest = len(names), [(missing,) * number for number in range(len(names), -1, -1)]

    def call(*given: object, **named: object) -> Markup:
        if named:
            given += tuple([named.pop(name, missing) for name in names[len(given) :]])
            if named:
                raise TypeError(f"no macro takes {', '.join(named)} too")
        return Markup(fill(*given, *rest[len(given)]) if len(given) < count else fill(*given))

    return call


def open_templates() -> Environment:
    """An environment of its own, so that each context can name what its templates may call."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        bytecode_cache=_COMPILED,
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.code_generator_class = _AsPython
    vars(environment).update(spell=spell, make_macro=_make_macro, make_globals=lambda _: environment.globals)
    return environment
