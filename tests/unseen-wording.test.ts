import { checkDocuments } from '@heng/operations/files/check-documents'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { describe, expect, it } from 'vitest'
import { readLines as read, rowsOf } from './read-lines'

/** The same contents in the words, codes, units and characters of other governments. */

const title = '示例区教育委员会2025年部门预算'
const expenditure = [' 1  合计 150.00 120.00 30.00', ' 1 205 教育支出 150.00 120.00 30.00']

const tableWith = (codes: readonly [string, string][], ...heading: string[]): string[] => [
  title,
  ...(heading.length > 0 ? heading : ['部门支出总表', '单位：万元']),
  '科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '\t合计\t150.00\t120.00\t30.00',
  ...codes.map(([code, amounts]) => `${code}\t${amounts}`),
]

describe('codes', () => {
  const levels = [
    ...expenditure,
    ' 2 20501 教育管理事务 150.00 120.00 30.00',
    ' 3 2050101 行政运行 120.00 120.00 ·',
  ]

  it.each([
    ['points', ['205', '205.01', '205.01.01']],
    ['spaces', ['205', '205 01', '205 01 01']],
    ['full-width digits', ['２０５', '２０５０１', '２０５０１０１']],
  ])('are put together where %s stand in them', (_, [type = '', group = '', item = '']) => {
    const { tables, doubts } = read(
      tableWith([
        [type, '教育支出\t150.00\t120.00\t30.00'],
        [group, '教育管理事务\t150.00\t120.00\t30.00'],
        [item, '行政运行\t120.00\t120.00\t'],
      ]),
    )
    expect(doubts).toEqual([])
    expect(rowsOf(tables[0])).toEqual(levels)
  })

  it.each(['[205]教育支出', '【205】教育支出', '205-教育支出', '205 教育支出'])(
    'are taken from the cell of the name: %s',
    (cell) => {
      const { tables } = read([
        title,
        '部门支出总表',
        '单位：万元',
        '科目\t合计\t基本支出\t项目支出',
        '合计\t150.00\t120.00\t30.00',
        `${cell}\t150.00\t120.00\t30.00`,
      ])
      expect(rowsOf(tables[0])).toEqual(expenditure)
    },
  )
})

describe('figures', () => {
  it('are read from full-width characters', () => {
    const { tables } = read(tableWith([['205', '教育支出\t１５０．００\t１２０．００\t３０．００']]))
    expect(rowsOf(tables[0])).toEqual(expenditure)
  })
})

describe('the unit of a table', () => {
  const cells = '205\t教育支出\t1500000\t1200000\t300000'

  it.each([
    ['its title', ['部门支出总表（元）'], '科目编码\t科目名称\t合计\t基本支出\t项目支出'],
    ['its header', ['部门支出总表'], '科目编码\t科目名称\t合计（元）\t基本支出（元）\t项目支出（元）'],
  ])('is taken from %s', (_, heading, header) => {
    const { tables } = read([
      title,
      ...heading,
      header,
      cells,
      '',
      '政府性基金预算支出表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '212\t城乡社区支出\t10.00\t\t10.00',
      '',
      '单位：万元',
    ])
    expect(tables.map(({ kind, amountUnit }) => [kind, amountUnit])).toEqual([
      ['department-expenditure', '元'],
      ['fund-expenditure', '万元'],
    ])
    expect(tables[0]?.columns).toEqual(['total', 'basic', 'project'])
  })
})

describe('a title of a table', () => {
  it('names the department where nothing else does', () => {
    const { organization, region } = read([
      '2025年示例市教育局一般公共预算支出表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '205\t教育支出\t150.00\t120.00\t30.00',
    ])
    expect([organization?.name, region]).toEqual(['示例市教育局', '示例市'])
  })

  it('names none where the tables are those of several', () => {
    const { organization } = read(
      ['教育局', '民政局'].flatMap((name) => [
        `2025年示例市${name}部门收入总表`,
        '单位：万元',
        '科目编码\t科目名称\t合计\t事业收入',
        '205\t教育支出\t150.00\t150.00',
        '',
      ]),
    )
    expect(organization?.name ?? '').not.toContain('局')
  })
})

