import type { Money } from '@heng/domain/money'
import { changeText, prose } from '../amount-text'
import { functionNames } from '../code-names'
import { codesOf, sumsOf, type DepartmentBudget, type Yearly } from '../department-budget'
import { classAmount, procurementTotal, threePublicOf } from './department-statements'

/** What a department says about itself, apart from the figures. */
export type DepartmentSelf = { duties: readonly string[]; units: string; contact: string; vehicles: number }

/** "比 2024 年减少 3 万元，主要原因是…" or "与 2024 年持平"; the reason is left out where nothing changed. */
const against = (current: Money, previous: Money, year: number, reason: string | null): string => {
  const { word, amount } = changeText(current, previous)
  if (word === '持平') return `与 ${year} 年持平`
  return `比 ${year} 年${word} ${prose(amount)} 万元${reason === null ? '' : `，主要原因是${reason}`}`
}

const changed = (subject: string, current: Money, previous: Money): string => {
  const { word, amount } = changeText(current, previous)
  return word === '持平' ? `${subject}持平` : `${subject}${word} ${prose(amount)} 万元`
}

const overall = (budget: DepartmentBudget): string[] => {
  const year = budget.fiscalYear
  const sums = sumsOf(budget.lines)
  const classes = codesOf(
    budget.lines.map((line) => line.functionCode),
    [3],
  )
  const parts = classes.map((code) => `${functionNames[code]} ${prose(classAmount(budget, code))} 万元`)
  const change = [
    changed('较去年', sums.total, sums.previous),
    `主要是${changed('基本支出', sums.basic, sums.previousBasic)}`,
    changed('项目支出', sums.project, sums.previousProject),
  ].join('，')
  return [
    '二、部门收支总体情况',
    `（一）收入预算：${year} 年年初预算数 ${prose(sums.total)} 万元，其中：一般公共预算拨款 ${prose(sums.total)} 万元，政府性基金预算拨款 0 万元，国有资本经营预算收入 0 万元，事业收入 0 万元，事业单位经营收入 0 万元，其他收入 0 万元。收入${change}。`,
    `（二）支出预算：${year} 年年初预算数 ${prose(sums.total)} 万元，其中：${parts.join('，')}。支出${change}。`,
  ]
}

const appropriation = (budget: DepartmentBudget): string[] => {
  const year = budget.fiscalYear
  const sums = sumsOf(budget.lines)
  return [
    '三、部门预算情况说明',
    `${year} 年一般公共预算财政拨款收入 ${prose(sums.total)} 万元，一般公共预算财政拨款支出 ${prose(sums.total)} 万元，${against(sums.total, sums.previous, year - 1, null)}。其中：基本支出 ${prose(sums.basic)} 万元，${against(sums.basic, sums.previousBasic, year - 1, '人员增减和压减公用经费')}，主要用于保障在职人员工资福利、社会保险缴费和机构日常运转；项目支出 ${prose(sums.project)} 万元，${against(sums.project, sums.previousProject, year - 1, '按轻重缓急调整了项目安排')}，主要用于本部门承担的重点工作。`,
    `${year} 年政府性基金预算收入 0 万元，政府性基金预算支出 0 万元，与 ${year - 1} 年持平。`,
  ]
}

const yearlyClause = (name: string, figure: Yearly, year: number, reason: string): string =>
  `${name} ${prose(figure.current)} 万元，${against(figure.current, figure.previous, year - 1, reason)}`

const threePublicText = (budget: DepartmentBudget): string[] => {
  const year = budget.fiscalYear
  const { abroad, vehiclePurchase, vehicleRunning, reception } = budget.threePublic
  const [current, previous] = [threePublicOf(budget, 'current'), threePublicOf(budget, 'previous')]
  return [
    '四、“三公”经费情况说明',
    `${year} 年“三公”经费预算 ${prose(current.total)} 万元，${against(current.total, previous.total, year - 1, null)}。其中：${[
      yearlyClause('因公出国（境）费用', abroad, year, '安排了一批经贸交流任务'),
      yearlyClause('公务接待费', reception, year, '从严控制接待范围和标准'),
      yearlyClause('公务用车运行维护费', vehicleRunning, year, '合并了部分公务出行'),
      yearlyClause('公务用车购置费', vehiclePurchase, year, '更新了到期车辆'),
    ].join('；')}。`,
  ]
}

const previousOperating = (budget: DepartmentBudget): Money => {
  const before = budget.lines.map((line) => ({ ...line, amount: line.previous }))
  return sumsOf(before).operating
}

const otherMatters = (budget: DepartmentBudget, self: DepartmentSelf): string[] => {
  const year = budget.fiscalYear
  const sums = sumsOf(budget.lines)
  const { goods, works, services } = budget.procurement
  return [
    '五、其他重要事项的情况说明',
    `（一）机关运行经费。${year} 年一般公共预算财政拨款运行经费 ${prose(sums.operating)} 万元，${against(sums.operating, previousOperating(budget), year - 1, '压减了一般性支出')}，主要用于办公费、邮电费、水电费、差旅费和会议费等。`,
    procurementTotal(budget) === 0
      ? `（二）政府采购情况。${year} 年政府采购预算总额 0 万元。`
      : `（二）政府采购情况。${year} 年政府采购预算总额 ${prose(procurementTotal(budget))} 万元：政府采购货物预算 ${prose(goods)} 万元、政府采购工程预算 ${prose(works)} 万元、政府采购服务预算 ${prose(services)} 万元。`,
    `（三）绩效目标设置情况。${year} 年全部项目支出都编制了绩效目标，涉及一般公共预算财政拨款 ${prose(sums.project)} 万元，涉及政府性基金预算当年财政拨款 0 万元。`,
    `（四）国有资产占有使用情况。截至 ${year - 1} 年 12 月，部门共有车辆 ${self.vehicles} 辆，其中一般公务用车 ${self.vehicles} 辆、执勤执法用车 0 辆。${year} 年一般公共预算安排购置车辆 0 辆。`,
  ]
}

/** The explanations of a department budget, one entry per paragraph, with full-width punctuation. */
export const departmentNarrative = (budget: DepartmentBudget, self: DepartmentSelf): string[] => [
  '一、单位基本情况',
  '（一）职能职责',
  ...self.duties.map((duty, at) => `${at + 1}. ${duty}`),
  '（二）单位构成',
  self.units,
  ...overall(budget),
  ...appropriation(budget),
  ...threePublicText(budget),
  ...otherMatters(budget, self),
  '六、专业性名词解释',
  '（一）财政拨款收入：指当年从本级财政取得的一般公共预算、政府性基金预算等各类拨款。',
  '（二）基本支出：指维持机构运转和完成日常工作任务所需的人员经费与公用经费。',
  '（三）项目支出：指基本支出以外，为完成专门任务或事业发展目标安排的支出。',
  '（四）“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。',
  `部门预算公开联系人：${self.contact} 联系方式：66601037`,
]

/** The same text as the extract gives it: no space between two Chinese characters. */
export const noteText = (printed: string): string =>
  printed.replace(
    /(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]) +(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])/g,
    '',
  )

/** How scanned documents circulate: brackets, commas and colons half-width. */
export const halfWidth = (text: string): string =>
  text
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ',')
    .replaceAll('：', ':')
    .replaceAll('；', ';')
    .replaceAll('“', '"')
    .replaceAll('”', '"')
