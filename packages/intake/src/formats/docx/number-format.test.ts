import { expect, test } from 'vitest'
import { formatNumber } from './number-format'

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'chineseCountingThousand', '二十'],
  [105, 'chineseCountingThousand', '一百零五'],
  [1010, 'chineseCountingThousand', '一千零一十'],
  [3, 'decimalEnclosedCircle', '③'],
  [4, 'upperRoman', 'IV'],
  [27, 'lowerLetter', 'aa'],
  [2, 'ideographTraditional', '乙'],
  [7, 'decimalZero', '07'],
  [5, 'decimalFullWidth', '５'],
  [3, 'unknown', '3'],
  [3, 'none', ''],
])('%d as %s is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text)
})
