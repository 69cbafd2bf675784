import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { ChangePassword } from './change-password'
import { SecondFactor } from './second-factor'
import { SessionList } from './session-list'
import { sessionQuery, signInRequests } from './sign-in-request'
import { useSubmission } from './use-submission'
import { WrongNote } from '../../parts/wrong-note'
import './sign-in.css'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="account-part" aria-label={title}>
    <h2>{title}</h2>
    <div>{children}</div>
  </section>
)

const SignOut = () => {
  const submission = useSubmission()
  const leave = (act: () => Promise<unknown>) => () =>
    submission.submit(async () => {
      await act()
      window.location.assign('/sign-in')
    })
  return (
    <div className="small-form-buttons">
      <Button disabled={submission.busy} onClick={leave(signInRequests.signOut)}>
        退出登录
      </Button>
      <Button disabled={submission.busy} onClick={leave(signInRequests.signOutEverywhere)}>
        在所有设备上退出
      </Button>
      <WrongNote wrong={submission.wrong} />
    </div>
  )
}

/** 我的账号: password, second factor, where it is signed in; `tokens` is the place for access tokens. */
export const AccountPage = ({ tokens }: { tokens?: ReactNode }) => {
  usePageTitle('我的账号')
  const session = useQuery(sessionQuery)
  if (session.error) return <ProblemNote problem={session.error} onRetry={() => void session.refetch()} />
  if (!session.data) return <Waiting what="账号" />
  const { account, method, secondFactor } = session.data
  if (!account)
    return (
      <StateNote title="还没有登录">
        <p>登录以后才能看到自己的账号。</p>
        <Button type="primary" href="/sign-in?to=%2Faccount">
          去登录
        </Button>
      </StateNote>
    )
  const restricted = secondFactor === 'required'
  return (
    <div className="page account-page">
      <header className="page-head">
        <h1>我的账号</h1>
        <p>
          {account.name}（登录名 {account.login}）
        </p>
      </header>
      <Part title="两步验证">
        <SecondFactor session={session.data} />
      </Part>
      {method === 'password' && (
        <Part title="密码">
          <ChangePassword login={account.login} />
        </Part>
      )}
      <Part title="登录中的设备">
        <SessionList />
      </Part>
      {tokens !== undefined && !restricted && <Part title="访问令牌">{tokens}</Part>}
      <Part title="退出">
        <SignOut />
      </Part>
    </div>
  )
}
