import { createHash } from 'node:crypto'
import type { EditionTarget } from '@heng/domain/editing/edition-record'
import type { FillInBook, FillInSheet } from '@heng/render/fill-in-book'
import { type FormSheetPlan, formSheet } from './form-sheet'
import { guideSheet } from './guide-sheet'
import { overviewSheet } from './overview-sheet'
import { listSheet, templateLists } from './template-lists'
import { packManifest, type TemplateManifest } from './template-manifest'

const manifestSheetName = '编号'

/** The form of a project that is not there yet. */
export const emptyForm = (manifest: TemplateManifest): EditionTarget => ({
  record: 'performance-target',
  scope: 'project',
  title: manifest.title,
  fiscalYear: manifest.fiscalYear,
  amountUnit: manifest.amountUnit,
  fields: {},
  printedFields: [...manifest.printedFields],
  indicatorColumns: [...manifest.columns],
  indicators: [],
})

/** The same for forms whose cells mean the same in the same places. */
const layoutOf = (forms: readonly FormSheetPlan[]): string =>
  `layout ${createHash('sha256')
    .update(JSON.stringify(forms.map(({ id, inputs }) => [id, ...inputs])))
    .digest('hex')}`

const manifestSheet = (manifest: TemplateManifest, layout: string): FillInSheet => ({
  name: manifestSheetName,
  state: 'veryHidden',
  orientation: 'portrait',
  columns: [{ width: 60 }],
  heights: new Map(),
  hiddenRows: new Set(),
  frozenRows: 0,
  cells: packManifest(manifest, layout).map((value, at) => ({
    row: at + 1,
    column: 1,
    value,
    look: { size: 8, align: 'left', wrap: false, numFmt: '@' },
  })),
  marks: [],
})

export type TemplatePlan = {
  forms: readonly FormSheetPlan[]
  /** Which cell of which form means what, in short. */
  layout: string
  /** Every sheet with a mark of its own, by that mark. */
  marked: ReadonlyMap<string, FillInSheet>
  /** The sheets without marks, which nobody is meant to see. */
  unmarked: readonly FillInSheet[]
}

const numbered = (prefix: string, at: number, count: number): string =>
  `${prefix}${String(at + 1).padStart(count > 99 ? 3 : 2, '0')}`

/** The whole template, which follows from its manifest alone: made when it is given out and when it comes back. */
export const templatePlan = (manifest: TemplateManifest): TemplatePlan => {
  const lists = templateLists(manifest)
  const given = manifest.forms.map(({ id, data }, at) => ({
    data,
    form: formSheet(manifest, lists, {
      id: `F${at + 1}`,
      record: id,
      name: numbered(data.scope === 'department' ? '整体' : '项目', at, manifest.forms.length),
      data,
    }),
  }))
  const spare = Array.from({ length: manifest.spareForms }, (_, at) => {
    const data = emptyForm(manifest)
    const name = numbered('新增', at, manifest.spareForms)
    return { data, form: formSheet(manifest, lists, { id: `N${at + 1}`, record: null, name, data }) }
  })
  const lines = [...given, ...spare]
  const guide = guideSheet(manifest)
  const overview = overviewSheet(
    manifest,
    lines.filter(({ data }) => data.scope === 'project'),
  )
  const forms = lines.map(({ form }) => form)
  const layout = layoutOf(forms)
  return {
    forms,
    marked: new Map([
      [guide.id, guide.sheet],
      [overview.id, overview.sheet],
      ...lines.map(({ form }): [string, FillInSheet] => [form.id, form.sheet]),
    ]),
    layout,
    unmarked: [listSheet(lists), manifestSheet(manifest, layout)],
  }
}

export const templateBook = (manifest: TemplateManifest): FillInBook => {
  const { marked, unmarked } = templatePlan(manifest)
  return {
    title: `${manifest.fiscalYear}年度项目和绩效目标填报表`,
    organization: manifest.organization,
    sheets: [...marked.values(), ...unmarked],
  }
}
