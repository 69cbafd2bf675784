import { describe, expect, test } from 'vitest'
import { sampleReading } from '../sample-reading'
import { isTitled, titleOf, yearIn } from './title'

test.each([
  ['2024年预算', 2024],
  ['二〇二五年部门预算', 2025],
  ['预算（2023）', 2023],
  ['文号20241号', null],
  ['部门预算', null],
])('yearIn %s: %s', (text, year) => expect(yearIn(text)).toBe(year))

test.each([
  ['示例区2024年重点专项预算绩效', true],
  ['2024年预算1,200万元的说明', false],
  ['2024年预算执行情况良好。', false],
  ['部门预算情况说明', false],
])('isTitled %s: %s', (text, is) => expect(isTitled(text)).toBe(is))

describe('titleOf', () => {
  const title = (content: string) => {
    const found = titleOf(sampleReading(content).source)
    return found && [found.text, found.lines.map(({ line }) => line)]
  }
  test('joins the lines of a cover, its marks left out', () =>
    expect(title('预算报告\n附件（五）\n\n示例区\n2024年重点专项\n预算绩效\n\n2024年2月\n')).toEqual([
      '示例区2024年重点专项预算绩效',
      [4, 5, 6],
    ]))
  test('without a cover takes the first title of a table', () =>
    expect(title('科目\t金额\n教育支出\t1.00\n\n2024年示例区教育委员会部门收支总表\n\n科目\t金额\n')).toEqual(
      ['2024年示例区教育委员会部门收支总表', [4]],
    ))
  test('running text has none', () => expect(title('今天天气很好。\n\n明天也是。\n')).toBeNull())
})
