"""Makes datasets/asia-cooperation from the compiled tables and the reviewed mappings beside this script.

    python3 make_asia_cooperation.py COMPILED_DIR OUT_DIR

Deterministic: the same input gives the same bytes. Nothing is fetched. At the end the written files are read back
and the compiled tables are rebuilt from them; any fact that cannot be rebuilt stops the script with status 1.
"""

import os
import sys
from collections import defaultdict

import verify_asia_cooperation as verification
from tables import join, parts, read, write

HERE = os.path.dirname(os.path.abspath(__file__))

CITY_COLUMNS = (
    "id,name,other_names,country,region,level,capital,latitude,longitude,coordinate_note,population,population_year,"
    "population_source,other_population,other_population_year,other_population_source,international_department,"
    "international_department_note,international_department_source,industries,industries_source,policies,"
    "policies_source,geonames_id,confidence,confidential,last_verified,source,note"
).split(",")
AGENCY_COLUMNS = "id,name,short_name,kind,country,source,confidential,note".split(",")
PROGRAMME_COLUMNS = "id,name,short_name,country,lead,from_year,to_year,themes,source,note".split(",")
LINK_COLUMNS = (
    "id,from,to,kind,direction,themes,title,programme,from_year,to_year,status,funder,stage,amount,currency,staff,"
    "financing,source,last_verified,confidence,confidential,note"
).split(",")
EVENT_COLUMNS = "link,year,kind,note,source".split(",")
PRACTICE_COLUMNS = "id,city,title,themes,year,outcome,mistakes,source".split(",")
NEED_COLUMNS = "id,city,kind,themes,detail,year,met,source".split(",")
COMPLETENESS_COLUMNS = (
    "id,programme,subject,said_minimum,said_maximum,captured,unit,period,source,note"
).split(",")

DATASET = [
    ("title", "City-to-city cooperation in Asia and with partners around it"),
    (
        "description",
        "Links of cities and other local governments with each other, with agencies and with programmes, "
        "one row per statement found on a public web page; with practices, needs and offers",
    ),
    # The compiled tables judge "ended" against 2026, so their knowledge stands at the start of that year.
    ("data_date", "2026-01-01"),
    (
        "license",
        "CC BY 4.0 for coordinates, populations and alternate names from GeoNames; "
        "the other cells are facts in own words, each with the page it was read on",
    ),
    ("attribution", "Contains data of GeoNames (https://www.geonames.org/), CC BY 4.0, changed: selected and merged"),
    ("language", "en"),
]

DIRECTIONS = {
    "donor_to_recipient": "provider_to_recipient",
    "mutual": "mutual",
    "unspecified": "unknown",
}


class Mappings:
    """The reviewed decisions, one file each."""

    def __init__(self, folder):
        def table(name):
            return read(os.path.join(folder, name))

        self.regions = {row["code"]: row["region"] for row in table("regions.csv")}
        self.names = {row["id"]: row for row in table("name_mapping.csv")}
        self.other_names = {row["id"]: parts(row["other_names"]) for row in table("other_names.csv")}
        self.programmes = {row["title"]: row["programme"] for row in table("programme_mapping.csv")}
        self.stages = {row["title"]: row["stage"] for row in table("stage_mapping.csv")}
        self.financing = {(row["key"], row["value"]): row["financing"] for row in table("financing_mapping.csv")}
        self.link_notes = table("link_notes.csv")
        self.events = table("link_events_mapping.csv")
        self.programme_years = {row["programme"]: row for row in table("programme_years.csv")}
        self.need_years = {(row["city"], row["kind"], row["detail"]): row["year"] for row in table("need_years.csv")}
        self.completeness = table("completeness_mapping.csv")
        self.capitals = {row["country"]: row for row in table("capital_mapping.csv")}
        places = os.path.join(folder, "..", "places", "countries.csv")
        self.listed_capitals = {row["code"]: row["capital"] for row in read(places)}


def make_cities(compiled, mappings):
    rows = []
    for city in compiled["cities"]:
        mapped = mappings.names.get(city["id"])
        if mapped and mapped["compiled_name"] != city["name"]:
            raise SystemExit(f"name_mapping.csv: {city['id']} was reviewed under another name")
        if not mapped and "(" in city["name"]:
            raise SystemExit(f"name_mapping.csv: the remark in {city['name']!r} is not reviewed")
        name = mapped["name"] if mapped else city["name"]
        others = mappings.other_names.get(city["id"], []) + (parts(mapped["other_names"]) if mapped else [])
        row = {
            "id": city["id"],
            "name": name,
            "other_names": join(other for other in others if other != name),
            "country": city["country"],
            "region": mappings.regions[city["country"]],
            "level": city["level"],
            "latitude": city["lat"],
            "longitude": city["lon"],
            "coordinate_note": city["coord_note"],
            "geonames_id": city["geonames_id"],
            "confidential": "no",
            "source": city["source"],
            "note": mapped["note"] if mapped else "",
        }
        row.update(population_cells(city))
        for column in (
            "international_department international_department_note international_department_source "
            "industries industries_source policies policies_source"
        ).split():
            row[column] = city[column]
        rows.append(row)
    mark_capitals(rows, mappings)
    return rows


