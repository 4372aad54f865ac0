"""Counts the rows of each file of a data set with pandas: FOLDER OUTPUT.csv."""

import pathlib
import sys

import pandas

folder, output = sys.argv[1:]
counts = [(path.name, len(pandas.read_csv(path))) for path in sorted(pathlib.Path(folder).glob("*.csv"))]
pandas.DataFrame(counts, columns=["file", "rows"]).to_csv(output, index=False)
