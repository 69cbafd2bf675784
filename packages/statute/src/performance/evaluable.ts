import type { EditionView } from '@heng/engine/rule'
import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import type { IndicatorRow } from './indicator-rows'
import { rowsOf } from './indicator-rows'

/** Why a rule about target forms cannot be evaluated: no form at all. */
export const withoutTargets = (view: EditionView): string | null =>
  view.targets().length > 0 ? null : '没有绩效目标表'

/** Why a rule about indicators cannot be evaluated: no form has one. */
export const withoutIndicators = (view: EditionView): string | null =>
  view.targets().some(({ record }) => record.indicators.length > 0) ? null : '没有带指标的绩效目标表'

type Column = PerformanceTarget['indicatorColumns'][number]

/** Whether a form prints a column or, where the reader could not tell, at least one indicator fills it. */
export const hasColumn = (record: PerformanceTarget, column: Column): boolean =>
  record.indicatorColumns.includes(column) || record.indicators.some((one: Indicator) => one[column] !== null)

const titles: Record<Column, string> = {
  level1: '一级指标',
  level2: '二级指标',
  name: '指标名称',
  operator: '指标性质',
  value: '指标值',
  unit: '计量单位',
  weight: '指标权重',
  core: '是否核心',
  note: '指标说明',
}

/** Why a rule about a column of the indicators cannot be evaluated: no form has it. */
export const withoutColumn =
  (column: Column) =>
  (view: EditionView): string | null =>
    view.targets().some(({ record }) => record.indicators.length > 0 && hasColumn(record, column))
      ? null
      : `没有带“${titles[column]}”的绩效目标表`

/** All indicators of an edition, form by form. */
export const allRows = function* (view: EditionView): Iterable<IndicatorRow> {
  for (const located of view.targets()) yield* rowsOf(located)
}
