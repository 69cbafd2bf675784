import { collectionSteps, collectionStepTitles, isHandedIn } from '@heng/domain/collection-step'
import { type EditionStage, stageTitles } from '@heng/domain/edition-state'
import { useQuery } from '@tanstack/react-query'
import { collectionQuery } from '../../api/review-queries'
import { stepCounts } from '../../review/step-counts'

const steps = collectionSteps.toReversed()

/**
 * How many organizations have come how far: a bar, and the same in words and figures. Of the latest stage where none
 * is asked for, as on 工作台.
 */
export const CollectionProgress = ({ year, stage }: { year: number; stage: EditionStage | null }) => {
  const { data } = useQuery(collectionQuery(year, stage))
  const standings = data?.departments.flatMap((one) => one.standings) ?? []
  if (!data || standings.length === 0) return null
  const counts = stepCounts(standings)
  const handedIn = collectionSteps.filter(isHandedIn).reduce((sum, step) => sum + counts[step], 0)
  return (
    <section className="collection" aria-label="收集进度">
      <p>
        {stageTitles[data.stage]}：
        <b className="number">
          {handedIn} / {standings.length}
        </b>{' '}
        个单位已提交
      </p>
      <div className="collection-bar" aria-hidden="true">
        {steps.map(
          (step) =>
            counts[step] > 0 && (
              <span key={step} className={`collection-${step}`} style={{ flexGrow: counts[step] }} />
            ),
        )}
      </div>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <span className={`collection-key collection-${step}`} aria-hidden="true" />
            {collectionStepTitles[step]} <span className="number">{counts[step]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
