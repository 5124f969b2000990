"""Recipes with the figures of real plans, and the extremes that any kind must bear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.charts import Recipe, Series
from generator.theme import Theme, read_theme

SERIES_KINDS = (
    "area",
    "bar",
    "grouped-bar",
    "heatmap",
    "horizontal-bar",
    "line",
    "share-bar",
    "small-multiples",
    "stacked-bar",
    "step",
    "waterfall",
)
YEARS = tuple(str(year) for year in range(2015, 2023))
SERVICES = (
    "Henkilöasiakaspalvelut",
    "Alkupalvelu sekä aula- ja neuvontapalvelu",
    "Osaamisen kehittämisen palvelut",
    "Työstä työhön -palvelut",
    "Yritys- ja työnantajapalvelut",
)
STATE = ("60", "6", "15", "14", "5")
CITY = ("40", "3", "6", "5", "5")
LIABILITY = (
    "16103281",
    "16701173",
    "16296562",
    "15621258",
    "15287994",
    "18125463",
    "20476786",
    "19986369",
)
OLD_LAW = ("0", "0", "0", "50", "50", "50", "70")
NEW_LAW = ("0", "10", "20", "30", "40", "50", "50")
TIERS = ("1–100", "101–200", "201–300", "301–400", "401–700", "701–1000", "yli 1000")
EDGES = (0, 100, 200, 300, 400, 700, 1000)


def theme() -> Theme:
    """The theme that the project ships."""
    return read_theme(Path(__file__).parents[2] / "templates" / "theme.yaml")


def series(name: str, values: Sequence[object]) -> Series:
    """A series of figures given as texts or whole numbers."""
    return Series(name, tuple(None if value is None else Decimal(str(value)) for value in values))


def recipe(kind: str, **given: Any) -> Recipe:
    """A recipe whose title is that of a plan unless told otherwise."""
    values = {"id": kind, "title": "Henkilöstö palveluittain", "language": "fi", **given}
    return Recipe(kind=kind, **values)


def personnel(kind: str, **options: Any) -> Recipe:
    """The personnel of Lahti's services: the state's and the city's own."""
    rows = (series("Valtiolta siirtyvä", STATE), series("Kaupungin oma", CITY))
    return recipe(kind, categories=SERVICES, series=rows, unit="htv", options=options)


def liability(kind: str, **options: Any) -> Recipe:
    """Lahti's part of the labour market subsidy by year, in euros."""
    return recipe(
        kind,
        title="Työmarkkinatuen kuntaosuus",
        categories=YEARS,
        series=(series("Kunnan osuus", LIABILITY),),
        unit="€",
        options=options,
    )


def tiers(**options: Any) -> Recipe:
    """The municipality's part of unemployment benefit by days, before and after 2025."""
    rows = (series("Ennen vuotta 2025", OLD_LAW), series("Vuodesta 2025", NEW_LAW))
    return recipe("step", categories=TIERS, series=rows, unit="%", options=options)


def node(label: str, *children: dict[str, Any]) -> dict[str, Any]:
    """A box of a hierarchy."""
    return {"label": label, "children": list(children)}


def steering() -> Recipe:
    """A steering group and its four working groups."""
    groups = [node(f"Työryhmä {number}") for number in range(1, 5)]
    root = node("Työllisyyden edistämisohjelman ohjausryhmä", *groups)
    return recipe("hierarchy", options={"root": root})


def procurement(**options: Any) -> Recipe:
    """The flow of procurement that is paid by outcome."""
    labels = {
        "ring": "Päijät-Hämeen hankintarengas",
        "register": "Dynaaminen palveluntuottajarekisteri",
        "work": "Suora työllistyminen",
        "skills": "Osaamisen, tiedon ja taidon kasvu",
        "inclusion": "Osallisuuden kasvu ja sosiaalisten riskien minimointi",
        "tender": "Tulosperusteinen minikilpailutus",
    }
    links = [
        {"from": "ring", "to": "register", "label": "perustaa"},
        *({"from": "register", "to": end} for end in ("work", "skills", "inclusion")),
        *({"from": start, "to": "tender"} for start in ("work", "skills", "inclusion")),
        {"from": "tender", "to": "register", "label": "palaute"},
    ]
    nodes = [{"id": key, "label": label} for key, label in labels.items()]
    return recipe("flow", options={"nodes": nodes, "links": links, **options})


def unemployment() -> Recipe:
    """Municipalities by labour force, unemployment rate and population."""
    rows = [
        ("Lahti", 55809, "12.1", 120027),
        ("Hollola", 11231, "7.6", 23008),
        ("Orimattila", 7463, "9.2", 15614),
        ("Asikkala", 3612, "8.4", 7949),
        ("Kärkölä", 2010, "9.9", 4211),
        ("Heinola", 7800, "12.4", 18187),
        ("Hartola", 1100, "11.1", 2543),
        ("Sysmä", 1400, "10.2", 3514),
    ]
    points = [{"label": name, "x": x, "y": y, "size": size} for name, x, y, size in rows]
    titles = {"x_title": "Työvoima, henkilöä", "y_title": "Työttömyysaste, %"}
    return recipe("bubble", options={"points": points, **titles, "size_title": "väkiluku"})


