import { useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useRef } from 'react'
import './long-list.css'

/** A long list; draws only the rows in view, so that a province's findings scroll too. */
export const LongList = <R,>(props: {
  rows: readonly R[]
  /** What tells a row from the others when rows come and go; without it, where it stands. */
  keyOf?: (row: R) => string
  className: string
  /** What keys do in the list, which can bring a row into view. */
  keys?: (
    scroller: RefObject<HTMLElement | null>,
    count: number,
    show: (at: number) => void,
  ) => (event: KeyboardEvent<HTMLElement>) => void
  children: (row: R) => ReactNode
}) => {
  const { rows, keyOf } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 10,
    getItemKey: (at) => {
      const row = rows[at]
      return row === undefined ? at : (keyOf?.(row) ?? at)
    },
  })
  return (
    <div
      ref={scroller}
      className={`long-list ${props.className}`}
      onKeyDown={props.keys?.(scroller, rows.length, (at) => virtualizer.scrollToIndex(at))}
    >
      <div role="list" className="long-list-canvas" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <div
              key={item.key}
              role="listitem"
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="long-list-item"
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
