import { documentSchema } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import { array, assert, constantFrom, nat, oneof, property, record, string, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractOf } from './extract'
import { readDocument } from './read-document'

const shapes: ReadingShapes = {
  tables: [
    {
      kind: 'department-expenditure',
      titles: [['部门支出总表']],
      sides: 1,
      labels: [
        { field: 'code', titles: ['科目编码'] },
        { field: 'name', titles: ['科目名称'] },
      ],
      columns: [
        { key: 'total', titles: ['总计', '合计'], sum: ['basic', 'project'] },
        { key: 'basic', titles: ['基本支出'] },
        { key: 'project', titles: ['项目支出'] },
      ],
      codes: ['function'],
    },
  ],
  forms: [
    {
      scope: 'project',
      titles: [['项目', '绩效目标表']],
      fields: [
        { field: 'name', labels: ['项目名称'] },
        { field: 'department', labels: ['主管部门'] },
        { field: 'budget.total', labels: ['当年预算'] },
        { field: 'overview', labels: ['项目概况'] },
        { field: 'goal', labels: ['当年绩效目标'] },
        { field: 'indicators', labels: ['绩效指标'] },
        { field: 'contact', labels: ['联系人'] },
      ],
      indicatorColumns: [
        { column: 'name', labels: ['指标名称'] },
        { column: 'weight', labels: ['指标权重'] },
        { column: 'operator', labels: ['指标性质'] },
        { column: 'value', labels: ['指标值'] },
        { column: 'unit', labels: ['计量单位'] },
        { column: 'core', labels: ['是否核心'] },
      ],
      levels: {
        level1: { 产出指标: '产出指标' },
        level2: { 数量指标: '数量指标' },
        parents: { 数量指标: '产出指标' },
      },
    },
  ],
  contents: [
    {
      titles: [['目录']],
      columns: [
        { field: 'seq', titles: ['序号'] },
        { field: 'name', titles: ['专项资金名称'] },
        { field: 'department', titles: ['主管部门'] },
        { field: 'amount', titles: ['金额'], patterns: [/^\d{4}年预算$/] },
      ],
    },
    { titles: [['目录']], columns: [{ field: 'name', titles: ['名称'], patterns: [/^(.+?)绩效目标表$/] }] },
  ],
  codeBooks: {
    function: new Map([
      ['201', '一般公共服务支出'],
      ['20103', '政府办公厅（室）及相关机构事务'],
    ]),
    fund: new Map(),
    economic: new Map(),
    revenue: new Map(),
  },
}

const sample = `预算报告
附件（五）

示例区
2024年重点专项
预算绩效

# 编 表 说 明

一、根据有关规定，编制了《示例区2024年重点专项预算绩效》。

二、绩效目标涉及预算资金86.5万元，按规定权限负责应急管理、生态环境以

— 1 —
及行政审批等工作。

# 2024年重点专项资金目录

单位：万元

序号\t专项资金名称\t主管部门\t2024年预算
1\t校舍维修\t101-示例区教育委员会\t80.0
2\t养老服务\t102-示例区民政局\t6.5

目录
1. 校舍维修绩效目标表（区教委）......1
2. 养老服务绩效目标表（区民政局）\t2

示例区2024年部门支出总表

单位：万元

科目编码\t科目名称\t总计\t基本支出\t项目支出
合计\t\t80.00\t30.00\t50.00
201\t一般公共服务支出\t80.00\t30.00\t50.00
20103\t政府办公厅（室）及相关机构事务\t80.00\t30.00\t50.00

备注：本表反映当年支出情况。

2024年项目绩效目标表（一级项目）

编制单位：101-示例区教育委员会

单位：万元

项目名称\t校舍维修\t\t主管部门\t101-示例区教育委员会\t\t
当年预算\t80.00\t\t\t\t\t
项目概况\t<p>维修校舍，
改善条件。</p>\t\t\t\t\t
当年绩效目标\t完成三所学校的维修。\t\t\t\t\t
绩效指标\t指标名称\t指标权重\t指标性质\t指标值\t计量单位\t是否核心
\t维修学校数\t50\t≥\t3\t所\t是
\t师生满意度\t40\t≥\t90\t%\t否

联系人：甲
`

/** With a mark, so that a few odd characters leave no doubt about the encoding. */
const read = (content: string) => readDocument('document.txt', Buffer.from(`\uFEFF${content}`), shapes)
const splitLines = (content: string): string[] => content.split(/\r\n|[\n\r\u0085\u2028\u2029]/)

type Place = { line: number; endLine?: number | undefined }
/** Every place anywhere in a value. */
const placesIn = (value: unknown): Place[] => {
  if (Array.isArray(value)) return value.flatMap(placesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'place') return placesIn(inner)
    const place: unknown = inner
    return typeof place === 'object' && place !== null && 'line' in place && typeof place.line === 'number'
      ? [
          {
            line: place.line,
            ...('endLine' in place && typeof place.endLine === 'number' ? { endLine: place.endLine } : {}),
          },
        ]
      : []
  })
}

/** What must hold of every document, whatever its text: it is read or refused, and no line is lost. */
const expectNothingLost = (content: string): void => {
  let document: ReturnType<typeof read>
  try {
    document = read(content)
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    return
  }
  const lines = splitLines(content)
  expect(document.lineCount).toBe(lines.length)
  expect(document.lines.map(({ line }) => line)).toEqual(
    lines.flatMap((raw, at) => (raw.trim() === '' ? [] : [at + 1])),
  )
  expect(document.unplaced.map(({ place }) => place.line)).toEqual(
    document.lines.filter(({ use }) => use === 'unplaced').map(({ line }) => line),
  )
  expect(document.unplaced.every(({ text }) => text !== '')).toBe(true)
  for (const { line, endLine = line } of placesIn(document)) {
    expect(line).toBeGreaterThan(0)
    expect(endLine).toBeGreaterThanOrEqual(line)
    expect(endLine).toBeLessThanOrEqual(lines.length)
  }
  documentSchema.parse(document)
  extractOf(document)
}

