"""Shows that check_pictures.py finds what it is there to find: .venv/bin/python scripts/test_check_pictures.py"""

import pathlib
import tempfile
import unittest

import check_pictures

GOOD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" font-family="'Noto Sans'">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(0 300)">
<g id="link-hue--nara" class="edge"><path d="M50,-100C60,-100 90,-100 100,-100" fill="none" stroke="#404040"/></g>
<g id="city-hue" class="node city"><title>Hue, Viet Nam: 1 city partner</title>
<ellipse cx="50" cy="-100" rx="5" ry="5" fill="#0072b2" stroke="#ffffff"/></g>
<g id="city-nara" class="node city"><title>Nara, Japan: 1 city partner</title>
<ellipse cx="100" cy="-100" rx="5" ry="5" fill="#0072b2" stroke="#ffffff"/></g>
<g class="node label"><text x="50" y="-110" text-anchor="middle" font-size="10">Hue</text></g>
<g class="node label"><text x="100" y="-110" text-anchor="middle" font-size="10">Nara</text></g>
<g class="node"><text x="200" y="-20" text-anchor="middle" font-size="8">Drawn: 2 cities, 1 line. All are named.</text></g>
</g></svg>"""


class Faults(unittest.TestCase):
    def faults(self, old="", new=""):
        self.assertIn(old, GOOD)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "picture.svg"
            path.write_text(GOOD.replace(old, new, 1) if old else GOOD)
            return check_pictures.check(path, 50, 40)[1]

    def test_a_good_picture_has_no_fault(self):
        self.assertEqual(self.faults(), [])

    def test_labels_that_cover_one_another(self):
        self.assertEqual(self.faults('<text x="100" y="-110"', '<text x="62" y="-112"'), ["“Hue” and “Nara” cover one another (SVG)"])

    def test_a_label_that_leaves_the_canvas(self):
        # 10 points high letters on a base line 3 points below the top; and a name that begins left of the canvas.
        self.assertEqual(self.faults('x="50" y="-110"', 'x="50" y="-297"'), ["“Hue” stands outside the canvas (SVG)"])
        self.assertEqual(self.faults('x="50" y="-110"', 'x="4" y="-110"'), ["“Hue” stands outside the canvas (SVG)"])

    def test_a_mark_without_a_name(self):
        self.assertEqual(self.faults(">Nara<", ">Nagasaki<"), ["1 of 2 marks are named, wanted are 2"])

    def test_a_mark_less_than_promised(self):
        self.assertEqual(self.faults("Drawn: 2 cities", "Drawn: 3 cities"), ["city: 3 promised, 2 drawn"])

    def test_a_mark_of_another_sort(self):
        self.assertEqual(
            self.faults('id="city-nara" class="node city"', 'id="agency-nara" class="node agency"'),
            ["agency: 0 promised, 1 drawn", "city: 2 promised, 1 drawn"])

    def test_a_line_without_a_stroke(self):
        self.assertEqual(
            self.faults('fill="none" stroke="#404040"', 'fill="none" stroke="none"'),
            ["line link-hue--nara is not to be seen", "line: 1 promised, 0 drawn"])

    def test_a_mark_outside_the_canvas(self):
        self.assertEqual(self.faults('cx="100"', 'cx="398"'), ["mark city-nara stands outside the canvas"])

    def test_a_caption_without_a_promise(self):
        self.assertEqual(self.faults("Drawn: 2 cities, 1 line.", "A picture."), ["the caption has no sentence “Drawn: …”"])

    def test_a_part_shown_again_is_no_further_city(self):
        again = GOOD[GOOD.index('<g id="city-hue"'):GOOD.index('<g id="city-nara"')].replace("city-hue", "city-hue-2")
        self.assertEqual(self.faults('<g id="city-hue"', again + '<g id="city-hue"'), [])


if __name__ == "__main__":
    unittest.main()
