/// The fixed parts of a brief in HTML: one sheet of A4, without a script.
enum BriefTemplate {
  static let page = """
    <!DOCTYPE html>
    <html lang="{{language}}" dir="{{direction}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header><h1>{{name}}</h1><p class="subtitle">{{subtitle}}</p></header>
    <main>
    <p class="facts">{{#facts}}{{>sentence}}{{/facts}}</p>
    <p class="short">{{#summary}}{{>sentence}}{{/summary}}</p>
    <section class="partners"><h2>{{partnersHeading}}</h2>
    <div class="beside">
    <div>
    {{#hasPartners}}
    <table><thead><tr>{{#columns}}<th scope="col">{{text}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#partners}}
    <tr><th scope="row">{{#who}}{{>sentence}}{{/who}}</th><td>{{purpose}}</td><td>{{since}}</td><td>{{through}}</td></tr>
    {{/partners}}
    </tbody></table>
    {{/hasPartners}}
    {{#partnerNotes}}
    <p>{{>sentence}}</p>
    {{/partnerNotes}}
    </div>
    {{#hasPicture}}
    <figure>{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/hasPicture}}
    </div>
    </section>
    <div class="sections">
    {{#sections}}
    {{>section}}
    {{/sections}}
    </div>
    {{#steps}}
    <section class="steps" id="{{id}}"><h2>{{heading}}</h2>
    <ol>
    {{#items}}
    <li>{{>item}}</li>
    {{/items}}
    </ol>
    {{#hasNote}}
    <p class="note">{{note}}</p>
    {{/hasNote}}
    </section>
    {{/steps}}
    </main>
    <footer>
    {{#hasSources}}
    <h2>{{sourcesHeading}}</h2>
    <ol class="sources">
    {{#sources}}
    <li id="s{{number}}">{{#hasLink}}<a href="{{link}}">{{text}}</a>{{/hasLink}}{{^hasLink}}{{text}}{{/hasLink}}</li>
    {{/sources}}
    </ol>
    {{/hasSources}}
    {{#footer}}
    <p>{{text}}</p>
    {{/footer}}
    </footer>
    </body>
    </html>

    """

  static let sentence = """
    {{space}}{{text}}{{#hasReferences}}&#8288;<sup>{{#references}}{{comma}}<a href="#s{{number}}">{{number}}</a>{{/references}}</sup>{{/hasReferences}}
    """

  static let item = """
    {{#hasLead}}<strong>{{#lead}}{{>sentence}}{{/lead}}</strong>{{/hasLead}}{{#sentences}}{{>sentence}}{{/sentences}}
    """

  static let section = """
    <section id="{{id}}"><h2>{{heading}}</h2>
    <ul>
    {{#items}}
    <li>{{>item}}</li>
    {{/items}}
    </ul>
    {{#hasNote}}
    <p class="note">{{note}}</p>
    {{/hasNote}}
    </section>
    """

  static let style = """
    :root{color-scheme:light;--ink:#222;--faint:#555;--line:#ccc;--accent:#0b5a8f}
    *{box-sizing:border-box}
    body{font:13.5px/1.42 "Noto Sans","Noto Sans CJK JP","DejaVu Sans",system-ui,sans-serif;color:var(--ink);background:#fff;margin:0 auto;max-width:50rem;padding:1.6rem}
    h1{font-size:1.75rem;line-height:1.2;margin:0}
    h2{font-size:1.02rem;margin:0 0 .25rem;color:var(--accent)}
    .subtitle{color:var(--faint);margin:.1rem 0 .6rem;border-bottom:2px solid var(--accent);padding-bottom:.4rem}
    p{margin:.3rem 0}.short{font-weight:600}
    .beside{display:flex;gap:1rem;align-items:flex-start}.beside>div{flex:1 1 60%;min-width:0}
    figure{flex:1 1 40%;margin:0}figure svg{width:100%;height:auto;display:block}
    figcaption,.note{color:var(--faint);font-size:.85em}
    table{border-collapse:collapse;width:100%;font-size:.92em}
    th,td{text-align:start;vertical-align:top;padding:.15rem .4rem .15rem 0;border-bottom:1px solid #e4e4e4;font-weight:400}
    thead th{color:var(--faint);font-size:.88em}tbody th{font-weight:600}
    section{margin-top:.8rem;break-inside:avoid}
    .sections{columns:2;column-gap:1.6rem;margin-top:.8rem}.sections section{margin:0 0 .8rem}
    ul,ol{margin:.1rem 0;padding-inline-start:1.15rem}li{margin:.2rem 0;overflow-wrap:anywhere}
    .steps{background:#eef4f8;border-inline-start:4px solid var(--accent);padding:.6rem .9rem}
    sup{font-size:.68em;line-height:0;margin-inline:.1em .15em}
    a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
    footer{break-inside:avoid;margin-top:.9rem;border-top:1px solid var(--line);padding-top:.4rem;color:var(--faint);font-size:.76em}
    footer h2{font-size:1em;color:var(--faint)}.sources{columns:2;column-gap:1.4rem;margin:0}.sources li{margin:0}
    @media (max-width:40rem){.beside{display:block}.sections{columns:1}.sources{columns:1}}
    @page{size:A4;margin:10mm 12mm}
    @media print{html{font-size:11px}body{font-size:8pt;line-height:1.32;padding:0;max-width:none}a{color:inherit}.steps{print-color-adjust:exact;padding:.4rem .7rem}section{margin-top:.5rem}.sections{margin-top:.5rem}.sections section{margin-bottom:.5rem}li{margin:.1rem 0}figure{flex:0 0 34%}figure svg{max-height:58mm}.sources{columns:3}footer{font-size:6.2pt;margin-top:.5rem}footer p{margin:.1rem 0}}
    """
}
