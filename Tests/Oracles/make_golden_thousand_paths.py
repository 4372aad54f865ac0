"""Writes what NetworkX and igraph give of the edges and of chosen sources, for the graphs of make_golden_thousand.py.

Needs networkx, igraph, numpy and scipy, as make_golden_thousand.py does, whose graphs it uses:

    .venv/bin/python Tests/Oracles/make_golden_thousand_paths.py

The sources of "betweennessFrom" are the vertices whose number divides by 3.
"""

import json

import igraph
import networkx as nx

import make_golden_graphs as base
import make_golden_thousand as thousand


def measures(c):
    n, directed = c["n"], c["directed"]
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    other = igraph.Graph(n=n, edges=c["edges"], directed=directed)
    for (u, v), length in zip(c["edges"], c["lengths"] or [1] * len(c["edges"])):
        graph.add_edge(u, v, length=length)
    result = {}
    for suffix, length in (("", None), ("ByLength", "length")):
        if length and not c["lengths"]:
            continue
        scores = nx.edge_betweenness_centrality(graph, normalized=False, weight=length)
        # NetworkX names an undirected edge from either end.
        row = [scores[(u, v)] if (u, v) in scores else scores[(v, u)] for u, v in c["edges"]]
        base.agree(row, other.edge_betweenness(directed=directed, weights=c["lengths"] if length else None), "edges")
        result["edgeBetweenness" + suffix] = row
        sources = [v for v in range(n) if v % 3 == 0]
        subset = nx.betweenness_centrality_subset(graph, sources, list(range(n)), weight=length)
        # NetworkX halves the sum in an undirected graph, although its pairs of source and target are ordered.
        result["betweennessFrom" + suffix] = [subset[v] * (1 if directed else 2) for v in range(n)]
    return result


def write():
    lines = []
    for c in thousand.cases():
        values = {name: [thousand.short(v) for v in row] for name, row in measures(c).items()}
        lines.append(json.dumps({"seed": int(c["name"]), "expected": values}, separators=(",", ":"), allow_nan=False))
    versions = {"networkx": nx.__version__, "igraph": igraph.__version__}
    text = '{"versions":' + json.dumps(versions) + ',\n"graphs":[\n' + ",\n".join(lines) + "\n]}\n"
    (base.OUTPUT / "thousand-paths.json").write_text(text)
    print(f"thousand-paths.json: {len(lines)} graphs, {len(text):,} bytes")


if __name__ == "__main__":
    write()
