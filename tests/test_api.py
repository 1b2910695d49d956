"""The public verbs, and the names that the package offers."""

from __future__ import annotations

import ast
import inspect
import io
import subprocess
import sys
from doctest import DocTestFinder
from importlib import import_module
from pathlib import Path

import pytest

import partydoc
from partydoc import DecodingError, LimitError, Limits

RAW = "一、建館(guǎn)\n（一）選址。靠近居民點。\n"


def public_names() -> dict[str, str]:
    """Read what the package imports for type checkers: each name, and the module it comes from."""
    tree = ast.parse(inspect.getsource(partydoc))
    (block,) = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: str(node.module).removeprefix("partydoc.") for node in imports for alias in node.names}


def test_the_table_of_homes_is_what_type_checkers_see():
    assert public_names() == partydoc._HOMES


def test_every_public_name_is_listed_and_no_other():
    assert sorted(partydoc.__all__) == sorted([*partydoc._HOMES, "__version__"])


@pytest.mark.parametrize("name", sorted(partydoc._HOMES))
def test_a_public_name_is_that_of_its_home(name):
    home = import_module(f"partydoc.{partydoc._HOMES[name]}")
    assert getattr(partydoc, name) is getattr(home, name)


@pytest.mark.parametrize("name", sorted(partydoc._HOMES))
def test_a_public_name_has_an_example_that_runs(name):
    public = getattr(partydoc, name)
    found = DocTestFinder(recurse=False).find(public, name, module=import_module(public.__module__))
    assert [one for one in found if one.examples]


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'partydoc' has no attribute 'unknown'"):
        _ = partydoc.unknown


def test_the_names_are_offered_for_completion():
    assert set(partydoc.__all__) <= set(dir(partydoc))


def test_importing_the_package_loads_no_heavy_dependency():
    heavy = "{'lark', 'opencc', 'cattrs', 'hypothesis', 'regex', 'attrs'}"
    code = f"import sys, partydoc; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("wrong", [b"bytes", bytearray(b"bytes"), None, 7, Path("file.txt"), ["text"]])
def test_parse_takes_nothing_but_text(wrong):
    with pytest.raises(TypeError, match=f"parse takes a str, not {type(wrong).__name__}; load takes bytes and paths"):
        partydoc.parse(wrong)


def test_an_empty_text_is_an_empty_document():
    document = partydoc.parse("")
    assert (document.children, document.span, document.diagnostics) == ((), (0, 0), ())


@pytest.mark.parametrize("raw", [" ", "\n\n", "\u3000\t\r\n", "\N{LINE SEPARATOR}"])
def test_a_blank_text_is_an_empty_document(raw):
    document = partydoc.parse(raw)
    assert document.children == ()
    assert partydoc.unparse(document) == raw


def test_the_script_of_the_tree_is_simplified_unless_it_is_to_be_the_original():
    assert partydoc.parse(RAW).at("一").heading.text == "建馆"
    assert partydoc.parse(RAW, script="original").at("一").heading.text == "建館"


def test_repairs_can_be_chosen():
    assert partydoc.parse(RAW, repairs=()).at("一").heading.text == "建馆(guǎn)"
    assert partydoc.parse(RAW, repairs=["pinyin"]).at("一").heading.text == "建馆"


def test_a_repair_that_is_not_there_is_a_value_error():
    with pytest.raises(ValueError, match="unknown"):
        partydoc.parse(RAW, repairs=["unknown"])


def test_the_name_of_a_text_is_kept():
    assert partydoc.parse(RAW, name="report.txt").text.source.name == "report.txt"
    assert partydoc.parse(RAW).text.source.name is None


def test_the_source_of_a_text_counts_its_code_points():
    assert partydoc.parse(RAW).text.source.length == len(RAW)


def test_a_document_spans_its_whole_text():
    assert partydoc.parse(RAW).span == (0, len(RAW))


def test_a_text_beyond_the_limit_raises():
    limits = Limits(text=len(RAW))
    assert partydoc.parse(RAW, limits=limits).at("一")
    with pytest.raises(LimitError) as raised:
        partydoc.parse(f"{RAW}好", limits=limits)
    assert (raised.value.name, raised.value.limit, raised.value.value) == ("text", len(RAW), len(RAW) + 1)


def test_a_file_beyond_the_limit_raises():
    data = RAW.encode()
    assert partydoc.load(data, limits=Limits(text=len(data))).at("一")
    with pytest.raises(LimitError) as raised:
        partydoc.load(data, limits=Limits(text=len(data) - 1))
    assert raised.value.name == "text"


@pytest.mark.parametrize("nodes", [0, 1, 3])
def test_a_tree_beyond_the_limit_raises(nodes):
    with pytest.raises(LimitError) as raised:
        partydoc.parse("建馆。\n买书。\n办证。\n还书。\n", limits=Limits(nodes=nodes))
    assert (raised.value.name, raised.value.limit) == ("nodes", nodes)


def test_what_may_be_loaded_gives_one_tree(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(RAW.encode())
    loaded = [partydoc.load(source) for source in (path, str(path), RAW.encode(), bytearray(RAW.encode()))]
    loaded.append(partydoc.load(io.BytesIO(RAW.encode())))
    assert all(document == partydoc.parse(RAW) for document in loaded)


def test_the_name_of_a_file_is_kept(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(RAW.encode())
    assert partydoc.load(path).text.source.name == str(path)
    assert partydoc.load(RAW.encode()).text.source.name is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_a_file_may_be_in_any_of_the_known_encodings(encoding):
    document = partydoc.load("一、建館\n圖書館建在居民點，全年開放。\n".encode(encoding))
    assert document.at("一").heading.text == "建馆"


def test_an_encoding_may_be_given():
    assert partydoc.load("一、建馆".encode("utf-16-le"), encoding="utf-16-le").at("一").heading.text == "建馆"


def test_bytes_that_cannot_be_decoded_raise_with_their_place():
    with pytest.raises(DecodingError) as raised:
        partydoc.load(b"ab\xff", encoding="utf-8")
    assert raised.value.offset == 2


def test_a_file_that_is_not_there_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        partydoc.load(tmp_path / "missing.txt")


def test_load_takes_the_arguments_of_parse():
    document = partydoc.load(RAW.encode(), script="original", repairs=())
    assert document.at("一").heading.text == "建館(guǎn)"


def test_parse_and_load_take_options_by_name_only():
    for verb in (partydoc.parse, partydoc.load):
        kinds = [parameter.kind for parameter in inspect.signature(verb).parameters.values()]
        assert set(kinds[1:]) == {inspect.Parameter.KEYWORD_ONLY}
