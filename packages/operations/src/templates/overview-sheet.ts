import { addMoney, formatMoney, parseMoney } from '@heng/domain/money'
import type { EditionTarget, TargetFieldKey } from '@heng/domain/editing/edition-record'
import { budgetKeys } from '@heng/domain/records/performance-target'
import type { FillInCell, FillInMark, FillInSheet } from '@heng/render/fill-in-book'
import type { FormSheetPlan } from './form-sheet'
import { columnName, placeMarkers } from './sheet-markers'
import { pathLabel, templateFields } from './template-fields'
import type { TemplateManifest } from './template-manifest'
import { weightsOf } from './weight-sum'

export const overviewId = 'L1'

const shown: readonly TargetFieldKey[] = [
  'seq',
  'name',
  'department',
  'implementer',
  'nature',
  'period.start',
  'period.end',
  ...budgetKeys.map((key) => `budget.${key}` as const),
]

const head = { font: 'hei', size: 10, align: 'center', border: true } as const
const widths: Partial<Record<TargetFieldKey, number>> = {
  seq: 6,
  name: 32,
  department: 26,
  implementer: 26,
  nature: 8,
}

const isAmount = (key: TargetFieldKey): boolean => templateFields[key].kind === 'amount'

/** What a formula over a form shows before it is calculated anew. */
const resultOf = (key: TargetFieldKey, data: EditionTarget): string | number => {
  const text = data.fields[key] ?? ''
  return isAmount(key) && parseMoney(text, data.amountUnit) !== null ? Number(text) : text
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

type Line = { form: FormSheetPlan; data: EditionTarget }

const lineCells = (
  row: number,
  { form, data }: Line,
  keys: readonly TargetFieldKey[],
  fiscalYear: number,
): FillInCell[] => {
  const from = quoted(form.sheet.name)
  const cells: FillInCell[] = [
    {
      row,
      column: 2,
      // a link as a formula works in every office alike
      value: { formula: `HYPERLINK("#${from}!B2","${form.sheet.name}")`, result: form.sheet.name },
      look: { ...head, font: 'song' },
      color: 'FF0563C1',
    },
    ...keys.map((key, at): FillInCell => {
      const address = form.addresses.get(key)
      return {
        row,
        column: 3 + at,
        value: address
          ? { formula: `IF(${from}!${address}="","",${from}!${address})`, result: resultOf(key, data) }
          : null,
        look: {
          size: 10,
          border: true,
          align: isAmount(key) ? 'right' : key === 'name' ? 'left' : 'center',
          ...(isAmount(key) ? { numFmt: '#,##0.00####' } : {}),
        },
      }
    }),
  ]
  const [sum, expected] = [form.addresses.get('sum'), form.addresses.get('expected')]
  if (!sum || !expected) return cells
  const known = weightsOf(data, fiscalYear)
  const column = 3 + keys.length
  const own = `${columnName(column)}${row}`
  const look = { size: 10, border: true, align: 'center' } as const
  const says = known.sum === null ? '' : known.sum === known.expected ? '✓' : `✗ 应为${known.expected}`
  return [
    ...cells,
    { row, column, value: { formula: `${from}!${sum}`, result: known.sum ?? '' }, look },
    {
      row,
      column: column + 1,
      value: {
        formula: `IF(${own}="","",IF(${own}=${from}!${expected},"✓","✗ 应为"&${from}!${expected}))`,
        result: says,
      },
      look,
    },
  ]
}

/** The exact sum of what the forms say in a field; forms of another unit, whose sum would be none, count as the formula counts them. */
const sumOf = (key: TargetFieldKey, forms: readonly Line[]): number => {
  const unit = forms[0]?.data.amountUnit ?? '万元'
  const amounts = forms.flatMap(({ data }) => parseMoney(data.fields[key] ?? '', unit) ?? [])
  return Number(formatMoney(addMoney(...amounts), unit))
}

const totalCells = (row: number, forms: readonly Line[], keys: readonly TargetFieldKey[]): FillInCell[] => [
  { row, column: 2, value: '合计', look: head },
  ...keys.map((key, at): FillInCell => {
    const column = columnName(3 + at)
    return {
      row,
      column: 3 + at,
      value: isAmount(key)
        ? {
            formula: `SUM(${column}${row - forms.length}:${column}${row - 1})`,
            result: sumOf(key, forms),
          }
        : null,
      look: {
        ...head,
        align: isAmount(key) ? 'right' : 'center',
        ...(isAmount(key) ? { numFmt: '#,##0.00####' } : {}),
      },
    }
  }),
]

const headCells = (manifest: TemplateManifest, titles: readonly string[]): FillInCell[] => [
  {
    row: 2,
    column: 2,
    columns: titles.length,
    value: `${manifest.fiscalYear}年度项目清单`,
    look: { font: 'hei', size: 15, align: 'center' },
  },
  {
    row: 3,
    column: 2,
    columns: titles.length,
    value: `单位：${manifest.organization}　金额单位：${manifest.amountUnit}　本表由各项目表自动汇总，不用填写`,
    look: { size: 9, align: 'left' },
  },
  ...titles.map((value, at): FillInCell => ({ row: 4, column: 2 + at, value, look: head, fill: 'FFEDF2F7' })),
]

/** The list of projects: one line a form, read from the forms, with the sums of amounts and weights. Nothing is filled in here. */
export const overviewSheet = (
  manifest: TemplateManifest,
  forms: readonly Line[],
): { id: string; sheet: FillInSheet } => {
  const keys = shown.filter((key) => manifest.fields.includes(key))
  const weighed = manifest.columns.includes('weight')
  const titles = [
    '表页',
    ...keys.map((key) => pathLabel(`fields/${key}`, 'project')),
    ...(weighed ? ['权重合计', '检查'] : []),
  ]
  const last = 4 + forms.length
  const [sum, check] = [columnName(3 + keys.length), columnName(4 + keys.length)]
  const range = `${sum}5:${check}${last}`
  const marks: FillInMark[] = weighed
    ? [
        { range, formula: `LEFT($${check}5,1)="✓"`, colour: 'green' },
        { range, formula: `LEFT($${check}5,1)="✗"`, colour: 'red' },
      ]
    : []
  return {
    id: overviewId,
    sheet: {
      name: '项目清单',
      state: 'visible',
      orientation: 'landscape',
      columns: [
        { width: 6, hidden: true },
        { width: 12 },
        ...keys.map((key) => ({ width: widths[key] ?? 13 })),
        ...(weighed ? [{ width: 10 }, { width: 12 }] : []),
      ],
      heights: new Map([[2, 30], [4, 28], ...forms.map((_, at): [number, number] => [5 + at, 28])]),
      hiddenRows: new Set([1]),
      frozenRows: 4,
      cells: [
        ...placeMarkers(overviewId, last + 1, titles.length + 1),
        ...headCells(manifest, titles),
        ...forms.flatMap((line, at) => lineCells(5 + at, line, keys, manifest.fiscalYear)),
        ...totalCells(last + 1, forms, keys),
      ],
      marks,
    },
  }
}
