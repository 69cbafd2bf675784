import { expect, it } from 'vitest'
import { groupFindings } from '../reading/finding-filter'
import { exampleFinding } from '../reading/example-document'
import { keyedFindings } from '../reading/keyed-finding'
import { findingRows } from './finding-rows'

const place = { source: '示例.txt', line: 5, text: '巡查次数', record: null, document: 'one' }
const findings = keyedFindings([
  exampleFinding({ line: 3 }, { group: 'alone', severity: 'hint' }),
  exampleFinding({ line: 5 }, { group: 'pair', places: [place] }),
  exampleFinding({ line: 6 }, { group: 'pair', message: '别的话' }),
])
const rows = (folded: boolean) =>
  findingRows(
    groupFindings(findings, 'cause'),
    'cause',
    () => folded,
    (id) => id,
  )

it('gives a head to a cause with several findings only', () => {
  expect(rows(false).map(({ kind }) => kind)).toEqual(['group', 'finding', 'finding', 'finding'])
})

it('says under a head what differs from it', () => {
  expect(rows(false).map((row) => (row.kind === 'finding' ? row.words : row.title))).toEqual([
    '指标权重之和为 95，应为 90',
    '“巡查次数”',
    '别的话',
    '指标权重之和为 95，应为 90',
  ])
})

it('keeps the head of a folded group', () => {
  expect(rows(true).map(({ kind }) => kind)).toEqual(['group', 'finding'])
})

it('has no heads without grouping', () => {
  const flat = findingRows(
    groupFindings(findings, 'none'),
    'none',
    () => true,
    (id) => id,
  )
  expect(flat.map(({ kind }) => kind)).toEqual(['finding', 'finding', 'finding'])
})
