/// The fixed parts of the page.
public enum HTMLTemplate {
  static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{{{scriptHash}}}'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header><h1>{{title}}</h1><p class="subtitle">{{subtitle}}</p></header>
    <nav aria-label="Contents"><ul>{{#sections}}<li><a href="#{{id}}">{{title}}</a></li>{{/sections}}</ul></nav>
    <main>
    {{#sections}}
    <section id="{{id}}">
    <h2>{{title}}</h2>
    {{#paragraphs}}
    <p>{{#runs}}{{#hasLink}}<a href="{{link}}">{{text}}</a>{{/hasLink}}{{^hasLink}}{{text}}{{/hasLink}}{{/runs}}</p>
    {{/paragraphs}}
    {{#hasPoints}}
    <ul class="points">
    {{#points}}
    <li>{{#runs}}{{#hasLink}}<a href="{{link}}">{{text}}</a>{{/hasLink}}{{^hasLink}}{{text}}{{/hasLink}}{{/runs}}</li>
    {{/points}}
    </ul>
    {{/hasPoints}}
    {{#figures}}
    <figure>{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/figures}}
    {{#tables}}
    <details{{#isOpen}} open{{/isOpen}}><summary>{{caption}} ({{count}})</summary>
    {{#hasRows}}
    <div class="scroll"><table>
    <thead><tr>{{#columns}}<th class="{{class}}" scope="col"><button type="button">{{title}}</button></th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr{{#hasAnchor}} id="{{anchor}}"{{/hasAnchor}}>{{#cells}}<td class="{{class}}" data-v="{{sort}}">{{#hasLink}}<a href="{{link}}">{{text}}</a>{{/hasLink}}{{^hasLink}}<bdi>{{text}}</bdi>{{/hasLink}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table></div>
    {{/hasRows}}
    {{^hasRows}}<p>None.</p>{{/hasRows}}
    </details>
    {{/tables}}
    </section>
    {{/sections}}
    </main>
    <footer>{{#footer}}<p>{{text}}</p>{{/footer}}</footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  static let style = """
    :root{color-scheme:light;--ink:#222;--faint:#555;--line:#ccc;--accent:#0b5a8f}
    *{box-sizing:border-box}
    body{font:16px/1.5 "Noto Sans","DejaVu Sans",system-ui,sans-serif;color:var(--ink);background:#fff;margin:0 auto;max-width:78rem;padding:1.5rem}
    h1{font-size:1.9rem;line-height:1.2;margin:0}h2{font-size:1.35rem;margin:2.5rem 0 .6rem;border-bottom:2px solid var(--accent);padding-bottom:.2rem}
    .subtitle{color:var(--faint);margin:.3rem 0 1rem}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:0}
    a{color:var(--accent)}p,li{max-width:52rem}.points li{margin:.35rem 0}
    figure{margin:1rem 0;border:1px solid var(--line);padding:.5rem;break-inside:avoid}figure svg{width:100%;height:auto;display:block}
    figcaption,footer{color:var(--faint);font-size:.85rem}
    details{margin:1rem 0}summary{cursor:pointer;font-weight:600}
    .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem;width:100%}
    th,td{padding:.25rem .5rem;border-bottom:1px solid #e4e4e4;text-align:left;vertical-align:top}
    th{position:sticky;top:0;background:#f3f6f8}th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
    th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
    .n{text-align:right;font-variant-numeric:tabular-nums}tbody tr:nth-child(even){background:#fafafa}tbody tr:target{background:#fff1b8}
    figure a:hover{opacity:.65}figure a:focus-visible{outline:2px solid var(--accent)}
    footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.6rem}
    @media print{body{font-size:10pt;max-width:none;padding:0}nav{display:none}th{position:static}details:not([open]){display:none}.scroll{overflow:visible}tr{break-inside:avoid}a{color:inherit;text-decoration:none}}
    """

  /// Sorts a table by the column whose heading is pressed.
  public static let script = """
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
    """

  /// The SHA-256 of the script in Base64, by which the page's content policy lets it, and nothing else, run. A test
  /// compares the two.
  public static let scriptHash = "NB2Awq+AJgXUYgWdCW/xA33XFdswWAAaBvcufXTBIjY="
}
