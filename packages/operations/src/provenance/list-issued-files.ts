import { selectIssuedFiles } from '@heng/store/issued-files'
import { z } from 'zod'
import { mayRead } from '../editions/require-edition'
import { defineOperation } from '../operation'
import { nextField, nextOf, pageFields, pageOf } from '../paging'
import { requireId } from '../require-id'
import { figureReaders } from '../role-groups'
import { issuedFileAnswer } from './issued-file'
import { issuedFileSchema } from './provenance-answers'

export const issuedFileListSchema = z.object({
  files: z.array(
    issuedFileSchema.extend({
      /** What stands in it; versions are of the records of an edition. */
      records: z.array(z.object({ record: z.string(), name: z.string(), version: z.int().nullable() })),
    }),
  ),
  ...nextField,
})
export type IssuedFileList = z.infer<typeof issuedFileListSchema>

export const operation = defineOperation({
  id: 'provenance/list-issued-files',
  title: '输出过的文件：由哪个版本、哪些表而成，何人何时；凭文件的 SHA-256 可查一份文件的来历',
  method: 'get',
  path: '/api/issued-files',
  roles: figureReaders,
  input: z.object({
    sha256: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('文件的 SHA-256，十六进制'),
    edition: z.string().optional(),
    document: z.string().optional(),
    fiscalYear: z.coerce.number().int().optional(),
    ...pageFields,
  }),
  answers: issuedFileListSchema,
  run: async (acting, { sha256, edition, document, fiscalYear, ...page }) => {
    const filter = {
      sha256,
      fiscalYear,
      edition: edition === undefined ? undefined : requireId(edition, 'edition-must-exist'),
      document: document === undefined ? undefined : requireId(document, 'document-must-exist'),
    }
    const { rows, next } = await selectIssuedFiles(acting.database, filter, pageOf(page))
    return {
      files: rows
        .filter((row) => row.edition === null || mayRead(acting, row.edition))
        .map((row) => ({ ...issuedFileAnswer(row), records: row.records })),
      ...nextOf(next),
    }
  },
})
