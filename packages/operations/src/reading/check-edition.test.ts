import type { EditionContents } from '@heng/domain/editing/edition-record'
import { expect, test } from 'vitest'
import { checkEdition } from './check-edition'

const catalogue = (names: readonly string[]): EditionContents => ({
  record: 'contents',
  title: '2026年重点专项目录',
  fiscalYear: 2026,
  amountUnit: '万元',
  entries: names.map((name, at) => ({
    key: `e${at}`,
    seq: `${at + 1}`,
    name,
    department: '示例区教育委员会',
    amount: '10.00',
    page: null,
  })),
  total: null,
})

const foundIn = (...catalogues: EditionContents[]) => {
  const records = catalogues.map((data, at) => ({ id: `r${at}`, lineage: `l${at}`, data }))
  const head = { fiscalYear: 2026, region: '示例区', organization: null, title: null }
  const { findings } = checkEdition({ head, records: JSON.stringify(records) })
  const rows = JSON.parse(findings) as {
    rule: string
    key: string
    facts_hash: string
    path: string
    data: { message: string }
  }[]
  return rows.find(({ rule }) => rule === 'catalogue/listed-twice')
}

test('a finding names tables, not the made-up lines of an edition, and stays the same when rows come before it', () => {
  const first = foundIn(catalogue(['校舍改造', '设备购置', '校舍改造']))
  expect(first?.data.message).toMatch(/与本表.*重复/)
  expect(first?.data.message).not.toMatch(/第 ?\d+ ?行/)
  expect(first?.path).toBe('entries/e2')
  const longer = catalogue(['校舍改造', '设备购置', '校舍改造'])
  const titled = { ...longer, total: '30.00' }
  expect(foundIn(titled)?.facts_hash).toBe(first?.facts_hash)
})
