import type { DraftRow } from './draft'
import type { OrdinalStyle, RowLabel } from './row-labels'
import { isTotalName } from './row-labels'

export type Labelled = { row: DraftRow; label: RowLabel }

const carried = /^(?:上年结转|结转下年|年终结转|上年结余|年终结余|上年末?结转(?:和|与)?结余)/

const firstAmounts = (row: DraftRow): Map<string, number> => {
  const amounts = new Map<string, number>()
  for (const [key, figure] of row.figures) if (figure.amount !== null) amounts.set(key, figure.amount)
  return amounts
}

/** How many rows from `from` on add up to `parent` in one of its columns; 0 for none. */
const childRun = (parent: DraftRow, rows: readonly Labelled[], from: number): number => {
  const wanted = firstAmounts(parent)
  const sums = new Map<string, number>()
  for (let at = from; at < Math.min(rows.length, from + 200); at += 1) {
    const one = rows[at]
    if (!one || one.label.ordinal || one.label.ofWhich || one.label.minus) return 0
    if (parent.code && one.row.code && !one.row.code.text.startsWith(parent.code.text)) return 0
    const amounts = firstAmounts(one.row)
    for (const [key, amount] of amounts) sums.set(key, (sums.get(key) ?? 0) + amount)
    const count = at - from + 1
    for (const [key, amount] of wanted)
      if (amount !== 0 && sums.get(key) === amount && (count > 1 || one.label.code !== null || one.row.code))
        return count
  }
  return 0
}

/** 本年收入, 上年结转: rows that head those below them, also where no ordinals say so. */
const heads = new RegExp(`^(?:本年|当年)(?:收入|支出)$|${carried.source}`)

const endsHead = ({ label }: Labelled): boolean =>
  label.ordinal !== null || label.ofWhich || isTotalName(label.name ?? '') || heads.test(label.name ?? '')

/** What each printed amount may be rounded by: 0.01 万元. */
const rounding = 10_000

/** How many rows below a head without ordinals are its parts: all down to the next head, where they add up to it. */
const partsOfHead = (head: DraftRow, rows: readonly Labelled[], from: number): number => {
  const end = rows.findIndex((one, at) => at >= from && endsHead(one))
  const parts = rows.slice(from, end < 0 ? rows.length : end).map(({ row }) => firstAmounts(row))
  const wanted = [...firstAmounts(head)].filter(([, amount]) => amount !== 0)
  const fits = wanted.every(([key, amount]) => {
    const sum = parts.reduce((all, amounts) => all + (amounts.get(key) ?? 0), 0)
    return Math.abs(sum - amount) <= rounding * parts.length
  })
  return wanted.length > 0 && fits ? parts.length : 0
}

/**
 * The levels of rows that have no codes, from their ordinals; rows behind 其中 without ordinal are its
 * siblings, unless they add up to the row before them, then they are its children.
 */
export const ordinalLevels = (rows: readonly Labelled[]): number[] => {
  const levels: number[] = []
  let styles: OrdinalStyle[] = []
  let ofWhich: number | null = null
  let childrenLeft = 0
  let partsLeft = 0
  rows.forEach(({ row, label }, at) => {
    const name = label.name ?? ''
    if (partsLeft > 0) {
      partsLeft -= 1
      levels.push(2)
      return
    }
    if (!label.ordinal && !label.ofWhich && heads.test(name)) partsLeft = partsOfHead(row, rows, at + 1)
    if (isTotalName(name) || (!label.ordinal && !label.ofWhich && carried.test(name))) {
      styles = []
      ofWhich = null
      levels.push(1)
      return
    }
    if (label.ordinal) {
      const { style } = label.ordinal
      const known = styles.indexOf(style)
      styles = known >= 0 ? styles.slice(0, known + 1) : [...styles, style]
      ofWhich = null
      childrenLeft = 0
      levels.push(styles.length)
      return
    }
    if (label.ofWhich) {
      ofWhich = styles.length + 1
      childrenLeft = 0
    }
    if (ofWhich === null) {
      levels.push(styles.length + 1)
      return
    }
    if (label.minus) childrenLeft = 0
    levels.push(childrenLeft > 0 ? ofWhich + 1 : ofWhich)
    if (childrenLeft > 0) childrenLeft -= 1
    else childrenLeft = childRun(row, rows, at + 1)
  })
  return levels
}
