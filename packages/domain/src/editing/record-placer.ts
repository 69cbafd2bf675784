import type { Doubt } from '../doubt'
import type { Place, Sourced } from '../place'
import type { LineUse } from '../records/document'

/** One made-up line: the record and item it stands for, and the path of each of its cells. */
type PlacedLine = { record: string; path: string; cells: string[] }

/** The line that is being placed; each value put on it takes the next cell. */
export type LinePlacer = {
  place: Place
  /** The place of the next cell, which stands for `path`. */
  cell: (path: string) => Place
  /** The place of the cell that was taken last. */
  last: () => Place
  /** A text in the next cell; null where it is blank. */
  text: (path: string, value: string | null | undefined) => Sourced<string> | null
  /** What `read` makes of a text in the next cell; a text it cannot read is null and a doubt. */
  read: <T>(
    path: string,
    value: string | null | undefined,
    read: (text: string) => T | null,
    what: string,
  ) => Sourced<T> | null
}

/** Gives out lines one after another and remembers what stands on each. */
export type RecordPlacer = {
  /** A new line of a record; `path` names the item or field that the line as a whole stands for. */
  line: (record: string, path: string) => LinePlacer
  /** Leaves lines empty, so that what follows is not taken for a remark to what stands above. */
  gap: (lines: number) => void
  doubt: (doubt: Doubt) => void
  doubts: readonly Doubt[]
  lineCount: () => number
  lines: () => LineUse[]
  pathAt: (line: number, cell: number | undefined) => { record: string; path: string } | null
}

const isBlank = (text: string | null | undefined): text is null | undefined =>
  text === null || text === undefined || text.trim() === ''

export const recordPlacer = (): RecordPlacer => {
  const placed: (PlacedLine | null)[] = []
  const doubts: Doubt[] = []
  const line = (record: string, path: string): LinePlacer => {
    const own: PlacedLine = { record, path, cells: [] }
    placed.push(own)
    const number = placed.length
    const cell = (at: string): Place => ({ line: number, cell: own.cells.push(at) - 1 })
    const read: LinePlacer['read'] = (at, text, reading, what) => {
      const place = cell(at)
      if (isBlank(text)) return null
      const value = reading(text)
      if (value !== null) return { value, place }
      doubts.push({ place, what, text })
      return null
    }
    return {
      place: { line: number },
      cell,
      last: () => ({ line: number, cell: Math.max(0, own.cells.length - 1) }),
      read,
      text: (at, value) => read(at, value, (text) => text, ''),
    }
  }
  return {
    line,
    gap: (count) => void placed.push(...Array.from({ length: count }, () => null)),
    doubt: (doubt) => void doubts.push(doubt),
    doubts,
    lineCount: () => placed.length,
    lines: () =>
      placed.flatMap((one, at) =>
        one ? [{ line: at + 1, use: 'record' as const, record: one.record }] : [],
      ),
    pathAt: (number, cell) => {
      const found = placed[number - 1]
      if (!found) return null
      return { record: found.record, path: (cell === undefined ? null : found.cells[cell]) ?? found.path }
    },
  }
}
