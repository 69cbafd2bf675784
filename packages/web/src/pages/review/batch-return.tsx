import { type EditionStage, stateTitles } from '@heng/domain/edition-state'
import type { BatchPreview } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { sendJson } from '../../api/request'
import { batchQuery, reviewPaths } from '../../api/review-queries'
import { ProblemNote } from '../../parts/problem-note'
import { SeverityMark } from '../../parts/severity-mark'
import { Waiting } from '../../parts/waiting'
import { ActionProblem } from '../../parts/action-problem'
import { useReviewAction } from '../../review/use-review-action'

type Edition = BatchPreview['editions'][number]

/** Why the records of an edition cannot be returned; null where they can. */
const hindrance = ({ returnable, state }: Edition): string | null =>
  returnable ? null : `${stateTitles[state]}，现在不能退回`

const EditionPart = (props: {
  edition: Edition
  left: ReadonlySet<string>
  onTurn: (record: string) => void
}) => {
  const { edition, left, onTurn } = props
  const why = hindrance(edition)
  return (
    <li>
      <p>
        <b>{edition.organization.name}</b> <span className="number faint">{edition.records.length} 张</span>{' '}
        {why && <span className="severity-warning">{why}</span>}
      </p>
      <ul>
        {edition.records.map(({ record, name, severity, problems, returned }) => (
          <li key={record} className="batch-record">
            <Checkbox
              disabled={why !== null || returned}
              checked={why === null && !returned && !left.has(record)}
              onChange={() => onTurn(record)}
            >
              {name}
            </Checkbox>
            <span className="faint" title={problems.join('；')}>
              <SeverityMark severity={severity} /> {returned ? '已退回' : problems.join('；')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

const filled = (text: string, { organization, records }: Edition): string => {
  const [first] = records
  return text
    .replaceAll('{单位}', organization.name)
    .replaceAll('{项目}', first?.name ?? '')
    .replaceAll('{问题}', first?.problems.join('；') ?? '')
}

type Asked = { year: number; stage: EditionStage; rule: string }

type Outcome = {
  records: number
  editions: number
  returned: { organization: string; records: number }[]
  skipped: { organization: string; records: number; why: string }[]
}

/** What is to go back: the records that are ticked, by edition. */
const chosenOf = (preview: BatchPreview, left: ReadonlySet<string>): Edition[] =>
  preview.editions.flatMap((edition) => {
    const records = edition.records.filter(({ record, returned }) => !returned && !left.has(record))
    return edition.returnable && records.length > 0 ? [{ ...edition, records }] : []
  })

const recordCount = (editions: readonly Edition[]): number =>
  editions.reduce((sum, { records }) => sum + records.length, 0)

const Choosing = (props: {
  preview: BatchPreview
  text: string
  left: ReadonlySet<string>
  onText: (text: string) => void
  onLeft: (left: ReadonlySet<string>) => void
}) => {
  const { preview, text, left } = props
  const label = useId()
  const [example] = preview.editions
  const turn = (record: string): void => {
    const next = new Set(left)
    if (!next.delete(record)) next.add(record)
    props.onLeft(next)
  }
  return (
    <>
      <label htmlFor={label}>说明（{'{单位} {项目} {问题}'} 换成各表自己的）</label>
      <Input.TextArea
        id={label}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={text}
        onChange={(event) => props.onText(event.target.value)}
      />
      {example && <p className="faint batch-example">例：{filled(text, example)}</p>}
      <ol className="batch-editions">
        {preview.editions.map((edition) => (
          <EditionPart key={edition.edition} edition={edition} left={left} onTurn={turn} />
        ))}
      </ol>
    </>
  )
}

/** Says once more what will happen to whom, before it does. */
const Confirming = ({ editions, text }: { editions: readonly Edition[]; text: string }) => {
  const [example] = editions
  return (
    <>
      <p>
        将退回 <b className="number">{editions.length}</b> 个单位的{' '}
        <b className="number">{recordCount(editions)}</b>{' '}
        张表；这些单位的预算版本回到填报中，改正或说明后才能再次提交。
      </p>
      <ul className="batch-editions">
        {editions.map(({ edition, organization, state, records }) => (
          <li key={edition}>
            <b>{organization.name}</b> <span className="number">{records.length} 张</span>{' '}
            <span className="faint">
              {stateTitles[state]} → {stateTitles.open}：{records.map(({ name }) => name).join('、')}
            </span>
          </li>
        ))}
      </ul>
      {example && <p className="faint batch-example">说明，例：{filled(text, example)}</p>}
    </>
  )
}

const Done = ({ outcome }: { outcome: Outcome }) => (
  <div role="status">
    <p>
      已退回 {outcome.editions} 个单位的 <b className="number">{outcome.records}</b> 张表。
    </p>
    {outcome.returned.length > 0 && (
      <ul className="batch-editions">
        {outcome.returned.map(({ organization, records }) => (
          <li key={organization}>
            {organization} <span className="number">{records} 张</span>
          </li>
        ))}
      </ul>
    )}
    {outcome.skipped.length > 0 && (
      <>
        <p className="severity-warning">没有退回的：</p>
        <ul className="batch-editions">
          {outcome.skipped.map(({ organization, records, why }) => (
            <li key={`${organization} ${why}`}>
              {organization} <span className="number">{records} 张</span>：{why}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)

const Form = (props: Asked & { title: string; preview: BatchPreview; onClose: () => void }) => {
  const { preview, year, stage, rule, onClose } = props
  const [text, setText] = useState(preview.text)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [sure, setSure] = useState(false)
  const chosen = chosenOf(preview, left)
  const count = recordCount(chosen)
  const send = useReviewAction(() =>
    sendJson<Outcome>('POST', reviewPaths.batchReturns, {
      fiscalYear: year,
      stage,
      rule,
      text,
      records: chosen.flatMap(({ records }) => records.map(({ record }) => record)),
    }),
  )
  const onOk = (): void => {
    if (send.data) onClose()
    else if (sure) send.mutate(null)
    else setSure(true)
  }
  const back = (): void => (sure && !send.data ? setSure(false) : onClose())
  return (
    <Modal
      open
      width={760}
      title={`批量退回：${props.title}`}
      okText={send.data ? '好' : sure ? '确认退回' : `退回 ${count} 张表…`}
      okButtonProps={{
        danger: !send.data,
        disabled: !send.data && (count === 0 || text.trim() === ''),
        loading: send.isPending,
      }}
      cancelText={sure ? '上一步' : '取消'}
      cancelButtonProps={send.data ? { style: { display: 'none' } } : { onClick: back }}
      onOk={onOk}
      onCancel={onClose}
    >
      {send.data ? (
        <Done outcome={send.data} />
      ) : sure ? (
        <Confirming editions={chosen} text={text} />
      ) : (
        <Choosing preview={preview} text={text} left={left} onText={setText} onLeft={setLeft} />
      )}
      <ActionProblem problem={send.error} />
    </Modal>
  )
}

/** Returns every form in which a rule finds something, in one action, with a prepared text. */
export const BatchReturn = (props: Asked & { title: string; onClose: () => void }) => {
  const { year, stage, rule } = props
  const preview = useQuery(batchQuery(year, stage, rule))
  const [kept, keep] = useState<BatchPreview | null>(null)
  if (kept === null && preview.data && preview.data.editions.length > 0) keep(preview.data)
  // What was sent back need not be found any more when the list is asked for again.
  if (kept) return <Form {...props} preview={kept} />
  return (
    <Modal open title={`批量退回：${props.title}`} footer={null} onCancel={props.onClose}>
      {preview.error ? (
        <ProblemNote problem={preview.error} />
      ) : preview.isPending ? (
        <Waiting what="各表" />
      ) : (
        <p>这条规则的问题不在某一张表上，或者都已认可，没有可以退回的表。</p>
      )}
    </Modal>
  )
}
