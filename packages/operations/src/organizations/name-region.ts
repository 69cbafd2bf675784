import { Refusal } from '@heng/domain/refusal'
import { renameRegion, selectRegion } from '@heng/store/accounts'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { unnamedRegion } from './show-region'

const refusals: Readonly<Record<string, 'region-must-be-open' | 'region-code-must-be-free'>> = {
  '55006': 'region-must-be-open',
  '23505': 'region-code-must-be-free',
}

const refusalOf = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? refusals[String(error.code)] : undefined
  return code === undefined ? error : new Refusal(code)
}

/** Names the region of a new Heng; not after there are organizations in it. */
export const operation = defineOperation({
  id: 'organizations/name-region',
  title: '设定新系统的行政区划代码和名称（还没有单位时）',
  method: 'put',
  path: '/api/region',
  roles: ['administrator'],
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^[0-9]{6,12}$/)
      .refine((code) => code !== unnamedRegion),
    name: z.string().trim().min(2).max(60),
  }),
  answers: z.object({ code: z.string(), name: z.string() }),
  run: async ({ database, audit }, given) => {
    const before = await selectRegion(database)
    await renameRegion(database, given).catch((error: unknown) => {
      throw refusalOf(error)
    })
    audit({
      subject: ['region', given.code],
      detail: { before: before && { code: before.code, name: before.name }, after: given },
    })
    return given
  },
})
