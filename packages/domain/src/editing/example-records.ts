import { emptyRow } from '../records/statement'
import type { EditionIndicator, EditionRow, EditionStatement, EditionTarget } from './edition-record'
import { indicatorKeys } from './edition-record'

/** Records of an edition of a fictional 示例区, for tests; `more` says what a test wants otherwise. */

export const exampleRow = (key: string, more: Partial<EditionRow> = {}): EditionRow => ({
  key,
  ...emptyRow,
  ...more,
})

export const exampleStatement = (
  rows: EditionRow[],
  more: Partial<EditionStatement> = {},
): EditionStatement => ({
  record: 'statement',
  kind: 'department-expenditure',
  title: '部门支出总表',
  fiscalYear: 2026,
  organization: null,
  amountUnit: '万元',
  printedUnit: '单位：万元',
  columns: [
    { key: 'total', title: '合计' },
    { key: 'basic', title: '基本支出' },
  ],
  rows,
  notes: [],
  ...more,
})

export const exampleIndicator = (key: string, more: Partial<EditionIndicator> = {}): EditionIndicator => ({
  key,
  level1: '产出指标',
  level2: '数量指标',
  name: '改造校舍',
  operator: '≥',
  value: '10',
  unit: '所',
  weight: '10',
  core: '是',
  note: null,
  ...more,
})

/** A project's form that prints the columns most forms print, and has no indicators. */
export const exampleTarget = (more: Partial<EditionTarget> = {}): EditionTarget => ({
  record: 'performance-target',
  scope: 'project',
  title: null,
  fiscalYear: 2026,
  amountUnit: '万元',
  fields: { name: '校舍改造' },
  printedFields: [],
  indicatorColumns: indicatorKeys.filter((one) => one !== 'note'),
  indicators: [],
  ...more,
})

/** A project's form as a unit fills it in, with an indicator of each weight; a right one's sum to 90. */
export const filledTarget = (name: string, weights: readonly string[]): EditionTarget => {
  const fields = {
    name,
    department: '201-示例区教育委员会',
    'budget.total': '120.00',
    executionWeight: '10',
    goal: '改善办学条件',
  }
  return exampleTarget({
    title: '项目支出绩效目标表',
    fields,
    printedFields: Object.keys(fields),
    indicators: weights.map((weight, at) =>
      exampleIndicator(`i${at}`, { name: `改造校舍${at + 1}`, weight }),
    ),
  })
}
