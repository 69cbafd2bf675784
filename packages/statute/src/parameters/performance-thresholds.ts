import { ministryDocument } from '../law/ministry-document'
import { practice } from '../law/practice'
import type { Dated } from './dated'

export type PerformanceThresholds = {
  /** What all the weights of a form make, the execution rate included. */
  fullWeight: number
  /** The weight of the execution rate where a project form does not print it. */
  executionWeight: number
  fewestIndicators: number
  mostIndicators: number
  /** From this weight on one indicator decides the form. */
  dominantWeight: number
  /** Forms of one purpose needed before their unit costs are compared, and how far from the median is far. */
  unitCostForms: number
  unitCostFactor: number
  /** From this share (%) of equal counts on, another number of core indicators is unusual. */
  usualShare: number
  /** From this share (%) of qualitative indicators on, a form measures too little. */
  qualitativeShare: number
  /** Characters below which a goal says too little. */
  shortestGoal: number
}

export const performanceThresholds: Dated<PerformanceThresholds> = [
  {
    from: null,
    cites: [
      ministryDocument('财预〔2020〕10号'),
      practice('预算执行率权重固定为 10，其余指标权重合计 90；部门整体目标权重合计 100'),
    ],
    value: {
      fullWeight: 100,
      executionWeight: 10,
      fewestIndicators: 3,
      mostIndicators: 12,
      dominantWeight: 40,
      unitCostForms: 4,
      unitCostFactor: 3,
      usualShare: 80,
      qualitativeShare: 80,
      shortestGoal: 15,
    },
  },
]
