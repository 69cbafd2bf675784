import type { HengDocument } from '@heng/domain/records/document'
import type { Section } from '@heng/render/document'
import { contentsTable } from '../contents-table'
import { narrativeBlocks } from '../narrative-blocks'
import { formTables } from './form-tables'
import { formSections, statementSections, tableSections } from './table-sections'
import { titleLines } from './title-lines'

const adjustmentSections = (document: HengDocument, template: string | undefined): Section[] => {
  const { narratives, targets, contents } = document
  const text = narratives.flatMap(narrativeBlocks)
  return [
    ...(text.length === 0
      ? []
      : [
          {
            orientation: 'portrait',
            pageNumbers: { style: 'dashes', start: 1 },
            blocks: [{ block: 'title', lines: titleLines(document) }, ...text],
          } as const,
        ]),
    ...statementSections(document, { word: '附表', chinese: false }),
    ...contents.flatMap((one) => tableSections([contentsTable(one, document)])),
    ...formSections(document, formTables(document, targets, template)),
  ]
}

/** A budget adjustment: explanation, tables, allocations, bond plan, target forms. */
export const adjustmentDocument = (
  documents: readonly HengDocument[],
  template: string | undefined,
): Section[] => documents.flatMap((document) => adjustmentSections(document, template))
