import { Refusal } from '@heng/domain/refusal'
import type { Citation } from '@heng/engine/rule'
import { adjustmentFormulas } from '@heng/statute/parameters/adjustment-formulas'
import { functionEconomicPairs } from '@heng/statute/parameters/function-economic-pairs'
import { keySpending } from '@heng/statute/parameters/key-spending'
import {
  type PerformanceThresholds,
  performanceThresholds,
} from '@heng/statute/parameters/performance-thresholds'
import { reserveShare } from '@heng/statute/parameters/reserve-share'
import { threePublicEconomic } from '@heng/statute/parameters/three-public-economic'

/** A value of a parameter, built in, with what it rests on. */
type BuiltIn = { validFrom: string | null; value: string; citation: string }

/** A number that a region may set for itself: whole, within bounds. */
export type NumberParameter = {
  name: string
  title: string
  unit: string
  least: number
  most: number
  builtIn: readonly BuiltIn[]
}

/** What the rules go by beside numbers: shown, not set. */
export type ListedParameter = { name: string; title: string; values: readonly string[]; citation: string }

const cited = (cites: readonly Citation[]): string => cites.map(({ text }) => text).join('；')

/** Which thresholds a document sets; the others are where Heng begins to ask. */
const regulated: ReadonlySet<keyof PerformanceThresholds> = new Set(['fullWeight', 'executionWeight'])
const ownChoice = '衡的内置界限，不出自文件；本地区可以另定'

const threshold = (
  key: keyof PerformanceThresholds,
  title: string,
  unit: string,
  [least, most]: readonly [number, number],
): NumberParameter => ({
  name: `performance/${key}`,
  title,
  unit,
  least,
  most,
  builtIn: performanceThresholds.map(({ from, cites, value }) => ({
    validFrom: from === null ? null : `${from}-01-01`,
    value: String(value[key]),
    citation: regulated.has(key) ? cited(cites) : ownChoice,
  })),
})

const share = (key: 'least' | 'most', title: string): NumberParameter => ({
  name: `budget/reserve-${key}`,
  title,
  unit: '%',
  least: 0,
  most: 100,
  builtIn: [{ validFrom: null, value: String(reserveShare[key]), citation: cited(reserveShare.cites) }],
})

export const numberParameters: readonly NumberParameter[] = [
  threshold('fullWeight', '绩效目标表权重合计', '分', [1, 1000]),
  threshold('executionWeight', '预算执行率权重（表中未列时）', '分', [0, 100]),
  threshold('fewestIndicators', '指标个数下限', '个', [1, 100]),
  threshold('mostIndicators', '指标个数上限', '个', [1, 200]),
  threshold('dominantWeight', '单个指标权重过高的界限', '分', [1, 100]),
  threshold('unitCostForms', '比较单位成本所需的同类表数', '张', [2, 1000]),
  threshold('unitCostFactor', '单位成本偏离中位数的倍数', '倍', [2, 1000]),
  threshold('usualShare', '通常做法的占比', '%', [1, 100]),
  threshold('qualitativeShare', '定性指标过多的占比', '%', [1, 100]),
  threshold('shortestGoal', '绩效目标的最少字数', '字', [1, 1000]),
  share('least', '预备费占本级一般公共预算支出的下限'),
  share('most', '预备费占本级一般公共预算支出的上限'),
]

/** The parameter of a name; a Refusal where there is none that a region may set. */
export const parameterNamed = (name: string): NumberParameter => {
  const found = numberParameters.find((parameter) => parameter.name === name)
  if (!found) throw new Refusal('parameter-must-exist')
  return found
}

export const listedParameters: readonly ListedParameter[] = [
  {
    name: 'adjustment/formulas',
    title: '调整方案收入方各行的组成',
    values: adjustmentFormulas.map(
      ({ total, parts }) => `${total} = ${parts.map((part) => part.replace('-', '−')).join(' + ')}`,
    ),
    citation: '惯例',
  },
  {
    name: 'adjustment/key-spending',
    title: '重点支出',
    values: keySpending.map(({ name }) => name),
    citation: '预算决议；未列明时按通常范围',
  },
  {
    name: 'budget/function-economic-pairs',
    title: '功能科目与经济科目应当相等的项目',
    values: functionEconomicPairs.map(
      ({ name, functions, economic }) => `${name}：${functions.join('、')} = ${economic.join('、')}`,
    ),
    citation: '惯例',
  },
  {
    name: 'budget/three-public-economic',
    title: '“三公”经费对应的经济科目',
    values: threePublicEconomic.map(({ name, economic }) => `${name}：${economic.join('、')}`),
    citation: '惯例',
  },
]
