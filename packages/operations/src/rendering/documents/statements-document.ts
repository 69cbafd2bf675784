import type { HengDocument } from '@heng/domain/records/document'
import type { Section } from '@heng/render/document'
import { statementSections } from './table-sections'

/** Every statutory table of the documents, numbered within each document. */
export const statementsDocument = (documents: readonly HengDocument[]): Section[] =>
  documents.flatMap((document) => statementSections(document, { word: '表', chinese: true }))
