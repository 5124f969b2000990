"""Headings in prose find their level and their id."""

from pathlib import Path

import pytest

from generator.document.blocks import Heading
from tests.document.making import document_of, prose


def test_headings_in_prose_stand_below_that_of_their_chapter(tmp_path: Path) -> None:
    text = "Alku.\n\n# Eka\nA\n## Eka\nB\n# Eka\nC"
    assert prose(tmp_path, text) == [
        "Alku.", "## 1.1 Eka", "A", "### 1.1.1 Eka", "B", "## 1.2 Eka", "C",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["## Eka\n\n### Toka\n\n## Kolmas", "### Eka\n\n##### Toka\n\n# Kolmas"],
)
def test_no_level_of_headings_is_left_out_whatever_the_number_of_signs(
    tmp_path: Path, text: str
) -> None:
    assert prose(tmp_path, text) == ["## 1.1 Eka", "### 1.1.1 Toka", "## 1.2 Kolmas"]


def test_equal_headings_have_ids_of_their_own(tmp_path: Path) -> None:
    text = 'introduction: {overview: "# Eka\\n\\n# Eka\\n\\n# Toka"}\n'
    document = document_of(tmp_path, text)
    ids = [block.id for block in document.blocks if isinstance(block, Heading)]
    assert len(set(ids)) == 4
