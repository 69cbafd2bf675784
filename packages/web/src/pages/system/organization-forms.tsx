import type { TreeAnswer } from '@heng/server/administration-contract'
import { useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { useSubmission } from '../sign-in/use-submission'
import { Choice, Choices } from './choice'
import { Dialog } from './dialog'
import { branchOf, type Organization, organizationWords } from './organization-rows'
import { systemRequests } from './system-requests'

export type OrganizationTask = 'create' | 'rename' | 'move' | 'merge' | 'split' | 'close'

export const taskTitles: Readonly<Record<OrganizationTask, string>> = {
  create: '新设下级单位',
  rename: '更名或改编码',
  move: '移到另一个上级之下',
  merge: '与其他单位合并',
  split: '拆分',
  close: '撤销',
}

type FormProps = {
  fiscalYear: number
  /** Null for the bureau of a year that has no organizations. */
  organization: Organization | null
  rows: readonly Organization[]
  onDone: (answer: TreeAnswer | null) => void
}

const codeOf = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const optionsOf = (rows: readonly Organization[]) =>
  rows.map((row) => ({ value: row.id, label: organizationWords(row) }))

const useTreeChange = (onDone: FormProps['onDone']) => {
  const client = useQueryClient()
  const submission = useSubmission()
  const send = async (work: () => Promise<TreeAnswer>): Promise<void> => {
    const answer = await work()
    await client.invalidateQueries({ queryKey: ['system'] })
    onDone(answer)
  }
  return { submission, send }
}

const FromYear = ({ fiscalYear }: { fiscalYear: number }) => (
  <p className="faint">从 {fiscalYear} 年度起生效，以后已有的年度跟着改；以前的年度不变。</p>
)

const NameForm = (props: FormProps & { task: 'create' | 'rename' }) => {
  const { task, fiscalYear, organization, onDone } = props
  const renamed = task === 'rename' ? organization : null
  const [code, setCode] = useState(renamed?.code ?? '')
  const [name, setName] = useState(renamed?.name ?? '')
  const { submission, send } = useTreeChange(onDone)
  const given = { fiscalYear, code: codeOf(code), name: name.trim() }
  return (
    <SmallForm
      label={taskTitles[task]}
      action={task === 'create' ? '设立' : '保存'}
      submission={submission}
      fault={() => (name.trim() === '' ? '请填写名称' : null)}
      act={() =>
        send(() =>
          renamed
            ? systemRequests.renameOrganization(renamed.id, given)
            : systemRequests.createOrganization({ ...given, parent: organization?.id ?? null }),
        )
      }
      onCancel={() => onDone(null)}
    >
      {task === 'create' && organization && <p>上级：{organizationWords(organization)}</p>}
      <LabelledInput label="编码" value={code} onChange={setCode} autoComplete="off" focused />
      <LabelledInput label="名称" value={name} onChange={setName} autoComplete="off" />
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}

type KnownProps = FormProps & { organization: Organization }

const MoveForm = ({ fiscalYear, organization, rows, onDone }: KnownProps) => {
  const [parent, setParent] = useState<string | null>(null)
  const { submission, send } = useTreeChange(onDone)
  const branch = branchOf(rows, organization.id)
  const places = rows.filter(({ id }) => !branch.has(id) && id !== organization.parent)
  return (
    <SmallForm
      label={taskTitles.move}
      action="移动"
      submission={submission}
      fault={() => (parent === null ? '请选择新的上级' : null)}
      act={() =>
        send(() => systemRequests.changeOrganization(organization.id, 'move', { fiscalYear, parent }))
      }
      onCancel={() => onDone(null)}
    >
      <Choice
        label="新的上级"
        value={parent}
        options={optionsOf(places)}
        onChange={setParent}
        help="移到财政局之下即成为主管部门，移到其他单位之下即成为预算单位；下级随同移动"
      />
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}

const CloseForm = ({ fiscalYear, organization, onDone }: KnownProps) => {
  const [note, setNote] = useState('')
  const { submission, send } = useTreeChange(onDone)
  return (
    <SmallForm
      label={taskTitles.close}
      action="撤销"
      submission={submission}
      act={() =>
        send(() =>
          systemRequests.changeOrganization(organization.id, 'close', {
            fiscalYear,
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          }),
        )
      }
      onCancel={() => onDone(null)}
    >
      <p>
        从 {fiscalYear} 年度起不再有 {organizationWords(organization)}；以前的年度不变。
      </p>
      <LabelledInput label="依据或说明" value={note} onChange={setNote} autoComplete="off" focused />
    </SmallForm>
  )
}

const MergeForm = ({ fiscalYear, organization, rows, onDone }: KnownProps) => {
  const [others, setOthers] = useState<readonly string[]>([])
  const [into, setInto] = useState(organization.id)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const { submission, send } = useTreeChange(onDone)
  const merged = [organization, ...rows.filter(({ id }) => others.includes(id))]
  const peers = rows.filter(({ kind, id }) => kind === organization.kind && id !== organization.id)
  const target = into === 'new' ? { code: codeOf(code), name: name.trim() } : into
  const fault = (): string | null => {
    if (others.length === 0) return '请选择要合并的单位'
    return into === 'new' && name.trim() === '' ? '请填写新单位的名称' : null
  }
  const change = { fiscalYear, organizations: merged.map(({ id }) => id), into: target }
  return (
    <SmallForm
      label={taskTitles.merge}
      action="合并"
      submission={submission}
      fault={fault}
      act={() => send(() => systemRequests.mergeOrganizations(change))}
      onCancel={() => onDone(null)}
    >
      <Choices
        label={`${organizationWords(organization)} 与`}
        values={others}
        options={optionsOf(peers)}
        onChange={setOthers}
      />
      <Choice
        label="合并为"
        value={into}
        options={[...optionsOf(merged), { value: 'new', label: '新设立的单位' }]}
        onChange={setInto}
        help="各单位的下级都归到合并后的单位"
      />
      {into === 'new' && (
        <>
          <LabelledInput label="新单位编码" value={code} onChange={setCode} autoComplete="off" />
          <LabelledInput label="新单位名称" value={name} onChange={setName} autoComplete="off" />
        </>
      )}
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}

type Part = { code: string; name: string; children: readonly string[] }
const noPart: Part = { code: '', name: '', children: [] }

const PartFields = (props: {
  number: number
  part: Part
  free: readonly Organization[]
  onPart: (part: Part) => void
}) => {
  const { number, part, free, onPart } = props
  return (
    <fieldset className="split-part">
      <legend>新单位 {number}</legend>
      <LabelledInput
        label="编码"
        value={part.code}
        onChange={(code) => onPart({ ...part, code })}
        autoComplete="off"
      />
      <LabelledInput
        label="名称"
        value={part.name}
        onChange={(name) => onPart({ ...part, name })}
        autoComplete="off"
      />
      {free.length > 0 && (
        <Choices
          label="转来的下级"
          values={part.children}
          options={optionsOf(free)}
          onChange={(children) => onPart({ ...part, children })}
        />
      )}
    </fieldset>
  )
}

const SplitForm = ({ fiscalYear, organization, rows, onDone }: KnownProps) => {
  const [keep, setKeep] = useState(true)
  const [parts, setParts] = useState<readonly [Part, Part]>([noPart, noPart])
  const { submission, send } = useTreeChange(onDone)
  const children = rows.filter(({ parent }) => parent === organization.id)
  const named = parts.filter(({ name }) => name.trim() !== '')
  const freeFor = (part: Part): Organization[] =>
    children.filter(({ id }) => !parts.some((other) => other !== part && other.children.includes(id)))
  const change = {
    fiscalYear,
    keep,
    parts: named.map((part) => ({ ...part, code: codeOf(part.code), name: part.name.trim() })),
  }
  return (
    <SmallForm
      label={taskTitles.split}
      action="拆分"
      submission={submission}
      fault={() => (named.length < (keep ? 1 : 2) ? '请填写新单位的名称' : null)}
      act={() => send(() => systemRequests.changeOrganization(organization.id, 'split', change))}
      onCancel={() => onDone(null)}
    >
      <Checkbox checked={keep} onChange={(event) => setKeep(event.target.checked)}>
        {organizationWords(organization)} 继续存在
      </Checkbox>
      {parts.map((part, at) => (
        <PartFields
          // The two parts stay in their places.
          key={at === 0 ? 'first' : 'second'}
          number={at + 1}
          part={part}
          free={freeFor(part)}
          onPart={(changed) => setParts(at === 0 ? [changed, parts[1]] : [parts[0], changed])}
        />
      ))}
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}

const KnownForm = ({ task, ...props }: KnownProps & { task: Exclude<OrganizationTask, 'create'> }) => {
  switch (task) {
    case 'rename':
      return <NameForm {...props} task="rename" />
    case 'move':
      return <MoveForm {...props} />
    case 'merge':
      return <MergeForm {...props} />
    case 'split':
      return <SplitForm {...props} />
    case 'close':
      return <CloseForm {...props} />
  }
}

/** One change of the tree, from a year on. */
export const OrganizationForm = (props: FormProps & { task: OrganizationTask }) => {
  const { task, organization, onDone } = props
  const title =
    organization === null ? '建立财政局' : `${taskTitles[task]}：${organizationWords(organization)}`
  return (
    <Dialog title={title} onClose={() => onDone(null)}>
      {organization === null || task === 'create' ? (
        <NameForm {...props} task="create" />
      ) : (
        <KnownForm {...props} organization={organization} task={task} />
      )}
    </Dialog>
  )
}
