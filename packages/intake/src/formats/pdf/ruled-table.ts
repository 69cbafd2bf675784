import { centreOf, clusters, type Piece, type Rule, type Rules } from './geometry'

/** A cell of a table as its lines enclose it; rows and columns 0-based, the ends included. */
export type Region = {
  top: number
  left: number
  bottom: number
  right: number
  /** x, y, width, height on the page. */
  box: [number, number, number, number]
}

/** A table whose cells are enclosed by lines. */
export type RuledTable = {
  xs: readonly number[]
  ys: readonly number[]
  regions: readonly Region[]
  /** The region at a row and column. */
  at: (row: number, column: number) => Region | null
}

const touch = 3
const sameLine = 3
const leastSides = 3
const cellLimit = 100_000
const pairLimit = 4_000_000

/** Lines that cross or touch one another. */
const components = ({ horizontal, vertical }: Rules): Rules[] => {
  if (horizontal.length * vertical.length > pairLimit) return []
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, at) => at)
  const root = (at: number): number => {
    let found = at
    while (parent[found] !== found) {
      parent[found] = parent[parent[found] ?? found] ?? found
      found = parent[found] ?? found
    }
    return found
  }
  horizontal.forEach((across, at) => {
    vertical.forEach((down, nth) => {
      const crosses =
        down.at >= across.from - touch &&
        down.at <= across.to + touch &&
        across.at >= down.from - touch &&
        across.at <= down.to + touch
      if (crosses) parent[root(at)] = root(horizontal.length + nth)
    })
  })
  const found = new Map<number, Rules>()
  const groupOf = (at: number): Rules => {
    const key = root(at)
    const group = found.get(key) ?? { horizontal: [], vertical: [] }
    found.set(key, group)
    return group
  }
  horizontal.forEach((rule, at) => groupOf(at).horizontal.push(rule))
  vertical.forEach((rule, at) => groupOf(horizontal.length + at).vertical.push(rule))
  return [...found.values()]
}

/** Whether lines cover most of a stretch. */
const covers = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  let covered = 0
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= sameLine)
      covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  return covered >= 0.5 * (to - from)
}

/** The positions of lines, and the ends of the lines across where a table is open at its sides. */
const positions = (rules: readonly Rule[], across: readonly Rule[]): number[] => {
  const found = clusters(
    rules.map((rule) => rule.at),
    sameLine,
  )
  const [from, to] = [
    Math.min(...across.map((rule) => rule.from)),
    Math.max(...across.map((rule) => rule.to)),
  ]
  const [first, last] = [found[0] ?? from, found.at(-1) ?? to]
  if (from < first - 8) found.unshift(from)
  if (to > last + 8) found.push(to)
  return found
}

/** Joins the smallest cells that no line parts. */
const regionsOf = (rules: Rules, xs: readonly number[], ys: readonly number[]): Region[] => {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const taken = new Set<number>()
  const partedRight = (row: number, column: number): boolean =>
    covers(rules.vertical, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0)
  const partedBelow = (row: number, column: number): boolean =>
    covers(rules.horizontal, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0)
  const found: Region[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let right = column
      while (right + 1 < columns && !partedRight(row, right) && !taken.has(row * columns + right + 1))
        right += 1
      let bottom = row
      const isOpen = (from: number): boolean => {
        for (let at = column; at <= right; at += 1) if (partedBelow(from, at)) return false
        for (let at = column; at < right; at += 1) if (partedRight(from + 1, at)) return false
        return true
      }
      while (bottom + 1 < rows && isOpen(bottom)) bottom += 1
      for (let down = row; down <= bottom; down += 1)
        for (let across = column; across <= right; across += 1) taken.add(down * columns + across)
      const [x, y] = [xs[column] ?? 0, ys[row] ?? 0]
      const box: Region['box'] = [x, y, (xs[right + 1] ?? 0) - x, (ys[bottom + 1] ?? 0) - y]
      found.push({ top: row, left: column, bottom, right, box })
    }
  return found
}

