"""Whatever was revised: accepting all changes gives the new document, rejecting all the old one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document.blocks import Document
from generator.document.marked import accepted, common, rejected
from generator.revision.align import compare
from tests.revision.trees import TreeMaker

SEEDS = st.integers(0, 2**32)


def normal(document: Document) -> Document:
    """The document with neighbouring text of one form joined, as marking changes leaves it."""
    return accepted(document)


def assert_exact(old: Document, new: Document) -> None:
    marked = compare(old, new)
    assert accepted(marked) == normal(new)
    assert rejected(marked) == normal(old)


@settings(max_examples=200, deadline=None)
@given(seed=SEEDS)
def test_a_revised_document_is_marked_exactly(seed: int) -> None:
    maker = TreeMaker(seed)
    old = maker.document()
    assert_exact(old, maker.revised(old))


@settings(max_examples=50, deadline=None)
@given(seeds=st.tuples(SEEDS, SEEDS))
def test_two_documents_with_nothing_in_common_are_marked_exactly(seeds: tuple[int, int]) -> None:
    old, new = (TreeMaker(seed).document() for seed in seeds)
    assert_exact(old, new)


@settings(max_examples=50, deadline=None)
@given(seed=SEEDS)
def test_a_document_is_unchanged_beside_itself(seed: int) -> None:
    document = TreeMaker(seed).document()
    assert common(compare(document, document).blocks) == normal(document).blocks
