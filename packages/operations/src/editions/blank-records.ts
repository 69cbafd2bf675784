import {
  type EditionRecord,
  type EditionRow,
  type EditionTarget,
  targetFieldKeys,
} from '@heng/domain/editing/edition-record'
import { partyText } from '@heng/domain/editing/party-text'
import type { Party } from '@heng/domain/party'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { FormLayout } from '@heng/statute/layout'
import { formLayouts, tableLayoutOf } from '@heng/statute/layouts'
import { readingShapes } from '@heng/statute/reading-shapes'
import { filledWords } from '../rendering/filled-words'

export type BlankRecord = { group: string; name: string; data: EditionRecord }

/** Whose new record it is, and for which year. */
export type BlankFor = { fiscalYear: number; organization: Party; department: Party | null; isUnit: boolean }

const amountUnit = '万元'

const blankRow = (
  key: string,
  side: EditionRow['side'],
  name: string,
  { columns }: TableShape,
): EditionRow => ({
  key,
  side,
  sign: 1,
  level: 1,
  code: null,
  name,
  texts: {},
  cells: Object.fromEntries(
    columns.flatMap((column) =>
      side === null || column.side === undefined || column.side === side ? [[column.key, null]] : [],
    ),
  ),
})

const tableName = ({ titles }: TableShape): string =>
  [...titles].sort((left, right) => right.join('').length - left.join('').length)[0]?.join('') ?? ''

/** A table of a kind with its total rows and nothing else. */
const blankTable = (shape: TableShape, { fiscalYear, organization }: BlankFor): BlankRecord => {
  const name = tableName(shape)
  const layout = tableLayoutOf(shape.kind)
  const titleOf = (key: string, printed: string): string =>
    filledWords((layout?.columns[key] ?? [printed]).join('/'), { fiscalYear, amountUnit })
  const rows =
    shape.sides === 2
      ? [
          blankRow('revenue-total', 'revenue', '收入总计', shape),
          blankRow('expenditure-total', 'expenditure', '支出总计', shape),
        ]
      : [blankRow('total', null, '合计', shape)]
  return {
    group: '预算报表',
    name,
    data: {
      record: 'statement',
      kind: shape.kind,
      title: name,
      fiscalYear,
      organization,
      amountUnit,
      printedUnit: `单位：${amountUnit}`,
      columns: [...new Map(shape.columns.map((one) => [one.key, one])).values()].map(({ key, titles }) => ({
        key,
        title: titleOf(key, titles[0] ?? key),
      })),
      rows,
      notes: [],
    },
  }
}

const fieldsOf = ({ above, leftNote, rows, below }: FormLayout): string[] => [
  ...[above, leftNote].flatMap((one) => (one ? [one.field] : [])),
  ...rows.flatMap((row) => row.fields.map(({ field }) => field)),
  ...below.map(({ field }) => field),
]

/** A target form in a layout, the organization filled in. */
const blankForm = (layout: FormLayout, given: BlankFor): BlankRecord => {
  const { fiscalYear, organization, department, isUnit } = given
  const printed = [...new Set([...fieldsOf(layout), 'name', 'budget.total', 'goal'])]
  const own = partyText(organization)
  const above = isUnit ? department && partyText(department) : own
  const fields: EditionTarget['fields'] = {}
  for (const key of targetFieldKeys) if (printed.includes(key)) fields[key] = null
  if (layout.scope === 'department') fields.name = organization.name
  else if (printed.includes('department')) fields.department = above
  if (isUnit && printed.includes('implementer')) fields.implementer = own
  return {
    group: layout.scope === 'project' ? '项目绩效目标表' : '整体绩效目标表',
    name: layout.name,
    data: {
      record: 'performance-target',
      scope: layout.scope,
      title: filledWords(layout.title, { fiscalYear, amountUnit }),
      fiscalYear,
      amountUnit,
      fields,
      printedFields: printed,
      indicatorColumns: layout.columns.map(({ column }) => column),
      indicators: [],
    },
  }
}

const otherBlanks = ({ fiscalYear, organization }: BlankFor): BlankRecord[] => [
  {
    group: '目录与说明',
    name: '项目目录',
    data: { record: 'contents', title: '项目目录', fiscalYear, amountUnit, entries: [], total: null },
  },
  {
    group: '目录与说明',
    name: '文字说明',
    data: { record: 'narrative', title: `${organization.name}${fiscalYear}年预算说明`, paragraphs: [] },
  },
]

/** Every kind of record that can be added to an edition, empty as it is added. */
export const blankRecords = (given: BlankFor): BlankRecord[] => [
  ...formLayouts.map((layout) => blankForm(layout, given)),
  ...readingShapes.tables.map((shape) => blankTable(shape, given)),
  ...otherBlanks(given),
]