describe('a summary without ordinals', () => {
  const lines = [
    title,
    '财政拨款收支总表',
    '单位：万元',
    '收入\t\t支出\t\t\t\t',
    '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算',
    '本年收入\t150.00\t本年支出\t150.00\t150.00\t\t',
    '一般公共预算拨款\t150.00\t教育支出\t120.00\t120.00\t\t',
    '政府性基金预算拨款\t\t住房保障支出\t30.00\t30.00\t\t',
    '上年结转\t\t结转下年\t\t\t\t',
    '收入总计\t150.00\t支出总计\t150.00\t150.00\t\t',
  ]

  it('has its sources below 本年收入, and its classes below 本年支出', () => {
    const { tables } = read(lines)
    expect(tables[0]?.rows.map(({ name, level }) => `${level} ${name}`)).toEqual([
      '1 本年收入',
      '2 一般公共预算拨款',
      '2 政府性基金预算拨款',
      '1 上年结转',
      '1 收入总计',
      '1 本年支出',
      '2 教育支出',
      '2 住房保障支出',
      '1 结转下年',
      '1 支出总计',
    ])
  })

  it('is not accused of a wrong total', () => {
    const document = readDocument('示例.txt', new TextEncoder().encode(lines.join('\n')), readingShapes)
    const { findings } = checkDocuments([document]).evaluation
    expect(findings.filter(({ rule }) => rule.startsWith('budget/grand-total'))).toEqual([])
  })
})

describe('a header that says 年初预算', () => {
  it('is no damaged one', () => {
    const { tables, doubts } = read([
      title,
      '一般公共预算支出情况表',
      '单位：万元',
      '科目编码\t科目名称\t2024年年初预算数\t2025年年初预算数\t基本支出\t项目支出',
      '205\t教育支出\t\t150.00\t120.00\t30.00',
    ])
    expect(doubts).toEqual([])
    expect(rowsOf(tables[0])).toEqual([' 1 205 教育支出 · 150.00 120.00 30.00'])
  })
})

describe('a catalogue with 主管单位', () => {
  it('is read', () => {
    const { contents, unplaced } = read([
      '2025年示例区重点专项资金明细目录',
      '单位：万元',
      '序号\t项目名称\t主管单位\t预算金额',
      '1\t校舍维修\t示例区教育委员会\t20.00',
      '2\t高龄津贴\t示例区民政局\t30.00',
    ])
    expect(unplaced).toEqual([])
    expect(contents.map(({ name, department, amount }) => [name, department, amount])).toEqual([
      ['校舍维修', '示例区教育委员会', '20.00'],
      ['高龄津贴', '示例区民政局', '30.00'],
    ])
  })
})

describe('a catalogue with a dash for no amount', () => {
  it('leaves it empty without a doubt', () => {
    const { contents, doubts } = read([
      '2025年示例区重点专项资金目录',
      '单位：万元',
      '序号\t项目名称\t主管部门\t预算金额',
      '1\t校舍维修\t示例区教育委员会\t—',
      '2\t高龄津贴\t示例区民政局\t30.00',
      '3\t河道清淤\t示例区水利局\t5.00',
    ])
    expect(doubts).toEqual([])
    expect(contents.map(({ amount }) => amount)).toEqual([null, '30.00', '5.00'])
  })
})

describe('comma-separated values', () => {
  it('are read below a first row that holds the code of a department', () => {
    const { targets, unplaced } = read([
      '项目支出绩效目标表',
      '（2025年度）',
      '单位：万元',
      '项目名称,校舍改造,,主管部门,201-示例区教育委员会,,',
      '当年预算(万元),"1,120.00",,,,,',
      '当年绩效目标,改造学校12所。,,,,,',
      '绩效指标,指标名称,指标性质,指标值,计量单位,指标权重(%),是否核心',
      ',改造学校数量,≥,12,所,40,是',
      ',师生满意度,≥,90,%,10,否',
    ])
    expect(unplaced).toEqual([])
    expect(targets[0]).toMatchObject({
      department: { code: '201', name: '示例区教育委员会' },
      budget: { total: '1120.00' },
    })
    expect(targets[0]?.indicators.map(({ name, value }) => [name, value])).toEqual([
      ['改造学校数量', '12'],
      ['师生满意度', '90'],
    ])
  })
})
