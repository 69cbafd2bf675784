import type { Narrative } from '@heng/domain/records/narrative'
import type { Reading } from '../reading'

/** Gathers running text into paragraphs, and claims its lines. */
export const recogniseNarratives = (_reading: Reading): Narrative[] => []
