import type { Database } from '@heng/store/database'
import { type Origin, selectOrigins } from '@heng/store/edition-records'
import { selectVisibleFiles } from '@heng/store/imported-files'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { recordAnswerSchema, recordInput } from './edition-answers'
import { requireEdition, requireRecord } from './require-edition'

/** Only what was read from documents the account may see: of others it is not to learn even that they are there. */
const visibleOrigins = async (
  database: Database,
  origins: Readonly<Record<string, Origin>>,
): Promise<Record<string, Origin>> => {
  const documents = new Set(Object.values(origins).map(({ document }) => document))
  const visible = await selectVisibleFiles(database, [...documents])
  return Object.fromEntries(Object.entries(origins).filter(([, { document }]) => visible.has(document)))
}

export const operation = defineOperation({
  id: 'editions/show-record',
  title: '预算版本中的一张表',
  method: 'get',
  path: '/api/records/{record}',
  roles: figureReaders,
  input: recordInput.extend({
    origins: z.stringbool().default(true).describe('是否附上各值在资料中的出处；大表的出处比表本身大得多'),
  }),
  answers: recordAnswerSchema,
  run: async (acting, input) => {
    const { id, edition, name, version, data, document } = await requireRecord(acting, input.record)
    await requireEdition(acting, edition)
    const { database } = acting
    const seen = input.origins ? await visibleOrigins(database, await selectOrigins(database, id)) : {}
    const own = document !== null && (await selectVisibleFiles(database, [document])).has(document)
    return { id, edition, name, version, data, origins: seen, document: own ? document : null }
  },
})
