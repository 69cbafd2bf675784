import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperation } from './operation'
import { operations } from './operations.gen'
import { testDesk } from './test-desk'

const generated = readFileSync(new URL('./operations.gen.ts', import.meta.url), 'utf8')

test('the id of an operation is its path', () => {
  const paths = [...generated.matchAll(/from '\.\/(.+)'/g)].map((match) => match[1])
  expect(operations.map(({ id }) => id)).toEqual(paths)
})

test('no two operations share an address, and every field of an address is asked for', () => {
  const addresses = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
  expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
  for (const { id, path, input } of operations)
    for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g))
      expect([id, name, Object.keys(input.shape).includes(name)]).toEqual([id, name, true])
})

test('every operation says what it does, and somebody may call it', () => {
  for (const { id, title, roles } of operations) {
    expect([id, /[\u4e00-\u9fff]/.test(title)]).toEqual([id, true])
    expect([id, roles.length > 0]).toEqual([id, true])
  }
})

test('a write that the database has undone because of another is done again, and once', async () => {
  const desk = await testDesk()
  let asked = 0
  let told = 0
  const undone = (times: number) =>
    defineOperation({
      id: 'test/undone',
      title: '试办',
      method: 'post',
      path: '/api/test',
      roles: ['budget-officer'],
      input: z.object({}),
      answers: z.object({ asked: z.int() }),
      run: ({ audit, after }) => {
        asked += 1
        audit({ subject: ['test', '1'] })
        after(() => {
          told += 1
        })
        if (asked <= times) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
        return Promise.resolve({ asked })
      },
    })
  const chain = () =>
    desk.heng.database
      .selectFrom('audit_event')
      .select('seq')
      .where('operation', '=', 'test/undone')
      .execute()
  expect(await desk.perform('budget', undone(2))).toEqual({ asked: 3 })
  expect([told, (await chain()).length]).toEqual([1, 1])
  asked = 0
  await expect(desk.perform('budget', undone(9))).rejects.toMatchObject({ code: '40P01' })
  expect([asked, told, (await chain()).length]).toEqual([4, 1, 1])
  await desk.close()
})
