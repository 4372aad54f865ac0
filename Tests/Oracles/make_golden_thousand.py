"""Writes a thousand small random graphs with the values of every measure that other tools or dense algebra can give.

Needs networkx, igraph, numpy and scipy, as make_golden_graphs.py does, whose functions it uses:

    .venv/bin/python Tests/Oracles/make_golden_thousand.py

Where NetworkX or igraph has a measure under the same convention, it gives the value, or is asked to agree with it; all
else comes straight from the definition, by loops over triples or by dense matrices. null stands for "undefined"; a
measure that a graph lacks was not asked for there. GraphsTests prints the worst difference for each measure.
"""

import itertools
import json
import math
import random
import sys

import igraph
import networkx as nx
import numpy as np
import scipy.linalg

import make_golden_graphs as base

COUNT = 1000


def cases():
    for seed in range(COUNT):
        rng = random.Random(1_000_000 + seed)
        n = rng.randint(13, 25) if seed % 20 == 0 else rng.randint(2, 12)
        directed = seed % 2 == 1
        chance = rng.choice([0.8, 1.5, 3, 5]) / n
        pairs = [(u, v) for u in range(n) for v in range(n) if (u != v if directed else u < v)]
        edges = [pair for pair in pairs if rng.random() < chance]
        rng.shuffle(edges)
        if not directed:
            edges = [(v, u) if rng.random() < 0.5 else (u, v) for u, v in edges]
        groups = [rng.choice([0, 1, 2, None]) for _ in range(n)]
        values = [rng.randint(-9, 9) for _ in range(n)]
        weights = [rng.randint(1, 9) for _ in edges] if seed % 4 >= 2 else None
        made = (base.weighted(str(seed), n, edges, directed, weights) if weights
                else base.case(str(seed), n, edges, directed))
        yield dict(made, groups=groups, values=values)


def matrix(c):
    a = np.zeros((c["n"], c["n"]))
    for (u, v), w in zip(c["edges"], c["weights"] or [1.0] * len(c["edges"])):
        a[u, v] = w
        if not c["directed"]:
            a[v, u] = w
    return a


def personalized(c, a, restart):
    n = c["n"]
    jumps = np.array(restart, float) / sum(restart)
    sums = a.sum(axis=1, keepdims=True)
    walk = np.where(sums > 0, a / np.where(sums > 0, sums, 1), jumps)
    solution = np.linalg.solve(np.eye(n) - 0.85 * walk.T, 0.15 * jumps)
    return list(solution / solution.sum())


def katz(a, attenuation):
    return list(np.linalg.solve(np.eye(len(a)) - attenuation * a.T, np.ones(len(a))))


def hubs_and_authorities(c, a, graph):
    """The limit from equal hubs: the part of the all-ones vector in the greatest eigenspace of A Aᵀ, by component."""
    n = c["n"]
    hubs, authorities = np.zeros(n), np.zeros(n)
    weak = nx.weakly_connected_components(graph) if c["directed"] else nx.connected_components(graph)
    for group in weak:
        group = sorted(group)
        if len(group) == 1:
            continue
        part = a[np.ix_(group, group)]
        eigenvalues, vectors = scipy.linalg.eigh(part @ part.T)
        relative = eigenvalues / eigenvalues[-1]
        # Nearly equal values would take the iteration too long to tell apart.
        if any(1 - 5e-4 < value < 1 - 1e-9 for value in relative):
            return None, None
        top = vectors[:, relative >= 1 - 1e-9]
        hub = top @ (top.T @ np.ones(len(group)))
        authority = part.T @ hub
        hubs[group] = np.abs(hub) / np.linalg.norm(hub)
        authorities[group] = np.abs(authority) / np.linalg.norm(authority)
    return list(hubs), list(authorities)


