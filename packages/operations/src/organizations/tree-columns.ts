import { fold } from '@heng/domain/fold'
import { Refusal } from '@heng/domain/refusal'
import type { TableRow } from '../reading/table-rows'

/** What a column of a table of organizations holds, and of which level: the department above, the organization itself … */
export type TreeColumn =
  | { what: 'kind' | 'sequence' }
  | { what: 'code' | 'name'; level: number }
  | { what: 'above' }

/** Levels of columns: 0 the department, 1 the organization, 2 and 3 those below it. */
const ownLevel = 1

/** A title without its brackets and strokes: 部门（单位）名称 is 部门单位名称. */
const bareTitle = (text: string): string => fold(text).replaceAll(/[()[\]/、·:|*.-]/g, '')

const levelWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:主管|一级)(?:预算)?(?:部门|单位)?/u, 0],
  [/^(?:二级|基层|下属|下级)(?:预算)?(?:单位|部门)?/u, 1],
  [/^三级(?:预算)?单位?/u, 2],
  [/^四级(?:预算)?单位?/u, 3],
  [/^预算?部门(?!单位)/u, 0],
  [/^部门(?!单位)/u, 0],
  [/^(?:预算|部门|执行)*(?:单位|机构)?/u, ownLevel],
]

const codeTitle = /^(?:编码|代码|编号|码|号)$/u
const nameTitle = /^(?:编码|代码|编号)?(?:名称|全称|名)?$/u

/** What a title says of its column; null for one that is none of the tree's. */
const columnOf = (text: string): TreeColumn | null => {
  const title = bareTitle(text)
  if (title === '' || title.length > 16) return null
  if (/^(?:序号|序|顺序号)$/u.test(title)) return { what: 'sequence' }
  if (/^(?:预算)?(?:单位|机构|部门)?(?:类型|类别|层级|级次|级别|性质)$/u.test(title)) return { what: 'kind' }
  if (/^(?:上级|上一级|归口|隶属|所属|父级)/u.test(title)) return { what: 'above' }
  for (const [words, level] of levelWords) {
    const found = words.exec(title)
    if (!found) continue
    const rest = title.slice(found[0].length)
    if (codeTitle.test(rest)) return { what: 'code', level }
    if (nameTitle.test(rest) && (found[0] !== '' || rest !== '')) return { what: 'name', level }
  }
  return null
}

export type TreeColumns = ReadonlyMap<number, TreeColumn>

const isName = (column: TreeColumn): boolean => column.what === 'name'

/** The columns under a row of titles; null where it has none for names, or holds other things than titles. */
const columnsIn = (texts: readonly string[]): TreeColumns | null => {
  const columns = new Map<number, TreeColumn>()
  for (const [at, text] of texts.entries()) {
    const column = columnOf(text)
    if (!column) continue
    const same = [...columns].find(([, one]) => JSON.stringify(one) === JSON.stringify(column))
    if (!same) columns.set(at, column)
  }
  const names = [...columns.values()].filter(isName)
  return names.length > 0 ? withOwnLevel(columns) : null
}

/** Where only departments are titled, they are what the table lists. */
const withOwnLevel = (columns: Map<number, TreeColumn>): TreeColumns => {
  const levels = [...columns.values()].flatMap((one) => ('level' in one && isName(one) ? [one.level] : []))
  if (levels.some((level) => level > 0)) return columns
  return new Map(
    [...columns].map(([at, one]) => [
      at,
      'level' in one && one.level === 0 ? { ...one, level: ownLevel } : one,
    ]),
  )
}

/** Titles in two rows: 主管部门 over 编码 and 名称. */
const joinedTitles = (above: readonly string[], row: readonly string[]): string[] => {
  let over = ''
  return Array.from({ length: Math.max(above.length, row.length) }, (_, at) => {
    const own = (row[at] ?? '').trim()
    const upper = (above[at] ?? '').trim()
    if (upper !== '') over = upper
    return own === '' || own === upper ? upper : `${over}${own}`
  })
}

const isBare = (text: string): boolean => /^(?:编码|代码|编号|名称|全称)$/u.test(bareTitle(text))

const titlesAt = (rows: readonly TableRow[], at: number): TreeColumns | null => {
  const cells = rows[at]?.cells ?? []
  if (cells.some((text) => /\d{3}/.test(text))) return null
  const filled = cells.filter((text) => text.trim() !== '')
  const bare = filled.filter(isBare)
  const joined = bare.length > 2 ? columnsIn(joinedTitles(rows[at - 1]?.cells ?? [], cells)) : null
  return joined ?? columnsIn(cells)
}

/** More rows than these do not stand above the titles. */
const mostAbove = 30

/** The columns of a table of organizations and where its rows begin; a Refusal where no row titles names. */
export const treeColumns = (rows: readonly TableRow[]): { columns: TreeColumns; from: number } => {
  let best: { columns: TreeColumns; from: number } | null = null
  for (let at = 0; at < Math.min(rows.length, mostAbove); at += 1) {
    const columns = titlesAt(rows, at)
    if (columns && (!best || columns.size > best.columns.size)) best = { columns, from: at + 1 }
  }
  if (!best)
    throw new Refusal(
      'table-columns-must-be-known',
      '需要“单位名称”一列，通常还有“单位编码”；上下级由“上级编码”“主管部门”“类型”、编码的前几位或名称的缩进看出',
    )
  return best
}

/** Whether a row is a row of titles again, on a new page or sheet. */
export const isTitleRow = (row: TableRow, columns: TreeColumns): boolean =>
  [...columns.keys()].every((at) => {
    const text = row.cells[at] ?? ''
    return text.trim() === '' || columnOf(text) !== null
  }) && [...columns.keys()].some((at) => columnOf(row.cells[at] ?? '')?.what === 'name')
