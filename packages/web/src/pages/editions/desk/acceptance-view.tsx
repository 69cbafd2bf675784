import type { AcceptancePreview, DocumentSummary, EditionSummary } from '@heng/server/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { acceptancePreviewQuery, editionPaths } from '../../../api/edition-queries'
import { documentsQuery } from '../../../api/queries'
import { sendJson } from '../../../api/request'
import { ProblemNote } from '../../../parts/problem-note'
import { StateNote } from '../../../parts/state-note'
import { Waiting } from '../../../parts/waiting'
import { timeWords } from '../../../reading/time-words'
import { kindTitles } from '../edition-words'
import { problemWords } from '../../../parts/problem-words'

type Candidate = AcceptancePreview['candidates'][number]

const outcomes = [
  ['created', '新建'],
  ['changed', '修改'],
  ['same', '没有变化'],
] as const

const CandidateLine = (props: { candidate: Candidate; taken: boolean; onTake: (taken: boolean) => void }) => {
  const { candidate, taken, onTake } = props
  const { name, kind, outcome, owner, words, typed } = candidate
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className="candidate-line">
        {outcome === 'same' ? (
          <span>{name}</span>
        ) : (
          <Checkbox checked={taken} onChange={(event) => onTake(event.target.checked)}>
            {name}
          </Checkbox>
        )}
        <span className="faint">{[kindTitles[kind], owner].filter(Boolean).join('　')}</span>
        {outcome === 'changed' && (
          <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : `看 ${words.length} 处修改`}
          </Button>
        )}
      </div>
      {typed > 0 && taken && (
        <p className="severity-warning" role="status">
          其中 {typed} 处在系统里手工改过，接收后以资料为准
        </p>
      )}
      {open && (
        <ul className="difference-words">
          {words.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

const useAcceptance = (edition: string, onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (given: { documents: readonly string[]; leaveOut: readonly string[] }) =>
      sendJson('POST', editionPaths(edition).acceptance, given),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['edition', edition] })
      onDone()
    },
  })
}

type PreviewProps = { edition: string; documents: readonly string[]; onDone: () => void }

const Preview = ({ edition, documents, onDone }: PreviewProps) => {
  const preview = useQuery(acceptancePreviewQuery(edition, documents))
  const [leaveOut, setLeaveOut] = useState<readonly string[]>([])
  const acceptance = useAcceptance(edition, onDone)
  if (preview.error) return <ProblemNote problem={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Waiting what="预览" />
  const { candidates, leftAlone } = preview.data
  const taken = candidates.filter(
    ({ candidate, outcome }) => outcome !== 'same' && !leaveOut.includes(candidate),
  )
  const take = (candidate: string, takes: boolean): void =>
    setLeaveOut(takes ? leaveOut.filter((one) => one !== candidate) : [...leaveOut, candidate])
  return (
    <section className="acceptance-preview" aria-label="接收预览">
      {outcomes.map(([outcome, title]) => {
        const here = candidates.filter((one) => one.outcome === outcome)
        if (here.length === 0) return null
        return (
          <section key={outcome} aria-label={title}>
            <h3>
              {title} <span className="number faint">{here.length}</span>
            </h3>
            <ul>
              {here.map((one) => (
                <CandidateLine
                  key={one.candidate}
                  candidate={one}
                  taken={!leaveOut.includes(one.candidate)}
                  onTake={(takes) => take(one.candidate, takes)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {leftAlone.length > 0 && (
        <section aria-label="不动">
          <h3>
            不动 <span className="number faint">{leftAlone.length}</span>
          </h3>
          <p className="faint">{leftAlone.map(({ name }) => name).join('、')}</p>
        </section>
      )}
      {candidates.length === 0 && <p>这些资料里没有可以接收的表。</p>}
      {acceptance.error && (
        <p className="severity-error" role="alert">
          没有接收：{problemWords(acceptance.error)}
        </p>
      )}
      <Button
        type="primary"
        disabled={taken.length === 0}
        loading={acceptance.isPending}
        onClick={() => acceptance.mutate({ documents, leaveOut })}
      >
        接收 {taken.length} 张表
      </Button>
    </section>
  )
}

/** Documents of the organization first, then what others in scope have imported. */
const ownFirst = (
  documents: readonly DocumentSummary[],
  { organization }: EditionSummary,
): DocumentSummary[] =>
  documents
    .filter(({ status }) => status === 'read')
    .toSorted(
      (left, right) => Number(right.owner === organization.id) - Number(left.owner === organization.id),
    )

/** Whether a document names somebody else: the region's own edition takes those of everybody, short names are names. */
const isOther = (named: string, { organization: { kind, name } }: EditionSummary): boolean => {
  const letters = Array.from(named)
  const shared = letters.filter((letter) => name.includes(letter)).length
  return kind !== 'bureau' && !named.includes(name) && shared < letters.length * 0.7
}

const DocumentLine = (props: {
  document: DocumentSummary
  edition: EditionSummary
  chosen: boolean
  onChoose: (takes: boolean) => void
}) => {
  const { edition, chosen, onChoose } = props
  const { title, name, fiscalYear, organization, importedAt, owner } = props.document
  return (
    <li>
      <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
        {title ?? name}
      </Checkbox>
      <span className="faint">
        {[
          title !== null && title !== name && name,
          fiscalYear && `${fiscalYear} 年`,
          organization?.name,
          timeWords(importedAt),
        ]
          .filter(Boolean)
          .join('　')}
        {owner === edition.organization.id ? '' : '　其他单位导入'}
      </span>
      {chosen && organization && isOther(organization.name, edition) && (
        <span className="severity-warning" role="status">
          资料写的是{organization.name}，这个版本是{edition.organization.name}的
        </span>
      )}
      {chosen && fiscalYear !== null && fiscalYear !== edition.fiscalYear && (
        <span className="severity-warning" role="status">
          {fiscalYear} 年的资料，接收到 {edition.fiscalYear} 年的版本
        </span>
      )}
    </li>
  )
}

/** From imported documents into the edition: choose them, see what would become of which table, confirm. */
export const AcceptanceView = (props: {
  edition: EditionSummary
  chosen: readonly string[]
  onChoose: (documents: readonly string[]) => void
  onDone: () => void
}) => {
  const { edition, chosen, onChoose, onDone } = props
  const list = useQuery(documentsQuery)
  if (list.error) return <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="资料" />
  const documents = ownFirst(list.data.documents, edition)
  if (documents.length === 0)
    return (
      <StateNote title="还没有读好的资料">
        <p>
          先在<Link to="/imports">资料导入</Link>放进文件。
        </p>
      </StateNote>
    )
  return (
    <section className="desk-scroll acceptance" aria-label="从资料接收">
      <h2>从资料接收</h2>
      <ul className="acceptance-documents">
        {documents.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            edition={edition}
            chosen={chosen.includes(document.id)}
            onChoose={(takes) =>
              onChoose(takes ? [...chosen, document.id] : chosen.filter((one) => one !== document.id))
            }
          />
        ))}
      </ul>
      {chosen.length > 0 && (
        <Preview key={chosen.join(',')} edition={edition.id} documents={chosen} onDone={onDone} />
      )}
    </section>
  )
}
