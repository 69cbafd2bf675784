import type { Piece } from '../pdf/geometry'
import type { PicturePart } from './picture-parts'

type Word = {
  page: number
  text: string
  left: number
  top: number
  width: number
  height: number
  line: string
}

const wordLevel = '5'

/** The words of the table a recogniser writes: one word a row, with the line it belongs to and its box in pixels. */
const wordsOf = (table: string): Word[] =>
  table.split('\n').flatMap((row): Word[] => {
    const [level, page, block, paragraph, line, , left, top, width, height, , ...rest] = row.split('\t')
    const text = rest.join(' ').trim()
    const numbers = [left, top, width, height].map(Number)
    const [x = 0, y = 0, wide = 0, high = 0] = numbers
    return level === wordLevel && text !== '' && numbers.every(Number.isFinite)
      ? [
          {
            page: Number(page),
            text,
            left: x,
            top: y,
            width: wide,
            height: high,
            line: `${page}/${block}/${paragraph}/${line}`,
          },
        ]
      : []
  })

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Digits stand this share of the height of a character above the line, and characters reach this far below it. */
const digitHeight = 0.72
const below = 0.1
/** Boxes are cut close to the ink: a gap below this share of the height is none. */
const looseGap = 1

const isLow = (text: string): boolean => /^[\d.,:%()A-Za-z/+-]+$/.test(text)

const piecesOfLine = (words: readonly Word[], unit: number): Piece[] => {
  const heights = words.map(({ text, height }) => (isLow(text) ? height / digitHeight : height))
  const height = median(heights)
  // words of one line stand on one line, however far their characters reach down
  const feet = words.map((word) => word.top + word.height + (isLow(word.text) ? 0 : -below * height))
  const y = median(feet) / unit
  return words.map(({ text, left, width }, at) => {
    const gap = (words[at + 1]?.left ?? Infinity) - left - width
    return {
      text,
      x: left / unit,
      y,
      width: (gap > 0 && gap < looseGap * height ? width + gap : width) / unit,
      height: Math.max(1, height / unit),
    }
  })
}

const figure = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}$|^\d{3,7}$/
const isText = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 2

const textsByPage = (table: string): Map<number, string> => {
  const texts = new Map<number, string>()
  for (const { page, text } of wordsOf(table)) texts.set(page, (texts.get(page) ?? '') + text)
  return texts
}

/** Which parts are not plainly text, by the numbers under which they were recognised. */
export const unlikeText = (table: string): number[] =>
  [...textsByPage(table)].filter(([, text]) => !isText(text)).map(([page]) => page)

/**
 * Takes over what a second recognition of some parts (`pages`, in its order) read as a figure. One that knows digits only is
 * better at them, and says nothing where it found none.
 */
export const withFigures = (table: string, figures: string, pages: readonly number[]): string => {
  const read = textsByPage(figures)
  const better = new Map(
    pages.flatMap((page, at): [number, number][] =>
      figure.test(read.get(at + 1) ?? '') ? [[at + 1, page]] : [],
    ),
  )
  const replaced = new Set(better.values())
  const pageOf = (row: string): number => Number(row.split('\t')[1])
  const kept = table.split('\n').filter((row) => !replaced.has(pageOf(row)))
  const added = figures.split('\n').flatMap((row) => {
    const page = better.get(pageOf(row))
    return page === undefined ? [] : [row.replace(/\t\d+/, `\t${page}`)]
  })
  return [...kept, ...added].join('\n')
}

/**
 * What a recogniser found in the parts of a page, as pieces of text in points (`unit`: pixels in a point). The parts are numbered
 * from 1 in the order in which they were given to it.
 */
export const recognisedPieces = (table: string, parts: readonly PicturePart[], unit: number): Piece[] => {
  const lines = new Map<string, Word[]>()
  for (const word of wordsOf(table)) {
    const part = parts[word.page - 1]
    if (!part) continue
    const placed = { ...word, left: word.left + part.left, top: word.top + part.top }
    const found = lines.get(word.line)
    if (found) found.push(placed)
    else lines.set(word.line, [placed])
  }
  return [...lines.values()].flatMap((words) => piecesOfLine(words, unit))
}
