"""Checks finished diagrams by what stands in their SVG and PDF files, and not by what our own layout believes.

    sudo apt-get install -y poppler-utils fonts-noto-core
    python3 -m venv .venv && .venv/bin/pip install fonttools
    .venv/bin/python scripts/check_pictures.py output/gallery

Each argument is an SVG file or a folder of them; a PDF of the same name beside an SVG is checked as well. Of each picture
it measures

- labels that cover one another, by the outlines of their letters in the fonts that fontconfig finds (SVG) and by the boxes
  of words that pdftotext finds (PDF),
- labels and marks outside the canvas,
- labels that name a mark: all where 50 marks or fewer are drawn, at least 40 otherwise (--all-up-to and --at-least for other numbers),
- marks and lines drawn against the sentence "Drawn: …" of the caption, in number and sort,
- marks and lines of the SVG that are not found at their places in the PDF (pdftocairo).

It prints one line for each picture, then what is wrong, and ends with 1 if anything is.
"""

import argparse
import functools
import math
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTCollection, TTFont

SVG = "{http://www.w3.org/2000/svg}"
# The sorts of marks, as classes in SVG and as words in captions.
SORTS = {
    "city": "city", "cities": "city", "agency": "agency", "agencies": "agency", "programme": "programme",
    "programmes": "programme", "country": "country", "countries": "country", "group": "group", "groups": "group",
    "row": "row", "rows": "row", "line": "line", "lines": "line",
}
# Hundredths of a point are lost when numbers are written; letters that touch by less than this do not cover one another.
SLACK = 0.3


class Box:
    def __init__(self, x0, y0, x1, y1):
        self.x0, self.y0, self.x1, self.y1 = x0, y0, x1, y1

    def covers(self, other, slack=SLACK):
        return (min(self.x1, other.x1) - max(self.x0, other.x0) > slack
                and min(self.y1, other.y1) - max(self.y0, other.y0) > slack)

    def inside(self, other, slack=SLACK):
        return (self.x0 >= other.x0 - slack and self.y0 >= other.y0 - slack
                and self.x1 <= other.x1 + slack and self.y1 <= other.y1 + slack)


# Letters


@functools.cache
def font_file(family, weight, style, character=None):
    """The file and the place in it that fontconfig chooses for a family, or for one character of it."""
    pattern = f"{family}:{'bold' if weight == 'bold' else 'regular'}:{'italic' if style == 'italic' else 'roman'}"
    if character:
        pattern += f":charset={ord(character):x}"
    answer = subprocess.run(
        ["fc-match", "-f", "%{file}\n%{index}", pattern], capture_output=True, text=True, check=True).stdout
    name, index = answer.split("\n")
    return name, int(index) & 0xFFFF


@functools.cache
def font(name, index):
    with open(name, "rb") as stream:
        is_collection = stream.read(4) == b"ttcf"
    face = TTCollection(name, lazy=True).fonts[index] if is_collection else TTFont(name, lazy=True)
    return face, face.getBestCmap(), face.getGlyphSet(), face["head"].unitsPerEm


@functools.cache
def letter(family, weight, style, character):
    """How far a character moves the pen, and its outline's lowest and highest point; as shares of the size."""
    for chosen in (None, character):
        face, names, glyphs, units = font(*font_file(family, weight, style, chosen))
        name = names.get(ord(character))
        if name is not None:
            break
    else:
        return 0.6, -0.2, 0.8
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    bounds = pen.bounds or (0, 0, 0, 0)
    return glyphs[name].width / units, bounds[1] / units, bounds[3] / units


def ink(text, x, y, size, family, weight, style, anchor):
    letters = [letter(family, weight, style, character) for character in text]
    width = sum(each[0] for each in letters) * size
    left = x - width / 2 if anchor == "middle" else x - width if anchor == "end" else x
    low = min((each[1] for each in letters), default=0) * size
    high = max((each[2] for each in letters), default=0) * size
    return Box(left, y - high, left + width, y - low)


# SVG


class Picture:
    def __init__(self):
        self.canvas = None
        self.texts = []  # (text, Box, is a label)
        self.marks = []  # (sort, Box, title, id)
        self.lines = []  # (Box, title, id)
        self.faults = []


