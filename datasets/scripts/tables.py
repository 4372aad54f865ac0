"""Reading and writing of the CSV dialect that all data sets of this project share.

UTF-8, LF, comma, minimal quoting, a header row. Every cell that is written is checked:
Unicode form NFC, no control characters, no blank at either end.
"""

import csv
import unicodedata


class BadCell(ValueError):
    """A cell that must not be written."""


def read(path):
    """Return the rows of a file as dictionaries, in file order."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def clean(text, where=""):
    """Return the text in form NFC; refuse control characters and outer blanks."""
    text = unicodedata.normalize("NFC", text)
    if text != text.strip():
        raise BadCell(f"{where}: blank at an end of {text!r}")
    for character in text:
        # Cc holds the C0 and C1 controls; line breaks inside a cell would break line-based tools.
        if unicodedata.category(character) == "Cc":
            raise BadCell(f"{where}: control character in {text!r}")
    return text


def write(path, header, rows, key="id"):
    """Write dictionaries as CSV, sorted by the bytes of `key` (a column, several, or None to keep the order)."""
    keys = [key] if isinstance(key, str) else key
    if keys:
        rows = sorted(rows, key=lambda row: [row[name].encode("utf-8") for name in keys])
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
        writer.writerow(header)
        for row in rows:
            unknown = set(row) - set(header)
            if unknown:
                raise BadCell(f"{path}: columns {sorted(unknown)} are not in the header")
            writer.writerow([clean(row.get(name, ""), f"{path}: {name}") for name in header])


def parts(text):
    """Split a `;`-separated list; a blank cell is an empty list."""
    return [part for part in text.split(";") if part]


def join(items, separator=";"):
    """Join without repeats, in the order of first appearance."""
    return separator.join(dict.fromkeys(item for item in items if item))
