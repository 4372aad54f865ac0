#!/usr/bin/env python3
"""Writes Tests/StatisticsTests/Golden/regression.json: count regressions fitted by statsmodels.

Needs numpy and statsmodels; their versions are written into the file. Run from the project's root.
"""

import json
import platform

import numpy as np
import statsmodels
import statsmodels.api as sm
from statsmodels.discrete.discrete_model import NegativeBinomial, Poisson


def draw(name, seed, n, columns, coefficients, alpha):
    """One data set: rounded columns, counts drawn with overdispersion alpha."""
    rng = np.random.default_rng(seed)
    design = np.column_stack([np.ones(n)] + [column(rng, n) for column in columns])
    design = np.round(design, 6)
    mean = np.exp(design @ np.array(coefficients))
    if alpha > 0:
        mean = mean * rng.gamma(1 / alpha, alpha, n)
    return name, design, rng.poisson(mean)


def normal(rng, n):
    return rng.normal(0, 1, n)


def flag(rng, n):
    return (rng.random(n) < 0.3).astype(float)


def large(rng, n):
    return rng.uniform(9, 16, n)


CASES = [
    draw("small", 1, 12, [normal], [0.5, 0.4], 0),
    draw("poisson", 2, 200, [normal, flag], [1.0, 0.3, -0.6], 0),
    draw("overdispersed", 3, 300, [normal, flag], [0.8, 0.5, 0.7], 0.8),
    draw("strongly overdispersed", 4, 400, [normal, normal, flag], [0.2, 0.6, -0.4, 1.0], 3.0),
    draw("slightly overdispersed", 5, 500, [normal], [1.2, 0.2], 0.03),
    draw("large columns", 6, 250, [large, flag], [-4.0, 0.45, 0.3], 0.5),
]


def golden(name, design, counts):
    poisson = Poisson(counts, design).fit(method="newton", maxiter=200, disp=0, tol=1e-14)
    glm = sm.GLM(counts, design, family=sm.families.Poisson()).fit(tol=1e-14)
    record = {
        "name": name,
        "columns": design.T.tolist(),
        "counts": counts.tolist(),
        "poisson": {
            "coefficients": poisson.params.tolist(),
            "standardErrors": poisson.bse.tolist(),
            "logLikelihood": poisson.llf,
            "akaike": poisson.aic,
            "deviance": glm.deviance,
            "pearson": glm.pearson_chi2,
        },
    }
    fit = NegativeBinomial(counts, design).fit(method="bfgs", maxiter=5000, disp=0, gtol=1e-10)
    fit = NegativeBinomial(counts, design).fit(
        start_params=fit.params, method="newton", maxiter=200, disp=0, tol=1e-14)
    alpha = fit.params[-1]
    if alpha > 1e-3:
        family = sm.families.NegativeBinomial(alpha=alpha)
        glm = sm.GLM(counts, design, family=family).fit(tol=1e-14)
        record["negativeBinomial"] = {
            "coefficients": fit.params[:-1].tolist(),
            "standardErrors": fit.bse[:-1].tolist(),
            "overdispersion": alpha,
            "overdispersionError": fit.bse[-1],
            "logLikelihood": fit.llf,
            "akaike": fit.aic,
            "deviance": glm.deviance,
            "pearson": glm.pearson_chi2,
        }
    return record


def main():
    content = {
        "made_with": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "statsmodels": statsmodels.__version__,
        },
        "cases": [golden(*case) for case in CASES],
    }
    with open("Tests/StatisticsTests/Golden/regression.json", "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
        file.write("\n")
    for case in content["cases"]:
        print(case["name"], case.get("negativeBinomial", {}).get("overdispersion"))


if __name__ == "__main__":
    main()
