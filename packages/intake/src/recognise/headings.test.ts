import { describe, expect, it } from 'vitest'
import { claimPageMarks } from './frame/page-marks'
import { claimHeadings } from './headings'
import { sampleReading } from './sample-reading'

const claimed = (content: string): string[] => {
  const reading = sampleReading(content)
  const { source, ledger } = reading
  claimPageMarks(reading)
  claimHeadings(reading)
  return source.blocks.flatMap((block) =>
    block.kind === 'text' && ledger.isClaimed(block.line) ? [block.text] : [],
  )
}

describe('claimHeadings', () => {
  it.each([
    '预算报告',
    '附件（三）',
    '[image: image1.emf]附表1：',
    '内部资料',
    '妥善保管',
    '2024 年 2 月',
    '二〇二四年二月',
    '（2020年度）',
    '目 录',
    '单位：万元',
    '— 12 —',
    '第 3 页 共 10 页',
    '表三',
    '第二部分 2024年度部门预算表',
    '抗疫特别国债项目绩效目标申报表汇总',
    '公开 11 表',
    '----------',
  ])('%s', (line) => {
    expect(claimed(`${line}\n`)).toHaveLength(1)
  })
  it.each(['校舍维修', '2024年预算80万元。', '表', '- 5', '12', '联系人'])('leaves %s alone', (line) => {
    expect(claimed(`${line}\n`)).toEqual([])
  })
  it('claims the title of the cover', () => {
    expect(claimed('示例区教育委员会\n2024年部门预算\n\n一些文字')).toEqual([
      '示例区教育委员会',
      '2024年部门预算',
    ])
  })
  it('claims what every page repeats at its top, and bare page numbers at its foot', () => {
    const pages = [1, 2, 3, 4]
      .map((page) => `示例区审计局部门预算公开\n内容${page}甲乙丙\n   ${page}`)
      .join('\n\f')
    expect(claimed(pages).filter((text) => text.startsWith('示例区'))).toHaveLength(4)
    expect(claimed(pages).filter((text) => /^\d$/.test(text))).toEqual(['1', '2', '3', '4'])
  })
  it('does not take the title of a form on each page for a page header', () => {
    const pages = [1, 2, 3, 4].map((page) => `项目支出绩效目标申报表\n内容${page}`).join('\n\f')
    expect(claimed(pages)).toEqual(['项目支出绩效目标申报表'])
  })
})
