import { fold } from '@heng/domain/fold'
import type { AmountUnit } from '@heng/domain/money'
import { amountUnits } from '@heng/domain/money'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { GridCell, GridRow } from '../../source'

const titleEnd = /表(?:\(.{0,20}\))?(?:[-_]?\d{0,2}|之?[一二三])?$/

/** Whether a title is that of final accounts: the word 预算 then only names a fund. */
const isFinalAccount = (title: string): boolean =>
  title.includes('决算') &&
  !title.replace(/(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算/g, '').includes('预算')

/** The shape whose title a text is, or null. The list of title words that covers most of it wins. */
export const titleShapes = (text: string, shapes: readonly TableShape[]): TableShape[] => {
  if (text.length < 4 || text.length > 90 || !text.includes('表')) return []
  const folded = fold(text)
    .replace(/^(?:附件|附表|表)[\d一二三四五六七八九十]+[-:.、]?/, '')
    .replace(/\((?:单位|金额单位):[^()]*\)$/, '')
  if (!titleEnd.test(folded) || /[。;,]/.test(folded)) return []
  if (isFinalAccount(folded)) return []
  const found: { shape: TableShape; covered: number }[] = []
  for (const shape of shapes) {
    if (shape.titlesExclude?.some((word) => folded.includes(word))) continue
    let covered = 0
    for (const words of shape.titles)
      if (words.every((word) => folded.includes(word)))
        covered = Math.max(
          covered,
          words.reduce((sum, word) => sum + word.length, 0),
        )
    if (covered > 0) found.push({ shape, covered })
  }
  return found.sort((left, right) => right.covered - left.covered).map(({ shape }) => shape)
}

/** The amount unit a line prints ("单位：万元", "（金额单位：元）"), or null. */
export const printedUnit = (text: string): AmountUnit | null => {
  const match = /(?:金额)?单位[:：]\s*(?:人民币)?\s*(元|千元|万元|百万元|亿元)/.exec(fold(text))
  return amountUnits.find((unit) => unit === match?.[1]) ?? null
}

/** The amount unit a title or header text carries in brackets behind its words: 合计（万元）; null where there is none. */
const bracketedUnit = (text: string): AmountUnit | null => {
  const match = /\((?:金额)?(?:单位:)?(?:人民币)?([千万百亿]{0,2}元)\)$/.exec(fold(text))
  return amountUnits.find((unit) => unit === match?.[1]) ?? null
}

/** The unit in which a table prints its amounts, as the text that names it says. */
export const unitOfTable = (text: string): AmountUnit | null => printedUnit(text) ?? bracketedUnit(text)

/** The cell of the header rows that names the unit; null where none does or where they differ. */
export const unitCell = (rows: readonly GridRow[]): GridCell | null => {
  const cells = rows.flatMap((row) => row.cells.filter(({ text }) => unitOfTable(text) !== null))
  const [first] = cells
  return first && cells.every(({ text }) => unitOfTable(text) === unitOfTable(first.text)) ? first : null
}

/** A line that prints nothing but the unit, perhaps with the name of the unit that made the table or a date. */
export const isUnitLine = (text: string): boolean => text.length <= 60 && printedUnit(text) !== null

/** "表三", "附件 2", "附表1：", "预算公开03表" standing alone. */
export const isTableLabel = (text: string): boolean =>
  text.length <= 30 &&
  /^(?:\[[^\]]*\])?(?:附件|附表|附|表|(?:部门)?(?:预算)?(?:公开|批复)?表?)[\d一二三四五六七八九十]{0,3}(?:[-—]\d+)?表?[:：]?$/.test(
    fold(text),
  ) &&
  /[附表件]/.test(text)

/** "单位名称：…", "编制单位：…", "部门：…": who the table is about; "单位：万元" names no one. */
export const organizationLine = (text: string): string | null =>
  text.length <= 60
    ? (/^(?:预算|编制|填报|部门|主管)?(?:单位|部门)(?:名称|\(单位\))?(?:\(盖?公?章\))?[:：](?!\s*(?:人民币)?[千百万亿]{0,2}元)\s*(.+?)(?:\s*(?:金额)?单位[:：].*)?$/.exec(
        text.normalize('NFKC').trim(),
      )?.[1] ?? null)
    : null

/** 备注, 说明, 注 below a table. */
export const isNote = (text: string): boolean => /^(?:备\s*注|说\s*明|注|注释)\s*\d?\s*[:：.]\s*\S/.test(text)

/** A page number standing alone. */
export const isPageNumber = (text: string): boolean =>
  /^(?:[-—–－\s]*\d{1,4}[-—–－\s]*|第\s*\d{1,4}\s*页(?:.{0,3}共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/.test(
    text,
  )

/** The year a text names, or null. */
export const yearOf = (text: string): number | null => {
  const match = /(?<!\d)(20\d\d)(?!\d)/.exec(text.normalize('NFKC'))
  return match?.[1] ? Number.parseInt(match[1], 10) : null
}
