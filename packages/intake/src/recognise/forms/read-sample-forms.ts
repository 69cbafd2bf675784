import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { readText } from '../../formats/text'
import { Ledger } from '../../ledger'
import { recogniseForms } from '../forms'
import { sampleDepartmentShape, sampleFormShape } from './sample-form-shape'

/** Reads the forms of a text, as of a document of that year; ¦ stands for a tab, which an editor may not show. */
export const readSampleForms = (
  content: string,
  fiscalYear: number,
): { targets: PerformanceTarget[]; ledger: Ledger } => {
  const source = readText('sample.txt', content.replaceAll('¦', '\t'))
  const ledger = new Ledger(source)
  const targets = recogniseForms({
    source,
    ledger,
    shapes: {
      tables: [],
      contents: [],
      forms: [sampleFormShape, sampleDepartmentShape],
      codeBooks: { function: new Map(), fund: new Map(), economic: new Map(), revenue: new Map() },
    },
    head: { title: null, fiscalYear, region: null, organization: null, amountUnit: '万元' },
  })
  return { targets, ledger }
}
