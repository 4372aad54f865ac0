"""Rebuilds the compiled tables from the written data set and compares them; then prints figures of the network."""

import os
from collections import Counter, defaultdict

from tables import parts, read

ASIA = {"East Asia", "South-East Asia", "South Asia", "Central Asia", "West Asia"}
ROLES = {"provider_to_recipient": "donor_to_recipient", "mutual": "mutual", "unknown": "unspecified"}


def run(compiled, folder, mappings):
    """Print a summary; return 0 when every compiled fact can be rebuilt, else 1."""
    data = {
        name: read(os.path.join(folder, name + ".csv"))
        for name in (
            "cities", "agencies", "programmes", "links", "link_events", "practices", "needs", "completeness"
        )
    }
    rebuilt = rebuild(data, mappings)
    lost = 0
    for name, rows in compiled.items():
        before, after = Counter(map(frozen, rows)), Counter(map(frozen, rebuilt[name]))
        cells = sum(1 for row in rows for value in row.values() if value)
        missing = list((before - after).elements())
        lost += len(missing) + len(list((after - before).elements()))
        print(f"{name}: {len(rows)} compiled rows, {cells} filled cells, {len(missing)} rows not rebuilt")
        for row in missing[:5]:
            print("  lost or changed:", {key: value for key, value in row if value})
    lost += references(data)
    lost += capitals(data, mappings)
    lost += completeness(data)
    network(data)
    print("no fact is lost" if lost == 0 else f"{lost} problems")
    return 0 if lost == 0 else 1


def frozen(row):
    return tuple(sorted((key, value) for key, value in row.items()))


def rebuild(data, mappings):
    """The five compiled tables, the derived columns included."""
    cities = {city["id"] for city in data["cities"]}
    links = [rebuild_link(link, cities) for link in data["links"]]
    needs = [
        {"city": need["city"], "kind": need["kind"], "theme": need["themes"], "detail": need["detail"],
         "source": need["source"]}
        for need in data["needs"]
    ]
    practices = [
        {"id": row["id"], "city": row["city"], "title": row["title"], "theme": row["themes"], "year": row["year"],
         "outcome": row["outcome"], "challenge_or_mistake": row["mistakes"], "source": row["source"]}
        for row in data["practices"]
    ]
    agencies = [
        {key: row[key] for key in ("id", "name", "short_name", "kind", "country", "source")}
        for row in data["agencies"]
    ] + [
        {**{key: row[key] for key in ("id", "name", "short_name", "country", "source")}, "kind": "programme"}
        for row in data["programmes"]
    ]
    themes, tiers = derived(cities, links, practices, needs)
    rows = [rebuild_city(city, mappings, themes, tiers) for city in data["cities"]]
    return {"cities": rows, "agencies": agencies, "links": links, "practices": practices, "needs": needs}


def rebuild_link(link, cities):
    ends = (link["from"] in cities) + (link["to"] in cities)
    scope = "membership" if link["kind"] == "membership" else ("agency_agency", "agency_city", "city_city")[ends]
    return {
        "from": link["from"], "to": link["to"], "kind": link["kind"], "role": ROLES[link["direction"]],
        "theme": link["themes"], "programme": link["title"], "start_year": link["from_year"],
        "end_year": link["to_year"], "status": link["status"], "funding_by": link["funder"],
        "source": link["source"], "scope": scope,
    }


def derived(cities, links, practices, needs):
    """The dropped columns `themes` and `tier` of every city.

    themes: those of its links, needs and offers, `general` left out.
    tier: isolated without any link; core with a link to another city, or with a link and a practice, need or offer;
    otherwise programme_only.
    """
    themes, linked, core = defaultdict(set), set(), set()
    for link in links:
        ends = [end for end in (link["from"], link["to"]) if end in cities]
        linked.update(ends)
        if len(ends) == 2:
            core.update(ends)
        for end in ends:
            themes[end].update(parts(link["theme"]))
    for need in needs:
        themes[need["city"]].update(parts(need["theme"]))
    core |= {row["city"] for row in practices + needs}
    tiers = {
        city: "isolated" if city not in linked else "core" if city in core else "programme_only" for city in cities
    }
    return {city: ";".join(sorted(themes[city] - {"general"})) for city in cities}, tiers


