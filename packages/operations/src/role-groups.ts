import { type Role, roles } from '@heng/domain/role'

/** Who sees figures: everybody but the administrator. */
export const figureReaders: readonly Role[] = roles.filter((role) => role !== 'administrator')

/** Who works with source documents; the congress sees editions, not what they were made from. */
export const documentReaders: readonly Role[] = figureReaders.filter((role) => role !== 'congress-reviewer')

/** Who fills in, imports and corrects. */
export const writers: readonly Role[] = [
  'unit-clerk',
  'department-manager',
  'sector-officer',
  'budget-officer',
  'performance-officer',
]

/** Who reviews what others have submitted. */
export const reviewers: readonly Role[] = [
  'department-manager',
  'sector-officer',
  'budget-officer',
  'performance-officer',
]

export const everybody: readonly Role[] = roles
