import { createHash } from 'node:crypto'
import { Refusal } from '@heng/domain/refusal'
import type { Role } from '@heng/domain/role'
import { appendAudit, type NewAuditEvent } from '@heng/store/audit'
import { type Database, inTransaction } from '@heng/store/database'
import { insertAnswer, selectAnswer } from '@heng/store/idempotent-answers'
import type { z } from 'zod'
import type { Account } from './accounts/account'
import type { Heng } from './heng'
import { inputFaults } from './input-faults'

/** What happens to the world because of an operation, told in the audit chain. */
export type AuditNote = {
  /** "edition", "document", "account" … and which. */
  subject: readonly [kind: string, id: string]
  organization?: string | null
  fiscalYear?: number | null
  /** Before and after, reasons: what one needs to know later. No secrets. */
  detail?: unknown
}

/** In whose name an operation runs, and what it works with. */
export type Acting = {
  /** Its database sees and changes what the account may; in an operation that writes, it is the transaction. */
  heng: Heng
  database: Database
  account: Account
  /** Notes a change; written at the end of the same transaction. */
  audit: (note: AuditNote) => void
  /** Does something once the transaction is committed (announcements, background work), with Heng's own rights. */
  after: (work: (system: Heng) => void) => void
  /**
   * Only for a GET: what has to be remembered of having answered, although nothing was changed. Done in one transaction
   * with its audit events when the answer is made; without it the answer is not given.
   */
  remember: (work: (database: Database) => Promise<void>) => void
}

/** A file as an answer. */
export type FileAnswer = {
  name: string
  mediaType: string
  bytes: Uint8Array
  /** Shown in the browser rather than saved. */
  inline?: boolean
}

type Described<I extends z.ZodObject> = {
  /** Its path without ".ts": a test compares them. */
  id: string
  /** One line of Chinese: what it does. */
  title: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** "/api/editions/{edition}": names in braces are fields of the input; the others come as query or body. */
  path: string
  /** Who may call it; on which organizations is decided by what the account sees. */
  roles: readonly Role[]
  input: I
  /** The answer holds what is told once and kept nowhere: the same request sent again is refused instead. */
  secret?: true
}

/** Anything one can ask of Heng, its inputs and answers unknown to whoever only passes them on. */
export type Operation = Described<z.ZodObject> & {
  /** 'text' is JSON that the database or a worker has already written. */
  kind: 'json' | 'text' | 'file'
  /** What is answered; null for a file. */
  answers: z.ZodType | null
  status: 200 | 201 | 202
  /** Checks the input and runs. */
  perform: (acting: Acting, input: unknown) => Promise<unknown>
}

const parsed = <I extends z.ZodObject>(schema: I, input: unknown): z.output<I> => {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new Refusal('request-must-be-valid', inputFaults(result.error.issues, input))
}

type Run<I extends z.ZodObject, R> = (acting: Acting, input: z.output<I>) => Promise<R>

/** Declares an operation that answers JSON. */
export const defineOperation = <I extends z.ZodObject, A extends z.ZodType>({
  run,
  ...described
}: Described<I> & { answers: A; status?: 200 | 201 | 202; run: Run<I, z.input<A>> }): Operation => ({
  kind: 'json',
  status: 200,
  ...described,
  perform: (acting, input) => run(acting, parsed(described.input, input)),
})

/** Declares an operation whose answer is JSON as text; the schema describes it. */
export const defineTextOperation = <I extends z.ZodObject>({
  run,
  ...described
}: Described<I> & { answers: z.ZodType; run: Run<I, string> }): Operation => ({
  kind: 'text',
  status: 200,
  ...described,
  perform: (acting, input) => run(acting, parsed(described.input, input)),
})

/** Declares an operation that answers a file. */
export const defineFileOperation = <I extends z.ZodObject>({
  run,
  ...described
}: Described<I> & { run: Run<I, FileAnswer> }): Operation => ({
  kind: 'file',
  status: 200,
  answers: null,
  ...described,
  perform: (acting, input) => run(acting, parsed(described.input, input)),
})

