import { z } from 'zod'
import { defineTextOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { dossierFindingsSchema } from './dossier-summary'
import { showDossierFindings } from './dossier-findings'

export const operation = defineTextOperation({
  id: 'dossiers/show-dossier-findings',
  title: '一套资料的检查结果',
  method: 'get',
  path: '/api/dossiers/{id}/findings',
  roles: documentReaders,
  input: z.object({ id: z.string().describe('一套资料的编号') }),
  answers: dossierFindingsSchema,
  run: ({ heng }, { id }) => showDossierFindings(heng, id),
})
