import { applyChanges } from '@heng/domain/editing/apply-changes'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { Refusal } from '@heng/domain/refusal'
import type { DraftStore } from './draft-store'
import type { EditingEvent, EditingState, SaveAnswer } from './editing-state'
import { editingStep, openEditing, unsavedChanges } from './editing-state'

type SessionOptions = {
  id: string
  record: EditionRecord
  version: number
  save: (baseVersion: number, changes: RecordChange[]) => Promise<SaveAnswer>
  drafts: DraftStore
  /** Milliseconds of quiet before a change is saved, and until an unreachable server is tried again. */
  pause?: number
  retry?: number
}

/** Milliseconds in which several changes are put into the browser's draft together. */
const keepPause = 200

export type EditingSession = {
  look: () => { state: EditingState; ready: boolean }
  listen: (hear: () => void) => () => void
  dispatch: (event: EditingEvent) => void
  saveNow: () => void
  /** Puts what waits for its pause into the browser's draft at once. */
  keepNow: () => void
  /** Keeps changes in the draft that are not made yet: those of a cell that is open; none once it is left. */
  keepTyped: (changes: readonly RecordChange[]) => void
  start: () => void
  stop: () => void
}

/** One bell that rings once after a while; setting it again puts it off. */
const alarm = (ring: () => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null
  const clear = (): boolean => {
    const pending = timer !== null
    if (timer) clearTimeout(timer)
    timer = null
    return pending
  }
  const set = (milliseconds: number): void => {
    clear()
    timer = setTimeout(() => {
      timer = null
      ring()
    }, milliseconds)
  }
  /** Rings at once if it was to ring. */
  const now = (): void => {
    if (clear()) ring()
  }
  return { set, clear, now }
}

/** A value that others look at and are told of. */
const watched = <T>(initial: T) => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    look: () => value,
    listen: (hear: () => void) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    set: (next: T): void => {
      value = next
      for (const hear of listeners) hear()
    },
  }
}

/** A record with what is being written in it; without, where others have removed the place meanwhile. */
const withTyped = (current: EditionRecord, typed: readonly RecordChange[]): EditionRecord => {
  try {
    return applyChanges(current, typed)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return current
  }
}

/** The draft of one record in the browser: what is changed, and what is being written in an open cell. */
const draftOf = (id: string, drafts: DraftStore, look: () => EditingState) => {
  let typed: readonly RecordChange[] = []
  const isNeeded = (): boolean => look().phase !== 'saved' || typed.length > 0
  const bell = alarm(() => {
    const { base, version, current, clashes } = look()
    if (isNeeded()) void drafts.write(id, { base, version, current: withTyped(current, typed), clashes })
    else void drafts.remove(id)
  })
  const keep = (): void => bell.set(keepPause)
  return {
    isNeeded,
    keep,
    keepNow: bell.now,
    keepTyped: (changes: readonly RecordChange[]): void => {
      if (changes.length === 0 && typed.length === 0) return
      typed = changes
      keep()
    },
  }
}

/** Runs the state machine of one record: the pause, the draft in the browser, and the calls that save. */
export const editingSession = (options: SessionOptions): EditingSession => {
  const { id, drafts, save, pause = 1500, retry = 5000 } = options
  const seen = watched({ state: openEditing(options.record, options.version, null), ready: false })
  let stage: 'new' | 'running' | 'stopped' = 'new'
  const bell = alarm(() => void send())

  const show = (state: EditingState, ready = seen.look().ready): void => {
    seen.set({ state, ready })
    if (stage === 'stopped') return
    if (state.phase === 'editing') bell.set(pause)
    else if (state.phase === 'offline') bell.set(retry)
  }
  const draft = draftOf(id, drafts, () => seen.look().state)
  const dispatch = (event: EditingEvent): void => {
    const before = seen.look().state
    const state = editingStep(before, event)
    if (state === before) return
    show(state)
    if (event.event !== 'send') draft.keep()
  }
  const send = async (): Promise<void> => {
    const busy = seen.look().state.sent !== null
    dispatch({ event: 'send' })
    const { sent, base, version } = seen.look().state
    if (busy || sent === null) return
    try {
      dispatch({ event: 'answer', answer: await save(version, unsavedChanges({ base, current: sent })) })
    } catch {
      dispatch({ event: 'unreachable' })
    }
  }
  const restore = async (): Promise<void> => {
    show(openEditing(options.record, options.version, await drafts.read(id)), true)
  }
  const saveNow = (): void => {
    bell.clear()
    void send()
  }
  return {
    look: seen.look,
    listen: seen.listen,
    dispatch,
    saveNow,
    keepNow: draft.keepNow,
    // A cell that closes with the page was not left: what is in it waits for the next time.
    keepTyped: (changes) => {
      if (stage !== 'stopped') draft.keepTyped(changes)
    },
    start: () => {
      if (stage === 'new') void restore()
      stage = 'running'
    },
    stop: () => {
      stage = 'stopped'
      // What waits for its pause is kept and saved when the page is left.
      draft.keepNow()
      if (bell.clear()) saveNow()
      else if (!draft.isNeeded()) void drafts.forget(id)
    },
  }
}
