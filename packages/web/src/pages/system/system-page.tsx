import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { sessionQuery } from '../sign-in/sign-in-request'
import { AccountsTab } from './accounts-tab'
import { AuditTab } from './audit-tab'
import { CodesTab } from './codes-tab'
import { FirstSteps } from './first-steps'
import { OrganizationsTab } from './organizations-tab'
import { ParametersTab } from './parameters-tab'
import { regionQuery } from './system-requests'
import { type SystemTab, systemTabs } from './system-search'
import '../sign-in/sign-in.css'
import './system-page.css'

const route = getRouteApi('/system')

const titles: Readonly<Record<SystemTab, string>> = {
  accounts: '账号',
  organizations: '单位',
  codes: '代码',
  parameters: '参数',
  audit: '审计日志',
}

/** The tabs that somebody with a role has something to see on. */
const tabsOf = (role: string): readonly SystemTab[] => {
  switch (role) {
    case 'administrator':
      return systemTabs
    case 'auditor':
      return ['organizations', 'codes', 'parameters', 'audit']
    case 'budget-officer':
      return ['organizations', 'codes', 'parameters']
    default:
      return []
  }
}

const contentOf = (tab: SystemTab, mayChange: boolean): ReactNode => {
  switch (tab) {
    case 'accounts':
      return <AccountsTab />
    case 'organizations':
      return <OrganizationsTab mayChange={mayChange} />
    case 'codes':
      return <CodesTab mayChange={mayChange} />
    case 'parameters':
      return <ParametersTab mayChange={mayChange} />
    case 'audit':
      return <AuditTab />
  }
}

/** 系统: accounts, organizations, codes, parameters and the audit log. */
export const SystemPage = () => {
  usePageTitle('系统')
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const session = useQuery(sessionQuery)
  const region = useQuery(regionQuery)
  const role = session.data?.account?.role ?? ''
  const tabs = tabsOf(role)
  const [first] = tabs
  if (first === undefined)
    return (
      <div className="page system-page">
        <header className="page-head">
          <h1>系统</h1>
        </header>
        <StateNote title="这一页由系统管理员使用">
          <p>您的角色不管理系统。</p>
        </StateNote>
      </div>
    )
  const tab = tabs.find((one) => one === search.tab) ?? first
  const mayChange = role === 'administrator'
  const show = (next: SystemTab): void => void navigate({ search: { tab: next }, replace: true })
  return (
    <div className="page system-page">
      <header className="page-head">
        <h1>系统</h1>
        <p>{region.data?.named ? `${region.data.name}（${region.data.code}）` : ''}</p>
      </header>
      {mayChange && <FirstSteps onTab={show} />}
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => show(tabs.find((one) => one === key) ?? first)}
        items={tabs.map((one) => ({
          key: one,
          label: titles[one],
          children: contentOf(one, mayChange),
        }))}
      />
    </div>
  )
}
