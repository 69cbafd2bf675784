import type { OrganizationYear, TreeAnswer } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Input, Select } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { Waiting } from '../../parts/waiting'
import { useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { accountWords } from './accounts-concerned'
import { Headings } from './headings'
import { OrganizationChanges } from './organization-changes'
import { OrganizationForm, type OrganizationTask, taskTitles } from './organization-forms'
import {
  kindTitles,
  type Organization,
  type OrganizationLine,
  organizationLines,
  organizationWords,
} from './organization-rows'
import { organizationsQuery, systemRequests } from './system-requests'
import { TreeImport } from './tree-import'

type Open = { task: OrganizationTask; organization: Organization | null } | 'import' | null

const tasksOf = ({ kind }: Organization): OrganizationTask[] =>
  kind === 'bureau' ? ['create', 'rename'] : ['create', 'rename', 'move', 'merge', 'split', 'close']

const OrganizationRow = (props: {
  line: OrganizationLine
  onTask: ((task: OrganizationTask, organization: Organization) => void) | null
}) => {
  const { line, onTask } = props
  const items = tasksOf(line).map((task) => ({
    key: task,
    label: taskTitles[task],
    onClick: () => onTask?.(task, line),
  }))
  return (
    <tr>
      <td>{line.code ?? '—'}</td>
      <th scope="row" className={`organization-name depth-${Math.min(line.depth, 4)}`}>
        {line.name}
      </th>
      <td>{kindTitles[line.kind]}</td>
      {onTask && (
        <td>
          <Dropdown autoFocus menu={{ items }} trigger={['click']}>
            <Button size="small" aria-label={`办理 ${organizationWords(line)}`}>
              办理
            </Button>
          </Dropdown>
        </td>
      )}
    </tr>
  )
}

const OrganizationTable = (props: {
  lines: readonly OrganizationLine[]
  onTask: ((task: OrganizationTask, organization: Organization) => void) | null
}) => (
  <table className="system-table">
    <caption className="unseen">单位</caption>
    <Headings titles={['编码', '名称', '类型']} actions={props.onTask !== null} />
    <tbody>
      {props.lines.map((line) => (
        <OrganizationRow key={line.id} line={line} onTask={props.onTask} />
      ))}
    </tbody>
  </table>
)

/** The years there are, and one before and after them to begin with. */
const yearOptions = ({ years, fiscalYear }: OrganizationYear) => {
  const known = years.map((one) => one.fiscalYear)
  const first = Math.min(fiscalYear, ...known)
  const last = Math.max(fiscalYear, ...known)
  return Array.from({ length: last - first + 3 }, (_, at) => first - 1 + at)
    .toReversed()
    .map((year) => {
      const count = years.find((one) => one.fiscalYear === year)?.organizations ?? 0
      return { value: year, label: `${year} 年度（${count === 0 ? '没有单位' : `${count} 个单位`}）` }
    })
}

/** A year without organizations: take those of the year before, import a table, or begin with the bureau. */
const EmptyYear = (props: { tree: OrganizationYear; onOpen: (open: Open) => void }) => {
  const { years, fiscalYear } = props.tree
  const client = useQueryClient()
  const submission = useSubmission()
  const before = years.findLast((one) => one.fiscalYear < fiscalYear) ?? years[0]
  return (
    <StateNote title={`${fiscalYear} 年度还没有单位`}>
      <p>导入单位名录，或者从财政局开始一个一个设立。</p>
      <div className="state-note-buttons">
        {before && (
          <Button
            type="primary"
            loading={submission.busy}
            onClick={() =>
              submission.submit(async () => {
                await systemRequests.copyYear(before.fiscalYear, fiscalYear)
                await client.invalidateQueries({ queryKey: ['system'] })
              })
            }
          >
            复制 {before.fiscalYear} 年度的单位
          </Button>
        )}
        <Button type={before ? 'default' : 'primary'} onClick={() => props.onOpen('import')}>
          导入单位名录
        </Button>
        <Button onClick={() => props.onOpen({ task: 'create', organization: null })}>建立财政局</Button>
      </div>
      <WrongNote wrong={submission.wrong} />
    </StateNote>
  )
}

const doneWords = ({ years, accounts, rescoped }: TreeAnswer): string =>
  [
    years.length === 0 ? '没有更改。' : `已更改 ${years.join('、')} 年度。`,
    rescoped.length === 0 ? '' : `范围随之更改的账号：${rescoped.map(accountWords).join('、')}。`,
    accounts.length === 0
      ? ''
      : `以下账号原来管的单位已不存在，请到“账号”调整范围：${accounts.map(accountWords).join('、')}。`,
  ].join('')

/** 单位: the tree of a year, and what changes in it from that year on. */
export const OrganizationsTab = ({ mayChange }: { mayChange: boolean }) => {
  const [year, setYear] = useState<number | null>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState<TreeAnswer | null>(null)
  const tree = useQuery(organizationsQuery(year))
  if (tree.error) return <ProblemNote problem={tree.error} onRetry={() => void tree.refetch()} />
  if (!tree.data) return <Waiting what="单位" />
  const { fiscalYear, organizations } = tree.data
  const onTask = mayChange
    ? (task: OrganizationTask, organization: Organization): void => setOpen({ task, organization })
    : null
  return (
    <section aria-label="单位">
      <div className="system-bar">
        <Select aria-label="年度" value={fiscalYear} options={yearOptions(tree.data)} onChange={setYear} />
        <Input
          allowClear
          aria-label="查找单位"
          placeholder="按编码、名称查找"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {mayChange && organizations.length > 0 && (
          <Button onClick={() => setOpen('import')}>导入单位名录</Button>
        )}
      </div>
      <p role="status" className="right">
        {done && doneWords(done)}
      </p>
      {organizations.length > 0 ? (
        <OrganizationTable lines={organizationLines(organizations, text.trim())} onTask={onTask} />
      ) : (
        mayChange && <EmptyYear tree={tree.data} onOpen={setOpen} />
      )}
      <OrganizationChanges />
      {open === 'import' && <TreeImport fiscalYear={fiscalYear} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'import' && (
        <OrganizationForm
          {...open}
          fiscalYear={fiscalYear}
          rows={organizations}
          onDone={(answer) => {
            setOpen(null)
            setDone(answer)
          }}
        />
      )}
    </section>
  )
}
