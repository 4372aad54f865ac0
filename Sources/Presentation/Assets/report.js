document.querySelectorAll("th button").forEach(function (button) {
  button.addEventListener("click", function () {
    var head = button.parentNode, row = head.parentNode, body = row.parentNode.parentNode.tBodies[0];
    var column = Array.prototype.indexOf.call(row.children, head), numeric = head.className === "n";
    var falling = head.getAttribute("aria-sort") === "ascending" || (numeric && !head.hasAttribute("aria-sort"));
    Array.prototype.forEach.call(row.children, function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", falling ? "descending" : "ascending");
    var rows = Array.prototype.slice.call(body.rows).map(function (tr, index) {
      var cell = tr.cells[column], value = cell.getAttribute("data-v");
      return { tr: tr, index: index, blank: cell.textContent === "", value: numeric ? parseFloat(value) : cell.textContent };
    });
    rows.sort(function (a, b) {
      if (a.blank !== b.blank) { return a.blank ? 1 : -1; }
      var order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
      return (falling ? -order : order) || a.index - b.index;
    });
    rows.forEach(function (entry) { body.appendChild(entry.tr); });
  });
});
