import { roleTitles } from '@heng/domain/role'
import type { AccountLink, AccountList } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Input } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { Waiting } from '../../parts/waiting'
import { type Submission, useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { AccountForm } from './account-form'
import { AccountQuestion, type AskedOf } from './account-question'
import { Dialog } from './dialog'
import { Headings } from './headings'
import { OneTimeLink } from './one-time-link'
import { accountsQuery, systemRequests } from './system-requests'

type Account = AccountList['accounts'][number]
/** What lies over the list: a form for a new or known account, a link to hand over, or a question. */
type Open = { form: Account | null } | { link: AccountLink; isReset: boolean } | { asked: AskedOf } | null

const wordsOf = ({ login, name, role, organizations }: Account): string =>
  `${login} ${name} ${roleTitles[role]} ${organizations.map((one) => `${one.code ?? ''}${one.name}`).join(' ')}`

/** For which years an account has an organization, where not for all. */
const yearWords = ({ fromYear, untilYear }: Account['organizations'][number]): string => {
  if (fromYear === null) return untilYear === null ? '' : `（至 ${untilYear} 年度）`
  return untilYear === null ? `（${fromYear} 年度起）` : `（${fromYear} 至 ${untilYear} 年度）`
}

const scopeWords = ({ role, organizations }: Account): string => {
  if (organizations.length > 0)
    return organizations.map((one) => `${one.code ?? ''} ${one.name}${yearWords(one)}`).join('、')
  return ['unit-clerk', 'department-manager', 'sector-officer'].includes(role) ? '未指定' : '全地区'
}

const useAccountActions = (submission: Submission, open: (what: Open) => void) => {
  const client = useQueryClient()
  const act = (work: () => Promise<unknown>): void =>
    submission.submit(async () => {
      await work()
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey })
    })
  return (account: Account) => [
    { key: 'change', label: '修改', onClick: () => open({ form: account }) },
    ...(account.active
      ? [
          {
            key: 'reset',
            label: account.hasPassword ? '重置密码…' : '重新给链接…',
            onClick: () =>
              act(async () =>
                open({ link: await systemRequests.resetAccount(account.id), isReset: account.hasPassword }),
              ),
          },
        ]
      : []),
    ...(account.hasSecondFactor
      ? [
          {
            key: 'factor',
            label: '解除两步验证…',
            onClick: () => open({ asked: { account, doing: 'remove-factor' } }),
          },
        ]
      : []),
    {
      key: 'active',
      label: account.active ? '停用…' : '启用',
      onClick: () =>
        account.active
          ? open({ asked: { account, doing: 'disable' } })
          : act(() => systemRequests.changeAccount(account.id, { active: true })),
    },
  ]
}

const AccountRow = (props: {
  account: Account
  actions: ReturnType<ReturnType<typeof useAccountActions>>
}) => {
  const { account } = props
  return (
    <tr className={account.active ? undefined : 'row-off'}>
      <th scope="row">{account.login}</th>
      <td>{account.name}</td>
      <td>{roleTitles[account.role]}</td>
      <td>{scopeWords(account)}</td>
      <td>{account.active ? (account.hasPassword ? '启用' : '启用，未设密码') : '停用'}</td>
      <td>{account.hasSecondFactor ? '已启用' : '—'}</td>
      <td>
        <Dropdown autoFocus menu={{ items: props.actions }} trigger={['click']}>
          <Button size="small" aria-label={`办理 ${account.login}`}>
            办理
          </Button>
        </Dropdown>
      </td>
    </tr>
  )
}

const headings = ['登录名', '姓名', '角色', '范围', '状态', '两步验证'] as const

const AccountTable = (props: {
  accounts: readonly Account[]
  actionsOf: ReturnType<typeof useAccountActions>
}) => (
  <table className="system-table">
    <caption className="unseen">账号</caption>
    <Headings titles={headings} actions />
    <tbody>
      {props.accounts.map((account) => (
        <AccountRow key={account.id} account={account} actions={props.actionsOf(account)} />
      ))}
    </tbody>
  </table>
)

/** 账号: who works here, as what, on what. */
export const AccountsTab = () => {
  const accounts = useQuery(accountsQuery)
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const submission = useSubmission()
  const actionsOf = useAccountActions(submission, setOpen)
  const close = (): void => setOpen(null)
  if (accounts.error) return <ProblemNote problem={accounts.error} onRetry={() => void accounts.refetch()} />
  if (!accounts.data) return <Waiting what="账号" />
  const shown = accounts.data.accounts.filter((account) => wordsOf(account).includes(text.trim()))
  return (
    <section aria-label="账号">
      <div className="system-bar">
        <Input
          allowClear
          aria-label="查找账号"
          placeholder="按登录名、姓名、角色、单位查找"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="faint" role="status">
          {shown.length} 个账号
        </span>
        <Button type="primary" onClick={() => setOpen({ form: null })}>
          开设账号
        </Button>
      </div>
      <WrongNote wrong={submission.wrong} />
      <AccountTable accounts={shown} actionsOf={actionsOf} />
      {open && 'form' in open && <AccountForm account={open.form} onClose={close} />}
      {open && 'link' in open && (
        <Dialog title="设置密码的链接" onClose={close}>
          <OneTimeLink link={open.link} isReset={open.isReset} onDone={close} />
        </Dialog>
      )}
      {open && 'asked' in open && <AccountQuestion asked={open.asked} onClose={close} />}
    </section>
  )
}
