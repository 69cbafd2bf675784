import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
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

type EditingSession = {
  look: () => { state: EditingState; ready: boolean }
  listen: (hear: () => void) => () => void
  dispatch: (event: EditingEvent) => void
  saveNow: () => void
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
  return { set, clear }
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
  const keep = (): void => {
    const { base, version, current, clashes, phase } = seen.look().state
    if (phase === 'saved') void drafts.remove(id)
    else void drafts.write(id, { base, version, current, clashes })
  }
  const keeping = alarm(keep)
  const dispatch = (event: EditingEvent): void => {
    const before = seen.look().state
    const state = editingStep(before, event)
    if (state === before) return
    show(state)
    if (event.event !== 'send') keeping.set(keepPause)
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
    start: () => {
      if (stage === 'new') void restore()
      stage = 'running'
    },
    stop: () => {
      stage = 'stopped'
      // What waits for its pause is kept and saved when the page is left.
      if (keeping.clear()) keep()
      if (bell.clear()) saveNow()
      else if (seen.look().state.phase === 'saved') void drafts.forget(id)
    },
  }
}