def square(left: float, bottom: float, side: float = 1.0) -> list[list[float]]:
    """A closed ring."""
    right, top = left + side, bottom + side
    return [[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]]


def area_map() -> Recipe:
    """Areas side by side, one with a hole, one without a figure, one too small for its name."""
    regions = [
        {"name": "Lahti", "value": "12.1", "rings": [square(25, 61), square(25.4, 61.7, 0.2)]},
        {"name": "Hollola", "value": "7.6", "rings": [square(26, 61)]},
        {"name": "Kärkölä", "rings": [square(25, 60)]},
        {"name": "Pikkukunta", "value": "3.2", "rings": [square(27.4, 61, 0.05)]},
    ]
    return recipe("map", unit="%", options={"regions": regions, "legend_title": "Työttömyysaste"})


def commuting() -> Recipe:
    """Where people live and where they work."""
    names = ("Lahti", "Hollola", "Orimattila")
    rows = (("38120", "2410", "980"), ("4890", "3120", None), ("2510", "160", "2620"))
    return recipe(
        "heatmap",
        categories=names,
        series=tuple(series(name, row) for name, row in zip(names, rows, strict=True)),
        unit="henkilöä",
        options={"x_title": "Työskentelykunta", "y_title": "Asuinkunta"},
    )


def groups(**options: Any) -> Recipe:
    """Groups of the unemployed in Kymenlaakso's municipalities, in per cent of them all."""
    names = ("Hamina", "Kotka", "Kouvola", "Miehikkälä", "Pyhtää", "Virolahti")
    rows = {
        "Pitkäaikaistyöttömät": ("42.6", "37.7", "42.5", "46.9", "44.6", "50.9"),
        "Alle 25-vuotiaat": ("13.5", "14.1", "12.3", "15.3", "8.8", "6.6"),
        "Yli 50-vuotiaat": ("44.2", "37.4", "39.1", "49.0", "48.2", "55.1"),
        "Ulkomaalaiset": ("15.4", "18.1", "9.9", "14.3", "7.2", "10.8"),
        "Vammaiset ja pitkäaikaissairaat": ("11.0", "12.1", "12.5", "8.2", "12.0", "15.0"),
    }
    return recipe(
        "small-multiples",
        title="Ryhmien osuudet työttömistä",
        categories=names,
        series=tuple(series(name, row) for name, row in rows.items()),
        unit="%",
        options=options,
    )


def one_of_each() -> list[Recipe]:
    """A realistic recipe of every kind."""
    steps = ("14800000", "10100000", "31000000", "-2000000", None)
    names = ("Siirtyvät tehtävät", "Panostus", "Kuntaosuus", "Säästöt", "Budjetti 2025")
    waterfall = {"categories": names, "series": (series("", steps),), "unit": "€"}
    return [
        *(liability(kind) for kind in ("area", "bar", "line")),
        *(
            personnel(kind)
            for kind in ("grouped-bar", "horizontal-bar", "share-bar", "stacked-bar")
        ),
        recipe("waterfall", **waterfall, options={"totals": [4]}),
        tiers(edges=EDGES, x_title="Maksupäivät"),
        commuting(),
        groups(),
        steering(),
        procurement(),
        unemployment(),
        area_map(),
    ]


def extremes() -> Iterator[Recipe]:
    """What any kind of series must bear: little, much, long, nothing, below zero, huge, tiny."""
    long = tuple(f"Työllisyyden edistämisen verkostopalvelut {place}" for place in range(30))
    sets: dict[str, tuple[tuple[str, ...], tuple[Series, ...]]] = {
        "single": (("Lahti",), (series("Työvoima", [55809]),)),
        "thirty": (long, (series("Asiakkaat", [place * 137 for place in range(30)]),)),
        "six": (YEARS, tuple(series(f"Sarja {at}", LIABILITY) for at in range(6))),
        "zeros": (YEARS[:3], (series("Nolla", [0, 0, 0]),)),
        "negatives": (YEARS[:4], (series("Muutos", ["-5.2", "36.4", "0", "-12.25"]),)),
        "gaps": (YEARS[:4], (series("A", [None, 2, None, 4]), series("B", [1, None, None, 3]))),
        "huge": (YEARS[:2], (series("Paljon", ["987654321987654", "1"]),)),
        "tiny": (YEARS[:2], (series("Vähän", ["0.000012", "0.00001"]),)),
        "thirds": (YEARS[:2], (series("Kolmas", [Decimal(1) / 3, Decimal(2) / 3]),)),
        "empty": ((), ()),
        "nothing": (YEARS[:2], (series("Tyhjä", [None, None]),)),
        "short": (YEARS[:3], (series("Vajaa", [1]),)),
        "words": (
            ("Maahanmuuttajataustaisten\xa0työllistymisprosessi", "B"),
            (series("", [1, 2]),),
        ),
    }
    for kind in SERIES_KINDS:
        for name, (categories, rows) in sets.items():
            given = {"categories": categories, "series": rows, "unit": "henkilöä"}
            yield recipe(kind, id=f"{kind}-{name}", **given)
