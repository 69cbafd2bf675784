import type { DocumentProvenance as Found, TracedTerm } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { ProblemNote } from '../parts/problem-note'
import { Waiting } from '../parts/waiting'
import { withSeparators } from '../reading/printed-amount'
import { Door, editionWords, type Place, sourceWords } from './door'
import { IssuedList } from './issued-list'
import { ProvenancePanel } from './provenance-panel'
import { documentProvenanceQuery } from './provenance-queries'
import { TraceSources, TraceUses } from './trace-view'

const placeOf = ({ document, line, cell }: TracedTerm): Place | null =>
  document === null ? null : { document, line, cell }

const Uses = ({ uses }: Pick<Found, 'uses'>) => (
  <section className="provenance-part">
    <h3>用在预算版本</h3>
    {uses.length === 0 ? (
      <p className="faint">还没有版本采用这里的数，或者采用后已经改动。</p>
    ) : (
      <ul>
        {uses.map(({ edition, record, name, path, value }) => (
          <li key={`${record} ${path}`} className="tie-term">
            <span className="tie-words">
              <Door to={{ edition: edition.id, record, path }}>
                {editionWords(edition)}　{name}
              </Door>
            </span>
            <span className="number">{value === null ? '空' : withSeparators(value)}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** The record in which the place asked about stands. */
const homeOf = ({ trace }: Found): string | null =>
  trace.ties.flatMap(({ left, right }) => [...left, ...right]).find(({ own }) => own)?.record ?? null

/** 来历 of a place in an imported document. */
export const DocumentProvenance = (props: {
  document: string
  place: { line: number; cell?: number | undefined } | null
  onClose: () => void
}) => {
  const { document, place, onClose } = props
  const answer = useQuery({
    ...documentProvenanceQuery(document, place?.line ?? 1, place?.cell ?? null),
    enabled: place !== null,
  })
  const found = answer.data
  const value = found?.trace.printed ?? null
  return (
    <ProvenancePanel
      what={found?.trace.label ?? null}
      value={value === null ? null : withSeparators(value)}
      unit={found?.trace.unit ?? null}
      onClose={onClose}
    >
      {place === null && <p className="faint">点一个数，看它从哪里来，用到哪里去。</p>}
      {place !== null && !found && !answer.error && <Waiting what="来历" />}
      {answer.error && !found && <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />}
      {found && (
        <>
          <section className="provenance-part">
            <h3>原件</h3>
            <p>
              <Door to={found.source}>{sourceWords(found.source)}</Door>
            </p>
          </section>
          <TraceSources trace={found.trace} home={homeOf(found)} placeOf={placeOf} />
          <TraceUses trace={found.trace} home={homeOf(found)} placeOf={placeOf} />
          <Uses uses={found.uses} />
          <IssuedList issued={found.issued} value={value} own={null} />
        </>
      )}
    </ProvenancePanel>
  )
}