def rebuild_city(city, mappings, themes, tiers):
    identifier = city["id"]
    mapped = mappings.names.get(identifier)
    if mapped:
        # Each word of the compiled label must still stand in the label, the other names or the note.
        told = " ".join((city["name"], city["other_names"], city["note"])).lower()
        for word in mapped["compiled_name"].replace("(", " ").replace(")", " ").split():
            if word.lower() not in told:
                raise SystemExit(f"cities.csv: {identifier} lost the word {word!r} of its label")
    first = (city["population"], city["population_year"], city["population_source"])
    second = (city["other_population"], city["other_population_year"], city["other_population_source"])
    from_pages = first[0] != "" and first[2] != "GeoNames"
    stated = first if from_pages else ("", "", "")
    listed = second if second[0] else first
    kept = (
        "id country level geonames_id source international_department international_department_note "
        "international_department_source industries industries_source policies policies_source"
    ).split()
    return {
        **{key: city[key] for key in kept},
        "name": mapped["compiled_name"] if mapped else city["name"],
        "lat": city["latitude"], "lon": city["longitude"], "coord_note": city["coordinate_note"],
        "population": listed[0], "population_year": listed[1], "population_source": listed[2],
        "population_stated": stated[0], "population_stated_year": stated[1], "population_stated_source": stated[2],
        "in_asia": "yes" if city["region"] in ASIA else "no",
        "themes": themes[identifier], "tier": tiers[identifier],
    }


def references(data):
    """Every id that is named must exist, and no id may stand twice."""
    problems = []
    cities, agencies, programmes = ({row["id"] for row in data[name]} for name in ("cities", "agencies", "programmes"))
    places = cities | agencies | programmes
    for name in ("cities", "agencies", "programmes", "links", "practices", "needs", "completeness"):
        problems += [f"{name}: {key} twice" for key, count in Counter(r["id"] for r in data[name]).items() if count > 1]
    for link in data["links"]:
        problems += [f"links: {link[end]}" for end in ("from", "to") if link[end] not in places]
        problems += [f"links: funder {link['funder']}"] if link["funder"] and link["funder"] not in places else []
        problems += [f"links: {link['programme']}"] if link["programme"] and link["programme"] not in programmes else []
    links = {link["id"] for link in data["links"]}
    problems += [f"events: {row['link']}" for row in data["link_events"] if row["link"] not in links]
    for name in ("practices", "needs"):
        problems += [f"{name}: {row['city']}" for row in data[name] if row["city"] not in cities]
    problems += [f"lead: {row['lead']}" for row in data["programmes"] if row["lead"] and row["lead"] not in agencies]
    labels = Counter((row["name"], row["country"]) for row in data["cities"])
    problems += [f"label {label} twice" for label, count in labels.items() if count > 1]
    for problem in problems:
        print("reference:", problem)
    return len(problems)


def capitals(data, mappings):
    """Every capital that was reviewed is marked, and nothing else."""
    reviewed = {city for row in mappings.capitals.values() for city in parts(row["city"])}
    marked = {row["id"] for row in data["cities"] if row["capital"] == "yes"}
    unclear = [row["id"] for row in data["cities"] if row["capital"] not in ("yes", "no")]
    for city in sorted(reviewed ^ marked) + unclear:
        print("capital:", city)
    print(f"national capitals: {len(marked)}")
    return len(reviewed ^ marked) + len(unclear)


def completeness(data):
    """The captured numbers against the rows of this data set, where they can be counted."""
    cities = {row["id"] for row in data["cities"]}
    partners = defaultdict(set)
    for link in data["links"]:
        for end, other in ((link["from"], link["to"]), (link["to"], link["from"])):
            if other in cities and end not in cities:
                partners[end].add(other)
    counted = {"model-cities": "model-cities", "cdia": "cdia", "citynet": "citynet", "ccap": "ccap", "ascn": "ascn",
               "c40-asia": "c40", "sdgs-frontrunner": None}
    problems = 0
    for row in data["completeness"]:
        if row["id"] in counted:
            number = len(partners[counted[row["id"]]]) if counted[row["id"]] else 0
            if str(number) != row["captured"]:
                problems += 1
                print(f"completeness: {row['id']} says {row['captured']}, the links show {number}")
    return problems


def network(data):
    """Figures that other programs must meet; needs networkx for the betweenness."""
    cities = {row["id"] for row in data["cities"]}
    touched = {end for link in data["links"] for end in (link["from"], link["to"])}
    pairs = {
        frozenset((link["from"], link["to"]))
        for link in data["links"]
        if link["from"] in cities and link["to"] in cities
    }
    rows = sum(1 for link in data["links"] if link["from"] in cities and link["to"] in cities)
    print(f"city-city links: {rows}, distinct pairs: {len(pairs)}")
    print("places without any link:", ", ".join(sorted(cities - touched)))
    try:
        import networkx
    except ImportError:
        print("networkx is not installed: no figures of components and betweenness")
        return
    graph = networkx.Graph(sorted(tuple(sorted(pair)) for pair in pairs))
    sizes = sorted((len(part) for part in networkx.connected_components(graph)), reverse=True)
    main = graph.subgraph(max(networkx.connected_components(graph), key=len))
    betweenness = networkx.betweenness_centrality(main)
    first = max(sorted(betweenness), key=betweenness.get)
    print(f"cities with a city-city link: {graph.number_of_nodes()}, components: {sizes}")
    print(f"main component: {main.number_of_nodes()} cities, {main.number_of_edges()} pairs")
    print(f"kitakyushu: {graph.degree('kitakyushu')} partners, betweenness {betweenness['kitakyushu']:.6f}; "
          f"highest: {first}")
