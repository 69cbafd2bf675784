import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { describe, expect, it } from 'vitest'
import { readSampleForms } from './forms/read-sample-forms'

const read = (...texts: string[]) => {
  const { targets, ledger } = readSampleForms(texts.join('\n'), 2030)
  return { targets, doubts: ledger.doubts, whats: ledger.doubts.map(({ what }) => what) }
}

const rowsOf = (target: PerformanceTarget | undefined): string[] =>
  (target?.indicators ?? []).map(({ level2, name, operator, value, unit }) =>
    [level2, name, operator, value, unit].map((field) => field?.value ?? '').join('|'),
  )

const head = (name: string): string => `
项]目名称¦¦${name}¦¦¦
主管¦奎部门¦示例区教¦委¦实施单位¦示例区教委
资金总¦额(万元)¦50¦¦项目性质(常年或一次)¦常¦年
项目¦起始时间¦2030年1月1¦日 项目终止时间 20¦30年12月31日¦
项目概况¦开展校舍¦舍维修¦¦¦
立项依据¦示例文件¦¦¦¦
当年绩效目标¦完成¦维修目标¦¦¦`

const table = `
¦一级指标¦二级指标¦¦三级指标¦¦指标值`

const formOf = (name: string, ...rows: string[]): string => [head(name), table, ...rows].join('\n')
const readForm = (...form: [name: string, ...rows: string[]]) => read(formOf(...form))

describe('fields of a form that text recognition damaged', () => {
  it('counts a cut character once, leaves debris out, and says so', () => {
    const { targets, doubts } = readForm('校舍专项', '¦产出指标¦数量指标¦指标¦1:维修校舍¦¦≥5所')
    expect(targets[0]?.overview?.value).toBe('开展校舍维修')
    expect(doubts).toContainEqual({
      place: { line: 6, cell: 1 },
      what: '文字被表格线切断，按单元格顺序合并',
      text: '开展校舍舍维修',
    })
  })
  it('takes the row below the name, without labels, as 主管部门 and 实施单位', () => {
    const { targets, whats } = read(
      head('校舍专项').replace('主管¦奎部门¦示例区教¦委¦实施单位¦示例区教委', ':¦¦示例区教¦委¦¦示例区教¦:委'),
      table,
      '¦产出指标¦数量指标¦指标¦1:维修校舍¦¦≥5所',
    )
    expect(targets[0]).toMatchObject({
      department: { value: { name: '示例区教委' } },
      implementer: { value: { name: '示例区教委' } },
    })
    expect(whats).toContain('标签缺损，按位置认作主管部门和实施单位')
  })
  it('gives no name for the one character that is left of it', () => {
    const { targets, whats } = readForm('修', '¦产出指标¦数量指标¦指标¦1:维修校舍¦¦≥5所')
    expect(targets[0]?.name).toBeNull()
    expect(whats).toContain('项目名称无法辨认')
  })
})

