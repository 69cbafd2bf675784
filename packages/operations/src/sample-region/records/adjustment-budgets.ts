import { addMoney, type Money, subtractMoney, zero } from '@heng/domain/money'
import {
  adjustedAmount,
  type AdjustedLine,
  type AdjustmentRound,
  newSpecialBonds,
  specialTransfer,
  treasuryBonds,
} from '../adjustment-round'
import { amountOf, emptyIfZero, shortest, total } from '../amount-text'
import type { SampleRow, SampleTable } from '../sample-extract'

const row = (
  side: 'revenue' | 'expenditure',
  name: string,
  level: number,
  values: Record<string, string | null>,
  more: { code?: string | null; sign?: -1 } = {},
): SampleRow => ({ side, code: more.code ?? null, name, level, values, ...(more.sign ? { sign: -1 } : {}) })

const print = (amount: Money | null): string | null =>
  amount === null ? null : shortest(emptyIfZero(amount))

/** Revenue values: approved, one change, adjusted. */
const grown = (approved: Money, change: Money = zero): Record<string, string | null> => ({
  approved: print(approved),
  增减额: print(change),
  adjusted: print(addMoney(approved, change)),
})

const approvedOf = (lines: readonly AdjustedLine[]): Money => total(lines.map((one) => one.approved ?? zero))

const generalRevenue = (round: AdjustmentRound): SampleRow[] => {
  const transfer = specialTransfer(round)
  const [taxes, nonTaxes] = [approvedOf(round.taxes), approvedOf(round.nonTaxes)]
  const own = addMoney(taxes, nonTaxes)
  const superior = subtractMoney(round.transferPayments, round.handedUp)
  const available = addMoney(own, superior, round.broughtIn, round.stabilisation)
  const lines = (some: readonly AdjustedLine[]): SampleRow[] =>
    some.map((one) => row('revenue', one.name, one.level, grown(one.approved ?? zero)))
  return [
    row('revenue', '本级财力合计', 1, grown(available, transfer)),
    row('revenue', '本级收入', 2, grown(own)),
    row('revenue', '税收收入', 3, grown(taxes)),
    ...lines(round.taxes),
    row('revenue', '非税收入', 3, grown(nonTaxes)),
    ...lines(round.nonTaxes),
    row('revenue', '上级补助收入', 2, grown(superior, transfer)),
    row('revenue', '转移支付', 3, grown(round.transferPayments, transfer)),
    row('revenue', '县级基本财力保障机制奖补资金收入', 4, grown(zero, transfer), { code: '1100207' }),
    row('revenue', '上解支出', 3, grown(round.handedUp), { sign: -1 }),
    row('revenue', '调入资金', 2, grown(round.broughtIn)),
    row('revenue', '预算稳定调节基金', 2, grown(round.stabilisation)),
    row('revenue', '市下专款', 1, grown(round.cityEarmarked)),
    row('revenue', '上年结转', 1, grown(round.carryover)),
    row('revenue', '收入总计', 1, grown(addMoney(available, round.cityEarmarked, round.carryover), transfer)),
  ]
}

const generalExpenditure = (round: AdjustmentRound): SampleRow[] => {
  const values = (one: AdjustedLine): Record<string, string | null> => ({
    approved: print(one.approved),
    防疫支出调整: print(one.epidemic),
    特殊转移支付调整: print(one.transfer),
    adjusted: print(adjustedAmount(one)),
  })
  const top = round.expenditure.filter((one) => one.level === 2)
  const sum: AdjustedLine = {
    code: null,
    name: '支出预算数',
    level: 1,
    sign: 1,
    approved: approvedOf(top),
    epidemic: total(top.map((one) => one.epidemic)),
    transfer: total(top.map((one) => one.transfer)),
  }
  return [
    row('expenditure', sum.name, 1, values(sum)),
    ...round.expenditure.map((one) =>
      row('expenditure', one.name, one.level, values(one), { code: one.code }),
    ),
    row('expenditure', '支出总计', 1, values(sum)),
  ]
}

/** 一般公共预算收支总表 with the changes of each source. */
export const generalAdjustment = (round: AdjustmentRound): SampleTable => ({
  kind: 'general-budget-adjustment',
  line: 0,
  title: `${round.fiscalYear}年示例区一般公共预算收支总表（草案）`,
  fiscalYear: round.fiscalYear,
  amountUnit: '万元',
  columns: ['approved', '增减额', '防疫支出调整', '特殊转移支付调整', 'adjusted'],
  rows: [...generalRevenue(round), ...generalExpenditure(round)],
})

/** Values over three stages; the change is what the present round adds. */
const staged = (approved: Money, may: Money, now: Money): Record<string, string | null> => ({
  approved: print(approved),
  previousAdjusted: print(addMoney(approved, may)),
  change: print(now),
  adjusted: print(addMoney(approved, may, now)),
})

/** The treasury-bond money by function code, in the order of the codes. */
export const bondsByCode = (round: AdjustmentRound): { code: string; name: string; amount: Money }[] =>
  [...new Map(round.bondProjects.map((project) => [project.code, project.use]))]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, name]) => ({
      code,
      name,
      amount: total(
        round.bondProjects
          .filter((project) => project.code === code)
          .map((project) => amountOf(`${project.fund}`)),
      ),
    }))

/** 政府性基金预算收支调整表 over three stages. */
export const fundAdjustment = (round: AdjustmentRound): SampleTable => {
  const [special, treasury] = [newSpecialBonds(round), treasuryBonds(round)]
  const now = addMoney(special, treasury)
  const { superior, carryover, mayBonds } = round.fund
  const empty = staged(zero, zero, zero)
  const all = staged(addMoney(superior, carryover), mayBonds, now)
  return {
    kind: 'fund-budget-adjustment',
    line: 0,
    title: `${round.fiscalYear}年示例区政府性基金预算收支预算调整表（草案）`,
    fiscalYear: round.fiscalYear,
    amountUnit: '万元',
    columns: ['approved', 'previousAdjusted', 'change', 'adjusted'],
    rows: [
      row('revenue', '本级收入', 1, empty),
      row('revenue', '上级补助收入', 1, staged(superior, mayBonds, now)),
      row('revenue', '其他地方自行试点项目收益专项债券转贷收入', 2, staged(zero, mayBonds, special), {
        code: '110110298',
      }),
      row('revenue', '抗疫特别国债转移支付收入', 2, staged(zero, zero, treasury), { code: '1100403' }),
      row('revenue', '上解支出', 1, empty, { sign: -1 }),
      row('revenue', '上年结转', 1, staged(carryover, zero, zero)),
      row('revenue', '调入一般公共预算', 1, empty, { sign: -1 }),
      row('revenue', '收入总计', 1, all),
      row('expenditure', '支出数', 1, all),
      row(
        'expenditure',
        '其他地方自行试点项目收益专项债券收入安排的支出',
        2,
        staged(zero, mayBonds, special),
        { code: '2290402' },
      ),
      ...bondsByCode(round).map(({ code, name, amount }) =>
        row('expenditure', name, 2, staged(zero, zero, amount), { code }),
      ),
      row('expenditure', '支出总计', 1, all),
    ],
  }
}
