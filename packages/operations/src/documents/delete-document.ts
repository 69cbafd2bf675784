import { Refusal } from '@heng/domain/refusal'
import { deleteFile } from '@heng/store/imported-files'
import { z } from 'zod'
import { regroupAndCheck } from '../dossiers/regroup-and-check'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { writers } from '../role-groups'
import { documentInput } from './document-answers'
import { documentSummary } from './show-document'

/** Deletes a document with all that was read from it; its dossier is checked again behind the answer. */
export const operation = defineOperation({
  id: 'documents/delete-document',
  title: '删除一份资料',
  method: 'delete',
  path: '/api/documents/{id}',
  roles: writers,
  input: documentInput,
  answers: z.object({}),
  run: async ({ heng, audit, after }, input) => {
    const id = requireId(input.id, 'document-must-exist')
    const { name, sha256, owner } = await documentSummary(heng, id)
    if (!(await deleteFile(heng.database, id))) throw new Refusal('document-must-exist')
    audit({ subject: ['document', id], organization: owner, detail: { name, sha256 } })
    after((system) => {
      system.announcements.announce({ event: 'document-deleted', data: { id, owner } })
      system.background(() => regroupAndCheck(system))
    })
    return {}
  },
})
