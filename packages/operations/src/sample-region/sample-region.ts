import { adjustmentRound, type AdjustmentRound } from './adjustment-round'
import { committeeBudget, type DepartmentBudget, educationBudget } from './department-budget'
import { sampleDepartments, sampleTowns, type SampleOrganization } from './organization'
import { keyProgrammes, type Programme } from './programme'
import { seededChoice } from './seeded-choice'

export type SampleRegionOptions = {
  /** The same seed gives the same region. */
  seed?: number
  /** `small` is enough to look at; `full` has as many programmes as a real volume. */
  size?: 'small' | 'full'
}

/** The fictional 示例区: everything the sample documents are derived from. */
export type SampleRegion = {
  code: string
  name: string
  departments: readonly SampleOrganization[]
  towns: readonly SampleOrganization[]
  adjustment: AdjustmentRound
  education: DepartmentBudget
  committee: DepartmentBudget
  /** Two volumes of programmes, of different years. */
  keyProgrammes: { fiscalYear: number; programmes: Programme[] }
  levelOneProjects: { fiscalYear: number; programmes: Programme[] }
}

/** Makes the sample region; deterministic. */
export const sampleRegion = (options: SampleRegionOptions = {}): SampleRegion => {
  const { seed = 500_199, size = 'small' } = options
  const choose = seededChoice(seed)
  const counts = size === 'small' ? { departments: 14, towns: 2 } : { departments: 22, towns: 12 }
  return {
    code: '500199',
    name: '示例区',
    departments: Object.values(sampleDepartments),
    towns: sampleTowns,
    adjustment: adjustmentRound(),
    education: educationBudget(choose),
    committee: committeeBudget(choose),
    keyProgrammes: { fiscalYear: 2024, programmes: keyProgrammes(choose, counts) },
    levelOneProjects: { fiscalYear: 2026, programmes: keyProgrammes(choose, counts) },
  }
}
