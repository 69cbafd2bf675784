import {
  compareDecimals,
  type Decimal,
  decimalOf,
  formatDecimal,
  multiplyDecimal,
  parseDecimal,
} from '@heng/domain/decimal'
import { fold } from '@heng/domain/fold'
import { type AmountUnit, formatMoney, money } from '@heng/domain/money'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { thresholdsOf } from '../../parameters/own-numbers'
import { performanceUnits } from '../../parameters/performance-units'
import { allRows } from '../evaluable'
import { type IndicatorRow, spotOf, targetText } from '../indicator-rows'

/** A place name before the purpose: "甲镇环境管理" and "乙街道环境管理" are of one purpose. */
const placeName = /^[\p{Script=Han}]{1,4}?(?:街道|镇|乡|县|区)/u

const purposeOf = (name: string): string => fold(name).replace(placeName, '')

type Cost = { row: IndicatorRow; fen: number; count: Decimal }

/** 分 per thousand units as an exact integer division, so that costs can be ordered without floats. */
const perThousand = ({ fen, count }: Cost): bigint =>
  count.units === 0n ? 0n : (BigInt(fen) * 1000n * 10n ** BigInt(count.scale)) / count.units

const costText = (perMille: bigint, unit: AmountUnit): string => {
  const fen = Number.parseInt((perMille / 1000n).toString(), 10)
  return Number.isSafeInteger(fen) ? `${formatMoney(money(fen), unit)}${unit}` : `${perMille / 1000n}分`
}

/** Forms of the same purpose in one volume whose amount per unit of the same indicator is far from the median. */
export const unitCostOutlier = defineRule({
  id: 'performance/unit-cost-outlier',
  title: '同类项目单位成本差异',
  severity: 'hint',
  cites: [practice('同类项目的单位成本应当可比')],
  needs: '同一册中目的相同的多张项目绩效目标表',
  notCheckable: (view) => (view.targets('project').length > 1 ? null : '不足两张项目绩效目标表'),
  *check(view) {
    const year = view.edition.fiscalYear
    const { unitCostForms, unitCostFactor } = thresholdsOf(view.edition)
    const units = versionIn(performanceUnits, year).value
    const groups = new Map<string, Cost[]>()
    for (const row of allRows(view)) {
      const { record, document } = row
      const fen = record.budget.total?.value.amount ?? null
      if (record.scope !== 'project' || !record.name || fen === null || fen <= 0 || !row.number) continue
      if (row.number.units <= 0n || !units.counting.test(row.unit)) continue
      const key = [document.source, purposeOf(record.name.value), row.name, row.unit].join('|')
      const group = groups.get(key)
      if (group) group.push({ row, fen, count: row.number })
      else groups.set(key, [{ row, fen, count: row.number }])
    }
    for (const costs of groups.values()) {
      if (costs.length < unitCostForms) continue
      const sorted = costs.map((cost) => perThousand(cost)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0n
      const factor = decimalOf(unitCostFactor)
      for (const cost of costs) {
        const own = perThousand(cost)
        const [low, high] = own < median ? [own, median] : [median, own]
        if (compareDecimals(decimalOf(high), multiplyDecimal(decimalOf(low), factor)) <= 0) continue
        const { record } = cost.row
        yield {
          spots: [spotOf(cost.row, 'value'), spotOf(cost.row, 'name')],
          facts: {
            indicator: cost.row.label,
            target: targetText(cost.row),
            budget: `${record.budget.total?.value.printed ?? ''}${record.amountUnit}`,
            perUnit: costText(own, record.amountUnit),
            median: costText(median, record.amountUnit),
            forms: costs.length,
            count: formatDecimal(parseDecimal(cost.row.value) ?? cost.count),
          },
        }
      }
    }
  },
  message: (facts) =>
    `预算 ${facts.budget}、“${facts.indicator}”${facts.target}，每单位 ${facts.perUnit}，${facts.forms} 个同类项目的中位数为 ${facts.median}`,
  remedy: () => '核对预算金额和指标值，或者说明差异的理由',
})
