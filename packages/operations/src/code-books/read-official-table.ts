import { Refusal } from '@heng/domain/refusal'
import type { PlainCode } from './book-in-force'
import { plainCode, titledRows } from './titled-rows'

const name = { titles: /^(?:科目|分类|项目)?名称$/u }
/** One column of codes. */
const whole = { code: { titles: /^(?:科目|分类|支出|收入)?(?:编码|代码|编号)$/u }, name }
/** A column for each level, as the official book prints them: 201, 01, 01. */
const byLevel = {
  first: { titles: /^类$/u },
  second: { titles: /^款$/u },
  third: { titles: /^项$/u, optional: true },
  fourth: { titles: /^目$/u, optional: true },
  name,
} as const

type Found = PlainCode & { row: number }

/** What stands in a cell of codes; words without a digit (headings, notes, totals) are none. */
const codeOf = (text: string): string => (/\d/.test(text) ? plainCode(text) : '')

/** A level's own digits: written alone (01) or together with those above it (20101). */
const joined = (above: string, own: string): string => (own.startsWith(above) ? own : above + own)

const codesByLevel = (rows: readonly (readonly string[])[], wanted: string): Found[] => {
  let path: string[] = []
  return titledRows(rows, byLevel, wanted).map(({ row, cells }) => {
    const levels = [cells.first, cells.second, cells.third, cells.fourth].map((text) => codeOf(text ?? ''))
    for (const [level, own] of levels.entries())
      if (own !== '') path = [...path.slice(0, level), joined(path[level - 1] ?? '', own)]
    const code = levels.every((text) => text === '') ? '' : (path.at(-1) ?? '')
    return { row, code, name: cells.name ?? '' }
  })
}

const codesOf = (rows: readonly (readonly string[])[]): Found[] => {
  const wanted = '需要“科目编码”（或“类”“款”“项”）和“科目名称”两列'
  try {
    return titledRows(rows, whole, wanted).map(({ row, cells }) => ({
      row,
      code: codeOf(cells.code ?? ''),
      name: cells.name ?? '',
    }))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'table-columns-must-be-known')
      return codesByLevel(rows, wanted)
    throw error
  }
}

/**
 * The codes of an official table, in their order: a column of codes or one for each level, and one of names. Lines
 * without a code (headings, notes) are not codes; a code without a name, with other signs than digits or with two
 * names is refused with its row.
 */
export const readOfficialTable = (rows: readonly (readonly string[])[]): PlainCode[] => {
  const codes = new Map<string, string>()
  for (const { row, code, name: text } of codesOf(rows)) {
    if (code === '') continue
    const words = text.replace(/^[\s　]+/u, '')
    if (!/^\d{3,12}$/.test(code))
      throw new Refusal('table-must-fit', `第${row}行的编码“${code}”不是 3 至 12 位数字`)
    if (words === '') throw new Refusal('table-must-fit', `第${row}行 ${code} 没有名称`)
    const known = codes.get(code)
    if (known !== undefined && known !== words)
      throw new Refusal('table-must-fit', `第${row}行 ${code} 有两个名称：${known}、${words}`)
    codes.set(code, words)
  }
  if (codes.size === 0) throw new Refusal('table-must-fit', '表里没有科目')
  return [...codes]
    .map(([code, found]) => ({ code, name: found }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}
