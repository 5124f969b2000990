"""`pykala diff` and `pykala log`: what each revision of a plan in git changed, told exactly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.revision.five_revisions import FiveRevisions
from tests.revision.repositories import AUTHOR
from tests.word.reading import Docx

NBSP = "\N{NO-BREAK SPACE}"
TOLD = {
    "numbers": """\
2 muutosta: 2 lukutietoa.

2 Taloudelliset voimavarat ja henkilöstö
  Toimipisteet: 6 → 7, +1 (+16,7 %)

2.1 Taloudelliset voimavarat ja niiden kohdentaminen
  Henkilöstö 2025: 20 000 000 → 21 200 000 EUR, +1 200 000 (+6,0 %) (taulukko 2)
    ↳ Yhteensä 2025: 24 900 000 → 26 100 000 EUR, +1 200 000 (+4,8 %) (taulukko 2)
""",
    "move": """\
1 muutos: 1 muotoseikka.

2.2 Osaaminen
  Luku 2.3 siirtyi luvuksi 2.2

Numerointi
  Luku 2.2 on nyt 2.3.
""",
    "rename": """\
1 muutos: 1 tekstikohta.

3.1.2 LAB-ammattikorkeakoulu
  Kumppani «Ammattikorkeakoulu» on nyt «LAB-ammattikorkeakoulu»
""",
    "row": """\
2 muutosta: 2 lukutietoa.

2.1 Taloudelliset voimavarat ja niiden kohdentaminen
  Uusi rivi: «Hankkeet | 300 000 | 350 000» (taulukko 2)
    ↳ Yhteensä 2025: 26 100 000 → 26 400 000 EUR, +300 000 (+1,1 %) (taulukko 2)
    ↳ Yhteensä 2026: 25 600 000 → 25 950 000 EUR, +350 000 (+1,4 %) (taulukko 2)
  Vuosi 2025: 24,9 → 26,4 milj. €, +1,5 (+6,0 %) (kuvio 1)
