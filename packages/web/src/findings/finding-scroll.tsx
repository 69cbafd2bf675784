import { useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useRef } from 'react'
import './finding-board.css'

/** A long list of findings; draws only the rows in view, so that a province's findings scroll too. */
export const FindingScroll = <R extends { key: string }>(props: {
  rows: readonly R[]
  /** What keys do in the list, which can bring a row into view. */
  keys?: (
    scroller: RefObject<HTMLElement | null>,
    count: number,
    show: (at: number) => void,
  ) => (event: KeyboardEvent<HTMLElement>) => void
  children: (row: R) => ReactNode
}) => {
  const { rows } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 10,
    getItemKey: (at) => rows[at]?.key ?? at,
  })
  return (
    <div
      ref={scroller}
      className="finding-scroll"
      onKeyDown={props.keys?.(scroller, rows.length, (at) => virtualizer.scrollToIndex(at))}
    >
      <div role="list" className="finding-canvas" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <div
              key={item.key}
              role="listitem"
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="finding-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {props.children(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
