"""The limit holds with real tokenizers: one of tiktoken, whose vocabulary llama-index-core brings, one trained here."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

import partydoc
from partydoc.chunkers import STRATEGIES, counter

BUDGETS = (16, 64, 512)
SHARED_LAWS = 12


@pytest.fixture(scope="module")
def documents(samples, request):
    """Give the samples; with `--all-texts` also some of the real texts, where they are."""
    paths = sorted(samples.glob("*.txt"))
    if request.config.getoption("all_texts"):
        shared = Path(__file__).resolve().parents[3] / "shared"
        paths += sorted(shared.glob("eval/laws/*.md"))[:SHARED_LAWS] + sorted(shared.glob("eval/documents/*.txt"))
    return [partydoc.load(path) for path in paths]


@pytest.fixture(scope="module")
def cl100k():
    tiktoken = pytest.importorskip("tiktoken", reason="tiktoken is not installed")
    found = find_spec("llama_index.core") if find_spec("llama_index") else None
    if found is None:
        pytest.skip("llama-index-core, which brings the vocabulary, is not installed")
    folder = Path(found.origin).parent / "_static" / "tiktoken_cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIKTOKEN_CACHE_DIR", str(folder))
        return tiktoken.get_encoding("cl100k_base")


@pytest.fixture(scope="module")
def trained(samples):
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    made = tokenizers.Tokenizer(tokenizers.models.BPE(unk_token="[UNK]"))  # noqa: S106  no secret
    made.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = tokenizers.trainers.BpeTrainer(vocab_size=2000, special_tokens=["[UNK]"], show_progress=False)
    made.train_from_iterator([path.read_text("utf-8") for path in sorted(samples.glob("*.txt"))], trainer)
    return made


def over(documents, tokenizer):
    """Give the chunks of all documents, strategies and limits that take more than the limit, and how many there are."""
    count = counter(tokenizer)
    chunks = [
        (each, budget)
        for document in documents
        for budget in BUDGETS
        for strategy in STRATEGIES
        for each in partydoc.chunk(document, budget, count=tokenizer, strategy=strategy)
    ]
    return [each for each, budget in chunks if count(each.embed_text) > budget or each.oversize], len(chunks)


def test_no_chunk_takes_more_characters_than_asked(documents):
    assert over(documents, len)[0] == []


def test_no_chunk_takes_more_tokens_of_tiktoken(documents, cl100k):
    too_long, number = over(documents, cl100k)
    assert too_long == []
    assert number > 100


def test_no_chunk_takes_more_tokens_of_a_tokenizer_that_was_trained_here(documents, trained):
    too_long, number = over(documents, trained)
    assert too_long == []
    assert number > 100


def test_a_tokenizer_read_from_its_file_counts_as_the_one_that_was_trained(trained, tmp_path, samples):
    trained.save(str(tmp_path / "tokenizer.json"))
    read = type(trained).from_file(str(tmp_path / "tokenizer.json"))
    law = partydoc.load(samples / "law.txt")
    assert partydoc.chunk(law, 100, count=read) == partydoc.chunk(law, 100, count=trained)
