import { Refusal } from '@heng/domain/refusal'
import { selectDocumentJson } from '@heng/store/documents'
import { type StoredRecord, selectRecords } from '@heng/store/edition-records'
import { documentSummary } from '../documents/show-document'
import type { Acting } from '../operation'
import type { Candidate } from '../reading/prepare-acceptance'

/** What documents could bring into an edition, prepared in a worker. */
export const prepareCandidates = async (
  { heng, database }: Acting,
  edition: string,
  documents: readonly string[],
): Promise<{ candidates: Candidate[]; records: StoredRecord[] }> => {
  const given: { id: string; json: string }[] = []
  for (const id of documents) {
    const summary = await documentSummary(heng, id)
    const json = await selectDocumentJson(database, summary.id)
    if (json === null) throw new Refusal('document-must-be-read', summary.name)
    given.push({ id: summary.id, json })
  }
  const records = await selectRecords(database, edition)
  const candidates = await heng.reading.run<'prepare-acceptance'>({
    task: 'prepare-acceptance',
    documents: given,
    records: JSON.stringify(records.map(({ id, data }) => ({ id, data }))),
  })
  return { candidates, records }
}
