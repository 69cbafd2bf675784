import type { FigureTie, FigureTrace, TracedTerm } from '@heng/server/contract'
import { Door, type Place } from './door'
import { type FigureColumn, FigureText, figureColumn, figureText } from './figure-text'

type Seen = { column: FigureColumn; placeOf: (term: TracedTerm) => Place | null; home: string | null }

/** What a term is called: with its table where that is not the one at home. */
const termWords = ({ table, label, record }: TracedTerm, home: string | null): string =>
  record === home || table === '' ? label : `${table}　${label}`

const Term = ({ term, column, placeOf, home }: Seen & { term: TracedTerm }) => (
  <li className={term.own ? 'tie-term tie-own' : 'tie-term'}>
    <span className="tie-words">
      {term.sign === -1 && '减：'}
      {term.own ? (
        <b>{termWords(term, home)}（此数）</b>
      ) : (
        <Door to={placeOf(term)}>{termWords(term, home)}</Door>
      )}
    </span>
    <FigureText fen={term.amount} column={column} />
  </li>
)

const Verdict = ({ tie, column }: { tie: FigureTie; column: FigureColumn }) => {
  switch (tie.outcome) {
    case 'exact':
      return <span className="tie-exact">✓ 相符</span>
    case 'rounding':
      return (
        <span className="tie-rounding">≈ 四舍五入可以解释，相差 {figureText(tie.difference, column)}</span>
      )
    case 'breach':
      return <span className="tie-breach">✗ 不符，相差 {figureText(tie.difference, column)}</span>
  }
}

/** One tie with its terms, the total double-ruled below them as accountants draw it. */
const Sum = ({ tie, ...seen }: Seen & { tie: FigureTie }) => (
  <li className="tie">
    <p className="tie-head">
      <span>{tie.title}</span>
      <Verdict tie={tie} column={seen.column} />
    </p>
    <ul className="tie-terms">
      {tie.right.map((term, at) => (
        <Term key={at} term={term} {...seen} />
      ))}
      {tie.omitted > 0 && <li className="faint">另有 {tie.omitted} 项，已计入</li>}
      <li className="tie-term tie-sum">
        <span className="tie-words">相加</span>
        <FigureText fen={tie.computed} column={seen.column} />
      </li>
      {tie.left.map((term, at) => (
        <Term key={`left-${at}`} term={term} {...seen} />
      ))}
    </ul>
  </li>
)

const Equal = ({ tie, ...seen }: Seen & { tie: FigureTie }) => {
  const [other] = tie.right
  return other ? (
    <li className="tie tie-equal">
      <ul className="tie-terms">
        <Term term={other} {...seen} />
      </ul>
      <p className="tie-head">
        <span className="faint">{tie.title}</span>
        <Verdict tie={tie} column={seen.column} />
      </p>
    </li>
  ) : null
}

/** Every amount of a tie, as a column of figures shows them. */
const figuresOf = ({ left, right, computed, difference }: FigureTie): number[] => [
  ...[...left, ...right].map(({ amount }) => amount),
  computed,
  difference,
]

/** The ties of one kind, under a heading; nothing where there are none. */
export const TieList = (
  props: Omit<Seen, 'column'> & {
    heading: string
    trace: FigureTrace
    relations: readonly FigureTie['relation'][]
  },
) => {
  const { heading, trace, relations, ...seen } = props
  const shown = trace.ties.filter(({ relation }) => relations.includes(relation))
  if (shown.length === 0) return null
  return (
    <section className="provenance-part">
      <h3>{heading}</h3>
      <ul>
        {shown.map((tie, at) => {
          const column = figureColumn(figuresOf(tie), trace)
          return tie.relation === 'equal' ? (
            <Equal key={at} tie={tie} column={column} {...seen} />
          ) : (
            <Sum key={at} tie={tie} column={column} {...seen} />
          )
        })}
      </ul>
    </section>
  )
}
