import { describe, expect, it } from 'vitest'
import { claimPageMarks } from './frame/page-marks'
import { recogniseNarratives } from './narratives'
import { sampleReading } from './sample-reading'

const narrativesOf = (content: string) => {
  const reading = sampleReading(content)
  claimPageMarks(reading)
  return { narratives: recogniseNarratives(reading), ledger: reading.ledger }
}
const texts = (content: string) =>
  narrativesOf(content).narratives.flatMap((one) => one.paragraphs.map((paragraph) => paragraph.text))

describe('recogniseNarratives', () => {
  it('gives headings, numbered paragraphs, bullets and contact lines, one each', () => {
    const { narratives } = narrativesOf(
      '一、单位基本情况\n\n(一) 职能职责\n\n本单位主要负责：\n\n- 1.负责校舍维修。\n- 2.负责图书采购。\n\n（二）支出预算：\n\n2024年预算数 80 万元。\n\n单位预算公开联系人：甲 联系方式：000-1234567',
    )
    expect(
      narratives[0]?.paragraphs.map(({ text, ordinal, level, heading }) => [text, ordinal, level, heading]),
    ).toEqual([
      ['一、单位基本情况', '一、', 1, true],
      ['(一) 职能职责', '(一)', 2, true],
      ['本单位主要负责：', null, null, false],
      ['1.负责校舍维修。', '1.', 3, false],
      ['2.负责图书采购。', '2.', 3, false],
      ['（二）支出预算：', '（二）', 2, false],
      ['2024年预算数 80 万元。', null, null, false],
      ['单位预算公开联系人：甲联系方式：000-1234567', null, null, false],
    ])
  })
  it('joins a paragraph that a page break cut', () => {
    const { narratives } = narrativesOf(
      '2023 年公务接\n\n— 3 —\n待费 85 万元，比上年减少，主要原因是厉行节约。',
    )
    expect(narratives[0]?.paragraphs).toMatchObject([
      { text: '2023 年公务接待费 85 万元，比上年减少，主要原因是厉行节约。', place: { line: 1, endLine: 4 } },
    ])
  })
  it('joins lines that an extraction wrapped, and begins a paragraph where a line is indented', () => {
    const line = '本单位负责全区校舍的维修和改造工作，负责图书的采购和管理，负责'
    const content = Array.from({ length: 6 }, () => `  ${line}\n${line}\n${line}\n结束。`).join('\n')
    expect(texts(content)).toEqual(Array.from({ length: 6 }, () => `${line}${line}${line}结束。`))
  })
  it('takes 编表说明 as title and leaves titles and units of tables out', () => {
    const { narratives, ledger } = narrativesOf(
      '# 编 表 说 明\n\n一、根据有关规定，编制了本表。\n\n2024年项目支出预算表\n单位：万元',
    )
    expect(narratives[0]).toMatchObject({
      title: '编表说明',
      paragraphs: [{ text: '一、根据有关规定，编制了本表。' }],
    })
    expect(ledger.isClaimed(5)).toBe(false)
  })
  it.each([
    ['fragments', '校舍维修\n数量指标\n救助人次'],
    ['rows', '1 205 教育支出 教育运行支出 7,050\n2 204 公共安全支出 公安运行支出 3,100'],
    ['code', 'const a = 1;\nif (a) { call("b"); }'],
    ['JSON', '{\n  "名称": "校舍维修。",\n}'],
    ['cells', '项目概述    开展巡查。    其他\n    立项依据    有关规定。   其他'],
  ])('invents no narrative from %s', (_, content) => {
    expect(texts(content)).toEqual([])
  })
})
