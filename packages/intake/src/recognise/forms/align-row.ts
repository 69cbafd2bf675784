import type { GridCell } from '../../source'
import type { FormRow } from './form-row'
import type { HeaderColumn } from './indicator-header'
import { coreOf, digitsOf, operatorOf } from './target-value'
import type { Vocabulary } from './vocabulary'

export type Aligned = {
  cost: number
  cells: ReadonlyMap<HeaderColumn, GridCell>
  dropped: readonly GridCell[]
}

type Kind =
  | 'empty'
  | 'none'
  | 'operator'
  | 'number'
  | 'target'
  | 'core'
  | 'sign'
  | 'level1'
  | 'level2'
  | 'levels'
  | 'text'

/** The label 绩效指标 beside the rows, printed again on this one. */
const isSideLabel = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.fieldOf(text) === 'indicators'

const kindOf = (text: string, vocabulary: Vocabulary): Kind => {
  if (text === '' || isSideLabel(text, vocabulary)) return 'empty'
  if (/^[无/／]$/.test(text)) return 'none'
  if (operatorOf(text) !== null) return 'operator'
  if (digitsOf(text) !== null) return 'number'
  if (/^[≥≤><＞＜]=?\s*\d|^\d+(?:\.\d+)?\s*[%％]$/.test(text)) return 'target'
  if (coreOf(text) !== null) return 'core'
  const [level1, level2] = [vocabulary.level1Of(text), vocabulary.level2Of(text)]
  if (level1 ?? level2) return level1 && level2 ? 'levels' : level1 ? 'level1' : 'level2'
  return /^[%％‰℃㎡㎥°/]{1,2}$/.test(text) ? 'sign' : 'text'
}

/** What it costs to take a cell of a kind for a column: 0 natural, 4 and more only when nothing else is left. */
const costs: Record<HeaderColumn['key'], Record<Kind, number>> = {
  blank: {
    empty: 0,
    none: 0.5,
    operator: 5,
    number: 4,
    target: 4,
    core: 4,
    sign: 4,
    level1: 0.5,
    level2: 0.5,
    levels: 0.5,
    text: 4,
  },
  level1: {
    empty: 0,
    none: 2,
    operator: 5,
    number: 4,
    target: 4,
    core: 4,
    sign: 4,
    level1: 0,
    level2: 1.5,
    levels: 0,
    text: 2.2,
  },
  level2: {
    empty: 0,
    none: 2,
    operator: 5,
    number: 4,
    target: 4,
    core: 4,
    sign: 4,
    level1: 1.5,
    level2: 0,
    levels: 0,
    text: 1.8,
  },
  name: {
    empty: 2,
    none: 4,
    operator: 5,
    number: 4,
    target: 3,
    core: 4,
    sign: 4,
    level1: 1,
    level2: 1,
    levels: 1,
    text: 0,
  },
  operator: {
    empty: 1,
    none: 0,
    operator: 0,
    number: 5,
    target: 5,
    core: 5,
    sign: 5,
    level1: 5,
    level2: 5,
    levels: 5,
    text: 4,
  },
  value: {
    empty: 1,
    none: 0.7,
    operator: 4,
    number: 0,
    target: 0,
    core: 1,
    sign: 3,
    level1: 1.5,
    level2: 1.5,
    levels: 1.5,
    text: 0.6,
  },
  unit: {
    empty: 0.3,
    none: 0,
    operator: 4,
    number: 4,
    target: 4,
    core: 2,
    sign: 0,
    level1: 2,
    level2: 2,
    levels: 2,
    text: 0,
  },
  weight: {
    empty: 0.6,
    none: 0.7,
    operator: 5,
    number: 0,
    target: 4,
    core: 4,
    sign: 5,
    level1: 5,
    level2: 5,
    levels: 5,
    text: 3,
  },
  core: {
    empty: 0.6,
    none: 0.7,
    operator: 4,
    number: 4,
    target: 4,
    core: 0,
    sign: 5,
    level1: 5,
    level2: 5,
    levels: 5,
    text: 3.5,
  },
  note: {
    empty: 0,
    none: 0,
    operator: 2,
    number: 1,
    target: 0.6,
    core: 1,
    sign: 1,
    level1: 1,
    level2: 1,
    levels: 1,
    text: 0,
  },
  other: {
    empty: 0,
    none: 0,
    operator: 1,
    number: 0.2,
    target: 0.2,
    core: 0.2,
    sign: 0.2,
    level1: 0.5,
    level2: 0.5,
    levels: 0.5,
    text: 0.2,
  },
}

const skipColumn = ({ key, implied }: HeaderColumn): number =>
  implied ? 0.1 : key === 'name' ? 4 : key === 'blank' ? 0.8 : key === 'note' || key === 'other' ? 0.6 : 1

type Span = { start: number; end: number }

