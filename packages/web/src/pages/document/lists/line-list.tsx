import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { StateNote } from '../../../parts/state-note'
import { useDesk } from '../document-context'
import './line-list.css'

export type LineItem = { line: number; cell: number | undefined; what: string | null; text: string }

/** Lines of the source that need an eye, each one step from its place. */
export const LineList = (props: { items: readonly LineItem[]; explanation: string; none: string }) => {
  const { selectLine, selection } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: props.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 10,
  })
  if (props.items.length === 0) return <StateNote title={`✓ ${props.none}`} />
  return (
    <div className="line-list">
      <p className="line-list-explanation">{props.explanation}</p>
      <div ref={scroller} className="line-list-scroll">
        <div role="list" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const entry = props.items[item.index]
            if (!entry) return null
            return (
              <div
                key={item.key}
                role="listitem"
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="line-list-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <button
                  type="button"
                  className="plain"
                  aria-current={selection.place?.line === entry.line}
                  onClick={() => selectLine(entry.line, entry.cell)}
                >
                  <span className="number faint">第 {entry.line} 行</span>
                  <span>
                    {entry.what && <b>{entry.what}</b>}
                    <q>{entry.text}</q>
                  </span>
                </button>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
