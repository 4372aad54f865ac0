#!/usr/bin/env python3
"""Runs other tools' graph measures for `cityweave-bench peers`: one library, one task, one process.

  bench_peers.py list
      prints {library: {version, tasks}} for the libraries that can be imported
  bench_peers.py measure --library L --task T --edges FILE --threads N --values OUT [--repetitions R] [--budget S]
      prints {times, cpu, peakBytes}, and writes the values found as 64-bit floats

The file of edges has lines "u v", from 0 on, undirected, without loops and repeats. A task is a function of a loaded
graph that does the work inside the clock and returns a function that puts the result into the common form outside it:
one number per vertex in the order of vertices, or per edge in the order of sorted pairs. The common form follows
CityWeave's conventions (Sources/Graphs/Graphs.docc/Conventions.md). Iterative measures are asked for an accuracy of
1e-10 or the nearest that the tool offers.
"""

import argparse
import importlib
import json
import statistics
import sys
import time

TOLERANCE = 1e-10
DAMPING = 0.85
KATZ_ALPHA = 0.001
SAMPLING_ERROR = 0.01
SAMPLING_FAILURE = 0.1
SOURCES = 500


class Tool:
    """What is common to all tools; a method named task_X is the task X."""

    module = ""

    def __init__(self, threads):
        self.threads = threads
        self.library = importlib.import_module(self.module)

    @property
    def version(self):
        return self.library.__version__

    @classmethod
    def tasks(cls):
        return sorted(name[5:].replace("_", "-") for name in dir(cls) if name.startswith("task_"))


def read_pairs(path):
    import numpy

    try:
        import pandas
    except ImportError:
        return numpy.fromfile(path, dtype=numpy.int64, sep=" ").reshape(-1, 2)
    return pandas.read_csv(path, sep=" ", header=None, dtype=numpy.int64).to_numpy()


def sorted_pairs(pairs):
    """Each pair with the smaller end first, and the order that sorts the pairs."""
    import numpy

    low, high = pairs.min(axis=1), pairs.max(axis=1)
    return numpy.lexsort((high, low))


def block_counts(blocks, count):
    """In how many blocks each vertex is."""
    counts = [0] * count
    for block in blocks:
        for vertex in block:
            counts[vertex] += 1
    return counts


def sizes_of(labels):
    """For each vertex, how many have its label."""
    import numpy

    labels = numpy.asarray(labels, dtype=numpy.int64)
    return numpy.bincount(labels)[labels]


def unit_norm(values):
    import numpy

    values = numpy.abs(numpy.asarray(values, dtype=float))
    values[values < 1e-9 * values.max()] = 0
    return values / numpy.linalg.norm(values)


def within_components(values, sizes):
    """Closeness within the component, turned into the closeness of Wasserman and Faust."""
    import numpy

    values = numpy.nan_to_num(numpy.asarray(values, dtype=float))
    return values * (sizes - 1) / max(1, len(values) - 1)


