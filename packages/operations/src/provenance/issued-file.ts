import { createHash } from 'node:crypto'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { insertIssuedFile, type IssuedFileRow, type NewIssuedFile } from '@heng/store/issued-files'
import type { Acting, AuditNote, FileAnswer } from '../operation'
import type { RenderFormat, RenderKind } from '../rendering/render-kinds'
import { type IssuedFile, issuedFileSchema } from './provenance-answers'

type Request = { as: RenderKind; format: RenderFormat; template?: string | undefined }

/** Whether a file of a kind holds a kind of record; findings are about records, and JSON is all of them. */
export const holdsRecord = ({ as, format }: Request, kind: EditionRecord['record']): boolean => {
  switch (as) {
    case 'findings':
      return false
    case 'statements':
      return format === 'json' || kind === 'statement'
    case 'volume':
    case 'disclosure':
    case 'adjustment':
      return true
  }
}

/**
 * Remembers a file that is being handed out: what it was made of, which records stand in it, its hash, and an event in
 * the audit log whose subject is the hash.
 */
export const rememberIssued = (
  { account, audit, remember }: Acting,
  given: Pick<NewIssuedFile, 'of' | 'records'> & { request: Request; file: FileAnswer },
  place: Pick<AuditNote, 'organization' | 'fiscalYear'>,
): void => {
  const { of, records, request, file } = given
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { as: kind, format } = request
  const template = request.template ?? null
  const { name } = file
  remember((database) =>
    insertIssuedFile(database, {
      of,
      kind,
      format,
      template,
      name,
      size: file.bytes.byteLength,
      sha256,
      records,
      account: account.id,
    }),
  )
  audit({
    subject: ['issued-file', sha256],
    ...place,
    detail: { ...of, kind, format, template, name, records: records.length },
  })
}

/** A stored row as answers show it. */
export const issuedFileAnswer = (row: Omit<IssuedFileRow, 'records'>): IssuedFile =>
  issuedFileSchema.parse({ ...row, by: row.accountName, at: row.madeAt.toISOString() })
