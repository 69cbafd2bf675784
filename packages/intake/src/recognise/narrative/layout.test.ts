import { describe, expect, test } from 'vitest'
import type { TextLine } from '../../source'
import { sampleReading } from '../sample-reading'
import { isLongStretch, isSinglePiece, layoutOf, tableZones } from './layout'

const linesOf = (content: string): TextLine[] =>
  sampleReading(content).source.blocks.flatMap((block) => (block.kind === 'text' ? [block] : []))

const wrappedText = Array.from(
  { length: 12 },
  (_, at) => `第${at}段的文字在这里继续写下去，直到行尾才换行，所以每行都差不多一样长短`,
).join('\n')

test('a gap of cells parts a line, the gap of a word does not', () => {
  const [words, cells] = linesOf('本年支出  八十万元\n\n本年支出      80.00\n')
  expect(words && isSinglePiece(words)).toBe(true)
  expect(cells && isSinglePiece(cells)).toBe(false)
})

describe('layoutOf', () => {
  test('lines that all end at one column without a full stop are wrapped', () =>
    expect(layoutOf(linesOf(wrappedText)).wrapped).toBe(true))
  test('whole paragraphs are not', () =>
    expect(layoutOf(linesOf('本单位负责校舍维修。\n\n本单位负责图书采购，按计划推进。\n')).wrapped).toBe(
      false,
    ))
})

test('a page of split lines is a zone of tables, a page of text is not', () => {
  const table = Array.from({ length: 6 }, () => '教育支出      80.00      60.00').join('\n')
  const text = Array.from({ length: 6 }, (_, at) => `第${at}句话写在这里。`).join('\n')
  const content = `${table}\n\f${text}\n`
  const zones = tableZones(linesOf(content), sampleReading(content).source.rawLines)
  expect(zones).toEqual([...Array.from({ length: 6 }, () => true), ...Array.from({ length: 6 }, () => false)])
})

test('among tables only a long and numbered stretch is text', () => {
  const lines = linesOf(
    Array.from({ length: 9 }, (_, at) => (at === 0 ? '一、收支说明' : `第${at}行文字`)).join('\n'),
  )
  expect(isLongStretch(lines)).toBe(true)
  expect(isLongStretch(lines.slice(0, 4))).toBe(false)
  expect(isLongStretch(lines.slice(1))).toBe(false)
})
