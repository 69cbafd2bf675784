import { applyChanges } from '@heng/domain/editing/apply-changes'
import { changesOf, diffRecords } from '@heng/domain/editing/diff-records'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { Refusal } from '@heng/domain/refusal'

type Step = { changes: readonly RecordChange[]; joins: string | null; at: number }

/** What was done, newest last, as the changes that take it back; and what was taken back. */
export type ChangeHistory = { undo: readonly Step[]; redo: readonly Step[] }

export const emptyHistory: ChangeHistory = { undo: [], redo: [] }

const most = 200
/** Typing on in one field within this time is one step. */
const pause = 2500

const inverse = (record: EditionRecord, changes: readonly RecordChange[]): RecordChange[] =>
  changesOf(diffRecords(applyChanges(record, changes), record))

/**
 * Notes changes before they are made to `record`. Steps with the same `joins` that follow closely (typing in one
 * field) are taken back together. `now` in milliseconds.
 */
export const remember = (
  history: ChangeHistory,
  record: EditionRecord,
  changes: readonly RecordChange[],
  joins: string | null,
  now: number,
): ChangeHistory => {
  const last = history.undo.at(-1)
  if (last && joins !== null && last.joins === joins && now - last.at < pause)
    return { undo: [...history.undo.slice(0, -1), { ...last, at: now }], redo: [] }
  const back = inverse(record, changes)
  if (back.length === 0) return history
  return { undo: [...history.undo, { changes: back, joins, at: now }].slice(-most), redo: [] }
}

/**
 * The changes that take back (or do again) the newest step, as far as it can still be made: a step that others
 * have made impossible is left out. Null when nothing is left.
 */
export const step = (
  history: ChangeHistory,
  record: EditionRecord,
  way: 'undo' | 'redo',
): { changes: readonly RecordChange[]; history: ChangeHistory } | null => {
  const rest = [...history[way]]
  const other = way === 'undo' ? 'redo' : 'undo'
  for (let one = rest.pop(); one; one = rest.pop())
    try {
      const back = { changes: inverse(record, one.changes), joins: null, at: 0 }
      const next = { ...history, [way]: rest, [other]: [...history[other], back] }
      return { changes: one.changes, history: next }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
    }
  return null
}
