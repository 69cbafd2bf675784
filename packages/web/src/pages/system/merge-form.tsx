import { roleTitles } from '@heng/domain/role'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { accountWords, type ConcernedAccount, hasOneOf, useAccountsOf } from './accounts-concerned'
import { Choice, Choices } from './choice'
import { organizationWords } from './organization-rows'
import { systemRequests } from './system-requests'
import { codeOf, FromYear, type KnownFormProps, optionsOf, useTreeChange } from './tree-change'

/** The accounts that go along, each with a tick: what they have from the year on. */
const Followers = (props: {
  accounts: readonly ConcernedAccount[]
  without: ReadonlySet<string>
  into: string
  fiscalYear: number
  onWithout: (without: ReadonlySet<string>) => void
}) => {
  const { accounts, without, into, fiscalYear, onWithout } = props
  const toggle = (id: string, follows: boolean): void => {
    const next = new Set(without)
    if (follows) next.delete(id)
    else next.add(id)
    onWithout(next)
  }
  return (
    <fieldset className="form-part">
      <legend>随之转移的账号</legend>
      <p className="faint">
        {accounts.length === 0
          ? '被并单位没有账号要转移。'
          : `勾选的账号从 ${fiscalYear} 年度起管“${into}”；各账号以前年度的范围不变。`}
      </p>
      {accounts.map((account) => (
        <Checkbox
          key={account.id}
          checked={!without.has(account.id)}
          onChange={(event) => toggle(account.id, event.target.checked)}
        >
          {accountWords(account)} {roleTitles[account.role]}
        </Checkbox>
      ))}
    </fieldset>
  )
}

const useMergeFields = ({ fiscalYear, organization, rows }: KnownFormProps) => {
  const [others, setOthers] = useState<readonly string[]>([])
  const [chosenInto, setInto] = useState(organization.id)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const merged = [organization, ...rows.filter(({ id }) => others.includes(id))]
  // The one it was to become may have been taken off the list again.
  const into =
    chosenInto === 'new' || merged.some(({ id }) => id === chosenInto) ? chosenInto : organization.id
  const target = merged.find(({ id }) => id === into)
  const gone = merged.map(({ id }) => id).filter((id) => id !== into)
  const accounts = useAccountsOf(gone, fiscalYear).filter(
    (account) => !hasOneOf(account, new Set([into]), fiscalYear),
  )
  const change = {
    fiscalYear,
    organizations: merged.map(({ id }) => id),
    into: into === 'new' ? { code: codeOf(code), name: name.trim() } : into,
    accounts: accounts.map(({ id }) => id).filter((id) => !without.has(id)),
  }
  const fault = (): string | null => {
    if (others.length === 0) return '请选择要合并的单位'
    return into === 'new' && name.trim() === '' ? '请填写新单位的名称' : null
  }
  const intoWords = target ? organizationWords(target) : name.trim() || '新单位'
  const fields = { others, setOthers, into, setInto, code, setCode, name, setName, without, setWithout }
  return { ...fields, merged, accounts, change, fault, intoWords }
}

/** Merges organizations of one kind; whose accounts go along is shown and chosen in the same step. */
export const MergeForm = (props: KnownFormProps) => {
  const { fiscalYear, organization, rows, onDone } = props
  const fields = useMergeFields(props)
  const { submission, send } = useTreeChange(onDone)
  const peers = rows.filter(({ kind, id }) => kind === organization.kind && id !== organization.id)
  return (
    <SmallForm
      label="与其他单位合并"
      action="合并"
      submission={submission}
      fault={fields.fault}
      act={() => send(() => systemRequests.mergeOrganizations(fields.change))}
      onCancel={() => onDone(null)}
    >
      <Choices
        label={`${organizationWords(organization)} 与`}
        values={fields.others}
        options={optionsOf(peers)}
        onChange={fields.setOthers}
        focused
      />
      <Choice
        label="合并为"
        value={fields.into}
        options={[...optionsOf(fields.merged), { value: 'new', label: '新设立的单位' }]}
        onChange={fields.setInto}
        help="各单位的下级都归到合并后的单位"
      />
      {fields.into === 'new' && (
        <>
          <LabelledInput
            label="新单位编码"
            value={fields.code}
            onChange={fields.setCode}
            autoComplete="off"
          />
          <LabelledInput
            label="新单位名称"
            value={fields.name}
            onChange={fields.setName}
            autoComplete="off"
          />
        </>
      )}
      {fields.others.length > 0 && (
        <Followers
          accounts={fields.accounts}
          without={fields.without}
          into={fields.intoWords}
          fiscalYear={fiscalYear}
          onWithout={fields.setWithout}
        />
      )}
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}
