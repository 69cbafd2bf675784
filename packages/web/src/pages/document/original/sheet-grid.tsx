import { useVirtualizer } from '@tanstack/react-virtual'
import type { MouseEvent, RefObject } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { columnLetters } from './column-letters'
import { SheetCell } from './sheet-cell'
import type { Cell, SheetGeometry } from './sheet-geometry'
import { useLineKeys } from './use-line-keys'

/** What is marked on the sheet that is shown: cells by row, and whether they are a place as a whole. */
export type SheetMarks = { rows: ReadonlyMap<number, ReadonlySet<number>>; whole: boolean }

type GridProps = {
  name: string
  geometry: SheetGeometry
  scale: number
  marks: SheetMarks
  onCell: (row: number, column: number) => void
}

/** Room for the numbers of rows and the letters of columns, in CSS pixels. */
const headWidth = 44
const headHeight = 22
const markedId = 'original-marked-cell'
const plainStyle = { align: 'left', bold: false, wrap: false, ruled: false, size: 11 } as const

const ColumnHeads = (props: GridProps & { columns: readonly number[] }) => {
  const { geometry, scale, columns } = props
  const { lefts, hiddenColumns } = geometry
  return (
    <div className="sheet-heads" role="row" aria-rowindex={1} style={{ height: headHeight }}>
      <div className="sheet-corner" role="columnheader" aria-label="行号" style={{ width: headWidth }} />
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 1}
          className={`sheet-head${hiddenColumns.has(column) ? ' sheet-head-hidden' : ''}`}
          title={hiddenColumns.has(column) ? '原文中隐藏的列' : undefined}
          style={{
            left: headWidth + Math.round((lefts[column] ?? 0) * scale),
            width: Math.round((lefts[column + 1] ?? 0) * scale) - Math.round((lefts[column] ?? 0) * scale),
          }}
        >
          {columnLetters(column)}
          {hiddenColumns.has(column) && <span className="unseen">（隐藏）</span>}
        </div>
      ))}
    </div>
  )
}

/** The cells of a row to draw: none that a merge covers, and of the marked ones also those that hold nothing. */
const drawnCells = (
  row: number,
  { geometry, marks }: GridProps,
  columns: readonly number[],
  mergesOnly: boolean,
): Cell[] => {
  const own = new Map(geometry.cellsOf(row).map((cell) => [cell.column, cell]))
  for (const column of marks.rows.get(row) ?? [])
    if (!own.has(column)) own.set(column, { column, text: '', style: plainStyle })
  const [first, last] = [columns[0] ?? 0, columns.at(-1) ?? 0]
  return [...own.values()].filter(({ column }) => {
    const merge = geometry.mergeAt(row, column)
    if (!merge) return !mergesOnly && column >= first && column <= last
    if (merge.top !== row || merge.left !== column) return false
    return merge.right >= first && merge.left <= last
  })
}

