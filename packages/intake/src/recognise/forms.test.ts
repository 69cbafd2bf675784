import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { describe, expect, it } from 'vitest'
import { readSampleForms } from './forms/read-sample-forms'

const read = (text: string) => {
  const { targets, ledger } = readSampleForms(text, 2024)
  const unclaimed = text
    .split('\n')
    .flatMap((line, at) => (line.trim() !== '' && !ledger.isClaimed(at + 1) ? [at + 1] : []))
  return { targets, unclaimed, doubts: ledger.doubts }
}

const rowsOf = (target: PerformanceTarget | undefined): string[] =>
  (target?.indicators ?? []).map(({ level1, level2, name, operator, value, unit, weight, core, note }) =>
    [level1, level2, name, operator, value, unit, weight, core, note]
      .map((field) => field?.value ?? '')
      .join('|'),
  )

const volume = `序号：1

## 2024年示例区专项资金绩效目标表（一级项目）

单位：万元

项目名称¦示例社区保障¦主管部门¦101-示例区示例街道办事处¦¦¦
2024年预算¦1,502.00¦¦¦¦¦
<b>项目概况</b>¦<p>保障社区运转。</p>¦¦¦¦¦
当年绩效目 标¦社区运转正常。¦¦¦¦¦
绩效指标¦指标名称¦指标性质¦指标值¦计量单位¦指标权重（%）¦是否核心
¦检查次数¦$\\geq$¦1,200¦次¦30¦是
¦环境质量¦定性¦有效改善¦¦¦20
营造良好环境¦≥¦98¦%¦30¦否

绩效指标

居民满意度¦≥¦95¦%¦10¦否

联系人：张三

联系电话：12345678

序号：2

## 2024年示例区专项资金绩效目标表（一级项目）

单位：万元

项目名称¦示例保洁¦主管部门¦如：102-示例镇人民政府¦¦¦
2024年预算¦20¦¦¦¦¦

项目概况¦保洁。¦¦¦¦¦
¦保洁覆盖主次干道。¦¦¦¦¦
当年绩效目标¦干净。¦¦¦¦¦
绩效指标¦指标名称¦指标性质¦指标值¦计量单位¦指标权重(%)¦是否核心
¦清扫率¦＝¦100¦%¦90¦是

一、其他说明
科目编码¦科目名称¦合计
2010101¦行政运行¦10
`

describe('a volume of programme forms in tab rows', () => {
  const { targets, unclaimed, doubts } = read(volume)
  const [first, second] = targets

  it('reads every field with its place', () => {
    expect(targets).toHaveLength(2)
    expect(first).toMatchObject({
      scope: 'project',
      place: { line: 1 },
      title: '2024年示例区专项资金绩效目标表（一级项目）',
      seq: { value: 1, place: { line: 1 } },
      fiscalYear: 2024,
      amountUnit: '万元',
      name: { value: '示例社区保障', place: { line: 7, cell: 1 } },
      department: { value: { code: '101', name: '示例区示例街道办事处' } },
      contact: { value: '张三', place: { line: 20 } },
      phone: { value: '12345678' },
      overview: { value: '保障社区运转。' },
      goal: { value: '社区运转正常。', place: { line: 10, cell: 1 } },
      budget: { total: { value: { printed: '1502.00', amount: 1_502_000_000 } } },
      executionWeight: null,
      basis: null,
    })
    expect(second?.department?.value).toEqual({ code: '102', name: '如：示例镇人民政府' })
    expect(second?.overview?.value).toBe('保洁。保洁覆盖主次干道。')
  })

  it('repairs rows that lost or gained a cell, and goes on after a page break', () => {
    expect(rowsOf(first)).toEqual([
      '||检查次数|≥|1200|次|30|true|',
      '||环境质量|定性|有效改善||20||',
      '||营造良好环境|≥|98|%|30|false|',
      '||居民满意度|≥|95|%|10|false|',
    ])
    expect(rowsOf(second)).toEqual(['||清扫率|=|100|%|90|true|'])
  })

  it('says which columns and labels are printed', () => {
    expect(first?.indicatorColumns).toEqual(['name', 'operator', 'value', 'unit', 'weight', 'core'])
    expect(first?.printedFields).toEqual([
      'seq',
      'name',
      'department',
      'budget.total',
      'overview',
      'goal',
      'indicators',
      'contact',
      'phone',
    ])
  })

  it('claims the lines of the forms and nothing behind them', () => {
    expect(unclaimed).toEqual([39, 40, 41])
    expect(doubts).toEqual([])
  })
})

