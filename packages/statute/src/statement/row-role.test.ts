import { expect, test } from 'vitest'
import { columnLabel, roleOf, rowLabel, totalRow } from './row-role'
import { sampleStatement } from './statement-sample'

const one = (...rows: (readonly [string, ...string[]])[]) =>
  sampleStatement({ kind: 'x', columns: ['total'], titles: { total: '本年/总计' }, rows })

test.each([
  ['合计', 'grand'],
  ['收 入 总 计', 'grand'],
  ['支出总计：', 'grand'],
  ['本年收入合计', 'current'],
  ['本年支出', 'current'],
  ['结转下年', 'item'],
  ['201 合计', 'item'],
])('%s is %s', (name, role) => {
  expect(one([name, '1']).rows.map(roleOf)).toEqual([role])
})

test('the total row', () => {
  expect(totalRow(one(['合计', '1'], ['甲', '1']))?.place.line).toBe(11)
  expect(totalRow(one(['', '1']))?.place.line).toBe(11)
  expect(totalRow(one(['合计', '1'], ['甲', '1'], ['合计', '2']))).toBeNull()
  expect(totalRow(one(['甲', '1'], ['乙', '1']))).toBeNull()
})

test('labels', () => {
  const table = one(['201 一般公共服务支出', '1'], ['', '1'])
  expect(table.rows.map(rowLabel)).toEqual(['201 一般公共服务支出', '（无名称的行）'])
  expect(columnLabel(table, 'total')).toBe('本年 总计')
})
