import type { Indicator } from '@heng/domain/records/performance-target'

/**
 * A sheet shows 0.9 as 90% where its cell is formatted so: beside the unit % the sign is the cell's, not the
 * value's. In every other document both are as somebody wrote them, and a check says so.
 */
export const withoutSheetPercent = (indicator: Indicator): Indicator => {
  const { value, unit } = indicator
  const digits =
    unit && /^[%％]$/.test(unit.value) ? /^(.*\d)\s*[%％]$/.exec(value?.value ?? '')?.[1] : undefined
  return value && digits !== undefined ? { ...indicator, value: { ...value, value: digits } } : indicator
}
