import { expect, test } from 'vitest'
import type { z } from 'zod'
import { withTestDesk } from '../test-desk'
import { operation as listParameters, type parameterListSchema } from './list-parameters'
import { operation as removeParameterValue } from './remove-parameter-value'
import { operation as setParameter } from './set-parameter'

type List = z.infer<typeof parameterListSchema>

const given = withTestDesk()

const name = 'performance/executionWeight'
const citation = '示例财〔2026〕3号'
const at = async (day: string) =>
  (await given.perform<List>('clerk', listParameters, { day })).parameters.find((one) => one.name === name)
const set = (input: object): Promise<unknown> =>
  given.perform('admin', setParameter, { name, citation, ...input })

test('built-in values are cited', async () => {
  const { parameters, listed } = await given.perform<List>('auditor', listParameters)
  for (const { title, inForce, versions } of parameters) {
    expect([title, inForce?.citation.length]).not.toEqual([title, 0])
    expect(versions.every(({ origin }) => origin === 'built-in')).toBe(true)
  }
  expect(listed.map(({ values }) => values.length).every((count) => count > 0)).toBe(true)
})

test("a region's value holds from its day on, until the next", async () => {
  await set({ validFrom: '2026-01-01', value: 15 })
  await set({ validFrom: '2027-01-01', value: 20 })
  const values = await Promise.all(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(at))
  expect(values.map((one) => one?.inForce?.value)).toEqual(['10', '15', '15', '20'])
  expect(values[0]?.versions.map(({ value, origin, validFrom }) => [value, origin, validFrom])).toEqual([
    ['20', 'region', '2027-01-01'],
    ['15', 'region', '2026-01-01'],
    ['10', 'built-in', null],
  ])
  expect(values[1]?.inForce).toMatchObject({ citation, setBy: 'admin' })
})

test.each([
  [{ validFrom: '2026-01-01', value: 15, citation: '' }, 'reason-must-be-given'],
  [{ validFrom: '2026-01-01', value: 101 }, 'request-must-be-valid'],
  [{ validFrom: '2026-01-01', value: 1.5 }, 'request-must-be-valid'],
  [{ validFrom: '2026-13-01', value: 10 }, 'request-must-be-valid'],
  [{ name: 'performance/none', validFrom: '2026-01-01', value: 10 }, 'parameter-must-exist'],
] as const)('%j: %s', async (input, code) => {
  await expect(set(input)).rejects.toMatchObject({ code })
})

test('a value is taken back with a reason', async () => {
  const taken = { name, validFrom: '2027-01-01', reason: '文件已废止' }
  await given.perform('admin', removeParameterValue, taken)
  expect((await at('2028-01-01'))?.inForce?.value).toBe('15')
  await expect(given.perform('admin', removeParameterValue, taken)).rejects.toMatchObject({
    code: 'parameter-must-exist',
  })
})

test('only the administrator sets', async () => {
  for (const operation of [setParameter, removeParameterValue])
    for (const login of ['budget', 'performance', 'clerk'] as const)
      await expect(given.perform(login, operation)).rejects.toMatchObject({ code: 'role-must-permit' })
})
