"""Where templates are: a workspace's own folder and, beneath it, the built-in one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_NAME = "templates"
_MANIFEST = "manifest.yaml"


class UnknownKindError(LookupError):
    """No folder of templates has a kind of document of that name."""


@dataclass(frozen=True, slots=True)
class Templates:
    """Folders laid over one another: a file is taken from the first that has it.

    Files are named from a folder on, «page/page.css». A folder need not exist.
    """

    folders: tuple[Path, ...]

    def file(self, name: str) -> Path:
        """The file of the name, which need not exist."""
        return next(self.versions(name), self.folders[0] / name)

    def versions(self, name: str) -> Iterator[Path]:
        """The files of the name, the one that is taken first."""
        return (folder / name for folder in self.folders if (folder / name).is_file())

    def files(self, pattern: str = "**/*") -> dict[str, Path]:
        """The files that can be taken, by their names, sorted; a pattern keeps some of them."""
        found = {
            file.relative_to(folder).as_posix(): file
            for folder in reversed(self.folders)
            for file in folder.glob(pattern)
            if file.is_file()
        }
        return dict(sorted(found.items()))

    def own_files(self, pattern: str = "**/*") -> list[str]:
        """The names of the files that are laid over those of the last folder, or beside them."""
        last = self.folders[-1]
        return [name for name, file in self.files(pattern).items() if file != last / name]

    def kinds(self) -> list[str]:
        """The names of the kinds of document, sorted: the folders with a manifest."""
        return [name.partition("/")[0] for name in self.files(f"*/{_MANIFEST}")]

    def copied(self, kind: str, name: str) -> dict[Path, bytes]:
        """The files of a kind as those of the kind `name` in the first folder, not written yet."""
        below = f"{kind}/"
        return {
            self.folders[0] / name / each.removeprefix(below): file.read_bytes()
            for each, file in self.files(f"{kind}/**/*").items()
        }

    def manifest(self, kind: str) -> Path:
        """The manifest of the kind; raises `UnknownKindError`."""
        if kind not in self.kinds():
            raise UnknownKindError(kind)
        return self.file(f"{kind}/{_MANIFEST}")


def built_in() -> Templates:
    """The program's own templates: beside the package in a checkout, inside it once installed."""
    beside, inside = _PACKAGE.parent / _NAME, _PACKAGE / _NAME
    return Templates((inside if inside.is_dir() else beside,))


def templates_of(workspace: Path) -> Templates:
    """Those in the workspace's folder `templates/`, over the built-in ones.

    In a checkout of the program both are the same folder.
    """
    own, below = workspace / _NAME, built_in()
    is_checkout = own.resolve() == below.folders[0].resolve()
    return below if is_checkout else Templates((own, *below.folders))
