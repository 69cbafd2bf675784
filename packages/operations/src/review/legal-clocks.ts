import { z } from 'zod'

/**
 * What the law gives days for: the bureau issues within 20 days of approval and publishes the region's budget
 * within 20 days of it; a department issues to its units within 15 days of getting its own, and publishes that
 * within 20.
 */
const clocks = {
  issue: { days: 20, from: 'decided', authority: '《预算法》第五十二条' },
  'publish-region': { days: 20, from: 'decided', authority: '《预算法》第十四条' },
  'issue-to-units': { days: 15, from: 'issued', authority: '《预算法》第五十二条' },
  'publish-department': { days: 20, from: 'issued', authority: '《预算法》第十四条' },
} as const

export const clockKinds = ['issue', 'publish-region', 'issue-to-units', 'publish-department'] as const
type ClockKind = (typeof clockKinds)[number]

export const legalClockSchema = z.object({
  kind: z.enum(clockKinds),
  edition: z.string(),
  name: z.string(),
  /** Dates as 2026-01-20. */
  from: z.string(),
  due: z.string(),
  /** Days from today to the due day; negative when it is past. */
  daysLeft: z.int(),
  authority: z.string(),
})
export type LegalClock = z.infer<typeof legalClockSchema>

const day = 86_400_000

export type Clocked = {
  edition: string
  name: string
  kind: 'bureau' | 'department' | 'unit'
  state: 'before' | 'approved' | 'issued' | 'published'
  decidedOn: string | null
  issuedOn: string | null
  /** Whether units of the department are still to get theirs. */
  unitsWait: boolean
}

const running = ({ kind, state, unitsWait }: Clocked): ClockKind[] => {
  const issued = state === 'issued' || state === 'published'
  if (kind === 'bureau')
    return [
      ...(issued ? [] : ['issue' as const]),
      ...(state === 'published' ? [] : ['publish-region' as const]),
    ]
  if (!issued) return ['issue']
  if (kind === 'unit') return []
  return [
    ...(unitsWait ? ['issue-to-units' as const] : []),
    ...(state === 'published' ? [] : ['publish-department' as const]),
  ]
}

/** The clocks that run for an edition on a day; none where the day they run from is not known. */
export const clocksOf = (given: Clocked, today: string): LegalClock[] =>
  running(given).flatMap((kind) => {
    const { days, from: event, authority } = clocks[kind]
    const from = event === 'decided' ? given.decidedOn : given.issuedOn
    if (from === null) return []
    const end = Date.parse(from) + days * day
    return [
      {
        kind,
        edition: given.edition,
        name: given.name,
        from,
        due: new Date(end).toISOString().slice(0, 10),
        daysLeft: Math.round((end - Date.parse(today)) / day),
        authority,
      },
    ]
  })
