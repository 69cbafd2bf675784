import type { HengDocument } from '@heng/domain/records/document'
import type { Block, Section } from '@heng/render/document'
import { contentsTable, contentsTitle } from '../contents-table'
import { narrativeBlocks } from '../narrative-blocks'
import { formTables } from './form-tables'
import { coverWords } from './source-headings'
import { statementSections } from './table-sections'
import { titleLines } from './title-lines'

export type VolumeOptions = {
  template: string | undefined
  /** Whether the file has pages, so that contents can give their numbers. */
  paged: boolean
}

const plain = { orientation: 'portrait', pageNumbers: 'none' } as const

const coverOf = (document: HengDocument): Block => {
  const { marks, imprint } = coverWords(document)
  return { block: 'cover', marks, title: titleLines(document), imprint }
}

const volumeSections = (document: HengDocument, { template, paged }: VolumeOptions): Section[] => {
  const { narratives, contents, statements, targets } = document
  const catalogues = contents.filter(({ entries }) => entries.some(({ amount }) => amount !== null))
  const lists = contents.filter((one) => !catalogues.includes(one))
  const notes = narratives.flatMap(narrativeBlocks)
  const forms = formTables(document, targets, template)
  const broken = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block, at): Block[] => (at === 0 ? [block] : [{ block: 'page-break' }, block]))
  return [
    { ...plain, blocks: [coverOf(document)] },
    ...(notes.length === 0 ? [] : [{ ...plain, blocks: notes }]),
    ...(paged
      ? [{ ...plain, blocks: [{ block: 'contents', title: contentsTitle(), levels: 2 } as const] }]
      : lists.map((list) => ({ ...plain, blocks: [contentsTable(list, document)] }))),
    ...catalogues.map(
      (one, at): Section => ({
        orientation: 'portrait',
        pageNumbers: { style: 'dashes', ...(at === 0 ? { start: 1 } : {}) },
        blocks: [contentsTable(one, document)],
      }),
    ),
    ...statementSections(document, { word: '附表', chinese: false }),
    ...(forms.length === 0
      ? []
      : [
          {
            orientation: 'portrait',
            pageNumbers: {
              style: 'dashes',
              ...(catalogues.length + statements.length === 0 ? { start: 1 } : {}),
            },
            blocks: broken(forms),
          } as const,
        ]),
  ]
}

/** A volume of target forms: cover, compilation notes, contents, catalogue, one form a page. */
export const volumeDocument = (documents: readonly HengDocument[], options: VolumeOptions): Section[] =>
  documents.flatMap((document) => volumeSections(document, options))
