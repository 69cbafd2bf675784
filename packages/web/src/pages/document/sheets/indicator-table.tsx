import { indicatorKeys, type IndicatorKey } from '@heng/domain/editing/edition-record'
import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import { indicatorTitles } from '../../../editing/form/form-layout'
import { levelSpans } from '../../../reading/form-layout'
import { useDesk } from '../document-context'
import type { useFieldProps } from './use-field-props'

const textOf = (indicator: Indicator, key: IndicatorKey): string | null => {
  if (key === 'core') return indicator.core && (indicator.core.value ? '是' : '否')
  return indicator[key]?.value ?? null
}

/** The indicators of a form, with the columns that the form prints. */
export const IndicatorTable = (props: {
  target: PerformanceTarget
  field: ReturnType<typeof useFieldProps>
}) => {
  const { target, field } = props
  const { selection } = useDesk()
  const columns = indicatorKeys.filter(
    (key) =>
      target.indicatorColumns.includes(key) || target.indicators.some((indicator) => indicator[key] !== null),
  )
  const spans = {
    level1: levelSpans(target.indicators, 'level1'),
    level2: levelSpans(target.indicators, 'level2'),
  }
  return (
    <table role="grid" aria-label={`${target.name?.value ?? ''}：绩效指标`} className="form indicators">
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col" className={`indicator-${key}`}>
              {indicatorTitles[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {target.indicators.map((indicator, at) => {
          const rowMarked = selection.record === target.id && selection.path === `indicators.${at}`
          return (
            <tr key={at}>
              {columns.map((key) => {
                const span = key === 'level1' || key === 'level2' ? (spans[key][at] ?? 1) : 1
                if (span === 0) return null
                return (
                  <td
                    key={key}
                    rowSpan={span}
                    {...field(`indicators.${at}.${key}`, `indicator-${key} ${rowMarked ? 'row-marked' : ''}`)}
                  >
                    {textOf(indicator, key)}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
