import type { EditionView } from '@heng/engine/rule'
import { versionIn } from '../parameters/dated'
import { type PerformanceNouns, performanceNouns } from '../parameters/performance-nouns'
import { type PerformanceUnits, performanceUnits } from '../parameters/performance-units'

/** What names and units of indicators mean in the fiscal year of an edition. */
export const wordsInForce = (view: EditionView): { nouns: PerformanceNouns; units: PerformanceUnits } => {
  const year = view.edition.fiscalYear
  return { nouns: versionIn(performanceNouns, year).value, units: versionIn(performanceUnits, year).value }
}
