"""Writes where places lie on maps, by PROJ, for the tests of the map's own formulas: Tests/DiagramsTests/Golden/map.json.

Needs pyproj:

    python3 -m venv .venv && .venv/bin/pip install pyproj
    .venv/bin/python Tests/Oracles/make_golden_map.py

The Earth is a sphere of radius 1, as on the maps. "cities" are ten well-known cities with the coordinates that the bundled
data set has for them.
"""

import csv
import json
import pathlib

import pyproj

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CITIES = ["kitakyushu", "da-nang", "bangkok", "surabaya", "bandung", "yokohama", "toyama", "seoul", "kuala-lumpur", "hai-phong"]
PLACES = [(x, y) for x in (-179, -122.4, -58, -0.1, 13, 77.2, 110, 139.7, 178.4) for y in (-78, -41, -18.1, 0, 5.6, 35.7, 64, 81)]

SYSTEMS = {
    "azimuthal": "+proj=laea +lat_0=21 +lon_0=110 +R=1",
    "stereographic": "+proj=stere +lat_0=-35 +lon_0=-60 +R=1",
    "equalEarth": "+proj=eqearth +lon_0=-165 +R=1",
    "mercator": "+proj=merc +lon_0=150 +R=1",
}


def main():
    result = {"pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "places": [list(p) for p in PLACES]}
    for name, system in SYSTEMS.items():
        project = pyproj.Proj(system)
        result[name] = [[v if abs(v) < 1e6 else None for v in project(x, y)] for x, y in PLACES]
    with open(ROOT / "datasets" / "asia-cooperation" / "cities.csv", encoding="utf-8") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    project = pyproj.Proj(SYSTEMS["azimuthal"])
    result["cities"] = {
        city: list(project(float(rows[city]["longitude"]), float(rows[city]["latitude"]))) for city in CITIES}
    path = ROOT / "Tests" / "DiagramsTests" / "Golden" / "map.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
