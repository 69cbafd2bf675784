import { selectRegion } from '@heng/store/accounts'
import { openOrganization, type OrganizationRow, selectOrganizations } from '@heng/store/organizations'
import { z } from 'zod'
import { uploadedRows } from '../code-books/uploaded-rows'
import { type Acting, defineOperation } from '../operation'
import { uploadedFiles } from '../uploaded-files'
import { changeTree, fiscalYearSchema, noteSchema, type TreeChange } from './change-tree'
import { changeFrom, openFrom, type Trees, treesOf } from './organization-tree'
import { type PlannedOrganization, planTreeImport } from './plan-tree-import'
import { readTreeTable } from './read-tree-table'
import { unnamedRegion } from './show-region'

export const treeImportSchema = z.object({
  applied: z.boolean(),
  fiscalYear: z.number(),
  /** What is opened, renamed or moved; organizations above before those below. */
  changes: z.array(
    z.object({
      does: z.enum(['open', 'rename', 'move']),
      kind: z.enum(['bureau', 'department', 'unit']),
      code: z.string().nullable(),
      name: z.string(),
      /** The code or name of the organization above. */
      parent: z.string().nullable(),
      /** What it was called before. */
      before: z.string().nullable(),
    }),
  ),
  unchanged: z.number(),
  /** Organizations of the year that the table does not name; they stay. */
  unnamed: z.array(z.object({ code: z.string().nullable(), name: z.string() })),
})

type Ids = Map<string, string>

const applyOne = (trees: Trees, fiscalYear: number, one: PlannedOrganization, ids: Ids): TreeChange[] => {
  const { key, code, name, kind, before } = one
  const id = ids.get(key) ?? ''
  const parent = one.parent === null ? null : (ids.get(one.parent) ?? null)
  if (!before) {
    openFrom(trees, { id, fiscalYear, kind, parent, code, name })
    return [{ kind: 'open', from: [], to: [id], note: null }]
  }
  changeFrom(trees, fiscalYear, id, { code, name, ...(one.does === 'move' ? { parent, kind } : {}) })
  const renamed = before.name !== name
  return [
    ...(one.does === 'move' ? [{ kind: 'move' as const, from: [id], to: [id], note: null }] : []),
    ...(renamed ? [{ kind: 'rename' as const, from: [id], to: [id], note: `${before.name} → ${name}` }] : []),
  ]
}

const apply = (acting: Acting, fiscalYear: number, planned: readonly PlannedOrganization[], note?: string) =>
  changeTree(acting, fiscalYear, async (trees) => {
    const ids: Ids = new Map(
      [...(trees.get(fiscalYear)?.values() ?? [])].map(({ code, name, id }) => [code ?? name, id]),
    )
    for (const { key, id } of planned)
      ids.set(key, id ?? (await openOrganization(acting.database, acting.account.region)))
    return planned
      .filter(({ does }) => does !== 'nothing')
      .flatMap((one) => applyOne(trees, fiscalYear, one, ids))
      .map((change) => (note === undefined ? change : { ...change, note }))
  })

const changeAnswer = ({ does, kind, code, name, parent, before }: PlannedOrganization) =>
  does === 'nothing'
    ? []
    : [{ does, kind, code, name, parent, before: before && before.name !== name ? before.name : null }]

const unnamedOf = (rows: readonly OrganizationRow[], planned: readonly PlannedOrganization[]) => {
  const named = new Set(planned.map(({ id }) => id))
  return rows.filter(({ id }) => !named.has(id)).map(({ code, name }) => ({ code, name }))
}

export const operation = defineOperation({
  id: 'organizations/import-tree',
  title: '从表格导入某年度的单位树；不带 apply 只答复将新建和更改什么',
  method: 'post',
  path: '/api/organizations/import',
  roles: ['administrator'],
  input: z.object({
    fiscalYear: fiscalYearSchema,
    apply: z.stringbool().default(false),
    note: noteSchema,
    files: uploadedFiles,
  }),
  answers: treeImportSchema,
  run: async (acting, { fiscalYear, apply: applied, note, files }) => {
    const { rows: cells } = await uploadedRows(acting, files)
    const table = readTreeTable(cells)
    const rows = await selectOrganizations(acting.database, fiscalYear, { only: true })
    const tree = treesOf(rows).get(fiscalYear) ?? new Map<string, OrganizationRow>()
    const region = await selectRegion(acting.database)
    // Before the region has a name, its bureau is called so and no more.
    const regionName = region && region.code !== unnamedRegion ? region.name : ''
    const planned = planTreeImport({ ...table, tree, regionName })
    if (applied) await apply(acting, fiscalYear, planned, note)
    return {
      applied,
      fiscalYear,
      changes: planned.flatMap(changeAnswer),
      unchanged: planned.filter(({ does }) => does === 'nothing').length,
      unnamed: unnamedOf(rows, planned),
    }
  },
})
