export type HeaderCell = { title: string; colSpan: number; rowSpan: number }

/**
 * The header of a statement as printed: titles such as "2024年预算数/基本支出/人员经费" become rows of cells,
 * equal neighbours under the same group share one. A short title reaches down to the last row; `least` is the
 * number of rows to reach when the other side of the statement has more.
 */
export const headerRows = (titles: readonly string[], least = 1): HeaderCell[][] => {
  const paths = titles.map((title) => title.split('/').map((part) => part.trim()))
  const depth = Math.max(least, ...paths.map((path) => path.length))
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeaderCell[] = []
    let shared: string | null = null
    for (const path of paths) {
      const title = path[level]
      if (title === undefined) {
        shared = null
        continue
      }
      const last = level === path.length - 1
      const key = path.slice(0, level + 1).join('/')
      const previous = cells.at(-1)
      if (!last && shared === key && previous) previous.colSpan += 1
      else cells.push({ title, colSpan: 1, rowSpan: last ? depth - level : 1 })
      shared = last ? null : key
    }
    return cells
  })
}
