import { expect, test } from 'vitest'
import { Refusal } from './refusal'

test('a refusal names the broken requirement, says it in Chinese and has a status', () => {
  const refusal = new Refusal('file-must-exist', '预算.txt')
  expect(refusal.code).toBe('file-must-exist')
  expect(refusal.message).toBe('找不到文件：预算.txt')
  expect(refusal.status).toBe(404)
})
