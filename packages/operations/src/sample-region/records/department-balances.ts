import { cents, emptyIfZero } from '../amount-text'
import { expenditureClasses, functionNames } from '../code-names'
import { sumsOf, type DepartmentBudget } from '../department-budget'
import type { SampleRow, SampleTable } from '../sample-extract'
import { classAmount, rowOf, tableOf } from './department-statements'

const revenue = (name: string, level: number, budget: string | null): SampleRow =>
  rowOf({ budget }, { side: 'revenue', name, level })

const spending = (name: string, level: number, amount: string | null): SampleRow =>
  rowOf(
    { total: amount, generalPublic: amount, governmentFund: null, stateCapital: null },
    { side: 'expenditure', name, level },
  )

const printedTotal = (budget: DepartmentBudget): string | null => cents(sumsOf(budget.lines).total)

/** The classes a balance prints: all of them, or those the department spends in. */
const classesOf = (budget: DepartmentBudget, all: boolean): [string, string | null][] =>
  expenditureClasses.flatMap(([code, name]): [string, string | null][] => {
    const amount = cents(emptyIfZero(classAmount(budget, code)))
    return all || amount !== null ? [[functionNames[code] ?? name, amount]] : []
  })

/** 财政拨款收支总表; `style` says how the government words its rows. */
export const fiscalAppropriationSummary = (
  budget: DepartmentBudget,
  title: string,
  style: 'all' | 'used',
): SampleTable => {
  const amount = printedTotal(budget)
  const funds =
    style === 'all'
      ? ['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款']
      : ['一般公共预算资金', '政府性基金预算资金', '国有资本经营预算资金']
  const carried = style === 'all' ? funds : ['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营收入']
  const word = style === 'all' ? '总计' : '合计'
  return tableOf(
    budget,
    'fiscal-appropriation-summary',
    title,
    ['budget', 'total', 'generalPublic', 'governmentFund', 'stateCapital'],
    [
      revenue('本年收入', 1, amount),
      ...funds.map((name, at) => revenue(name, 2, at === 0 ? amount : null)),
      revenue('上年结转', 1, null),
      ...carried.map((name) => revenue(name, 2, null)),
      revenue(`收入${word}`, 1, amount),
      spending('本年支出', 1, amount),
      ...classesOf(budget, style === 'all').map(([name, part]) => spending(name, 2, part)),
      spending('结转下年', 1, null),
      spending(`支出${word}`, 1, amount),
    ],
  )
}

const balanceSources = {
  all: [
    '一般公共预算拨款收入',
    '政府性基金预算拨款收入',
    '国有资本经营预算拨款收入',
    '财政专户管理资金收入',
    '事业收入',
    '上级补助收入',
    '附属单位上缴收入',
    '事业单位经营收入',
    '其他收入',
  ],
  used: [
    '一般公共预算资金',
    '政府性基金预算资金',
    '国有资本经营预算资金',
    '财政专户管理资金',
    '事业收入资金',
    '上级补助收入资金',
    '附属单位上缴收入资金',
    '事业单位经营收入资金',
    '其他收入资金',
  ],
} as const

/** 部门收支总表; with all classes the totals stand below, otherwise 合计 stands above. */
export const departmentBalance = (
  budget: DepartmentBudget,
  title: string,
  style: 'all' | 'used',
): SampleTable => {
  const amount = printedTotal(budget)
  const side = (which: 'revenue' | 'expenditure', name: string, value: string | null): SampleRow =>
    rowOf({ budget: value }, { side: which, name })
  const sources = balanceSources[style].map((name, at) => side('revenue', name, at === 0 ? amount : null))
  const classes = classesOf(budget, style === 'all').map(([name, part]) => side('expenditure', name, part))
  const rows =
    style === 'all'
      ? [
          ...sources,
          side('revenue', '本年收入合计', amount),
          side('revenue', '上年结转', null),
          side('revenue', '收入总计', amount),
          ...classes,
          side('expenditure', '本年支出合计', amount),
          side('expenditure', '结转下年', null),
          side('expenditure', '支出总计', amount),
        ]
      : [side('revenue', '合计', amount), ...sources, side('expenditure', '合计', amount), ...classes]
  return tableOf(budget, 'department-balance', title, ['budget'], rows)
}

const detailColumns = [
  'total',
  'targetedSubtotal',
  'personnelProject',
  'generalProject',
  'livelihoodMatching',
  'superiorSubtotal',
  'advanceNotice',
  'carryover',
  'municipal',
] as const

/** 项目支出明细表: 合计, then one row per project with its 21-character code. */
export const projectDetail = (budget: DepartmentBudget, title: string): SampleTable => {
  const values = (own: string | null, superior: string | null, all: string | null) =>
    Object.fromEntries(
      detailColumns.map((column): [string, string | null] => {
        if (column === 'total') return [column, all]
        if (column === 'targetedSubtotal' || column === 'generalProject') return [column, own]
        return [column, column === 'superiorSubtotal' || column === 'advanceNotice' ? superior : null]
      }),
    )
  const superior = budget.projects.filter((project) => budget.advanceNotice.includes(project.name))
  const sum = (projects: typeof superior): string | null =>
    cents(emptyIfZero(sumsOf(projects.map((one) => lineOf(one.functionCode, one.amount))).project))
  const unit = budget.organization.units[0] ?? budget.organization
  const empty = { seq: null, unitCode: null, unitName: null, projectCode: null, project: null, nature: null }
  return tableOf(
    budget,
    'project-detail',
    title,
    [...detailColumns],
    [
      {
        ...rowOf(
          values(
            sum(budget.projects.filter((project) => !superior.includes(project))),
            sum(superior),
            sum(budget.projects),
          ),
          { name: '合计' },
        ),
        ...empty,
      },
      ...budget.projects.map((project, at): SampleRow => {
        const amount = cents(project.amount)
        const paid = superior.includes(project) ? values(null, amount, amount) : values(amount, null, amount)
        return {
          ...rowOf(paid, { code: project.functionCode, name: functionNames[project.functionCode] ?? null }),
          seq: at + 1,
          unitCode: unit.code,
          unitName: unit.shortName,
          projectCode: projectCode(budget.fiscalYear, at),
          project: project.name,
          nature: `${project.nature}性项目`,
        }
      }),
    ],
  )
}

const lineOf = (functionCode: string, amount: Parameters<typeof cents>[0] & number) => ({
  functionCode,
  economicCode: null,
  amount,
  previous: amount,
})

/** 21 characters: region, year, type, serial. */
const projectCode = (fiscalYear: number, at: number): string =>
  `500199${fiscalYear % 100}T${String(100_210 + at * 17).padStart(12, '0')}`