export const writes = ({ method }: Operation): boolean => method !== 'get'

type Work = {
  notes: AuditNote[]
  afterwards: ((system: Heng) => void)[]
  memories: ((database: Database) => Promise<void>)[]
}

const noWork = (): Work => ({ notes: [], afterwards: [], memories: [] })

const actingOn = (heng: Heng, account: Account, work: Work): Acting => ({
  heng,
  database: heng.database,
  account,
  audit: (note) => work.notes.push(note),
  after: (one) => work.afterwards.push(one),
  remember: (one) => work.memories.push(one),
})

const eventOf = (operation: Operation, note: AuditNote): NewAuditEvent => ({
  operation: operation.id,
  subjectKind: note.subject[0],
  subjectId: note.subject[1],
  organization: note.organization ?? null,
  fiscalYear: note.fiscalYear ?? null,
  detail: note.detail ?? null,
})

/** What tells a repeated request from another one with the same key. */
const hashOf = (input: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(input, (_, value: unknown) =>
        value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
      ),
    )
    .digest('hex')

/** What a write is asked with. */
type Request = { account: Account; operation: Operation; input: unknown; key: string | null }

const writeOnce = async (
  heng: Heng,
  { account, operation, input, key }: Request,
  work: Work,
): Promise<unknown> =>
  inTransaction(heng.database, async (database) => {
    const hash = key === null ? '' : hashOf([operation.id, input])
    const known = key === null ? null : await selectAnswer(database, account.id, key)
    if (known && (known.operation !== operation.id || known.requestHash !== hash))
      throw new Refusal('idempotency-key-must-be-fresh')
    if (known && operation.secret)
      throw new Refusal('idempotency-key-must-be-fresh', '已办理，答复只出现一次')
    if (known) return JSON.parse(known.answer) as unknown
    const given = await operation.perform(actingOn({ ...heng, database }, account, work), input)
    if (key !== null)
      await insertAnswer(database, account.id, {
        key,
        operation: operation.id,
        requestHash: hash,
        answer: JSON.stringify(operation.secret ? null : (given ?? null)),
      })
    // Last, because the chain of events is held until the transaction ends.
    await appendAudit(
      database,
      work.notes.map((note) => eventOf(operation, note)),
    )
    return given
  })

const attempts = 4

/** Two writes that waited for one another: the database has undone one of them wholly, which can be done again. */
const isUndone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')

const write = async (heng: Heng, request: Request): Promise<unknown> => {
  for (let attempt = 1; ; attempt += 1) {
    const work = noWork()
    try {
      const answer = await writeOnce(heng, request, work)
      for (const one of work.afterwards) one(heng.system)
      return answer
    } catch (error) {
      if (!isUndone(error) || attempt === attempts) throw error
    }
  }
}

/** Answers without a transaction: making a file takes long. */
const read = async (heng: Heng, { account, operation, input }: Request): Promise<unknown> => {
  const work = noWork()
  const answer = await operation.perform(actingOn(heng, account, work), input)
  if (work.memories.length > 0)
    await inTransaction(heng.database, async (database) => {
      for (const one of work.memories) await one(database)
      await appendAudit(
        database,
        work.notes.map((note) => eventOf(operation, note)),
      )
    })
  return answer
}

/**
 * Performs an operation for an account: its role must allow it, what it writes is one transaction together with
 * its audit events, and a write with an idempotency key that was already done answers the same again.
 */
export const performOperation = async (
  heng: Heng,
  account: Account,
  operation: Operation,
  input: unknown,
  key: string | null = null,
): Promise<unknown> => {
  if (!operation.roles.includes(account.role)) throw new Refusal('role-must-permit', operation.title)
  const theirs = heng.as({ account: account.id })
  if (!writes(operation)) return read(theirs, { account, operation, input, key: null })
  if (account.reach === 'read') throw new Refusal('token-must-allow-writing')
  return write(theirs, { account, operation, input, key })
}
