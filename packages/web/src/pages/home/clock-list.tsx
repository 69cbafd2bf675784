import type { LegalClock } from '@heng/server/contract'
import { Link } from '@tanstack/react-router'
import { clockWords, daysWords } from './task-words'

const soon = 5

const Clock = ({ clock }: { clock: LegalClock }) => {
  const { kind, edition, name, due, daysLeft, authority } = clock
  const tone = daysLeft < 0 ? 'severity-error' : daysLeft <= soon ? 'severity-warning' : ''
  return (
    <li>
      <Link to="/editions/$id" params={{ id: edition }} search={{}}>
        {name}
      </Link>
      <span>{clockWords[kind]}</span>
      <b className={`number ${tone}`} title={authority}>
        {daysWords(daysLeft)}
      </b>
      <span className="faint number">{due}</span>
    </li>
  )
}

/** Days left on the clocks of the law, what is due first at the top. */
export const ClockList = ({ clocks }: { clocks: readonly LegalClock[] }) => (
  <section aria-label="法定时限" className="desk-side-part">
    <h2>法定时限</h2>
    {clocks.length === 0 ? (
      <p className="faint">批准、批复后开始计算：批复 20 日、下达 15 日、公开 20 日。</p>
    ) : (
      <ol className="clocks">
        {clocks.map((clock) => (
          <Clock key={`${clock.edition} ${clock.kind}`} clock={clock} />
        ))}
      </ol>
    )}
  </section>
)
