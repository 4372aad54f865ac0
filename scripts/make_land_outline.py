"""Writes the outlines of land that maps are drawn on: Sources/Diagrams/Map/land.txt.

The source is Natural Earth, 1:110 million, in the public domain (https://www.naturalearthdata.com), as the Python package
geopandas 0.14.4 carries it:

    python3 -m venv .venv && .venv/bin/pip install geopandas==0.14.4 'fiona<1.10' pycountry
    .venv/bin/python scripts/make_land_outline.py

One line a shape: L for land, W for water within land, B for the border line between two countries; then longitude and
latitude of its first point in hundredths of a degree, and the steps from point to point. Then N lines: the two letters of
a country and a place well inside it, for its name.
"""

import pathlib
import warnings

warnings.filterwarnings("ignore")

import geopandas
import pycountry
import shapely
import shapely.ops

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Diagrams" / "Map" / "land.txt"


def parts(geometry, kind):
    if geometry.geom_type == kind:
        return [geometry]
    return [part for part in getattr(geometry, "geoms", []) for part in parts(part, kind)]


def line(letter, points):
    places = [(round(x * 100), round(y * 100)) for x, y in points]
    steps = [places[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(places, places[1:])]
    steps = [steps[0]] + [step for step in steps[1:] if step != (0, 0)]
    return letter + " " + " ".join(f"{x} {y}" for x, y in steps)


def name_places(world):
    # The source has no code for these two.
    missing = {"France": "FR", "Norway": "NO"}
    for name, code, shape in zip(world["name"], world["iso_a3"], world.geometry):
        country = pycountry.countries.get(alpha_3=code)
        letters = country.alpha_2 if country else missing.get(name)
        if letters:
            largest = max(parts(shape, "Polygon"), key=lambda polygon: polygon.area)
            place = shapely.ops.polylabel(largest, tolerance=0.05)
            yield f"N {letters} {round(place.x * 100)} {round(place.y * 100)}"


def main():
    world = geopandas.read_file(geopandas.datasets.get_path("naturalearth_lowres"))
    land = world.geometry.unary_union
    polygons = sorted(parts(land, "Polygon"), key=lambda p: (-p.area, p.bounds))
    shapes = [line("L", p.exterior.coords) for p in polygons]
    shapes += [line("W", ring.coords) for p in polygons for ring in p.interiors]
    inner = shapely.unary_union([g.boundary for g in world.geometry]).difference(land.boundary.buffer(1e-6))
    borders = parts(shapely.ops.linemerge(shapely.MultiLineString(parts(inner, "LineString"))), "LineString")
    shapes += sorted(line("B", b.coords) for b in borders if b.length > 0.01)
    shapes += sorted(name_places(world))
    OUTPUT.write_text("\n".join(shapes) + "\n")
    print(f"{len(shapes)} shapes, {OUTPUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
