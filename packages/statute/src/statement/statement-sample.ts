import { type AmountUnit, parseMoney } from '@heng/domain/money'
import type { Party } from '@heng/domain/party'
import type { HengDocument } from '@heng/domain/records/document'
import type { Narrative } from '@heng/domain/records/narrative'
import { budgetKeys, type PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Cell, RowTextKey, Statement, StatementRow } from '@heng/domain/records/statement'
import { evaluate } from '@heng/engine/evaluate'
import type { Rule } from '@heng/engine/rule'
import { sampleDocument as emptyDocument } from '@heng/engine/sample'

/** Records for the tests of rules, in as few words as a row of a table needs. Lines count from `line`. */
export type SampleRow = {
  code?: string | null
  name?: string | null
  side?: StatementRow['side']
  level?: number
  sign?: 1 | -1
  texts?: Partial<Record<RowTextKey, string>>
  /** One text per column, or by column key for a two-sided table; "" where the cell is empty. */
  values: readonly string[] | Readonly<Record<string, string>>
}

export type SampleStatement = {
  kind: string
  columns: readonly string[]
  rows: readonly (SampleRow | readonly [name: string, ...values: string[]])[]
  line?: number
  title?: string
  unit?: AmountUnit
  printedUnit?: string | null
  fiscalYear?: number | null
  organization?: Party | null
  titles?: Readonly<Record<string, string>>
  notes?: readonly string[]
}

const cellOf = (text: string, unit: AmountUnit, line: number, cell: number): Cell => {
  const printed = text.replaceAll(',', '')
  return {
    value: printed === '' ? null : { printed, amount: parseMoney(printed, unit) },
    place: { line, cell },
  }
}

/** "2011301 行政运行" is a code and a name; a name alone is a name. */
const nameAndCode = (text: string): Pick<SampleRow, 'code' | 'name'> => {
  const match = /^(\d{3,9}|[ABC]) (.+)$/.exec(text)
  return match?.[1] && match[2] ? { code: match[1], name: match[2] } : { name: text === '' ? null : text }
}

const rowOf = (sample: SampleStatement, row: SampleStatement['rows'][number], line: number): StatementRow => {
  const given: SampleRow = 'length' in row ? { ...nameAndCode(row[0]), values: row.slice(1) } : row
  const values = Object.entries(given.values).map(([key, value]): [string, string] => [
    'length' in given.values ? (sample.columns[Number.parseInt(key, 10)] ?? key) : key,
    value,
  ])
  return {
    place: { line },
    side: given.side ?? null,
    sign: given.sign ?? 1,
    level: given.level ?? (given.code ? Math.max(1, (given.code.length - 1) / 2) : 1),
    code: given.code ? { value: given.code, place: { line, cell: 0 } } : null,
    name: given.name ? { value: given.name, place: { line, cell: 1 } } : null,
    texts: Object.fromEntries(
      Object.entries(given.texts ?? {}).map(([key, value]) => [key, { value, place: { line, cell: 1 } }]),
    ),
    cells: Object.fromEntries(
      values.map(([key, value], at) => [key, cellOf(value, sample.unit ?? '万元', line, at + 2)]),
    ),
  }
}

/** A statement as the reader would give it. */
export const sampleStatement = (sample: SampleStatement): Statement => {
  const line = sample.line ?? 10
  return {
    record: 'statement',
    id: `statement-${line}`,
    kind: sample.kind,
    place: { line, endLine: line + sample.rows.length },
    title: sample.title ?? `2024年示例区教育委员会${sample.kind}`,
    fiscalYear: sample.fiscalYear === undefined ? 2024 : sample.fiscalYear,
    organization: sample.organization ?? null,
    amountUnit: sample.unit ?? '万元',
    printedUnit:
      sample.printedUnit === null ? null : { value: sample.printedUnit ?? '单位：万元', place: { line } },
    columns: sample.columns.map((key) => ({ key, title: sample.titles?.[key] ?? key })),
    rows: sample.rows.map((row, at) => rowOf(sample, row, line + 1 + at)),
    notes: (sample.notes ?? []).map((value) => ({ value, place: { line: line + sample.rows.length + 1 } })),
  }
}

