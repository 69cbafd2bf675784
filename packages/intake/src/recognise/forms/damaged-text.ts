import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { joinCut } from './join-cut'

/** The text of cells that text recognition cut, and whether more than white space was changed by joining them. */
type DamagedText = { value: string; isMended: boolean }

/** A cell without any word: what recognition made of a border or of a label that was lost. */
const isDebris = ({ text, cell }: GridCell): boolean => {
  // the last character of a label that was broken over two lines stands in the columns of the labels
  if (cell <= 1 && text.length === 1) return true
  if (/\p{Script=Han}|[A-Za-z]{3}/u.test(text)) return false
  if (cell === 0 || text.length < 2) return true
  return !/^[\d(（《[][\d\s.,()（）《》[\]-]*$/.test(text)
}

const linesOf = (cells: readonly GridCell[]): GridCell[][] => {
  const lines = new Map<number, GridCell[]>()
  for (const cell of cells) {
    const line = lines.get(cell.line)
    if (line) line.push(cell)
    else lines.set(cell.line, [cell])
  }
  return [...lines.values()]
}

/** Removes the square brackets that stand for a border: a closing one never opened, an opening one inside a word. */
const withoutLoneBrackets = (text: string): string => {
  const opened = text.indexOf('[')
  return text
    .replace(/\](?=\s?\p{Script=Han})/gu, (sign, at: number) => (opened >= 0 && opened < at ? sign : ''))
    .replace(/(?<=\p{Script=Han})\[(?=\p{Script=Han})(?![^\]]*\])/gu, '')
}

/** Joins the cells of a paragraph or a name in a damaged form; debris between the words is left out. */
export const damagedText = (cells: readonly GridCell[]): DamagedText => {
  const words = cells.filter((cell) => !isDebris(cell))
  const kept = words.length > 0 ? words : cells
  const value = joinBroken(
    linesOf(kept).map((line) => joinCut(line.map(({ text }) => text.replace(/^[|│\\]\s*/u, '')))),
  )
  return { value: withoutLoneBrackets(value), isMended: value !== joinBroken(cells.map(({ text }) => text)) }
}

const filler = /(?:[·•…․]\s*){3,}|[—–─-]{6,}/u

/** The name of a unit without the signs that stand around its cut characters; null where dots hide the rest. */
export const damagedParty = (cells: readonly GridCell[]): string | null => {
  if (cells.some(({ text }) => filler.test(text))) return null
  const parts = cells.map(({ text }) => text.replace(/^[^\p{L}\p{N}《（(“"[]+/u, ''))
  return joinCut(parts.filter((text) => text !== '')) || null
}
