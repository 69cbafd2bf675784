import { cents } from '../amount-text'
import { sumsOf, type DepartmentBudget } from '../department-budget'
import { emptyTarget, type SampleExtract, type SampleParty, type SampleTarget } from '../sample-extract'
import { indicatorOf } from '../templates/programme-template'
import { departmentBalance, fiscalAppropriationSummary, projectDetail } from './department-balances'
import { departmentNarrative, noteText, type DepartmentSelf } from './department-narrative'
import {
  basicExpenditureByEconomic,
  departmentExpenditure,
  departmentRevenue,
  fundExpenditure,
  generalExpenditureByFunction,
  procurement,
  threePublic,
} from './department-statements'
import { formOf, indicatorsAs } from './form-records'

const self: DepartmentSelf = {
  duties: [
    '编制和实施开发区发展规划，统筹安排园区基础设施建设和管理。',
    '负责产业发展、招商引资、企业服务和经济运行监测工作。',
    '按规定权限负责开发区安全生产、生态环境、市场监管以及政务服务等工作。',
    '办理区政府安排的临时工作。',
  ],
  units: '示例经开区管委会为独立核算的预算单位，不设下属二级预算单位。',
  contact: '程景行',
  vehicles: 9,
}

const partyOf = (budget: DepartmentBudget): SampleParty => ({
  code: budget.organization.code,
  name: budget.organization.name,
})

const departmentForm = (budget: DepartmentBudget): SampleTarget => {
  const target = emptyTarget('department', budget.fiscalYear, budget.organization.name)
  return {
    ...target,
    department: partyOf(budget),
    contact: '程景行',
    phone: '66601074',
    budget: { ...target.budget, total: cents(sumsOf(budget.lines).total) },
    goal: '一是培育骨干企业，推动园区产业平稳增长；二是完善园区市政设施，改善投资环境；三是守住安全生产和生态环境底线。',
    indicators: indicatorsAs(
      [
        '数量 兑现扶持企业数量 ≥ 45 家 20 否',
        '数量 道路养护里程 ≥ 68 公里 20 否',
        '数量 新签约项目数量 ≥ 16 个 20 否',
        '质量 预算信息公开率 = 100 % 15 否',
        '生态 重点断面水质达标率 ≥ 92 % 15 否',
        '满意 园区企业满意度 ≥ 90 % 10 否',
      ].map(indicatorOf),
      { levels: false, weight: true, core: false, qualitativeUnit: null },
    ),
  }
}

const projectForms = (budget: DepartmentBudget): SampleTarget[] =>
  budget.projects.map((project) => ({
    ...formOf(project, budget.fiscalYear, {
      levels: false,
      weight: true,
      core: true,
      qualitativeUnit: '其他',
    }),
    department: partyOf(budget),
    preparer: partyOf(budget),
    basis: project.basis,
  }))

/** Layout 4: a department budget with narrative, statutory tables, department form and project forms. */
export const committeeRecord = (budget: DepartmentBudget): SampleExtract => {
  const prefix = `${budget.fiscalYear}年${budget.organization.shortName}`
  return {
    format: 1,
    source: '示例经开区管委会2023年部门预算.txt',
    title: `${budget.organization.name} ${budget.fiscalYear} 年部门预算情况说明`,
    fiscalYear: budget.fiscalYear,
    region: '示例经济开发区',
    organization: partyOf(budget),
    amountUnit: '万元',
    tables: [
      fiscalAppropriationSummary(budget, `${prefix}财政拨款收支总表`, 'used'),
      generalExpenditureByFunction(budget, `${prefix}一般公共预算财政拨款支出预算表`, false),
      basicExpenditureByEconomic(budget, `${prefix}一般公共预算财政拨款基本支出预算表`),
      threePublic(budget, `${prefix}一般公共预算“三公”经费支出表`, false),
      fundExpenditure(budget, `${prefix}政府性基金预算支出表`),
      departmentBalance(budget, `${prefix}部门收支总表`, 'used'),
      departmentRevenue(budget, `${prefix}部门收入总表`),
      departmentExpenditure(budget, `${prefix}部门支出总表`),
      procurement(budget, `${prefix}政府采购预算明细表`),
      projectDetail(budget, `${prefix}项目支出明细表`),
    ],
    targets: [departmentForm(budget), ...projectForms(budget)],
    contents: [],
    notes: [
      ...departmentNarrative(budget, self).map(noteText),
      '备注：表内为当年一般公共预算财政拨款安排的支出。',
      '备注：示例经开区当年没有政府性基金预算收支，此表为空表。',
      '备注：示例经开区当年没有编制政府采购预算，此表为空表。',
    ],
  }
}
