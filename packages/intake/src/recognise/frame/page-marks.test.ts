import { expect, test } from 'vitest'
import { sampleReading } from '../sample-reading'
import { claimPageMarks } from './page-marks'

const claimed = (content: string): string[] => {
  const reading = sampleReading(content)
  claimPageMarks(reading)
  return reading.source.blocks.flatMap((block) =>
    block.kind === 'text' && reading.ledger.isClaimed(block.line) ? [`${block.line} ${block.text}`] : [],
  )
}

test('page numbers that cannot be mistaken are claimed wherever they stand', () => {
  expect(claimed('正文一\n\n— 1 —\n\n正文二\n')).toEqual(['3 — 1 —'])
})

test('bare numbers count pages only where they count up', () => {
  expect(claimed('甲\n\n1\n\n乙\n\n2\n\n丙\n\n3\n\n丁\n\n4\n')).toHaveLength(4)
  expect(claimed('甲\n\n7\n\n乙\n\n3\n\n丙\n\n9\n')).toEqual([])
})

test('the same line at the top of most pages is a header, but the title of a form is not', () => {
  const pages = (top: string): string =>
    ['甲', '乙', '丙', '丁'].map((text) => `${top}\n${text}内容\n`).join('\f')
  expect(claimed(pages('示例区财政局文件'))).toHaveLength(4)
  expect(claimed(pages('项目绩效目标表'))).toEqual([])
})
