"""A script and what it imports as one file: each part once, before whoever needs it, with names of its own."""

from __future__ import annotations

from briefing.theme.joined_scripts import join_scripts

PARTS = {
    "deep.js": '// What is told.\nconst mine = "deep";\n  // An indented remark.\nexport const told = [mine];\n',
    "one.js": 'import { told } from "./deep.js";\nconst mine = "one";\nexport const add = () => told.push(mine);\n',
    "other-one.js": 'import { told } from "./deep.js";\nexport const all = () => told.join();\n',
    "head.js": 'import { add } from "./one.js";\nimport { all } from "./other-one.js";\nadd();\nconsole.log(all()); // said\n',
    "apart.js": "export const apart = 1;\n",
}
JOINED = """const $deep = (() => {
const mine = "deep";
const told = [mine];
return { told };
})();
const $one = (() => {
const { told } = $deep;
const mine = "one";
const add = () => told.push(mine);
return { add };
})();
const $other_one = (() => {
const { told } = $deep;
const all = () => told.join();
return { all };
})();
const { add } = $one;
const { all } = $other_one;
add();
console.log(all()); // said
"""


def test_each_part_stands_once_before_whoever_needs_it():
    """With its own names; what nobody imports is left out, and so are lines that only explain."""
    assert join_scripts("head.js", PARTS) == JOINED
