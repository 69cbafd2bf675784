import { applyChanges } from '@heng/domain/editing/apply-changes'
import { changesOf, diffRecords } from '@heng/domain/editing/diff-records'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordClash } from '@heng/domain/editing/rebase-record'
import { changesForMine, rebaseRecord } from '@heng/domain/editing/rebase-record'
import type { RecordChange } from '@heng/domain/editing/record-change'

/** What somebody else changed since the version this browser knew. */
export type TheirChange = { path: string; before: string | null; after: string | null; by: string }

export type SaveAnswer =
  | { ok: true; version: number }
  | { ok: false; conflict: EditionRecord; version: number; theirs: readonly TheirChange[] }
  /** The server does not take these changes (no permission any more, edition submitted …); what was typed stays. */
  | { ok: false; refused: string }

type EditingPhase = 'saved' | 'editing' | 'saving' | 'offline' | 'conflict' | 'refused'

/** A clash with the name of who decided otherwise, where the server told it. */
export type NamedClash = RecordClash & { by: string | null }

export type EditingState = {
  phase: EditingPhase
  /** What the server has at `version`. */
  base: EditionRecord
  version: number
  /** What the person sees: base and everything of theirs that is not yet acknowledged. */
  current: EditionRecord
  /** What was sent and is not yet answered. */
  sent: EditionRecord | null
  clashes: readonly NamedClash[]
  /** What others changed since the record was opened, by path. */
  theirs: ReadonlyMap<string, TheirChange>
  /** Why the server refused; null otherwise. */
  refusal: string | null
}

export type EditingEvent =
  | { event: 'change'; changes: readonly RecordChange[] }
  | { event: 'send' }
  | { event: 'answer'; answer: SaveAnswer }
  | { event: 'unreachable' }
  | { event: 'choose'; id: string; side: 'mine' | 'theirs' }
  /** Others saved while this browser looked on. */
  | { event: 'renewed'; record: EditionRecord; version: number; theirs: readonly TheirChange[] }

/** What a browser kept of unsaved work on one record. */
export type KeptDraft = {
  base: EditionRecord
  version: number
  current: EditionRecord
  clashes: readonly NamedClash[]
}

export const unsavedChanges = ({ base, current }: Pick<EditingState, 'base' | 'current'>): RecordChange[] =>
  changesOf(diffRecords(base, current))

const isClean = (state: Pick<EditingState, 'base' | 'current' | 'clashes'>): boolean =>
  state.clashes.length === 0 && unsavedChanges(state).length === 0

const settled = (state: EditingState): EditingState => ({
  ...state,
  phase: state.clashes.length > 0 ? 'conflict' : isClean(state) ? 'saved' : 'editing',
})

const mergedTheirs = (
  old: EditingState['theirs'],
  more: readonly TheirChange[],
): ReadonlyMap<string, TheirChange> => new Map([...old, ...more.map((one) => [one.path, one] as const)])

/** Puts what is unsaved onto a newer version; what both decided differently becomes clashes. */
const renew = (
  state: EditingState,
  record: EditionRecord,
  version: number,
  theirs: readonly TheirChange[],
): EditingState => {
  const rebased = rebaseRecord(state.base, state.current, record)
  const by = (id: string): string | null =>
    theirs.find(({ path }) => path === id || path.startsWith(`${id}/`))?.by ?? null
  const fresh = rebased.clashes.map((clash): NamedClash => ({ ...clash, by: by(clash.id) }))
  const kept = state.clashes.filter((clash) => !fresh.some(({ id }) => id === clash.id))
  return settled({
    ...state,
    base: record,
    version,
    current: rebased.record,
    sent: null,
    clashes: [...kept, ...fresh],
    theirs: mergedTheirs(state.theirs, theirs),
    refusal: null,
  })
}

/** Opens a record at a version, with what this browser kept of earlier unsaved work on it. */
export const openEditing = (record: EditionRecord, version: number, kept: KeptDraft | null): EditingState => {
  const opened: EditingState = {
    phase: 'saved',
    base: record,
    version,
    current: record,
    sent: null,
    clashes: [],
    theirs: new Map(),
    refusal: null,
  }
  if (!kept || kept.base.record !== record.record) return opened
  return renew({ ...opened, ...kept }, record, version, [])
}

const choose = (state: EditingState, id: string, side: 'mine' | 'theirs'): EditingState => {
  const clash = state.clashes.find((one) => one.id === id)
  if (!clash) return state
  const changes = side === 'mine' ? changesForMine(clash) : []
  return settled({
    ...state,
    current: applyChanges(state.current, changes),
    clashes: state.clashes.filter((one) => one !== clash),
  })
}

const answered = (state: EditingState, answer: SaveAnswer): EditingState => {
  if (state.sent === null) return state
  if (answer.ok)
    return settled({ ...state, base: state.sent, version: answer.version, sent: null, refusal: null })
  if ('refused' in answer) return { ...state, phase: 'refused', sent: null, refusal: answer.refused }
  return renew(state, answer.conflict, answer.version, answer.theirs)
}

/**
 * The states of editing one record. Nothing typed is ever dropped: it is in `current` or in a clash until the
 * server has acknowledged it or the person has chosen the other side. Changes that cannot be made throw the
 * Refusal of `applyChanges` and leave the state as it was.
 */
export const editingStep = (state: EditingState, event: EditingEvent): EditingState => {
  switch (event.event) {
    case 'change': {
      const next = { ...state, current: applyChanges(state.current, event.changes) }
      const waits = state.phase === 'saving' || state.phase === 'conflict' || state.phase === 'offline'
      return waits ? next : settled({ ...next, refusal: null })
    }
    case 'send':
      if (state.sent !== null || state.clashes.length > 0 || isClean(state)) return state
      return { ...state, phase: 'saving', sent: state.current }
    case 'answer':
      return answered(state, event.answer)
    case 'unreachable':
      return state.sent === null ? state : { ...state, phase: 'offline', sent: null }
    case 'choose':
      return choose(state, event.id, event.side)
    case 'renewed':
      // An answer is on its way that will tell the same; what was sent must not be taken for theirs.
      if (state.sent !== null || event.version <= state.version) return state
      return renew(state, event.record, event.version, event.theirs)
  }
}
