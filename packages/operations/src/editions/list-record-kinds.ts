import { performanceLevelPairs } from '@heng/statute/parameters/performance-level-pairs'
import { versionIn } from '@heng/statute/parameters/dated'
import { formLayouts, tableLayoutOf } from '@heng/statute/layouts'
import { tableDefinitions } from '@heng/statute/statement/table-definition'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'

export const recordKindsSchema = z.object({
  tables: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      sides: z.union([z.literal(1), z.literal(2)]),
      /** Every row stands for itself; the total is the sum of all rows. */
      list: z.boolean(),
      labels: z.array(z.string()),
      columns: z.array(
        z.object({
          key: z.string(),
          /** As EditionStatement has it: group headers before it, joined by "/". */
          title: z.string(),
          side: z.enum(['revenue', 'expenditure']).nullable(),
          /** Keys of the columns whose sum it is; `*` for all columns that a document names itself. */
          sum: z.array(z.string()),
        }),
      ),
    }),
  ),
  forms: z.array(
    z.object({
      template: z.string(),
      name: z.string(),
      scope: z.enum(['project', 'department']),
      printedFields: z.array(z.string()),
      indicatorColumns: z.array(z.string()),
    }),
  ),
  /** The indicator levels in force in the year: level 1 → its level 2. */
  levels: z.array(z.object({ level1: z.string(), level2: z.array(z.string()) })),
})
export type RecordKinds = z.infer<typeof recordKindsSchema>

type Definition = (typeof tableDefinitions)[number]

const tableOf = (definition: Definition, year: number): RecordKinds['tables'][number] => {
  const layout = tableLayoutOf(definition.kind)
  const words = (text: string): string =>
    text.replaceAll('{year}', `${year}年`).replaceAll('{last}', `${year - 1}年`)
  return {
    kind: definition.kind,
    title: (definition.titles[0] ?? []).join(''),
    sides: definition.sides,
    list: definition.list ?? false,
    labels: definition.labels.filter(({ optional }) => !optional).map(({ field }) => field),
    columns: definition.columns.map(({ key, titles, side, sum = [] }) => ({
      key,
      title: (layout?.columns[key] ?? [titles[0] ?? key]).map(words).join('/'),
      side: side ?? null,
      sum: [...sum],
    })),
  }
}

type Layout = (typeof formLayouts)[number]

const formOf = ({
  template,
  name,
  scope,
  above,
  leftNote,
  rows,
  columns,
  below,
}: Layout): RecordKinds['forms'][number] => {
  const fields = [
    ...(above ? [above] : []),
    ...(leftNote ? [leftNote] : []),
    ...rows.flatMap((row) => row.fields),
    ...below,
  ]
  return {
    template,
    name,
    scope,
    printedFields: [...new Set(fields.map(({ field }) => field))],
    indicatorColumns: columns.map(({ column }) => column),
  }
}

export const operation = defineOperation({
  id: 'editions/list-record-kinds',
  title: '可以编报的表和绩效目标表式、各列合计关系和指标分类',
  method: 'get',
  path: '/api/record-kinds',
  roles: everybody,
  input: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  answers: recordKindsSchema,
  run: (_, { year }) =>
    Promise.resolve({
      tables: tableDefinitions.map((definition) => tableOf(definition, year)),
      forms: formLayouts.map(formOf),
      levels: Object.entries(versionIn(performanceLevelPairs, year).value).map(([level1, level2]) => ({
        level1,
        level2: [...level2],
      })),
    }),
})
