import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import type { Head } from '../reading'
import type { Source } from '../source'

/** Title, fiscal year, region, organization and amount unit, as far as the document says them. */
export const recogniseHead = (_source: Source, _shapes: ReadingShapes): Head => ({
  title: null,
  fiscalYear: null,
  region: null,
  organization: null,
  amountUnit: '万元',
})
