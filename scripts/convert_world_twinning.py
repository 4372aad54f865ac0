"""Puts the world network of twinned cities into the form of a data set folder, for trials and benchmarks.

    python3 scripts/convert_world_twinning.py WORLD_TWINNING_DIR OUT_DIR

Reads cities.csv and links.csv as they lie in the folder `world-twinning`, and writes cities.csv, links.csv and
dataset.csv. Nothing is made up: a place of kind `part` becomes a district, and what is not known stays blank. The
result is for this machine only; the data's own README says what may be done with it.
"""

import csv
import os
import sys

CONTINENTS = {
    "AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe", "NA": "North America", "OC": "Oceania",
    "SA": "South America",
}
# Three rows name their country in the name only.
COUNTRIES = {"x-zz-american-samoa": "AS", "x-zz-falkland-islands": "FK", "x-zz-varna-bulgaria": "BG"}
LEVELS = {"city": "city", "part": "district", "region": "region"}


def main(source, target):
    os.makedirs(target, exist_ok=True)

    def rows(name):
        with open(os.path.join(source, name), encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def write(name, header, lines):
        with open(os.path.join(target, name), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(lines)

    write(
        "cities.csv",
        ["id", "name", "country", "region", "level", "latitude", "longitude", "population", "population_source"],
        (
            [
                row["id"], row["name"], row["country"] or COUNTRIES.get(row["id"], ""),
                CONTINENTS.get(row["continent"], ""), LEVELS[row["kind"]],
                row["lat"], row["lon"], row["population"], row["population_source"] if row["population"] else "",
            ]
            for row in rows("cities.csv")
        ))
    write(
        "links.csv", ["from", "to", "kind"],
        ([row["source"], row["target"], "bilateral"] for row in rows("links.csv")))
    write(
        "dataset.csv", ["key", "value"],
        [
            ["title", "Twinned cities of the world"],
            ["data_date", "2026-02-01"],
            ["attribution", "Twin-town lists of Wikipedia (Hekman/twincities), GeoNames (CC BY 4.0), Wikidata (CC0)"],
        ])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