describe('indicators of a form that text recognition scattered', () => {
  it('gives values to names in the rows beside them by their numbers', () => {
    const { targets, whats } = readForm(
      '校舍专项',
      '¦¦¦¦10 万元/年 1 万元/年¦¦',
      '¦¦成本指标¦¦指标 2:校园绿化 指标 3:校门维修¦¦',
      '¦产出指标¦¦¦¦¦2 万元/年',
      '¦¦社会效益¦指标¦1:惠及学生¦¦≥100人',
      '¦¦¦指标¦2:惠及教师¦¦≥20人',
    )
    expect(rowsOf(targets[0])).toEqual([
      '成本指标|||10|万元/年',
      '成本指标|校园绿化||1|万元/年',
      '成本指标|校门维修||2|万元/年',
      '社会效益指标|惠及学生|≥|100|人',
      '社会效益指标|惠及教师|≥|20|人',
    ])
    expect(whats).toContain('指标名称和指标值不在同一行，按序号和次序对应')
  })
  it('reads a value beside a name that dots hide as an indicator without a name', () => {
    const { targets, whats } = readForm(
      '校舍专项',
      '¦产出指标¦数量指标¦指标¦1:维修校舍¦¦≥5所',
      '¦¦¦指标¦2:维修操场¦¦≥2个',
      '¦¦¦·····································¦¦¦5%',
      '¦¦质量指标¦指标 2¦¦¦',
    )
    expect(rowsOf(targets[0])).toEqual([
      '数量指标|维修校舍|≥|5|所',
      '数量指标|维修操场|≥|2|个',
      '质量指标|||5|%',
    ])
    expect(whats).toContain('指标名称无法辨认')
  })
  it('puts the second line of a name behind the first, and a level beside it to the name', () => {
    const { targets } = readForm(
      '校舍专项',
      '¦产出指标¦数量指标¦指标:续性¦:项目人员、设施的持¦¦长期',
      '¦¦¦指标:¦:听取学生、家长、¦教师和¦',
      '¦满意度指标¦服务对象¦社区¦居民意见¦¦',
    )
    expect(rowsOf(targets[0])).toEqual([
      '数量指标|项目人员、设施的持续性||长期|',
      '服务对象满意度指标|听取学生、家长、教师和社区居民意见|||',
    ])
  })
  it('reads ↑ behind a figure as 个, and drops what stands before the target', () => {
    const { targets, whats } = readForm(
      '校舍专项',
      '¦产出指标¦数量指标¦指标¦1:维修操场¦¦≥5 ↑',
      '¦¦质量指标¦指标¦1:验收合格¦¦1麦皿 + ≥90%',
    )
    expect(rowsOf(targets[0])).toEqual(['数量指标|维修操场|≥|5|个', '质量指标|验收合格|≥|90|%'])
    expect(whats.filter((what) => what === '指标值有缺损或多余的字')).toHaveLength(2)
  })
  it('trusts no figure that ends in a stroke, and takes a value that slipped to the row above its name', () => {
    const { targets, doubts } = readForm(
      '校舍专项',
      '¦产出指标¦数量指标¦维修¦校舍¦¦5所',
      '¦¦粉昙圪坛¦改造¦操场¦¦2个',
      '¦¦质量指标¦担合人¦¦¦1000/',
      '¦¦¦验收¦合格率¦¦100%',
      '¦效益指标¦社会效益¦¦¦长期性¦',
      '¦¦¦¦学校发展能力¦¦区别注',
    )
    expect(rowsOf(targets[0])).toEqual([
      '数量指标|维修校舍||5|所',
      '数量指标|改造操场||2|个',
      '质量指标|验收合格率||100|%',
      '社会效益指标|学校发展能力||长期性|',
    ])
    expect(doubts.map(({ what, text }) => [what, text])).toEqual(
      expect.arrayContaining([
        ['指标行无法辨认', '质量指标 担合人 1000/'],
        ['指标值无法辨认，取上一行的文字', '区别注'],
      ]),
    )
  })
  it('reads the first indicator out of the header', () => {
    const { targets } = read(
      head('校舍专项'),
      '¦一级指标¦二级指标¦三级指标 指标 1:聘请专家检查¦指标值',
      '¦产出指标¦数量指标¦并出具报告; 指标 2:维修校舍¦5所 6所',
      '¦¦质量指标¦指标 1:验收合格率¦≥95%',
      '¦满意度指标¦服务对象 满意度指标¦指标 1:学生满意度¦≥90%',
    )
    expect(rowsOf(targets[0])[0]).toBe('数量指标|聘请专家检查并出具报告;|||')
  })
})

describe('what the document itself tells about a damaged form', () => {
  const whole = [
    head('校园专项'),
    table,
    '¦产出指标¦数量指标¦指标¦1:维修校舍¦¦≥5所',
    '¦¦质量指标¦指标 1:项目持续发挥作用期限¦¦¦长期',
    '¦¦时效指标¦指标¦1:按时完工¦¦1年',
  ]
  it('mends a name whose first character a border cut, by the same name in another form', () => {
    const { targets, whats } = read(
      ...whole,
      '',
      formOf(
        '操场专项',
        '¦产出指标¦数量指标¦指标¦1:维修操场¦¦≥5个',
        '¦¦质量指标¦指标 1:]¦5目持续发挥作用期限¦¦长期',
        '¦¦¦指标 2:¦¦¦',
      ),
    )
    expect(rowsOf(targets[1])[1]).toBe('质量指标|项目持续发挥作用期限||长期|')
    expect(whats).toContain('指标名称有缺损的字，按文中同一名称补正')
  })
  it('fills a level 2 that was lost between two that stand', () => {
    const { targets, whats } = read(
      ...whole,
      '',
      formOf(
        '操场专项',
        '¦产出指标¦数量指标¦指标¦1:维修操场¦¦≥5个',
        '¦¦江云双血¦指标¦1:验收合格¦¦100%',
        '¦¦时效指标¦指标¦1:按时完工¦¦1年',
      ),
    )
    expect(rowsOf(targets[1])).toEqual([
      '数量指标|维修操场|≥|5|个',
      '质量指标|验收合格||100|%',
      '时效指标|按时完工||1|年',
    ])
    expect(whats).toContain('指标级次缺损，按文中其他绩效目标表认作质量指标')
  })
})

it('doubts a sign of which only the mark is left, and parts a name from the level before it', () => {
  const { targets, doubts } = read(
    `2030年示例区部门整体绩效目标表

部门(单位)名称¦示例区教委¦部门支出预算数¦3805¦5.35¦
当年整体绩效目标¦运转正常。¦¦¦¦
绩效指标¦指标¦指标权重¦计量单位¦指标性质¦指标值
数量指标¦维修校舍¦60¦所¦≥¦3
社会效益¦社会效益 增加学位¦¦个¦<u> </u>¦600`,
  )
  expect(targets[0]?.indicators[1]).toMatchObject({
    name: { value: '增加学位' },
    operator: null,
    weight: null,
    value: { value: '600' },
  })
  expect(doubts.map(({ what, text }) => [what, text])).toEqual(
    expect.arrayContaining([
      ['指标性质无法辨认', '增加学位 600'],
      ['指标权重无法辨认', '增加学位 600'],
    ]),
  )
})
