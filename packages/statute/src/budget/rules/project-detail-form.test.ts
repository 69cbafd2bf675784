import { expect, test } from 'vitest'
import {
  outcomeOf,
  sampleDocument,
  type SampleRow,
  sampleStatement,
  sampleTarget,
} from '../../statement/statement-sample'
import { projectDetailForm } from './project-detail-form'

const detail = (...projects: [string, string][]) =>
  sampleStatement({
    kind: 'project-detail',
    columns: ['total'],
    rows: projects.map(([project, amount]): SampleRow => ({ texts: { project }, values: [amount] })),
  })
const form = (name: string, total: string, line: number) => sampleTarget({ name, line, budget: { total } })

test.each([
  [
    'same project under a longer name',
    detail(['校园安全（常年性项目）', '50.00'], ['教师培训', '30.00']),
    [form('校园安全专项经费', '50', 400), form('教师培训', '30.00', 420)],
    [],
  ],
  [
    'amount differs',
    detail(['校园安全', '50.00'], ['教师培训', '30.00']),
    [form('校园安全', '40', 400), form('教师培训', '30', 420)],
    ['error @401,11'],
  ],
  [
    'names only alike',
    detail(['义务教育学校校舍维修改造', '50.00'], ['教师培训', '30.00']),
    [form('义务教育校舍改造工程', '40', 400), form('教师培训', '30', 420)],
    ['warning @401,11'],
  ],
  [
    'projects of one name are told apart by their amounts',
    detail(['设备购置', '50.00'], ['设备购置', '30.00']),
    [form('设备购置', '30', 400), form('设备购置', '50', 420)],
    [],
  ],
  [
    'another project',
    detail(['校园安全', '50.00'], ['教师培训', '30.00']),
    [form('高考考务', '40', 400)],
    [],
  ],
])('budget/project-detail-form: %s', (_, table, targets, expected) => {
  expect(outcomeOf(projectDetailForm, sampleDocument({ statements: [table], targets }))).toEqual(expected)
})

test('without forms', () => {
  expect(outcomeOf(projectDetailForm, sampleDocument({ statements: [detail(['校园安全', '1'])] }))).toEqual([
    '未检查：没有可以按项目名称对照的项目支出明细表和项目绩效目标表',
  ])
})
