"""The package as it is shipped: version, grammars, types, extras, the README's set-up."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

import partydoc
from partydoc.grammars import grammar_folder

ROOT = Path(__file__).parent.parent
PACKAGE = Path(partydoc.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


ALONE = {"docling", "haystack", "langchain", "llama-index", "ray"}
"""Extras that are tested in environments of their own, for their size."""


def contents(folder):
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.lark")}


@pytest.fixture
def installed():
    try:
        return metadata("partydoc")
    except PackageNotFoundError:
        pytest.skip("partydoc is not installed here, only on the path")


def test_the_installed_version_is_the_packages(installed):
    assert installed["Version"] == partydoc.__version__


def test_the_installed_licence_is_mit(installed):
    assert (installed["License-Expression"], installed.get_all("License-File")) == ("MIT", ["LICENSE"])


def test_the_citation_names_the_version_the_licence_and_the_description_of_the_package():
    cited = dict(re.findall(r"^(\w+): (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE))
    facts = (cited["title"], cited["version"], cited["license"], cited["abstract"])
    assert facts == (PROJECT["name"], partydoc.__version__, PROJECT["license"], PROJECT["description"])


def test_the_grammars_are_those_of_the_repository():
    assert contents(grammar_folder()) == contents(ROOT / "grammars")


def test_an_installed_package_brings_its_grammars_with_it():
    inside = {PACKAGE / "_grammars"} if PACKAGE.parent != ROOT else {PACKAGE / "_grammars", ROOT / "grammars"}
    assert grammar_folder() in inside


def test_type_checkers_are_told_of_the_types():
    assert (PACKAGE / "py.typed").is_file()


def test_the_bundles_of_extras_leave_none_out():
    extras = PROJECT["optional-dependencies"]

    def named(extra):
        (bundle,) = [line for line in extras[extra] if line.startswith("partydoc[")]
        members = set(re.findall(r"\w+", bundle)) - {"partydoc"}
        return members.union(*(named(member) for member in members & {"all", "test"}))

    assert named("dev") == set(extras) - {"dev"} - ALONE


def test_of_everything_needed_the_lowest_version_is_known():
    script = ROOT / ".ci" / "lowest.py"
    if not script.exists():
        pytest.skip("the scripts of CI are not part of this distribution")
    printed = subprocess.run([sys.executable, script], capture_output=True, check=True, text=True).stdout
    extras = PROJECT["optional-dependencies"].values()
    needed = {re.match(r"[\w-]+", one)[0] for group in (PROJECT["dependencies"], *extras) for one in group}
    assert {line.split("==")[0] for line in printed.splitlines()} == needed - {"partydoc"}


def test_the_newest_release_of_the_changelog_is_this_version_and_has_the_day_of_the_citation():
    releases = re.findall(r"^## \[(\d.*?)\] - (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    day = re.search(r"^date-released: (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
    assert releases[0] == (partydoc.__version__, day[1])


def test_the_readme_sets_everything_up_with_two_commands():
    readme = (ROOT / "README.md").read_text("utf-8")
    block = re.search(r"^<!-- set-up -->\n```bash\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    first, second = block[1].splitlines()
    assert first.endswith("tree tests/samples/work_report.txt")
    assert second.endswith("-m pytest -n auto")


def test_importing_the_package_imports_no_heavy_dependency():
    heavy = ("cattrs", "click", "hypothesis", "lark", "opencc", "regex")
    code = f"import sys, partydoc; print([name for name in {heavy!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert result.stdout == "[]\n"
