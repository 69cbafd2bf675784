import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import type { Contents } from '@heng/domain/records/contents'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger'
import { recogniseContents } from './contents'
import { sampleReading } from './sample-reading'

const catalogue: ContentsShape = {
  titles: [['目录']],
  columns: [
    { field: 'seq', titles: ['序号'] },
    { field: 'name', titles: ['专项资金名称', '项目名称'] },
    { field: 'department', titles: ['主管部门'] },
    { field: 'amount', titles: ['金额'], patterns: [/^\d{4}年预算$|^金额\(元\)$/] },
  ],
}
const toc: ContentsShape = {
  titles: [['目录']],
  columns: [
    { field: 'name', titles: ['名称'], patterns: [/^(.+?)绩效目标表?$/] },
    { field: 'page', titles: ['页码'] },
  ],
}

const read = (content: string): { found: Contents[]; ledger: Ledger; lineCount: number } => {
  const reading = sampleReading(content, { contents: [catalogue, toc] }, { fiscalYear: 2024 })
  const found = recogniseContents(reading)
  return { found, ledger: reading.ledger, lineCount: reading.source.lineCount }
}
const plain = (contents: Contents | undefined) =>
  contents?.entries.map((entry) => [
    entry.seq?.value ?? null,
    entry.name.value,
    entry.department?.value ?? null,
    entry.amount?.value.printed ?? null,
    entry.page?.value ?? null,
  ])

describe('recogniseContents', () => {
  it('reads a catalogue over a page break, its repeated header and its total', () => {
    const { found, ledger, lineCount } = read(
      '2024年重点专项资金目录\n单位：万元\n序号\t专项资金名称\t主管部门\t2024年预算\n1\t校舍维修\t101-示例区教委\t1,086.6\n\n序号\t专项资金名称\t主管部门\t2024年预算\n2\t养老服务\t102-示例区民政局\t5.0\n合计\t\t\t1,091.6',
    )
    expect(plain(found[0])).toEqual([
      [1, '校舍维修', '101-示例区教委', '1086.6', null],
      [2, '养老服务', '102-示例区民政局', '5.0', null],
    ])
    expect(found[0]).toMatchObject({
      title: '2024年重点专项资金目录',
      total: { value: { printed: '1091.6' } },
    })
    for (const line of [1, 2, 3, 4, 6, 7, 8]) expect(ledger.isClaimed(line)).toBe(true)
    expect(lineCount).toBe(8)
  })
  it('reads columns in any order, with the unit of the header', () => {
    const { found } = read('资金目录\n主管部门\t金额（元）\t项目名称\t序号\n示例区教委\t300\t校舍维修\t1\n')
    expect(plain(found[0])).toEqual([[1, '校舍维修', '示例区教委', '300', null]])
    expect(found[0]?.amountUnit).toBe('元')
  })
  it('joins names broken over rows and doubts an amount it cannot read', () => {
    const { found, ledger } = read(
      '资金目录\n序号\t项目名称\t主管部门\t金额\n1\t校舍维修\t示例区教委\t3\n\t改造专项\t\t\n2\t养老服务\t示例区民政局\t5.o\n3\t图书\t文旅委\t7',
    )
    expect(plain(found[0])).toEqual([
      [1, '校舍维修改造专项', '示例区教委', '3', null],
      [2, '养老服务', '示例区民政局', null, null],
      [3, '图书', '文旅委', '7', null],
    ])
    expect(ledger.doubts).toMatchObject([{ text: '5.o', place: { line: 5 } }])
  })
  it('takes no other table for a catalogue', () => {
    expect(
      read('序号\t科目编码\t项目名称\t金额\n1\t205\t教育\t3\n2\t206\t科技\t3\n3\t207\t文化\t3').found,
    ).toEqual([])
    expect(read('项目名称\t校舍维修\t主管部门\t示例区教委\n').found).toEqual([])
  })
  it.each([
    ['tabs', '目 录\n\n1. 校舍维修（重点）绩效目标表（区教委）\t1\n2. 养老服务绩效目标（区民政局）\t12'],
    [
      'leaders',
      '目录\n1. 校舍维修（重点）绩效目标表（区教委）.......1\n2. 养老服务绩效目标（区民政局）……… 12',
    ],
    ['gaps', '目录\n1. 校舍维修（重点）绩效目标表（区教委）   1\n2. 养老服务绩效目标\n（区民政局）    12'],
  ])('reads a table of contents with %s', (_, content) => {
    expect(plain(read(content).found[0])).toEqual([
      [1, '校舍维修（重点）', '区教委', null, 1],
      [2, '养老服务', '区民政局', null, 12],
    ])
  })
  it('claims the chapters of a report as headings, up to where the text itself begins', () => {
    const { found, ledger } = read(
      '目录\n第一部分 部门概况\n一、主要职能\n第二部分 预算表\n第一部分 部门概况\n一、主要职能\n',
    )
    expect(found).toEqual([])
    expect([1, 2, 3, 4, 5, 6].map((line) => ledger.isClaimed(line))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