def mark_capitals(rows, mappings):
    """National capitals get a yes, every other place a no: the list is complete for the countries of the data set.

    A country that is not reviewed, another capital in the gazetteer, an id that is not in that country, or a place that
    bears the capital's name without being named in the list stops the script.
    """
    for country in sorted({row["country"] for row in rows}):
        reviewed = mappings.capitals.get(country)
        listed = mappings.listed_capitals[country]
        if not reviewed or reviewed["capital"] != listed:
            raise SystemExit(f"capital_mapping.csv: {country} with the capital {listed!r} is not reviewed")
        named = set(parts(reviewed["city"]))
        here = [row for row in rows if row["country"] == country]
        if named - {row["id"] for row in here}:
            raise SystemExit(f"capital_mapping.csv: {reviewed['city']} is not in {country}")
        for row in here:
            if listed in [row["name"]] + parts(row["other_names"]) and row["id"] not in named and not reviewed["why"]:
                raise SystemExit(f"capital_mapping.csv: {row['id']} bears the name of the capital of {country}")
            row["capital"] = "yes" if row["id"] in named else "no"


def population_cells(city):
    """The number written in a source page comes first; the number of GeoNames is the other one."""
    stated = (city["population_stated"], city["population_stated_year"], city["population_stated_source"])
    listed = (city["population"], city["population_year"], city["population_source"])
    first, second = (stated, listed) if stated[0] else (listed, ("", "", ""))
    if second[2] != "GeoNames":
        # Without a GeoNames number the compiled table repeats the stated one.
        second = ("", "", "")
    return {
        "population": first[0],
        "population_year": first[1],
        "population_source": first[2],
        "other_population": second[0],
        "other_population_year": second[1],
        "other_population_source": second[2],
    }


def make_agencies(compiled):
    return [
        {**agency, "confidential": "no", "note": ""}
        for agency in compiled["agencies"]
        if agency["kind"] != "programme"
    ]


def make_programmes(compiled, mappings):
    rows = []
    ids = {agency["id"] for agency in compiled["agencies"]}
    for programme in compiled["agencies"]:
        if programme["kind"] != "programme":
            continue
        identifier = programme["id"]
        touching = [link for link in compiled["links"] if identifier in (link["from"], link["to"])]
        backers = [link for link in touching if link["to"] == identifier and link["from"] in ids]
        named = {link["from"] for link in backers if "(lead)" in link["programme"]}
        every = named or {link["from"] for link in backers}
        years = mappings.programme_years.get(identifier)
        from_year = years["from_year"] if years else agreed(link["start_year"] for link in touching)
        to_year = years["to_year"] if years else agreed(link["end_year"] for link in touching)
        rows.append(
            {
                "id": identifier,
                "name": programme["name"],
                "short_name": programme["short_name"],
                "country": programme["country"],
                "lead": every.pop() if len(every) == 1 else "",
                "from_year": from_year,
                "to_year": to_year,
                "themes": join(sorted(theme for link in touching for theme in parts(link["theme"]))),
                "source": programme["source"],
                "note": year_note(touching, years),
            }
        )
    return rows


def agreed(years):
    """The year that every row gives; blank when one row gives another or none."""
    values = set(years)
    return values.pop() if len(values) == 1 else ""


def year_note(touching, years):
    """What the rows say about the years, so that a blank cell hides nothing."""
    seen = []
    for column, word in (("start_year", "first years"), ("end_year", "last years")):
        values = sorted({link[column] for link in touching if link[column]})
        if values:
            seen.append(f"{word} in the rows: {', '.join(values)}")
    if years:
        seen.append(f"years of the programme: {years['why']}")
    return "; ".join(seen)


