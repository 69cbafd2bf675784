import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftStore } from './draft-store'
import { type EditingSession, editingSession } from './editing-session'
import type { EditingState, SaveAnswer, TheirChange } from './editing-state'
import { unsavedPaths } from './unsaved-paths'

export type RecordEditing = EditingState & {
  /** False until the browser has said what it kept of earlier work; nothing can be typed before. */
  ready: boolean
  /** Paths and items ("rows/<key>") that are not acknowledged yet. */
  unsaved: ReadonlySet<string>
  /** Makes changes; throws the Refusal of `applyChanges` where they cannot be made. */
  change: (changes: readonly RecordChange[]) => void
  /** Keeps in the browser what is being written in an open cell: the changes it would be; none once it is left. */
  keepTyped: (changes: readonly RecordChange[]) => void
  /** Saves at once instead of after the pause. */
  saveNow: () => void
  /** Decides a clash. */
  choose: (id: string, side: 'mine' | 'theirs') => void
  /** Tells of a version that others saved meanwhile. */
  renew: (record: EditionRecord, version: number, theirs: readonly TheirChange[]) => void
}

/** Ctrl+S, a server that can be reached again, a window that is closed. */
const useWindowSaves = (session: EditingSession): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      session.saveNow()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('online', session.saveNow)
    // A window that is closed leaves no time for a pause.
    document.addEventListener('visibilitychange', session.keepNow)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('online', session.saveNow)
      document.removeEventListener('visibilitychange', session.keepNow)
    }
  }, [session])
}

/**
 * Editing one record of an edition: changes are kept in the browser at once, saved after a pause of 1.5 s or by
 * `saveNow` (Ctrl+S does that too), kept and tried again while the server cannot be reached, and brought together
 * with what others saved. `record` and `version` are what the server had on opening; a change of `id` opens anew.
 */
export const useRecordEditing = (options: {
  id: string
  record: EditionRecord
  version: number
  save: (baseVersion: number, changes: RecordChange[]) => Promise<SaveAnswer>
  drafts: DraftStore
}): RecordEditing => {
  const { id, drafts } = options
  const opened = useRef(options)
  const session = useMemo(() => {
    const { record, version } = opened.current.id === id ? opened.current : options
    return editingSession({
      id,
      record,
      version,
      drafts,
      save: (base, changes) => opened.current.save(base, changes),
    })
    // A record is opened once for each id; later versions come through `renew`.
  }, [id, drafts])
  useEffect(() => {
    opened.current = options
  })
  const [seen, setSeen] = useState(session.look())
  useEffect(() => {
    setSeen(session.look())
    const stop = session.listen(() => setSeen(session.look()))
    session.start()
    return () => {
      stop()
      session.stop()
    }
  }, [session])
  useWindowSaves(session)
  const { state, ready } = seen
  const unsaved = useMemo(() => unsavedPaths(state), [state])
  return {
    ...state,
    ready,
    unsaved,
    change: useCallback((changes) => session.dispatch({ event: 'change', changes }), [session]),
    keepTyped: session.keepTyped,
    saveNow: session.saveNow,
    choose: useCallback((clash, side) => session.dispatch({ event: 'choose', id: clash, side }), [session]),
    renew: useCallback(
      (record, version, theirs) => session.dispatch({ event: 'renewed', record, version, theirs }),
      [session],
    ),
  }
}
