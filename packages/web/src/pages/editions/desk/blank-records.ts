import {
  type EditionRecord,
  type EditionRow,
  type EditionTarget,
  indicatorKeys,
  targetFieldKeys,
} from '@heng/domain/editing/edition-record'
import { partyText } from '@heng/domain/editing/party-text'
import type { Party } from '@heng/domain/party'
import { emptyRow } from '@heng/domain/records/statement'
import type { RecordKinds } from '@heng/server/contract'

/** What can be added to an edition, by group. */
export type BlankKind = { key: string; group: string; name: string; data: EditionRecord }

/** Whose new record it is, and for which year. */
export type BlankFor = { fiscalYear: number; organization: Party; department: Party | null; isUnit: boolean }

type Table = RecordKinds['tables'][number]
type Form = RecordKinds['forms'][number]

const amountUnit = '万元'

const totalRow = (key: string, side: EditionRow['side'], name: string, { columns }: Table): EditionRow => ({
  key,
  ...emptyRow,
  side,
  name,
  cells: Object.fromEntries(
    columns.flatMap((column) =>
      side === null || column.side === null || column.side === side ? [[column.key, null]] : [],
    ),
  ),
})

/** A table of a kind with its total rows and nothing else. */
const blankTable = (table: Table, { fiscalYear, organization }: BlankFor): BlankKind => ({
  key: `table ${table.kind}`,
  group: '预算报表',
  name: table.title,
  data: {
    record: 'statement',
    kind: table.kind,
    title: table.title,
    fiscalYear,
    organization,
    amountUnit,
    printedUnit: `单位：${amountUnit}`,
    columns: [...new Map(table.columns.map(({ key, title }) => [key, { key, title }])).values()],
    rows:
      table.sides === 2
        ? [
            totalRow('revenue-total', 'revenue', '收入总计', table),
            totalRow('expenditure-total', 'expenditure', '支出总计', table),
          ]
        : [totalRow('total', null, '合计', table)],
    notes: [],
  },
})

/** A target form in a layout, the organization filled in. */
const blankForm = (form: Form, given: BlankFor): BlankKind => {
  const { fiscalYear, organization, department, isUnit } = given
  const printed = [...new Set([...form.printedFields, 'name', 'budget.total', 'goal'])]
  const fields: EditionTarget['fields'] = {}
  for (const key of targetFieldKeys) if (printed.includes(key)) fields[key] = null
  if (form.scope === 'department') fields.name = organization.name
  const above = isUnit ? department : organization
  if (printed.includes('department') && form.scope === 'project' && above)
    fields.department = partyText(above)
  if (printed.includes('implementer') && isUnit) fields.implementer = partyText(organization)
  return {
    key: `form ${form.template}`,
    group: form.scope === 'project' ? '项目绩效目标表' : '整体绩效目标表',
    name: form.name,
    data: {
      record: 'performance-target',
      scope: form.scope,
      title: `${fiscalYear}年${form.name}`,
      fiscalYear,
      amountUnit,
      fields,
      printedFields: printed,
      indicatorColumns: indicatorKeys.filter((key) => form.indicatorColumns.includes(key)),
      indicators: [],
    },
  }
}

/** Every kind of record that can be added to an edition, empty as it is added. */
export const blankKinds = (kinds: RecordKinds, given: BlankFor): BlankKind[] => {
  const { fiscalYear, organization } = given
  const title = `${organization.name}${fiscalYear}年预算说明`
  // Forms with levels and weights first: they are what most bureaus ask for.
  const usual = ['weight', 'level1', 'level2']
  const rank = (form: Form): number => usual.filter((key) => form.indicatorColumns.includes(key)).length
  const forms = kinds.forms.toSorted((left, right) => rank(right) - rank(left))
  return [
    ...forms.map((form) => blankForm(form, given)),
    ...kinds.tables.map((table) => blankTable(table, given)),
    {
      key: 'contents',
      group: '目录与说明',
      name: '项目目录',
      data: { record: 'contents', title: '项目目录', fiscalYear, amountUnit, entries: [], total: null },
    },
    {
      key: 'narrative',
      group: '目录与说明',
      name: '文字说明',
      data: { record: 'narrative', title, paragraphs: [] },
    },
  ]
}
