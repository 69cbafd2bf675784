import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import { codeNames, regionNames } from './code-book'
import type { Definition } from './define'
import * as registry from './registry.gen'

const definitions: readonly Definition[] = Object.values(registry)

/** Everything the reader recognises by, taken from the definitions. */
export const readingShapes: ReadingShapes = {
  tables: definitions.filter((one) => one.definition === 'table'),
  forms: definitions.filter((one) => one.definition === 'form'),
  contents: definitions.filter((one) => one.definition === 'contents'),
  codeBooks: {
    function: codeNames('function'),
    fund: codeNames('fund'),
    economic: codeNames('economic'),
    revenue: codeNames('revenue'),
  },
  regions: regionNames(),
}