def make_links(compiled, mappings):
    cities = {city["id"] for city in compiled["cities"]}
    groups = defaultdict(list)
    for link in compiled["links"]:
        groups[link["from"], link["to"]].append(link)
    rows = []
    for (start, end), links in groups.items():
        # The number of a repeat depends on what the row says, not on its place in the file; no year sorts last.
        links.sort(key=lambda link: [link["start_year"] or "9999", link["kind"], link["programme"], link["source"]])
        for number, link in enumerate(links, start=1):
            title = link["programme"]
            between_cities = start in cities and end in cities
            if title not in mappings.stages or (between_cities and title not in mappings.programmes):
                raise SystemExit(f"the text {title!r} is not reviewed in the mapping files")
            rows.append(
                {
                    "id": f"{start}~{end}" + (f"~{number}" if number > 1 else ""),
                    "from": start,
                    "to": end,
                    "kind": link["kind"],
                    "direction": DIRECTIONS[link["role"]],
                    "themes": link["theme"],
                    "title": title,
                    "programme": mappings.programmes[title] if between_cities else "",
                    "from_year": link["start_year"],
                    "to_year": link["end_year"],
                    "status": link["status"],
                    "funder": link["funding_by"],
                    "stage": mappings.stages[title],
                    "financing": mappings.financing.get(
                        ("title", title), mappings.financing.get(("funder", link["funding_by"]), "")
                    ),
                    "source": link["source"],
                    "confidential": "no",
                    "note": link_note(link, mappings),
                }
            )
    return rows


def link_note(link, mappings):
    notes = []
    for row in mappings.link_notes:
        ends = parts(row["only_with"])
        if row["title"] == link["programme"] and (not ends or {link["from"], link["to"]} & set(ends)):
            notes.append(row["note"])
    return "; ".join(notes)


def make_events(links, mappings):
    by_text = {(link["from"], link["to"], link["title"]): link["id"] for link in links}
    reviewed = {row["title"] for row in mappings.events}
    rows = []
    for link in links:
        text = link["title"]
        dated = any(word.isdigit() and len(word) == 4 for word in "".join(
            character if character.isalnum() else " " for character in text.replace("FY", "")
        ).split())
        if (dated or "renew" in text or "since" in text) and text not in reviewed:
            raise SystemExit(f"link_events_mapping.csv: the dates in {text!r} are not reviewed")
    for event in mappings.events:
        if event["year"]:
            identifier = by_text[event["from"], event["to"], event["title"]]
            rows.append(
                {
                    "link": identifier,
                    "year": event["year"],
                    "kind": event["kind"],
                    "note": event["note"],
                    "source": event["source"] or event_source(event, links, identifier),
                }
            )
    return rows


def event_source(event, links, identifier):
    """The page of the link, unless the note says that the date stands elsewhere."""
    if "address was not kept" in event["note"] or event["note"].startswith("conflicting"):
        return ""
    return next(link["source"] for link in links if link["id"] == identifier)


def make_practices(compiled):
    return [
        {
            "id": practice["id"],
            "city": practice["city"],
            "title": practice["title"],
            "themes": practice["theme"],
            "year": practice["year"],
            "outcome": practice["outcome"],
            "mistakes": practice["challenge_or_mistake"],
            "source": practice["source"],
        }
        for practice in compiled["practices"]
    ]


def make_needs(compiled, mappings):
    groups = defaultdict(list)
    for need in compiled["needs"]:
        groups[need["city"], need["kind"]].append(need)
    rows = []
    for (city, kind), needs in groups.items():
        needs.sort(key=lambda need: [need["theme"], need["detail"], need["source"]])
        for number, need in enumerate(needs, start=1):
            rows.append(
                {
                    "id": f"{city}-{kind}-{number}",
                    "city": city,
                    "kind": kind,
                    "themes": need["theme"],
                    "detail": need["detail"],
                    "year": mappings.need_years.get((city, kind, need["detail"]), ""),
                    "met": "",
                    "source": need["source"],
                }
            )
    return rows


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    source, target = arguments
    compiled = {
        name: read(os.path.join(source, name + ".csv"))
        for name in ("cities", "agencies", "links", "practices", "needs")
    }
    mappings = Mappings(HERE)
    links = make_links(compiled, mappings)
    os.makedirs(target, exist_ok=True)

    def save(name, header, rows, key="id"):
        write(os.path.join(target, name), header, rows, key)
        print(f"{name}: {len(rows)} rows")

    save("dataset.csv", ["key", "value"], [{"key": key, "value": value} for key, value in DATASET], None)
    save("cities.csv", CITY_COLUMNS, make_cities(compiled, mappings))
    save("agencies.csv", AGENCY_COLUMNS, make_agencies(compiled))
    save("programmes.csv", PROGRAMME_COLUMNS, make_programmes(compiled, mappings))
    save("links.csv", LINK_COLUMNS, links)
    save("link_events.csv", EVENT_COLUMNS, make_events(links, mappings), ["link", "year", "kind"])
    save("practices.csv", PRACTICE_COLUMNS, make_practices(compiled))
    save("needs.csv", NEED_COLUMNS, make_needs(compiled, mappings))
    save("completeness.csv", COMPLETENESS_COLUMNS, mappings.completeness)
    return verification.run(compiled, target, mappings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
