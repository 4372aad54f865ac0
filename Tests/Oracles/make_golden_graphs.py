"""Writes the golden values that GraphsTests compares with.

Needs networkx, igraph, numpy and scipy, for example in a virtual environment:

    python3 -m venv .venv && .venv/bin/pip install networkx igraph numpy scipy
    .venv/bin/python Tests/Oracles/make_golden_graphs.py

Iterative measures come from dense solutions, all others from NetworkX; igraph is asked too wherever its convention is
the same, and any difference stops the script. null stands for "undefined".
"""

import json
import math
import pathlib
import random
import sys

import igraph
import networkx as nx
import numpy as np
import scipy.linalg

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "GraphsTests" / "Golden"


def case(name, n, edges, directed=False, weights=None, lengths=None, groups=None, values=None):
    return dict(name=name, n=n, edges=[list(e) for e in edges], directed=directed, weights=weights,
                lengths=lengths, groups=groups, values=values)


def from_nx(name, graph):
    order = {v: i for i, v in enumerate(graph.nodes)}
    return case(name, len(order), [(order[u], order[v]) for u, v in graph.edges])


def inverse_lengths(weights):
    multiple = math.lcm(*weights) if weights else 1
    return [multiple // w for w in weights]


def weighted(name, n, edges, directed, weights):
    return case(name, n, edges, directed, [float(w) for w in weights], inverse_lengths(weights))


def named_cases():
    florentine = nx.florentine_families_graph()
    florentine.add_node("Pucci")
    yield case("empty", 0, [])
    yield case("one vertex", 1, [])
    yield case("two isolated vertices", 2, [])
    yield case("empty directed", 0, [], directed=True)
    yield case("two isolated vertices, directed", 2, [], directed=True)
    yield case("one edge", 2, [(0, 1)])
    yield case("one arc", 2, [(0, 1)], directed=True)
    yield from_nx("Florentine families with Pucci", florentine)
    yield case("six vertices, three components", 6, [(0, 1), (1, 2), (3, 4)])
    karate = nx.karate_club_graph()
    club = [0 if karate.nodes[v]["club"] == "Mr. Hi" else 1 for v in karate]
    yield dict(from_nx("karate club", karate), groups=club)
    arcs = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 3), (5, 6), (1, 0), (7, 2), (4, 8)]
    yield case("directed, dangling, several strong components", 10, arcs, directed=True,
               groups=[0, 0, 1, 1, 2, 2, 2, 0, None, 1], values=[1.5, 2, None, 4, -5, 0, 7, 2, 1, 3])
    yield case("directed cycle", 7, [(i, (i + 1) % 7) for i in range(7)], directed=True)
    edges = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (3, 4), (5, 6)]
    yield weighted("weighted", 7, edges, False, [1, 2, 3, 4, 5, 6, 2])
    # The lengths 0.1, 0.2, 0.15, 0.15, times 100: as floating-point numbers the two ways would differ in the last bit.
    yield case("float tie trap", 4, [(0, 1), (1, 3), (0, 2), (2, 3)], lengths=[10, 20, 15, 15])
    arcs = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (2, 0), (4, 1), (3, 5)]
    yield weighted("directed, weighted", 6, arcs, True, [3, 1, 2, 6, 2, 4, 1, 5])
    yield weighted("strongly connected, weighted", 4, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)], True, [3, 1, 2, 6, 2])
    yield from_nx("star", nx.star_graph(9))
    yield dict(from_nx("path", nx.path_graph(12)), values=[float(i * i % 7) for i in range(12)])
    yield from_nx("cycle", nx.cycle_graph(9))
    yield from_nx("complete", nx.complete_graph(7))
    yield from_nx("complete bipartite", nx.complete_bipartite_graph(3, 5))
    yield from_nx("grid", nx.convert_node_labels_to_integers(nx.grid_2d_graph(4, 6)))
    yield from_nx("lollipop", nx.lollipop_graph(6, 7))
    yield from_nx("Petersen", nx.petersen_graph())
    yield from_nx("barbell", nx.barbell_graph(5, 2))
    yield from_nx("two cliques", nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(4)))


def random_cases():
    for seed in range(40):
        rng = random.Random(seed)
        n = rng.randint(5, 60 if seed % 4 == 0 else 25)
        directed = seed % 2 == 1
        degree = rng.choice([0.8, 1.5, 3, 5])
        pairs = [(u, v) for u in range(n) for v in range(n) if (u != v if directed else u < v)]
        edges = [pair for pair in pairs if rng.random() < degree / n]
        rng.shuffle(edges)
        if not directed:
            edges = [(v, u) if rng.random() < 0.5 else (u, v) for u, v in edges]
        groups = [rng.choice([0, 1, 2, 3, None]) for _ in range(n)]
        values = [None if rng.random() < 0.1 else round(rng.gauss(0, 100), 3) for _ in range(n)]
        name = f"random {seed}"
        if seed % 4 >= 2:
            made = weighted(name, n, edges, directed, [rng.randint(1, 9) for _ in edges])
        else:
            made = case(name, n, edges, directed)
        yield dict(made, groups=groups, values=values)


