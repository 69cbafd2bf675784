import { expect, test } from 'vitest'
import type { Head } from '../../reading'
import type { Grid } from '../../source'
import { readRegister, registerHeaderAt } from './register'
import { sampleVocabulary } from './sample-form-shape'

const head: Head = { title: null, fiscalYear: 2024, region: null, organization: null, amountUnit: '万元' }

/** A grid of texts; "^" is a cell that the merged cell above reaches into. */
const gridOf = (rows: readonly (readonly string[])[]): Grid => {
  const above: string[] = []
  return {
    kind: 'grid',
    origin: 'tabs',
    line: 1,
    endLine: rows.length,
    rows: rows.map((texts, at) => ({
      line: at + 1,
      endLine: at + 1,
      cells: texts.map((text, cell) => {
        if (text !== '^') above[cell] = text
        const place = { line: at + 1, endLine: at + 1, cell }
        return text === '^' ? { ...place, text: '', above: above[cell] ?? '' } : { ...place, text }
      }),
    })),
  }
}

const header = [
  '序号',
  '项目名称',
  '主管部门',
  '当年预算（元）',
  '一级指标',
  '二级指标',
  '指标名称',
  '指标性质',
  '指标值',
  '度量单位',
  '权重',
]

const read = (rows: readonly (readonly string[])[], at = 0) => {
  const grid = gridOf(rows)
  const found = registerHeaderAt(grid, at, sampleVocabulary)
  return found && readRegister(grid, at, found, head, null).programmes.map(({ target }) => target)
}

const brief = (targets: ReturnType<typeof read>) =>
  targets?.map(({ seq, name, department, budget, amountUnit, indicators }) => [
    seq?.value,
    name?.value,
    department?.value.name,
    budget.total?.value.printed,
    amountUnit,
    indicators.map((one) =>
      [one.level1?.value, one.name?.value, one.operator?.value, one.value?.value, one.weight?.value].join(
        ' ',
      ),
    ),
  ])

const expected = [
  [
    1,
    '水利设施维护',
    '示例区水利局',
    '500',
    '元',
    ['产出指标 巡查次数 ≥ 12 40', '效益指标 受益人数 ≥ 900 50'],
  ],
  [2, '公路养护', '示例区交通局', '800', '元', ['产出指标 养护里程 = 30 90']],
]

test('programme columns may be merged over the rows of their indicators', () => {
  const rows = [
    header,
    ['1', '水利设施维护', '示例区水利局', '500', '产出指标', '数量指标', '巡查次数', '≥', '12', '次', '40'],
    ['^', '^', '^', '^', '效益指标', '社会效益指标', '受益人数', '≥', '900', '人', '50'],
    ['2', '公路养护', '示例区交通局', '800', '产出指标', '数量指标', '养护里程', '＝', '30', '公里', '90'],
  ]
  expect(brief(read(rows))).toEqual(expected)
})

test('or repeated in each, or left blank; a header printed again is no programme', () => {
  const repeated = [
    header,
    ['1', '水利设施维护', '示例区水利局', '500', '产出指标', '数量指标', '巡查次数', '≥', '12', '次', '40'],
    [
      '1',
      '水利设施维护',
      '示例区水利局',
      '500',
      '效益指标',
      '社会效益指标',
      '受益人数',
      '≥',
      '900',
      '人',
      '50',
    ],
    header,
    ['2', '公路养护', '示例区交通局', '800', '产出指标', '数量指标', '养护里程', '＝', '30', '公里', '90'],
    ['合计', '', '', '1300', '', '', '', '', '', '', ''],
  ]
  expect(brief(read(repeated))).toEqual(expected)
  const blank = repeated.map((row, at) => (at === 2 ? ['', '', '', '', ...row.slice(4)] : row))
  expect(brief(read(blank))).toEqual(expected)
})

test('a header of two rows under groups', () => {
  const rows = [
    ['序号', '项目名称', '项目预算', '', '绩效指标', '', ''],
    ['^', '^', '合计', '一般公共预算', '指标名称', '指标性质', '指标值'],
    ['1', '水利设施维护', '500', '400', '巡查次数', '≥', '12次'],
  ]
  const [target] = read(rows) ?? []
  expect(target?.budget.total?.value.printed).toBe('500')
  expect(target?.budget.generalPublic?.value.printed).toBe('400')
  expect(target?.indicators.map(({ value, unit }) => [value?.value, unit?.value])).toEqual([['12', '次']])
})

test('a form is no register', () => {
  const rows = [
    ['项目名称', '水利设施维护', '主管部门', '示例区水利局'],
    ['指标名称', '指标性质', '指标值', '权重'],
    ['巡查次数', '≥', '12', '90'],
  ]
  expect(registerHeaderAt(gridOf(rows), 0, sampleVocabulary)).toBeNull()
  expect(registerHeaderAt(gridOf(rows), 1, sampleVocabulary)).toBeNull()
})
