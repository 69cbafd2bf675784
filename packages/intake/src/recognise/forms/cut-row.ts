import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { filled, type FormRow } from './form-row'
import { digitsOf, operatorOf } from './target-value'
import type { Vocabulary } from './vocabulary'

/** What a page break leaves of a cell is short. */
const longestRest = 8

/** How the names of indicators end: behind these nothing is missing. */
const nameEnd = /[率度数量性额次人积值比]$/

const isWord = (text: string, vocabulary: Vocabulary): boolean =>
  (vocabulary.level1Of(text) ??
    vocabulary.level2Of(text) ??
    vocabulary.columnOf(text) ??
    vocabulary.fieldOf(text)) !== null

const cellAt = (row: FormRow, { cell }: GridCell): GridCell | undefined =>
  row.cells.find((one) => one.cell === cell)

type Cut = { above: string; rest: string }

/** Whether a label or level that was cut in two comes out of both together. */
const makesWord = ({ above, rest }: Cut, vocabulary: Vocabulary): boolean =>
  isWord(above + rest, vocabulary) && !(isWord(above, vocabulary) && isWord(rest, vocabulary))

/** Whether a name has no end above, and one below. */
const endsName = ({ above, rest }: Cut): boolean =>
  /\p{Script=Han}$/u.test(above) && (rest.length === 1 || (!nameEnd.test(above) && nameEnd.test(rest)))

const isLoose = (text: string, vocabulary: Vocabulary): boolean =>
  text.length <= longestRest &&
  !isWord(text, vocabulary) &&
  operatorOf(text) === null &&
  digitsOf(text) === null

const isNextPage = (row: FormRow, next: FormRow): boolean =>
  row.origin === 'tabs' && next.origin === 'tabs' && next.block !== row.block && next.blankBefore === 0

/** Whether a row is nothing but the ends of the cells of the row above it, which the end of a page cut. */
const isRestOf = (row: FormRow, next: FormRow, vocabulary: Vocabulary): boolean => {
  const rest = filled(next)
  if (!isNextPage(row, next) || rest.length === 0) return false
  const cuts = rest.map((cell): Cut => ({ above: cellAt(row, cell)?.text ?? '', rest: cell.text }))
  if (cuts.some(({ above }) => above === '')) return false
  // the parts of a table whose rows are divided differently count their cells differently
  if (next.cells.length !== row.cells.length && rest.some(({ cell }) => cell > 0)) return false
  return (
    cuts.some((cut) => makesWord(cut, vocabulary)) ||
    (rest.length < filled(row).length &&
      cuts.every((cut) => isLoose(cut.rest, vocabulary)) &&
      cuts.some(endsName))
  )
}

/** A row together with what the next page holds of it; null where the next row is one of its own. */
export const joinedOverPages = (
  row: FormRow,
  next: FormRow | undefined,
  vocabulary: Vocabulary,
): FormRow | null => {
  if (!next || !isRestOf(row, next, vocabulary)) return null
  const cells = row.cells.map((cell) => {
    const rest = cellAt(next, cell)
    return rest && rest.text !== ''
      ? { ...cell, text: joinBroken([cell.text, rest.text]), endLine: rest.endLine }
      : cell
  })
  return { ...row, endLine: next.endLine, cells }
}
