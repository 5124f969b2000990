"""Where plans, figures and outputs stand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from generator.files.templates import Templates, templates_of


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder that holds `plans/`, `figures/` and `output/`, and templates of its own."""

    root: Path
    output: Path
    templates: Templates

    @property
    def figures(self) -> Path:
        """Where drawn charts are kept, a folder a plan."""
        return self.root / "figures"


def workspace_of(plan: Path, output: Path | None) -> Workspace:
    """The workspace of a plan: the folder above its `plans/`, else the current folder."""
    above = plan.absolute().parent
    root = above.parent if above.name == "plans" else Path.cwd()
    return Workspace(root, output or root / "output", templates_of(root))


def plan_name(plan: Path) -> str:
    """The name of a plan: its folder's, or its file's without the ending."""
    return plan.absolute().stem if plan.is_file() else plan.absolute().name


def charts_folder(
    workspace: Workspace, plan: Path, language: str, languages: Collection[str]
) -> Path:
    """Where the charts of a plan are kept; in several languages each has a folder of its own."""
    folder = workspace.figures / plan_name(plan)
    return folder / language if len(languages) > 1 else folder


def find_plans(folder: Path) -> list[Path]:
    """The plans in a folder such as `plans/`: folders with a plan.yaml and single YAML files."""
    folders = [file.parent for file in folder.glob("*/plan.yaml")]
    singles = [file for ending in ("yaml", "yml") for file in folder.glob(f"*.{ending}")]
    return sorted([*folders, *singles])
