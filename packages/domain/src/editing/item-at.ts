import type { EditionRecord } from './edition-record'
import { headValues } from './head-fields'
import type { EditionItem, ItemFields } from './item-fields'
import { entryFields, indicatorFields, noteFields, paragraphFields, rowFields } from './item-fields'
import { itemPath } from './item-path'
import type { ItemList } from './record-change'

/** The items of one list of a record in their order; none for a list that this kind of record has not. */
export const itemsOf = (record: EditionRecord, list: ItemList): readonly EditionItem[] => {
  switch (record.record) {
    case 'statement':
      return list === 'rows' ? record.rows : list === 'notes' ? record.notes : []
    case 'performance-target':
      return list === 'indicators' ? record.indicators : []
    case 'contents':
      return list === 'entries' ? record.entries : []
    case 'narrative':
      return list === 'paragraphs' ? record.paragraphs : []
  }
}

const valueIn = <T extends EditionItem>(
  items: readonly T[],
  fields: ItemFields<T>,
  key: string,
  field: string,
): string | null => {
  const item = items.find((one) => one.key === key)
  return (item && fields.values(item).find(([name]) => name === field)?.[1]) ?? null
}

/** The value at a path as text; null where it is empty or not there. */
export const valueAt = (record: EditionRecord, path: string): string | null => {
  const place = itemPath(path)
  if (!place) return headValues(record).find(([one]) => one === path)?.[1] ?? null
  const { key, field } = place
  switch (record.record) {
    case 'statement':
      return place.list === 'notes'
        ? valueIn(record.notes, noteFields, key, field)
        : valueIn(record.rows, rowFields(record), key, field)
    case 'performance-target':
      return valueIn(record.indicators, indicatorFields, key, field)
    case 'contents':
      return valueIn(record.entries, entryFields(record.amountUnit), key, field)
    case 'narrative':
      return valueIn(record.paragraphs, paragraphFields, key, field)
  }
}