""",
    "split": "Ei muutoksia.\n",
}
ORDER = ("base", *TOLD)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> FiveRevisions:
    return FiveRevisions(tmp_path_factory.mktemp("varasto") / "kunta")


Pykala = Callable[..., Ran]


@pytest.mark.parametrize("name", TOLD)
def test_what_was_done_to_the_plan_is_told_and_nothing_else(
    history: FiveRevisions, pykala: Pykala, name: str
) -> None:
    old = history.commits[ORDER[ORDER.index(name) - 1]]
    ran = pykala("diff", history.plan, "--from", old, "--to", history.commits[name])
    assert ran.code == 0, ran.err
    told = ran.out.replace(NBSP, " ").split("\n", 2)
    assert told[0] == "Muutokset: Järjestämissuunnitelma"
    assert told[1] == f"{old[:10]} (31.1.2025) → {history.commits[name][:10]} (31.1.2025)"
    assert told[2] == TOLD[name]


def test_the_log_tells_a_line_of_each_revision(history: FiveRevisions, pykala: Pykala) -> None:
    ran = pykala("log", history.plan)
    assert ran.code == 0
    lines = ran.out.replace(NBSP, " ").splitlines()
    assert lines[::2] == [
        f"{history.commits[name][:7]} 31.1.2025 {AUTHOR}: {name}" for name in reversed(ORDER)
    ]
    assert [line.strip() for line in lines[1::2]] == [
        "Ei muutoksia.",
        "2 lukutietoa (Uusi rivi: «Hankkeet | 300 000 | 350 000»)",
        "luku 3.1.2 nimetty uudelleen",
        "luku 2.3 siirtyi luvuksi 2.2",
        "2 lukutietoa (Toimipisteet: 6 → 7)",
        "Suunnitelman ensimmäinen versio",
    ]


def test_the_log_of_a_few_revisions_in_json(history: FiveRevisions, pykala: Pykala) -> None:
    ran = pykala("log", history.plan, "-n", "2", "--format", "json", "--lang", "en")
    told = json.loads(ran.out)
    assert [entry["subject"] for entry in told] == ["split", "row"]
    assert [entry["commit"] for entry in told] == [
        history.commits["split"],
        history.commits["row"],
    ]
    assert told[0]["changes"] == "No changes."


@pytest.mark.parametrize(
    ("options", "code"), [((), 0), (("--exit-code",), 1), (("--exit-code", "--to", "HEAD~4"), 0)]
)
def test_a_difference_ends_with_nought_unless_asked(
    history: FiveRevisions, pykala: Pykala, options: tuple[str, ...], code: int
) -> None:
    ran = pykala("diff", history.plan, "--from", history.commits["numbers"], *options)
    assert ran.code == code


def test_a_revision_alone_is_compared_with_the_one_before(
    history: FiveRevisions, pykala: Pykala
) -> None:
    ran = pykala("diff", history.plan, "--to", history.commits["rename"])
    assert ran.out.endswith(TOLD["rename"])


def test_two_folders_are_compared_without_git(
    tmp_path: Path, small_plan: Path, pykala: Pykala
) -> None:
    new = tmp_path / "uusi"
    new.mkdir()
    for file in small_plan.iterdir():
        text = file.read_text(encoding="utf-8").replace("on yksi tavoite", "on kaksi tavoitetta")
        (new / file.name).write_text(text, encoding="utf-8")
    ran = pykala("diff", small_plan, new)
    assert ran.code == 0
    assert f"{small_plan} → {new}" in ran.out
    assert "[yksi tavoite → kaksi tavoitetta]" in ran.out.replace(NBSP, " ")


def test_the_form_follows_the_name_of_the_file(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path
) -> None:
    old = history.commits["base"]
    for name, start in (("x.md", "## Muutokset"), ("x.json", "{"), ("x.html", "<!DOCTYPE html>")):
        ran = pykala(
            "diff", history.plan, "--from", old, "--pages", "off", "--output", tmp_path / name
        )
        assert ran.code == 0, ran.err
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_tracked_changes_are_those_of_the_commit_or_of_whom_one_says(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path
) -> None:
    file = tmp_path / "x.docx"
    revisions = ("--from", history.commits["base"], "--to", history.commits["row"])
    pykala("diff", history.plan, *revisions, "--pages", "off", "--output", file)
    committed = Docx(file.read_bytes()).files["word/document.xml"]
    assert f'w:author="{AUTHOR}"'.encode() in committed
    assert b'w:date="2025-01-31T' in committed
    by = ("--author", "Työllisyysjohtaja", "--date", "1.5.2026")
    pykala("diff", history.plan, *revisions, *by, "--pages", "off", "--output", file)
    asked = Docx(file.read_bytes()).files["word/document.xml"]
    assert 'w:author="Työllisyysjohtaja"'.encode() in asked
    assert AUTHOR.encode() not in asked
    assert b'w:date="2026-05-01T' in asked


def test_the_same_comparison_gives_the_same_bytes(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path
) -> None:
    for ending in ("docx", "html"):
        made = []
        for number in (1, 2):
            file = tmp_path / f"{number}.{ending}"
            pykala(
                "diff",
                history.plan,
                "--from",
                history.commits["base"],
                "--pages",
                "off",
                "--output",
                file,
            )
            made.append(file.read_bytes())
        assert made[0] == made[1]


def test_a_redline_goes_beside_the_documents_under_its_own_name(
    small_plan: Path, pykala: Pykala, tmp_path: Path
) -> None:
    new = tmp_path / "plans" / "uusi"
    new.mkdir()
    for file in small_plan.iterdir():
        (new / file.name).write_bytes(file.read_bytes())
    ran = pykala("diff", small_plan, new, "--format", "html")
    assert ran.code == 0, ran.err
    made = tmp_path / "output" / "uusi" / "tyollisyydenhoitosuunnitelma-muutokset.html"
    assert made.is_file()
    assert ran.out.endswith("muutoksia 0\n")


def test_a_page_takes_the_pictures_of_both_states_and_leaves_the_drawn_ones(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path
) -> None:
    pykala("build", history.plan, "--format", "html")
    drawn = {file: file.read_bytes() for file in tmp_path.glob("figures/**/*") if file.is_file()}
    file = tmp_path / "x.html"
    revisions = ("--from", history.commits["rename"], "--to", history.commits["row"])
    pykala("diff", history.plan, *revisions, "--pages", "off", "--output", file)
    page = file.read_text(encoding="utf-8")
    assert page.count("<svg") >= 2
    assert drawn == {file: file.read_bytes() for file in drawn}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "ei-ole"), "V106"),
        (("--from=--output=x",), "V106"),
        (("--kind", "ei-ole"), "Asiakirjalajia ei-ole ei ole."),
        (("--to", "HEAD~5"), "V106"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(
    history: FiveRevisions, pykala: Pykala, arguments: tuple[str, ...], said: str
) -> None:
    ran = pykala("diff", history.plan, *arguments)
    assert ran.code in {1, 2}
    assert said in ran.err


def test_a_plan_that_was_not_there_yet_is_told(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path
) -> None:
    other = history.plan.with_name("toinen.yaml")
    assert "V108" in pykala("diff", other).err
    assert "V102" in pykala("diff", tmp_path / "missa.yaml").err


def test_what_could_not_be_read_is_told_beside_the_comparison(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path, small_plan: Path
) -> None:
    new = tmp_path / "uusi"
    new.mkdir()
    for file in small_plan.iterdir():
        text = file.read_text(encoding="utf-8").replace("value: 7 480", "value: paljon")
        (new / file.name).write_text(text, encoding="utf-8")
    ran = pykala("diff", small_plan, new)
    assert ran.code == 1
    assert "P104" in ran.err
    assert "Vertailusta puuttuu" in ran.err


@pytest.mark.needs("soffice")
def test_the_contents_of_a_redline_have_the_page_numbers_of_the_new_document(
    history: FiveRevisions, pykala: Pykala, tmp_path: Path
) -> None:
    file = tmp_path / "x.docx"
    revisions = ("--from", history.commits["base"], "--to", history.commits["row"])
    pykala("diff", history.plan, *revisions, "--output", file)
    pages = [shown for code, shown in Docx(file.read_bytes()).fields() if "PAGEREF" in code]
    assert len(pages) == 10
    assert all(page.isdigit() for page in pages)
