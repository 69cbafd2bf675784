import { Refusal } from '@heng/domain/refusal'
import { type DossierRow, selectDossiers, selectFindingsJson } from '@heng/store/dossiers'
import { documentSummary } from '../documents/show-document'
import type { Heng } from '../heng'
import { requireId } from '../require-id'
import { dossierSummaryOf } from './list-dossiers'

/** JSON text of the dossier's evaluation; null while it has not been checked. */
const evaluationJson = async (heng: Heng, row: DossierRow): Promise<string | null> =>
  row.summary === null || row.notChecked === null
    ? null
    : `{"summary":${row.summary},"findings":${await selectFindingsJson(heng.database, row.id)},"notChecked":${row.notChecked}}`

const findingsJson = async (heng: Heng, row: DossierRow): Promise<string> =>
  `{"dossier":${JSON.stringify(dossierSummaryOf(row))},"evaluation":${await evaluationJson(heng, row)}}`

const dossierRow = async (heng: Heng, id: string): Promise<DossierRow> => {
  const [row] = await selectDossiers(heng.database, requireId(id, 'dossier-must-exist'))
  if (!row) throw new Refusal('dossier-must-exist')
  return row
}

/** What the check of a dossier found, as JSON text of DossierFindings. */
export const showDossierFindings = async (heng: Heng, dossier: string): Promise<string> =>
  findingsJson(heng, await dossierRow(heng, dossier))

/** What the check of a document's dossier found, as JSON text of DossierFindings. */
export const showDocumentFindings = async (heng: Heng, document: string): Promise<string> => {
  const { dossier } = await documentSummary(heng, document)
  return dossier === null ? '{"dossier":null,"evaluation":null}' : showDossierFindings(heng, dossier)
}

/** The printable report of a document's dossier as HTML. */
export const reportFindings = async (heng: Heng, document: string): Promise<string> => {
  const { dossier, refusal } = await documentSummary(heng, document)
  const row = dossier === null ? null : await dossierRow(heng, dossier)
  const evaluation = row && (await evaluationJson(heng, row))
  if (!row || !evaluation) throw new Refusal('document-must-be-read', refusal?.message ?? null)
  return heng.reading.run<'report'>({ task: 'report', title: row.name, evaluation })
}
