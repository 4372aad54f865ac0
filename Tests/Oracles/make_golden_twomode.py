"""Writes random two-mode graphs, and the Southern women, with what NetworkX, scipy and dense algebra give of them.

Needs networkx, numpy and scipy, as make_golden_graphs.py does:

    .venv/bin/python Tests/Oracles/make_golden_twomode.py

The chances of the bipartite configuration model come from a root finder over all vertices, not over classes of degrees,
and the Poisson-binomial tail from a convolution over all columns. null stands for "undefined".
"""

import json
import random

import networkx as nx
import numpy as np
import scipy
import scipy.optimize
import scipy.stats
from networkx.algorithms import bipartite

import make_golden_graphs as base


def cases():
    women = nx.davis_southern_women_graph()
    names = women.graph["top"]
    events = women.graph["bottom"]
    yield "Southern women", len(names), len(events), [
        (i, j) for i, a in enumerate(names) for j, e in enumerate(events) if women.has_edge(a, e)], None
    for seed in range(150):
        rng = random.Random(seed)
        n, m = rng.randint(1, 12), rng.randint(1, 9)
        chance = rng.choice([0.15, 0.4, 0.7])
        ties = [(i, j) for i in range(n) for j in range(m) if rng.random() < chance]
        rng.shuffle(ties)
        values = [rng.randint(1, 5) for _ in ties] if seed % 2 else None
        yield str(seed), n, m, ties, values


def model(a):
    """Chances with the given expected row and column sums; rows and columns without freedom are settled first."""
    n, m = a.shape
    chances = np.full((n, m), np.nan)
    rows, columns = list(range(n)), list(range(m))
    r, c = a.sum(axis=1), a.sum(axis=0)
    while True:
        row = next((i for i in rows if r[i] == 0 or r[i] == len(columns)), None)
        column = next((j for j in columns if c[j] == 0 or c[j] == len(rows)), None)
        if row is not None:
            value = 0 if r[row] == 0 else 1
            chances[row, columns] = value
            c[columns] -= value
            rows.remove(row)
        elif column is not None:
            value = 0 if c[column] == 0 else 1
            chances[rows, column] = value
            r[rows] -= value
            columns.remove(column)
        else:
            break
    if rows and columns:
        wanted = np.concatenate([r[rows], c[columns][1:]]).astype(float)

        def chance(x):
            potentials = np.concatenate([x[:len(rows)], [0], x[len(rows):]])
            return 1 / (1 + np.exp(-(potentials[:len(rows), None] + potentials[None, len(rows):])))

        def excess(x):
            p = chance(x)
            return np.concatenate([p.sum(axis=1), p.sum(axis=0)[1:]]) - wanted

        found = scipy.optimize.root(excess, np.zeros(len(rows) + len(columns) - 1), tol=1e-14)
        assert np.abs(excess(found.x)).max() < 1e-10, found
        chances[np.ix_(rows, columns)] = chance(found.x)
    return chances


def tail(chances, shared):
    distribution = np.array([1.0])
    for p in chances:
        distribution = np.convolve(distribution, [1 - p, p])
    return float(distribution[shared:].sum())


def measures(n, m, ties, values):
    graph = nx.Graph()
    graph.add_nodes_from(range(n + m))
    for (i, j), v in zip(ties, values or [1] * len(ties)):
        graph.add_edge(i, n + j, value=v)
    top = range(n)
    a = np.zeros((n, m), int)
    v = np.zeros((n, m))
    for (i, j), value in zip(ties, values or [1] * len(ties)):
        a[i, j], v[i, j] = 1, value
    shared, products = a @ a.T, v @ v.T
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n) if shared[i, j]]
    newman = bipartite.collaboration_weighted_projected_graph(graph, top)
    result = {"pairs": [x for pair in pairs for x in pair], "shared": [int(shared[p]) for p in pairs],
              "products": [float(products[p]) for p in pairs], "byMembers": [newman.edges[p]["weight"] for p in pairs]}
    projected = bipartite.weighted_projected_graph(graph, top)
    assert all(projected.edges[p]["weight"] == shared[p] for p in pairs) and projected.number_of_edges() == len(pairs)
    result["interlocking"] = [float(products[i].sum() - products[i, i]) for i in range(n)]
    result["degree"] = [bipartite.degree_centrality(graph, top)[i] for i in top]
    try:
        between = bipartite.betweenness_centrality(graph, top)
        result["betweenness"] = [between[i] for i in top]
    except ZeroDivisionError:
        # Where nobody can lie between others, of either mode, NetworkX divides by 0.
        result["betweenness"] = None
    result["closeness"] = [bipartite.closeness_centrality(graph, top)[i] for i in top]
    ways = sum((graph.degree[x] - 1) * (graph.degree[y] - 1) for x, y in graph.edges)
    result["clustering"] = bipartite.robins_alexander_clustering(graph) if ways else None
    local = bipartite.latapy_clustering(graph, top)
    result["localClustering"] = [local[i] if shared[i].sum() > shared[i, i] else None for i in top]
    degrees = a.sum(axis=1)
    result["fixedRow"] = [float(scipy.stats.hypergeom.sf(shared[p] - 1, m, degrees[p[0]], degrees[p[1]])) for p in pairs]
    chances = model(a.copy())
    result["degreeSequence"] = [tail(chances[i] * chances[j], shared[i, j]) for i, j in pairs]
    return result


def write():
    lines = []
    for name, n, m, ties, values in cases():
        expected = measures(n, m, ties, values)
        lines.append(json.dumps({"name": name, "first": n, "second": m, "ties": [x for t in ties for x in t],
                                 "values": values, "expected": expected}, separators=(",", ":"), allow_nan=False))
    versions = {"networkx": nx.__version__, "numpy": np.__version__, "scipy": scipy.__version__}
    text = '{"versions":' + json.dumps(versions) + ',\n"graphs":[\n' + ",\n".join(lines) + "\n]}\n"
    (base.OUTPUT / "two-mode.json").write_text(text)
    print(f"two-mode.json: {len(lines)} graphs, {len(text):,} bytes")


if __name__ == "__main__":
    write()
