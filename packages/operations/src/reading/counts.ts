import type { HengDocument } from '@heng/domain/records/document'
import type { DocumentCounts } from '../documents/document-summary'

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

/** How much of each kind a document holds. */
export const countsOf = (document: HengDocument): DocumentCounts => ({
  lines: document.lineCount,
  statements: document.statements.length,
  targets: document.targets.length,
  contents: document.contents.length,
  entries: sum(document.contents, ({ entries }) => entries.length),
  paragraphs: sum(document.narratives, ({ paragraphs }) => paragraphs.length),
  doubts: document.doubts.length,
  unplaced: document.unplaced.length,
})