describe('a three-level form prepared for another department', () => {
  const { targets } = read(
    `2024 年区级专项绩效目标表

编制单位：118-示例区财政局（代编）

单位：万元

一级项目名称¦示例监督¦¦业务主管部门¦示例区示例办公室¦¦¦¦
预算执行率权重¦10¦¦部门留用¦208.00¦¦¦¦
当年预算金额¦218.00¦¦补助街镇¦10¦¦¦¦
项目概述¦<p>一、监督。</p> <p>二、调研。</p>¦¦¦¦¦¦¦
立项依据¦¦¦¦¦¦¦¦
当年绩效目标¦完成监督。¦¦¦¦¦¦¦
绩效指标¦一级指标¦二级指标¦三级指标¦计量单位¦指标性质¦指标值¦权重（%）¦是否核心指标
¦产出指标¦数量指标¦调研次数¦次¦≥¦8¦60¦否
满意度指标¦服务对象满意度指标¦服务对象满意度¦%¦≥¦90¦30¦是¦
`,
  )

  it('reads the split of the amount, the preparer and the levels', () => {
    expect(targets[0]).toMatchObject({
      preparer: { value: { code: '118', name: '示例区财政局（代编）' }, place: { line: 3 } },
      executionWeight: { value: '10' },
      basis: null,
      budget: {
        total: { value: { printed: '218.00' } },
        retained: { value: { printed: '208.00' } },
        townships: { value: { printed: '10' } },
      },
      overview: { value: '一、监督。\n二、调研。' },
    })
    expect(targets[0]?.printedFields).toContain('basis')
    expect(rowsOf(targets[0])).toEqual([
      '产出指标|数量指标|调研次数|≥|8|次|60|false|',
      '满意度指标|服务对象满意度指标|服务对象满意度|≥|90|%|30|true|',
    ])
  })
})

const cellRow = (...cells: string[]): string => `${cells.map((cell) => `\t${cell}`).join('\n')}\n`

describe('a form with one cell in a line', () => {
  const { targets, unclaimed } = read(
    [
      cellRow('2020年度示例项目绩效目标申报表'),
      cellRow('', '单位：万元'),
      cellRow('一、项目基本情况', '项目名称', '示例救助', '项目实施起止时间', '2020.1-2020.12'),
      cellRow('', '项目实施单位', '示例区民政局', '主管部门', '示例区民政局'),
      cellRow('', '项目概况', '救助困难群众。'),
      cellRow('', '项目预算', '合计', '一般公共预算', '政府性基金预算', '国有资本经营\n预算', '其他资金'),
      cellRow('', '', '8000', '6000', '2000', '', ''),
      cellRow('二、绩效目标编制', '项目当年绩效目标', '救助到位。'),
      cellRow('', '指标类型', '指标名称', '指标性质', '指标值', '计量单位', '指标说明'),
      cellRow('', '', '', '', '', '', ''),
      cellRow('', '产出类\n指标\n产出类\n指标', '数量指标', '救助人次', '≥', '11', '万', ''),
      cellRow('', '', '质量指标', '发放\n及时率', '＝', '100', '%', '按月发放'),
      cellRow('', '', '', '核查比对率', '＝', '100', '%', ''),
      cellRow('', '满意度类指标', '服务对象满意度', '满意度', '无', '达标', '无', ''),
    ].join('\n'),
  )

  it('reads the budget group by columns and the merged levels', () => {
    expect(targets[0]).toMatchObject({
      place: { line: 1 },
      fiscalYear: 2020,
      period: { start: { value: '2020.1' }, end: { value: '2020.12' } },
      implementer: { value: { code: null, name: '示例区民政局' } },
      budget: {
        total: { value: { printed: '8000' } },
        generalPublic: { value: { printed: '6000' } },
        governmentFund: { value: { printed: '2000' } },
        stateCapital: null,
        other: null,
      },
    })
    expect(rowsOf(targets[0])).toEqual([
      '产出指标|数量指标|救助人次|≥|11|万|||',
      '产出指标|质量指标|发放及时率|=|100|%|||按月发放',
      '产出指标|质量指标|核查比对率|=|100|%|||',
      '满意度指标|服务对象满意度指标|满意度|无|达标|无|||',
    ])
    expect(unclaimed).toEqual([])
  })
})

