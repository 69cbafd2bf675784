import type { Edition } from '@heng/domain/edition'
import type { Evaluation } from '@heng/domain/finding'
import { parseMoney } from '@heng/domain/money'
import type { HengDocument } from '@heng/domain/records/document'
import {
  type BudgetKey,
  type Indicator,
  operators,
  type PerformanceTarget,
} from '@heng/domain/records/performance-target'
import { evaluate } from '@heng/engine/evaluate'
import type { Rule } from '@heng/engine/rule'
import { sampleDocument } from '@heng/engine/sample'

/** What a test says of a form; the rest is a clean form. Indicators: "一级|二级|名称|性质|值|单位|权重|核心". */
export type SampleTarget = {
  scope?: PerformanceTarget['scope']
  line?: number
  seq?: number
  fiscalYear?: number | null
  name?: string | null
  department?: string | null
  contact?: string | null
  phone?: string | null
  period?: readonly [string | null, string | null] | null
  budget?: Partial<Record<BudgetKey, string | null>>
  executionWeight?: string | null
  overview?: string | null
  basis?: string | null
  goal?: string | null
  indicators?: readonly string[]
  columns?: PerformanceTarget['indicatorColumns']
  printedFields?: readonly string[]
}

const columnsOfSample = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'core'] as const

/** Six indicators of a fictional programme in which nothing is wrong. */
export const cleanIndicators: readonly string[] = [
  '产出指标|数量指标|河道巡查次数|≥|24|次|20|是',
  '产出指标|质量指标|巡查问题整改率|≥|95|%|20|是',
  '产出指标|时效指标|问题上报及时率|≥|95|%|20|否',
  '效益指标|社会效益指标|沿河环境|定性|明显改善||20|否',
  '满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|10|是',
]

const indicatorOf = (text: string, line: number): Indicator => {
  const cells = text.split('|')
  const at = (cell: number) => ({ line, cell })
  const cell = (index: number) => {
    const value = cells[index] ?? ''
    return value === '' ? null : { value, place: at(index) }
  }
  const operator = operators.find((one) => one === cells[3])
  return {
    place: { line },
    level1: cell(0),
    level2: cell(1),
    name: cell(2),
    operator: operator ? { value: operator, place: at(3) } : null,
    value: cell(4),
    unit: cell(5),
    weight: cell(6),
    core: cells[7] ? { value: cells[7] === '是', place: at(7) } : null,
    note: null,
  }
}

const partyOf = (text: string) => {
  const match = /^(\d+)-(.*)$/u.exec(text)
  return { code: match?.[1] ?? null, name: match?.[2] ?? text }
}

const fieldsOf = (given: SampleTarget, at: (offset: number) => { line: number }) => {
  const text = (value: string | null | undefined, fallback: string | null, offset: number) => {
    const chosen = value === undefined ? fallback : value
    return chosen === null ? null : { value: chosen, place: at(offset) }
  }
  const department = given.department === undefined ? '109-示例区河道管理中心' : given.department
  return {
    name: text(given.name, '河道巡查专项', 1),
    department: department === null ? null : { value: partyOf(department), place: at(1) },
    contact: text(given.contact, '李青禾', 30),
    phone: text(given.phone, '48000001', 31),
    executionWeight: text(given.executionWeight, null, 2),
    overview: text(given.overview, '对全区河道开展日常巡查。', 3),
    basis: text(given.basis, '区政府有关会议的决定。', 4),
    goal: text(given.goal, '及时发现并整改河道问题，改善沿河环境。', 5),
  }
}

