/**
 * The one Typst program of the exports. It reads the case as JSON and builds content from it value by value, so that no text of a case is
 * ever read as Typst. Ragged-right: justified text takes many times as long to set, and is harder to read.
 */
export const TEMPLATE = `
#let case = json("case.json")
// Header and footer keep what they name: were that the whole case, no page could be kept from one setting to the next.
#let (title, footer) = case
#let places = case.sections.map(section => section.key)
// A sheet for the wall is larger in paper and letters.
#let scale = case.at("scale", default: 1)
// In turn, for a sign that the page's own letters lack.
#let fallback = case.at("fallback", default: ()) + ("Libertinus Serif",)
#let sans = ("IBM Plex Sans",) + fallback
#let serif = ("IBM Plex Serif",) + fallback
#let soft = rgb("#545c61")
#let accent = rgb("#0e6b5c")
#let rule = 0.5pt + rgb("#cfcbc0")

#set document(title: case.title, author: case.author, date: datetime(year: case.date.year, month: case.date.month, day: case.date.day))
#set text(lang: "da", region: "dk", font: serif, size: 10.5pt * scale, hyphenate: true)
#set par(justify: false, leading: 0.68em, spacing: 1.05em)
#set page(
  paper: if scale == 1 { "a4" } else { "a3" },
  numbering: "1",
  margin: (top: 2.6cm, bottom: 2.4cm, x: 2.6cm),
  header: context if counter(page).get().first() > 1 { set text(font: sans, size: 8pt, fill: soft); title },
  footer: context {
    set text(font: sans, size: 8pt, fill: soft)
    grid(columns: (1fr, auto), footer, [Side #counter(page).display() af #counter(page).final().first()])
  },
)
#set heading(outlined: true, bookmarked: true)
#show heading: set text(font: sans, hyphenate: false)
#show heading.where(level: 1): set text(size: 19pt * scale, weight: 600)
#show heading.where(level: 1): set par(leading: 0.5em)
#show heading.where(level: 2): set text(size: 12pt * scale, weight: 600, fill: accent)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.75em, sticky: true)
#show heading.where(level: 3): set text(size: 10.5pt, weight: 600)
#show heading.where(level: 4): set text(size: 10pt, weight: 600)
#show heading.where(level: 5): set text(size: 10pt, weight: 500)
#show link: set text(fill: accent)
#show quote.where(block: true): set block(inset: (left: 1em), stroke: (left: 1.5pt + rgb("#cfcbc0")))
#set list(indent: 0.4em, spacing: 0.7em)
#set enum(indent: 0.4em, spacing: 0.8em)
#set footnote.entry(separator: line(length: 25%, stroke: rule))
#show footnote.entry: set text(size: 8.5pt)

#let marked(body, marks) = {
  for mark in marks {
    let kind = mark.type
    if kind == "bold" { body = strong(body) }
    if kind == "italic" { body = emph(body) }
    if kind == "underline" { body = underline(body) }
    if kind == "strike" { body = strike(body) }
    if kind == "subscript" { body = sub(body) }
    if kind == "superscript" { body = super(body) }
    // Its letters are italic, and no stress: a style, not emph. A hyphen at the end of a line would be read as a minus.
    if kind == "formula" { body = text(font: serif, style: "italic", hyphenate: false, body) }
    if kind == "toSection" and mark.attrs.section in places { body = link(label(mark.attrs.section), body) }
    if kind == "link" and mark.attrs.href != "" { body = link(mark.attrs.href, body) }
  }
  body
}

#let inline(nodes) = {
  for node in nodes {
    if node.type == "text" { marked([#node.text], node.at("marks", default: ())) }
    if node.type == "hardBreak" { linebreak() }
    if node.type == "sourceRef" { footnote([#node.attrs.text]) }
  }
}

#let children(node) = node.at("content", default: ())

#let render(node) = {
  let kind = node.type
  if kind == "paragraph" {
    let indent = node.at("indent", default: 0)
    if indent == 0 { par(inline(children(node))) } else { pad(left: indent * 0.6em, par(inline(children(node)))) }
  }
  if kind == "heading" { heading(level: node.attrs.level, inline(children(node))) }
  if kind == "bulletList" { list(tight: false, ..children(node).map(item => children(item).map(render).join())) }
  if kind == "orderedList" {
    let label(number) = node.attrs.labels.at(number - node.attrs.start, default: str(number)) + "."
    enum(tight: false, start: node.attrs.start, numbering: label, ..children(node).map(item => children(item).map(render).join()))
  }
  if kind == "blockquote" { quote(block: true, children(node).map(render).join()) }
  if kind == "image" {
    let picture = image(node.path, alt: node.alt, width: 100%, height: auto, fit: "contain")
    block(if node.at("decorative", default: false) { pdf.artifact(picture) } else { picture })
  }
  if kind == "table" {
    set text(font: sans, size: 8.5pt, hyphenate: true)
    set par(leading: 0.55em, spacing: 0.6em)
    let draw(cell) = table.cell(
      x: cell.x,
      y: cell.y,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      align: if cell.numeric { right + top } else { left + top },
      if cell.header { strong(cell.blocks.map(render).join()) } else { cell.blocks.map(render).join() },
    )
    block(breakable: true, above: 1.1em, below: 1.3em, table(
      columns: node.columns.map(width => width * 1fr),
      stroke: (x, y) => (bottom: rule, top: if y == 0 { rule } else { none }),
      inset: (x: 5pt, y: 5pt),
      ..if node.head.len() > 0 { (table.header(repeat: node.repeats, ..node.head.flatten().map(draw)),) } else { () },
      ..node.rows.flatten().map(draw),
    ))
  }
}

#heading(level: 1, case.title)
#v(0.2em)
#{
  set text(font: sans, size: 9pt)
  set par(spacing: 0.5em, hanging-indent: 0pt)
  block(width: 100%, stroke: (y: rule), inset: (y: 8pt), {
    for (label, value) in case.facts {
      par([#text(fill: soft)[#label:] #value])
    }
  })
}
#if case.closedNotice != none { par(case.closedNotice) }
// A function's result is kept as long as what it reads is the same.
#let drawn(path) = json(path).map(render).join()

#for section in case.sections {
  if section.newPage { pagebreak(weak: true) }
  [#heading(level: 2, section.heading) #label(section.key)]
  drawn(section.path)
  for file in case.placed.filter(file => file.section == section.key) {
    for number in range(1, file.pages + 1) {
      pagebreak()
      if number == 1 { heading(level: 3, file.title) }
      block(width: 100%, height: 1fr, stroke: rule, inset: 2pt, align(center + horizon, image(file.path, page: number, width: 100%, height: 100%, fit: "contain", alt: file.title + ", side " + str(number))))
    }
    pagebreak(weak: true)
  }
}
#if case.attachments.len() > 0 {
  heading(level: 2, "Bilag")
  list(tight: true, ..case.attachments.map(line => [#line]))
}
#for file in case.embedded {
  pdf.attach(file.name, read(file.path, encoding: none), relationship: "supplement", mime-type: file.mediaType, description: file.description)
}
`;