describe('a form that text recognition scattered', () => {
  const { targets, unclaimed, doubts } = read(
    `项]目名称¦¦示例招商专项¦¦¦
主管¦奎部门¦示例区示例¦委¦实施单位¦示例委
资金总¦额(万元)¦50¦¦项目性质(常年或一次)¦常¦年
项目¦起始时间¦2024年1月1¦日 项目终止时间 20¦24年12月31日¦
项目概况¦开展招商¦工作¦¦¦
立项依据¦示例文件¦¦¦¦
当年绩效目标¦完成¦招商目标¦¦¦
¦一级指标¦二级指标¦¦三级指标¦¦指标值
¦¦¦指标¦1:运行成本¦¦≤50 万元
¦¦成本指标¦指标:¦2:¦¦
¦产出指标¦¦指标¦1:宣传推介¦¦≥200次
¦¦数量指标¦指标:¦2:项目洽谈¦¦≥250次
绩¦¦¦指标:¦≥180次¦¦
效¦¦社会效益¦指标 1:增加就业 2:增加税收¦¦¦≥5% 长期
¦满意度指标¦服务对象¦指标¦1:企业满意度¦¦≥95%
`,
  )

  it('reads damaged labels and cells', () => {
    expect(targets[0]).toMatchObject({
      name: { value: '示例招商专项' },
      department: { value: { name: '示例区示例委' } },
      implementer: { value: { name: '示例委' } },
      nature: { value: '常年' },
      period: { start: { value: '2024年1月1日' }, end: { value: '2024年12月31日' } },
      budget: { total: { value: { printed: '50' } } },
      overview: { value: '开展招商工作' },
      goal: { value: '完成招商目标' },
    })
  })

  it('finds the groups by the numbers, splits targets, and doubts a target without a name', () => {
    expect(rowsOf(targets[0])).toEqual([
      '产出指标|成本指标|运行成本|≤|50|万元|||',
      '产出指标|数量指标|宣传推介|≥|200|次|||',
      '产出指标|数量指标|项目洽谈|≥|250|次|||',
      '产出指标|数量指标||≥|180|次|||',
      '效益指标|社会效益指标|增加就业|≥|5|%|||',
      '效益指标|社会效益指标|增加税收||长期||||',
      '满意度指标|服务对象满意度指标|企业满意度|≥|95|%|||',
    ])
    expect(doubts).toContainEqual({ place: { line: 13, cell: 3 }, what: '指标名称无法辨认', text: '≥180次' })
    expect(unclaimed).toEqual([])
  })
})

it('reads the form of a whole department; its name is the department', () => {
  const { targets } = read(
    `2023年示例区部门（单位）整体绩效目标表

单位：万元

部门(单位)名称¦109-示例委员会¦部门支出预算数¦80,000.00¦¦
当年整体绩效目标¦<p>运转正常。</p>¦¦¦¦
绩效指标¦指标¦指标权重¦计量单位¦指标性质¦指标值
数量指标¦建设个数¦60¦个¦≥¦3
¦企业满意度¦40¦%¦≥¦90

联系人：

联系电话：
`,
  )
  expect(targets[0]).toMatchObject({
    scope: 'department',
    fiscalYear: 2023,
    name: { value: '示例委员会' },
    department: { value: { code: '109', name: '示例委员会' } },
    contact: null,
    budget: { total: { value: { printed: '80000.00' } } },
  })
  expect(targets[0]?.printedFields).toEqual(expect.arrayContaining(['contact', 'phone']))
  expect(rowsOf(targets[0])).toEqual(['|数量指标|建设个数|≥|3|个|60||', '||企业满意度|≥|90|%|40||'])
})

it('reads a text layout by its columns', () => {
  const { targets, unclaimed } = read(`          2026 年示例专项绩效目标表
                                                  单位:万元

 项目名称      示例发展专项         主管部门      示例市示例局

 2026年预算                                         120.00

        推动示例创新,建设平台,
 项目概况   增强能力。

 当年绩效目标   完成攻关不少于20项。

                 指标名称        指标性质    指标值   计量单位   指标权重(%) 是否核心

          技术合同成交额              ≥       950    亿元      60       是

 绩效指标     布局技术                 ≥       260    项       40       否

                      — 27 —
`)
  expect(targets[0]).toMatchObject({
    overview: { value: '推动示例创新,建设平台,增强能力。' },
    goal: { value: '完成攻关不少于20项。' },
  })
  expect(rowsOf(targets[0])).toEqual([
    '||技术合同成交额|≥|950|亿元|60|true|',
    '||布局技术|≥|260|项|40|false|',
  ])
  expect(unclaimed).toEqual([19])
})

it.each([
  ['a table of contents', '目录\n1. 示例专项绩效目标表（示例局）\t1\n2. 样本项目绩效目标表（样本局）\t2\n'],
  [
    'a table of projects',
    '序号¦项目名称¦主管部门¦当年预算¦当年绩效目标\n1¦甲¦甲局¦10¦完成\n2¦乙¦乙局¦20¦完成\n',
  ],
  ['running text', '项目名称：示例。当年绩效目标已随预算批复，绩效指标共五个。\n'],
  [
    'an evaluation',
    '项目名称¦示例¦主管部门¦示例局\n当年绩效目标¦完成¦¦\n三级指标¦指标值¦实际完成值¦得分\n次数¦≥2次¦3次¦90\n',
  ],
  ['nothing', ''],
])('invents no form from %s', (_what, text) => {
  const { targets } = read(text)
  expect(targets).toEqual([])
})
