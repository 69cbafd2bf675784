import { fold } from '@heng/domain/fold'
import type { Contents, ContentsEntry } from '@heng/domain/records/contents'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { EditionView, Located, Spot } from '@heng/engine/rule'
import { compareParties, nameKey, nameLikeness, partyIn } from './naming'

export type Form = Located<PerformanceTarget>

/**
 * An entry of a list with the form that is its programme's, null where there is none. `repeats` when an earlier
 * entry lists the same programme: both then have its form.
 */
export type Matched = Located<Contents> & { entry: ContentsEntry; form: Form | null; repeats: boolean }

/** A list of programmes matched with the forms of its volume. */
export type Catalogue = {
  contents: Located<Contents>
  entries: readonly Matched[]
  forms: readonly Form[]
  /** Forms that belong to no entry; a second print of a listed programme's form is not among them. */
  unlisted: readonly Form[]
}

/** Below this two names are two programmes. */
const leastLikeness = 0.6
/** Of the entries so many must have a form, else the list is a table of chapters. */
const leastShare = 0.3

const departments = (entry: ContentsEntry, { record }: Form): number => {
  const listed = entry.department && partyIn(entry.department.value)
  switch (compareParties(listed, record.department?.value ?? null)) {
    case 'same':
      return 4
    case 'short':
      return 3
    case 'unknown':
      return 2
    case 'different':
      return listed?.code !== null && listed?.code === record.department?.value.code ? 3 : 0
  }
}

/** Entries of one key list one programme. */
export const entryKey = (entry: ContentsEntry): string =>
  `${nameKey(entry.name.value)}|${fold(entry.department?.value ?? '')}`

/** How well an entry and a form fit beside their names: department first, then number, then amount. */
const fit = (entry: ContentsEntry, form: Form): number =>
  departments(entry, form) * 4 +
  (entry.seq && form.record.seq?.value === entry.seq.value ? 2 : 0) +
  (entry.amount && form.record.budget.total?.value.amount === entry.amount.value.amount ? 1 : 0)

type Pair = { entry: number; form: number; score: number }

/** Takes the best pairs first; an entry and a form each serve once. */
const settle = (pairs: Pair[], taken: Map<number, number>, used: Set<number>): void => {
  pairs.sort((left, right) => right.score - left.score || left.entry - right.entry || left.form - right.form)
  for (const { entry, form } of pairs) {
    if (taken.has(entry) || used.has(form)) continue
    taken.set(entry, form)
    used.add(form)
  }
}

const exactPairs = (
  entries: readonly ContentsEntry[],
  forms: readonly Form[],
  keys: readonly string[],
): Pair[] => {
  const byName = new Map<string, number[]>()
  for (const [at, key] of keys.entries()) byName.set(key, [...(byName.get(key) ?? []), at])
  return entries.flatMap((entry, at) =>
    (byName.get(nameKey(entry.name.value)) ?? []).flatMap((form) => {
      const located = forms[form]
      return located ? [{ entry: at, form, score: fit(entry, located) }] : []
    }),
  )
}

/** Names of very unequal length share too little whatever they say. */
const canBeAlike = ({ length: left }: string, { length: right }: string): boolean =>
  2 * (Math.min(left, right) - 1) >= leastLikeness * (left + right - 2)

const similarPairs = (
  entries: readonly ContentsEntry[],
  forms: readonly Form[],
  keys: readonly string[],
  taken: ReadonlyMap<number, number>,
  used: ReadonlySet<number>,
): Pair[] => {
  const open = [...forms.entries()].filter(([at]) => !used.has(at))
  return entries.flatMap((entry, at) => {
    if (taken.has(at)) return []
    const name = nameKey(entry.name.value)
    return open.flatMap(([form, located]) => {
      const key = keys[form] ?? ''
      if (!canBeAlike(name, key)) return []
      const likeness = nameLikeness(name, key)
      if (likeness < leastLikeness || departments(entry, located) === 0) return []
      return [{ entry: at, form, score: likeness * 20 + fit(entry, located) }]
    })
  })
}