def structural_holes(c, a, graph, other):
    ties = a + a.T
    n = c["n"]
    sums = ties.sum(axis=1)
    share = ties / np.where(sums > 0, sums, 1)[:, None]
    top = ties.max(axis=1) if n else sums
    relative = ties / np.where(top > 0, top, 1)[:, None]
    through = share + share @ share
    constraint = [float(sum(through[u, v] ** 2 for v in range(n) if ties[u, v] > 0)) if sums[u] > 0 else None
                  for u in range(n)]
    redundancy = share @ relative.T
    size = [float(sum(1 - redundancy[u, v] for v in range(n) if ties[u, v] > 0)) if sums[u] > 0 else None
            for u in range(n)]
    weight = "weight" if c["weights"] else None
    # Asked for all vertices at once, NetworkX 3.6 takes another way through the code, which divides by the wrong greatest
    # weights; asked for a list, it follows its definition. It leaves out a vertex that points nowhere, even if others
    # point to it.
    theirs_constraint = nx.constraint(graph, nodes=list(graph), weight=weight)
    theirs_size = nx.effective_size(graph, nodes=list(graph), weight=weight)
    asked = [v for v in range(n) if len(graph[v]) > 0]
    base.agree([constraint[v] for v in asked], [theirs_constraint[v] for v in asked], "constraint")
    base.agree([size[v] for v in asked], [theirs_size[v] for v in asked], "effective size")
    if n and not c["directed"]:
        base.agree(constraint, other.constraint(weights=c["weights"]), "constraint in igraph")
    degrees = (ties > 0).sum(axis=1)
    return constraint, size, [None if s is None else s / int(k) for s, k in zip(size, degrees)]


def bridging(c, plain):
    n = c["n"]
    degree = dict(plain.degree)
    coefficients = [1 / degree[v] / sum(1 / degree[u] for u in plain[v]) if degree[v] else None for v in range(n)]
    between = nx.betweenness_centrality(plain)
    return coefficients, [(b or 0) * between[v] for v, b in enumerate(coefficients)]


def roles(c, a):
    """Coordinator, itinerant, gatekeeper, representative and liaison counts, one list after the other."""
    n, groups = c["n"], c["groups"]
    counts = np.zeros((5, n))
    for x, v, y in itertools.permutations(range(n), 3):
        if not (a[x, v] and a[v, y]) or a[x, y] or None in (groups[x], groups[v], groups[y]):
            continue
        if groups[x] == groups[v] == groups[y]:
            role = 0
        elif groups[x] == groups[y]:
            role = 1
        elif groups[v] == groups[y]:
            role = 2
        elif groups[x] == groups[v]:
            role = 3
        else:
            role = 4
        counts[role, v] += 1
    if not c["directed"]:
        counts /= 2
        counts[2] += counts[3]
        counts[3] = 0
    return [[None if groups[v] is None else float(row[v]) for v in range(n)] for row in counts]


def external_internal(c, plain):
    groups = c["groups"]
    known = [(u, v) for u, v in plain.edges if groups[u] is not None and groups[v] is not None]

    def index(ties):
        external = sum(groups[u] != groups[v] for u, v in ties)
        return (2 * external - len(ties)) / len(ties) if ties else None

    return [index(known)] + [index([tie for tie in known if v in tie]) for v in range(c["n"])]


def gini(degrees):
    if sum(degrees) == 0:
        return None
    differences = sum(abs(x - y) for x in degrees for y in degrees)
    return differences / (2 * len(degrees) * sum(degrees))


def rich_club(c, plain):
    found = nx.rich_club_coefficient(plain, normalized=False) if plain.number_of_edges() else {}
    return [found.get(k) for k in range(max(dict(plain.degree).values(), default=0))]


def fragmentation(c, plain):
    n = c["n"]
    if n < 2:
        return None, None
    joined = sum(len(s) * (len(s) - 1) for s in nx.connected_components(plain))
    return 1 - joined / (n * (n - 1)), 1 - nx.global_efficiency(plain)


def core_periphery(c, plain, left_out):
    """The best of all correlations, cell by cell."""
    n = c["n"]
    pairs = list(itertools.combinations(range(n), 2))
    members = (np.arange(2 ** n)[:, None] >> np.arange(n)) & 1
    if not pairs:
        return None
    first, second = np.array(pairs).T
    both = members[:, first] + members[:, second]
    counted = np.where(both == 1, 0, 1) if left_out else np.ones_like(both)
    ideal = (both > 0).astype(float)
    tie = np.array([float(plain.has_edge(u, v)) for u, v in pairs])
    cells = counted.sum(axis=1)
    cells = np.where(cells > 0, cells, 1)
    mean_tie = (counted * tie).sum(axis=1) / cells
    mean_ideal = (counted * ideal).sum(axis=1) / cells
    from_tie = counted * (tie - mean_tie[:, None])
    from_ideal = counted * (ideal - mean_ideal[:, None])
    spread = (from_tie ** 2).sum(axis=1) * (from_ideal ** 2).sum(axis=1)
    usable = spread > 1e-9
    if not usable.any():
        return None
    return float(((from_tie * from_ideal).sum(axis=1)[usable] / np.sqrt(spread[usable])).max())


def modularity(c, graph, resolution):
    if not c["edges"]:
        return None
    names = [-1 if g is None else g for g in c["groups"]]
    communities = [{v for v in range(c["n"]) if names[v] == name} for name in sorted(set(names))]
    return nx.community.modularity(graph, communities, weight="weight", resolution=resolution)


