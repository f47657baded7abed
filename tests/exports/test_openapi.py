"""The description of the API against the files that are there."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

IN_OTHER_WORDS = ("data/datapackage", "data/datasette", "data/popolo-", "data/open-civic-data-")
"""Files whose shape is somebody else's, with a description of theirs."""
DESCRIPTION = "api/v1/openapi.json"


@pytest.fixture
def registry(export):
    resource = Resource.opaque(export().json(DESCRIPTION))
    return Registry().with_resource("urn:api", resource)


def files_of(path: str, files: dict[str, bytes]) -> list[str]:
    """The files that a path of the description may mean, those that a plainer path names left out."""
    pattern = re.compile(
        "".join(
            r"[a-z0-9-]+" if part.startswith("{") else re.escape(part)
            for part in re.split(r"(\{\w+\})", path.removeprefix("/"))
        )
    )
    return [file for file in files if pattern.fullmatch(file)]


def test_references_resolve(export):
    """Every `$ref` leads to a schema of the description, and every schema is valid and used."""
    description = export().json(DESCRIPTION)
    assert description["openapi"] == "3.1.0"
    named = set(re.findall(r'"\$ref": "([^"]+)"', json.dumps(description)))
    schemas = description["components"]["schemas"]
    assert named == {f"#/components/schemas/{name}" for name in schemas}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_paths_are_files(export):
    """Every path of the description leads to files that exist, and every JSON file of an entry or list has its path."""
    files = export().files
    paths = export().json(DESCRIPTION)["paths"]
    found = {path: files_of(path, files) for path in paths}
    assert all(found.values()), {path for path in found if not found[path]}
    reached = {file for named in found.values() for file in named}
    assert reached == {file for file in files if file.endswith(".json") and not file.startswith(IN_OTHER_WORDS)}


def test_files_are_as_described(export, registry):
    """Every JSON file that the description names holds what its schema says."""
    exported = export()
    paths = exported.json(DESCRIPTION)["paths"]
    checked = set()
    for path in sorted(paths, key=lambda path: path.count("{")):
        pointer = path.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
        where = f"urn:api#/paths/{pointer}/get/responses/200/content/application~1json/schema"
        validator = Draft202012Validator({"$ref": where}, registry=registry)
        for file in files_of(path, exported.files):
            if file not in checked:
                checked.add(file)
                errors = [error.message for error in validator.iter_errors(exported.json(file))]
                assert not errors, (file, errors)
    assert len(checked) > 20


def test_addresses_of_the_index_are_files(export):
    """The index names every list and file, with the site's address in front where it is known."""
    for url in ("", "https://example.org/series/"):
        exported = export(url)
        index = exported.json("api/v1/index.json")
        named = [found["address"] for found in index["lists"].values()] + list(index["files"].values())
        assert all(address.startswith(url) and address.removeprefix(url) in exported.files for address in named)
        assert index["version"] == "v1"
