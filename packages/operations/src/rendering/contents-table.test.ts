import { money } from '@heng/domain/money'
import type { Contents } from '@heng/domain/records/contents'
import { sampleDocument } from '@heng/engine/sample'
import { expect, test } from 'vitest'
import { contentsLine, contentsTable } from './contents-table'

const place = { line: 1 }
const entry = (seq: number, name: string, printed: string, fen: number): Contents['entries'][number] => ({
  place,
  seq: { value: seq, place },
  name: { value: name, place },
  department: { value: '区教委', place },
  amount: { value: { printed, amount: money(fen) }, place },
  page: null,
})
const catalogue: Contents = {
  record: 'contents',
  id: 'contents-1',
  place,
  title: '2024年重点专项资金目录',
  fiscalYear: 2024,
  amountUnit: '万元',
  entries: [entry(1, '校舍维修', '502.0', 502_000_000), entry(2, '助学金', '1086.6', 1_086_600_000)],
  total: null,
}

test('a catalogue ends with its total, a live sum of its entries', () => {
  const table = contentsTable(catalogue, sampleDocument())
  expect(table.header[0]?.cells.map((cell) => cell.kind === 'text' && cell.text)).toEqual([
    '序号',
    '项目名称',
    '主管部门',
    '2024年预算',
  ])
  expect(table.rows.at(-1)).toMatchObject({
    kind: 'total',
    cells: [
      { text: '合计', colSpan: 3 },
      { value: '1588.6', decimals: 1, sum: [{ row: 'r0' }, { row: 'r1' }] },
    ],
  })
})

test('a catalogue with an amount missing has no total', () => {
  const [first] = catalogue.entries
  const entries = first ? [first, { ...first, amount: null }] : []
  expect(contentsTable({ ...catalogue, entries }, sampleDocument()).rows).toHaveLength(2)
})

test('the columns are headed as the source heads them', () => {
  const document = sampleDocument({
    headings: [
      { place: { line: 1 }, text: '2024年重点专项资金目录' },
      { place: { line: 2 }, text: '序号 专项资金名称 业务主管部门 2024年预算' },
    ],
    lines: [1, 2].map((line) => ({ line, use: 'heading', record: 'contents-1' })),
  })
  const [header] = contentsTable(catalogue, document).header
  expect(header?.cells.map((cell) => cell.kind === 'text' && cell.text)).toEqual([
    '序号',
    '专项资金名称',
    '业务主管部门',
    '2024年预算',
  ])
})

test('the line of a form in the contents', () => {
  const [first] = catalogue.entries
  expect(first && contentsLine(first)).toBe('1. 校舍维修绩效目标表（区教委）')
  expect(first && contentsLine({ ...first, department: null, seq: null })).toBe('校舍维修绩效目标表')
})
