import { z } from 'zod'
import { moneySchema } from './money'

/**
 * An amount as printed. `printed` holds the digits of the source without separators and spaces ("80000.00");
 * `amount` is its exact value in 分, null only where the source is finer than 分 (then there is a doubt as well).
 */
export const amountSchema = z.object({ printed: z.string(), amount: moneySchema.nullable() })
export type Amount = z.infer<typeof amountSchema>
