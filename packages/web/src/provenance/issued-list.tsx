import type { IssuedUse } from '@heng/server/contract'
import { stateTitles } from '@heng/domain/edition-state'
import { Link } from '@tanstack/react-router'
import { withSeparators } from '../reading/printed-amount'
import { editionWords } from './door'
import { fileWords } from './file-words'
import { timeWords } from '../reading/time-words'

/** What stood there then, where that is something else than now. */
const Then = ({ use, value }: { use: IssuedUse; value: string | null }) =>
  use.value === value ? null : (
    <span className="severity-warning">
      当时为 <span className="number">{use.value === null ? '空' : withSeparators(use.value)}</span>
    </span>
  )

const File = ({ use, value, own }: { use: IssuedUse; value: string | null; own: string | null }) => {
  const { edition, state, by, at, times, sha256 } = use
  const from = edition && edition.id !== own ? `${editionWords(edition)}，` : ''
  return (
    <li className="issued">
      <p className="tie-term">
        <span className="tie-words">
          <Link to="/files" search={{ sha256 }} title={`SHA-256 ${sha256}`}>
            {fileWords(use)}
          </Link>
        </span>
        <Then use={use} value={value} />
      </p>
      <p className="faint">
        {from}
        {by ?? '系统'}于 {timeWords(at)} 输出{state !== null && `，当时${stateTitles[state]}`}
        {times > 1 && `；同一文件共输出 ${times} 次`}
      </p>
    </li>
  )
}

/** The files an amount went into, and what it was in them; `own` is the edition asked from, whose name is known. */
export const IssuedList = (props: {
  issued: readonly IssuedUse[]
  value: string | null
  own: string | null
}) => {
  const { issued, value, own } = props
  return (
    <section className="provenance-part">
      <h3>载入文件</h3>
      {issued.length === 0 ? (
        <p className="faint">还没有输出过载有此数的文件。</p>
      ) : (
        <ul>
          {issued.map((use) => (
            <File key={`${use.id} ${use.record}`} use={use} value={value} own={own} />
          ))}
        </ul>
      )}
      <p>
        <Link to="/files" search={{}}>
          查一份文件从哪里来
        </Link>
      </p>
    </section>
  )
}
