import type { Amount } from '@heng/domain/amount'
import { parseMoney } from '@heng/domain/money'
import type { Place, Sourced } from '@heng/domain/place'
import type { HengDocument } from '@heng/domain/records/document'
import {
  emptyBudget,
  emptyIndicator,
  type Indicator,
  type PerformanceTarget,
} from '@heng/domain/records/performance-target'
import { emptyRow, type Statement, type StatementRow } from '@heng/domain/records/statement'
import type { LocatedFinding } from '@heng/server/contract'

/** Records of a fictional 示例区 for the tests of this folder. */

export const at = <T>(value: T, line: number, cell?: number): Sourced<T> => ({
  value,
  place: { line, ...(cell === undefined ? {} : { cell }) },
})

const amount = (printed: string): Amount => ({ printed, amount: parseMoney(printed, '万元') })

export const exampleRow = (
  line: number,
  name: string,
  cells: Record<string, string | null>,
  more: Partial<StatementRow> = {},
): StatementRow => ({
  place: { line },
  ...emptyRow,
  name: at(name, line, 0),
  cells: Object.fromEntries(
    Object.entries(cells).map(([key, printed], index) => [
      key,
      { value: printed === null ? null : amount(printed), place: { line, cell: index + 1 } },
    ]),
  ),
  ...more,
})

export const exampleStatement = (
  columns: Statement['columns'],
  rows: StatementRow[],
  more: Partial<Statement> = {},
): Statement => ({
  record: 'statement',
  id: 'statement-3',
  kind: 'department-expenditure',
  place: { line: 3, endLine: 20 },
  title: '部门支出总表',
  fiscalYear: 2024,
  organization: null,
  amountUnit: '万元',
  printedUnit: at('万元', 4),
  columns,
  rows,
  notes: [],
  ...more,
})

export const exampleIndicator = (line: number, more: Partial<Indicator> = {}): Indicator => ({
  place: { line },
  ...emptyIndicator,
  name: at('巡查次数', line, 3),
  ...more,
})

export const exampleTarget = (more: Partial<PerformanceTarget> = {}): PerformanceTarget => ({
  record: 'performance-target',
  id: 'target-30',
  scope: 'project',
  place: { line: 30, endLine: 45 },
  title: null,
  seq: null,
  fiscalYear: 2024,
  amountUnit: '万元',
  name: at('校园安全专项', 31, 1),
  department: null,
  implementer: null,
  preparer: null,
  contact: null,
  phone: null,
  period: null,
  nature: null,
  budget: { ...emptyBudget, total: at(amount('120.50'), 32, 1) },
  executionWeight: at('10', 33, 1),
  overview: null,
  basis: null,
  goal: { value: '保障校园安全', place: { line: 34, endLine: 36, cell: 1 } },
  indicatorColumns: ['name', 'weight'],
  printedFields: ['name', 'budget.total', 'executionWeight', 'basis', 'goal'],
  indicators: [],
  ...more,
})

export const exampleDocument = (more: Partial<HengDocument> = {}): HengDocument => ({
  source: '示例.txt',
  format: 'text',
  title: '示例区教育委员会2024年部门预算',
  fiscalYear: 2024,
  region: '示例区',
  organization: { code: '500199', name: '示例区教育委员会' },
  amountUnit: '万元',
  lineCount: 50,
  statements: [],
  targets: [],
  contents: [],
  narratives: [],
  doubts: [],
  headings: [],
  unplaced: [],
  lines: [],
  origins: [],
  ...more,
})

export const exampleFinding = (place: Place, more: Partial<LocatedFinding> = {}): LocatedFinding => ({
  rule: 'performance/weights-sum',
  severity: 'error',
  message: '指标权重之和为 95，应为 90',
  remedy: null,
  facts: {},
  authority: [],
  places: [{ source: '示例.txt', text: '', record: null, document: 'one', ...place }],
  record: null,
  group: 'performance/weights-sum',
  ...more,
})
