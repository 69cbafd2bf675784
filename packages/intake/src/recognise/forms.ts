import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Reading } from '../reading'

/** Finds the performance target forms of a document, in source order, and claims their lines. */
export const recogniseForms = (_reading: Reading): PerformanceTarget[] => []
