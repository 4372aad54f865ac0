"""Measures the links between cities with pandas and igraph: FOLDER OUTPUT.csv."""

import sys

import igraph
import pandas

folder, output = sys.argv[1:]
cities = pandas.read_csv(f"{folder}/cities.csv", keep_default_na=False)
links = pandas.read_csv(f"{folder}/links.csv", keep_default_na=False)
links = links[links["from"].isin(cities["id"]) & links["to"].isin(cities["id"])]
ids = pandas.Index(cities["id"])
graph = igraph.Graph(n=len(ids), edges=list(zip(ids.get_indexer(links["from"]), ids.get_indexer(links["to"]))))
graph.simplify()
components = graph.connected_components()
sizes = components.sizes()
cities["degree"] = graph.degree()
cities["component_size"] = [sizes[component] for component in components.membership]
cities["harmonic"] = graph.harmonic_centrality()
cities["betweenness"] = graph.betweenness()
cities["core_number"] = graph.coreness()
cities.to_csv(output, index=False)
