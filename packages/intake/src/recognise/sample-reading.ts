import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import { readText } from '../formats/text'
import { Ledger } from '../ledger'
import type { Head, Reading } from '../reading'

/** No table, form or list is known. */
export const noShapes: ReadingShapes = {
  tables: [],
  forms: [],
  contents: [],
  codeBooks: { function: new Map(), fund: new Map(), economic: new Map(), revenue: new Map() },
}

const noHead: Head = {
  title: null,
  fiscalYear: null,
  region: null,
  organization: null,
  amountUnit: '万元',
}

/** A text as a recogniser gets it, for the tests of this folder. */
export const sampleReading = (
  content: string,
  shapes: Partial<ReadingShapes> = {},
  head: Partial<Head> = {},
): Reading => {
  const source = readText('示例.txt', content)
  return {
    source,
    shapes: { ...noShapes, ...shapes },
    ledger: new Ledger(source),
    head: { ...noHead, ...head },
  }
}
