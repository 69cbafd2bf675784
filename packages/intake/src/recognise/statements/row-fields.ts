import type { RowLabelShape, TableShape } from '@heng/domain/shapes/table-shape'
import type { DraftRow, DraftText } from './draft'
import type { LabelAt } from './header'
import { isCodeText, isTotalName } from './row-labels'

/** A label cell with its position. */
export type LabelCell = DraftText & { at: number }

const codedText = /^([0-9A-Z]{3,}|[ABC])(?:\s*[-—–]\s*|\s+|(?=[\u4E00-\u9FFF“(（]))(.+)$/su
const bracketedCode = /^[[【〔〖（(]\s*([0-9]{3,})\s*[\]】〕〗）)]\s*(?=\P{N})(.+)$/su

/** The code in front of a text and the rest: 205 教育支出, 205-教育支出, [205]教育支出. */
const codeInFront = (text: string): { code: string; rest: string } | null => {
  const [, code, rest] = codedText.exec(text) ?? bracketedCode.exec(text) ?? []
  return code && rest ? { code, rest } : null
}
const natureText = /^(.*?)\s*[(（]\s*((?:常年|一次)性?(?:项目)?)\s*[)）]$/su

const part = (source: DraftText, text: string): DraftText => ({ text: text.trim(), place: source.place })

const put = (row: DraftRow, field: RowLabelShape['field'], text: DraftText | null): void => {
  if (field === 'code') row.code = text
  else if (field === 'name') row.label = text
  else row.texts[field] = text
}

/** Puts a label cell into its field, splitting off a code in front and a project nature behind. */
export const putLabel = (row: DraftRow, shape: RowLabelShape, cell: DraftText): void => {
  let rest = cell
  if (shape.natureField) {
    const match = natureText.exec(rest.text)
    put(row, shape.natureField, match?.[2] ? part(rest, match[2]) : null)
    if (match?.[1]) rest = part(rest, match[1])
  }
  if (shape.codeField) {
    const found = codeInFront(rest.text)
    if (found) {
      put(row, shape.codeField, part(rest, found.code))
      rest = part(rest, found.rest)
    }
  }
  put(row, shape.field, rest)
}

const isTotalCell = (cell: DraftText, shape: TableShape): boolean => isTotalName(cell.text, shape.totals)

/** Fields of a numbered list: by the position of the header, or by order where the part has none. */
const fillList = (
  row: DraftRow,
  cells: readonly LabelCell[],
  shape: TableShape,
  labels: readonly LabelAt[],
): void => {
  for (const label of shape.labels) {
    const { field } = label
    if (field !== 'code' && field !== 'name') row.texts[field] = null
    for (const extra of [label.codeField, label.natureField])
      if (extra && extra !== 'code') row.texts[extra] = null
  }
  const total = cells.find((cell) => isTotalCell(cell, shape))
  if (total) {
    row.label = total
    const seq = cells.find((cell) => /^\d{1,4}$/.test(cell.text))
    if (seq && shape.labels.some((label) => label.field === 'seq')) row.texts.seq = seq
    return
  }
  for (const cell of cells) {
    const label = labels.find((one) => one.at === cell.at)?.label ?? nearestLabel(row, cell, shape, labels)
    if (label) putLabel(row, label, cell)
  }
}

const nearestLabel = (
  row: DraftRow,
  cell: LabelCell,
  shape: TableShape,
  labels: readonly LabelAt[],
): RowLabelShape | null => {
  if (isCodeText(cell.text)) return shape.labels.find((label) => label.field === 'code') ?? null
  const free = shape.labels.filter(({ field }) => {
    if (field === 'code') return false
    return field === 'name' ? row.label === null : !row.texts[field]
  })
  const unplaced = free.filter((label) => !labels.some((one) => one.label === label))
  return unplaced[0] ?? free.find((label) => label.field === 'name') ?? null
}

/** Puts the label cells of a grid row into the fields of its draft. */
export const fillLabels = (
  row: DraftRow,
  cells: readonly LabelCell[],
  shape: TableShape,
  labels: readonly LabelAt[],
): void => {
  if (shape.list && shape.labels.some((label) => label.field === 'seq')) {
    fillList(row, cells, shape, labels)
    return
  }
  const coded = shape.labels.some((label) => label.field === 'code' || label.codeField === 'code')
  const names: LabelCell[] = []
  for (const cell of cells) {
    const own = labels.find((one) => one.at === cell.at)?.label
    if (own && own.field !== 'code' && own.field !== 'name' && !isTotalCell(cell, shape)) {
      putLabel(row, own, cell)
      continue
    }
    const digits = /^\d[\d\s]*$/.test(cell.text) ? cell.text.replace(/\s/g, '') : cell.text
    if (coded && row.code === null && isCodeText(digits)) row.code = { ...cell, text: digits }
    else if (coded && row.code === null && names.length === 0 && !isTotalCell(cell, shape)) {
      const found = codeInFront(cell.text)
      if (found && isCodeText(found.code)) {
        row.code = part(cell, found.code)
        names.push({ ...cell, text: found.rest.trim() })
      } else names.push(cell)
    } else if (!(row.code && cell.text === row.code.text)) names.push(cell)
  }
  const [first] = names
  if (first) row.label = { text: wholeName(names), place: first.place }
  else nameByUnit(row)
}

/** The name in its cells; a total that is printed under code and name counts once. */
const wholeName = (names: readonly LabelCell[]): string => {
  const texts = names.map(({ text }) => text)
  return texts.every((text) => text === texts[0] && isTotalName(text)) ? (texts[0] ?? '') : texts.join('')
}

/** A row that has nothing but its project or its unit is called by it. */
const nameByUnit = (row: DraftRow): void => {
  if (row.label) return
  const { project, ...others } = row.texts
  if (project) {
    row.label = project
    row.texts = others
    return
  }
  const { unitName, unitCode, ...texts } = row.texts
  if (!unitName || row.code) return
  row.label = unitName
  row.code = unitCode ?? null
  row.texts = texts
}
