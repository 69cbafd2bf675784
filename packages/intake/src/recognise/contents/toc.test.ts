import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import { describe, expect, test } from 'vitest'
import { sampleReading } from '../sample-reading'
import { recogniseTocs } from './toc'

const shape: ContentsShape = {
  titles: [['目录']],
  columns: [
    { field: 'name', titles: ['名称'], patterns: [/^(.+?)绩效目标表?$/] },
    { field: 'page', titles: ['页码'] },
  ],
}
const read = (content: string) => {
  const reading = sampleReading(content)
  const found = recogniseTocs(reading, shape)
  return {
    entries: found[0]?.entries.map((one) => [
      one.seq?.value ?? null,
      one.name.value,
      one.department?.value ?? null,
      one.page?.value ?? null,
    ]),
    uses: reading.source.rawLines.map((_, at) => reading.ledger.useOf(at + 1)?.use ?? null),
  }
}

describe('recogniseTocs', () => {
  test('programmes with their departments and pages', () => {
    const { entries, uses } = read(
      '目 录\n1. 河道巡查绩效目标表（区水利局）\t1\n2. 公园管护绩效目标表（区城管局）\t2\n\n正文从这里开始。\n',
    )
    expect(entries).toEqual([
      [1, '河道巡查', '区水利局', 1],
      [2, '公园管护', '区城管局', 2],
    ])
    expect(uses.slice(0, 5)).toEqual(['heading', 'record', 'record', null, null])
  })
  test('chapters are headings, no record', () => {
    const { entries, uses } = read('目录\n一、基本情况........1\n二、收支说明........3\n\n一、基本情况\n')
    expect(entries).toBeUndefined()
    expect(uses.slice(0, 3)).toEqual(['heading', 'heading', 'heading'])
    expect(uses[4]).toBeNull()
  })
  test('numbered text without pages and without the word is left alone', () => {
    expect(read('1. 河道巡查\n2. 公园管护\n3. 路灯运行\n').uses).toEqual([null, null, null, null])
  })
})
