import {
  type EditionTarget,
  type IndicatorKey,
  indicatorKeys,
  type TargetFieldKey,
  targetFieldKeys,
} from '@heng/domain/editing/edition-record'
import type { AmountUnit } from '@heng/domain/money'
import { renderFillInBook } from '@heng/render/fill-in-book'
import type { TemplateManifest } from './template-manifest'
import { templateBook } from './template-plan'

export type FillInRequest = {
  /** As a form names it: "109-示例区教育委员会", or its name alone. */
  organization: string
  fiscalYear: number
  /** The organization's target forms as they are now; none for an empty template. */
  records: readonly { id: string; data: EditionTarget }[]
  parameters?: {
    amountUnit?: AmountUnit
    /** Sheets for new projects. */
    spareForms?: number
  }
}

const usualSpareForms = 5

/** Which key of printedFields stands for a field; a period may be printed as one or as two. */
const isPrinted = (key: TargetFieldKey, { printedFields, fields }: EditionTarget): boolean => {
  if ((fields[key] ?? null) !== null || printedFields.includes(key)) return true
  if (key === 'period.start') return printedFields.includes('period') || printedFields.includes('periodStart')
  return key === 'period.end' && (printedFields.includes('period') || printedFields.includes('periodEnd'))
}

const usualFields: readonly TargetFieldKey[] = targetFieldKeys.filter(
  (key) => key !== 'preparer' && key !== 'budget.retained' && key !== 'budget.townships',
)

const always: readonly TargetFieldKey[] = ['name', 'department', 'budget.total', 'goal']

const fieldsOf = (forms: readonly EditionTarget[]): TargetFieldKey[] =>
  forms.length === 0
    ? [...usualFields]
    : targetFieldKeys.filter((key) => always.includes(key) || forms.some((form) => isPrinted(key, form)))

const columnsOf = (forms: readonly EditionTarget[]): IndicatorKey[] => {
  if (forms.length === 0) return [...indicatorKeys]
  const used = indicatorKeys.filter((key) =>
    forms.some(
      ({ indicatorColumns, indicators }) =>
        indicatorColumns.includes(key) || indicators.some((one) => one[key] !== null),
    ),
  )
  return used.length === 0 ? [...indicatorKeys] : used
}

const labelOf = (key: TargetFieldKey): string =>
  key === 'period.start' ? 'periodStart' : key === 'period.end' ? 'periodEnd' : key

const manifestOf = (request: FillInRequest): TemplateManifest => {
  const { organization, fiscalYear, records, parameters = {} } = request
  const forms = records.map(({ data }) => data)
  const projects = forms.filter(({ scope }) => scope === 'project')
  const alike = projects[0]
  const fields = fieldsOf(forms)
  return {
    version: 1,
    organization,
    fiscalYear,
    amountUnit: parameters.amountUnit ?? alike?.amountUnit ?? '万元',
    title: alike?.title ?? null,
    fields,
    columns: columnsOf(forms),
    printedFields: alike ? [...alike.printedFields] : [...fields.map(labelOf), 'indicators'],
    forms: records.map(({ id, data }) => ({ id, data })),
    spareForms: parameters.spareForms ?? usualSpareForms,
  }
}

/**
 * An Excel workbook that a unit fills in offline: a sheet for each of its forms as they are now and some for new
 * projects, drop-down lists from the code books of the year, sums shown live, everything but the cells to be filled
 * in locked, and the ids by which `readFilledTemplate` finds everything again. The same request gives the same bytes.
 */
export const fillInTemplate = (request: FillInRequest): Promise<Uint8Array> =>
  renderFillInBook(templateBook(manifestOf(request)))
