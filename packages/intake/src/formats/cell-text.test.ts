import { expect, test } from 'vitest'
import { cellText, lineText } from './cell-text'

test.each([
  ['防疫支出\n调整', '防疫支出调整'],
  ['1.巡查\n2.养护', '1.巡查\n2.养护'],
  ['完成巡查。\r\n维修水闸', '完成巡查。\n维修水闸'],
  ['一、甲\n（二）乙\n\n', '一、甲\n（二）乙'],
  ['《甲办法》（甲发〔2024〕1号）\n《乙办法》', '《甲办法》（甲发〔2024〕1号）\n《乙办法》'],
  ['按照\n《甲办法》执行', '按照《甲办法》执行'],
  ['合计 ', '合计'],
])('%j is %j', (raw, text) => {
  expect(cellText(raw)).toBe(text)
})

test('the raw text of a line has no breaks', () => {
  expect(lineText('甲 \n\t乙')).toBe('甲 乙')
})
