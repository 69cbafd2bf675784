/**
 * The pages in the language of the typesetter. All words come from data.json and are placed as strings, never as markup.
 * Sizes after GB/T 9704: 2号 22, 3号 16, 4号 14 points; a line of body text every 29 points, 28 characters a line.
 */
export const template = `
#let data = json("data.json")
#let serif = ("Noto Serif SC",)
#let sans = ("Noto Sans SC",)
#set document(title: data.title, author: data.author, keywords: data.keywords, date: none)
#set text(font: serif, size: 16pt, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none,
  top-edge: 0.88em, bottom-edge: -0.12em, number-width: "tabular", hyphenate: false)
#set par(leading: 13pt, spacing: 13pt, justify: true)
#set list(marker: [·])
#show heading: none

#let place-of(entry) = if entry != none { heading(level: entry.level, outlined: entry.paged, bookmarked: true, entry.text) }
#let side(name) = if name == "center" { center } else if name == "right" { right } else { left }

#let run(r) = {
  if r.kind == "strong" { text(weight: "bold", r.text) }
  else if r.kind == "quiet" { text(size: 0.9em, fill: luma(90), r.text) }
  else if r.kind == "mark" { box(stroke: 0.5pt + luma(90), inset: (x: 3pt), outset: (y: 1.5pt), text(size: 0.85em, r.text)); h(4pt) }
  else { text(r.text) }
}

#let paragraph(b) = {
  set align(side(b.align))
  set text(tracking: b.tracking * 1pt)
  set par(first-line-indent: if b.indent { (amount: 2em, all: true) } else { 0em }, justify: b.align == "left")
  par(b.runs.map(run).join())
}

#let items(b) = {
  set par(first-line-indent: 0em)
  let all = b.items.map(t => text(t))
  pad(left: if b.boxed { 0em } else { 2em }, if b.ordered { enum(..all) } else { list(..all) })
}

#let framed(b) = block(width: 100%, inset: 7pt, above: 8pt, below: 8pt,
  stroke: 0.5pt + if b.tone == "error" { rgb("#b3261e") } else { luma(160) },
  breakable: b.tone == "plain", {
  set text(size: 10.5pt, font: sans)
  set par(leading: 5pt, spacing: 5pt, first-line-indent: 0em)
  for inner in b.blocks {
    if inner.block == "box" { framed(inner) } else if inner.block == "list" { items(inner) } else { paragraph(inner) }
  }
})

#let cover(b) = {
  set par(first-line-indent: 0em, justify: false)
  for t in b.marks { block(text(font: sans, t)) }
  v(2fr)
  set align(center)
  set par(leading: 20pt)
  block(text(size: 30pt, weight: "bold", b.title.join("\\n")))
  v(14pt)
  for t in b.subtitle { block(text(size: 18pt, t)) }
  v(4fr)
  for t in b.imprint { block(text(size: 18pt, t)) }
  v(0.6fr)
}

#let main-title(b) = block(width: 100%, below: 29pt, sticky: true, {
  set align(center)
  set par(leading: 12pt, justify: false)
  place-of(b.entry)
  text(size: 22pt, weight: "bold", b.text)
  if b.note != none { block(above: 12pt, text(size: 16pt, b.note)) }
})

#let sub-heading(b) = block(width: 100%, sticky: true, above: 13pt, below: 13pt, {
  place-of(b.entry)
  set par(first-line-indent: (amount: 2em, all: true))
  par(text(font: if b.level == 1 { sans } else { serif }, weight: if b.level == 3 { "bold" } else { "regular" }, b.text))
})

#let contents(b) = {
  block(width: 100%, below: 24pt, align(center, text(size: 22pt, weight: "bold", b.title)))
  set par(first-line-indent: 0em, leading: 6pt, spacing: 8pt, justify: false)
  set text(size: 12pt)
  context {
    let shown = query(heading).filter(h => h.outlined and h.level <= b.levels)
    let least = calc.min(4, ..shown.map(h => h.level))
    for entry in shown {
      block(width: 100%, below: 8pt, pad(left: (entry.level - least) * 1.5em, link(entry.location(), grid(
        columns: (1fr, 2.4em), align: (left, right + bottom),
        { entry.body; h(4pt); box(width: 1fr, repeat(gap: 1.5pt)[.]) },
        str(counter(page).at(entry.location()).first()),
      ))))
    }
  }
}

#let cell(c) = table.cell(
  colspan: c.colSpan, rowspan: c.rowSpan, align: side(c.align) + horizon, breakable: c.breakable,
  inset: (left: 3pt + c.indent * 1em, right: 3pt, top: c.pad * 1pt, bottom: c.pad * 1pt),
  {
    set text(font: if c.label { sans } else { serif }, weight: if c.strong { "bold" } else { "regular" })
    let words = if c.parts == none { c.text } else { c.parts.map(t => par(t)).join() }
    if c.height > 0 { grid(columns: (0pt, 1fr), box(height: c.height * 1pt), align(side(c.align) + horizon, words)) } else { words }
  },
)

#let ruled(b) = {
  set par(first-line-indent: 0em, justify: false, leading: 4pt, spacing: 7pt)
  block(width: 100%, sticky: true, above: 16pt, below: 5pt, {
    place-of(b.entry)
    if b.number != none { block(below: 8pt, text(size: 14pt, font: sans, b.number)) }
    if b.title != none { align(center, block(above: 6pt, below: 8pt, par(leading: 8pt, text(size: b.titleSize * 1pt, weight: "bold", b.title)))) }
    if b.subtitle != none { align(center, block(below: 8pt, text(size: 12pt, b.subtitle))) }
    if b.leftNote != none or b.rightNote != none {
      grid(columns: (1fr, auto), column-gutter: 1em,
        text(size: 10.5pt, if b.leftNote == none { "" } else { b.leftNote }),
        text(size: 10.5pt, if b.rightNote == none { "" } else { b.rightNote }))
    }
  })
  set text(size: b.size * 1pt)
  let body = b.rows.map(row => row.map(cell)).flatten()
  let head = b.header.map(row => row.map(cell)).flatten()
  set table(columns: b.widths.map(w => w * 1fr), stroke: 0.5pt)
  block(above: 5pt, below: 6pt, width: 100%, stroke: if b.header.len() == 0 { 1pt } else { 0pt },
    if head.len() == 0 { table(..body) } else { table(table.header(repeat: b.repeat, ..head), ..body) })
  for t in b.below { block(above: 5pt, below: 5pt, text(size: 10.5pt, t)) }
}

#let show-block(b) = {
  if b.breakBefore { pagebreak(weak: true) }
  if b.block == "paragraph" { paragraph(b) }
  else if b.block == "heading" { sub-heading(b) }
  else if b.block == "title" { main-title(b) }
  else if b.block == "table" { ruled(b) }
  else if b.block == "list" { items(b) }
  else if b.block == "contents" { contents(b) }
  else if b.block == "cover" { cover(b) }
  else if b.block == "box" { framed(b) }
}

#let foot(s) = {
  set text(size: 14pt)
  let running = if s.footer != none { text(size: 9pt, s.footer) } else { "" }
  if not s.numbers { align(center, running) } else {
    context {
      let n = counter(page).get().first()
      let number = pad(x: 14pt, text("— " + str(n) + " —"))
      if calc.odd(n) { grid(columns: (1fr, auto, 1fr), [], running, align(right, number)) }
      else { grid(columns: (1fr, auto, 1fr), align(left, number), running, []) }
    }
  }
}

#for s in data.sections {
  page(
    paper: "a4", flipped: s.landscape,
    margin: if s.landscape { (top: 28mm, bottom: 24mm, x: 24mm) }
      else if s.prose { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) }
      else { (top: 28mm, bottom: 26mm, x: 22mm) },
    header: if s.header != none { align(center, text(size: 9pt, s.header)) },
    header-ascent: 30%,
    footer: foot(s),
    footer-descent: 7mm,
    { if s.start != none { counter(page).update(s.start) }; for b in s.blocks { show-block(b) } },
  )
}
`
