"""The templates, each beside its module: read once a process, whatever the language. Knows no page."""

from __future__ import annotations

from keyword import iskeyword
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, optimizeconst

FOLDER = Path(__file__).parent.parent


class _Compiled(BytecodeCache):
    """Compiled templates by name and content; to compile them takes longer than to fill the pages of a small series."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class _DirectCalls(CodeGenerator):
    """Has templates call what they call. Jinja looks each time whether it wants the context, which nothing here does."""

    @optimizeconst
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """`name(…)` in place of `context.call(name, …)`."""
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
    environment.code_generator_class = _DirectCalls
    vars(environment)["getattr"] = getattr  # Jinja's own looks for an item too, and nothing here has one that it calls so
    return environment
