import { beijingDay } from '@heng/domain/beijing-day'
import type { ParameterList } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { Waiting } from '../../parts/waiting'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { useSubmission } from '../sign-in/use-submission'
import { Dialog } from './dialog'
import { Headings } from './headings'
import { parametersQuery, systemRequests } from './system-requests'

type Parameter = ParameterList['parameters'][number]
type Version = Parameter['versions'][number]

const originWords = ({ origin }: Version): string => (origin === 'region' ? '本地区' : '内置')

const ParameterForm = ({ parameter, onClose }: { parameter: Parameter; onClose: () => void }) => {
  const client = useQueryClient()
  const [value, setValue] = useState(parameter.inForce?.value ?? '')
  const [validFrom, setValidFrom] = useState(`${new Date().getFullYear() + 1}-01-01`)
  const [citation, setCitation] = useState('')
  const submission = useSubmission()
  const fault = (): string | null => {
    if (!/^\d{1,6}$/.test(value.trim())) return '值应为整数'
    if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom)) return '日期应写成 2026-01-01'
    return citation.trim().length < 2 ? '请注明依据' : null
  }
  return (
    <Dialog title={parameter.title} onClose={onClose}>
      <SmallForm
        label={parameter.title}
        action="设定"
        submission={submission}
        fault={fault}
        act={async () => {
          const given = { name: parameter.name, validFrom, citation: citation.trim() }
          await systemRequests.setParameter({ ...given, value: Number.parseInt(value.trim(), 10) })
          await client.invalidateQueries({ queryKey: parametersQuery.queryKey })
          onClose()
        }}
        onCancel={onClose}
      >
        <LabelledInput
          label={`值（${parameter.unit}）`}
          value={value}
          onChange={setValue}
          autoComplete="off"
          numeric
          focused
          help={`${parameter.least} 至 ${parameter.most}`}
        />
        <LabelledInput label="生效日期" value={validFrom} onChange={setValidFrom} autoComplete="off" />
        <LabelledInput
          label="依据"
          value={citation}
          onChange={setCitation}
          autoComplete="off"
          help="文号、条款，或者会议纪要"
        />
      </SmallForm>
    </Dialog>
  )
}

const RemoveForm = (props: { parameter: Parameter; validFrom: string; onClose: () => void }) => {
  const { parameter, validFrom, onClose } = props
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const submission = useSubmission()
  return (
    <Dialog title={`撤回 ${parameter.title}`} onClose={onClose}>
      <SmallForm
        label="撤回"
        action="撤回"
        submission={submission}
        fault={() => (reason.trim().length < 2 ? '请说明原因' : null)}
        act={async () => {
          await systemRequests.removeParameterValue({
            name: parameter.name,
            validFrom,
            reason: reason.trim(),
          })
          await client.invalidateQueries({ queryKey: parametersQuery.queryKey })
          onClose()
        }}
        onCancel={onClose}
      >
        <p>撤回本地区自 {validFrom} 起的值，恢复以前的值。</p>
        <LabelledInput label="原因" value={reason} onChange={setReason} autoComplete="off" focused />
      </SmallForm>
    </Dialog>
  )
}

type Open = { parameter: Parameter; remove: string | null } | null

const VersionRow = (props: {
  parameter: Parameter
  version: Version
  first: boolean
  onOpen: ((open: Open) => void) | null
}) => {
  const { parameter, version, first, onOpen } = props
  const { origin, validFrom, value, citation, setBy } = version
  const today = beijingDay(new Date())
  const now = version === parameter.inForce || JSON.stringify(version) === JSON.stringify(parameter.inForce)
  return (
    <tr>
      {first && (
        <th scope="rowgroup" rowSpan={parameter.versions.length}>
          {parameter.title}
        </th>
      )}
      <td className="number">{value}</td>
      <td>{parameter.unit}</td>
      <td className="date">{validFrom ?? '一直'}</td>
      <td className="date">
        {now ? <strong>现行</strong> : validFrom !== null && validFrom > today ? '未到' : '已被取代'}
      </td>
      <td className="date">{originWords(version)}</td>
      <td>
        {citation}
        {setBy !== null && <span className="faint">（{setBy}）</span>}
      </td>
      {onOpen && (
        <td>
          {first && (
            <Button
              size="small"
              aria-label={`设定 ${parameter.title}`}
              onClick={() => onOpen({ parameter, remove: null })}
            >
              设定
            </Button>
          )}{' '}
          {origin === 'region' && validFrom !== null && (
            <Button
              size="small"
              aria-label={`撤回 ${parameter.title} ${validFrom}`}
              onClick={() => onOpen({ parameter, remove: validFrom })}
            >
              撤回
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

const ParameterTable = (props: { list: ParameterList; onOpen: ((open: Open) => void) | null }) => (
  <table className="system-table">
    <caption className="unseen">参数</caption>
    <Headings
      titles={['参数', '值', '单位', '生效', '状态', '来源', '依据']}
      figures={['值']}
      actions={props.onOpen !== null}
    />
    {props.list.parameters.map((parameter) => (
      <tbody key={parameter.name}>
        {parameter.versions.map((version, at) => (
          <VersionRow
            key={`${version.origin}${version.validFrom}`}
            parameter={parameter}
            version={version}
            first={at === 0}
            onOpen={props.onOpen}
          />
        ))}
      </tbody>
    ))}
  </table>
)

/** 参数: dated values with what they rest on; a region sets its own above the built-in ones. */
export const ParametersTab = ({ mayChange }: { mayChange: boolean }) => {
  const parameters = useQuery(parametersQuery)
  const [open, setOpen] = useState<Open>(null)
  if (parameters.error)
    return <ProblemNote problem={parameters.error} onRetry={() => void parameters.refetch()} />
  if (!parameters.data) return <Waiting what="参数" />
  const close = (): void => setOpen(null)
  return (
    <section aria-label="参数">
      <p className="system-help">
        本地区可以按日期设定自己的值，每个值都要注明依据。检查一个年度的预算，用该年 1 月 1 日有效的值。
      </p>
      <ParameterTable list={parameters.data} onOpen={mayChange ? setOpen : null} />
      {parameters.data.listed.map(({ name, title, values, citation }) => (
        <details key={name} className="system-details">
          <summary>{title}</summary>
          <ul>
            {values.map((value) => (
              <li key={value}>{value}</li>
            ))}
          </ul>
          <p className="faint">依据：{citation}</p>
        </details>
      ))}
      {open && open.remove === null && <ParameterForm parameter={open.parameter} onClose={close} />}
      {open && open.remove !== null && (
        <RemoveForm parameter={open.parameter} validFrom={open.remove} onClose={close} />
      )}
    </section>
  )
}
