import { describe, expect, test } from 'vitest'
import { csvSeparator, readCsv } from './csv'

const sheet = [
  '部门支出总表,,',
  '编制单位：示例区教委,,单位：万元',
  '科目,基本支出,项目支出',
  '教育,"1,200.50",300',
  '卫生,5,6',
  '',
]

describe('csvSeparator', () => {
  test.each([
    ['commas', sheet.join('\r\n'), ','],
    ['semicolons', sheet.join('\n').replaceAll(',', ';'), ';'],
    ['prose', '一、二、三，四。\n五,六,七。\n八。', null],
    ['digits in groups', '合计 1,234,567\n教育 2,345,678\n卫生 3,456,789\n', null],
    ['tabs', '甲\t乙\t丙\n1\t2\t3\n', null],
  ])('%s', (_, content, separator) => {
    expect(csvSeparator(content)).toBe(separator)
  })
})

describe('readCsv', () => {
  test('reads records as rows of a sheet; quoted cells hold separators, marks and line breaks', () => {
    const source = readCsv('a', 'a,b\n"1,200","他说""好"""\n"上\n下",2', ',')
    expect(source.rawLines).toEqual(['a\tb', '1,200\t他说"好"', '上 下\t2'])
    expect(source.origins[2]).toMatchObject({ kind: 'sheet', row: 3, columns: ['A', 'B'] })
    expect(source.format).toBe('csv')
  })

  test('title and captions are text, the rest a table', () => {
    const source = readCsv('a', sheet.join('\n'), ',')
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'grid'])
  })

  test('a mark that never closes is a character', () => {
    expect(readCsv('a', 'a,b\n"c,d\ne,f', ',').rawLines).toEqual(['a\tb', '"c\td', 'e\tf'])
  })
})
