import { extractOf } from '@heng/intake/extract'
import { type SampleCell, type SampleSheet, sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { cell, numbered, paragraph, row, sampleWord, table } from '@heng/intake/formats/docx/sample-word'
import { readFile } from '@heng/intake/read-file'
import { readingShapes } from '@heng/statute/reading-shapes'
import { describe, expect, test } from 'vitest'

const extract = async (bytes: Uint8Array) => extractOf(await readFile('文件', bytes, readingShapes))
const inWorkbook = (...sheets: SampleSheet[]) => extract(sampleWorkbook(sheets))

const indicators: SampleCell[][] = [
  ['产出指标', '数量指标', '巡查次数', '≥', 12, '次', 30],
  [null, '质量指标', '验收合格率', '＝', { value: 1, format: '0%' }, null, 20],
  ['效益指标', '社会效益指标', '受益人数', '≥', 5000, '人', 40],
]
const header = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '计量单位', '权重']

const form = (name: string, department: string, amount: number): SampleCell[][] =>
  [
    ['2024年区级项目支出绩效目标表'],
    ['编制单位：示例区财政局', null, null, null, null, null, '单位：万元'],
    ['项目名称', name, null, null, '主管部门', department, null],
    ['预算金额', amount, null, null, '实施单位', `${department}本级`, null],
    ['年度绩效目标', '1.完成巡查12次。\n2.维修水闸3座。'],
    header,
    ...indicators,
  ].map((one) => Array.from({ length: 7 }, (_, at) => one[at] ?? null))

const merges = (first: number, left = 0): string[] => {
  const at = (column: number, down: number): string =>
    String.fromCharCode(65 + left + column) + String(first + down)
  const range = (from: number, to: number, down: number, end = down): string =>
    `${at(from, down)}:${at(to, end)}`
  return [
    range(0, 6, 0),
    range(1, 3, 2),
    range(5, 6, 2),
    range(1, 3, 3),
    range(5, 6, 3),
    range(1, 6, 4),
    range(0, 0, 6, 7),
  ]
}

const water = form('水利设施维护', '示例区水利局', 120.5)
const road = form('公路养护', '示例区交通局', 300)

const targetsOf = async (extracted: ReturnType<typeof extract>) =>
  (await extracted).targets.map(({ name, department, preparer, budget, goal, indicators: own }) => ({
    name,
    department: department?.name,
    preparer: preparer?.name,
    total: budget['total'],
    goal,
    indicators: own.map(
      (one) => `${one.level1} ${one.name} ${one.operator} ${one.value} ${one.unit} ${one.weight}`,
    ),
  }))

const expected = (name: string, department: string, total: string) => ({
  name,
  department,
  preparer: '示例区财政局',
  total,
  goal: '1.完成巡查12次。\n2.维修水闸3座。',
  indicators: [
    '产出指标 巡查次数 ≥ 12 次 30',
    '产出指标 验收合格率 = 100 % 20',
    '效益指标 受益人数 ≥ 5000 人 40',
  ],
})
const [first, second] = [
  expected('水利设施维护', '示例区水利局', '120.5'),
  expected('公路养护', '示例区交通局', '300'),
]
const beside = (gap: number) =>
  water.map((one, at) => [...one, ...Array.from({ length: gap }, () => null), ...(road[at] ?? [])])

describe('forms in a workbook', () => {
  test.each<[string, SampleSheet[]]>([
    [
      'one per sheet',
      [
        { name: '一', rows: water, merges: merges(1) },
        { name: '二', rows: road, merges: merges(1) },
      ],
    ],
    ['below one another', [{ name: '一', rows: [...water, ...road], merges: [...merges(1), ...merges(10)] }]],
    [
      'below one another, apart',
      [{ name: '一', rows: [...water, [], [], ...road], merges: [...merges(1), ...merges(12)] }],
    ],
    ['beside one another', [{ name: '一', rows: beside(1), merges: [...merges(1), ...merges(1, 8)] }]],
    [
      'side by side without a gap',
      [{ name: '一', rows: beside(0), merges: [...merges(1), ...merges(1, 7)] }],
    ],
  ])('%s', async (_, sheets) => {
    expect(await targetsOf(inWorkbook(...sheets))).toEqual([first, second])
  })

  test('in the middle of a sheet', async () => {
    expect(await targetsOf(inWorkbook({ name: '一', rows: water, at: 'C5', merges: merges(5, 2) }))).toEqual([
      first,
    ])
  })

  const programme = (nth: number, name: string): SampleCell[] => [nth, name, '示例区水利局', 100 + nth]
  test.each([
    ['repeated', (nth: number, name: string) => programme(nth, name), []],
    [
      'merged',
      (nth: number, name: string, at: number) => (at === 0 ? programme(nth, name) : [null, null, null, null]),
      ['A', 'B', 'C', 'D'].flatMap((column) => [`${column}3:${column}5`, `${column}6:${column}8`]),
    ],
  ])('a register with its programme columns %s', async (_, cells, merged) => {
    const rows = [
      ['2024年示例区项目绩效目标汇总表'],
      ['序号', '项目名称', '主管部门', '预算金额（万元）', ...header],
      ...['甲项目', '乙项目'].flatMap((name, nth) =>
        indicators.map((one, at) => [...cells(nth + 1, name, at), ...one]),
      ),
    ]
    const { targets, unplaced } = await inWorkbook({ name: '汇总', rows, merges: ['A1:K1', ...merged] })
    expect(targets.map(({ seq, name, budget }) => [seq, name, budget['total']])).toEqual([
      [1, '甲项目', '101'],
      [2, '乙项目', '102'],
    ])
    expect(targets.map((target) => target.indicators.map(({ level1, value }) => [level1, value]))).toEqual(
      [0, 1].map(() => [
        ['产出指标', '12'],
        ['产出指标', '100'],
        ['效益指标', '5000'],
      ]),
    )
    expect(unplaced).toEqual([])
  })
})