def undefined(value):
    """NaN, which some tools return, becomes null."""
    return None if value is None or math.isnan(value) else float(value)


def agree(ours, theirs, what):
    for a, b in zip(ours, theirs, strict=True):
        b = undefined(b)
        assert (a is None) == (b is None) and (a is None or math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-11)), \
            f"{what}: {ours} against {theirs}"


def components_in_order(groups):
    return sorted((sorted(g) for g in groups), key=lambda g: (-len(g), g[0]))


def component_ids(groups, n):
    ids = [0] * n
    for number, group in enumerate(components_in_order(groups)):
        for vertex in group:
            ids[vertex] = number
    return ids


def eigenvector(c, graph):
    """Dense, one weakly connected component at a time, unit norm; undefined unless strongly connected."""
    scores = [None] * c["n"]
    matrix = np.zeros((c["n"], c["n"]))
    for (u, v), w in zip(c["edges"], c["weights"] or [1.0] * len(c["edges"])):
        matrix[v, u] = w
        if not c["directed"]:
            matrix[u, v] = w
    weak = nx.weakly_connected_components(graph) if c["directed"] else nx.connected_components(graph)
    for group in weak:
        group = sorted(group)
        part = matrix[np.ix_(group, group)]
        if len(group) == 1:
            scores[group[0]] = 0.0
            continue
        if c["directed"] and not nx.is_strongly_connected(graph.subgraph(group)):
            continue
        if c["directed"]:
            eigenvalues, vectors = scipy.linalg.eig(part)
            vector = np.real(vectors[:, np.argmax(np.real(eigenvalues))])
        else:
            vector = scipy.linalg.eigh(part)[1][:, -1]
        vector = np.abs(vector) / np.linalg.norm(vector)
        for vertex, score in zip(group, vector):
            scores[vertex] = float(score)
    return scores


def page_rank(c, damping):
    """Dense solution of (I − d P) x = (1 − d) / n."""
    n = c["n"]
    if n == 0:
        return []
    flow = np.zeros((n, n))
    for (u, v), w in zip(c["edges"], c["weights"] or [1.0] * len(c["edges"])):
        flow[v, u] += w
        if not c["directed"]:
            flow[u, v] += w
    sums = flow.sum(axis=0)
    flow = np.where(sums > 0, flow / np.where(sums > 0, sums, 1), 1 / n)
    solution = np.linalg.solve(np.eye(n) - damping * flow, np.full(n, (1 - damping) / n))
    return [float(x) for x in solution / solution.sum()]


def all_distances(graph, length):
    paths = nx.all_pairs_dijkstra_path_length(graph, weight=length) if length else nx.all_pairs_shortest_path_length(graph)
    return dict(paths)


def distance_statistics(c, distances):
    counts = {}
    for u in range(c["n"]):
        for v, d in distances[u].items():
            if (u != v) if c["directed"] else (u < v):
                counts[d] = counts.get(d, 0) + 1
    return [[int(d), counts[d]] for d in sorted(counts)]


def assortativity(c, graph, function, key):
    labels = c[key]
    if labels is None:
        return None
    known = [v for v in range(c["n"]) if labels[v] is not None]
    part = graph.subgraph(known).copy()
    for v in known:
        part.nodes[v]["label"] = labels[v]
    if part.number_of_edges() == 0:
        return None
    ends = {labels[v] for edge in part.edges for v in edge}
    if len(ends) == 1:
        return None
    if key == "values" and c["directed"]:
        if len({labels[u] for u, _ in part.edges}) == 1 or len({labels[v] for _, v in part.edges}) == 1:
            return None
    return undefined(function(part, "label"))


def degree_assortativity(graph, other):
    pairs = list(graph.edges)
    if not pairs:
        return None
    if graph.is_directed():
        starts, ends = {graph.out_degree(u) for u, _ in pairs}, {graph.in_degree(v) for _, v in pairs}
    else:
        starts = ends = {graph.degree(v) for pair in pairs for v in pair}
    if len(starts) == 1 or len(ends) == 1:
        return None
    value = float(nx.degree_assortativity_coefficient(graph))
    agree([value], [other.assortativity_degree(directed=graph.is_directed())], "degree assortativity")
    return value


