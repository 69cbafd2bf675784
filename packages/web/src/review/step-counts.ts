import { type CollectionStep, collectionStepOf } from '@heng/domain/collection-step'
import type { Standing } from '@heng/server/contract'

/** How many organizations stand at each step of the collection. */
export const stepCounts = (standings: readonly Pick<Standing, 'state'>[]): Record<CollectionStep, number> => {
  const counts = { missing: 0, open: 0, submitted: 0, departmentChecked: 0, bureauReviewed: 0, compiled: 0 }
  for (const { state } of standings) counts[collectionStepOf(state)] += 1
  return counts
}
