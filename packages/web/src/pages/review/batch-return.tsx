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
import { ActionProblem } from '../../review/action-problem'
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

const Form = (props: Asked & { title: string; preview: BatchPreview; onClose: () => void }) => {
  const { preview, year, stage, rule, onClose } = props
  const [text, setText] = useState(preview.text)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const label = useId()
  const chosen = preview.editions
    .filter(({ returnable }) => returnable)
    .flatMap(({ records }) => records.filter(({ record, returned }) => !returned && !left.has(record)))
  const send = useReviewAction(
    () =>
      sendJson<unknown>('POST', reviewPaths.batchReturns, {
        fiscalYear: year,
        stage,
        rule,
        text,
        records: chosen.map(({ record }) => record),
      }),
    onClose,
  )
  const turn = (record: string): void => {
    const next = new Set(left)
    if (!next.delete(record)) next.add(record)
    setLeft(next)
  }
  const [example] = preview.editions
  return (
    <Modal
      open
      width={760}
      title={`批量退回：${props.title}`}
      okText={`退回 ${chosen.length} 张表`}
      okButtonProps={{
        danger: true,
        disabled: chosen.length === 0 || text.trim() === '',
        loading: send.isPending,
      }}
      cancelText="取消"
      onOk={() => send.mutate(null)}
      onCancel={onClose}
    >
      <label htmlFor={label}>说明（{'{单位} {项目} {问题}'} 换成各表自己的）</label>
      <Input.TextArea
        id={label}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {example && <p className="faint batch-example">例：{filled(text, example)}</p>}
      <ol className="batch-editions">
        {preview.editions.map((edition) => (
          <EditionPart key={edition.edition} edition={edition} left={left} onTurn={turn} />
        ))}
      </ol>
      <ActionProblem problem={send.error} />
    </Modal>
  )
}

/** Returns every form in which a rule finds something, in one action, with a prepared text. */
export const BatchReturn = (props: Asked & { title: string; onClose: () => void }) => {
  const { year, stage, rule } = props
  const preview = useQuery(batchQuery(year, stage, rule))
  if (preview.data && preview.data.editions.length > 0) return <Form {...props} preview={preview.data} />
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
