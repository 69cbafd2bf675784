import { afterEach, expect, test, vi } from 'vitest'
import { databasePlace } from './database-place'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['', '', undefined, { dataFolder: 'data' }],
  ['', '/srv', undefined, { dataFolder: '/srv' }],
  ['', '/srv', '/other', { dataFolder: '/other' }],
  ['postgres://x/y', '/srv', undefined, { url: 'postgres://x/y' }],
])('DATABASE_URL=%s HENG_DATA=%s --data %s', (url, folder, given, place) => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('HENG_DATA', folder === '' ? undefined : folder)
  expect(databasePlace(given)).toEqual(place)
})

test('a server and a folder at once are refused rather than guessed between', () => {
  vi.stubEnv('DATABASE_URL', 'postgres://x/y')
  expect(() => databasePlace('/srv')).toThrow('不能同时用 --data')
})

test('what is no address of a PostgreSQL server is refused before anything is looked up', () => {
  vi.stubEnv('DATABASE_URL', 'localhost:5432/heng')
  expect(() => databasePlace(undefined)).toThrow('DATABASE_URL 应为 postgres://')
})
