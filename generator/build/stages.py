"""One document's way from a plan that was read to a numbered tree and the recipes of its charts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.build.reading import PlanInput, breaks
from generator.build.recipes import RecipeError, make_recipe
from generator.charts import check, describe
from generator.charts.problem import ChartProblem
from generator.charts.recipe import Recipe
from generator.compose.composition import Composition, compose
from generator.compose.kinds import Kind
from generator.coverage import cover, empty_table, with_rows
from generator.document.assemble import Material, assemble
from generator.document.blocks import Document
from generator.findings import Finding
from generator.locale import format_number, label
from generator.plan.data_table import DataTable
from generator.plan.figure import Figure as PlanFigure
from generator.plan.figure_data import figure_data
from generator.plan.plan import Plan
from generator.source.locate import span_of
from generator.statute.duties import KIND


@dataclass(frozen=True, slots=True)
class PlanCharts:
    """The charts of a plan, whichever documents show them: numbers and recipes by figure id."""

    data: dict[str, DataTable]
    recipes: dict[str, Recipe]
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document and what is wrong with it."""

    document: Document
    findings: tuple[Finding, ...]


def make_charts(plan_input: PlanInput) -> PlanCharts:
    """The recipes of all the plan's figures, and what keeps some from being drawn."""
    plan = plan_input.plan
    assert plan is not None
    charts = PlanCharts({}, {}, [])
    for figure in plan.figures():
        data, broken = figure_data(figure, plan_input.tables, plan.book, plan_input.folder)
        recipe, faults = _recipe(figure, data, plan_input)
        charts.findings.extend((*broken, *faults))
        charts.recipes[figure.id] = recipe
        if data:
            charts.data[figure.id] = data
    return charts


def _recipe(
    figure: PlanFigure, data: DataTable | None, plan_input: PlanInput
) -> tuple[Recipe, list[Finding]]:
    """The recipe of the figure; of one that cannot be drawn a box that shows the gap, and why."""
    assert plan_input.plan is not None
    language = plan_input.plan.language
    try:
        recipe = make_recipe(figure, data, language, plan_input.folder)
    except RecipeError as error:
        return _gap(figure, language), list(error.findings)
    problems = check(recipe)
    if not problems:
        return recipe, []
    span = span_of(plan_input.root, f"{figure.path}.kind")
    findings = [
        Finding(problem.key, span, {"figure": figure.id, **_shown(problem)}, path=figure.path)
        for problem in problems
    ]
    return _gap(figure, language), findings


def _shown(problem: ChartProblem) -> dict[str, object]:
    """The values of a problem, its numbers as people read them."""
    return {
        key: format_number(value) if isinstance(value, Decimal) else value
        for key, value in problem.values.items()
    }


def _gap(figure: PlanFigure, language: str) -> Recipe:
    root = {"label": label("draft.gap", language), "children": []}
    title = figure.title.in_language(language)
    return Recipe(figure.id, "hierarchy", title, language, options={"root": root})


def make_document(kind: Kind, plan_input: PlanInput, charts: PlanCharts) -> MadeDocument:
    """The document of the kind, with the charts of `make_charts`."""
    plan = plan_input.plan
    assert plan is not None
    annex = next((annex for annex in plan.annexes if annex.coverage), None)
    if kind.name != KIND or annex is None:
        return _assembled(kind, plan_input, charts, plan_input.tables)
    table = empty_table(f"{annex.path}.coverage")
    made = _assembled(kind, plan_input, charts, {**plan_input.tables, table.id: table})
    coverage = cover(plan_input.root, made.document, reviews=plan_input.reviews)
    document = with_rows(made.document, coverage)
    return MadeDocument(document, made.findings)


def make_table(name: str, kind: Kind, plan_input: PlanInput, charts: PlanCharts) -> MadeDocument:
    """A document of the table of that id alone, for a table that no document prints."""
    composition = Composition(f"```{{table}} {name}\n```\n", ())
    material = _material(kind, plan_input, charts, plan_input.tables)
    return MadeDocument(*assemble(composition, replace(material, whole=False)))


def _assembled(
    kind: Kind, plan_input: PlanInput, charts: PlanCharts, tables: dict[str, DataTable]
) -> MadeDocument:
    plan = plan_input.plan
    assert plan is not None
    composition = compose(plan, kind, tables, plan.language)
    return MadeDocument(*assemble(composition, _material(kind, plan_input, charts, tables)))


def _material(
    kind: Kind, plan_input: PlanInput, charts: PlanCharts, tables: dict[str, DataTable]
) -> Material:
    plan = plan_input.plan
    assert plan is not None
    return Material(
        plan=plan,
        kind=kind,
        tables=tables,
        data=charts.data,
        alts=_alts(plan, charts.recipes, plan.language),
        root=plan_input.root,
        language=plan.language,
        whole=not any(breaks(finding) for finding in plan_input.findings),
    )


def _alts(plan: Plan, recipes: dict[str, Recipe], language: str) -> dict[str, str]:
    """The planner's alt text of each figure, else one composed from its data."""
    return {figure.id: _alt(figure, recipes.get(figure.id), language) for figure in plan.figures()}


def _alt(figure: PlanFigure, recipe: Recipe | None, language: str) -> str:
    if figure.alt:
        return " ".join(figure.alt.in_language(language).split())
    return describe(recipe) if recipe else ""
