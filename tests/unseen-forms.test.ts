import { describe, expect, it } from 'vitest'
import { readLines as read } from './read-lines'

/** Target forms as other governments print them. */

const indicators = [
  ['产出指标', '数量指标', '改造学校数量', '≥12所', '50'],
  ['', '质量指标', '验收合格率', '=100%', '20'],
  ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '20'],
]
const goal = '完成12所学校校舍改造。'

describe('the form of the ministry', () => {
  const rows = [
    ['项目名称', '', '校舍改造', '', '', ''],
    ['主管部门及代码', '', '[118]示例省教育厅', '实施单位', '示例大学', ''],
    ['项目资金（万元）', '', '年度资金总额：', '500.00', '执行率分值（10）', ''],
    ['', '', '其中：财政拨款', '480.00', '', ''],
    ['', '', '上年结转', '', '', ''],
    ['', '', '其他资金', '20.00', '', ''],
    ['年度总体目标', goal, '', '', '', ''],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90）'],
    ...indicators.map((row) => ['', ...row]),
  ]
  const heading = ['项目支出绩效目标表', '（2025年度）']
  const expected = {
    fiscalYear: 2025,
    name: '校舍改造',
    department: { code: '118', name: '示例省教育厅' },
    implementer: { code: null, name: '示例大学' },
    budget: { total: '500.00', generalPublic: null, other: '20.00' },
    executionWeight: '10',
    goal,
  }

  it.each([
    ['tabs', rows.map((row) => row.join('\t'))],
    ['pipes', rows.map((row) => `|${row.join('|')}|`)],
    ['commas', rows.map((row) => row.join(','))],
    [
      'merged cells filled throughout',
      rows.map((row) => row.map((cell, at) => cell || (at > 0 && row[1] === '' ? row[0] : cell)).join('\t')),
    ],
  ])('reads labels, weights and the weight of execution from %s', (_, lines) => {
    const { targets, unplaced } = read([...heading, ...lines])
    expect(unplaced).toEqual([])
    expect(targets[0]).toMatchObject(expected)
    expect(targets[0]?.indicators.map(({ name, weight, level1 }) => [name, weight, level1])).toEqual([
      ['改造学校数量', '50', '产出指标'],
      ['验收合格率', '20', '产出指标'],
      ['师生满意度', '20', '满意度指标'],
    ])
  })

  it('reads it over a page break', () => {
    const lines = rows.map((row) => row.join('\t'))
    const { targets, unplaced } = read([
      ...heading,
      ...lines.slice(0, 9),
      '第 3 页 共 20 页',
      ...lines.slice(9),
    ])
    expect(unplaced).toEqual([])
    expect(targets).toHaveLength(1)
    expect(targets[0]?.goal).toBe(goal)
    expect(targets[0]?.indicators).toHaveLength(3)
  })
})

describe('terms beside the year', () => {
  const heading = [
    '项目支出绩效目标申报表',
    '（2025年度）',
    '项目名称\t\t校舍改造\t\t\t',
    '主管部门\t\t示例市教育局\t\t\t',
  ]

  it('takes the amounts, the goal and the values of the year', () => {
    const { targets, doubts } = read([
      ...heading,
      '项目资金（万元）\t\t中期资金总额：\t3000.00\t年度资金总额：\t1000.00',
      '\t\t其他资金\t300.00\t其他资金\t',
      '总体目标\t中期目标（2024年—2026年）\t\t年度目标\t\t',
      `\t三年完成36所。\t\t${goal}\t\t`,
      '绩效指标\t一级指标\t三级指标\t中期指标值\t三级指标\t年度指标值',
      '\t产出指标\t改造学校数量\t≥36所\t改造学校数量\t≥12所',
      '\t\t购置课桌椅\t≥900套\t购置课桌椅\t≥300套',
    ])
    expect(targets[0]).toMatchObject({ budget: { total: '1000.00', other: null }, goal })
    expect(targets[0]?.indicators.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['改造学校数量', '12', '所'],
      ['购置课桌椅', '300', '套'],
    ])
    expect(doubts.map(({ text }) => text).join()).toContain('三年完成36所。')
  })

  it('prefers the goal of the year behind that of the project', () => {
    const { targets } = read([
      ...heading,
      '项目总目标\t三年完成改造。\t\t\t\t',
      `年度绩效目标\t${goal}\t\t\t\t`,
      '分解目标\t\t\t\t\t',
      '一级指标\t二级指标\t三级指标\t指标目标值\t\t',
      '产出指标\t数量指标\t改造学校数量\t≥12所\t\t',
    ])
    expect(targets[0]?.goal).toBe(goal)
    expect(targets[0]?.indicators).toHaveLength(1)
  })

  it('adds a row with a label it does not know to no paragraph', () => {
    const { targets, doubts } = read([
      ...heading,
      '项目概况\t改造农村校舍。\t\t\t\t',
      '评审意见\t同意立项。\t\t\t\t',
      `年度总体目标\t${goal}\t\t\t\t`,
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t',
      '\t产出指标\t数量指标\t改造学校数量\t≥12所\t',
    ])
    expect(targets[0]).toMatchObject({ overview: '改造农村校舍。', goal })
    expect(doubts.map(({ text }) => text).join()).toContain('同意立项。')
  })
})

describe('forms of a department', () => {
  const table = [
    `年度总体目标\t${goal}\t\t\t\t`,
    '年度绩效指标\t一级指标\t二级指标\t三级指标\t\t指标值',
    '\t产出指标\t数量指标\t改造学校数量\t\t≥12所',
  ]

  it('takes the total of the tasks for the amount, and no task for the goal', () => {
    const { targets } = read([
      '部门整体支出绩效目标申报表',
      '（2025年度）',
      '部门（单位）名称\t\t示例市教育局\t\t\t',
      '年度主要任务\t任务名称\t主要内容\t预算金额（万元）\t\t',
      '\t\t\t总额\t财政拨款\t其他资金',
      '\t任务一\t保障学校运转\t50.00\t50.00\t0.00',
      '\t金额合计\t\t50.00\t50.00\t0.00',
      ...table,
    ])
    expect(targets[0]).toMatchObject({
      scope: 'department',
      overview: null,
      goal,
      budget: { total: '50.00' },
    })
  })

  it.each([
    ['tabs', '年度预算\t资金总额\t一般公共预算\t政府性基金预算\t其他资金\t', '\t80.00\t79.00\t\t1.00\t'],
    [
      'spaces',
      '年度预算    资金总额   一般公共预算   政府性基金预算   其他资金',
      '               80.00          79.00                          1.00',
    ],
  ])('puts the amounts under their sources, by %s', (_, header, amounts) => {
    const spaced = !header.includes('\t')
    const lines = ['部门名称\t示例市教育局\t\t\t\t', header, amounts, ...table]
    const { targets } = read([
      '部门整体支出绩效目标表',
      '单位：万元',
      ...lines.map((line) => (spaced ? line.replace(/\t+$/, '').replace(/\t+/g, '    ') : line)),
    ])
    expect(targets[0]?.budget).toMatchObject({
      total: '80.00',
      generalPublic: '79.00',
      governmentFund: null,
      other: '1.00',
    })
  })
})
