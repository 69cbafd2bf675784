import type { TableRow } from './sheet-tables'

/** What stands above or below a table rather than in it. */
const beside =
  /(?:表|书|目录|明细|清单|情况)(?:[（(].{0,20}[）)])?$|单位\s*[:：]\s*(?:人民币)?[千百万亿]{0,2}元|^(?:附件|附表|附|表)[\d一二三四五六七八九十]/
const remark = /^(?:备\s*注|说\s*明|注|注释)\s*\d*\s*[:：]/
const caption =
  /^(?:预算|编制|填报|填表|公开|申报|主管|部门|项目)*(?:单位|部门|日期|时间|人|年度)(?:名称|编码|代码)?\s*(?:[（(].{0,8}[）)])?\s*[:：]/
const unit = /单位\s*[:：]\s*(?:人民币)?[千百万亿]{0,2}元/

/** How a row of a sheet is read where it stands. */
export type RowKind = 'text' | 'table'

const filledCells = (row: TableRow | undefined): readonly TableRow['cells'][number][] =>
  row?.cells.filter(({ text }) => text.trim() !== '') ?? []

/** A row of captions above a table: 编制单位：…, 单位：万元. */
const isCaptions = (texts: readonly string[]): boolean =>
  texts.some((text) => unit.test(text)) &&
  texts.every((text) => unit.test(text) || caption.test(text) || /^\d{4}年?(?:度)?$/.test(text))

/** A caption whose value stands in the next cell, as on a cover: 单位名称： | 示例区财政局. */
const isParted = ([first = '', second, third]: readonly string[]): boolean =>
  second !== undefined &&
  third === undefined &&
  caption.test(first) &&
  /[:：]$/.test(first) &&
  !/[:：]/.test(second)

/**
 * Decides whether a row is a line of text (title, caption, remark) or a row of a table. `inTable`: rows of a table
 * stand directly above; `apart`: an empty row does; `width`: number of columns of the table.
 */
export const rowKind = (
  row: TableRow,
  below: TableRow | undefined,
  { inTable, apart, width }: { inTable: boolean; apart: boolean; width: number },
): RowKind => {
  const cells = filledCells(row)
  const texts = cells.map(({ text }) => text.trim())
  const [only] = cells
  if (!inTable && isParted(texts) && filledCells(below).length <= 2) return 'text'
  if (cells.length > 1 || !only) return isCaptions(texts) && (!inTable || apart) ? 'text' : 'table'
  const [text = ''] = texts
  if (remark.test(text)) return 'text'
  const isBeside = text.length <= 60 && beside.test(text)
  if (inTable && !apart) return isBeside && only.width > 1 && only.width * 2 > width ? 'text' : 'table'
  if (isBeside || width === 1) return 'text'
  const at = row.cells.indexOf(only)
  // a header of a group of columns, or a section of a form, stands directly above other rows of the table
  const heads = at > 0 && only.width * 2 <= width && text.length <= 40 && filledCells(below).length > 1
  return heads ? 'table' : 'text'
}
