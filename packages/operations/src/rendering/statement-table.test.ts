import { readDocument } from '@heng/intake/read-document'
import type { Cell, Table } from '@heng/render/document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { isWide, statementTable } from './statement-table'

const tableOf = (...lines: readonly string[]): Table => {
  const { statements } = readDocument('示例.txt', new TextEncoder().encode(lines.join('\n')), readingShapes)
  const [statement] = statements
  if (!statement) throw new Error('no statement in the example')
  return statementTable(statement, '表一')
}

const shown = (cell: Cell): string =>
  cell.kind === 'empty' ? '' : cell.kind === 'amount' || cell.kind === 'integer' ? cell.value : cell.text
const rowsOf = (table: Table): string[] => table.rows.map(({ cells }) => cells.map(shown).join('|'))
const sumOf = (table: Table, row: number, cell: number): string => {
  const found = table.rows[row]?.cells[cell]
  return found?.kind === 'amount'
    ? (found.sum ?? []).map((term) => `${term.subtract ? '-' : ''}${term.row}${term.column}`).join(' ')
    : ''
}

test('a coded table keeps its digits, is indented by class and sums what its rows and columns add up to', () => {
  const table = tableOf(
    '示例区教育委员会2025年部门支出总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '\t合计\t150.50\t120.50\t30',
    '205\t教育支出\t150.50\t120.50\t30',
    '20501\t教育管理事务\t150.50\t120.50\t30',
  )
  expect(rowsOf(table)).toEqual([
    '合计|150.50|120.50|30',
    '205|教育支出|150.50|120.50|30',
    '20501|教育管理事务|150.50|120.50|30',
  ])
  expect(table.rows.map(({ kind }) => kind)).toEqual(['total', 'normal', 'normal'])
  expect(table.rows[2]?.cells[1]?.indent).toBe(1)
  expect(sumOf(table, 0, 1)).toBe('r1.total')
  expect(sumOf(table, 1, 2)).toBe('r2.total')
  expect(sumOf(table, 2, 2)).toBe('r2.basic r2.project')
  expect(table).toMatchObject({
    number: '表一',
    rightNote: '单位：万元',
    title: '示例区教育委员会2025年部门支出总表',
  })
  expect(isWide(table)).toBe(false)
})

test('a figure that its parts do not give has no live sum', () => {
  const table = tableOf(
    '示例区教育委员会2025年部门支出总表',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '205\t教育支出\t151.00\t120.50\t30.00',
    '2050101\t行政运行\t150.50\t120.50\t30.00',
  )
  expect(sumOf(table, 0, 2)).toBe('')
})

test('two sides stand beside one another, totals on one line, ordinals by level', () => {
  const table = tableOf(
    '2025年示例区教育委员会财政拨款收支总表',
    '收入\t\t支出\t\t\t\t',
    '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算',
    '一、本年收入\t30.00\t一、本年支出\t30.00\t30.00\t\t',
    '（一）一般公共预算拨款\t30.00\t（一）教育支出\t10.00\t10.00\t\t',
    '\t\t（二）科学技术支出\t20.00\t20.00\t\t',
    '收入总计\t30.00\t支出总计\t30.00\t30.00\t\t',
  )
  expect(rowsOf(table)).toEqual([
    '一、本年收入|30.00|一、本年支出|30.00|30.00||',
    '（一）一般公共预算拨款|30.00|（一）教育支出|10.00|10.00||',
    '||（二）科学技术支出|20.00|20.00||',
    '收入总计|30.00|支出总计|30.00|30.00||',
  ])
  expect(table.header[0]?.cells.map(shown)).toEqual(['收入', '支出'])
})

test('an empty table keeps its header and its statement', () => {
  const table = tableOf(
    '2025年示例区教育委员会政府性基金预算支出表',
    '科目编码\t科目名称\t本年政府性基金预算财政拨款支出\t\t',
    '\t\t总计\t基本支出\t项目支出',
    '\t合计\t\t\t',
    '备注：本单位无政府性基金预算收支，故此表无数据。',
  )
  expect(rowsOf(table)).toEqual(['合计|||'])
  expect(table.header).toHaveLength(2)
  expect(table.notes).toEqual(['备注：本单位无政府性基金预算收支，故此表无数据。'])
})
