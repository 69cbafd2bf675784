import { expect, it } from 'vitest'
import type { GridRow } from '../../source'
import { withDepartmentClasses } from './two-classifications'

const rowsOf = (...lines: string[]): GridRow[] =>
  lines.map((text, at) => ({
    line: at + 1,
    endLine: at + 1,
    cells: text.split('|').map((one, cell) => ({ text: one, line: at + 1, endLine: at + 1, cell })),
  }))

const kept = (...lines: string[]): string[] =>
  withDepartmentClasses(rowsOf(...lines)).map((row) => row.cells.map((cell) => cell.text).join('|'))

it('leaves the columns of the department’s classification, on either side', () => {
  expect(kept('政府预算经济分类||部门预算经济分类||合计', '501|机关|301|工资|8')).toEqual([
    '||部门预算经济分类||合计',
    '||301|工资|8',
  ])
  expect(kept('部门预算支出经济分类科目||政府预算支出经济分类科目||合计', '301|工资|501|机关|8')).toEqual([
    '部门预算支出经济分类科目||||合计',
    '301|工资|||8',
  ])
})

it('leaves a table with one classification as it is', () => {
  expect(kept('政府预算经济分类||合计', '501|机关|8')).toEqual(['政府预算经济分类||合计', '501|机关|8'])
})
