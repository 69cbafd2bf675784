import { beijingDay } from '@heng/domain/beijing-day'
import { type ParameterValue, selectParameterValues } from '@heng/store/parameters'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { listedParameters, type NumberParameter, numberParameters } from './parameter-catalogue'

const versionSchema = z.object({
  origin: z.enum(['built-in', 'region']),
  /** "2026-01-01"; null: always until then. */
  validFrom: z.string().nullable(),
  value: z.string(),
  citation: z.string(),
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
})

export const parameterListSchema = z.object({
  day: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      unit: z.string(),
      least: z.number(),
      most: z.number(),
      /** What holds on the day. */
      inForce: versionSchema.nullable(),
      /** All of them, the latest first; a region's own stands above the built-in one of the same day. */
      versions: z.array(versionSchema),
    }),
  ),
  listed: z.array(
    z.object({ name: z.string(), title: z.string(), values: z.array(z.string()), citation: z.string() }),
  ),
})

type Version = z.infer<typeof versionSchema>

/** The versions of a parameter, the latest first. */
const versionsOf = (parameter: NumberParameter, own: readonly ParameterValue[]): Version[] => {
  const builtIn = parameter.builtIn.map((one) => ({
    ...one,
    origin: 'built-in' as const,
    setBy: null,
    setAt: null,
  }))
  const region = own
    .filter(({ name }) => name === parameter.name)
    .map(({ validFrom, value, citation, setBy, setAt }) => ({
      origin: 'region' as const,
      validFrom,
      value: String(value),
      citation,
      setBy,
      setAt: setAt.toISOString(),
    }))
  const rank = ({ validFrom, origin }: Version): string => `${validFrom ?? ''}${origin === 'region' ? 1 : 0}`
  return [...builtIn, ...region].sort((one, other) => (rank(one) < rank(other) ? 1 : -1))
}

export const operation = defineOperation({
  id: 'parameters/list-parameters',
  title: '参数：某日有效的数值及其依据、沿革',
  method: 'get',
  path: '/api/parameters',
  roles: everybody,
  input: z.object({ day: z.iso.date().optional() }),
  answers: parameterListSchema,
  run: async ({ database }, { day = beijingDay(new Date()) }) => {
    const own = await selectParameterValues(database)
    return {
      day,
      parameters: numberParameters.map((parameter) => {
        const versions = versionsOf(parameter, own)
        const inForce =
          versions.find(({ origin, validFrom }) => origin === 'region' && (validFrom ?? '') <= day) ??
          versions.find(({ validFrom }) => validFrom === null || validFrom <= day) ??
          null
        const { builtIn: _, ...described } = parameter
        return { ...described, inForce, versions }
      }),
      listed: listedParameters.map(({ values, ...one }) => ({ ...one, values: [...values] })),
    }
  },
})
