import { Refusal } from '@heng/domain/refusal'
import type { TableRow } from '../reading/table-rows'
import type { PlainCode } from './book-in-force'
import { plainCode, titledRows } from './titled-rows'

const kinds = '(?:(?:政府|部门)?(?:预算)?(?:支出|收入|收支)?(?:功能|经济)?(?:分类)?(?:科目|项目)?)'
const name = { titles: new RegExp(`^(?:${kinds}名称|科目|name)$`, 'iu') }
/** One column of codes. */
const whole = { code: { titles: new RegExp(`^(?:${kinds}(?:编码|代码|编号)|code)$`, 'iu') }, name }
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

/**
 * A level's own digits: written alone (01, or 1 where a spreadsheet took it for a number) or together with those above
 * it (20101).
 */
const joined = (above: string, own: string): string =>
  own.startsWith(above) ? own : above + own.padStart(2, '0')

const codesByLevel = (rows: readonly TableRow[], wanted: string): Found[] => {
  let path: string[] = []
  return titledRows(rows, byLevel, wanted).map(({ row, cells }) => {
    const levels = [cells.first, cells.second, cells.third, cells.fourth].map((text) => codeOf(text ?? ''))
    for (const [level, own] of levels.entries())
      if (own !== '') path = [...path.slice(0, level), joined(path[level - 1] ?? '', own)]
    const code = levels.every((text) => text === '') ? '' : (path.at(-1) ?? '')
    return { row, code, name: cells.name ?? '' }
  })
}

const wholeCodes = (rows: readonly TableRow[], wanted: string): Found[] =>
  titledRows(rows, whole, wanted).map(({ row, cells }) => ({
    row,
    code: codeOf(cells.code ?? ''),
    name: cells.name ?? '',
  }))

/** By level first: above 类, 款 and 项 there is often one more title, 科目编码. */
const codesOf = (rows: readonly TableRow[]): Found[] => {
  const wanted = '需要“科目编码”（或“类”“款”“项”）和“科目名称”两列'
  try {
    return codesByLevel(rows, wanted)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'table-columns-must-be-known')
      return wholeCodes(rows, wanted)
    throw error
  }
}

/**
 * The codes of an official table, in their order: a column of codes or one for each level, and one of names. Lines
 * without a code (headings, notes) are not codes; a code without a name, with other signs than digits or with two
 * names is refused with its row.
 */
export const readOfficialTable = (rows: readonly TableRow[]): PlainCode[] => {
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
