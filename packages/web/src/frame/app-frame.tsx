import { Link, Outlet } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { useServerEvents } from '../api/use-server-events'
import { antdTheme } from '../theme/antd-theme'
import { setAppearance, useAppearance } from '../theme/appearance'
import './app-frame.css'

const pages = [
  { to: '/', title: '资料导入' },
  { to: '/review', title: '审核' },
  { to: '/rules', title: '规则' },
] as const

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

/** The sheet all pages lie on: wordmark, ways to the pages, how the screen looks. */
export const AppFrame = () => {
  const appearance = useAppearance()
  const theme = useMemo(() => antdTheme(appearance), [appearance])
  useServerEvents()
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="frame-bar">
        <Link to="/" className="wordmark" title="回到资料导入">
          <span className="wordmark-sign">衡</span>
          <span className="wordmark-line">预算与绩效审核</span>
        </Link>
        <nav aria-label="主导航" className="frame-nav">
          {pages.map(({ to, title }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {title}
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
      </header>
      <main id="main" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
    </ConfigProvider>
  )
}
