import { FindingDetail } from '../parts/finding-detail'
import { LongList } from '../parts/long-list'
import { SeverityMark } from '../parts/severity-mark'
import type { KeyedFinding } from '../reading/keyed-finding'
import type { FindingRow } from './finding-rows'
import { GroupHead } from './group-head'

type Opening = {
  open: string | null
  onOpen: (key: string | null) => void
  onPlace: (line: number, cell: number | undefined, document: string | null, finding: KeyedFinding) => void
}

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

/** The findings in their groups, each opened in place. */
export const FindingList = (props: {
  rows: readonly FindingRow[]
  opening: Opening
  showSource: boolean
  onFold: (key: string) => void
}) => {
  return (
    <LongList rows={props.rows} keyOf={({ key }) => key} className="finding-scroll">
      {(row) =>
        row.kind === 'group' ? (
          <GroupHead
            severity={row.severity}
            title={row.title}
            count={row.count}
            folded={row.folded}
            onFold={() => props.onFold(row.key.slice(2))}
          />
        ) : (
          <FindingItem row={row} opening={props.opening} showSource={props.showSource} />
        )
      }
    </LongList>
  )
}
