import { fold } from '@heng/domain/fold'
import {
  departmentEconomic,
  functionExpenditure,
  fundExpenditure,
  governmentEconomic,
  otherBudgetsExpenditure,
  regions,
  renamedCodes,
  revenue,
} from './codes/codes.gen'

/**
 * How sure a row of a code book is: seen in a published text of the year or near it; known from general knowledge
 * with the same name in an earlier published edition; general knowledge alone; general knowledge and doubtful.
 */
export type CodeBasis = 'seen' | 'earlier-edition' | 'recall' | 'recall-low'

export type CodeEntry = {
  code: string
  name: string
  basis: CodeBasis
  /** The edition the row is of, as the source says it: "2024", "≤2023", "≥2024". */
  edition: string
}

export const codeBookKinds = ['function', 'fund', 'economic', 'governmentEconomic', 'revenue'] as const
export type CodeBookKind = (typeof codeBookKinds)[number]

export type CodeBook = ReadonlyMap<string, CodeEntry>

const texts: Readonly<Record<CodeBookKind, readonly string[]>> = {
  function: [functionExpenditure, otherBudgetsExpenditure],
  fund: [fundExpenditure],
  economic: [departmentEconomic],
  governmentEconomic: [governmentEconomic],
  revenue: [revenue],
}

const bases: Readonly<Record<string, CodeBasis>> = {
  s: 'seen',
  e: 'earlier-edition',
  r: 'recall',
  l: 'recall-low',
}

/** Whether a row's edition ("2024", "≤2023", "≥2024") covers a year; plain editions are used for every year. */
const covers = (edition: string, year: number): boolean => {
  const bound = Number.parseInt(edition.slice(1), 10)
  if (edition.startsWith('≤')) return year <= bound
  if (edition.startsWith('≥')) return year >= bound
  return true
}

const entriesOf = (text: string): CodeEntry[] =>
  text.split('\n').map((line) => {
    const [code = '', name = '', basis = '', edition = '2024'] = line.split(',')
    return { code, name, basis: bases[basis] ?? 'recall-low', edition }
  })

const read = (kind: CodeBookKind, year: number | null): CodeBook => {
  const book = new Map<string, CodeEntry>()
  for (const text of texts[kind])
    for (const entry of entriesOf(text))
      if ((year === null || covers(entry.edition, year)) && !book.has(entry.code)) book.set(entry.code, entry)
  return book
}

const books = new Map<string, CodeBook>()

/**
 * The classification codes of one kind for a fiscal year (null: of every edition we hold). The books are of the
 * 2024 edition and for the most part not checked against the official text: look at `basis` before judging by one.
 */
export const codeBook = (kind: CodeBookKind, fiscalYear: number | null): CodeBook => {
  const key = `${kind}${fiscalYear}`
  const known = books.get(key)
  if (known) return known
  const book = read(kind, fiscalYear)
  books.set(key, book)
  return book
}

const renamed = new Map<string, string[]>()
for (const line of renamedCodes.split('\n')) {
  const [code = '', name = ''] = line.split(',')
  renamed.set(code, [...(renamed.get(code) ?? []), name])
}

/** The other names a code has or had in some edition; empty for a code never renamed as far as we know. */
export const otherNamesOf = (code: string): readonly string[] => renamed.get(code) ?? []

/** A name as compared: brackets' width and white space folded, a trailing 支出 and list marks left out. */
const comparable = (name: string): string =>
  fold(name)
    .replace(/[()（）、,，·.“”"]/gu, '')
    .replace(/(?:支出)+$/u, '')

/** Whether two names of a code differ only in white space, brackets, punctuation or the ending 支出. */
export const sameCodeName = (left: string, right: string): boolean => comparable(left) === comparable(right)

/** Whether a printed name is the beginning or the end of a longer one: a name that was cut, not another name. */
export const cutCodeName = (printed: string, whole: string): boolean => {
  const [short, long] = [fold(printed), fold(whole)]
  return short.length >= 2 && short.length < long.length && (long.startsWith(short) || long.endsWith(short))
}

let names: readonly string[] | null = null

/** The districts and counties of Chongqing, and Chongqing itself. */
export const chongqingRegions = (): readonly string[] => {
  names ??= entriesOf(regions).map(({ name }) => name)
  return names
}

/** A code book as the reader wants it: code → name. */
export const codeNames = (kind: CodeBookKind): ReadonlyMap<string, string> =>
  new Map([...codeBook(kind, null)].map(([code, { name }]) => [code, name]))

/** The administrative regions as the reader wants them: 6-digit code → name. */
export const regionNames = (): ReadonlyMap<string, string> =>
  new Map(entriesOf(regions).map(({ code, name }) => [code, name]))