/** One form; the lines of its fields count from `line`, its indicators stand from line + 10. */
export const sampleTarget = (given: SampleTarget = {}): PerformanceTarget => {
  const line = given.line ?? 1
  const at = (offset: number) => ({ line: line + offset })
  const budget = { total: '120.00', ...given.budget }
  const amount = (key: BudgetKey) => {
    const printed = budget[key] ?? null
    return printed === null ? null : { value: { printed, amount: parseMoney(printed, '万元') }, place: at(2) }
  }
  const keys = ['generalPublic', 'governmentFund', 'stateCapital', 'other', 'retained', 'townships'] as const
  return {
    record: 'performance-target',
    id: `target-${line}`,
    scope: given.scope ?? 'project',
    place: { line, endLine: line + 40 },
    title: null,
    seq: given.seq === undefined ? null : { value: given.seq, place: at(0) },
    fiscalYear: given.fiscalYear === undefined ? 2024 : given.fiscalYear,
    amountUnit: '万元',
    implementer: null,
    preparer: null,
    ...fieldsOf(given, at),
    period: given.period
      ? {
          start: given.period[0] === null ? null : { value: given.period[0], place: at(6) },
          end: given.period[1] === null ? null : { value: given.period[1], place: at(7) },
        }
      : null,
    nature: null,
    budget: {
      total: amount('total'),
      generalPublic: amount('generalPublic'),
      governmentFund: amount('governmentFund'),
      stateCapital: amount('stateCapital'),
      other: amount('other'),
      retained: amount('retained'),
      townships: amount('townships'),
    },
    indicatorColumns: [...(given.columns ?? columnsOfSample)],
    printedFields: [
      ...(given.printedFields ?? ['name', 'department', 'contact', 'phone', 'overview', 'basis', 'goal']),
      ...keys.filter((key) => key in budget).map((key) => `budget.${key}`),
    ],
    indicators: (given.indicators ?? cleanIndicators).map((text, index) =>
      indicatorOf(text, line + 10 + index),
    ),
  }
}

/** An edition of one document with these forms, which follow one another. */
export const sampleEdition = (
  targets: readonly SampleTarget[],
  records: Partial<HengDocument> = {},
): Edition => ({
  fiscalYear: records.fiscalYear === undefined ? 2024 : records.fiscalYear,
  region: '示例区',
  organization: null,
  documents: [
    sampleDocument({
      targets: targets.map((one, index) => sampleTarget({ line: 1 + index * 100, ...one })),
      ...records,
    }),
  ],
})

/** One form with these indicators. */
export const sampleIndicators = (...indicators: readonly string[]): Edition => sampleEdition([{ indicators }])

/** What a test says of an entry of a catalogue. */
export type SampleEntry = {
  seq: number
  name: string
  department: string | null
  amount: string | null
}

/** A catalogue on lines from 500 and the forms behind it; with a printed total or a paragraph of notes. */
export const sampleCatalogue = (
  entries: readonly SampleEntry[],
  targets: readonly SampleTarget[],
  more: { total?: string; note?: string } = {},
): Edition => {
  const amountOf = (printed: string) => ({ printed, amount: parseMoney(printed, '万元') })
  return sampleEdition(targets, {
    contents: [
      {
        record: 'contents',
        id: 'contents-500',
        place: { line: 500 },
        title: '重点专项资金目录',
        fiscalYear: 2024,
        amountUnit: '万元',
        entries: entries.map(({ seq, name, department, amount }, index) => {
          const at = (cell: number) => ({ line: 501 + index, cell })
          return {
            place: { line: 501 + index },
            seq: { value: seq, place: at(0) },
            name: { value: name, place: at(1) },
            department: department === null ? null : { value: department, place: at(2) },
            amount: amount === null ? null : { value: amountOf(amount), place: at(3) },
            page: null,
          }
        }),
        total: more.total === undefined ? null : { value: amountOf(more.total), place: { line: 599 } },
      },
    ],
    narratives:
      more.note === undefined
        ? []
        : [
            {
              record: 'narrative',
              id: 'narrative-490',
              place: { line: 490 },
              title: '编表说明',
              paragraphs: [
                { place: { line: 491 }, ordinal: null, level: null, heading: false, text: more.note },
              ],
            },
          ],
  })
}

/** The codes a rule yields, "rule:severity" each, in order; what it cannot check is "not checked". */
export const codesOf = (rule: Rule, edition: Edition): string[] => {
  const { findings, notChecked }: Evaluation = evaluate(edition, [rule])
  if (notChecked.length > 0) return ['not checked']
  return findings.map((finding) => `${finding.rule.split('/').slice(1).join('/')}:${finding.severity}`)
}
