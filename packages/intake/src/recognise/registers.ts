import type { AmountUnit } from '@heng/domain/money'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Reading } from '../reading'
import type { Block, Grid } from '../source'
import { partyOf } from './frame/party'
import { type RegisterHeader, readRegister, registerHeaderAt } from './forms/register'
import { type Vocabulary, vocabularyOf } from './forms/vocabulary'
import { unitOf } from './frame/line-kinds'

/** How far down a grid the header of a register may begin: a title and a caption may stand in cells above it. */
const reach = 5

const headerIn = (
  grid: Grid,
  vocabularies: readonly Vocabulary[],
): { at: number; header: RegisterHeader } | null => {
  for (let at = 0; at < Math.min(reach, grid.rows.length); at += 1) {
    const headers = vocabularies.flatMap((vocabulary) => registerHeaderAt(grid, at, vocabulary) ?? [])
    // the words of the kind that knows most of the columns count: 单位名称 names a department, 项目名称 a project
    const [header] = headers.sort((left, right) => knownOf(right) - knownOf(left))
    if (header) return { at, header }
  }
  return null
}

const knownOf = ({ columns }: RegisterHeader): number => columns.filter((column) => column !== null).length

/** What stands in the lines above a grid. */
type Frame = {
  title: string | null
  unit: AmountUnit | null
  department: PerformanceTarget['department']
  lines: number[]
}

const departmentCaption = /^(?:资金|业务|项目)?主管(?:部门|单位)(?:名称)?\s?[:：]\s?(\S.*)$/

/** The title, the unit and the department in the lines above a grid. */
const above = (blocks: readonly Block[], at: number): Frame => {
  const lines: number[] = []
  let unit: AmountUnit | null = null
  let department: Frame['department'] = null
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const block = blocks[back]
    if (block?.kind !== 'text' || block.text.length > 60 || /[。；]/.test(block.text)) break
    lines.push(block.line)
    const printed =
      block.segments.map(({ text }) => unitOf(text)).find((found) => found !== null) ?? unitOf(block.text)
    unit ??= printed
    for (const { text } of block.segments) {
      const value = departmentCaption.exec(text)?.[1]
      if (value && unitOf(text) === null)
        department ??= { value: partyOf(value), place: { line: block.line } }
    }
    if (printed === null && /[表册单书账]$|目标|绩效/.test(block.text) && !/[:：]/.test(block.text))
      return { title: block.text, unit, department, lines }
  }
  return { title: null, unit, department: null, lines: [] }
}

/** The titles of columns that carry something and belong to no field of a form. */
const unreadColumns = (grid: Grid, at: number, { columns, depth }: RegisterHeader): string => {
  const below = grid.rows.slice(at + depth)
  return columns
    .flatMap((column, cell) => {
      if (column !== null || !below.some((row) => row.cells[cell]?.text)) return []
      return grid.rows.slice(at, at + depth).flatMap((row) => row.cells[cell]?.text || [])
    })
    .join('、')
}

/**
 * Finds registers of targets: tables with a row per indicator, in which the columns of the programme are repeated or
 * merged. Every programme becomes a form.
 */
export const recogniseRegisters = (reading: Reading): PerformanceTarget[] => {
  const { source, ledger, head, shapes } = reading
  const vocabularies = shapes.forms.map(vocabularyOf)
  return source.blocks.flatMap((block, nth) => {
    if (block.kind !== 'grid' || ledger.isClaimed(block.line)) return []
    const found = headerIn(block, vocabularies)
    if (!found) return []
    const frame = above(source.blocks, nth)
    const { programmes, headings } = readRegister(block, found.at, found.header, head, frame.unit)
    if (programmes.length === 0) return []
    for (const line of frame.lines) ledger.heading({ line })
    const unread = unreadColumns(block, found.at, found.header)
    if (unread !== '')
      ledger.doubt({ line: block.rows[found.at]?.line ?? block.line }, '没有识别的栏目', unread)
    for (const row of [...block.rows.slice(0, found.at), ...headings]) ledger.heading(row)
    return programmes.map(({ draft, target }) => {
      for (const place of draft.claims) ledger.claim(place, target.id)
      for (const { place, what, text } of draft.doubts) ledger.doubt(place, what, text)
      return {
        ...target,
        title: frame.title ?? target.title,
        department: target.department ?? frame.department,
      }
    })
  })
}
