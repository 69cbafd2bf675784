import { fold } from '@heng/domain/fold'
import type { GridCell } from '../../source'
import { damagedPairsOf } from './damaged-labels'
import { filled, type FormRow, loneText } from './form-row'
import { indicatorHeaderOf } from './indicator-header'
import { labelPairsOf } from './label-pairs'
import type { FieldKey, Vocabulary } from './vocabulary'

/** Where a form starts: the row with the label of its name, and the rows above it that belong to it. */
export type FormStart = {
  /** Index of the row that holds the name. */
  anchor: number
  /** Index of the first row that belongs to the form (title, 序号, 编制单位, 单位). */
  first: number
  vocabulary: Vocabulary
  damaged: boolean
  origin: FormRow['origin']
  preamble: readonly PreambleRow[]
}

export type PreambleKind = 'title' | 'seq' | 'preparer' | 'unit' | 'year' | 'number'
type PreambleRow = { row: FormRow; kind: PreambleKind }

/** How far a form reaches at the most before its goal or its indicators must have come. */
const reach = 18

/** Cheap test before the costly one, for nearly every row of a document fails it. */
const mayNameForm = (cell: GridCell, vocabulary: Vocabulary): boolean =>
  vocabulary.fieldOf(cell.text) === 'name' || /^[^:：]{2,18}[:：]/.test(cell.text)

