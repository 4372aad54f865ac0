#!/usr/bin/env python3
"""Writes Tests/OptimizationTests/Golden/optimization.json: flows, assignments and coverages solved by HiGHS.

Needs numpy and scipy; their versions are written into the file. Run from the project's root.
"""

import json
import platform

import numpy as np
import scipy
from scipy.optimize import LinearConstraint, linear_sum_assignment, linprog, milp
from scipy.sparse import csr_array


def flow(seed):
    """A random network; the greatest flow, and the least cost of it and of half of it."""
    rng = np.random.default_rng(seed)
    vertices = int(rng.integers(4, 14))
    count = int(rng.integers(vertices, 4 * vertices))
    arcs = []
    for _ in range(count):
        source, target = (int(v) for v in rng.choice(vertices, 2, replace=False))
        arcs.append([source, target, int(rng.integers(0, 8)), round(float(rng.uniform(0, 9)), 3)])
    if seed % 3 == 0:
        # Negative costs without negative cycles: arcs that run towards higher numbers only.
        arcs = [[min(a, b), max(a, b), c, round(w - 5, 3)] for a, b, c, w in arcs]
    incidence = np.zeros((vertices, len(arcs)))
    for column, (source, target, _, _) in enumerate(arcs):
        incidence[source, column] += 1
        incidence[target, column] -= 1
    bounds = [(0, capacity) for _, _, capacity, _ in arcs]
    inner = incidence[1:-1]
    most = linprog(-incidence[0], A_eq=inner, b_eq=np.zeros(len(inner)), bounds=bounds)
    amount = round(-most.fun)

    def cost(units):
        ends = np.zeros(vertices)
        ends[0], ends[-1] = units, -units
        solved = linprog([w for *_, w in arcs], A_eq=incidence, b_eq=ends, bounds=bounds)
        assert solved.status == 0
        return float(solved.fun)

    return {
        "vertices": vertices, "arcs": arcs, "amount": amount, "cost": cost(amount),
        "half": amount // 2, "halfCost": cost(amount // 2),
    }


def assignment(seed):
    """Items and helpers with scores to three decimals; the greatest sum when helpers take one each."""
    rng = np.random.default_rng(1000 + seed)
    items, helpers = int(rng.integers(2, 9)), int(rng.integers(9, 12))
    scores = np.round(rng.uniform(-3, 5, (items, helpers)), 3)
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return {"scores": scores.tolist(), "score": float(scores[rows, columns].sum())}


def coverage(seed):
    """Random sets with costs; the greatest weight covered by a number of them, and for a budget."""
    rng = np.random.default_rng(2000 + seed)
    candidates, elements = int(rng.integers(5, 26)), int(rng.integers(5, 41))
    covers = [sorted(int(e) for e in np.flatnonzero(rng.random(elements) < 0.18)) for _ in range(candidates)]
    weights = [round(float(w), 2) for w in rng.uniform(0, 10, elements)]
    costs = [round(float(c), 2) for c in rng.uniform(0.5, 4, candidates)]
    count, budget = int(rng.integers(1, 7)), round(float(rng.uniform(2, 12)), 2)
    # Variables: x for candidates, y for elements; y_e <= sum of the x that cover e.
    rows = np.zeros((elements, candidates + elements))
    for candidate, cover in enumerate(covers):
        rows[cover, candidate] = -1
    rows[:, candidates:] = np.eye(elements)
    objective = np.concatenate([np.zeros(candidates), -np.array(weights)])
    covering = LinearConstraint(csr_array(rows), ub=np.zeros(elements))

    def best(coefficients, limit):
        row = np.concatenate([coefficients, np.zeros(elements)])
        solved = milp(
            objective, integrality=np.ones(candidates + elements), bounds=(0, 1),
            constraints=[covering, LinearConstraint(row, ub=limit)], options={"mip_rel_gap": 0})
        assert solved.status == 0
        return float(-solved.fun)

    return {
        "covers": covers, "weights": weights, "costs": costs, "count": count, "budget": budget,
        "best": best(np.ones(candidates), count), "bestForBudget": best(np.array(costs), budget),
    }


golden = {
    "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
    "flows": [flow(seed) for seed in range(60)],
    "assignments": [assignment(seed) for seed in range(40)],
    "coverages": [coverage(seed) for seed in range(40)],
}
with open("Tests/OptimizationTests/Golden/optimization.json", "w", encoding="utf-8") as file:
    json.dump(golden, file, separators=(",", ":"))
    file.write("\n")
