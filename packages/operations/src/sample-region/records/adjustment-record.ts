import type { Money } from '@heng/domain/money'
import { type AdjustmentRound, newSpecialBonds, specialTransfer, treasuryBonds } from '../adjustment-round'
import { amountOf, shortest, total } from '../amount-text'
import {
  emptyTarget,
  type SampleExtract,
  type SampleRow,
  type SampleTable,
  type SampleTarget,
} from '../sample-extract'
import type { BondProjectTemplate } from '../templates/bond-projects'
import { goalOf, indicatorOf } from '../templates/programme-template'
import { fundAdjustment, generalAdjustment } from './adjustment-budgets'
import { indicatorsAs } from './form-records'

const plainRow = (naming: Partial<SampleRow>, values: Record<string, string | null>): SampleRow => ({
  side: null,
  code: null,
  name: null,
  level: 1,
  ...naming,
  values,
})

const tableOf = (
  round: AdjustmentRound,
  kind: string,
  title: string,
  columns: string[],
  rows: SampleRow[],
): SampleTable => ({
  kind,
  line: 0,
  title: `${round.fiscalYear}年${title}`,
  fiscalYear: round.fiscalYear,
  amountUnit: '万元',
  columns,
  rows,
})

const transferAllocation = (round: AdjustmentRound): SampleTable =>
  tableOf(
    round,
    'transfer-allocation',
    '特殊转移支付资金分配建议表',
    ['amount'],
    [
      plainRow({ name: '合计', seq: null, project: null }, { amount: shortest(specialTransfer(round)) }),
      ...round.transferAllocations.map(({ code, name, project, amount }, at) =>
        plainRow({ code, name, seq: at + 1, project }, { amount: shortest(amount) }),
      ),
    ],
  )

const treasuryAllocation = (round: AdjustmentRound): SampleTable => {
  const empty = { seq: null, region: null, project: null, department: null, typeCode: null, typeName: null }
  return tableOf(
    round,
    'treasury-bond-allocation',
    '抗疫特别国债资金分配建议表',
    ['amount'],
    [
      plainRow({ name: '合计', ...empty }, { amount: shortest(treasuryBonds(round)) }),
      ...round.bondProjects.map((project, at) =>
        plainRow(
          {
            code: project.code,
            name: project.use,
            seq: at + 1,
            region: '示例区',
            project: project.name,
            department: project.shortDepartment,
            typeCode: project.typeCode,
            typeName: project.typeName,
          },
          { amount: `${project.fund}` },
        ),
      ),
    ],
  )
}

const bondPlan = (round: AdjustmentRound): SampleTable => {
  const investments: Money = total(round.bondPlan.map((entry) => entry.totalInvestment))
  return tableOf(
    round,
    'special-bond-plan',
    '第2批新增政府专项债券计划使用建议表',
    ['totalInvestment', 'planned'],
    [
      ...round.bondPlan.map((entry, at) =>
        plainRow(
          { name: entry.project, seq: at + 1, owner: entry.owner, project: entry.project },
          { totalInvestment: shortest(entry.totalInvestment), planned: shortest(entry.planned) },
        ),
      ),
      plainRow(
        { name: '合计', seq: null, owner: null, project: null },
        { totalInvestment: shortest(investments), planned: shortest(newSpecialBonds(round)) },
      ),
    ],
  )
}

const applicationForm = (project: BondProjectTemplate, fiscalYear: number, at: number): SampleTarget => {
  const target = emptyTarget('project', fiscalYear, project.name)
  const indicators = project.indicators.map(indicatorOf)
  const party = { code: null, name: project.department }
  const [fund, general] = [amountOf(`${project.fund}`), amountOf(`${project.general}`)]
  return {
    ...target,
    department: party,
    implementer: party,
    contact: contacts[at % contacts.length] ?? null,
    phone: `6660${2000 + at * 11}`,
    period: { start: `${fiscalYear}.1`, end: `${fiscalYear}.12` },
    budget: {
      ...target.budget,
      total: shortest(total([fund, general])),
      generalPublic: general === 0 ? null : shortest(general),
      governmentFund: shortest(fund),
    },
    overview: project.overview,
    basis: project.basis,
    goal: goalOf(project.goal, indicators),
    indicators: indicatorsAs(indicators, { levels: true, weight: false, core: false, qualitativeUnit: null }),
  }
}

const contacts = ['白若溪', '宋清和', '丁予安', '纪一舟', '邵沐阳', '龚思齐', '苏映雪'] as const

/** Layout 1: a mid-year adjustment: two budgets, two allocations, a bond plan, application forms. */
export const adjustmentRecord = (round: AdjustmentRound): SampleExtract => {
  const general = generalAdjustment(round)
  return {
    format: 1,
    source: '示例区2020年预算调整方案.txt',
    title: general.title,
    fiscalYear: round.fiscalYear,
    region: '示例区',
    organization: { code: null, name: '示例区' },
    amountUnit: '万元',
    tables: [
      general,
      fundAdjustment(round),
      transferAllocation(round),
      treasuryAllocation(round),
      bondPlan(round),
    ],
    targets: round.bondProjects.map((project, at) => applicationForm(project, round.fiscalYear, at)),
    contents: [],
    notes: ['说明：本级财力合计=本级收入+上级补助收入+调入资金+预算稳定调节基金'],
  }
}
