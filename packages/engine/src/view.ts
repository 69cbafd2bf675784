import type { Edition } from '@heng/domain/edition'
import type { EditionView, HengRecord, Located } from './rule'
import type { HengDocument } from '@heng/domain/records/document'

const located = <R extends HengRecord>(
  edition: Edition,
  records: (document: HengDocument) => readonly R[],
): Located<R>[] =>
  edition.documents.flatMap((document) => records(document).map((record) => ({ document, record })))

/** The records of an edition as rules ask for them. */
export const viewOf = (edition: Edition): EditionView => {
  const statements = located(edition, (document) => document.statements)
  const targets = located(edition, (document) => document.targets)
  const contents = located(edition, (document) => document.contents)
  const narratives = located(edition, (document) => document.narratives)
  return {
    edition,
    statements: (kind) => (kind ? statements.filter(({ record }) => record.kind === kind) : statements),
    targets: (scope) => (scope ? targets.filter(({ record }) => record.scope === scope) : targets),
    contents: () => contents,
    narratives: () => narratives,
  }
}