def numbers(text):
    return [float(word) for word in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text or "")]


def shape_box(shape, scale, shift):
    tag = shape.tag.removeprefix(SVG)
    if tag == "ellipse":
        x, y, rx, ry = (float(shape.get(key)) for key in ("cx", "cy", "rx", "ry"))
        corners = [(x - rx, y - ry), (x + rx, y + ry)]
    else:
        values = numbers(shape.get("points") or shape.get("d"))
        corners = list(zip(values[::2], values[1::2]))
    if not corners:
        return None
    xs = [(x + shift[0]) * scale for x, _ in corners]
    ys = [(y + shift[1]) * scale for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def is_visible(shape):
    def shows(paint, opacity):
        return shape.get(paint, "none") not in ("none", "transparent") and float(shape.get(opacity, 1)) > 0.02

    return shows("fill", "fill-opacity") or shows("stroke", "stroke-opacity")


def read_svg(path):
    picture = Picture()
    root = ET.parse(path).getroot()
    view = numbers(root.get("viewBox"))
    picture.canvas = Box(view[0], view[1], view[0] + view[2], view[1] + view[3])
    family = (root.get("font-family") or "Noto Sans").split(",")[0].strip(" '\"")
    graph = root.find(f"{SVG}g")
    transform = graph.get("transform", "")
    scale = numbers(re.search(r"scale\(([^)]*)\)", transform).group(1))[0] if "scale" in transform else 1
    moved = re.search(r"translate\(([^)]*)\)", transform)
    shift = numbers(moved.group(1)) if moved else [0, 0]
    for group in graph.iter(f"{SVG}g"):
        classes = (group.get("class") or "").split()
        name = group.get("id") or ""
        title = group.findtext(f"{SVG}title") or ""
        parts = [part for part in group if part.tag != f"{SVG}g"]
        parts += [part for link in group.findall(f"{SVG}a") for part in link]
        shapes = [part for part in parts if part.tag in (f"{SVG}ellipse", f"{SVG}polygon", f"{SVG}polyline", f"{SVG}path")]
        for part in parts:
            if part.tag == f"{SVG}text" and (part.text or "").strip():
                size = float(part.get("font-size", 14)) * scale
                box = ink(
                    part.text, (float(part.get("x")) + shift[0]) * scale, (float(part.get("y")) + shift[1]) * scale,
                    size, family, part.get("font-weight", "normal"), part.get("font-style", "normal"),
                    part.get("text-anchor", "start"))
                picture.texts.append((part.text, box))
        sort = next((word for word in classes if word in SORTS.values()), None)
        boxes = [box for box in (shape_box(shape, scale, shift) for shape in shapes if is_visible(shape)) if box]
        if "node" in classes and sort and not name.startswith("key"):
            if not boxes:
                picture.faults.append(f"mark {name} has no visible shape")
                continue
            whole = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
            picture.marks.append((sort, whole, title, name))
            if not whole.inside(picture.canvas):
                picture.faults.append(f"mark {name} stands outside the canvas")
        elif "edge" in classes and name.startswith("link-"):
            if not boxes:
                picture.faults.append(f"line {name} is not to be seen")
                continue
            picture.lines.append((boxes[0], title, name))
    for box, _, name in picture.lines:
        # Between two cities at one place of a map there is a line, below their marks.
        is_short = max(box.x1 - box.x0, box.y1 - box.y0) < 0.05
        if is_short and not any(box.inside(mark[1], 2) for mark in picture.marks):
            picture.faults.append(f"line {name} is not to be seen")
    return picture


# PDF


def read_pdf(path):
    """The page, the words with their boxes, and the boxes of all paths, in points from the top left."""
    words = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
    page = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', words)
    size = (float(page.group(1)), float(page.group(2)))
    found = []
    pattern = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    for x0, y0, x1, y1, text in re.findall(pattern, words):
        # The boxes are as high as the font's lines, which is half as much again as its letters.
        x0, y0, x1, y1 = map(float, (x0, y0, x1, y1))
        height = y1 - y0
        found.append((text, Box(x0, y0 + 0.24 * height, x1, y1 - 0.26 * height)))
    drawn = subprocess.run(["pdftocairo", "-svg", str(path), "-"], capture_output=True, text=True, check=True).stdout
    paths = set()
    for element in ET.fromstring(drawn).iter(f"{SVG}path"):
        values = numbers(element.get("d"))
        if len(values) < 4 or "clip" in (element.get("id") or ""):
            continue
        a, b, c, d, e, f = numbers((element.get("transform") or "matrix(1,0,0,1,0,0)"))[:6]
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(values[::2], values[1::2])]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        paths.add((min(xs), min(ys), max(xs), max(ys)))
    return size, found, paths


