import type { FigureTrace, TracedTerm } from '@heng/server/contract'
import { Door, type Place } from './door'
import { TieList } from './tie-view'

type TraceProps = {
  trace: FigureTrace
  /** The record in which the amount stands: its terms are named without their table. */
  home: string | null
  placeOf: (term: TracedTerm) => Place | null
}

/** What makes an amount up. */
export const TraceSources = (props: TraceProps) => (
  <TieList heading="由这些数相加" relations={['sum']} {...props} />
)

const Mentions = ({ trace, placeOf }: TraceProps) =>
  trace.mentions.length > 0 && (
    <section className="provenance-part">
      <h3>文字中的同一金额</h3>
      <p className="faint">金额相同；规则没有说是同一个数。</p>
      <ul>
        {trace.mentions.map((term, at) => (
          <li key={at} className="tie">
            <Door to={placeOf(term)}>“…{term.label}”</Door>
          </li>
        ))}
      </ul>
    </section>
  )

/** What an amount counts into, and where else it stands. */
export const TraceUses = (props: TraceProps) => (
  <>
    <TieList heading="计入" relations={['part']} {...props} />
    <TieList heading="同一数字还出现在" relations={['equal']} {...props} />
    <TieList heading="两边应相等" relations={['balance']} {...props} />
    <Mentions {...props} />
  </>
)
