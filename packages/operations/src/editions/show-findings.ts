import { Refusal } from '@heng/domain/refusal'
import { type EditionRow, selectEditions, selectFindingsJson } from '@heng/store/editions'
import { documentSummary } from '../documents/show-document'
import type { Heng } from '../heng'
import { requireId } from '../require-id'
import { editionSummaryOf } from './list-editions'

/** JSON text of the edition's evaluation; null while it has not been checked. */
const evaluationJson = async (heng: Heng, row: EditionRow): Promise<string | null> =>
  row.summary === null || row.notChecked === null
    ? null
    : `{"summary":${row.summary},"findings":${await selectFindingsJson(heng.database, row.id)},"notChecked":${row.notChecked}}`

const findingsJson = async (heng: Heng, row: EditionRow): Promise<string> =>
  `{"edition":${JSON.stringify(editionSummaryOf(row))},"evaluation":${await evaluationJson(heng, row)}}`

const editionRow = async (heng: Heng, id: string): Promise<EditionRow> => {
  const [row] = await selectEditions(heng.database, requireId(id, 'edition-must-exist'))
  if (!row) throw new Refusal('edition-must-exist')
  return row
}

/** What the check of an edition found, as JSON text of EditionFindings. */
export const showEditionFindings = async (heng: Heng, edition: string): Promise<string> =>
  findingsJson(heng, await editionRow(heng, edition))

/** What the check of a document's edition found, as JSON text of EditionFindings. */
export const showDocumentFindings = async (heng: Heng, document: string): Promise<string> => {
  const { edition } = await documentSummary(heng, document)
  return edition === null ? '{"edition":null,"evaluation":null}' : showEditionFindings(heng, edition)
}

/** The printable report of a document's edition as HTML. */
export const reportFindings = async (heng: Heng, document: string): Promise<string> => {
  const { edition, refusal } = await documentSummary(heng, document)
  const row = edition === null ? null : await editionRow(heng, edition)
  const evaluation = row && (await evaluationJson(heng, row))
  if (!row || !evaluation) throw new Refusal('document-must-be-read', refusal?.message ?? null)
  return heng.reading.run<'report'>({ task: 'report', title: row.name, evaluation })
}