const garbage = constantFrom(
  '\u0001\u0000',
  '<table><tr><td>',
  '</p>',
  '<p>',
  '单位：万元',
  '目录',
  '1\t2\t3',
  '| a | b |',
  '\t',
  '\t\t\t',
  '"',
  '……12',
  '第 3 页',
  '合计',
  '一、',
  '\uFFFD',
  '项目名称\t',
  '\t甲',
  '绩效指标',
  '<td rowspan=5>',
  'a,b,c',
  '1,234.5.6',
  '$\\geq',
  '表三',
  '\f',
  '\u0085',
  '\r',
  '序号\t专项资金名称\t主管部门\t金额',
)
const mutation = record({
  kind: constantFrom('drop', 'copy', 'swap', 'insert', 'within', 'cut', 'spaces', 'tabs', 'break'),
  at: nat(200),
  other: nat(200),
  garbage,
})
type Mutation = typeof mutation extends Arbitrary<infer M> ? M : never

const mutate = (lines: readonly string[], { kind, at, other, garbage: noise }: Mutation): string[] => {
  const result = [...lines]
  const [here, there] = [at % result.length, other % result.length]
  const line = result[here] ?? ''
  const middle = other % (line.length + 1)
  if (kind === 'drop') result.splice(here, 1)
  else if (kind === 'copy') result.splice(here, 0, result[there] ?? '')
  else if (kind === 'swap') [result[here], result[there]] = [result[there] ?? '', line]
  else if (kind === 'insert') result.splice(here, 0, noise)
  else if (kind === 'within') result[here] = line.slice(0, middle) + noise + line.slice(middle)
  else if (kind === 'cut') result[here] = line.slice(0, middle)
  else if (kind === 'spaces') result[here] = line.replaceAll('\t', '   ')
  else if (kind === 'tabs') result[here] = line.replaceAll(' ', '\t')
  else result.splice(here, 1, line.slice(0, middle), line.slice(middle))
  return result.length === 0 ? [''] : result
}

describe('readDocument', () => {
  it('reads the frame of a volume: head, notes, catalogue and table of contents', () => {
    const extract = extractOf(read(sample))
    expect(extract).toMatchObject({
      title: '示例区2024年重点专项预算绩效',
      fiscalYear: 2024,
      amountUnit: '万元',
      contents: [
        { seq: 1, name: '校舍维修', department: '101-示例区教育委员会', amount: '80.0', page: null },
        { seq: 2, name: '养老服务', amount: '6.5' },
        { seq: 1, name: '校舍维修', department: '区教委', amount: null, page: 1 },
        { seq: 2, name: '养老服务', department: '区民政局', page: 2 },
      ],
    })
    expect(extract.notes.slice(0, 2)).toEqual([
      '一、根据有关规定，编制了《示例区2024年重点专项预算绩效》。',
      '二、绩效目标涉及预算资金86.5万元，按规定权限负责应急管理、生态环境以及行政审批等工作。',
    ])
    expectNothingLost(sample)
  })
  it('says where a character could not be decoded', () => {
    expect(read('示例区2024年部门预算\n\n一、收\uFFFD入预算。').doubts).toMatchObject([
      { place: { line: 3 }, what: '有无法解码的字符' },
    ])
  })
  it('never throws and never loses a line, whatever happens to a document', () => {
    assert(
      property(array(mutation, { minLength: 1, maxLength: 25 }), (mutations) => {
        let lines = splitLines(sample)
        for (const one of mutations) lines = mutate(lines, one)
        expectNothingLost(lines.join('\n'))
      }),
      { numRuns: 300 },
    )
  })
  it('never throws on any text', () => {
    const piece = oneof(
      garbage,
      string({ unit: 'binary', maxLength: 12 }),
      constantFrom('\n', '\t', '  ', '预算', '12.5'),
    )
    assert(
      property(array(piece, { maxLength: 60 }), (pieces) => expectNothingLost(pieces.join(''))),
      { numRuns: 300 },
    )
  })
  it.each([
    [
      'a chapter of a novel',
      '第一章 山雨\n\n\u3000\u3000那年秋天，雨下得很久。老人望着远处的山，一句话也不说。\n\u3000\u3000“你还记得吗？”她问。',
    ],
    ['source code', 'const a = 1;\nif (a > 0) {\n  call("名称", a);\n}'],
    ['numbers', Array.from({ length: 40 }, (_, at) => `${at},${at * 2},${at * 3}`).join('\n')],
    [
      'a list of goods',
      `名称,数量,单价,金额\n${Array.from({ length: 9 }, (_, at) => `货物${at},1,2,3`).join('\n')}`,
    ],
    ['JSON', '{\n  "项目名称": "甲",\n  "金额": [1, 2, 3]\n}'],
    [
      'a web page',
      '<!doctype html>\n<html><body><table><tr><th>名称</th><th>价格</th></tr><tr><td>茶</td><td>12.00</td></tr></table></body></html>',
    ],
  ])('invents no records from %s', (_, content) => {
    const { statements, targets, contents } = read(content)
    expect([statements, targets, contents]).toEqual([[], [], []])
    expectNothingLost(content)
  })
})
