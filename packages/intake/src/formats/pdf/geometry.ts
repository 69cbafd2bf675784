/** A piece of text on a page; x, y from its upper left corner, `y` is the baseline. All in points. */
export type Piece = { text: string; x: number; y: number; width: number; height: number }

/** A straight line along one axis: where it stands on the other, and from where to where it runs. */
export type Rule = { at: number; from: number; to: number }

export type Rules = { horizontal: Rule[]; vertical: Rule[] }

/** A transformation as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const apply = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** Six numbers as a transformation; null for anything else. */
export const matrixOf = (value: unknown): Matrix | null => {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null
  const numbers: unknown[] = Array.from(value as ArrayLike<unknown>)
  const [a, b, c, d, e, f] = numbers
  return numbers.length === 6 &&
    typeof a === 'number' &&
    typeof b === 'number' &&
    typeof c === 'number' &&
    typeof d === 'number' &&
    typeof e === 'number' &&
    typeof f === 'number'
    ? [a, b, c, d, e, f]
    : null
}

/** Where the middle of the characters stands above the baseline, as a share of their height. */
const middle = 0.36

export const centreOf = (piece: Piece): readonly [number, number] => [
  piece.x + piece.width / 2,
  piece.y - piece.height * middle,
]

/** The box around pieces as x, y, width, height; zeros where there are none. */
export const boxOf = (pieces: readonly Piece[]): [number, number, number, number] => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of pieces) {
    left = Math.min(left, x)
    right = Math.max(right, x + width)
    top = Math.min(top, y - height * 0.88)
    bottom = Math.max(bottom, y + height * 0.14)
  }
  return left === Infinity ? [0, 0, 0, 0] : [left, top, right - left, bottom - top]
}

/** Puts values that lie within a tolerance of one another together; gives the middle of each group, ascending. */
export const clusters = (values: readonly number[], tolerance: number): number[] => {
  const sorted = [...values].sort((one, other) => one - other)
  const found: { sum: number; count: number; last: number }[] = []
  for (const value of sorted) {
    const group = found.at(-1)
    if (group && value - group.last <= tolerance) {
      group.sum += value
      group.count += 1
      group.last = value
    } else found.push({ sum: value, count: 1, last: value })
  }
  return found.map((group) => group.sum / group.count)
}
