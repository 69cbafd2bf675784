import type { GridRow } from './grid-row'

const total = /^(?:本年)?(?:收入|支出)?(?:合计|总计|总收入|总支出)$|总计$/u

/** How a row is ruled: double for a grand total, single for a subtotal, as on the printed table. */
export const rowClass = (row: GridRow): string | null => {
  const words = (row.name ?? row.texts.project ?? row.texts.seq ?? '').replace(/\s/gu, '')
  if (row.code !== null) return row.level === 1 ? 'row-top' : null
  if (total.test(words)) return 'row-grand'
  return /(?:小计|合计)$/u.test(words) ? 'row-subtotal' : null
}
