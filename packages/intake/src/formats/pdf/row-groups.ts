import { lineTextOf, partsOf, type VisualLine } from './visual-lines'

/** Lines this much nearer than rows commonly stand are the wrapped lines of one row. */
const wrapped = 0.85
/** Where no two rows follow one another, the gap between rows is this much wider than that between the lines of one. */
const wider = 1.15

/** Lines further apart than this share of their height are never those of one cell. */
const farthest = 1.75

/** Lines this near are those of one cell where nothing tells how far apart rows stand. */
const tight = 1.5

/** What only the beginning of a cell, or the whole of it, can be: an ordinal, a code, a total. */
const beginning =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d{3,7}(?:\D|$)|其中[:：])|^(?:[^，。]{0,6})(?:合计|总计|小计)$/

const beginsCell = (line: VisualLine, beside: VisualLine): boolean => {
  const others = partsOf(beside, true)
  return partsOf(line, true).some(
    (part) =>
      beginning.test(lineTextOf(part).replace(/\s/g, '')) &&
      others.some((other) => other.left < part.right && part.left < other.right),
  )
}

/** Whether the lower of two lines may go on with a cell of the upper one. */
const mayGoOn = (up: VisualLine, down: VisualLine): boolean =>
  down.y - up.y <= farthest * Math.min(up.height, down.height) && !beginsCell(down, up)

const gapBetween = (up: VisualLine | undefined, down: VisualLine | undefined): number =>
  up && down ? down.y - up.y : Number.POSITIVE_INFINITY

/** How far rows of one line stand apart at least; infinite where no two follow one another. */
const pitchOf = (lines: readonly VisualLine[], isRow: (line: VisualLine) => boolean): number =>
  lines.reduce((least, line, at) => {
    const next = lines[at + 1]
    return next && isRow(line) && isRow(next) ? Math.min(least, next.y - line.y) : least
  }, Number.POSITIVE_INFINITY)

/**
 * How many of the lines between two rows go with the row above, and from which on they go with the row below; what is
 * between stands for itself.
 */
const sharesOf = (run: readonly VisualLine[], pitch: number): { above: number; below: number } => {
  const gaps = run.slice(1).map((line, at) => gapBetween(run[at], line))
  const joins = run.slice(1).map((line, at) => mayGoOn(run[at] ?? line, line))
  const widest = Math.max(...gaps)
  const cut = gaps.indexOf(widest)
  const others = gaps.filter((_, at) => at !== cut)
  const closest = Math.max(0, ...others)
  const allJoin = joins.every((join, at) => join || at === cut)
  if (others.length > 0 && closest * wider < widest && closest < wrapped * pitch && allJoin)
    return { above: cut, below: cut + 1 }
  const isNear = (at: number): boolean =>
    joins[at] === true &&
    (pitch === Number.POSITIVE_INFINITY
      ? (gaps[at] ?? widest) * wider < widest && (gaps[at] ?? widest) <= tight * (run[at]?.height ?? 0)
      : (gaps[at] ?? widest) < wrapped * pitch)
  let above = 0
  while (above < gaps.length && isNear(above)) above += 1
  let below = gaps.length
  while (below > 0 && isNear(below - 1)) below -= 1
  // all lines stand equally near: nothing tells to which row they belong
  return above > below ? { above: 0, below: gaps.length } : { above, below }
}

/**
 * Gathers lines into the rows of a table: a line with amounts and the lines of its cells that are wrapped above and below it.
 * `last` is the last line with amounts; lines behind it are taken only where they are wrapped.
 */
export const rowGroups = (
  lines: readonly VisualLine[],
  isRow: (line: VisualLine) => boolean,
  last: number,
): VisualLine[][] => {
  const pitch = pitchOf(lines.slice(0, last + 1), isRow)
  const groups: VisualLine[][] = []
  let own: VisualLine[] = []
  let at = 0
  while (at <= last) {
    const line = lines[at]
    if (!line) break
    own.push(line)
    let next = at + 1
    while (next <= last && !isRow(lines[next] ?? line)) next += 1
    if (next > last) break
    const run = lines.slice(at, next + 1)
    const { above, below } = sharesOf(run, pitch)
    groups.push([...own, ...run.slice(1, above + 1)])
    for (const single of run.slice(above + 1, below)) groups.push([single])
    own = run.slice(Math.max(below, above + 1), -1)
    at = next
  }
  const tail = lines.slice(last + 1)
  const wraps = tail.findIndex(
    (line, nth) =>
      pitch === Number.POSITIVE_INFINITY ||
      gapBetween(lines[last + nth], line) >= wrapped * pitch ||
      !mayGoOn(lines[last + nth] ?? line, line),
  )
  groups.push([...own, ...tail.slice(0, wraps < 0 ? tail.length : wraps)])
  return groups
}
