import { separated } from '../amount-text'
import type { SampleRow, SampleTable } from '../sample-extract'
import { tabRow } from './sheet'

/** The values of a row in the order of some columns, with thousands separators. */
export const cellsOf = (row: SampleRow | undefined, columns: readonly string[]): string[] =>
  columns.map((column) => separated(row?.values[column]))

export type Sides = { left: SampleRow | undefined; right: SampleRow | undefined }[]

/** Puts the two sides of a table beside one another; the last `tail` rows of both stand on the same lines. */
export const sidesOf = (table: SampleTable, tail: number): Sides => {
  const left = table.rows.filter((row) => row.side === 'revenue')
  const right = table.rows.filter((row) => row.side === 'expenditure')
  const [leftBody, rightBody] = [left.slice(0, left.length - tail), right.slice(0, right.length - tail)]
  const length = Math.max(leftBody.length, rightBody.length)
  const body = Array.from({ length }, (_, at) => ({ left: leftBody[at], right: rightBody[at] }))
  const end = Array.from({ length: tail }, (_, at) => ({
    left: left.at(at - tail),
    right: right.at(at - tail),
  }))
  return [...body, ...end]
}

/** Rows over pages: every page repeats its heading lines. */
export const overPages = (rows: readonly string[], perPage: number, heading: readonly string[]): string[] => {
  const lines: string[] = []
  for (let at = 0; at < rows.length; at += perPage) {
    if (at > 0) lines.push('')
    lines.push(...heading, ...rows.slice(at, at + perPage))
  }
  return lines
}

/** Rows of code, name and values; the total row has its name in the second cell or in the first. */
export const codedRows = (table: SampleTable, totalCell: 0 | 1, width: number): string[] =>
  table.rows.map((row) => {
    const naming =
      row.code === null
        ? totalCell === 0
          ? [row.name ?? '', '']
          : ['', row.name ?? '']
        : [row.code, row.name ?? '']
    return tabRow([...naming, ...cellsOf(row, table.columns)], width)
  })

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 1 → 一, 12 → 十二, 20 → 二十. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const one = ones === 0 ? '' : (numerals[ones - 1] ?? '')
  return tens === 0 ? one : `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${one}`
}
