"""The coverage as JSON, for other programs.

An object with `plan`, `title`, `as_of`, `language` and `summary` (the number of duties `answered`,
`partly` answered and `missing`) and `duties`, a list in the order of the law. Each duty has

- `id` and `code`, both stable; the `code` is that of the finding where something is missing;
- `act`, `section`, `subsection`, `item` (null where there is none) and `provision`, the place in
  words; `verified`, whether it has been seen in the `source`;
- `title` and `text` in the language asked for;
- `status`: «answered», «partly» or «missing»;
- `answers`: a list of `path` (the YAML path), `file`, `line` and `column`, from 1;
- `chapters`: a list of `id`, `number`, `title` and `annex` (true for an annex) in the document;
- `missing`: a list of what is missing, in words;
- `reviews`, where the plan has any: a list of `part`, `by`, `date` (as 2026-02-03) and `state`,
  «reviewed», «partly_reviewed» (the part holds but some of the answer) or «changed».
"""

from __future__ import annotations

import json
from typing import Any

from generator.coverage.chapters import Chapter
from generator.coverage.coverage import Coverage, Covered
from generator.rules.answers import Place, Status


def coverage_json(coverage: Coverage, language: str) -> str:
    """The coverage as an indented JSON text."""
    statuses: tuple[Status, ...] = ("answered", "partly", "missing")
    content = {
        "plan": coverage.plan,
        "title": coverage.title,
        "as_of": coverage.as_of,
        "language": language,
        "summary": {status: coverage.number(status) for status in statuses},
        "duties": [
            _duty(covered, language) | (_reviews(covered) if coverage.has_reviews else {})
            for covered in coverage.duties
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _duty(covered: Covered, language: str) -> dict[str, Any]:
    duty = covered.duty
    return {
        "id": duty.id,
        "code": duty.code,
        "act": duty.act,
        "section": duty.section,
        "subsection": None if duty.subsection is None else str(duty.subsection),
        "item": duty.item,
        "provision": duty.provision(language),
        "verified": duty.verified,
        "source": duty.source,
        "title": duty.title.in_language(language),
        "text": duty.text.in_language(language),
        "status": covered.status,
        "answers": [_place(place) for place in covered.places],
        "chapters": [_chapter(chapter) for chapter in covered.chapters],
        "missing": covered.lacking(language),
    }


def _reviews(covered: Covered) -> dict[str, Any]:
    told = [
        {
            "part": state.review.part.strip(),
            "by": state.by,
            "date": state.review.date.isoformat(),
            "state": covered.reviewed(state),
        }
        for state in covered.reviews
    ]
    return {"reviews": told}


def _place(place: Place) -> dict[str, Any]:
    span = place.span
    return {"path": place.path, "file": span.file, "line": span.line, "column": span.column}


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "number": chapter.number,
        "title": chapter.title,
        "annex": chapter.is_annex,
    }
