import { applyChanges } from '@heng/domain/editing/apply-changes'
import { diffRecords } from '@heng/domain/editing/diff-records'
import {
  exampleIndicator,
  exampleRow,
  exampleStatement,
  exampleTarget,
} from '@heng/domain/editing/example-records'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { expect, test } from 'vitest'
import { differenceWords } from './difference-words'
import { editionTotal } from './edition-total'

const statement = exampleStatement([
  exampleRow('r1', { code: '205', name: '教育支出', cells: { total: '12000.00', basic: null } }),
  exampleRow('r2', { name: '合 计', cells: { total: '12000.00' } }),
])

const target = exampleTarget({
  fields: { name: '校舍改造', 'budget.total': '100.5' },
  indicatorColumns: ['name', 'weight'],
})

const set = (path: string, value: string | null): RecordChange => ({ change: 'set', path, value })

const wordsOf = (before: EditionRecord, changes: readonly RecordChange[]): string[] => {
  const after = applyChanges(before, changes)
  return differenceWords(before, after, diffRecords(before, after))
}

test.each([
  [set('rows/r1/cells/total', '19050.00'), '教育支出的合计 +7,050.00 万元（12,000.00 → 19,050.00）'],
  [set('rows/r1/cells/total', '11999.50'), '教育支出的合计 -0.50 万元（12,000.00 → 11,999.50）'],
  [set('rows/r1/cells/basic', '5'), '教育支出的基本支出 +5 万元（空 → 5）'],
  [set('rows/r1/cells/basic', '0'), '教育支出的基本支出由空改为 0'],
  [set('rows/r1/name', '教育'), '“教育支出”更名为“教育”'],
  [set('rows/r1/code', '206'), '“教育支出”的编码由“205”改为“206”'],
  [set('title', '支出总表'), '标题由“部门支出总表”改为“支出总表”'],
  [set('printedUnit', null), '单位清空（原为“单位：万元”）'],
  [{ change: 'remove', list: 'rows', key: 'r1' } as const, '删去一行：“教育支出”，原合计 12,000.00 万元'],
])('a change is told in words: %j', (change, words) => {
  expect(wordsOf(statement, [change])).toEqual([words])
})

test('what changed in one row is one sentence: a sum with what makes it up', () => {
  expect(
    wordsOf(statement, [set('rows/r1/cells/total', '12005.00'), set('rows/r1/cells/basic', '5.00')]),
  ).toEqual(['教育支出 +5.00 万元（12,000.00 → 12,005.00），都在基本支出'])
  // What the parts do not explain is told of each.
  expect(
    wordsOf(statement, [set('rows/r1/cells/total', '12006.00'), set('rows/r1/cells/basic', '5.00')]),
  ).toEqual([
    '教育支出的合计 +6.00 万元（12,000.00 → 12,006.00）',
    '教育支出的基本支出 +5.00 万元（空 → 5.00）',
  ])
})

const adjustment = exampleStatement(
  [
    exampleRow('r1', {
      name: '教育支出',
      cells: { approved: '12000', 特殊转移支付: null, 抗疫特别国债: null, adjusted: '12000' },
    }),
  ],
  {
    kind: 'general-budget-adjustment',
    columns: ['approved', '特殊转移支付', '抗疫特别国债', 'adjusted'].map((key) => ({
      key,
      title: { approved: '年初预算数', adjusted: '调整后预算数' }[key] ?? `调整数/${key}`,
    })),
  },
)

test('of an adjustment one is told which source the money comes from', () => {
  expect(
    wordsOf(adjustment, [set('rows/r1/cells/特殊转移支付', '7050'), set('rows/r1/cells/adjusted', '19050')]),
  ).toEqual(['教育支出 +7,050 万元（12,000 → 19,050），来自特殊转移支付'])
  const columns = adjustment.columns.map(({ key, title }) => ({
    key,
    title: key === '特殊转移支付' ? '特殊转移支付调整' : title,
  }))
  expect(
    wordsOf({ ...adjustment, columns }, [
      set('rows/r1/cells/特殊转移支付', '7050'),
      set('rows/r1/cells/adjusted', '19050'),
    ]),
  ).toEqual(['教育支出 +7,050 万元（12,000 → 19,050），来自特殊转移支付'])
  expect(
    wordsOf(adjustment, [
      set('rows/r1/cells/特殊转移支付', '7000'),
      set('rows/r1/cells/抗疫特别国债', '50'),
      set('rows/r1/cells/adjusted', '19050'),
    ]),
  ).toEqual(['教育支出 +7,050 万元（12,000 → 19,050），来自特殊转移支付 +7,000、抗疫特别国债 +50'])
})

