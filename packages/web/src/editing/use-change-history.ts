import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChangeHistory } from './change-history'
import { emptyHistory, remember, step } from './change-history'

export type ChangeHistoryHandle = {
  /** Makes changes and notes how to take them back; `joins` as in `remember`. */
  perform: (changes: readonly RecordChange[], joins?: string) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
}

/** Undo and redo over a record that a parent holds; what others change meanwhile is never taken back. */
export const useChangeHistory = (
  record: EditionRecord,
  onChange: (changes: readonly RecordChange[]) => void,
): ChangeHistoryHandle => {
  const [history, setHistory] = useState<ChangeHistory>(emptyHistory)
  const latest = useRef({ record, onChange, history })
  useEffect(() => {
    latest.current = { record, onChange, history }
  })
  const keep = useCallback((next: ChangeHistory) => {
    latest.current.history = next
    setHistory(next)
  }, [])
  const perform = useCallback(
    (changes: readonly RecordChange[], joins?: string) => {
      if (changes.length === 0) return
      const { record: current, onChange: report, history: old } = latest.current
      keep(remember(old, current, changes, joins ?? null, Date.now()))
      report(changes)
    },
    [keep],
  )
  const go = useCallback(
    (way: 'undo' | 'redo') => {
      const done = step(latest.current.history, latest.current.record, way)
      if (!done) return
      keep(done.history)
      latest.current.onChange(done.changes)
    },
    [keep],
  )
  return {
    perform,
    undo: useCallback(() => go('undo'), [go]),
    redo: useCallback(() => go('redo'), [go]),
    canUndo: history.undo.length > 0,
    canRedo: history.redo.length > 0,
  }
}