const GridRow = (props: GridProps & { row: number; columns: readonly number[]; mergesOnly: boolean }) => {
  const { row, geometry, scale, marks, mergesOnly } = props
  const at = geometry.indexOf(row)
  const [top, bottom] = [geometry.tops[at] ?? 0, geometry.tops[at + 1] ?? 0]
  const hidden = geometry.hiddenRows.has(row)
  const marked = marks.rows.get(row)
  const [firstMarked] = marks.rows.keys()
  return (
    <div
      className="sheet-row"
      role="row"
      aria-rowindex={row + 2}
      style={{
        transform: `translateY(${headHeight + Math.round(top * scale)}px)`,
        height: Math.round(bottom * scale) - Math.round(top * scale),
      }}
    >
      {!mergesOnly && (
        <div
          role="rowheader"
          className={`sheet-number${hidden ? ' sheet-head-hidden' : ''}${marked ? ' sheet-number-marked' : ''}`}
          title={hidden ? '原文中隐藏的行' : undefined}
          style={{ width: headWidth }}
        >
          {row + 1}
          {hidden && <span className="unseen">（隐藏）</span>}
        </div>
      )}
      <div className="sheet-cells" role="presentation" style={{ left: headWidth }}>
        {drawnCells(row, props, props.columns, mergesOnly).map((cell, nth, all) => {
          const mark = marked?.has(cell.column) ? (marks.whole ? 'row' : 'cell') : null
          const isFirst =
            row === firstMarked && mark !== null && all.findIndex((one) => marked?.has(one.column)) === nth
          return (
            <SheetCell
              key={cell.column}
              row={row}
              cell={cell}
              geometry={geometry}
              scale={scale}
              mark={mark}
              id={isFirst ? markedId : undefined}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Brings what is marked into view, in the middle, unless it is there already. */
const useMarkInView = (scroller: RefObject<HTMLElement | null>, props: GridProps): void => {
  const { marks, geometry, scale } = props
  useEffect(() => {
    const view = scroller.current
    const [found] = marks.rows
    if (!view || !found) return
    const [row, columns] = found
    const column = Math.min(...columns)
    const merge = geometry.mergeAt(row, column)
    const [first, last] = [geometry.indexOf(row), geometry.indexOf(merge?.bottom ?? row)]
    const top = (geometry.tops[first] ?? 0) * scale
    const bottom = (geometry.tops[last + 1] ?? 0) * scale
    const left = (geometry.lefts[column] ?? 0) * scale
    const right = (geometry.lefts[(merge?.right ?? column) + 1] ?? geometry.lefts.at(-1) ?? 0) * scale
    const [height, width] = [view.clientHeight - headHeight, view.clientWidth - headWidth]
    if (top < view.scrollTop || bottom > view.scrollTop + height)
      view.scrollTop = Math.max(0, (top + bottom) / 2 - height / 2)
    if (left < view.scrollLeft || right > view.scrollLeft + width)
      view.scrollLeft = right - left > width ? left : Math.max(0, right - width + 24)
  }, [scroller, marks, geometry, scale])
}

const useDrawn = (scroller: RefObject<HTMLElement | null>, { geometry, scale }: GridProps) => {
  const { rows, tops, lefts } = geometry
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => ((tops[at + 1] ?? 0) - (tops[at] ?? 0)) * scale,
    paddingStart: headHeight,
    overscan: 10,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: lefts.length - 1,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => ((lefts[at + 1] ?? 0) - (lefts[at] ?? 0)) * scale,
    paddingStart: headWidth,
    overscan: 4,
  })
  useEffect(() => {
    down.measure()
    across.measure()
  }, [down, across, geometry, scale])
  return {
    rows: down.getVirtualItems().flatMap(({ index }) => rows[index] ?? []),
    columns: across.getVirtualItems().map(({ index }) => index),
  }
}

const numberIn = (element: Element, name: string): number =>
  Number.parseInt(element.getAttribute(name) ?? '', 10)

/** A sheet as a grid, with its merged cells; draws only what is in view, so that 5,000 rows scroll well. */
export const SheetGrid = (props: GridProps) => {
  const { geometry, scale, marks, onCell } = props
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useDrawn(scroller, props)
  useMarkInView(scroller, props)
  const keys = useLineKeys()
  const over = useMemo(() => {
    const [first] = drawn.rows
    return first === undefined ? [] : [...new Set(geometry.mergesOver(first).map(({ top }) => top))]
  }, [drawn.rows, geometry])
  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || window.getSelection()?.type === 'Range') return
    const cell = event.target.closest('[data-row]')
    if (cell) onCell(numberIn(cell, 'data-row'), numberIn(cell, 'data-column'))
  }
  const [width, height] = [geometry.lefts.at(-1) ?? 0, geometry.tops.at(-1) ?? 0]
  return (
    <div
      ref={scroller}
      className="sheet-scroll"
      role="grid"
      tabIndex={0}
      aria-label={`工作表${props.name}，方向键移到别的单元格`}
      aria-rowcount={(geometry.rows.at(-1) ?? 0) + 2}
      aria-colcount={geometry.lefts.length - 1}
      aria-activedescendant={marks.rows.size > 0 ? markedId : undefined}
      onClick={click}
      onKeyDown={keys}
    >
      <div
        className="sheet-canvas"
        role="presentation"
        style={{ width: headWidth + width * scale, height: headHeight + height * scale }}
      >
        <ColumnHeads {...props} columns={drawn.columns} />
        {over.map((row) => (
          <GridRow key={`over-${row}`} {...props} row={row} columns={drawn.columns} mergesOnly />
        ))}
        {drawn.rows.map((row) => (
          <GridRow key={row} {...props} row={row} columns={drawn.columns} mergesOnly={false} />
        ))}
      </div>
    </div>
  )
}
