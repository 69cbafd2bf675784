import { evaluationSchema } from '@heng/domain/finding'
import { type DossierRow, selectDossierPage, selectDossiers } from '@heng/store/dossiers'
import { z } from 'zod'
import type { Heng } from '../heng'
import { defineOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { type DossierSummary, dossierSummarySchema } from './dossier-summary'
import { nextField, nextOf, pageFields, pageOf } from '../paging'

/** A stored row as the lists show it. */
export const dossierSummaryOf = (row: DossierRow): DossierSummary => ({
  id: row.id,
  owner: row.owner,
  name: row.name,
  region: row.region,
  organization: row.organization,
  fiscalYear: row.fiscalYear,
  documents: row.documents,
  summary: row.summary === null ? null : evaluationSchema.shape.summary.parse(JSON.parse(row.summary)),
  checkedAt: row.checkedAt?.toISOString() ?? null,
})

/** Every dossier, the latest year first. */
export const listDossiers = async (heng: Heng): Promise<DossierSummary[]> =>
  (await selectDossiers(heng.database)).map(dossierSummaryOf)

export const dossierListSchema = z.object({ dossiers: z.array(dossierSummarySchema), ...nextField })

export const operation = defineOperation({
  id: 'dossiers/list-dossiers',
  title: '同一单位（地区）同一年度的资料为一套',
  method: 'get',
  path: '/api/dossiers',
  roles: documentReaders,
  input: z.object(pageFields),
  answers: dossierListSchema,
  run: async ({ database }, page) => {
    const { rows, next } = await selectDossierPage(database, { page: pageOf(page) })
    return { dossiers: rows.map(dossierSummaryOf), ...nextOf(next) }
  },
})
