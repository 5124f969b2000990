"""A plan in git whose six commits each change one kind of thing."""

from __future__ import annotations

from pathlib import Path

from tests.revision.repositories import Repo

PLAN = """\
title: Järjestämissuunnitelma
documents: [jarjestamissuunnitelma]
as_of: 1.3.2025
authority: {name: Kunta, municipality: 398}
sources:
  talousarvio: {title: Talousarvio 2025, publisher: Kunta, date: 1.12.2024}
facts:
  offices: {label: Toimipisteet, value: 6, as_of: 2025, source: talousarvio}
  costs_2024: {label: Vuosi 2024, value: 23.9, unit: milj. €, as_of: 2024, source: talousarvio}
  costs_2025: {label: Vuosi 2025, value: 24.9, unit: milj. €, as_of: 2025, source: talousarvio}
resources:
  overview: |
    Toimipisteitä on {offices}.
    Menot ovat [](#budget) ja kehitys [](#costs).
  budget:
    unit: EUR
    source: talousarvio
    lines:
      - {item: Henkilöstö, amounts: {2025: 20000000, 2026: 20500000}}
      - {item: Palvelut, amounts: {2025: 4900000, 2026: 5100000}}
  figures:
    - id: costs
      kind: bar
      title: Toimintamenot
      data: [costs_2024, costs_2025]
      unit: milj. €
      alt: Menot kasvavat 24,9 miljoonaan euroon.
      source: talousarvio
  sections:
    - id: premises
      title: Toimitilat
      text: Palvelut toimivat kaupungintalon ensimmäisessä kerroksessa, johon pääsee esteettä.
    - id: training
      title: Osaaminen
      text: Jokainen asiantuntija käy vuosittain kaksi koulutusta asiakastyöstä.
partners:
  overview: Verkostossa on oppilaitoksia ja järjestöjä.
  groups:
    - title: Oppilaitokset
      text: Oppilaitokset kouluttavat alueen työnhakijoita ammatteihin.
      partners:
        - {name: Salpaus, kind: education, text: Salpaus järjestää ammattikoulutusta.}
        - {name: Ammattikorkeakoulu, kind: education, text: Se järjestää täydennyskoulutusta.}
"""


class FiveRevisions:
    """The repository, its plan and the commits by what each of them did."""

    def __init__(self, folder: Path) -> None:
        self.repo = Repo(folder)
        self.plan = folder / "plans" / "kunta.yaml"
        self.commits: dict[str, str] = {}
        self._commit("base", PLAN)
        self._numbers()
        self._move()
        self._rename()
        self._row_and_figure()
        self._split()

    def _commit(self, name: str, text: str) -> None:
        self.repo.write("plans/kunta.yaml", text)
        self.commits[name] = self.repo.commit(name)

    def _edited(self, *edits: tuple[str, str]) -> str:
        text = self.plan.read_text(encoding="utf-8")
        for old, new in edits:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text

    def _numbers(self) -> None:
        self._commit(
            "numbers",
            self._edited(("value: 6", "value: 7"), ("2025: 20000000", "2025: 21200000")),
        )

    def _move(self) -> None:
        """The chapter on premises goes behind the one on training."""
        text = self._edited()
        premises, training = text.index("    - id: premises"), text.index("    - id: training")
        end = text.index("partners:\n")
        moved = text[training:end] + text[premises:training]
        self._commit("move", text[:premises] + moved + text[end:])

    def _rename(self) -> None:
        self._commit(
            "rename",
            self._edited(("name: Ammattikorkeakoulu,", "name: LAB-ammattikorkeakoulu,")),
        )

    def _row_and_figure(self) -> None:
        row = "      - {item: Palvelut, amounts: {2025: 4900000, 2026: 5100000}}\n"
        new = "      - {item: Hankkeet, amounts: {2025: 300000, 2026: 350000}}\n"
        self._commit("row", self._edited((row, row + new), ("value: 24.9", "value: 26.4")))

    def _split(self) -> None:
        """The file becomes a folder with a file for each of two parts; nothing else changes."""
        text = self.plan.read_text(encoding="utf-8")
        at, end = text.index("resources:\n"), text.index("partners:\n")
        self.plan.unlink()
        self.plan = self.plan.with_suffix("")
        for name, part in (("resources", text[at:end]), ("partners", text[end:])):
            lines = part.splitlines()[1:]
            words = "".join(f"{line.removeprefix('  ')}\n" for line in lines)
            self.repo.write(f"plans/kunta/{name}.yaml", words)
        self.repo.write("plans/kunta/plan.yaml", text[:at])
        self.commits["split"] = self.repo.commit("split")
