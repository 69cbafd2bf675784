import type { StatementRow } from '@heng/domain/records/statement'
import { isTotalName } from '@heng/intake/recognise/statements/row-labels'
import type { RowMark } from '@heng/statute/layout'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const one = ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')
  return tens === 0 ? one : `${tens === 1 ? '' : (digits[tens] ?? '')}十${one}`
}

const ordinal = (mark: RowMark, count: number): string => {
  switch (mark) {
    case '一、':
      return `${chineseNumber(count)}、`
    case '（一）':
      return `（${chineseNumber(count)}）`
    case '1.':
      return `${count}.`
    case '①':
      return count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : `${count}.`
    case '其中：':
      return count === 1 ? '其中：' : ''
    case '':
      return ''
  }
}

/** Ordinals alone, for levels that the words of the layout cannot tell apart. */
const plainMarks: readonly RowMark[] = ['一、', '（一）', '1.', '①']

const isTotal = (row: StatementRow): boolean => row.name !== null && isTotalName(row.name.value)

const childrenOf = (rows: readonly StatementRow[], at: number): StatementRow[] => {
  const level = rows[at]?.level ?? 1
  const end = rows.findIndex((row, next) => next > at && row.level <= level)
  return rows.slice(at + 1, end < 0 ? rows.length : end).filter((row) => row.level === level + 1)
}

/** Whether the rows under another add up to it in one of its columns, so that a reader knows them for its parts. */
const addUp = (rows: readonly StatementRow[], at: number): boolean => {
  const children = childrenOf(rows, at)
  return Object.entries(rows[at]?.cells ?? {}).some(([key, { value }]) => {
    if (!value?.amount) return false
    const sum = children.reduce<number>((total, row) => total + (row.cells[key]?.value?.amount ?? 0), 0)
    return sum === value.amount
  })
}

/** Whether unmarked rows of the layout can be told from their siblings by their sums. */
const areTold = (rows: readonly StatementRow[], marks: readonly RowMark[]): boolean =>
  rows.every((row, at) => {
    if (isTotal(row)) return true
    const [own, below] = [marks[row.level - 1], marks[row.level]]
    if (own === undefined) return false
    return below !== '' || childrenOf(rows, at).length === 0 || addUp(rows, at)
  })

/**
 * What stands before the names of one side of a table: ordinals by level, 其中： and 减：. A side without levels has
 * no ordinals.
 */
export const rowMarks = (rows: readonly StatementRow[], marks: readonly RowMark[] | undefined): string[] => {
  const minus = (row: StatementRow): string => (row.sign === -1 ? '减：' : '')
  if (!rows.some((row) => row.level > 1)) return rows.map(minus)
  const chosen = marks && areTold(rows, marks) ? marks : plainMarks
  const counts: number[] = []
  return rows.map((row) => {
    if (isTotal(row)) {
      counts.length = 0
      return minus(row)
    }
    const level = row.level - 1
    counts.length = Math.min(counts.length, level + 1)
    counts[level] = (counts[level] ?? 0) + 1
    return `${ordinal(chosen[level] ?? '', counts[level] ?? 1)}${minus(row)}`
  })
}
