import { formNamed, type PlantedMistake, rowOf } from '../planted-mistake'
import type { SampleExtract } from '../sample-extract'

/** Mistakes in the education department's disclosure. */
export const disclosurePlants: readonly PlantedMistake[] = [
  {
    name: '项级科目金额错误',
    layout: 'disclosure',
    change: (extract) => {
      rowOf(extract, 'general-expenditure-by-function', '2050801').values['total'] = '999.00'
    },
    findings: [
      {
        rule: 'budget/code-hierarchy',
        severity: 'error',
        at: { texts: ['一般公共预算财政拨款支出预算表', '\n20508\t'] },
        figures: ['999'],
      },
      {
        rule: 'budget/column-sum',
        severity: 'error',
        at: { texts: ['一般公共预算财政拨款支出预算表', '\n2050801\t'] },
        figures: ['999'],
      },
    ],
  },
  {
    name: '部门收支总表收支不平衡',
    layout: 'disclosure',
    change: (extract) => {
      const row = rowOf(extract, 'department-balance', '支出总计')
      row.values['budget'] = '9999.00'
    },
    findings: [
      {
        rule: 'budget/revenue-expenditure-balance',
        severity: 'error',
        at: { texts: ['9,999.00'] },
        figures: ['9999'],
      },
      { rule: 'budget/grand-total', severity: 'error', at: { texts: ['9,999.00'] }, figures: ['9999'] },
      { rule: 'budget/same-total', severity: 'error', at: { texts: ['9,999.00'] }, figures: ['9999'] },
    ],
  },
  {
    name: '项目绩效目标表金额与项目明细不一致',
    layout: 'disclosure',
    change: (extract) => {
      formNamed(extract, '教师队伍专业能力培训').budget.total = '777.00'
    },
    findings: [
      {
        rule: 'budget/project-detail-form',
        severity: 'error',
        at: { texts: ['项目名称\t教师队伍专业能力培训', '资金总额'] },
        figures: ['777'],
      },
      {
        rule: 'budget/forms-total',
        severity: 'error',
        at: { texts: ['部门支出总表', '\n\t合计\t'] },
        figures: [],
      },
    ],
  },
  {
    name: '说明中的数与表不一致',
    layout: 'disclosure',
    change: (extract) => {
      const at = extract.notes.findIndex((note) => note.startsWith('(二)支出预算'))
      extract.notes[at] = (extract.notes[at] ?? '').replace(
        '住房保障支出 65.04 万元',
        '住房保障支出 56.04 万元',
      )
    },
    findings: [
      {
        rule: 'disclosure/narrative-figure',
        severity: 'error',
        at: { texts: ['(二)支出预算'] },
        figures: ['56.04', '65.04'],
      },
      {
        // 其中 may name only some of the parts, so that they fall short is a question
        rule: 'disclosure/narrative-arithmetic',
        severity: 'warning',
        at: { texts: ['(二)支出预算'] },
        figures: [],
      },
    ],
  },
  {
    name: '空表没有说明',
    layout: 'disclosure',
    change: (extract) => {
      const at = extract.notes.findIndex((note) => note.includes('本部门无政府性基金预算支出'))
      extract.notes.splice(at, 1)
    },
    findings: [
      {
        rule: 'disclosure/empty-table-note',
        severity: 'warning',
        at: { table: 'fund-expenditure' },
        figures: [],
      },
    ],
  },
  {
    name: '公开文本中有手机号码',
    layout: 'disclosure',
    edit: [['联系方式:66601037', '联系方式:13800006666']],
    findings: [
      {
        rule: 'disclosure/personal-data',
        severity: 'warning',
        at: { texts: ['13800006666'] },
        figures: [],
      },
    ],
  },
  {
    name: '住房公积金在两张表中不同',
    layout: 'disclosure',
    change: (extract) => moved(extract, '30113', '30103', '60.04', '103.20'),
    findings: [
      {
        rule: 'budget/function-economic-pairs',
        severity: 'warning',
        at: { texts: ['一般公共预算财政拨款支出预算表', '\n2210201\t'] },
        figures: ['65.04', '60.04'],
      },
    ],
  },
  {
    name: '“三公”接待费小于基本支出中的接待费',
    layout: 'disclosure',
    change: (extract) => moved(extract, '30217', '30299', '12.00', '17.40'),
    findings: [
      {
        rule: 'budget/three-public-economic',
        severity: 'warning',
        at: { texts: ['经费支出表', '\n\t合计\t'] },
        figures: ['12', '8'],
      },
    ],
  },
]

/** Gives two items of basic expenditure other amounts with the same sum. */
const moved = (extract: SampleExtract, from: string, to: string, less: string, more: string): void => {
  for (const [code, amount] of [
    [from, less],
    [to, more],
  ] as const) {
    const { values } = rowOf(extract, 'basic-expenditure-by-economic', code)
    for (const column of ['total', 'personnel', 'operating'])
      if (values[column] !== null) values[column] = amount
  }
}
