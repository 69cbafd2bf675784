import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operations } from './operations.gen'

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
