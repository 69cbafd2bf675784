import type { NewToken, TokenList } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useRef, useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { Waiting } from '../../parts/waiting'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { Choice } from './choice'
import { CopyButton } from './copy-button'
import { Headings } from './headings'
import { systemRequests, tokensQuery } from './system-requests'
import './system-page.css'

type Token = TokenList['tokens'][number]

const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium' })
const dayWords = (text: string): string => day.format(new Date(text))
const stateWords = { 'in-force': '有效', expired: '已过期', revoked: '已作废' } as const
const reachWords = { read: '只读', write: '读写' } as const

const TokenRow = (props: { token: Token; busy: boolean; onRevoke: () => void }) => {
  const { name, reach, expiresAt, lastUsedAt, state } = props.token
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{reachWords[reach]}</td>
      <td>{dayWords(expiresAt)}</td>
      <td>{lastUsedAt === null ? '没有用过' : dayWords(lastUsedAt)}</td>
      <td>{stateWords[state]}</td>
      <td>
        {state === 'in-force' && (
          <Popconfirm
            title={`作废 ${name}？用它的程序马上不能再用。`}
            okText="作废"
            cancelText="不作废"
            onConfirm={props.onRevoke}
          >
            <Button size="small" disabled={props.busy} aria-label={`作废 ${name}`}>
              作废
            </Button>
          </Popconfirm>
        )}
      </td>
    </tr>
  )
}

const TokenTable = ({ tokens }: { tokens: readonly Token[] }) => {
  const client = useQueryClient()
  const submission = useSubmission()
  const table = useRef<HTMLTableElement>(null)
  const revoke = (id: string): void =>
    submission.submit(async () => {
      await systemRequests.revokeToken(id)
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey })
      // The button that was pressed is gone.
      table.current?.focus()
    })
  return (
    <>
      <table className="system-table token-table" ref={table} tabIndex={-1}>
        <caption className="unseen">访问令牌</caption>
        <Headings titles={['名称', '权限', '到期', '最近使用', '状态']} actions />
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} busy={submission.busy} onRevoke={() => revoke(token.id)} />
          ))}
        </tbody>
      </table>
      <WrongNote wrong={submission.wrong} />
    </>
  )
}

const lifetimes = ['30', '90', '180', '365'].map((days) => ({ value: days, label: `${days} 天` }))
const reaches = [
  { value: 'read', label: '只读' },
  { value: 'write', label: '读写' },
]

const NewTokenForm = ({ onMade, onCancel }: { onMade: (token: NewToken) => void; onCancel: () => void }) => {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [reach, setReach] = useState('read')
  const [days, setDays] = useState('90')
  const submission = useSubmission()
  return (
    <SmallForm
      label="新的访问令牌"
      action="开出"
      submission={submission}
      fault={() => (name.trim() === '' ? '请填写名称' : null)}
      act={async () => {
        const given = { name: name.trim(), days: Number.parseInt(days, 10) }
        const token = await systemRequests.createToken({
          ...given,
          reach: reach === 'write' ? 'write' : 'read',
        })
        await client.invalidateQueries({ queryKey: tokensQuery.queryKey })
        onMade(token)
      }}
      onCancel={onCancel}
    >
      <LabelledInput
        label="名称"
        value={name}
        onChange={setName}
        autoComplete="off"
        focused
        help="用在哪里，例如：报表程序"
      />
      <Choice label="权限" value={reach} options={reaches} onChange={setReach} />
      <Choice label="有效期" value={days} options={lifetimes} onChange={setDays} />
    </SmallForm>
  )
}

const MadeToken = ({ token, onDone }: { token: NewToken; onDone: () => void }) => (
  <div className="small-form wide-form" role="group" aria-label="新的令牌">
    <p>请现在复制并妥善保存。令牌只在这里显示一次，{dayWords(token.expiresAt)}到期。</p>
    <Input
      autoFocus
      aria-label="访问令牌"
      readOnly
      value={token.token}
      onFocus={(event) => event.target.select()}
    />
    <div className="small-form-buttons">
      <CopyButton text={token.token} label="复制令牌" />
      <Button type="primary" onClick={onDone}>
        已保存
      </Button>
    </div>
  </div>
)

/** 访问令牌: for programs that work in one's name through the API. */
export const AccessTokens = () => {
  const tokens = useQuery(tokensQuery)
  const [open, setOpen] = useState<'form' | NewToken | null>(null)
  if (tokens.error) return <ProblemNote problem={tokens.error} onRetry={() => void tokens.refetch()} />
  if (!tokens.data) return <Waiting what="访问令牌" />
  return (
    <>
      <p className="faint">程序用令牌以您的名义调用接口，能看到和能办理的与您相同（只读令牌不能办理）。</p>
      {tokens.data.tokens.length > 0 && <TokenTable tokens={tokens.data.tokens} />}
      {open === null && <Button onClick={() => setOpen('form')}>开出令牌</Button>}
      {open === 'form' && <NewTokenForm onMade={setOpen} onCancel={() => setOpen(null)} />}
      {open !== null && open !== 'form' && <MadeToken token={open} onDone={() => setOpen(null)} />}
    </>
  )
}