# The checks


def overlapping(boxes):
    """Pairs of boxes that cover one another, found square by square of a grid."""
    squares, pairs = {}, set()
    for index, box in enumerate(boxes):
        for x in range(math.floor(box.x0 / 40), math.floor(box.x1 / 40) + 1):
            for y in range(math.floor(box.y0 / 40), math.floor(box.y1 / 40) + 1):
                for other in squares.setdefault((x, y), []):
                    if box.covers(boxes[other]):
                        pairs.add((other, index))
                squares[(x, y)].append(index)
    return sorted(pairs)


def promised(texts):
    """The numbers of the sentence "Drawn: 5 cities, 2 agencies, 7 lines."; nil without it."""
    whole = " ".join(texts)
    sentence = re.search(r"Drawn: ((?:[\d,]+ [a-z]+(?:, )?)+)\.", whole)
    if not sentence:
        return None
    promise = {}
    for count, word in re.findall(r"([\d,]+) ([a-z]+)", sentence.group(1)):
        sort = SORTS.get(word)
        if sort is None:
            return None
        promise[sort] = promise.get(sort, 0) + int(count.replace(",", ""))
    return promise


def once(things):
    """Marks or lines without those that are shown again, in an enlarged part of a map: `city-hue-2` beside `city-hue`."""
    # Long names are cut to 58 letters before the number.
    titles = {thing[-1][:58]: thing[-2] for thing in reversed(things)}

    def is_again(thing):
        base = re.sub(r"-\d+$", "", thing[-1])
        return base != thing[-1] and thing[-2] and titles.get(base[:58]) == thing[-2]

    return [thing for thing in things if not is_again(thing)]


def named_marks(picture):
    """How many marks have their name, or its beginning before an …, as a text of the picture."""
    beginnings, wholes = [], set()
    for text, _ in picture.texts:
        # “Hue (VN)” and “Programme · 12” name a mark, and so does the code of a country that has no room for more.
        text = re.sub(r"( \([A-Z]{2}\)| · [\d,]+).*$", "", text).strip()
        if text.endswith("…"):
            beginnings.append(text[:-1])
        else:
            wholes.add(text)
    count = 0
    for sort, _, title, name in once(picture.marks):
        if any(title == text or title.startswith((text + ",", text + ":", text + " (")) for text in candidates(title, wholes)):
            count += 1
        elif any(title.startswith(text) for text in beginnings if len(text) > 5):
            count += 1
        elif sort == "country" and name.split("-")[1].upper() in wholes:
            count += 1
    return count


def candidates(title, wholes):
    ends = [len(title)] + [match.start() for match in re.finditer(r"[,:]| \(", title)]
    return [title[:end] for end in ends if title[:end] in wholes]


def nearest_missing(boxes, paths, scale):
    """Boxes of the SVG at whose place the PDF has no path."""
    squares = {}
    for x0, y0, x1, y1 in paths:
        squares.setdefault((math.floor((x0 + x1) / 4), math.floor((y0 + y1) / 4)), []).append(((x0 + x1) / 2, (y0 + y1) / 2))
    missing = []
    for box in boxes:
        x, y = (box.x0 + box.x1) / 2 * scale[0], (box.y0 + box.y1) / 2 * scale[1]
        column, row = math.floor(x / 2), math.floor(y / 2)
        near = [point for i in (-1, 0, 1) for j in (-1, 0, 1) for point in squares.get((column + i, row + j), [])]
        if not any(abs(a - x) < 1.5 and abs(b - y) < 1.5 for a, b in near):
            missing.append(box)
    return missing