const statement = (title: string): SampleCell[][] => [
  [title],
  ['编制单位：示例区教育委员会', null, null, null, '单位：万元'],
  ['功能分类科目', null, '2024年预算数'],
  ['科目编码', '科目名称', '总计', '基本支出', '项目支出'],
  ['合计', null, { formula: 'D5+E5', value: 1500.5 }, 500.5, 1000],
  ['205', '教育支出', 1500.5, 500.5, 1000],
  ['20501', '　教育管理事务', 500.499999999999, '500.50', null],
  ['20502', '　普通教育', 1000, null, 1000],
  ['备注：本表反映财政拨款支出。'],
]
const titles = ['2024年示例区教育委员会一般公共预算财政拨款支出预算表', '2024年示例区教育委员会部门支出总表']
const statementMerges = (first: number): string[] => [
  `A${first}:E${first}`,
  `A${first + 2}:B${first + 2}`,
  `C${first + 2}:E${first + 2}`,
]

describe('statements in a workbook', () => {
  test('two below one another, each with its header, sums and remark', async () => {
    const rows = titles.flatMap(statement)
    const { tables, notes, unplaced, doubts } = await inWorkbook({
      name: '表',
      rows,
      merges: [...statementMerges(1), ...statementMerges(10)],
    })
    expect(tables.map(({ kind }) => kind)).toEqual([
      'general-expenditure-by-function',
      'department-expenditure',
    ])
    expect(tables[0]?.rows.map(({ code, name, values }) => [code, name, ...Object.values(values)])).toEqual([
      [null, '合计', '1500.5', '500.5', '1000'],
      ['205', '教育支出', '1500.5', '500.5', '1000'],
      ['20501', '教育管理事务', '500.5', '500.50', null],
      ['20502', '普通教育', '1000', null, '1000'],
    ])
    expect(notes).toEqual(titles.map(() => '备注：本表反映财政拨款支出。'))
    expect([unplaced, doubts]).toEqual([[], []])
  })

  test('a catalogue whose departments are merged over its rows', async () => {
    const rows: SampleCell[][] = [
      ['示例区2024年重点专项资金目录'],
      [null, null, null, '单位：万元'],
      ['序号', '项目名称', '主管部门', '金额'],
      [1, '甲项目', '示例区教委', 10],
      [2, '乙项目', null, 20],
      [3, '丙项目', '示例区水利局', 30],
    ]
    const { contents } = await inWorkbook({ name: '目录', rows, merges: ['A1:D1', 'C4:C5'] })
    expect(contents.map(({ name, department, amount }) => [name, department, amount])).toEqual([
      ['甲项目', '示例区教委', '10'],
      ['乙项目', '示例区教委', '20'],
      ['丙项目', '示例区水利局', '30'],
    ])
  })
})

describe('a Word document', () => {
  test('a form over a page break, with its header repeated, under a numbered heading', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = [
      numbered('单位基本情况'),
      paragraph('本单位负责全区水利设施的维护管理工作，下设三个科室。'),
      paragraph('2024年区级项目支出绩效目标表'),
      paragraph('编制单位：示例区财政局    单位：万元'),
      table([
        row([
          cell('项目名称'),
          cell('水利设施维护', { span: 3 }),
          cell('主管部门'),
          cell('示例区水利局', { span: 2 }),
        ]),
        row([
          cell('预算金额'),
          cell('120.5', { span: 3 }),
          cell('实施单位'),
          cell('示例区水利局本级', { span: 2 }),
        ]),
        row([cell('年度绩效目标'), cell('1.完成巡查12次。\n2.维修水闸3座。', { span: 6 })]),
        row(
          header.map((text) => cell(text)),
          '<w:tblHeader/>',
        ),
        row([
          cell('产出指标', { merge: 'begin' }),
          ...['数量指标', '巡查次数', '≥', '12', '次', '30'].map((text) => cell(text)),
        ]),
      ]),
      paragraph(''),
      table([
        row(
          header.map((text) => cell(text)),
          '<w:tblHeader/>',
        ),
        row([
          cell('产出指标', { merge: 'begin' }),
          ...['质量指标', '验收合格率', '＝', '100', '%', '20'].map((text) => cell(text)),
        ]),
        row(['效益指标', '社会效益指标', '受益人数', '≥', '5000', '人', '40'].map((text) => cell(text))),
      ]),
    ]
    const extracted = extract(sampleWord(body, { numbering }))
    expect(await targetsOf(extracted)).toEqual([first])
    expect((await extracted).notes).toContain('一、单位基本情况')
  })
})
