/**
 * The A4 page of a report (행정업무운영 편람): margins 20 mm with the page number in the lower one, - 1 - in the
 * middle. The document comes as JSON and only ever as strings: nothing of it is read as Typst.
 */
export const typstTemplate = String.raw`
#let d = json(bytes(sys.inputs.document))
#let ink = rgb("#1e2124")
#let line-gray = rgb("#8a949e")
#set document(title: d.title, author: d.issuer, date: datetime(year: d.year, month: d.month, day: d.date))
#set text(font: "Pretendard GOV", size: 11pt, fill: ink, lang: d.lang, region: if d.lang == "ko" { "KR" } else { "GB" }, hyphenate: false)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 20mm, right: 20mm),
  numbering: "- 1 -",
  number-align: center + bottom,
  footer-descent: 7mm,
)
#set par(leading: 0.75em, spacing: 0.9em, justify: false)

// Korean words stay whole at the end of a line. Words too long for what holds them have breaks (U+200B) in them.
#show regex("[^\s\u{200b}]*[가-힣][^\s\u{200b}]*"): it => box(it)
#let said(lines) = lines.map(l => [#l]).join(linebreak())

#let item-list(items, depth) = {
  let at = 0
  while at < items.len() {
    let marker = items.at(at).marker
    let end = at
    while end < items.len() and items.at(end).marker == marker { end += 1 }
    list(
      marker: text(weight: if depth == 0 and marker != "※" { 700 } else { 400 }, marker),
      indent: if depth == 0 { 0pt } else { 0.4em },
      body-indent: 0.5em,
      spacing: 0.8em,
      ..items.slice(at, end).map(i => {
        set text(size: 10pt) if marker == "※"
        if marker == "□" { text(weight: 700, said(i.lines)) } else { said(i.lines) }
        if i.items.len() > 0 { item-list(i.items, depth + 1) }
      }),
    )
    at = end
  }
}

#let data-table(t) = {
  let aligns = t.align.map(a => (left: left, right: right, center: center).at(a))
  set text(size: if t.head.len() > 7 { 8pt } else { 9.5pt })
  set par(leading: 0.55em)
  if t.caption != "" { block(above: 1.2em, below: 0.5em, sticky: true, text(weight: 700, size: 10pt, t.caption)) }
  if t.unit != "" { block(above: 0.6em, below: 0.4em, sticky: true, width: 100%, align(right, text(size: 9pt, t.unit))) }
  table(
    columns: t.widths.map(w => w * 1fr),
    align: (column, row) => horizon + if row == 0 { center } else { aligns.at(column) },
    inset: (x: 4pt, y: 5pt),
    stroke: (x, y) => (
      top: if y == 0 { 1pt + ink } else { 0.5pt + line-gray },
      bottom: 0.5pt + line-gray,
      left: if x == 0 { 0pt } else { 0.5pt + line-gray },
    ),
    // A table of one row (추진부서) has its name in the first cell.
    fill: (x, y) => if y == 0 and (x == 0 or t.rows.len() > 0) { rgb("#e7eef9") },
    table.header(..t.head.enumerate().map(((x, lines)) => text(weight: if x == 0 or t.rows.len() > 0 { 700 } else { 400 }, said(lines)))),
    ..t.rows.map(r => r.map(said)).flatten(),
  )
  v(0.6em)
}

#show heading.where(level: 1): it => block(above: 1.6em, below: 0.9em, width: 100%, sticky: true, stroke: (bottom: 1pt + ink), inset: (bottom: 4pt), text(size: 15pt, it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.8em, sticky: true, text(size: 13pt, it.body))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.7em, sticky: true, text(size: 11.5pt, it.body))

#if d.front == none {
  show title: set text(size: 20pt, weight: 700)
  block(width: 100%, stroke: (top: 1.5pt + ink, bottom: 0.5pt + ink), inset: (y: 12pt), align(center, title(d.title)))
  align(right, text(size: 10pt, d.cover))
  v(0.4em)
} else {
  // A cover and contents with page numbers; neither bears a number itself.
  set page(numbering: none)
  show title: set text(size: 30pt, weight: 700)
  v(3fr)
  align(center, text(size: 15pt, d.front.kicker))
  v(1em)
  block(width: 100%, stroke: (top: 2.5pt + ink, bottom: 1pt + ink), inset: (y: 26pt), align(center, title(d.title)))
  v(5fr)
  align(center, text(size: 14pt, d.cover))
  v(1fr)
  pagebreak()
  block(below: 1.4em, text(size: 18pt, weight: 700, d.front.contents))
  show outline.entry.where(level: 1): it => block(above: 1.5em, text(weight: 700, it))
  outline(title: none, depth: 2, indent: 1.2em)
}
#if d.front != none { counter(page).update(1) }
#for b in d.blocks {
  if b.kind == "heading" { heading(level: b.level, b.text) }
  else if b.kind == "paragraph" { par(said(b.lines)) }
  else if b.kind == "items" {
    // A line with nothing below it is the title of what follows: both stay on one page.
    let is-title = b.items.len() == 1 and b.items.at(0).items.len() == 0 and b.items.at(0).marker == "□"
    block(sticky: is-title, above: 1em, below: 1em, item-list(b.items, 0))
  }
  else if b.kind == "table" { data-table(b) }
  else if b.kind == "page-break" { pagebreak(weak: true) }
  else if b.kind == "chart" {
    block(above: 1.4em, below: 0.6em, sticky: true, text(weight: 700, b.caption))
    image(bytes(b.svg), format: "svg", width: 100%, alt: b.caption)
    data-table(b.table)
  }
}
`