const projects = exampleStatement(
  [
    exampleRow('r1', {
      name: '其他普通教育支出',
      texts: { project: '校园安防' },
      cells: { total: '127.50', targetedSubtotal: '127.50', generalProject: '127.50' },
    }),
  ],
  {
    kind: 'project-detail',
    columns: [
      { key: 'total', title: '合计' },
      { key: 'targetedSubtotal', title: '年初特定目标类/小计' },
      { key: 'generalProject', title: '一般性项目' },
    ],
  },
)

test('a row of a project is called by the project, a column called 小计 by its group', () => {
  expect(wordsOf(projects, [set('rows/r1/texts/project', '平安校园')])).toEqual([
    '“校园安防”更名为“平安校园”',
  ])
  expect(
    wordsOf(projects, [
      set('rows/r1/cells/total', '150.00'),
      set('rows/r1/cells/targetedSubtotal', '150.00'),
      set('rows/r1/cells/generalProject', '150.00'),
    ])[0],
  ).toMatch(/^校园安防 \+22.50 万元（127.50 → 150.00），(?:都在|其中)年初特定目标类$/)
})

test('columns of one title are told apart by what stands over them', () => {
  const twoYears = exampleStatement(
    [exampleRow('r1', { name: '区教委', cells: { 'current.reception': '8' } })],
    {
      columns: [
        { key: 'previous.total', title: '2024 年预算数/总计' },
        { key: 'previous.reception', title: '公务接待费' },
        { key: 'current.total', title: '2025 年预算数/总计' },
        { key: 'current.reception', title: '公务接待费' },
      ],
    },
  )
  expect(wordsOf(twoYears, [set('rows/r1/cells/current.reception', '3.2')])).toEqual([
    '区教委的2025年预算数公务接待费 -4.8 万元（8 → 3.2）',
  ])
})

test('what comes is told with what it comes to', () => {
  const row = exampleRow('r3', { name: '初中教育', cells: { total: '80.00' } })
  expect(wordsOf(statement, [{ change: 'insert', list: 'rows', after: 'r1', item: row }])).toEqual([
    '新增一行：“初中教育”，合计 80.00 万元',
  ])
  const indicator = exampleIndicator('i1')
  expect(wordsOf(target, [{ change: 'insert', list: 'indicators', after: null, item: indicator }])).toEqual([
    '新增指标：“改造校舍”，指标值 ≥10所，权重 10',
  ])
})

test('a row that was only moved is not told as removed and added', () => {
  const [first, second] = statement.rows
  const after = { ...statement, rows: [second, first].filter((row) => row !== undefined) }
  expect(differenceWords(statement, after, diffRecords(statement, after))).toEqual([
    expect.stringMatching(/^“(?:教育支出|合 计)”移动了位置$/),
  ])
})

const narrative: EditionRecord = {
  record: 'narrative',
  title: null,
  paragraphs: [{ key: 'p1', ordinal: null, level: null, heading: false, text: '本部门负责“三公”经费管理。' }],
}

test('a paragraph is told whole where it is short, by its beginning where it is long', () => {
  expect(wordsOf(narrative, [set('paragraphs/p1/text', '本部门管理经费。')])).toEqual([
    '一段由“本部门负责‘三公’经费管理。”改为“本部门管理经费。”',
  ])
  expect(wordsOf(narrative, [set('paragraphs/p1/text', '长'.repeat(60))])).toEqual([
    '“本部门负责‘三公’经费管理。”一段改写（原 14 字，现 60 字）',
  ])
})

test('fields of a form are told by their labels, amounts with their difference, long texts not at length', () => {
  expect(
    wordsOf(target, [
      set('fields/budget.total', '90'),
      set('fields/goal', '全部完工'),
      set('fields/basis', '依'.repeat(50)),
    ]).sort(),
  ).toEqual(['当年绩效目标补填为“全部完工”', '立项依据补填', '预算总额 -10.5 万元（100.5 → 90）'].sort())
})

test.each([
  ['the total row of the table of expenditure', [statement, target], 12000_000000],
  ['else the sum of the forms', [target, target], 201_000000],
  ['nothing where nothing says', [{ ...target, fields: {} }], null],
  ['an amount that cannot be read is none', [{ ...target, fields: { 'budget.total': '约百万' } }], null],
] as const)('what an edition comes to: %s', (_, records, fen) => {
  expect(editionTotal([...records])).toBe(fen)
})
