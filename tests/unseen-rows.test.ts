import { describe, expect, it } from 'vitest'
import { readLines as read, rowsOf } from './read-lines'

/** Rows of forms and tables that other layouts leave incomplete, shift or cut. */

const heading = ['项目支出绩效目标表', '（2025年度）', '单位：万元']
const head = [
  '项目名称\t校舍改造\t主管部门\t示例区教育委员会\t\t\t\t',
  '年度绩效目标\t改造学校12所。\t\t\t\t\t\t',
]

describe('indicator rows', () => {
  it('takes two columns of classes for the two levels, whatever they are called', () => {
    const { targets } = read([
      ...heading,
      ...head,
      '指标\t指标类型\t指标类别\t指标内容\t运算符号\t年度指标值\t单位\t分值',
      '\t产出指标\t数量指标\t改造学校数量\t≥\t12\t所\t40',
      '\t满意度指标\t服务对象满意度指标\t师生满意度\t≥\t90\t%\t10',
    ])
    expect(
      targets[0]?.indicators.map(({ level1, level2, name, note }) => [level1, level2, name, note]),
    ).toEqual([
      ['产出指标', '数量指标', '改造学校数量', null],
      ['满意度指标', '服务对象满意度指标', '师生满意度', null],
    ])
  })

  it('leaves a name that was left out empty, and does not take the unit for it', () => {
    const { targets } = read([
      ...heading,
      ...head,
      '绩效指标\t一级指标\t二级指标\t三级指标\t度量单位\t指标方向\t目标值\t权重',
      '\t产出指标\t数量指标\t\t次\t≥\t180\t20',
      '\t产出指标\t数量指标\t改造学校数量\t所\t≥\t12\t20',
    ])
    expect(
      targets[0]?.indicators.map(({ name, unit, value, weight }) => [name, unit, value, weight]),
    ).toEqual([
      [null, '次', '180', '20'],
      ['改造学校数量', '所', '12', '20'],
    ])
  })

  it('leaves a word under the title of the values a value, where only spaces part the columns', () => {
    const { targets } = read([
      ...heading,
      '项目名称       校舍改造       主管部门   示例区教育委员会',
      '当年绩效目标   改造学校12所。',
      '绩效指标       指标名称       指标性质   指标值     计量单位   指标权重（%）   是否核心',
      '               改造学校数量   ≥          12         所         40              是',
      '               办学条件       定性       稳步提升              30              否',
    ])
    expect(targets[0]?.indicators.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['改造学校数量', '12', '所'],
      ['办学条件', '稳步提升', null],
    ])
  })
})

describe('rows that the end of a page cut', () => {
  const columns = '指标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位\t权重'
  const row = '\t产出指标\t数量指标\t改造学校数量\t≥\t12\t所\t40'
  const cut = (...lines: string[]) => read([...heading, ...head, ...lines])
  const named = ({ targets }: ReturnType<typeof read>) =>
    targets[0]?.indicators.map(({ level2, name, value }) => [level2, name, value])

  it('joins the halves of a name and of its level', () => {
    const found = cut(
      columns,
      row,
      '\t满意度\t服务对象满意\t受助学生家长\t≥\t95\t%\t10',
      '第 3 页 共 9 页',
      '\t指标\t度指标\t满意度\t\t\t\t',
    )
    expect(named(found)).toEqual([
      ['数量指标', '改造学校数量', '12'],
      ['服务对象满意度指标', '受助学生家长满意度', '95'],
    ])
  })

  it('joins the halves of a header', () => {
    const found = cut(columns.replace('指标值', '年度指标'), '第 3 页 共 9 页', '\t\t\t\t\t值\t\t', row)
    expect(named(found)).toEqual([['数量指标', '改造学校数量', '12']])
  })

  it('leaves a whole row on the next page alone', () => {
    const found = cut(columns, row, '第 3 页 共 9 页', '\t效益指标\t社会效益指标\t入学率\t\t\t\t10')
    expect(named(found)?.map(([, name]) => name)).toEqual(['改造学校数量', '入学率'])
  })
})

describe('names that a page break cut', () => {
  it('are joined where both halves are the name of a class', () => {
    const { tables } = read([
      '示例区教育委员会2025年部门预算',
      '财政拨款收支总表',
      '单位：万元',
      '收入\t\t支出\t\t\t\t',
      '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算',
      '一般公共预算拨款\t150.00\t教育支出\t150.00\t150.00\t\t',
      '\t\t自然资源海洋气\t\t\t\t',
      '\t\t象等支出\t\t\t\t',
      '收入总计\t150.00\t支出总计\t150.00\t150.00\t\t',
    ])
    expect(rowsOf(tables[0]).filter((one) => one.startsWith('exp'))).toEqual([
      'exp 1  教育支出 150.00 150.00 · ·',
      'exp 1  自然资源海洋气象等支出 · · · ·',
      'exp 1  支出总计 150.00 150.00 · ·',
    ])
  })
})

describe('a form whose cells were copied one to a line', () => {
  const lines = [
    ...heading,
    '项目名称',
    '校舍改造',
    '主管部门',
    '201-示例区教育委员会',
    '当年预算',
    '120.00',
    '项目概况',
    '改造村小校舍，',
    '补充教学设备。',
    '当年绩效目标',
    '改造学校12所。',
    '绩效指标',
    '指标名称',
    '指标性质',
    '指标值',
    '计量单位',
    '指标权重（%）',
    '是否核心',
    '改造学校数量',
    '≥',
    '12',
    '所',
    '40',
    '是',
    '项目完成年份',
    '=',
    '2025',
    '年',
    '20',
    '否',
    '办学条件',
    '定性',
    '稳步提升',
    '30',
    '否',
    '联系人：周衡',
    '联系电话：66601234',
  ]

  it.each([
    ['one below the other', lines],
    ['with empty lines between', lines.flatMap((line) => [line, ''])],
  ])('is put together: %s', (_, printed) => {
    const { targets, unplaced } = read([...printed, '', ...heading, '项目名称', '高龄津贴'])
    expect(unplaced.map(({ text }) => text)).not.toContain('改造学校数量')
    expect(targets[0]).toMatchObject({
      name: '校舍改造',
      department: { code: '201', name: '示例区教育委员会' },
      budget: { total: '120.00' },
      overview: '改造村小校舍，补充教学设备。',
      goal: '改造学校12所。',
      contact: '周衡',
    })
    expect(
      targets[0]?.indicators.map(({ name, operator, value, unit, weight, core }) => [
        name,
        operator,
        value,
        unit,
        weight,
        core,
      ]),
    ).toEqual([
      ['改造学校数量', '≥', '12', '所', '40', true],
      ['项目完成年份', '=', '2025', '年', '20', false],
      ['办学条件', '定性', '稳步提升', null, '30', false],
    ])
  })
})