def spread(count):
    """Vertices evenly spread over all."""
    return list(range(0, count, max(1, count // SOURCES)))[:SOURCES]


class Igraph(Tool):
    module = "igraph"

    def load(self, path):
        graph = self.library.Graph.Read_Edgelist(path, directed=False)
        return graph

    def task_load(self, path):
        graph = self.load(path)
        return graph.degree

    def task_betweenness(self, graph):
        values = graph.betweenness(directed=False)
        return lambda: values

    def task_betweenness_500(self, graph):
        values = graph.betweenness(directed=False, sources=spread(graph.vcount()), targets=None)
        # igraph halves every pair of an undirected graph, though each is met from one side only here.
        return lambda: [2 * value for value in values]

    def task_edge_betweenness(self, graph):
        import numpy

        values = graph.edge_betweenness(directed=False)
        return lambda: numpy.asarray(values)[sorted_pairs(numpy.asarray(graph.get_edgelist()))]

    def task_closeness(self, graph):
        values = graph.closeness()
        return lambda: within_components(values, sizes_of(graph.connected_components().membership))

    def task_closeness_500(self, graph):
        import numpy

        vertices = spread(graph.vcount())
        values = graph.closeness(vertices=vertices)
        sizes = sizes_of(graph.connected_components().membership)
        return lambda: numpy.nan_to_num(numpy.asarray(values, dtype=float)) * (sizes[vertices] - 1) / max(
            1, graph.vcount() - 1)

    # The nearest that there is to all sums of distances in one pass.
    task_distance_summary = task_closeness

    def task_harmonic(self, graph):
        values = graph.harmonic_centrality()
        return lambda: values

    def task_eccentricity(self, graph):
        values = graph.eccentricity()
        return lambda: values

    def task_diameter(self, graph):
        value = graph.diameter(directed=False)
        return lambda: [value]

    def task_distances(self, graph):
        histogram = graph.path_length_hist(directed=False)
        return lambda: [count for _, _, count in histogram.bins()]

    def task_pagerank(self, graph):
        values = graph.pagerank(damping=DAMPING)
        return lambda: values

    def task_eigenvector(self, graph):
        options = self.library.ARPACKOptions()
        options.tol = TOLERANCE
        values = graph.eigenvector_centrality(arpack_options=options)
        return lambda: unit_norm(values)

    def task_clustering(self, graph):
        values = graph.transitivity_local_undirected(mode="zero")
        return lambda: values

    def task_constraint(self, graph):
        import numpy

        values = graph.constraint()
        return lambda: numpy.nan_to_num(values)

    def task_cores(self, graph):
        values = graph.coreness()
        return lambda: values

    def task_components(self, graph):
        clusters = graph.connected_components()
        return lambda: sizes_of(clusters.membership)

    def task_blocks(self, graph):
        cover = graph.biconnected_components()
        return lambda: block_counts(cover, graph.vcount())

    def task_leiden(self, graph):
        clusters = graph.community_leiden(objective_function="modularity", n_iterations=2)
        return lambda: [graph.modularity(clusters)]

    task_leiden_2 = task_leiden

    def task_louvain(self, graph):
        clusters = graph.community_multilevel()
        return lambda: [graph.modularity(clusters)]

    def task_rewire100(self, graph):
        for _ in range(100):
            sample = graph.copy()
            sample.rewire(n=10 * graph.ecount())
        return sample.degree


class Networkit(Tool):
    module = "networkit"

    def __init__(self, threads):
        super().__init__(threads)
        self.library.setNumberOfThreads(threads)
        self.library.setSeed(1, False)

    def load(self, path):
        return self.library.readGraph(path, self.library.Format.EdgeListSpaceZero)

    def task_load(self, path):
        graph = self.load(path)
        return lambda: [graph.degree(vertex) for vertex in range(graph.numberOfNodes())]

    def _scores(self, algorithm):
        algorithm.run()
        scores = algorithm.scores()
        return lambda: scores

    def task_betweenness(self, graph):
        import numpy

        algorithm = self.library.centrality.Betweenness(graph, normalized=False)
        algorithm.run()
        scores = algorithm.scores()
        # It counts each pair from both ends.
        return lambda: numpy.asarray(scores) / 2

    def task_edge_betweenness(self, graph):
        import numpy

        indexed = self.library.Graph(graph)
        indexed.indexEdges()
        algorithm = self.library.centrality.Betweenness(indexed, False, True)
        algorithm.run()
        scores = algorithm.edgeScores()

        def values():
            pairs = []
            ids = []
            for u, v in indexed.iterEdges():
                pairs.append((u, v))
                ids.append(indexed.edgeId(u, v))
            # It counts each pair from both ends.
            return numpy.asarray(scores)[numpy.asarray(ids)][sorted_pairs(numpy.asarray(pairs))] / 2

        return values

    def task_closeness(self, graph):
        variant = self.library.centrality.ClosenessVariant.GENERALIZED
        return self._scores(self.library.centrality.Closeness(graph, False, variant))

    # The nearest that there is to all sums of distances in one pass.
    task_distance_summary = task_closeness

    def task_harmonic(self, graph):
        import numpy

        algorithm = self.library.centrality.HarmonicCloseness(graph, False)
        algorithm.run()
        scores = algorithm.scores()
        return lambda: numpy.asarray(scores) / max(1, graph.numberOfNodes() - 1)

    def task_diameter(self, graph):
        algorithm = self.library.distance.Diameter(graph, self.library.distance.DiameterAlgo.EXACT)
        algorithm.run()
        return lambda: [algorithm.getDiameter()[0]]

    def task_pagerank(self, graph):
        import numpy

        algorithm = self.library.centrality.PageRank(graph, DAMPING, TOLERANCE)
        algorithm.norm = self.library.centrality.Norm.l1norm
        algorithm.run()
        scores = numpy.asarray(algorithm.scores())
        # Without arcs only isolated vertices lose score, and all others in proportion.
        return lambda: scores / scores.sum()

    def task_eigenvector(self, graph):
        # It compares squares of changes: a tolerance of 1e-10 ends at an error of 1e-5.
        algorithm = self.library.centrality.EigenvectorCentrality(graph, 1e-14)
        algorithm.run()
        scores = algorithm.scores()
        return lambda: unit_norm(scores)

    def task_katz(self, graph):
        algorithm = self.library.centrality.KatzCentrality(graph, KATZ_ALPHA, 1.0, TOLERANCE)
        algorithm.run()
        scores = algorithm.scores()
        return lambda: unit_norm(scores)

    def task_clustering(self, graph):
        return self._scores(self.library.centrality.LocalClusteringCoefficient(graph, True))

    def task_cores(self, graph):
        return self._scores(self.library.centrality.CoreDecomposition(graph))

    def task_components(self, graph):
        algorithm = self.library.components.ConnectedComponents(graph)
        algorithm.run()
        return lambda: sizes_of(algorithm.getPartition().getVector())

    def task_blocks(self, graph):
        algorithm = self.library.components.BiconnectedComponents(graph)
        algorithm.run()
        blocks = algorithm.getComponents()
        return lambda: block_counts((block for block in blocks if len(block) > 1), graph.numberOfNodes())

    def _modularity(self, algorithm, graph):
        algorithm.run()
        partition = algorithm.getPartition()
        return lambda: [self.library.community.Modularity().getQuality(partition, graph)]

    def task_leiden(self, graph):
        return self._modularity(self.library.community.ParallelLeiden(graph), graph)

    task_leiden_2 = task_leiden

    def task_louvain(self, graph):
        return self._modularity(self.library.community.PLM(graph), graph)

    def task_rewire100(self, graph):
        for _ in range(100):
            algorithm = self.library.randomization.GlobalCurveball(graph, 20)
            algorithm.run()
            sample = algorithm.getGraph()
        return lambda: [sample.degree(vertex) for vertex in range(sample.numberOfNodes())]

    def task_sampled_betweenness(self, graph):
        import numpy

        algorithm = self.library.centrality.KadabraBetweenness(graph, SAMPLING_ERROR, SAMPLING_FAILURE)
        algorithm.run()
        scores = algorithm.scores()
        # It counts each pair from both ends.
        return lambda: numpy.asarray(scores) / 2


class GraphTool(Tool):
    module = "graph_tool.all"

    def __init__(self, threads):
        super().__init__(threads)
        self.library.openmp_set_num_threads(threads)
        self.library.seed_rng(1)

    @property
    def version(self):
        return importlib.import_module("graph_tool").__version__.split()[0]

    def load(self, path):
        graph = self.library.Graph(directed=False)
        graph.add_edge_list(read_pairs(path))
        return graph

    def task_load(self, path):
        graph = self.load(path)
        return lambda: graph.get_total_degrees(graph.get_vertices())

    def task_betweenness(self, graph):
        vertices, _ = self.library.betweenness(graph, norm=False)
        return lambda: vertices.a

    def task_edge_betweenness(self, graph):
        _, edges = self.library.betweenness(graph, norm=False)
        return lambda: edges.a[graph.get_edges([graph.edge_index])[:, 2]][sorted_pairs(graph.get_edges())]

    def task_closeness(self, graph):
        values = self.library.closeness(graph)
        return lambda: within_components(values.a, sizes_of(self.library.label_components(graph)[0].a))

    # The nearest that there is to all sums of distances in one pass.
    task_distance_summary = task_closeness

    def task_harmonic(self, graph):
        import numpy

        values = self.library.closeness(graph, norm=False, harmonic=True)
        return lambda: numpy.nan_to_num(values.a) / max(1, graph.num_vertices() - 1)

    def task_distances(self, graph):
        counts, bins = self.library.distance_histogram(graph)
        return lambda: [count / 2 for count, start in zip(counts, bins) if start >= 1 and count > 0]

    def task_pagerank(self, graph):
        values = self.library.pagerank(graph, damping=DAMPING, epsilon=TOLERANCE)
        return lambda: values.a / values.a.sum()

    def task_eigenvector(self, graph):
        _, values = self.library.eigenvector(graph, epsilon=TOLERANCE)
        return lambda: unit_norm(values.a)

    def task_katz(self, graph):
        values = self.library.katz(graph, alpha=KATZ_ALPHA, epsilon=TOLERANCE)
        return lambda: unit_norm(values.a)

    def task_clustering(self, graph):
        values = self.library.local_clustering(graph)
        return lambda: values.a

    def task_cores(self, graph):
        values = self.library.kcore_decomposition(graph)
        return lambda: values.a

    def task_components(self, graph):
        labels, _ = self.library.label_components(graph)
        return lambda: sizes_of(labels.a)

    def task_blocks(self, graph):
        labels, _, _ = self.library.label_biconnected_components(graph)

        def values():
            edges = graph.get_edges([graph.edge_index])
            seen = {(vertex, labels.a[index]) for u, v, index in edges for vertex in (u, v)}
            counts = [0] * graph.num_vertices()
            for vertex, _ in seen:
                counts[vertex] += 1
            return counts

        return values

    def task_rewire100(self, graph):
        for _ in range(100):
            sample = graph.copy()
            self.library.random_rewire(sample, model="configuration", n_iter=10, edge_sweep=True)
        return lambda: sample.get_total_degrees(sample.get_vertices())


class Rustworkx(Tool):
    module = "rustworkx"

    def __init__(self, threads):
        super().__init__(threads)
        # From how many vertices on several threads work.
        self.threshold = 50 if threads > 1 else 1 << 62

    def load(self, path):
        return self.library.PyGraph.read_edge_list(path)

    def _listed(self, mapping):
        return lambda: [mapping[vertex] for vertex in range(len(mapping))]

    def task_load(self, path):
        graph = self.load(path)
        return lambda: [graph.degree(vertex) for vertex in range(graph.num_nodes())]

    def task_betweenness(self, graph):
        return self._listed(
            self.library.graph_betweenness_centrality(
                graph, normalized=False, parallel_threshold=self.threshold))

    def task_edge_betweenness(self, graph):
        import numpy

        values = self.library.graph_edge_betweenness_centrality(
            graph, normalized=False, parallel_threshold=self.threshold)

        def ordered():
            pairs = numpy.asarray(graph.edge_list())
            return numpy.asarray([values[index] for index in graph.edge_indices()])[sorted_pairs(pairs)]

        return ordered

    def task_closeness(self, graph):
        return self._listed(
            self.library.graph_closeness_centrality(graph, wf_improved=True, parallel_threshold=self.threshold))

    # The nearest that there is to all sums of distances in one pass.
    task_distance_summary = task_closeness

    def task_eigenvector(self, graph):
        values = self.library.graph_eigenvector_centrality(graph, max_iter=10_000, tol=TOLERANCE)
        return lambda: unit_norm([values[vertex] for vertex in range(len(values))])

    def task_katz(self, graph):
        values = self.library.graph_katz_centrality(graph, alpha=KATZ_ALPHA, max_iter=10_000, tol=TOLERANCE)
        return lambda: unit_norm([values[vertex] for vertex in range(len(values))])

    def task_cores(self, graph):
        return self._listed(self.library.core_number(graph))

    def task_components(self, graph):
        components = self.library.connected_components(graph)

        def values():
            sizes = [0] * graph.num_nodes()
            for component in components:
                for vertex in component:
                    sizes[vertex] = len(component)
            return sizes

        return values

    def task_blocks(self, graph):
        labels = self.library.biconnected_components(graph)

        def values():
            seen = {(vertex, label) for pair, label in labels.items() for vertex in pair}
            counts = [0] * graph.num_nodes()
            for vertex, _ in seen:
                counts[vertex] += 1
            return counts

        return values


class Scipy(Tool):
    module = "scipy"

    def load(self, path):
        import numpy
        from scipy import sparse

        pairs = read_pairs(path)
        count = int(pairs.max()) + 1
        ends = numpy.concatenate([pairs[:, 0], pairs[:, 1]])
        others = numpy.concatenate([pairs[:, 1], pairs[:, 0]])
        return sparse.coo_matrix((numpy.ones(len(ends)), (ends, others)), shape=(count, count)).tocsr()

    def task_load(self, path):
        import numpy

        matrix = self.load(path)
        return lambda: numpy.diff(matrix.indptr)

    def task_distances(self, matrix):
        import numpy
        from scipy.sparse import csgraph

        counts = numpy.zeros(1)
        for start in range(0, matrix.shape[0], 256):
            indices = numpy.arange(start, min(matrix.shape[0], start + 256))
            found = csgraph.dijkstra(matrix, directed=False, unweighted=True, indices=indices)
            found = found[numpy.isfinite(found)].astype(numpy.int64)
            new = numpy.bincount(found, minlength=len(counts)).astype(float)
            new[: len(counts)] += counts
            counts = new
        return lambda: counts[1:] / 2

    def task_pagerank(self, matrix):
        import numpy

        count = matrix.shape[0]
        degrees = numpy.diff(matrix.indptr).astype(float)
        sinks = degrees == 0
        shares = numpy.divide(1.0, degrees, out=numpy.zeros(count), where=~sinks)
        scores = numpy.full(count, 1 / count)
        for _ in range(1000):
            loose = scores[sinks].sum()
            new = DAMPING * (matrix @ (scores * shares) + loose / count) + (1 - DAMPING) / count
            change = numpy.abs(new - scores).sum()
            scores = new
            if change < TOLERANCE:
                break
        return lambda: scores

    def task_eigenvector(self, matrix):
        import numpy
        from scipy.sparse import linalg

        start = numpy.random.default_rng(1).random(matrix.shape[0])
        _, vectors = linalg.eigsh(matrix, k=1, which="LA", v0=start, tol=TOLERANCE)
        return lambda: unit_norm(vectors[:, 0])

    def task_components(self, matrix):
        from scipy.sparse import csgraph

        _, labels = csgraph.connected_components(matrix, directed=False)
        return lambda: sizes_of(labels)


class Networkx(Tool):
    module = "networkx"

    def load(self, path):
        graph = self.library.Graph()
        pairs = read_pairs(path)
        graph.add_nodes_from(range(int(pairs.max()) + 1))
        graph.add_edges_from(pairs.tolist())
        return graph

    def _listed(self, mapping):
        return lambda: [mapping[vertex] for vertex in range(len(mapping))]

    def task_load(self, path):
        graph = self.library.read_edgelist(path, nodetype=int)
        return lambda: [graph.degree(v) if v in graph else 0 for v in range(max(graph) + 1)]

    def task_pagerank(self, graph):
        # It stops when the change falls below the number of vertices times this.
        tolerance = TOLERANCE / len(graph)
        return self._listed(self.library.pagerank(graph, alpha=DAMPING, tol=tolerance, max_iter=1000))

    def task_clustering(self, graph):
        return self._listed(self.library.clustering(graph))

    def task_constraint(self, graph):
        values = self.library.constraint(graph)
        return lambda: [0 if values[v] != values[v] else values[v] for v in range(len(values))]

    def task_cores(self, graph):
        return self._listed(self.library.core_number(graph))

    def task_components(self, graph):
        components = list(self.library.connected_components(graph))

        def values():
            sizes = [0] * len(graph)
            for component in components:
                for vertex in component:
                    sizes[vertex] = len(component)
            return sizes

        return values

    def task_blocks(self, graph):
        blocks = list(self.library.biconnected_components(graph))
        return lambda: block_counts(blocks, len(graph))

    def task_louvain(self, graph):
        groups = self.library.community.louvain_communities(graph, seed=1)
        return lambda: [self.library.community.modularity(graph, groups)]


TOOLS = {
    "graph-tool": GraphTool,
    "igraph": Igraph,
    "networkit": Networkit,
    "networkx": Networkx,
    "rustworkx": Rustworkx,
    "scipy": Scipy,
}


def listing():
    found = {}
    for name, tool in TOOLS.items():
        try:
            found[name] = {"version": tool(1).version, "tasks": tool.tasks()}
        except ImportError:
            continue
    return found


def peak_bytes():
    """The most memory that this process held; not ru_maxrss, which counts what its parent held."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None


def measure(arguments):
    tool = TOOLS[arguments.library](arguments.threads)
    task = getattr(tool, "task_" + arguments.task.replace("-", "_"))
    subject = arguments.edges if arguments.task == "load" else tool.load(arguments.edges)
    times, processor = [], []
    begin = time.perf_counter()
    while True:
        start, used = time.perf_counter(), time.process_time()
        finish = task(subject)
        times.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
        if len(times) >= arguments.repetitions or time.perf_counter() - begin > arguments.budget:
            break
    peak = peak_bytes()
    import numpy

    numpy.asarray(finish(), dtype="<f8").tofile(arguments.values)
    return {"times": times, "cpu": statistics.median(processor), "peakBytes": peak}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list")
    one = commands.add_parser("measure")
    one.add_argument("--library", choices=sorted(TOOLS), required=True)
    one.add_argument("--task", required=True)
    one.add_argument("--edges", required=True)
    one.add_argument("--values", required=True)
    one.add_argument("--threads", type=int, default=1)
    one.add_argument("--repetitions", type=int, default=3)
    one.add_argument("--budget", type=float, default=5)
    arguments = parser.parse_args()
    json.dump(listing() if arguments.command == "list" else measure(arguments), sys.stdout)
    print()


if __name__ == "__main__":
    main()
