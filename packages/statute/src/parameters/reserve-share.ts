import type { Citation } from '@heng/engine/rule'
import { budgetLaw } from '../law/budget-law'

/** The reserve (预备费) as a share of the level's own general expenditure: from 1 % to 3 %. */
export const reserveShare: { least: number; most: number; cites: readonly [Citation, ...Citation[]] } = {
  least: 1,
  most: 3,
  cites: [budgetLaw(40)],
}
