import { Refusal } from '@heng/domain/refusal'
import { deleteCodes } from '@heng/store/code-books'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { fiscalYearSchema } from '../organizations/change-tree'
import { checkRegionAgain } from '../parameters/check-region-again'
import { bookSchema } from './book-in-force'

export const operation = defineOperation({
  id: 'code-books/remove-book',
  title: '撤回某年度导入的科目表；之后用以前导入的或内置的',
  method: 'delete',
  path: '/api/code-books/{book}/{fiscalYear}',
  roles: ['administrator'],
  input: z.object({ book: bookSchema, fiscalYear: fiscalYearSchema }),
  answers: z.object({}),
  run: async (acting, { book, fiscalYear }) => {
    const { database, audit } = acting
    const codes = await deleteCodes(database, book, fiscalYear)
    if (codes === 0) throw new Refusal('code-book-must-exist')
    audit({ subject: ['code-book', book], fiscalYear, detail: { removed: codes } })
    checkRegionAgain(acting)
    return {}
  },
})
