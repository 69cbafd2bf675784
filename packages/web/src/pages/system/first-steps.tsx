import type { Region } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { useSubmission } from '../sign-in/use-submission'
import { accountsQuery, regionQuery, systemRequests } from './system-requests'
import type { SystemTab } from './system-search'

const RegionForm = ({ region, onDone }: { region: Region; onDone?: () => void }) => {
  const client = useQueryClient()
  const [code, setCode] = useState(region.named ? region.code : '')
  const [name, setName] = useState(region.named ? region.name : '')
  const submission = useSubmission()
  const fault = (): string | null => {
    if (!/^\d{6,12}$/.test(code.trim())) return '行政区划代码是 6 至 12 位数字'
    return name.trim().length < 2 ? '请填写名称' : null
  }
  return (
    <SmallForm
      label="行政区划"
      action="保存"
      submission={submission}
      fault={fault}
      act={async () => {
        await systemRequests.nameRegion(code.trim(), name.trim())
        await client.invalidateQueries({ queryKey: regionQuery.queryKey })
        onDone?.()
      }}
      {...(onDone ? { onCancel: onDone } : {})}
    >
      <LabelledInput label="行政区划代码" value={code} onChange={setCode} autoComplete="off" numeric />
      <LabelledInput label="名称" value={name} onChange={setName} autoComplete="off" help="例如：示例区" />
    </SmallForm>
  )
}

const RegionStep = ({ region }: { region: Region }) => {
  const [changing, setChanging] = useState(false)
  if (!region.named) return <RegionForm region={region} />
  if (changing) return <RegionForm region={region} onDone={() => setChanging(false)} />
  return (
    <p>
      {region.name}（{region.code}）{' '}
      {region.open && (
        <Button size="small" onClick={() => setChanging(true)}>
          修改
        </Button>
      )}
    </p>
  )
}

const Step = (props: { title: string; done: boolean; children: ReactNode }) => (
  <li className={props.done ? 'step-done' : undefined}>
    <h2>
      {props.title}
      {props.done && <span className="right"> ✓ 已完成</span>}
    </h2>
    {props.children}
  </li>
)

/** What a new Heng needs before anybody can work with it, for its first administrator; nothing once it has that. */
export const FirstSteps = ({ onTab }: { onTab: (tab: SystemTab) => void }) => {
  const region = useQuery(regionQuery).data
  const accounts = useQuery(accountsQuery).data?.accounts
  if (!region || !accounts) return null
  const others = accounts.filter(({ role, active }) => active && role !== 'administrator')
  const waiting = others.filter(({ hasPassword }) => !hasPassword)
  if (region.named && region.organizations > 0 && others.length > 0 && waiting.length < others.length)
    return null
  return (
    <details className="first-steps" open={others.length === 0}>
      <summary>开始使用</summary>
      <ol>
        <Step title="1　填写本地区" done={region.named}>
          <RegionStep region={region} />
        </Step>
        <Step title="2　建立单位" done={region.organizations > 0}>
          <p>
            {region.organizations > 0
              ? `已有 ${region.organizations} 个单位。`
              : '导入单位名录（编码、名称），或者一个一个设立。'}{' '}
            <Button size="small" disabled={!region.named} onClick={() => onTab('organizations')}>
              去“单位”
            </Button>
          </p>
        </Step>
        <Step title="3　开设账号" done={others.length > 0}>
          <p>
            {others.length > 0
              ? `已有 ${others.length} 个账号。`
              : '给预算科、绩效科、各部门和单位开设账号。'}{' '}
            <Button size="small" disabled={region.organizations === 0} onClick={() => onTab('accounts')}>
              去“账号”
            </Button>
          </p>
        </Step>
        <Step title="4　交付链接" done={others.length > 0 && waiting.length === 0}>
          <p>
            {waiting.length > 0
              ? `还有 ${waiting.length} 个账号没有设置密码：把开设时显示的一次性链接交给本人；链接过期的，在“账号”里重新给。`
              : '每个账号用一次性链接自己设置密码；您不会知道任何人的密码。'}
          </p>
        </Step>
      </ol>
    </details>
  )
}
