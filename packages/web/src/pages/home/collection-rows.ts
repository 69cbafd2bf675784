import {
  type CollectionStep,
  collectionStepOf,
  collectionSteps,
  collectionStepTitles,
  isHandedIn,
} from '@heng/domain/collection-step'
import type { Collection, Standing } from '@heng/server/contract'
import { stepCounts } from '../../review/step-counts'

const tones = {
  missing: 'late',
  open: 'late',
  submitted: 'under-way',
  departmentChecked: 'under-way',
  bureauReviewed: 'done',
  compiled: 'done',
} as const satisfies Record<CollectionStep, 'late' | 'under-way' | 'done'>

/** The columns of the heat table: how far organizations have come. */
export const collectionColumns = collectionSteps.map((key) => ({
  key,
  title: collectionStepTitles[key],
  tone: tones[key],
}))

export type CollectionRow = {
  department: Collection['departments'][number]['department']
  /** How many organizations stand at which step. */
  counts: Readonly<Record<CollectionStep, number>>
  all: number
  /** How many tables and forms there are to be checked. */
  records: number
  errors: number
  warnings: number
  hints: number
  returns: number
  /** Who has not handed in yet. */
  late: readonly Standing['organization'][]
}

const sum = (
  standings: readonly Standing[],
  key: 'records' | 'errors' | 'warnings' | 'hints' | 'returns',
): number => standings.reduce((total, one) => total + one[key], 0)

const rowOf = (department: CollectionRow['department'], standings: readonly Standing[]): CollectionRow => ({
  department,
  counts: stepCounts(standings),
  all: standings.length,
  records: sum(standings, 'records'),
  errors: sum(standings, 'errors'),
  warnings: sum(standings, 'warnings'),
  hints: sum(standings, 'hints'),
  returns: sum(standings, 'returns'),
  late: standings
    .filter(({ state }) => !isHandedIn(collectionStepOf(state)))
    .map(({ organization }) => organization),
})

/** One row for each department. */
export const collectionRows = ({ departments }: Collection): CollectionRow[] =>
  departments.map(({ department, standings }) => rowOf(department, standings))

/** How deep a cell is coloured, 0 to 4, by its share of the row. */
export const heatOf = (count: number, all: number): number =>
  count === 0 || all === 0 ? 0 : Math.max(1, Math.ceil((count / all) * 4))
