import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import { describe, expect, test } from 'vitest'
import { sampleReading } from '../sample-reading'
import { fieldsOf, headerOf, joinPieces, type Row, rowsOf } from './catalogue-row'

const shape: ContentsShape = {
  titles: [['目录']],
  columns: [
    { field: 'seq', titles: ['序号'] },
    { field: 'name', titles: ['项目名称'] },
    { field: 'department', titles: ['主管部门'] },
    { field: 'amount', titles: ['金额'], patterns: [/^\d{4}年预算$/] },
  ],
}
const rows = (content: string): Row[] => sampleReading(content).source.blocks.flatMap(rowsOf)
const row = (content: string): Row => {
  const [first] = rows(content)
  if (!first) throw new Error('no row')
  return first
}

describe('headerOf', () => {
  test.each([
    ['in the order printed', '项目名称\t主管部门\t2024年预算\t序号', ['name', 'department', 'amount', 'seq']],
    ['a remark belongs to no field', '序号\t项目名称\t金额\t备注', ['seq', 'name', 'amount', null]],
    ['an unknown column', '序号\t项目名称\t金额\t执行率', null],
    ['no amount and no page', '序号\t项目名称\t主管部门', null],
    ['a row of the table', '1\t河道巡查\t120.0', null],
  ])('%s', (_, text, expected) => expect(headerOf(row(text), shape)).toEqual(expected))
})

describe('fieldsOf', () => {
  const columns = ['seq', 'name', 'department', 'amount'] as const
  const texts = (content: string, isGrid: boolean) => {
    const fields = fieldsOf(row(content), columns, isGrid)
    return fields && Object.fromEntries(Object.entries(fields).map(([key, piece]) => [key, piece.text]))
  }
  const whole = { seq: '1', name: '河道巡查', department: '示例区水利局', amount: '1,200.5' }
  test.each([
    ['cells under their headers', '1\t河道巡查\t示例区水利局\t1,200.5', true, whole],
    ['single spaces between the numbers and the words', '1 河道巡查  示例区水利局 1,200.5', false, whole],
    [
      'a lost cell: by what they look like',
      '1\t河道巡查\t1,200.5',
      true,
      { seq: '1', name: '河道巡查', amount: '1,200.5' },
    ],
  ])('%s', (_, text, isGrid, expected) => expect(texts(text, isGrid)).toEqual(expected))
  test('more words than columns is no row of the list', () =>
    expect(texts('1  甲类  乙类  丙类  12.0', false)).toBeNull())
})

test('a name that goes on in the next row is joined', () => {
  expect(
    joinPieces({ text: '河道巡查和', line: 3, endLine: 3 }, { text: '保洁专项', line: 4, endLine: 4 }),
  ).toEqual({ text: '河道巡查和保洁专项', line: 3, endLine: 4 })
})