/** A narrative of the given paragraphs; one that begins with an ordinal and ends without a stop is a heading. */
export const sampleNarrative = (paragraphs: readonly string[], line = 200): Narrative => ({
  record: 'narrative',
  id: `narrative-${line}`,
  place: { line, endLine: line + paragraphs.length },
  title: null,
  paragraphs: paragraphs.map((text, at) => {
    const ordinal = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/.exec(text)?.[0] ?? null
    return {
      place: { line: line + at },
      ordinal,
      level: ordinal === null ? null : ordinal.endsWith('、') ? 1 : ordinal.startsWith('（') ? 2 : 3,
      heading: ordinal !== null && !/[。；：]/.test(text),
      text,
    }
  }),
})

const text = (value: string | undefined, line: number) =>
  value === undefined ? null : { value, place: { line } }

export type SampleTarget = {
  name: string
  scope?: PerformanceTarget['scope']
  line?: number
  department?: string
  implementer?: string
  overview?: string
  basis?: string
  goal?: string
  phone?: string
  budget: Partial<Record<keyof PerformanceTarget['budget'], string>>
}

/** A target form without indicators. */
export const sampleTarget = (sample: SampleTarget): PerformanceTarget => {
  const line = sample.line ?? 400
  const party = (name: string | undefined) =>
    name === undefined ? null : { value: { code: null, name }, place: { line } }
  const amount = (printed: string | undefined) =>
    printed === undefined
      ? null
      : { value: { printed, amount: parseMoney(printed, '万元') }, place: { line: line + 1 } }
  const [total, generalPublic, governmentFund, stateCapital, other, retained, townships] = budgetKeys.map(
    (key) => amount(sample.budget[key]),
  )
  const budget = { total, generalPublic, governmentFund, stateCapital, other, retained, townships }
  return {
    record: 'performance-target',
    id: `target-${line}`,
    scope: sample.scope ?? 'project',
    place: { line, endLine: line + 9 },
    title: null,
    seq: null,
    fiscalYear: 2024,
    amountUnit: '万元',
    name: text(sample.name, line),
    department: party(sample.department),
    implementer: party(sample.implementer),
    preparer: null,
    contact: null,
    phone: text(sample.phone, line + 2),
    period: null,
    nature: null,
    budget: Object.fromEntries(
      Object.entries(budget).map(([key, value]) => [key, value ?? null]),
    ) as PerformanceTarget['budget'],
    executionWeight: null,
    overview: text(sample.overview, line + 3),
    basis: text(sample.basis, line + 4),
    goal: text(sample.goal, line + 5),
    indicatorColumns: [],
    printedFields: [],
    indicators: [],
  }
}

/** The document of a department of the fictional 示例区 (code 500199). */
export const sampleDocument = (given: Partial<HengDocument>): HengDocument => ({
  ...emptyDocument(),
  title: '示例区教育委员会2024年部门预算情况说明',
  region: '重庆市示例区',
  organization: { code: '199', name: '示例区教育委员会' },
  lineCount: 999,
  ...given,
})

/** What a rule says of some documents taken as one edition: rule id with its variant, severity, first line. */
export const outcomeOf = (rule: Rule, ...documents: readonly HengDocument[]): string[] => {
  const evaluation = evaluate(
    {
      fiscalYear: documents[0]?.fiscalYear ?? null,
      region: documents[0]?.region ?? null,
      organization: documents[0]?.organization?.name ?? null,
      documents,
    },
    [rule],
  )
  return [
    ...evaluation.notChecked.map(({ reason }) => `未检查：${reason}`),
    ...evaluation.findings.map(
      ({ rule: id, severity, places }) =>
        `${severity} ${id.slice(rule.id.length)}@${places.map(({ line }) => line).join(',')}`,
    ),
  ]
}

/** The messages a rule gives, for the tests of its wording. */
export const messagesOf = (rule: Rule, ...documents: readonly HengDocument[]): string[] =>
  evaluate({ fiscalYear: 2024, region: null, organization: null, documents }, [rule]).findings.map(
    ({ message }) => message,
  )
