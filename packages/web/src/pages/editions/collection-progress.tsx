import type { Progress } from './edition-rows'

const steps = [
  ['passed', '财政已审'],
  ['checked', '主管部门已审'],
  ['submitted', '已提交'],
  ['open', '填报中'],
  ['missing', '未建立'],
] as const

/** How many organizations have come how far: a bar, and the same in words and figures. */
export const CollectionProgress = ({ progress }: { progress: Progress }) => {
  const all = steps.reduce((sum, [key]) => sum + progress[key], 0)
  if (all === 0) return null
  const handedIn = all - progress.open - progress.missing
  return (
    <section className="collection" aria-label="收集进度">
      <p>
        <b className="number">
          {handedIn} / {all}
        </b>{' '}
        个单位已提交
      </p>
      <div className="collection-bar" aria-hidden="true">
        {steps.map(
          ([key]) =>
            progress[key] > 0 && (
              <span key={key} className={`collection-${key}`} style={{ flexGrow: progress[key] }} />
            ),
        )}
      </div>
      <ul>
        {steps.map(([key, title]) => (
          <li key={key}>
            <span className={`collection-key collection-${key}`} aria-hidden="true" />
            {title} <span className="number">{progress[key]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