/** A text of many words is hardly a unit; where rows have columns of their own, distance counts as well. */
const matchCost = (cell: GridCell, kind: Kind, column: HeaderColumn, span: Span | undefined): number => {
  let cost = costs[column.key][kind]
  if (column.implied && kind === 'text') cost = 3
  if (column.key === 'unit' && kind === 'text' && cell.text.length > 12) cost = 1
  if (span && column.start !== null && column.end !== null && kind !== 'empty') {
    const gap = Math.max(0, column.start - span.end, span.start - column.end)
    cost += Math.min(3, gap / 8)
  }
  return cost
}

type Step = 'match' | 'column' | 'cell'

const overlaps = ({ start, end }: HeaderColumn, span: Span): boolean =>
  start !== null && end !== null && start < span.end && span.start < end

/** What it costs more to take a cell for a column beside the one whose title it stands under. */
const besideOwn = 0.5

const backtrack = (
  steps: readonly (readonly Step[])[],
  cells: readonly GridCell[],
  columns: readonly HeaderColumn[],
  vocabulary: Vocabulary,
): Pick<Aligned, 'cells' | 'dropped'> => {
  const taken = new Map<HeaderColumn, GridCell>()
  const dropped: GridCell[] = []
  let [i, j] = [cells.length, columns.length]
  while (i > 0 || j > 0) {
    const step = steps[i]?.[j]
    const [cell, column] = [cells[i - 1], columns[j - 1]]
    if (step === 'match' && cell && column) {
      taken.set(column, cell)
      i -= 1
      j -= 1
    } else if (step === 'cell' && cell) {
      if (cell.text !== '' && !isSideLabel(cell.text, vocabulary)) dropped.push(cell)
      i -= 1
    } else j -= 1
  }
  return { cells: taken, dropped }
}

/** Less than any shift would cost: a row below it stands as printed. */
const certain = 0.7

/** The alignment cell by cell, where the row has the width of the header and every cell suits its column. */
const directly = (row: FormRow, columns: readonly HeaderColumn[], vocabulary: Vocabulary): Aligned | null => {
  if (row.columns || row.cells.length !== columns.length) return null
  const cells = new Map<HeaderColumn, GridCell>()
  let cost = 0
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at]
    if (!cell) return null
    // where all filled cells suit their columns, one that was left out is no sign of a shift
    if (cell.text !== '') cost += matchCost(cell, kindOf(cell.text, vocabulary), column, undefined)
    if (cost > certain) return null
    cells.set(column, cell)
  }
  return { cost, cells, dropped: [] }
}

/**
 * Finds which cell of a row belongs to which column. Rows lose an empty first cell, or carry one empty cell too
 * many, and then everything stands one column off; the content (operator, number, 是/否, level name) tells.
 * Keeps the order, minimises the total of mismatches and skips.
 */
export const alignRow = (row: FormRow, columns: readonly HeaderColumn[], vocabulary: Vocabulary): Aligned => {
  const { cells } = row
  const direct = directly(row, columns, vocabulary)
  if (direct) return direct
  const lastFilled = cells.findLastIndex(({ text }) => text !== '')
  const kinds = cells.map(({ text }) => kindOf(text, vocabulary))
  const isUnderOne = row.columns?.map((span) => columns.some((column) => overlaps(column, span)))
  const skips = columns.map((column) => (row.columns ? 0.3 : 1) * skipColumn(column))
  const best: number[][] = []
  const steps: Step[][] = []
  for (let i = 0; i <= cells.length; i += 1) {
    const costRow: number[] = []
    const stepRow: Step[] = []
    const above = best[i - 1]
    const cell = cells[i - 1]
    const kind = kinds[i - 1] ?? 'empty'
    const dropping = kind !== 'empty' ? 6 : i - 1 > lastFilled ? 0.05 : 0.7
    for (let j = 0; j <= columns.length; j += 1) {
      const column = columns[j - 1]
      let cost = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY
      let step: Step = 'match'
      const span = row.columns?.[i - 1]
      if (above && cell && column) {
        const isBeside = span && isUnderOne?.[i - 1] && kind !== 'empty' && !overlaps(column, span)
        cost = (above[j - 1] ?? 0) + matchCost(cell, kind, column, span) + (isBeside ? besideOwn : 0)
      }
      const skipped = column ? (costRow[j - 1] ?? 0) + (skips[j - 1] ?? 0) : Number.POSITIVE_INFINITY
      if (skipped < cost) {
        cost = skipped
        step = 'column'
      }
      const dropped = above ? (above[j] ?? 0) + dropping : Number.POSITIVE_INFINITY
      if (dropped < cost) {
        cost = dropped
        step = 'cell'
      }
      costRow.push(cost)
      stepRow.push(step)
    }
    best.push(costRow)
    steps.push(stepRow)
  }
  return { cost: best[cells.length]?.[columns.length] ?? 0, ...backtrack(steps, cells, columns, vocabulary) }
}
