import { type Role, roles, roleTitles } from '@heng/domain/role'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useMemo } from 'react'
import { useServerEvents } from '../api/use-server-events'
import { TaskCount } from '../pages/home/task-count'
import { sessionQuery, signInRequests } from '../pages/sign-in/sign-in-request'
import { Waiting } from '../parts/waiting'
import { antdTheme } from '../theme/antd-theme'
import { setAppearance, useAppearance } from '../theme/appearance'
import { followMenuKeys } from './menu-keys'
import { waysOf } from './navigation'
import { answerKeys } from './question-keys'
import { keepFocus } from './returning-focus'
import { useWayIn } from './use-way-in'
import './app-frame.css'

const Switch = (props: { pressed: boolean; title: string; onPress: (pressed: boolean) => void }) => (
  <button
    type="button"
    className="frame-switch"
    aria-pressed={props.pressed}
    onClick={() => props.onPress(!props.pressed)}
  >
    {props.title}
  </button>
)

/** Pages that are there before anybody has signed in. */
const isOpen = (path: string): boolean => path.startsWith('/sign-in')

const Person = ({ name, role }: { name: string; role: string }) => {
  const signOut = async (): Promise<void> => {
    await signInRequests.signOut()
    // Loads anew, so that nothing of the session stays in the browser's memory.
    window.location.assign('/sign-in')
  }
  return (
    <div className="frame-person" role="group" aria-label="我的账号">
      <Link to="/account" title="密码、两步验证、会话和令牌">
        {name}
      </Link>
      <span className="frame-role">{isRole(role) ? roleTitles[role] : ''}</span>
      <button type="button" className="frame-switch" onClick={() => void signOut()}>
        退出
      </button>
    </div>
  )
}

const isRole = (role: string): role is Role => roles.some((one) => one === role)

const Events = () => {
  useServerEvents()
  return null
}

/** The sheet all pages lie on: wordmark, ways to the pages, who works here, how the screen looks. */
export const AppFrame = () => {
  const appearance = useAppearance()
  const theme = useMemo(() => antdTheme(appearance), [appearance])
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const open = isOpen(path)
  const { data: session, isPending } = useQuery(sessionQuery)
  const account = session?.account ?? null
  const { restricted, leaving } = useWayIn(session, path, open)
  useEffect(keepFocus, [])
  useEffect(followMenuKeys, [])
  useEffect(answerKeys, [])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="frame-bar">
        <Link to="/" className="wordmark" title="回到工作台">
          <span className="wordmark-sign">衡</span>
          <span className="wordmark-line">预算与绩效管理</span>
        </Link>
        <nav aria-label="主导航" className="frame-nav">
          {account !== null &&
            !restricted &&
            waysOf(account.role).map(({ to, title }) => (
              <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                {title}
                {to === '/' && account.role !== 'administrator' && <TaskCount />}
              </Link>
            ))}
        </nav>
        <div className="frame-tools" role="group" aria-label="显示方式">
          <Switch
            title="紧凑"
            pressed={appearance.density === 'compact'}
            onPress={(on) => setAppearance({ density: on ? 'compact' : 'normal' })}
          />
          <Switch
            title="高对比"
            pressed={appearance.contrast === 'high'}
            onPress={(on) => setAppearance({ contrast: on ? 'high' : 'normal' })}
          />
        </div>
        {account !== null && <Person name={account.name} role={account.role} />}
      </header>
      <main id="main" className="frame-main" tabIndex={-1}>
        {open || (account !== null && !leaving) ? <Outlet /> : isPending && <Waiting what="页面" />}
      </main>
      {account !== null && !restricted && <Events />}
    </ConfigProvider>
  )
}
