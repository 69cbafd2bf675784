import type { Cell, Row } from '@heng/render/document'

type Span = { text: string; from: number; to: number; key: string }

/**
 * The header of a table from the words over each of its columns, outermost group first: equal neighbours under
 * the same group share a cell, a short path reaches down to the last row. A column without words has an empty cell.
 */
export const headerRows = (paths: readonly (readonly string[])[]): Row[] => {
  const depth = Math.max(1, ...paths.map((path) => path.length))
  return Array.from({ length: depth }, (_, level): Row => {
    const spans: Span[] = []
    paths.forEach((path, at) => {
      const text = path.length === 0 && level === 0 ? '' : path[level]
      if (text === undefined) return
      const last = level >= path.length - 1
      const key = last ? `${at}` : path.slice(0, level + 1).join('\n')
      const before = spans.at(-1)
      if (before && !last && before.key === key && before.to === at) before.to = at + 1
      else spans.push({ text, from: at, to: at + 1, key })
    })
    const cells = spans.map(({ text, from, to }): Cell => {
      const rowSpan = level >= (paths[from]?.length ?? 0) - 1 ? depth - level : 1
      return {
        kind: 'text',
        text,
        align: 'center',
        ...(to - from > 1 ? { colSpan: to - from } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      }
    })
    return { cells }
  })
}
