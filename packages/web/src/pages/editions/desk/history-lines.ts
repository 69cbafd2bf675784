import type { HistoryEvent } from '@heng/server/contract'

/** What somebody changed in one record in one go, by however many saves. */
export type RecordLine = Extract<HistoryEvent, { kind: 'record' }> & { first: boolean }
export type HistoryLine = Exclude<HistoryEvent, { kind: 'record' }> | RecordLine

const together = 30 * 60_000

const goesOn = (later: HistoryLine | undefined, event: RecordLine): later is RecordLine =>
  later?.kind === 'record' &&
  later.record === event.record &&
  later.by === event.by &&
  Date.parse(later.at) - Date.parse(event.at) <= together

/**
 * Events, the latest first, as lines to read: saves of one person to one record that follow one another within half an
 * hour are one line.
 */
export const historyLines = (events: readonly HistoryEvent[]): HistoryLine[] => {
  const lines: HistoryLine[] = []
  for (const event of events) {
    if (event.kind !== 'record') {
      lines.push(event)
      continue
    }
    const line = { ...event, first: event.version === 1 }
    const later = lines.at(-1)
    if (!goesOn(later, line)) {
      lines.push(line)
      continue
    }
    lines[lines.length - 1] = {
      ...later,
      first: line.first,
      count: later.count + line.count,
      changes: [...later.changes, ...line.changes],
    }
  }
  return lines
}
