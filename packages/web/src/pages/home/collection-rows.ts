import type { EditionState } from '@heng/domain/edition-state'
import type { Collection, Standing } from '@heng/server/contract'

/** The columns of the heat table: how far organizations have come. */
export const collectionColumns = [
  { key: 'missing', title: '未建立', tone: 'late', states: [null] },
  { key: 'open', title: '填报中', tone: 'late', states: ['open'] },
  { key: 'submitted', title: '已提交', tone: 'under-way', states: ['submitted'] },
  { key: 'departmentChecked', title: '主管已审', tone: 'under-way', states: ['departmentChecked'] },
  { key: 'bureauReviewed', title: '财政已审', tone: 'done', states: ['bureauReviewed'] },
  {
    key: 'compiled',
    title: '已汇编及以后',
    tone: 'done',
    states: ['compiled', 'approved', 'issued', 'published'],
  },
] as const satisfies readonly {
  key: EditionState | 'missing'
  title: string
  tone: 'late' | 'under-way' | 'done'
  states: readonly (EditionState | null)[]
}[]

export type CollectionRow = {
  department: Collection['departments'][number]['department']
  /** How many organizations, by column. */
  counts: readonly number[]
  all: number
  errors: number
  warnings: number
  hints: number
  returns: number
  /** Who has not handed in yet. */
  late: readonly Standing['organization'][]
}

const isIn = (states: readonly (EditionState | null)[], { state }: Standing): boolean =>
  states.some((one) => one === state)

const sum = (standings: readonly Standing[], key: 'errors' | 'warnings' | 'hints' | 'returns'): number =>
  standings.reduce((total, one) => total + one[key], 0)

const rowOf = (department: CollectionRow['department'], standings: readonly Standing[]): CollectionRow => ({
  department,
  counts: collectionColumns.map(({ states }) => standings.filter((one) => isIn(states, one)).length),
  all: standings.length,
  errors: sum(standings, 'errors'),
  warnings: sum(standings, 'warnings'),
  hints: sum(standings, 'hints'),
  returns: sum(standings, 'returns'),
  late: standings
    .filter(({ state }) => state === null || state === 'open')
    .map(({ organization }) => organization),
})

/** One row for each department. */
export const collectionRows = ({ departments }: Collection): CollectionRow[] =>
  departments.map(({ department, standings }) => rowOf(department, standings))

/** How deep a cell is coloured, 0 to 4, by its share of the row. */
export const heatOf = (count: number, all: number): number =>
  count === 0 || all === 0 ? 0 : Math.max(1, Math.ceil((count / all) * 4))
