import { fold } from '@heng/domain/fold'
import { Refusal } from '@heng/domain/refusal'
import type { TableRow } from '../reading/table-rows'

/** A column that is looked for by its title; without `optional` a table must have it. */
export type TitledColumn = { titles: RegExp; optional?: true }

/** The rows below the titles: what stands in each column that was found, "" where nothing does. */
export type TitledRow<K extends string> = { row: number; cells: Partial<Record<K, string>> }

const placesIn = <K extends string>(
  row: readonly string[],
  columns: Readonly<Record<K, TitledColumn>>,
): Map<K, number> | null => {
  const places = new Map<K, number>()
  for (const key in columns) {
    const { titles, optional } = columns[key]
    const at = row.findIndex(
      (text, place) => titles.test(fold(text)) && ![...places.values()].includes(place),
    )
    if (at >= 0) places.set(key, at)
    else if (!optional) return null
  }
  return places
}

/** Titles in two rows: what stands above a cell that is empty in the lower one is its title. */
const underTitles = (above: readonly string[], row: readonly string[]): string[] =>
  Array.from({ length: Math.max(above.length, row.length) }, (_, at) =>
    (row[at] ?? '').trim() === '' ? (above[at] ?? '') : (row[at] ?? ''),
  )

/**
 * The rows of a table whose columns are known by their titles, wherever the table begins; a row of titles that comes
 * again (on a new page or sheet) is taken as titles again. Row numbers are those of the file. Refuses when no row has
 * the titles that must be there.
 */
export const titledRows = <K extends string>(
  rows: readonly TableRow[],
  columns: Readonly<Record<K, TitledColumn>>,
  wanted: string,
): TitledRow<K>[] => {
  const found: TitledRow<K>[] = []
  let places: Map<K, number> | null = null
  for (const [at, { row, cells: texts }] of rows.entries()) {
    const above = rows[at - 1]?.cells ?? []
    const titles: Map<K, number> | null =
      placesIn(texts, columns) ?? (places ? null : placesIn(underTitles(above, texts), columns))
    if (titles) places = titles
    else if (places && texts.some((text) => text.trim() !== '')) {
      const cells: Partial<Record<K, string>> = {}
      for (const [key, place] of places) cells[key] = texts[place]?.trim() ?? ''
      found.push({ row, cells })
    }
  }
  if (places === null) throw new Refusal('table-columns-must-be-known', wanted)
  return found
}

/** A code as one writes it: without spaces, nor the separators a spreadsheet puts into numbers. */
export const plainCode = (text: string): string =>
  fold(text)
    .replaceAll(/[\s,，]/g, '')
    .toUpperCase()
