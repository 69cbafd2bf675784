import type { EditionRecord } from './edition-record'
import { setHead } from './head-fields'
import { itemChain } from './item-chain'
import type { ItemFields } from './item-fields'
import { entryFields, indicatorFields, noteFields, paragraphFields, refuse, rowFields } from './item-fields'
import { itemPath } from './item-path'
import type { ItemList, RecordChange } from './record-change'

type ListDraft<T> = {
  set: (key: string, field: string, value: string | null, path: string) => void
  insert: (after: string | null, item: unknown, path: string) => void
  remove: (key: string, path: string) => void
  items: () => T[]
}

/** Everything of a list but its items' type, so that lists of all kinds stand beside one another. */
type AnyListDraft = Omit<ListDraft<unknown>, 'items'>

const listDraft = <T extends { readonly key: string }>(source: T[], fields: ItemFields<T>): ListDraft<T> => {
  let chain: ReturnType<typeof itemChain<T>> | null = null
  const open = (): ReturnType<typeof itemChain<T>> => {
    chain ??= itemChain(source)
    return chain
  }
  return {
    set: (key, field, value, path) => {
      const item = open().get(key)
      if (item === undefined) return refuse(path, '不存在')
      const next = fields.set(item, field, value, path)
      if (next !== item) open().set(key, next)
    },
    insert: (after, given, path) => {
      const item = fields.read(given, path)
      if (item.key.includes('/')) return refuse(path, '的标识含有“/”')
      if (open().get(item.key) !== undefined) return refuse(path, '已经存在')
      if (!open().insert(after, item)) refuse(path, `要插在其后的 ${after ?? ''} 不存在`)
    },
    remove: (key, path) => {
      if (!open().remove(key)) refuse(path, '不存在')
    },
    items: () => chain?.items() ?? source,
  }
}

type RecordDraft = {
  setHead: (path: string, value: string | null) => void
  lists: Partial<Record<ItemList, AnyListDraft>>
  finish: () => EditionRecord
}

const headDraft = <R extends EditionRecord>(record: R) => {
  let head = record
  return {
    set: (path: string, value: string | null): void => {
      head = setHead(head, path, value)
    },
    current: (): R => head,
  }
}

const draftOf = (record: EditionRecord): RecordDraft => {
  switch (record.record) {
    case 'statement': {
      const head = headDraft(record)
      const rows = listDraft(record.rows, rowFields(record))
      const notes = listDraft(record.notes, noteFields)
      const finish = () => ({ ...head.current(), rows: rows.items(), notes: notes.items() })
      return { setHead: head.set, lists: { rows, notes }, finish }
    }
    case 'performance-target': {
      const head = headDraft(record)
      const indicators = listDraft(record.indicators, indicatorFields)
      const finish = () => ({ ...head.current(), indicators: indicators.items() })
      return { setHead: head.set, lists: { indicators }, finish }
    }
    case 'contents': {
      const head = headDraft(record)
      const entries = listDraft(record.entries, entryFields(record.amountUnit))
      return {
        setHead: head.set,
        lists: { entries },
        finish: () => ({ ...head.current(), entries: entries.items() }),
      }
    }
    case 'narrative': {
      const head = headDraft(record)
      const paragraphs = listDraft(record.paragraphs, paragraphFields)
      const finish = () => ({ ...head.current(), paragraphs: paragraphs.items() })
      return { setHead: head.set, lists: { paragraphs }, finish }
    }
  }
}

/**
 * A record with changes made one after the other; items that none of them touches stay the same objects.
 * Throws the Refusal `request-must-be-valid`, naming the path, for a path that does not exist, an item whose key
 * is there already, an amount that is no exact number in the record's unit, and words that a field does not know.
 */
export const applyChanges = (record: EditionRecord, changes: readonly RecordChange[]): EditionRecord => {
  if (changes.length === 0) return record
  const draft = draftOf(record)
  const listOf = (list: ItemList, path: string): AnyListDraft => draft.lists[list] ?? refuse(path, '不存在')
  for (const change of changes)
    switch (change.change) {
      case 'set': {
        const item = itemPath(change.path)
        if (item) listOf(item.list, change.path).set(item.key, item.field, change.value, change.path)
        else draft.setHead(change.path, change.value)
        break
      }
      case 'insert': {
        const path = `${change.list}/${change.item.key}`
        listOf(change.list, path).insert(change.after, change.item, path)
        break
      }
      case 'remove':
        listOf(change.list, `${change.list}/${change.key}`).remove(change.key, `${change.list}/${change.key}`)
        break
    }
  return draft.finish()
}
