import { Refusal } from '@heng/domain/refusal'
import { markUnread } from '@heng/store/imported-files'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { writers } from '../role-groups'
import { documentInput } from './document-answers'
import { documentSummarySchema } from './document-summary'
import { readImported } from './read-imported'
import { documentSummary } from './show-document'

/**
 * Reads a document again from the bytes that were kept, as after an update of Heng; with `ocr` its pictures of
 * pages as well, by the text recognition that is installed.
 */
export const operation = defineOperation({
  id: 'documents/read-document-again',
  title: '重新读取；ocr=true 时，没有文字层的页用本机安装的文字识别程序读取',
  method: 'post',
  path: '/api/documents/{id}/read',
  roles: writers,
  input: documentInput.extend({ ocr: z.stringbool().optional() }),
  answers: z.object({ summary: documentSummarySchema }),
  status: 202,
  run: async ({ heng, audit, after }, { id, ocr = false }) => {
    const known = requireId(id, 'document-must-exist')
    if (!(await markUnread(heng.database, known))) throw new Refusal('document-must-exist')
    const summary = await documentSummary(heng, known)
    audit({ subject: ['document', known], organization: summary.owner, detail: { name: summary.name, ocr } })
    after((system) => {
      system.announcements.announce({ event: 'document', data: summary })
      system.background(() => readImported(system, known, { ocr }))
    })
    return { summary }
  },
})
