import type { HengDocument } from '@heng/domain/records/document'
import type { Section } from '@heng/render/document'
import { contentsTable } from '../contents-table'
import { narrativeBlocks } from '../narrative-blocks'
import { formTables } from './form-tables'
import { formSections, statementSections, tableSections } from './table-sections'
import { publishedTitleLines } from './title-lines'

const disclosureSections = (document: HengDocument, template: string | undefined): Section[] => {
  const { narratives, targets, contents } = document
  const whole = targets.filter(({ scope }) => scope === 'department')
  const projects = targets.filter(({ scope }) => scope === 'project')
  return [
    {
      orientation: 'portrait',
      pageNumbers: { style: 'dashes', start: 1 },
      blocks: [
        { block: 'title', lines: publishedTitleLines(document) },
        ...narratives.flatMap(narrativeBlocks),
      ],
    },
    ...statementSections(document, { word: '表', chinese: true }),
    ...contents.flatMap((one) => tableSections([contentsTable(one, document)])),
    ...formSections(document, [
      ...formTables(document, whole, undefined),
      ...formTables(document, projects, template),
    ]),
  ]
}

/** A department's complete publication: text, tables, its own form, the forms of its projects. */
export const disclosureDocument = (
  documents: readonly HengDocument[],
  template: string | undefined,
): Section[] => documents.flatMap((document) => disclosureSections(document, template))
