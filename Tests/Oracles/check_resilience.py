#!/usr/bin/env python3
"""Compares the losses, bridges and fragmentation of `cityweave resilience` with NetworkX.

Needs networkx and a release build:

    .venv/bin/python Tests/Oracles/check_resilience.py datasets/asia-cooperation [DIR ...]

Presence of links is judged as Link.presence(in:dataYear:) does. Says nothing but counts when everything agrees.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path

import networkx as nx


def rows(folder, name):
    path = Path(folder) / name
    if not path.exists():
        return []
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def is_present(link, year):
    first, last, status = link.get("from_year"), link.get("to_year"), link.get("status")
    if year is None:
        return status not in ("ended", "planned")
    if first and int(first) > year or last and int(last) < year:
        return False
    return not (status == "ended" and not last or status == "planned" and not first)


def output(folder, part):
    command = [".build/release/cityweave", "resilience", folder, "--part", part, "--format", "csv"]
    return list(csv.DictReader(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()))


def graph(cities, links, without=""):
    result = nx.Graph()
    result.add_nodes_from(c for c in cities if c != without)
    for link in links:
        if without not in {link["from"], link["to"], link.get("programme"), link.get("funder")} - {"", None}:
            result.add_edge(link["from"], link["to"])
    return result


def pairs(graph, cities):
    sizes = [sum(v in cities for v in part) for part in nx.connected_components(graph)]
    return sum(s * (s - 1) // 2 for s in sizes)


def main(folder, limit=400):
    cities = {row["id"] for row in rows(folder, "cities.csv")}
    described = {row["key"]: row["value"] for row in rows(folder, "dataset.csv")}
    date = next((described[k] for k in ("data_date", "date") if k in described), None)
    year = int(date[:4]) if date else None
    links = [r for r in rows(folder, "links.csv") if r["from"] != r["to"] and is_present(r, year)]
    now = graph(cities, links)
    before, checked = pairs(now, cities), 0
    for row in output(folder, "losses")[:limit]:
        lost = row["id"]
        then = graph(cities, links, lost)
        own = sum(v in cities for v in nx.node_connected_component(now, lost)) - 1 if lost in cities else 0
        left = pairs(then, cities)
        assert int(row["pairs_lost"]) == before - own - left, row
        n = len(cities) - (lost in cities)
        assert abs(float(row["fragmentation"]) - (1 - left / (n * (n - 1) / 2))) < 1e-12, row
        isolated = {v for v in cities - {lost} if v in now and now.degree(v) and not then.degree(v)}
        assert set(filter(None, row["isolated_ids"].split(";"))) == isolated, row
        checked += 1
    together = nx.MultiGraph((l["from"], l["to"]) for l in links)
    single = {frozenset(e[:2]) for e in together.edges if together.number_of_edges(*e[:2]) == 1}
    expected = {frozenset(e) for e in nx.bridges(now) if frozenset(e) in single}
    expected = {e for e in expected if parts_cities(now, e, cities)}
    found = output(folder, "bridges")
    assert len(found) == len(expected), (len(found), len(expected))
    print(json.dumps({"folder": folder, "losses": checked, "bridges": len(found)}))


def parts_cities(graph, edge, cities):
    """Whether there are cities on both sides of a bridge."""
    a, b = tuple(edge)
    graph.remove_edge(a, b)
    sides = [any(v in cities for v in nx.node_connected_component(graph, v0)) for v0 in (a, b)]
    graph.add_edge(a, b)
    return all(sides)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        main(name)
