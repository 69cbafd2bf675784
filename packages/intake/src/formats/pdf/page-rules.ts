import { apply, type Matrix, matrixOf, multiply, type Rule, type Rules } from './geometry'

/** The numbers that stand for the drawing operations this needs, as the library names them. */
export type OperationCodes = Readonly<Record<string, number>>

type State = { matrix: Matrix; stroke: string; fill: string }
type Point = readonly [number, number]

/** How thick a filled stretch may be to count as a line, and how far a line may deviate from its axis. */
const thickest = 3
const skew = 0.8
/** Beyond this many lines a page is a drawing, not a table. */
const ruleLimit = 20_000

const isWhite = (colour: string): boolean => /^#f[b-f]f[b-f]f[b-f]$/i.test(colour)

/** The straight parts of a path; parts with curves are left out. */
const straightParts = (data: ArrayLike<number>, matrix: Matrix): Point[][] => {
  const parts: Point[][] = []
  let part: Point[] = []
  let curved = false
  const finish = (): void => {
    if (!curved && part.length > 1) parts.push(part)
    part = []
    curved = false
  }
  for (let at = 0; at < data.length; ) {
    const kind = data[at]
    const point = (offset: number): Point => apply(matrix, data[at + offset] ?? 0, data[at + offset + 1] ?? 0)
    if (kind === 0) {
      finish()
      part.push(point(1))
      at += 3
    } else if (kind === 1) {
      part.push(point(1))
      at += 3
    } else if (kind === 2 || kind === 3) {
      curved = true
      at += kind === 2 ? 7 : 5
    } else {
      const [first] = part
      if (first) part.push(first)
      at += 1
    }
  }
  finish()
  return parts
}

const addEdge = (from: Point, to: Point, rules: Rules): void => {
  const [wide, high] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]
  if (high <= skew && wide > high)
    rules.horizontal.push({
      at: (from[1] + to[1]) / 2,
      from: Math.min(from[0], to[0]),
      to: Math.max(from[0], to[0]),
    })
  else if (wide <= skew && high > wide)
    rules.vertical.push({
      at: (from[0] + to[0]) / 2,
      from: Math.min(from[1], to[1]),
      to: Math.max(from[1], to[1]),
    })
}

const addFilled = (part: readonly Point[], rules: Rules): void => {
  const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thickest && right - left > bottom - top)
    rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  else if (right - left <= thickest) rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
}

/** Follows the drawing operations of a page and gathers the lines it draws. */
const gatherRules = (
  operations: readonly number[],
  args: readonly unknown[],
  codes: OperationCodes,
  base: Matrix,
): Rules => {
  const rules: Rules = { horizontal: [], vertical: [] }
  const stroked = new Set([codes['stroke'], codes['closeStroke']])
  const both = new Set([
    codes['fillStroke'],
    codes['eoFillStroke'],
    codes['closeFillStroke'],
    codes['closeEOFillStroke'],
  ])
  const filled = new Set([codes['fill'], codes['eoFill']])
  const stack: State[] = []
  let state: State = { matrix: base, stroke: '#000000', fill: '#000000' }
  const enter = (matrix: Matrix | null): void => {
    if (matrix) state = { ...state, matrix: multiply(state.matrix, matrix) }
  }
  const drawPath = (paint: unknown, path: unknown): void => {
    const [data] = Array.isArray(path) ? (path as unknown[]) : []
    if (!(data instanceof Float32Array) || typeof paint !== 'number') return
    const edges = (stroked.has(paint) || both.has(paint)) && !isWhite(state.stroke)
    const areas = (filled.has(paint) || both.has(paint)) && !isWhite(state.fill)
    if (!edges && !areas) return
    for (const part of straightParts(data, state.matrix)) {
      if (edges) part.slice(1).forEach((point, at) => addEdge(part[at] ?? point, point, rules))
      else if (part.length <= 6) addFilled(part, rules)
    }
  }
  for (let at = 0; at < operations.length; at += 1) {
    const operation = operations[at]
    const values: unknown[] = Array.isArray(args[at]) ? (args[at] as unknown[]) : []
    if (operation === codes['save']) stack.push(state)
    else if (operation === codes['restore']) state = stack.pop() ?? state
    else if (operation === codes['transform']) enter(matrixOf(values))
    else if (operation === codes['paintFormXObjectBegin']) {
      stack.push(state)
      enter(matrixOf(values[0]))
    } else if (operation === codes['paintFormXObjectEnd']) state = stack.pop() ?? state
    else if (operation === codes['setStrokeRGBColor']) state = { ...state, stroke: String(values[0]) }
    else if (operation === codes['setFillRGBColor']) state = { ...state, fill: String(values[0]) }
    else if (operation === codes['constructPath']) drawPath(values[0], values[1])
  }
  return rules
}

/** Joins lines that continue or double one another. */
export const joinedRules = (rules: readonly Rule[]): Rule[] => {
  const sorted = rules.filter((rule) => Number.isFinite(rule.at)).sort((one, other) => one.at - other.at)
  const found: Rule[] = []
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && (sorted[to]?.at ?? 0) - (sorted[to - 1]?.at ?? 0) <= 1) to += 1
    const group = sorted.slice(from, to).sort((one, other) => one.from - other.from)
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
    let open: Rule | null = null
    for (const rule of group) {
      if (open && rule.from <= open.to + thickest) open.to = Math.max(open.to, rule.to)
      else {
        open = { at, from: rule.from, to: rule.to }
        found.push(open)
      }
    }
    from = to
  }
  return found.filter((rule) => rule.to - rule.from > thickest)
}

/** The ruling lines of a page in its coordinates, from the operations that draw it. */
export const pageRules = (
  operations: readonly number[],
  args: readonly unknown[],
  codes: OperationCodes,
  base: Matrix,
): Rules => {
  const { horizontal, vertical } = gatherRules(operations, args, codes, base)
  if (horizontal.length + vertical.length > ruleLimit) return { horizontal: [], vertical: [] }
  return { horizontal: joinedRules(horizontal), vertical: joinedRules(vertical) }
}
