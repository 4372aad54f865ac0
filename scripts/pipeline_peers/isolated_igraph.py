"""Lists the cities without any recorded link with pandas and igraph: FOLDER OUTPUT.csv."""

import sys

import igraph
import pandas

folder, output = sys.argv[1:]
cities = pandas.read_csv(f"{folder}/cities.csv", keep_default_na=False)
links = pandas.read_csv(f"{folder}/links.csv", keep_default_na=False)
# An agency or a programme is a neighbour as well: every name that a link has is a vertex, the cities come first.
names = pandas.Index(cities["id"]).append(pandas.Index(links["from"]).union(links["to"])).unique()
graph = igraph.Graph(n=len(names), edges=list(zip(names.get_indexer(links["from"]), names.get_indexer(links["to"]))))
cities["degree"] = graph.degree()[: len(cities)]
cities[cities["degree"] == 0].to_csv(output, index=False)
