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

/** What is stored: the version worked on once, and again and again only what was changed in it. */
type StoredBase = { version: number; base: EditionRecord }
type StoredDraft = { version: number; changes: RecordChange[]; clashes: readonly NamedClash[] }

const baseKey = (record: string): string => `${record} base`

/**
 * Keeps drafts in the browser's own database, so that they outlive a closed window. A browser that forbids
 * storage keeps nothing and breaks nothing.
 */
export const browserDrafts = (): DraftStore => {
  let opened: Promise<IDBDatabase> | null = null
  const bases = new Map<string, EditionRecord>()
  const within = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> => {
    try {
      opened ??= openDatabase()
      const database = await opened
      return await asked(work(database.transaction(storeName, mode).objectStore(storeName)))
    } catch {
      opened = null
      return null
    }
  }
  return {
    read: async (record) => {
      const kept = await within<StoredDraft | undefined>('readonly', (store) => store.get(record))
      const known = await within<StoredBase | undefined>('readonly', (store) => store.get(baseKey(record)))
      if (!kept || known?.version !== kept.version) return null
      const { version, changes, clashes } = kept
      return { base: known.base, version, current: applyChanges(known.base, changes), clashes }
    },
    write: async (record, { base, version, current, clashes }) => {
      const changes = changesOf(diffRecords(base, current))
      const fresh = bases.get(record) !== base
      bases.set(record, base)
      await within('readwrite', (store) => {
        const stored: StoredBase = { version, base }
        // One transaction: a draft without the version it belongs to would be lost.
        if (fresh) store.put(stored, baseKey(record))
        const draft: StoredDraft = { version, changes, clashes }
        return store.put(draft, record)
      })
    },
    remove: async (record) => {
      bases.delete(record)
      await within('readwrite', (store) => {
        store.delete(baseKey(record))
        return store.delete(record)
      })
    },
  }
}