/** The forms a list can speak of: those of its document, else those of documents that have no list. */
const formsFor = (contents: Located<Contents>, view: EditionView): readonly Form[] => {
  const forms = view.targets('project').filter(({ record }) => record.name !== null)
  const own = forms.filter(({ document }) => document === contents.document)
  return own.length > 0 ? own : forms.filter(({ document }) => document.contents.length === 0)
}

const knownKeys = new WeakMap<PerformanceTarget, string>()

/** The name of a form as it is compared; made once, because every list of a volume asks for it. */
const keyOf = ({ record }: Form): string => {
  const before = knownKeys.get(record)
  if (before !== undefined) return before
  const key = nameKey(record.name?.value ?? '')
  knownKeys.set(record, key)
  return key
}

const byKey = (forms: readonly Form[]): Map<string, Form[]> => {
  const named = new Map<string, Form[]>()
  for (const form of forms) {
    const same = named.get(keyOf(form))
    if (same) same.push(form)
    else named.set(keyOf(form), [form])
  }
  return named
}

/** Whether a form prints once more one of those of its name. */
const repeats = (form: Form, named: readonly Form[]): boolean =>
  named.some(
    (one) =>
      compareParties(one.record.department?.value ?? null, form.record.department?.value ?? null) !==
      'different',
  )

const match = (contents: Located<Contents>, view: EditionView): Catalogue => {
  const forms = formsFor(contents, view)
  const { entries } = contents.record
  const keys = forms.map(keyOf)
  const taken = new Map<number, number>()
  const used = new Set<number>()
  settle(exactPairs(entries, forms, keys), taken, used)
  settle(similarPairs(entries, forms, keys, taken, used), taken, used)
  const listed = new Map<string, Form>()
  const matched = entries.map((entry, at) => {
    const key = entryKey(entry)
    const own = forms[taken.get(at) ?? -1] ?? null
    const earlier = listed.get(key) ?? null
    if (own && !earlier) listed.set(key, own)
    return { ...contents, entry, form: own ?? earlier, repeats: own === null && earlier !== null }
  })
  const served = byKey(forms.filter((_, at) => used.has(at)))
  const unlisted = forms.filter((form, at) => !used.has(at) && !repeats(form, served.get(keyOf(form)) ?? []))
  return { contents, entries: matched, forms, unlisted }
}

const known = new WeakMap<EditionView, readonly Catalogue[]>()

/** The lists of programmes of an edition with their forms; a table of chapters is none. Matched once. */
export const cataloguesOf = (view: EditionView): readonly Catalogue[] => {
  const before = known.get(view)
  if (before) return before
  const catalogues = view
    .contents()
    .map((contents) => match(contents, view))
    .filter(({ entries }) => {
      const served = entries.filter(({ form }) => form !== null).length
      return served > 0 && served >= entries.length * leastShare
    })
  known.set(view, catalogues)
  return catalogues
}

/** Why a rule about lists and forms cannot be evaluated. */
export const withoutCatalogue = (view: EditionView): string | null => {
  if (view.contents().length === 0) return '没有项目目录'
  return cataloguesOf(view).length > 0 ? null : '没有与目录对应的绩效目标表'
}

type EntryField = 'seq' | 'name' | 'department' | 'amount'

/** An entry, or one of its fields, as a spot. */
export const entrySpot = ({ document, record, entry }: Matched, field?: EntryField): Spot => ({
  document,
  record,
  place: (field && entry[field]?.place) ?? entry.place,
})

/** A form, or one of its fields, as a spot. */
export const formSpotOf = ({ document, record }: Form, field?: 'name' | 'department' | 'seq'): Spot => ({
  document,
  record,
  place: (field && record[field]?.place) ?? record.place,
})

/** How messages name an entry: "第 12 项“…”". */
export const entryLabel = ({ entry }: Pick<Matched, 'entry'>): string =>
  `${entry.seq ? `第 ${entry.seq.value} 项` : ''}“${entry.name.value}”`

/** A root that the findings about one entry share. */
export const entryRoot = ({ document, entry }: Matched): string =>
  `${document.source}:${entry.place.line}/目录`