def measures(c):
    n, edges, directed = c["n"], c["edges"], c["directed"]
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    for index, (u, v) in enumerate(edges):
        graph.add_edge(u, v, weight=(c["weights"] or [1.0] * len(edges))[index],
                       length=(c["lengths"] or [1] * len(edges))[index])
    plain = nx.Graph(graph)
    other = igraph.Graph(n=n, edges=edges, directed=directed)
    simple = igraph.Graph(n=n, edges=list(plain.edges), directed=False)
    by_vertex = lambda scores: [float(scores[v]) for v in range(n)]
    result = {}

    def paths(length, suffix):
        weights = c["lengths"] if length else None
        betweenness = by_vertex(nx.betweenness_centrality(graph, normalized=False, weight=length))
        agree(betweenness, other.betweenness(directed=directed, weights=weights), "betweenness" + suffix)
        result["betweenness" + suffix] = betweenness
        result["normalizedBetweenness" + suffix] = by_vertex(nx.betweenness_centrality(graph, weight=length))
        harmonic = nx.harmonic_centrality(graph, distance=length)
        harmonic = [harmonic[v] / max(1, n - 1) for v in range(n)]
        if n > 1:
            agree(harmonic, other.harmonic_centrality(mode="in", weights=weights), "harmonic" + suffix)
        result["harmonic" + suffix] = [float(x) for x in harmonic]
        result["closeness" + suffix] = by_vertex(nx.closeness_centrality(graph, distance=length))
        distances = all_distances(graph, length)
        result["distanceHistogram" + suffix] = distance_statistics(c, distances)
        result["firstDistances" + suffix] = [distances[0].get(v) for v in range(n)] if n else []

    paths(None, "")
    if c["lengths"]:
        paths("length", "ByLength")
    result["eigenvector"] = eigenvector(c, graph)
    result["pageRank"] = page_rank(c, 0.85)
    if n:
        agree(result["pageRank"], other.pagerank(weights=c["weights"], damping=0.85), "PageRank")
    degree = lambda pairs: [int(dict(pairs)[v]) for v in range(n)]
    result["degrees"] = degree(plain.degree)
    result["outDegrees"] = degree(graph.out_degree) if directed else result["degrees"]
    result["inDegrees"] = degree(graph.in_degree) if directed else result["degrees"]
    result["strengths"] = by_vertex(dict(graph.degree(weight="weight")))
    result["coreNumbers"] = [nx.core_number(plain)[v] for v in range(n)] if n else []
    assert result["coreNumbers"] == simple.coreness()
    clustering = nx.clustering(plain)
    result["clustering"] = [float(clustering[v]) if plain.degree(v) > 1 else None for v in range(n)]
    agree(result["clustering"], simple.transitivity_local_undirected(mode="nan"), "clustering")
    result["averageClusteringWithZeros"] = float(nx.average_clustering(plain)) if n else None
    result["averageClustering"] = undefined(simple.transitivity_avglocal_undirected(mode="nan")) if n else None
    result["transitivity"] = undefined(simple.transitivity_undirected(mode="nan"))
    if result["transitivity"] is not None:
        agree([result["transitivity"]], [nx.transitivity(plain)], "transitivity")
    result["weakComponents"] = component_ids(nx.connected_components(plain), n)
    strong = nx.strongly_connected_components(graph) if directed else nx.connected_components(graph)
    result["strongComponents"] = component_ids(strong, n)
    result["articulationPoints"] = sorted(nx.articulation_points(plain))
    assert result["articulationPoints"] == sorted(simple.articulation_points())
    bridges = {frozenset(pair) for pair in nx.bridges(plain)}
    result["bridges"] = [i for i, edge in enumerate(edges) if frozenset(edge) in bridges]
    result["blocks"] = sorted((sorted(b) for b in nx.biconnected_components(plain)), key=lambda b: (-len(b), b))
    result["cliques"] = sorted(sorted(q) for q in nx.find_cliques(plain) if len(q) > 1)
    assert result["cliques"] == sorted(sorted(q) for q in simple.maximal_cliques(min=2))
    result["density"] = float(nx.density(graph)) if n > 1 else None
    result["reciprocity"] = float(nx.overall_reciprocity(graph)) if directed and edges else None
    result["degreeAssortativity"] = degree_assortativity(graph, other)
    result["nominalAssortativity"] = assortativity(c, graph, nx.attribute_assortativity_coefficient, "groups")
    result["numericAssortativity"] = assortativity(c, graph, nx.numeric_assortativity_coefficient, "values")
    return result


def write(name, cases):
    versions = {"python": sys.version.split()[0], "networkx": nx.__version__, "igraph": igraph.__version__,
                "numpy": np.__version__, "scipy": scipy.__version__}
    made = [dict(c, expected=measures(c)) for c in cases]
    OUTPUT.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(c, separators=(",", ":"), allow_nan=False) for c in made)
    text = '{"versions":' + json.dumps(versions) + ',\n"graphs":[\n' + lines + "\n]}\n"
    (OUTPUT / name).write_text(text)
    print(f"{name}: {len(made)} graphs, {len(text):,} bytes")


if __name__ == "__main__":
    write("named.json", named_cases())
    write("random.json", random_cases())