def connectivities(c, graph):
    """For some pairs: the pair, and its local edge and vertex connectivity."""
    n = c["n"]
    found = []
    for s, t in sorted({(0, n - 1), (n // 2, 0), (n // 3, 2 * n // 3)}):
        if s != t:
            edge = nx.edge_connectivity(graph, s, t)
            vertex = nx.algorithms.connectivity.local_node_connectivity(graph, s, t)
            found.append([s, t, int(edge), int(vertex)])
    return found


def measures(c):
    n, directed = c["n"], c["directed"]
    known = base.measures(c)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    for (u, v), w in zip(c["edges"], c["weights"] or [1.0] * len(c["edges"])):
        graph.add_edge(u, v, weight=w)
    plain = nx.Graph(graph)
    other = igraph.Graph(n=n, edges=c["edges"], directed=directed)
    a = matrix(c)
    one = lambda value: [value]
    result = {name: known[name] for name in (
        "betweenness", "harmonic", "closeness", "eigenvector", "pageRank", "clustering", "coreNumbers",
        "weakComponents", "strongComponents", "articulationPoints", "bridges", "strengths")}
    for name in ("betweenness", "harmonic", "closeness"):
        if c["lengths"]:
            result[name + "ByLength"] = known[name + "ByLength"]
    result["blocks"] = [v for block in known["blocks"] for v in block + [-1]]
    for name in ("density", "reciprocity", "transitivity", "averageClustering", "averageClusteringWithZeros",
                 "degreeAssortativity", "nominalAssortativity", "numericAssortativity"):
        result[name] = one(known[name])
    result["personalizedPageRank"] = personalized(c, a, range(1, n + 1))
    radius = max(abs(np.linalg.eigvals(a)), default=0)
    attenuation = base_attenuation(radius)
    result["katz"] = [attenuation] + katz(a, attenuation)
    hubs, authorities = hubs_and_authorities(c, a, graph)
    if hubs is not None:
        result["hubs"], result["authorities"] = hubs, authorities
    result["constraint"], result["effectiveSize"], result["efficiency"] = structural_holes(c, a, graph, other)
    result["bridgingCoefficient"], result["bridging"] = bridging(c, plain)
    for name, row in zip(("coordinator", "itinerant", "gatekeeper", "representative", "liaison"), roles(c, a)):
        result[name] = row
    result["externalInternal"] = external_internal(c, plain)
    result["gini"] = one(gini([k for _, k in plain.degree]))
    result["richClub"] = rich_club(c, plain)
    f, df = fragmentation(c, plain)
    result["fragmentation"], result["distanceWeightedFragmentation"] = one(f), one(df)
    if n <= 10:
        result["corePeripheryLinked"] = one(core_periphery(c, plain, left_out=False))
        result["corePeripheryLeftOut"] = one(core_periphery(c, plain, left_out=True))
    result["modularity"] = [modularity(c, graph, 1), modularity(c, graph, 0.5)]
    return result, connectivities(c, graph)


def base_attenuation(radius):
    """A share of what the graph allows, with few digits; of a graph without cycles, rounding leaves a small radius."""
    return float(f"{0.85 / radius:.4g}") if radius > 1e-2 else 0.5


def short(value):
    if value is None:
        return None
    number = float(value)
    assert math.isfinite(number), value
    return int(number) if number == int(number) else float(f"{number:.14g}")


def write():
    versions = {"python": sys.version.split()[0], "networkx": nx.__version__, "igraph": igraph.__version__,
                "numpy": np.__version__, "scipy": scipy.__version__}
    lines = []
    for c in cases():
        values, pairs = measures(c)
        made = {"seed": int(c["name"]), "n": c["n"], "directed": c["directed"], "edges": [x for e in c["edges"] for x in e],
                "groups": c["groups"], "values": c["values"], "connectivity": [x for pair in pairs for x in pair],
                "expected": {name: [short(v) for v in row] for name, row in values.items()}}
        if c["weights"]:
            made["weights"] = [int(w) for w in c["weights"]]
            made["lengths"] = c["lengths"]
        lines.append(json.dumps(made, separators=(",", ":"), allow_nan=False))
    text = '{"versions":' + json.dumps(versions) + ',\n"graphs":[\n' + ",\n".join(lines) + "\n]}\n"
    (base.OUTPUT / "thousand.json").write_text(text)
    print(f"thousand.json: {len(lines)} graphs, {len(text):,} bytes")


if __name__ == "__main__":
    write()
