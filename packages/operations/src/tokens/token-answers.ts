import { z } from 'zod'
import { nextField } from '../paging'

export const tokenListSchema = z.object({
  tokens: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      reach: z.enum(['read', 'write']),
      createdAt: z.string(),
      expiresAt: z.string(),
      lastUsedAt: z.string().nullable(),
      state: z.enum(['in-force', 'expired', 'revoked']),
    }),
  ),
  ...nextField,
})

/** `token` is told here and never again. */
export const newTokenSchema = z.object({ id: z.string(), token: z.string(), expiresAt: z.string() })
