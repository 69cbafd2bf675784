import { useSyncExternalStore } from 'react'
import type { CellRendererProps } from 'react-data-grid'
import { Cell } from 'react-data-grid'
import { cellFacts, useGridFacts } from './grid-facts'
import type { GridRow } from './grid-row'
import { rangeClass } from './range'

/** A cell with its marks and its part of the selected range. */
export const GridCell = (props: CellRendererProps<GridRow, unknown>) => {
  const grid = useGridFacts()
  const { rowIdx, column, row } = props
  const selected = useSyncExternalStore(grid.ranges.listen, () =>
    rangeClass(grid.ranges.look(), rowIdx, column.idx),
  )
  const facts = cellFacts(grid, row, column.key === '#' ? null : column.key)
  const className = [
    selected,
    facts.finding ? `cell-${facts.finding.severity}` : '',
    facts.computed ? 'cell-differs' : '',
    facts.unsaved ? 'cell-unsaved' : '',
    facts.by === null ? '' : 'cell-others',
    facts.glows ? 'cell-glows' : '',
  ]
    .filter(Boolean)
    .join(' ')
  return <Cell {...props} className={className} />
}
