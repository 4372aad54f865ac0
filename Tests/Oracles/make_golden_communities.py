"""Writes random graphs with the best divisions that igraph's Leiden finds in twenty tries, for the tests of communities.

Needs igraph and numpy, as make_golden_graphs.py does:

    .venv/bin/python Tests/Oracles/make_golden_communities.py

A division is no golden value: others may be as good. The file holds how good the best one is, which a search should reach.
"modularity" and "fine" are modularity at resolution 1 and 2; "potts" is the constant Potts model at resolution 0.2, as the
weight within communities less 0.2 for each pair.
"""

import json
import random

import igraph

import make_golden_graphs as base


def graphs():
    for seed in range(60):
        rng = random.Random(seed)
        blocs = rng.randint(2, 6)
        n = blocs * rng.randint(4, 9)
        edges = [(u, v) for u in range(n) for v in range(u)
                 if rng.random() < (rng.choice([0.4, 0.7]) if u % blocs == v % blocs else 0.05)]
        weights = [rng.randint(1, 9) for _ in edges] if seed % 2 else None
        yield seed, n, edges, weights


def best(graph, weights, quality, tries=20):
    values = []
    for number in range(tries):
        random.seed(number)
        if quality == "potts":
            found = graph.community_leiden("CPM", weights=weights, resolution=0.2, n_iterations=-1)
            within = sum((weights or [1] * graph.ecount())[e.index] for e in graph.es
                         if found.membership[e.source] == found.membership[e.target])
            values.append(within - 0.2 * sum(s * (s - 1) / 2 for s in found.sizes()))
        else:
            resolution = {"modularity": 1, "fine": 2}[quality]
            found = graph.community_leiden("modularity", weights=weights, resolution=resolution, n_iterations=-1)
            values.append(graph.modularity(found.membership, weights=weights, resolution=resolution))
    return max(values)


def write():
    lines = []
    for seed, n, edges, weights in graphs():
        graph = igraph.Graph(n=n, edges=edges)
        values = {name: round(best(graph, weights, name), 12) for name in ("modularity", "fine", "potts")}
        lines.append(json.dumps({"seed": seed, "n": n, "edges": [x for e in edges for x in e], "weights": weights,
                                 "best": values}, separators=(",", ":"), allow_nan=False))
    text = '{"versions":{"igraph":"' + igraph.__version__ + '"},\n"graphs":[\n' + ",\n".join(lines) + "\n]}\n"
    (base.OUTPUT / "communities.json").write_text(text)
    print(f"communities.json: {len(lines)} graphs, {len(text):,} bytes")


if __name__ == "__main__":
    write()