const tableOf = (rules: Rules): RuledTable | null => {
  const { horizontal, vertical } = rules
  if (vertical.length === 0) return null
  // the one row a page break left may lack its upper or lower line
  if (horizontal.length < 2 && (horizontal.length === 0 || vertical.length < leastSides)) return null
  const xs = positions(rules.vertical, rules.horizontal)
  const ys = positions(rules.horizontal, rules.vertical)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > cellLimit) return null
  const regions = regionsOf(rules, xs, ys)
  if (regions.length < 2) return null
  const grid: (Region | undefined)[] = []
  for (const region of regions)
    for (let row = region.top; row <= region.bottom; row += 1)
      for (let column = region.left; column <= region.right; column += 1)
        grid[row * columns + column] = region
  return { xs, ys, regions, at: (row, column) => grid[row * columns + column] ?? null }
}

/** The tables that ruling lines enclose, smallest first. */
export const ruledTables = (rules: Rules): RuledTable[] => {
  const area = ({ xs, ys }: RuledTable): number =>
    ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))
  return components(rules)
    .flatMap((group) => tableOf(group) ?? [])
    .sort((one, other) => area(one) - area(other))
}

const indexWithin = (edges: readonly number[], value: number): number => {
  for (let at = 0; at + 1 < edges.length; at += 1) if (value < (edges[at + 1] ?? 0)) return at
  return edges.length - 2
}

export const isWithin = ({ xs, ys }: RuledTable, piece: Piece): boolean => {
  const [x, y] = centreOf(piece)
  return (
    x >= (xs[0] ?? 0) - 1 && x <= (xs.at(-1) ?? 0) + 1 && y >= (ys[0] ?? 0) - 1 && y <= (ys.at(-1) ?? 0) + 1
  )
}

const isWide = (character: string): boolean => /[\u2e80-\uffe6]/u.test(character) || character === '…'

/** Where in a text a line through it at a share of its width stands, if one kind of characters ends there. */
const cutAt = (text: string, share: number): number | null => {
  const widths = Array.from(text, (character) => (isWide(character) ? 1 : 0.5) * character.length)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let passed = 0
  let best: { at: number; off: number } | null = null
  for (let at = 1; at < text.length; at += 1) {
    passed += widths[at - 1] ?? 0.5
    const [before, after] = [text.charAt(at - 1), text.charAt(at)]
    const parts =
      /\s/.test(before) ||
      (/[\d.%]/.test(before) && isWide(after) && !/[年月日个万亿元人项次名家户]/.test(after)) ||
      (isWide(before) && /[\d-]/.test(after))
    const off = Math.abs(passed - share * whole)
    if (parts && off <= 1.5 && (!best || off < best.off)) best = { at, off }
  }
  return best?.at ?? null
}

/** Parts a piece that runs over a line between two cells, where it is seen to be two texts. */
const splitAtLines = (table: RuledTable, piece: Piece): Piece[] => {
  const row = indexWithin(table.ys, centreOf(piece)[1])
  const margin = 0.3 * piece.height
  for (let column = 1; column + 1 < table.xs.length; column += 1) {
    const x = table.xs[column] ?? 0
    if (x <= piece.x + margin) continue
    if (x >= piece.x + piece.width - margin) break
    if (table.at(row, column - 1) === table.at(row, column)) continue
    const cut = cutAt(piece.text, (x - piece.x) / piece.width)
    if (cut === null) continue
    const left = { ...piece, text: piece.text.slice(0, cut).trimEnd(), width: x - piece.x }
    const right = {
      ...piece,
      text: piece.text.slice(cut).trimStart(),
      x,
      width: piece.x + piece.width - x,
    }
    return [left, ...splitAtLines(table, right)]
  }
  return [piece]
}

/** The pieces of text that stand in each cell. */
export const piecesByRegion = (table: RuledTable, pieces: readonly Piece[]): Map<Region, Piece[]> => {
  const found = new Map<Region, Piece[]>()
  for (const whole of pieces)
    for (const piece of splitAtLines(table, whole)) {
      const [x, y] = centreOf(piece)
      const region = table.at(indexWithin(table.ys, y), indexWithin(table.xs, x))
      if (!region || piece.text === '') continue
      const own = found.get(region)
      if (own) own.push(piece)
      else found.set(region, [piece])
    }
  return found
}

/** The box of a table. */
export const tableBox = ({ xs, ys }: RuledTable): [number, number, number, number] => {
  const [x, y] = [xs[0] ?? 0, ys[0] ?? 0]
  return [x, y, (xs.at(-1) ?? 0) - x, (ys.at(-1) ?? 0) - y]
}
