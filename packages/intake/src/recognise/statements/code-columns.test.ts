import { describe, expect, it } from 'vitest'
import type { GridRow } from '../../source'
import { codeColumnsOf, withWholeCodes } from './code-columns'

const rowsOf = (...lines: string[]): GridRow[] =>
  lines.map((text, at) => ({
    line: at + 1,
    endLine: at + 1,
    cells: text.split('|').map((one, cell) => ({ text: one, line: at + 1, endLine: at + 1, cell })),
  }))

const joined = (...lines: string[]): string[] => {
  const rows = rowsOf(...lines)
  const columns = codeColumnsOf(rows)
  return (columns ? withWholeCodes(rows, columns) : rows).map((row) =>
    row.cells.map((cell) => cell.text).join('|'),
  )
}

describe('codeColumnsOf', () => {
  it('puts the parts of a code together', () => {
    expect(
      joined('科目编码|||科目名称', '类|款|项|', '205|||教育支出', '205|01||管理', '205|1|2|事务'),
    ).toEqual(['科目编码|||科目名称', '科目编码|||', '205|||教育支出', '20501|||管理', '2050102|||事务'])
  })

  it('takes blank parts from the rows above, and whole codes as they are', () => {
    expect(joined('类|款|项', '205||', '|01|', '||02', '|20502|', '||2050201', '合计||')).toEqual([
      '科目编码||',
      '205||',
      '20501||',
      '2050102||',
      '20502||',
      '2050201||',
      '合计||',
    ])
  })

  it('leaves a part alone whose beginning is not known', () => {
    expect(joined('类|款|项', '|01|')).toEqual(['科目编码||', '|01|'])
    expect(codeColumnsOf(rowsOf('科目|类别|款'))).toBeNull()
  })
})
