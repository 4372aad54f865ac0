"""Counts the rows of each file of a data set with DuckDB: FOLDER OUTPUT.csv."""

import pathlib
import sys

import duckdb

folder, output = sys.argv[1:]
connection = duckdb.connect()
counts = []
for path in sorted(pathlib.Path(folder).glob("*.csv")):
    connection.execute(f"create table {path.stem} as select * from read_csv('{path}', header=true)")
    counts.append((path.name, connection.execute(f"select count(*) from {path.stem}").fetchone()[0]))
with open(output, "w") as file:
    file.write("file,rows\n")
    file.writelines(f"{name},{count}\n" for name, count in counts)
