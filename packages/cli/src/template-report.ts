import type { PreviewForm, PreviewLine } from '@heng/operations/templates/fill-in-preview'
import { outsideKinds } from '@heng/operations/templates/outside'
import type { FilledTemplate } from '@heng/operations/templates/filled-sheets'
import type { Terminal } from './terminal'

const shown = (text: string | null): string => (text === null ? '（空）' : text.replace(/\s*\n\s*/gu, ' ⏎ '))

const lineText = ({ label, before, after, now }: PreviewLine): string => {
  const change =
    before === null && label.startsWith('指标') ? shown(after) : `${shown(before)} → ${shown(after)}`
  return `  ${label}：${change}${now === undefined ? '' : `　※ 资料现在是 ${shown(now)}`}`
}

const stateWords = { changed: '修改', added: '新增', removed: '撤销' } as const

const formText = ({ state, sheet, name, lines }: PreviewForm, terminal: Terminal): string[] => [
  terminal.paint(`${stateWords[state]}　${name ?? '（没有名称）'}　［${sheet}］`, 'strong'),
  ...lines.map((line) => terminal.paint(lineText(line), line.now === undefined ? 'plain' : 'warning')),
]

const at = (sheet: string, cell: string | null): string => `［${sheet}${cell === null ? '' : `!${cell}`}］`

const quoted = (text: string): string => (text === '' ? '' : `：“${shown(text)}”`)

/** What a filled template changes, for people: form by form, then what is doubtful and what is outside its rules. */
export const templateReport = (
  filled: FilledTemplate,
  preview: readonly PreviewForm[],
  terminal: Terminal,
): string => {
  const { organization, fiscalYear, changed, added, removed, unchanged, outside, doubts } = filled
  const lines = [
    terminal.paint(`${organization}　${fiscalYear} 年度填报`, 'strong'),
    `修改 ${changed.length} 个，新增 ${added.length} 个，撤销 ${removed.length} 个，未改动 ${unchanged.length} 个；存疑 ${doubts.length} 处，模板规定以外的改动 ${outside.length} 处`,
    ...preview.flatMap((form) => ['', ...formText(form, terminal)]),
    ...(doubts.length === 0 ? [] : ['', terminal.paint('存疑', 'strong')]),
    ...doubts.map(({ sheet, cell, what, text }) =>
      terminal.paint(`  ${at(sheet, cell)} ${what}${quoted(text)}`, 'warning'),
    ),
    ...(outside.length === 0 ? [] : ['', terminal.paint('模板规定以外的改动', 'strong')]),
    ...outside.map(({ kind, sheet, cell, what, text }) =>
      terminal.paint(`  ${at(sheet, cell)} ${outsideKinds[kind]}，${what}${quoted(text)}`, 'warning'),
    ),
  ]
  return `${lines.join('\n')}\n`
}
