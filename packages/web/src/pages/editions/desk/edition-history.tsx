import { stateTitles } from '@heng/domain/edition-state'
import type { EditionAnswer } from '@heng/server/contract'
import { StateNote } from '../../../parts/state-note'
import { stateRank, timeWords } from '../edition-words'

/** How the edition came to where it is: every step with who made it, when, and why. */
export const EditionHistory = ({ steps }: Pick<EditionAnswer, 'steps'>) => {
  if (steps.length === 0)
    return (
      <StateNote title="还没有办理记录">
        <p>提交、审核、退回都会记在这里。</p>
      </StateNote>
    )
  return (
    <section className="desk-scroll" aria-label="经过" tabIndex={0}>
      <ol className="desk-steps">
        {steps.toReversed().map(({ from, to, by, at, reason }) => {
          const back = stateRank(to) < stateRank(from)
          return (
            <li key={at} className={back ? 'step-back' : ''}>
              <time dateTime={at}>{timeWords(at)}</time>
              <span>{by ?? '系统'}</span>
              <b>
                {back && '退回：'}
                {stateTitles[from]} → {stateTitles[to]}
              </b>
              {reason !== null && <p>{reason}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
