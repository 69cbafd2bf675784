import { addMoney, type Money, zero } from '@heng/domain/money'
import { amountOf, total } from './amount-text'
import { bondProjects, type BondProjectTemplate } from './templates/bond-projects'

/** One line of the general budget before the adjustment, and what each source changes. */
export type AdjustedLine = {
  code: string | null
  name: string
  level: number
  sign: 1 | -1
  approved: Money | null
  /** Epidemic control moves money inside the budget, the special transfer adds to it. */
  epidemic: Money
  transfer: Money
}

export type TransferAllocation = { code: string; name: string; project: string; amount: Money }
export type BondPlanEntry = { owner: string; project: string; totalInvestment: Money; planned: Money }

/** One mid-year adjustment of the region's budgets. */
export type AdjustmentRound = {
  fiscalYear: number
  taxes: AdjustedLine[]
  nonTaxes: AdjustedLine[]
  transferPayments: Money
  handedUp: Money
  broughtIn: Money
  stabilisation: Money
  cityEarmarked: Money
  carryover: Money
  expenditure: AdjustedLine[]
  transferAllocations: TransferAllocation[]
  fund: { superior: Money; carryover: Money; mayBonds: Money }
  bondProjects: readonly BondProjectTemplate[]
  bondPlan: BondPlanEntry[]
}

/** "增值税 38600", "卫生健康支出 24700 3480 610": name, approved, epidemic, transfer, in 万元; "-" is empty. */
const line = (text: string, level: number): AdjustedLine => {
  const [name = '', approved = '-', epidemic = '0', transfer = '0'] = text.split(' ')
  const [, code, plain] = /^(\d{7})?(.+)$/.exec(name) ?? []
  return {
    code: code ?? null,
    name: plain ?? name,
    level,
    sign: 1,
    approved: approved === '-' ? null : amountOf(approved),
    epidemic: amountOf(epidemic),
    transfer: amountOf(transfer),
  }
}

const taxes = [
  '增值税 38600',
  '企业所得税 21400',
  '个人所得税 9300',
  '城市维护建设税 6200',
  '房产税 8100',
  '印花税 3400',
  '城镇土地使用税 2600',
  '土地增值税 10700',
  '契税等其他 13900',
]

const nonTaxes = [
  '教育费附加 4800',
  '残疾人保障金等专项收入 2600',
  '行政事业性收费 900',
  '罚没收入 4300',
  '国有资源有偿使用收入 9700',
  '捐赠及其他收入 700',
]

const classes = [
  '一般公共服务支出 21300',
  '国防支出 860',
  '公共安全支出 27450 0 1300',
  '教育支出 44600 0 3150',
  '科学技术支出 2310',
  '文化旅游体育与传媒支出 3120',
  '社会保障和就业支出 41980 0 2240',
  '卫生健康支出 24700 3480 610',
  '2100410突发公共卫生事件应急处理 620 3480',
  '节能环保支出 2050',
  '城乡社区支出 33400 0 1300',
  '农林水支出 8760',
  '交通运输支出 5230',
  '资源勘探工业信息等支出 2640',
  '商业服务业等支出 3190 -2380',
  '金融支出 150',
  '援助其他地区支出 60',
  '自然资源海洋气象等支出 1180',
  '住房保障支出 7570',
  '粮油物资储备支出 -',
  '灾害防治及应急管理支出 1730',
  '预备费 3000 -1100',
  '债务付息支出 3700',
  '债务发行费支出 20',
]

const allocations: readonly (readonly [string, string, string, string])[] = [
  ['205', '教育支出', '学校疫情防控和运转补助', '3150'],
  ['204', '公共安全支出', '基层派出所运转经费', '1300'],
  ['208', '社会保障和就业支出', '退役士兵安置补助', '860'],
  ['208', '社会保障和就业支出', '养老机构防疫补贴', '540'],
  ['208', '社会保障和就业支出', '困难群众价格临时补贴', '840'],
  ['210', '卫生健康支出', '基层医务人员临时性工作补助', '610'],
  ['212', '城乡社区支出', '社区微改造', '470'],
  ['212', '城乡社区支出', '生活垃圾分类设施', '830'],
]

const bondPlan: readonly (readonly [string, string, string, string])[] = [
  ['区城建公司', '滨湖片区停车设施工程', '48600', '9000'],
  ['区住建委', '示例区老旧小区改造提升项目（一期）', '27350', '6500'],
  ['区卫健委', '示例区人民医院传染病区改扩建工程', '18400', '3500'],
  ['区交通局', '农村客运站点更新工程', '6200', '2000'],
]

/** The sample adjustment: fiscal year 2020, the year in which special treasury bonds were given to localities. */
export const adjustmentRound = (): AdjustmentRound => ({
  fiscalYear: 2020,
  taxes: taxes.map((text) => line(text, 4)),
  nonTaxes: nonTaxes.map((text) => line(text, 4)),
  transferPayments: amountOf('92500'),
  handedUp: amountOf('26300'),
  broughtIn: amountOf('1900'),
  stabilisation: amountOf('12700'),
  cityEarmarked: amountOf('6480'),
  carryover: amountOf('14520'),
  expenditure: classes.map((text) => line(text, /^\d/.test(text) ? 3 : 2)),
  transferAllocations: allocations.map(([code, name, project, amount]) => ({
    code,
    name,
    project,
    amount: amountOf(amount),
  })),
  fund: { superior: amountOf('24600'), carryover: amountOf('2150'), mayBonds: amountOf('9000') },
  bondProjects,
  bondPlan: bondPlan.map(([owner, project, totalInvestment, planned]) => ({
    owner,
    project,
    totalInvestment: amountOf(totalInvestment),
    planned: amountOf(planned),
  })),
})

/** What the treasury bonds of the round come to. */
export const treasuryBonds = (round: AdjustmentRound): Money =>
  total(round.bondProjects.map((project) => amountOf(`${project.fund}`)))

/** What the new special bonds of the round come to. */
export const newSpecialBonds = (round: AdjustmentRound): Money =>
  total(round.bondPlan.map((entry) => entry.planned))

/** What the special transfer payment of the round comes to. */
export const specialTransfer = (round: AdjustmentRound): Money =>
  total(round.transferAllocations.map((allocation) => allocation.amount))

/** The amount after all changes; null where the line is empty. */
export const adjustedAmount = (adjusted: AdjustedLine): Money | null =>
  adjusted.approved === null && adjusted.epidemic === 0 && adjusted.transfer === 0
    ? null
    : addMoney(adjusted.approved ?? zero, adjusted.epidemic, adjusted.transfer)