def check(path, all_up_to, at_least):
    picture = read_svg(path)
    faults = list(picture.faults)
    boxes = [box for _, box in picture.texts]
    overlaps = overlapping(boxes)
    faults += [f"“{picture.texts[a][0]}” and “{picture.texts[b][0]}” cover one another (SVG)" for a, b in overlaps]
    outside = [text for text, box in picture.texts if not box.inside(picture.canvas)]
    faults += [f"“{text}” stands outside the canvas (SVG)" for text in outside]
    named = named_marks(picture)
    marks, lines = once(picture.marks), once(picture.lines)
    wanted = len(marks) if len(marks) <= all_up_to else min(at_least, len(marks))
    if named < wanted:
        faults.append(f"{named} of {len(marks)} marks are named, wanted are {wanted}")
    promise = promised([text for text, _ in picture.texts])
    drawn = {"line": len(lines)}
    for sort, _, _, _ in marks:
        drawn[sort] = drawn.get(sort, 0) + 1
    if promise is None and not marks and not lines:
        promise = drawn
    if promise is None:
        faults.append("the caption has no sentence “Drawn: …”")
    else:
        for sort in sorted(set(promise) | set(drawn)):
            if promise.get(sort, 0) != drawn.get(sort, 0):
                faults.append(f"{sort}: {promise.get(sort, 0)} promised, {drawn.get(sort, 0)} drawn")
    beside = path.with_suffix(".pdf")
    in_pdf = "–"
    if beside.exists():
        size, words, paths = read_pdf(beside)
        page = Box(0, 0, *size)
        pairs = overlapping([box for _, box in words])
        faults += [f"“{words[a][0]}” and “{words[b][0]}” cover one another (PDF)" for a, b in pairs]
        gone = [text for text, box in words if not box.inside(page)]
        faults += [f"“{text}” stands outside the page (PDF)" for text in gone]
        overlaps, outside = list(overlaps) + pairs, outside + gone
        view = picture.canvas
        scale = (size[0] / (view.x1 - view.x0), size[1] / (view.y1 - view.y0))
        lost = nearest_missing([box for _, box, _, _ in picture.marks], paths, scale)
        lost_lines = nearest_missing([box for box, _, _ in picture.lines], paths, scale)
        if lost or lost_lines:
            faults.append(f"{len(lost)} marks and {len(lost_lines)} lines of the SVG are not in the PDF")
        texts = promised([text for text, _ in words])
        if texts != promise and (texts or marks or lines):
            faults.append(f"the PDF promises {texts}, the SVG {promise}")
        in_pdf = "all" if not lost and not lost_lines else f"-{len(lost)}-{len(lost_lines)}"
    promise_text = "none" if promise is None else f"{sum(promise.values()) - promise.get('line', 0)}+{promise.get('line', 0)}"
    row = [
        path.stem if path.parent.name in ("", ".") else f"{path.parent.name}/{path.stem}", f"{len(marks)}+{len(lines)}",
        promise_text, in_pdf, str(named), str(len(overlaps)), str(len(outside)), "ok" if not faults else f"{len(faults)} faults",
    ]
    return row, faults


def main():
    parser = argparse.ArgumentParser(description="Checks finished diagrams by their SVG and PDF files.")
    parser.add_argument("places", nargs="+", type=pathlib.Path, help="SVG files, or folders of them")
    parser.add_argument("--all-up-to", type=int, default=50, help="up to how many marks all are to be named")
    parser.add_argument("--at-least", type=int, default=40, help="how many are to be named otherwise")
    options = parser.parse_args()
    files = [file for place in options.places for file in (sorted(place.glob("*.svg")) if place.is_dir() else [place])]
    if not files:
        sys.exit("there is no SVG file to check")
    rows = [["picture", "marks+lines", "promised", "in PDF", "named", "overlaps", "outside", "result"]]
    told = []
    for file in files:
        try:
            row, faults = check(file, options.all_up_to, options.at_least)
        except (ET.ParseError, subprocess.CalledProcessError, OSError, AttributeError) as error:
            row, faults = [file.stem] + ["?"] * 6 + ["unreadable"], [f"cannot be read: {error}"]
        rows.append(row)
        told += [f"{file}: {fault}" for fault in faults[:12]]
        if len(faults) > 12:
            told.append(f"{file}: and {len(faults) - 12} more")
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    if told:
        print("\n" + "\n".join(told))
        sys.exit(1)


if __name__ == "__main__":
    main()
