import { applyChanges } from '@heng/domain/editing/apply-changes'
import { changesOf, diffRecords } from '@heng/domain/editing/diff-records'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { KeptDraft, NamedClash } from './editing-state'

/** Where a browser keeps what is not yet saved, by record. */
export type DraftStore = {
  read: (record: string) => Promise<KeptDraft | null>
  write: (record: string, draft: KeptDraft) => Promise<void>
  remove: (record: string) => Promise<void>
  /** The record is left with nothing unsaved: what was kept to make drafts from goes too. */
  forget: (record: string) => Promise<void>
}

const storeName = 'drafts'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser kept nothing')))
  })

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('heng-drafts', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName))
  return asked(request)
}

/**
 * What is stored: a whole record once, and again and again only what was saved (`since`) and what was changed since
 * then. `stored` is the version of the whole record, `version` the one worked on.
 */
type StoredBase = { version: number; base: EditionRecord }
type StoredDraft = {
  stored: number
  since: RecordChange[]
  version: number
  changes: RecordChange[]
  clashes: readonly NamedClash[]
}

/** The whole record that is stored, and the way from it to the version worked on. */
type KnownBase = StoredBase & { latest: EditionRecord; since: RecordChange[] }

/** Beyond this a whole record is stored again: a table costs about as much as this many changes. */
const mostChanges = 2000

/** The changes from what is stored to a version; null where the whole record must be stored. */
const changesSince = (known: KnownBase, base: EditionRecord): RecordChange[] | null => {
  if (known.latest === base) return known.since
  // Only tables are large; their columns are the same object unless they came anew, maybe with other columns.
  if (known.base.record !== 'statement' || base.record !== 'statement') return null
  if (known.base.columns !== base.columns) return null
  const since = changesOf(diffRecords(known.base, base))
  return since.length > mostChanges ? null : since
}

const baseKey = (record: string): string => `${record} base`

/**
 * Keeps drafts in the browser's own database, so that they outlive a closed window. A browser that forbids
 * storage keeps nothing and breaks nothing.
 */
export const browserDrafts = (): DraftStore => {
  let opened: Promise<IDBDatabase> | null = null
  const bases = new Map<string, KnownBase>()
  const within = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> => {
    try {
      opened ??= openDatabase()
      const database = await opened
      const transaction = database.transaction(storeName, mode)
      const request = work(transaction.objectStore(storeName))
      // Not left to the browser, which takes back what is open when the window closes.
      transaction.commit()
      return await asked(request)
    } catch {
      opened = null
      return null
    }
  }
  return {
    read: async (record) => {
      const kept = await within<StoredDraft | undefined>('readonly', (store) => store.get(record))
      if (!kept) {
        await within('readwrite', (store) => store.delete(baseKey(record)))
        return null
      }
      const known = await within<StoredBase | undefined>('readonly', (store) => store.get(baseKey(record)))
      if (!known || known.version !== kept.stored) return null
      const { version, changes, clashes } = kept
      const base = applyChanges(known.base, kept.since)
      return { base, version, current: applyChanges(base, changes), clashes }
    },
    write: async (record, { base, version, current, clashes }) => {
      const changes = changesOf(diffRecords(base, current))
      const known = bases.get(record)
      const since = known ? changesSince(known, base) : null
      const next: KnownBase =
        known && since ? { ...known, latest: base, since } : { version, base, latest: base, since: [] }
      bases.set(record, next)
      await within('readwrite', (store) => {
        const stored: StoredBase = { version: next.version, base: next.base }
        // One transaction: a draft without the record it belongs to would be lost.
        if (next.base !== known?.base) store.put(stored, baseKey(record))
        const draft: StoredDraft = { stored: next.version, since: next.since, version, changes, clashes }
        return store.put(draft, record)
      })
    },
    remove: async (record) => {
      await within('readwrite', (store) => store.delete(record))
    },
    forget: async (record) => {
      if (!bases.delete(record)) return
      await within('readwrite', (store) => {
        store.delete(baseKey(record))
        return store.delete(record)
      })
    },
  }
}
