import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { FindingDetail } from '../parts/finding-detail'
import { SeverityMark } from '../parts/severity-mark'
import type { KeyedFinding } from '../reading/keyed-finding'
import type { FindingRow } from './finding-rows'

type Opening = {
  open: string | null
  onOpen: (key: string | null) => void
  onPlace: (line: number, cell: number | undefined, document: string | null, finding: KeyedFinding) => void
}

const GroupRow = ({ row, onFold }: { row: FindingRow & { kind: 'group' }; onFold: () => void }) => (
  <button type="button" className="plain finding-group" aria-expanded={!row.folded} onClick={onFold}>
    <span className="finding-fold" aria-hidden="true">
      {row.folded ? '▸' : '▾'}
    </span>
    <SeverityMark severity={row.severity} />
    <span className="finding-group-title">{row.title}</span>
    <span className="faint">{row.count} 处</span>
  </button>
)

const FindingItem = ({
  row,
  opening,
  showSource,
}: {
  row: FindingRow & { kind: 'finding' }
  opening: Opening
  showSource: boolean
}) => {
  const { finding } = row
  const [place] = finding.places
  const open = opening.open === row.key
  return (
    <article className={`finding${row.inGroup ? ' finding-inner' : ''}${open ? ' finding-open' : ''}`}>
      <div className="finding-line">
        <button
          type="button"
          className="plain finding-head"
          aria-expanded={open}
          onClick={() => opening.onOpen(open ? null : row.key)}
        >
          <SeverityMark severity={finding.severity} />
          <span className="finding-message">{row.words}</span>
        </button>
        <span className="finding-record">{finding.record?.name}</span>
        {showSource && <span className="finding-source">{place?.source}</span>}
        {place && (
          <button
            type="button"
            className="plain finding-go"
            onClick={() => opening.onPlace(place.line, place.cell, place.document, finding)}
          >
            第 {place.line} 行 →
          </button>
        )}
      </div>
      {open && (
        <FindingDetail
          finding={finding}
          onPlace={(line, cell, document) => opening.onPlace(line, cell, document, finding)}
        />
      )}
    </article>
  )
}

/** The list itself; draws only the rows in view, so that a province's findings scroll too. */
export const FindingList = (props: {
  rows: readonly FindingRow[]
  opening: Opening
  showSource: boolean
  onFold: (key: string) => void
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
    <div ref={scroller} className="finding-scroll">
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
              {row.kind === 'group' ? (
                <GroupRow row={row} onFold={() => props.onFold(row.key.slice(2))} />
              ) : (
                <FindingItem row={row} opening={props.opening} showSource={props.showSource} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
