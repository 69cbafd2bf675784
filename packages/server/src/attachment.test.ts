import { expect, test } from 'vitest'
import { attachment } from './attachment'

test.each([
  ['a.json', `attachment; filename="a.json"; filename*=UTF-8''a.json`],
  ['预算.json', `attachment; filename="__.json"; filename*=UTF-8''%E9%A2%84%E7%AE%97.json`],
  ['a"\\b\r\n.txt', `attachment; filename="a__b__.txt"; filename*=UTF-8''a%22%5Cb%0D%0A.txt`],
  ["it's (1).txt", `attachment; filename="it's (1).txt"; filename*=UTF-8''it%27s%20%281%29.txt`],
])('%j is saved as itself', (name, header) => {
  expect(attachment(name)).toBe(header)
})
