import { fold } from '@heng/domain/fold'
import { Refusal } from '@heng/domain/refusal'
import type { OrganizationKind } from '@heng/store/organizations'
import { plainCode, titledRows } from '../code-books/titled-rows'

/** One line of a table of organizations; `parent` is a code, null where the table names none. */
export type TreeLine = {
  row: number
  code: string
  name: string
  kind: OrganizationKind | null
  parent: string | null
}

const columns = {
  parent: { titles: /^(?:上级|主管|归口|隶属)(?:预算)?(?:单位|部门)?(?:编码|代码|编号)$/u, optional: true },
  code: { titles: /^(?:预算)?(?:单位|部门|机构)?(?:编码|代码|编号)$/u },
  name: { titles: /^(?:预算)?(?:单位|部门|机构)?名称$/u },
  kind: { titles: /^(?:单位|机构)?(?:类型|类别|层级|级次|性质)$/u, optional: true },
} as const

const kindWords: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/财政局|财政部门|^根$/u, 'bureau'],
  [/部门|一级/u, 'department'],
  [/单位|二级|三级|基层/u, 'unit'],
]

const kindOf = (row: number, text: string): OrganizationKind | null => {
  const words = fold(text)
  if (words === '') return null
  const kind = kindWords.find(([pattern]) => pattern.test(words))?.[1]
  if (kind === undefined)
    throw new Refusal('table-must-fit', `第${row}行的类型“${text}”应为财政局、主管部门或预算单位`)
  return kind
}

/** A line that names no organization: empty, a total, a note below the table. */
const isAside = (code: string, name: string): boolean =>
  (code === '' && /^(?:|合计|总计|小计)$/u.test(fold(name))) || (name === '' && !/\d/.test(code))

/** The lines of a table of organizations with the columns 编码, 名称 and, where there are any, 类型 and 上级编码. */
export const readTreeTable = (
  rows: readonly (readonly string[])[],
): { lines: TreeLine[]; namesParents: boolean } => {
  const found = titledRows(rows, columns, '需要“编码”和“名称”两列，可以有“类型”和“上级编码”')
  const lines: TreeLine[] = []
  const known = new Map<string, number>()
  for (const { row, cells } of found) {
    const [code, name] = [plainCode(cells.code ?? ''), (cells.name ?? '').trim()]
    if (isAside(code, name)) continue
    if (!/^[0-9A-Z-]{1,30}$/.test(code))
      throw new Refusal('table-must-fit', `第${row}行的编码“${cells.code ?? ''}”应为数字、字母`)
    if (name === '' || name.length > 120)
      throw new Refusal('table-must-fit', `第${row}行 ${code} 的名称不合适`)
    const before = known.get(code)
    if (before !== undefined)
      throw new Refusal('table-must-fit', `编码 ${code} 在第${before}行和第${row}行重复`)
    known.set(code, row)
    const parent = plainCode(cells.parent ?? '')
    lines.push({
      row,
      code,
      name,
      kind: kindOf(row, cells.kind ?? ''),
      parent: parent === '' ? null : parent,
    })
  }
  if (lines.length === 0) throw new Refusal('table-must-fit', '表里没有单位')
  return { lines, namesParents: found.some(({ cells }) => cells.parent !== undefined) }
}
