import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { readingShapes } from '@heng/statute/reading-shapes'
import { selectOrganizationOf } from '@heng/store/organization-of-year'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { blankRecords } from './blank-records'
import { editionInput } from './edition-answers'
import { requireEdition } from './require-edition'

export const recordShapesSchema = z.object({
  /** What can be added, as it is added. */
  blanks: z.array(z.object({ group: z.string(), name: z.string(), data: editionRecordSchema })),
  /** By kind of table: column → the columns it is the sum of; "*" stands for those the document names itself. */
  sums: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  /** The usual names of indicator levels. */
  levels: z.object({ level1: z.array(z.string()), level2: z.record(z.string(), z.array(z.string())) }),
})
export type RecordShapes = z.infer<typeof recordShapesSchema>

const sums: RecordShapes['sums'] = Object.fromEntries(
  readingShapes.tables.map(({ kind, columns }) => [
    kind,
    Object.fromEntries(columns.flatMap(({ key, sum }) => (sum ? [[key, [...sum]]] : []))),
  ]),
)

const levels = (): RecordShapes['levels'] => {
  const level2: Record<string, string[]> = {}
  const level1 = new Set<string>()
  for (const { levels: known } of readingShapes.forms) {
    for (const name of Object.values(known.level1)) level1.add(name)
    for (const [name, parent] of Object.entries(known.parents)) {
      const names = level2[parent] ?? []
      if (!names.includes(name)) level2[parent] = [...names, name]
    }
  }
  return { level1: [...level1], level2 }
}

export const operation = defineOperation({
  id: 'editions/show-record-shapes',
  title: '可以加入一个预算版本的各种表，以及表内合计和指标分级',
  method: 'get',
  path: '/api/editions/{edition}/record-shapes',
  roles: figureReaders,
  input: editionInput,
  answers: recordShapesSchema,
  run: async (acting, { edition }) => {
    const row = await requireEdition(acting, edition)
    const { organizationCode: code, organizationName: name, fiscalYear, organizationKind } = row
    const parent =
      row.parent === null ? null : await selectOrganizationOf(acting.database, row.parent, fiscalYear)
    const blanks = blankRecords({
      fiscalYear,
      organization: { code, name },
      department: parent && { code: parent.code, name: parent.name },
      isUnit: organizationKind === 'unit',
    })
    return { blanks, sums, levels: levels() }
  },
})
