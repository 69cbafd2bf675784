import type { Block, Page, Run } from './page'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)

// Paper and ink; red only for errors; prints on A4.
const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1.5rem; color: #1f2328; background: #fff;
  font: 14px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font: 600 22px/1.4 "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif; margin: 0 0 .3rem; }
h2 { font-size: 16px; margin: 2rem 0 .6rem; border-bottom: 1px solid #1f2328; padding-bottom: .2rem; }
p { margin: 0; }
ul { margin: .2rem 0; padding-left: 1.2rem; }
.box { border: 1px solid #c9c4b8; padding: .6rem .9rem; margin: .6rem 0; break-inside: avoid; }
.box .box { border: 0; padding: 0; margin: 0; }
.box .box + .box { border-top: 1px dotted #c9c4b8; margin-top: .5rem; padding-top: .5rem; }
.mark { border: 1px solid currentColor; padding: 0 .35em; font-size: 12px; margin-right: .4em; }
.error .mark { color: #b3261e; } .warning .mark { color: #8a5a00; } .hint .mark { color: #57606a; }
.quiet { color: #57606a; font-size: 13px; }
table { border-collapse: collapse; }
td, th { border: 1px solid #c9c4b8; padding: .2rem .6rem; text-align: left; vertical-align: top; }
@media print { body { margin: 0; max-width: none; } }
@page { size: A4; margin: 18mm 16mm; }
`

const runHtml = ({ text, style: kind }: Run): string => {
  if (kind === undefined) return escapeHtml(text)
  switch (kind) {
    case 'strong':
      return `<strong>${escapeHtml(text)}</strong>`
    case 'quiet':
    case 'mark':
      return `<span class="${kind}">${escapeHtml(text)}</span>`
  }
}

const rowHtml = (cells: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`

const blockHtml = (block: Block): string => {
  switch (block.block) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`
    case 'paragraph':
      return `<p>${block.runs.map(runHtml).join('')}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table><thead>${rowHtml(block.head, 'th')}</thead><tbody>${block.rows.map((row) => rowHtml(row, 'td')).join('')}</tbody></table>`
    case 'box':
      return `<section class="box ${block.tone}">${block.blocks.map(blockHtml).join('')}</section>`
  }
}

/** A page as HTML that needs nothing beside itself, for the screen and for printing. No text of it is markup. */
export const htmlOf = ({ title, blocks }: Page): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</body></html>
`