const namePairAt = (row: FormRow, vocabulary: Vocabulary, damaged: boolean): boolean => {
  const cells = filled(row)
  if (cells.length === 0 || cells.length > 12) return false
  if (!damaged && !cells.slice(0, 3).some((cell) => mayNameForm(cell, vocabulary))) return false
  const { pairs, leading } = damaged ? damagedPairsOf(row, vocabulary) : labelPairsOf(row, vocabulary, false)
  const [first, second] = pairs
  if (first?.field !== 'name' || leading.length > 1) return false
  if (leading[0] && !/^[（(]?[一二三四五六七八九十]/.test(leading[0].text)) return false
  if (damaged) return true
  return first.inline || first.values.length <= 4 || second !== undefined
}

/** Labels seen below the name row decide: a form has a goal or an overview, and indicators. */
const isConfirmed = (
  rows: readonly FormRow[],
  anchor: number,
  vocabulary: Vocabulary,
  damaged: boolean,
): boolean => {
  const seen = new Set<FieldKey>()
  let header = false
  const lines = rows[anchor]?.origin === 'text' ? 60 : reach + (damaged ? 12 : 0)
  const last = Math.min(rows.length, anchor + lines)
  for (let at = anchor; at < last; at += 1) {
    const row = rows[at]
    if (!row) break
    if (at > anchor && namePairAt(row, vocabulary, false)) break
    if (indicatorHeaderOf(row, vocabulary)) header = true
    else
      for (const { field } of (damaged
        ? damagedPairsOf(row, vocabulary)
        : labelPairsOf(row, vocabulary, false)
      ).pairs)
        seen.add(field)
    if (
      header &&
      (seen.has('goal') || (seen.has('overview') && seen.size > 2)) &&
      (!damaged || seen.size >= 5)
    )
      return true
  }
  return !damaged && seen.has('goal') && seen.has('indicators') && seen.size >= 4
}

const titleText = (text: string): string => text.replace(/^#+\s*/, '')

const unitLine = /^(?:(?:金额)?单位[:：]|\(单位[:：])(?:人民币)?(?:元|千元|万|万元|百万元|亿元)\)?$/
const numberLine =
  /^(?:附件|附表|附|表|续表)[-—]?[一二三四五六七八九十百\d]*[-—]?[一二三四五六七八九十\d]*[:：]?$|^续表?$|^\([一二三四五六七八九十\d]+\)$/
const yearLine = /^\(?20\d\d年?度?\)?$/
const preparerLine = /^(?:编制|填报|编报|申报|填表|报送)(?:单位|部门)(?:\([^)]*\))?[:：]?/

/** What a row above a form is, or null when it does not belong to a form. */
export const preambleKindOf = (row: FormRow, vocabulary: Vocabulary): PreambleKind | null => {
  const cells = filled(row)
  if (cells.length === 0 || cells.length > 3) return null
  const kinds = cells.map((cell) => kindOfCell(cell, vocabulary))
  if (kinds.some((kind) => kind === null)) return null
  return (
    kinds.find((kind) => kind === 'title') ?? kinds.find((kind) => kind === 'preparer') ?? kinds[0] ?? null
  )
}

const kindOfCell = (cell: GridCell, vocabulary: Vocabulary): PreambleKind | null => {
  const folded = fold(cell.text)
  if (unitLine.test(folded) || folded === '元') return 'unit'
  if (/^(?:项目)?(?:序号|编号)[:：]\d+$/.test(folded)) return 'seq'
  if (preparerLine.test(folded) || /^(?:资金)?主管部门[:：]/.test(folded)) return 'preparer'
  if (yearLine.test(folded)) return 'year'
  if (numberLine.test(folded)) return 'number'
  return vocabulary.isTitle(titleText(cell.text)) ? 'title' : null
}

/** Collects the rows above the name row that belong to the form, nearest last. */
const preambleOf = (
  rows: readonly FormRow[],
  anchor: number,
  vocabulary: Vocabulary,
  isFree: (row: FormRow) => boolean,
): { first: number; preamble: PreambleRow[] } => {
  const preamble: PreambleRow[] = []
  let first = anchor
  const has = (kind: PreambleKind): boolean => preamble.some((one) => one.kind === kind)
  for (let at = anchor - 1; at >= 0 && anchor - at <= 10; at -= 1) {
    const row = rows[at]
    if (!row || !isFree(row)) break
    if (filled(row).length === 0) continue
    const kind = preambleKindOf(row, vocabulary)
    if (kind === null || has('seq')) break
    if (kind !== 'unit' && kind !== 'number' && kind !== 'year' && has(kind)) break
    if (has('title') && (kind === 'unit' || kind === 'preparer')) break
    preamble.unshift({ row, kind })
    first = at
  }
  return { first, preamble }
}

/** Finds where the forms of a document start, in source order. */
export const formStartsOf = (
  rows: readonly FormRow[],
  vocabularies: readonly Vocabulary[],
  isFree: (row: FormRow) => boolean,
): FormStart[] => {
  const starts: FormStart[] = []
  const add = (anchor: number, vocabulary: Vocabulary, damaged: boolean): void => {
    starts.push({
      anchor,
      vocabulary,
      damaged,
      origin: rows[anchor]?.origin ?? 'tabs',
      ...preambleOf(rows, anchor, vocabulary, isFree),
    })
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (!row || !isFree(row)) continue
    const exact = vocabularies.find((one) => namePairAt(row, one, false) && isConfirmed(rows, at, one, false))
    if (exact) {
      add(at, exact, isDamaged(rows, at, exact))
      continue
    }
    if (row.origin !== 'tabs') continue
    const unnamed = vocabularies.find((one) => isUnnamed(rows, at, one))
    if (unnamed) {
      add(at, unnamed, true)
      continue
    }
    if (!mayBeDamagedName(row)) continue
    const damaged = vocabularies.find((one) => namePairAt(row, one, true) && isConfirmed(rows, at, one, true))
    if (damaged) add(at, damaged, true)
  }
  return starts
}

/**
 * Whether a form starts here whose name lost its label: the first row of a table holds one text, and the labels
 * of a form (主管部门, 实施单位) begin in the row below.
 */
const isUnnamed = (rows: readonly FormRow[], at: number, vocabulary: Vocabulary): boolean => {
  const [row, below] = [rows[at], rows[at + 1]]
  if (!row || !below || below.block !== row.block || rows[at - 1]?.block === row.block) return false
  const texts = filled(row).filter(({ text }) => text.length > 2)
  if (texts.length !== 1 || labelPairsOf(row, vocabulary, false).pairs.length > 0) return false
  const { pairs } = damagedPairsOf(below, vocabulary)
  return (
    pairs.some(({ field }) => field === 'department' || field === 'implementer') &&
    isConfirmed(rows, at, vocabulary, true)
  )
}

/** Whether the labels of a form were split or damaged: then the reader must look for them with more patience. */
const isDamaged = (rows: readonly FormRow[], anchor: number, vocabulary: Vocabulary): boolean => {
  for (const row of rows.slice(anchor, anchor + reach)) {
    if (row.origin !== 'tabs') return false
    if (indicatorHeaderOf(row, vocabulary)) return false
    const exact = labelPairsOf(row, vocabulary, true)
    if (exact.pairs.length > 0 && exact.leading.length === 0 && filled(row).length <= exact.pairs.length * 2)
      continue
    const { pairs } = damagedPairsOf(row, vocabulary)
    // a clean word of four characters that is like a label is another label, or that of a part (一、项目基本情况), not a damaged one
    const mended = pairs.some(
      ({ label, inline }) =>
        inline ||
        (vocabulary.fieldOf(label.text) === null &&
          !/^(?:[一二三四五六七八九十]+[、.．])?[\p{Script=Han}()（）]{4,}$/u.test(label.text)),
    )
    if (mended && pairs.length > exact.pairs.length) return true
  }
  return false
}

/** Cheap test before the costly one: some cell near the start ends like a label of a name. */
const mayBeDamagedName = (row: FormRow): boolean =>
  /[目名][称]/.test(
    filled(row)
      .slice(0, 3)
      .map(({ text }) => text.slice(0, 12))
      .join(''),
  )

/** The one text of a title row, without heading marks. */
export const titleOf = (row: FormRow, vocabulary: Vocabulary): string | null => {
  const lone = loneText(row)
  const cell = lone ?? filled(row).find(({ text }) => vocabulary.isTitle(titleText(text)))?.text ?? null
  return cell === null ? null : titleText(cell)
}
