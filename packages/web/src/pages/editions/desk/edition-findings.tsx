import { isApproved } from '@heng/domain/edition-state'
import type { EditionAnswer, EditionFinding, EditionFindings as Findings } from '@heng/server/contract'
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { severityWords } from '../../../parts/severity-mark'
import { StateNote } from '../../../parts/state-note'
import { useMayAccept } from '../../../review/use-may-accept'
import { ChosenBar } from '../../review/chosen-bar'
import { EditionFindingList } from '../../review/edition-finding-list'
import { groupReview, type ReviewFinding } from '../../review/edition-findings'
import { useChosen } from '../../review/use-chosen'

const stateOf = ({ acceptance }: EditionFinding): ReviewFinding['state'] =>
  acceptance === null ? 'open' : acceptance.holds ? 'accepted' : 'reopened'

/** The findings of one edition as the review lists them among those of others. */
const reviewFindings = ({ edition, records }: EditionAnswer, findings: Findings): ReviewFinding[] => {
  const names = new Map(records.map(({ id, name }) => [id, name]))
  const { organization } = edition
  return findings.findings.map((one) => {
    const { rule, severity, message, remedy, facts, authority, group } = one.finding
    return {
      edition: edition.id,
      ordinal: one.ordinal,
      organization: organization.id,
      key: one.key,
      record: one.record,
      recordName: one.record === null ? null : (names.get(one.record) ?? null),
      path: one.path,
      rule,
      severity,
      message,
      remedy,
      facts,
      authority,
      group,
      state: stateOf(one),
      acceptance: one.acceptance,
      organizationName: organization.name,
      department: null,
      approved: isApproved(edition.state),
    }
  })
}

const choices = ['all', 'error', 'warning', 'hint'] as const
type Choice = (typeof choices)[number]

const choiceWords = (choice: Choice, findings: readonly ReviewFinding[]): string => {
  const count = findings.filter(({ severity }) => choice === 'all' || severity === choice).length
  return `${choice === 'all' ? '全部' : severityWords[choice].word} ${count}`
}

const Board = ({ findings }: { findings: readonly ReviewFinding[] }) => {
  const [severity, setSeverity] = useState<Choice>('all')
  const mayAccept = useMayAccept()
  const groups = useMemo(
    () =>
      groupReview(
        findings.filter((one) => severity === 'all' || one.severity === severity),
        'cause',
      ),
    [findings, severity],
  )
  const ordered = useMemo(() => groups.flatMap((group) => group.findings), [groups])
  const chosen = useChosen(ordered, (one) => !one.approved && mayAccept(one.severity))
  return (
    <section className="desk-findings" aria-label="问题">
      <Segmented<Choice>
        aria-label="按程度"
        value={severity}
        options={choices.map((value) => ({ value, label: choiceWords(value, findings) }))}
        onChange={setSeverity}
      />
      <ChosenBar chosen={chosen} />
      <EditionFindingList
        groups={groups}
        grouping="cause"
        titleOf={({ findings: [first] }) => first?.message ?? ''}
        onReturn={null}
        chosen={mayAccept('hint') ? chosen : null}
        namesOrganization={false}
      />
    </section>
  )
}

/** Every finding of the edition, by root cause, the gravest first; one step leads to the field it is about. */
export const EditionFindings = ({ answer, findings }: { answer: EditionAnswer; findings: Findings }) => {
  const shown = useMemo(() => reviewFindings(answer, findings), [answer, findings])
  const { summary } = findings
  if (answer.records.length === 0)
    return (
      <StateNote title="没有可检查的">
        <p>这个版本还没有表。新增一张表或者接收导入的资料以后会自动检查。</p>
      </StateNote>
    )
  if (shown.length === 0)
    return (
      <StateNote title={summary === null ? '还没有检查' : '没有发现问题'}>
        <p>
          {summary === null
            ? '检查完毕后，结果列在这里。'
            : `通过 ${summary.passed} 条规则，${summary.notChecked} 条没有检查。`}
        </p>
      </StateNote>
    )
  return <Board findings={shown} />
}
