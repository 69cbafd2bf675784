import { useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { accountWords, useAccountsOf } from './accounts-concerned'
import { Choice } from './choice'
import { Dialog } from './dialog'
import { MergeForm } from './merge-form'
import { aboveOf, branchOf, organizationWords } from './organization-rows'
import { SplitForm } from './split-form'
import { systemRequests } from './system-requests'
import {
  codeOf,
  FromYear,
  type KnownFormProps,
  type OrganizationFormProps,
  optionsOf,
  useTreeChange,
} from './tree-change'

export type OrganizationTask = 'create' | 'rename' | 'move' | 'merge' | 'split' | 'close'

export const taskTitles: Readonly<Record<OrganizationTask, string>> = {
  create: '新设下级单位',
  rename: '更名或改编码',
  move: '移到另一个上级之下',
  merge: '与其他单位合并',
  split: '拆分',
  close: '撤销',
}

const NameForm = (props: OrganizationFormProps & { task: 'create' | 'rename' }) => {
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

/** Whose organizations include this one from the year on, and whose no longer: the tree decides. */
const MovedAccounts = (props: KnownFormProps & { parent: string }) => {
  const { fiscalYear, organization, rows, parent } = props
  const before = aboveOf(rows, organization.parent)
  const after = aboveOf(rows, parent)
  const losing = useAccountsOf(
    before.filter((id) => !after.includes(id)),
    fiscalYear,
  )
  const gaining = useAccountsOf(
    after.filter((id) => !before.includes(id)),
    fiscalYear,
  )
  const own = useAccountsOf([organization.id], fiscalYear)
  const becomes = rows.find(({ id }) => id === parent)?.kind === 'bureau' ? 'department' : 'unit'
  return (
    <p role="status">
      {losing.length > 0 && `${losing.map(accountWords).join('、')} 从 ${fiscalYear} 年度起不再管这个单位。`}
      {gaining.length > 0 && `${gaining.map(accountWords).join('、')} 从 ${fiscalYear} 年度起管这个单位。`}
      {becomes !== organization.kind &&
        own.length > 0 &&
        `这个单位的层级变了，请到“账号”核对 ${own.map(accountWords).join('、')} 的角色。`}
    </p>
  )
}

const MoveForm = (props: KnownFormProps) => {
  const { fiscalYear, organization, rows, onDone } = props
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
        focused
      />
      {parent !== null && <MovedAccounts {...props} parent={parent} />}
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}

const CloseForm = ({ fiscalYear, organization, onDone }: KnownFormProps) => {
  const [note, setNote] = useState('')
  const accounts = useAccountsOf([organization.id], fiscalYear)
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
      {accounts.length > 0 && (
        <p>
          {accounts.map(accountWords).join('、')} 从 {fiscalYear}{' '}
          年度起没有这个单位，以前年度的仍可看；要管别的单位，请随后到“账号”修改。
        </p>
      )}
      <LabelledInput label="依据或说明" value={note} onChange={setNote} autoComplete="off" focused />
    </SmallForm>
  )
}

const KnownForm = ({ task, ...props }: KnownFormProps & { task: Exclude<OrganizationTask, 'create'> }) => {
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
export const OrganizationForm = (props: OrganizationFormProps & { task: OrganizationTask }) => {
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
