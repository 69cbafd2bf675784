import { valueAt } from '@heng/domain/editing/item-at'
import { Refusal } from '@heng/domain/refusal'
import { selectDocumentJson } from '@heng/store/documents'
import type { Database } from '@heng/store/database'
import { selectDossiers } from '@heng/store/dossiers'
import { selectDocumentRecords, selectFilesOfRecords } from '@heng/store/issued-files'
import { selectValueUses } from '@heng/store/provenance'
import { z } from 'zod'
import { documentInput } from '../documents/document-answers'
import { documentSummary } from '../documents/show-document'
import { type Acting, defineOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { issuedUse, issuedUses } from './issued-uses'
import { documentProvenanceSchema, type IssuedUse } from './provenance-answers'
import { namedEdition, sourcePlace, visible } from './value-stages'

/** The documents that are checked together with one, itself among them. */
const dossierOf = async ({ database }: Acting, { id, dossier }: { id: string; dossier: string | null }) => {
  const [row] = dossier === null ? [] : await selectDossiers(database, dossier)
  const documents: { id: string; json: string }[] = []
  for (const one of row?.documents ?? [id]) {
    const json = await selectDocumentJson(database, one)
    if (json !== null) documents.push({ id: one, json })
  }
  const { fiscalYear = null, region = null, organization = null } = row ?? {}
  return { names: { fiscalYear, region, organization }, documents }
}

/** The files made of a document that hold what stands on a line. */
const filesOfDocument = async (
  database: Database,
  { document, line }: { document: string; line: number },
  value: string | null,
): Promise<IssuedUse[]> => {
  const records = await selectDocumentRecords(database, document)
  const here = records.filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
  const files = await selectFilesOfRecords(
    database,
    { document },
    here.map(({ id }) => id),
  )
  return files.map((file) => issuedUse(file, value))
}

export const operation = defineOperation({
  id: 'provenance/show-document-provenance',
  title: '资料中一处的数用到了哪里，与哪些数相连',
  method: 'get',
  path: '/api/documents/{id}/provenance',
  roles: documentReaders,
  input: documentInput.extend({
    line: z.coerce.number().int().positive().describe('行'),
    cell: z.coerce.number().int().nonnegative().optional().describe('行中第几格，从 0 起'),
  }),
  answers: documentProvenanceSchema,
  run: async (acting, { id, line, cell = null }) => {
    const { heng, database } = acting
    const summary = await documentSummary(heng, id)
    const source = await sourcePlace(database, { document: summary.id, line, cell })
    if (source === null) throw new Refusal('document-must-exist')
    const { names, documents } = await dossierOf(acting, summary)
    if (!documents.some((one) => one.id === summary.id))
      throw new Refusal('document-must-be-read', summary.name)
    const target = { document: summary.id, line, cell }
    const trace = await heng.reading.run<'trace-document'>({
      task: 'trace-document',
      dossier: names,
      documents,
      target,
    })
    const uses = visible(acting, await selectValueUses(database, target))
    return {
      source,
      // Besides values, a record remembers where it and its items stood; those have no value of their own.
      uses: uses.flatMap(({ id: record, name, data, edition, path }) => {
        const value = valueAt(data, path)
        return value === null ? [] : [{ edition: namedEdition(edition), record, name, path, value }]
      }),
      issued: [
        ...(await filesOfDocument(database, { document: summary.id, line }, trace.printed)),
        ...(await issuedUses(acting, uses)),
      ],
      trace,
    }
  },
})
