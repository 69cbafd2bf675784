import { cents } from '../amount-text'
import { sumsOf, type DepartmentBudget } from '../department-budget'
import { emptyTarget, type SampleExtract, type SampleTarget } from '../sample-extract'
import { departmentBalance, fiscalAppropriationSummary, projectDetail } from './department-balances'
import { departmentNarrative, halfWidth, noteText, type DepartmentSelf } from './department-narrative'
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
import { indicatorOf } from '../templates/programme-template'

const self: DepartmentSelf = {
  duties: [
    '贯彻执行教育法律法规和方针政策，拟订全区教育事业发展规划并组织实施。',
    '统筹管理学前教育、基础教育和职业教育，指导学校深化教育教学改革。',
    '负责教师队伍建设、学生资助和校园安全监督管理。',
    '办好区委、区政府安排的临时工作。',
  ],
  units: '本部门由示例区教育委员会本级构成，无下属二级预算单位。',
  contact: '顾若溪',
  vehicles: 3,
}

/** The department form: level 2 stands in the first column, no level 1 and no core column. */
const departmentForm = (budget: DepartmentBudget): SampleTarget => {
  const target = emptyTarget('department', budget.fiscalYear, budget.organization.name)
  return {
    ...target,
    department: { code: null, name: budget.organization.name },
    budget: { ...target.budget, total: cents(sumsOf(budget.lines).total) },
    goal: '办好人民满意的教育，推进义务教育优质均衡和学前教育普惠发展，守牢校园安全底线。',
    indicators: indicatorsAs(
      [
        '数量 改造薄弱学校数量 ≥ 8 所 20 否',
        '数量 资助困难学生人次 ≥ 3200 人次 20 否',
        '质量 普惠性幼儿园覆盖率 ≥ 88 % 20 否',
        '质量 义务教育巩固率 ≥ 99 % 20 否',
        '社会 毕业生就业率 ≥ 93 % 10 否',
        '满意 师生及家长满意度 ≥ 90 % 10 否',
      ].map(indicatorOf),
      { levels: true, weight: true, core: false, qualitativeUnit: null },
    ).map((indicator) => ({ ...indicator, level1: null })),
  }
}

const projectForms = (budget: DepartmentBudget): SampleTarget[] =>
  budget.projects.map((project) => ({
    ...formOf(project, budget.fiscalYear, {
      levels: true,
      weight: false,
      core: false,
      qualitativeUnit: null,
    }),
    department: { code: null, name: budget.organization.shortName },
    implementer: { code: null, name: budget.organization.shortName },
    nature: project.nature,
    period: {
      start: `${budget.fiscalYear}年1月1日`,
      end: `${budget.fiscalYear}年12月31日`,
    },
    basis: project.basis,
    // the form prints operator, value and unit in one cell; a qualitative target has no place there
    indicators: indicatorsAs(
      project.indicators.filter((indicator) => indicator.operator !== '定性'),
      { levels: true, weight: false, core: false, qualitativeUnit: null },
    ),
  }))

/** Layout 3: a department's disclosure with narrative, all statutory tables, and three-level project forms. */
export const disclosureRecord = (budget: DepartmentBudget): SampleExtract => {
  const name = budget.organization.name
  return {
    format: 1,
    source: '示例区教育委员会2025年部门预算公开.txt',
    title: `${name} ${budget.fiscalYear} 年部门预算情况说明`,
    fiscalYear: budget.fiscalYear,
    region: '示例区',
    organization: { code: null, name },
    amountUnit: '万元',
    tables: [
      fiscalAppropriationSummary(budget, `${name}财政拨款收支总表`, 'all'),
      generalExpenditureByFunction(budget, `${name}一般公共预算财政拨款支出预算表`, true),
      basicExpenditureByEconomic(budget, `${name}一般公共预算财政拨款基本支出预算表`),
      threePublic(budget, `${name}一般公共预算“三公”经费支出表`, true),
      fundExpenditure(budget, `${name}政府性基金预算支出表`),
      departmentBalance(budget, `${name}部门收支总表`, 'all'),
      departmentRevenue(budget, `${name}部门收入总表`),
      departmentExpenditure(budget, `${name}部门支出总表`),
      procurement(budget, `${name}政府采购预算明细表`),
      projectDetail(budget, `${name}项目支出明细表`),
    ],
    targets: [departmentForm(budget), ...projectForms(budget)],
    contents: [],
    notes: [
      ...departmentNarrative(budget, self)
        .map((text) => noteText(halfWidth(text)))
        .map((text) => text.replace(/^(\d+)\. /, '$1.')),
      '备注:表内为当年一般公共预算财政拨款安排的支出。',
      `备注:${budget.fiscalYear}年本部门无政府性基金预算支出。`,
    ],
  }
}
