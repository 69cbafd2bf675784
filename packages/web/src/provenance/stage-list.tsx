import type { ProvenanceStage } from '@heng/server/contract'
import { withSeparators } from '../reading/printed-amount'
import { timeWords } from '../reading/time-words'
import { Door, editionWords, sourceWords } from './door'

const shown = (value: string | null): string => (value === null ? '空' : withSeparators(value))

const Origin = ({ stage, compiled }: { stage: ProvenanceStage; compiled: boolean }) => {
  const { by, source, hidden, created } = stage
  const maker = created && `${created.by ?? '系统'}于 ${timeWords(created.at)}`
  switch (by) {
    case 'read':
      return source ? (
        <p>
          读自 <Door to={source}>{sourceWords(source)}</Door>
          {created && (
            <span className="faint">
              ，{maker}
              {compiled ? '汇编' : '接收'}
            </span>
          )}
        </p>
      ) : (
        <p>{hidden ? '读自一份不在您范围内的资料' : '读自资料'}</p>
      )
    case 'typed':
      return <p>由人填写</p>
    case 'created':
      if (compiled) return <p>{maker ? `${maker}汇编` : '汇编而来'}，取自下面“更早的版本”</p>
      return <p>{maker ? `${maker}建表时填入` : '建表时填入'}</p>
    case 'copied':
      return <p>照上一版本复制，没有改动</p>
  }
}

const Stage = (props: { stage: ProvenanceStage; isOwn: boolean; compiled: boolean; path: string }) => {
  const { stage, isOwn, compiled, path } = props
  return (
    <li className="stage">
      <p className="stage-head">
        {isOwn ? (
          <b>本版本</b>
        ) : (
          <Door to={{ edition: stage.edition.id, record: stage.record, path }}>
            {editionWords(stage.edition)}
          </Door>
        )}
        <span className="number">{shown(stage.value)}</span>
      </p>
      <Origin stage={stage} compiled={compiled} />
      {stage.changes.length > 0 && (
        <ul className="stage-changes">
          {stage.changes.map(({ version, by, at, before, after }) => (
            <li key={version}>
              <span className="number">
                {shown(before)} → {shown(after)}
              </span>
              <span className="faint">
                {by ?? '系统'}，{timeWords(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What became of a value: this edition first, then those it was copied from. */
export const StageList = (props: {
  stages: readonly ProvenanceStage[]
  /** Whether the record came to this edition from another organization's. */
  compiled: boolean
  path: string
}) => {
  const { stages, compiled, path } = props
  return (
    <section className="provenance-part">
      <h3>经过</h3>
      <ol>
        {stages.map((stage, at) => (
          <Stage
            key={stage.record}
            stage={stage}
            isOwn={at === 0}
            compiled={compiled && at === 0}
            path={path}
          />
        ))}
      </ol>
    </section>
  )
}
