import { formNamed, type PlantedMistake, rowOf } from '../planted-mistake'

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
]
