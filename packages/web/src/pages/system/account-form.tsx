import { type Role, roles, roleTitles } from '@heng/domain/role'
import type { AccountLink, AccountList, OrganizationYear } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { useSubmission } from '../sign-in/use-submission'
import { Choice, Choices } from './choice'
import { Dialog } from './dialog'
import { OneTimeLink } from './one-time-link'
import { accountsQuery, organizationsQuery, regionQuery, systemRequests } from './system-requests'

type Account = AccountList['accounts'][number]

/** What kind of organization a role is given; null for one of the whole region. */
const scopeKindOf = (role: Role): 'unit' | 'department' | null => {
  switch (role) {
    case 'unit-clerk':
      return 'unit'
    case 'department-manager':
    case 'sector-officer':
      return 'department'
    case 'budget-officer':
    case 'performance-officer':
    case 'congress-reviewer':
    case 'auditor':
    case 'administrator':
      return null
  }
}

const organizationOptions = (
  tree: OrganizationYear | undefined,
  kind: 'unit' | 'department',
  given: Account['organizations'],
): { value: string; label: string }[] => {
  const rows = (tree?.organizations ?? []).filter((one) => one.kind === kind)
  const gone = given.filter(({ id }) => !rows.some((row) => row.id === id))
  return [...rows, ...gone].map(({ id, code, name }) => ({ value: id, label: `${code ?? ''} ${name}` }))
}

const noFault = (
  fields: { login: string; name: string; organizations: readonly string[] },
  kind: string | null,
): string | null => {
  if (fields.login.trim() === '') return '请填写登录名'
  if (fields.name.trim() === '') return '请填写姓名'
  if (kind !== null && fields.organizations.length === 0)
    return kind === 'unit' ? '请选择预算单位' : '请选择主管部门'
  return null
}

const useAccountFields = (account: Account | null) => {
  const [login, setLogin] = useState(account?.login ?? '')
  const [name, setName] = useState(account?.name ?? '')
  const [role, setRole] = useState<Role>(account?.role ?? 'unit-clerk')
  const [organizations, setOrganizations] = useState<readonly string[]>(
    account?.organizations.map(({ id }) => id) ?? [],
  )
  const choose = (value: string): void => {
    const chosen = roles.find((one) => one === value) ?? role
    if (scopeKindOf(chosen) !== scopeKindOf(role)) setOrganizations([])
    setRole(chosen)
  }
  return { login, setLogin, name, setName, role, choose, organizations, setOrganizations }
}

const Fields = (props: { account: Account | null; fields: ReturnType<typeof useAccountFields> }) => {
  const { account, fields } = props
  const { login, name, role, organizations } = fields
  const kind = scopeKindOf(role)
  const tree = useQuery(organizationsQuery(null)).data
  return (
    <>
      {!account && (
        <LabelledInput
          label="登录名"
          value={login}
          onChange={fields.setLogin}
          autoComplete="off"
          focused
          help="小写字母、数字、点、横线，至少 2 个字符"
        />
      )}
      <LabelledInput label="姓名" value={name} onChange={fields.setName} autoComplete="off" />
      <Choice
        label="角色"
        value={role}
        options={roles.map((one) => ({ value: one, label: roleTitles[one] }))}
        onChange={fields.choose}
        help={kind === null ? '面向全地区，不指定单位' : undefined}
      />
      {kind !== null && (
        <Choices
          label={kind === 'unit' ? '预算单位' : '主管部门'}
          values={organizations}
          options={organizationOptions(tree, kind, account?.organizations ?? [])}
          onChange={fields.setOrganizations}
          help={kind === 'department' ? '连同其下全部单位' : undefined}
        />
      )}
    </>
  )
}

/** Opens an account, or changes one. */
export const AccountForm = ({ account, onClose }: { account: Account | null; onClose: () => void }) => {
  const client = useQueryClient()
  const fields = useAccountFields(account)
  const [link, setLink] = useState<AccountLink | null>(null)
  const submission = useSubmission()
  const { login, name, role, organizations } = fields
  const kind = scopeKindOf(role)
  const send = async (): Promise<void> => {
    const given = { name: name.trim(), role, organizations }
    if (account) await systemRequests.changeAccount(account.id, given)
    else setLink(await systemRequests.createAccount({ ...given, login: login.trim() }))
    await client.invalidateQueries({ queryKey: accountsQuery.queryKey })
    await client.invalidateQueries({ queryKey: regionQuery.queryKey })
    if (account) onClose()
  }
  if (link)
    return (
      <Dialog title="账号已开设" onClose={onClose}>
        <OneTimeLink link={link} onDone={onClose} />
      </Dialog>
    )
  return (
    <Dialog title={account ? `修改账号 ${account.login}` : '开设账号'} onClose={onClose}>
      <SmallForm
        label="账号"
        action={account ? '保存' : '开设'}
        submission={submission}
        fault={() => noFault(fields, kind)}
        act={send}
        onCancel={onClose}
      >
        <Fields account={account} fields={fields} />
      </SmallForm>
    </Dialog>
  )
}
