import type { Provenance } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { ProblemNote } from '../parts/problem-note'
import { Waiting } from '../parts/waiting'
import { withSeparators } from '../reading/printed-amount'
import { Door, editionWords } from './door'
import { IssuedList } from './issued-list'
import { ProvenancePanel } from './provenance-panel'
import { recordProvenanceQuery } from './provenance-queries'
import { StageList } from './stage-list'
import { TraceSources, TraceUses } from './trace-view'

const Elsewhere = ({ found }: { found: Provenance }) =>
  [false, true].map((later) => {
    const here = found.elsewhere.filter(({ isLater }) => isLater === later)
    return here.length === 0 ? null : (
      <section key={`${later}`} className="provenance-part">
        <h3>{later ? '后来的版本' : '更早的版本'}</h3>
        <ul>
          {here.map(({ edition, record, path, value }) => (
            <li key={record} className="tie-term">
              <Door to={{ edition: edition.id, record, path }}>{editionWords(edition)}</Door>
              <span className="number">{value === null ? '空' : withSeparators(value)}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  })

/** Whether the record was taken from the edition of another organization: a volume is compiled from those of units. */
const isCompiled = ({ stages: [own], elsewhere }: Provenance): boolean =>
  elsewhere.some(({ edition, isLater }) => !isLater && edition.organization !== own?.edition.organization)

const Found = ({ found, edition }: { found: Provenance; edition: string }) => {
  const trace = {
    trace: found.trace,
    home: found.record,
    placeOf: ({ record, path }: { record: string | null; path: string | null }) =>
      record === null ? null : { edition, record, path },
  }
  return (
    <>
      <StageList stages={found.stages} compiled={isCompiled(found)} path={found.path} />
      <TraceSources {...trace} />
      <TraceUses {...trace} />
      <Elsewhere found={found} />
      <IssuedList issued={found.issued} value={found.value} own={edition} />
    </>
  )
}

/** 来历 of a value of an edition's record, as it is saved. */
export const RecordProvenance = (props: {
  edition: string
  record: string
  path: string | null
  isUnsaved: boolean
  onClose: () => void
}) => {
  const { edition, record, path, isUnsaved, onClose } = props
  const answer = useQuery({
    ...recordProvenanceQuery(edition, record, path ?? ''),
    enabled: path !== null,
  })
  const found = answer.data
  return (
    <ProvenancePanel
      what={found ? (found.trace.label ?? found.name) : null}
      value={found?.value == null ? null : withSeparators(found.value)}
      unit={found?.trace.unit ?? null}
      onClose={onClose}
    >
      {path === null && <p className="faint">点一个数，看它从哪里来，用到哪里去。</p>}
      {isUnsaved && <p className="severity-warning">这里有还没有保存的修改，下面是保存过的数。</p>}
      {path !== null && !found && !answer.error && <Waiting what="来历" />}
      {answer.error && !found && <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />}
      {found && <Found found={found} edition={edition} />}
    </ProvenancePanel>
  )
}
