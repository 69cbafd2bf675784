import { roleSchema } from '@heng/domain/role'
import { z } from 'zod'
import { nextField } from '../paging'

const organizationSchema = z.object({
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.string().nullable(),
  /** The first and last fiscal year for which it has the organization; null without a bound. */
  fromYear: z.number().nullable(),
  untilYear: z.number().nullable(),
})

export const accountSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  active: z.boolean(),
  createdAt: z.string(),
  organizations: z.array(organizationSchema),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
})

export const accountListSchema = z.object({ accounts: z.array(accountSchema), ...nextField })

/** The address by which somebody sets a password, once and within a day; shown to the administrator alone. */
export const linkSchema = z.object({ id: z.string(), login: z.string(), link: z.string(), hours: z.number() })

export const accountNameSchema = z.string().trim().min(1).max(60)
export const accountInput = z.object({ account: z.string() })
