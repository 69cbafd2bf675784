import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { LabelledInput } from '../sign-in/labelled-input'
import { SmallForm } from '../sign-in/small-form'
import { accountWords, type ConcernedAccount, useAccountsOf } from './accounts-concerned'
import { Choices } from './choice'
import { type Organization, organizationWords } from './organization-rows'
import { type SplitPart, splitChange, whole } from './split-change'
import { systemRequests } from './system-requests'
import { FromYear, type KnownFormProps, optionsOf, useTreeChange } from './tree-change'

const PartFields = (props: {
  number: number
  part: SplitPart
  free: readonly Organization[]
  focused: boolean
  onPart: (part: SplitPart) => void
  onRemove: (() => void) | null
}) => {
  const { number, part, free, focused, onPart, onRemove } = props
  return (
    <fieldset className="form-part">
      <legend>新单位 {number}</legend>
      <div className="code-and-name">
        <LabelledInput
          label="编码"
          value={part.code}
          onChange={(code) => onPart({ ...part, code })}
          autoComplete="off"
          focused={focused}
        />
        <LabelledInput
          label="名称"
          value={part.name}
          onChange={(name) => onPart({ ...part, name })}
          autoComplete="off"
        />
      </div>
      {free.length > 0 && (
        <Choices
          label="转来的下级"
          values={part.children}
          options={optionsOf(free)}
          onChange={(children) => onPart({ ...part, children })}
        />
      )}
      {onRemove && (
        <Button size="small" aria-label={`去掉新单位 ${number}`} onClick={onRemove}>
          去掉
        </Button>
      )}
    </fieldset>
  )
}

/** What each account of the organization has from the year on. */
const AccountFields = (props: {
  accounts: readonly ConcernedAccount[]
  chosen: ReadonlyMap<string, readonly string[]>
  options: readonly { value: string; label: string }[]
  fiscalYear: number
  onChosen: (account: string, values: readonly string[]) => void
}) => (
  <fieldset className="form-part">
    <legend>账号</legend>
    <p className="faint">
      {props.accounts.length === 0
        ? '这个单位没有账号。'
        : `选择各账号从 ${props.fiscalYear} 年度起管的单位；以前年度的范围不变。`}
    </p>
    {props.accounts.map((account) => (
      <Choices
        key={account.id}
        label={accountWords(account)}
        values={props.chosen.get(account.id) ?? []}
        options={props.options}
        onChange={(values) => props.onChosen(account.id, values)}
        help={
          (props.chosen.get(account.id) ?? []).length === 0 && `从 ${props.fiscalYear} 年度起不管任何单位`
        }
      />
    ))}
  </fieldset>
)

const newPart = (key: number): SplitPart => ({ key, code: '', name: '', children: [] })

const useParts = () => {
  const [parts, setParts] = useState<readonly SplitPart[]>([newPart(1), newPart(2)])
  const [next, setNext] = useState(3)
  return {
    parts,
    /** The part that was added last by hand; its first field takes the focus. */
    added: next > 3 ? next - 1 : null,
    put: (part: SplitPart) => setParts(parts.map((one) => (one.key === part.key ? part : one))),
    remove: (key: number) => setParts(parts.filter((one) => one.key !== key)),
    add: () => {
      setParts([...parts, newPart(next)])
      setNext(next + 1)
    },
  }
}

/** Accounts and what was chosen for them; without a choice they stay with the organization, if it does. */
const useChosen = (accounts: readonly ConcernedAccount[], keep: boolean) => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const shown = new Map(
    accounts.map(({ id }) => {
      const values = chosen.get(id) ?? (keep ? [whole] : [])
      return [id, keep ? values : values.filter((value) => value !== whole)]
    }),
  )
  return {
    chosen: shown,
    choose: (account: string, values: readonly string[]) => setChosen(new Map(chosen).set(account, values)),
  }
}

/** The new organizations, with ways to have more or fewer of them; at least `least`. */
const Parts = (props: {
  given: ReturnType<typeof useParts>
  least: number
  /** What may be given to one of them. */
  below: readonly Organization[]
}) => {
  const { parts, added, put, remove, add } = props.given
  const addButton = useRef<HTMLButtonElement>(null)
  const freeFor = (part: SplitPart): Organization[] =>
    props.below.filter(
      ({ id }) => !parts.some(({ key, children }) => key !== part.key && children.includes(id)),
    )
  const drop = (key: number): void => {
    remove(key)
    addButton.current?.focus()
  }
  return (
    <>
      {parts.map((part, at) => (
        <PartFields
          key={part.key}
          number={at + 1}
          part={part}
          free={freeFor(part)}
          focused={part.key === added}
          onPart={put}
          onRemove={parts.length > props.least ? () => drop(part.key) : null}
        />
      ))}
      <Button ref={addButton} onClick={add} disabled={parts.length >= 20}>
        再加一个新单位
      </Button>
    </>
  )
}

/** Splits an organization into any number of new ones; its accounts are given theirs in the same step. */
export const SplitForm = ({ fiscalYear, organization, rows, onDone }: KnownFormProps) => {
  const [keep, setKeep] = useState(true)
  const given = useParts()
  const { parts } = given
  const accounts = useAccountsOf([organization.id], fiscalYear)
  const { chosen, choose } = useChosen(accounts, keep)
  const { submission, send } = useTreeChange(onDone)
  const least = keep ? 1 : 2
  const fault = (): string | null => {
    if (parts.some(({ name }) => name.trim() === '')) return '请填写每个新单位的名称，不要的去掉'
    return parts.length < least ? '不保留原单位时，要拆成两个以上单位' : null
  }
  const options = [
    ...(keep ? [{ value: whole, label: organizationWords(organization) }] : []),
    ...parts.map(({ key, name }, at) => ({ value: String(key), label: name.trim() || `新单位 ${at + 1}` })),
  ]
  const change = splitChange({ fiscalYear, keep, parts, chosen })
  return (
    <SmallForm
      label="拆分"
      action="拆分"
      submission={submission}
      fault={fault}
      act={() => send(() => systemRequests.changeOrganization(organization.id, 'split', change))}
      onCancel={() => onDone(null)}
    >
      <Checkbox autoFocus checked={keep} onChange={(event) => setKeep(event.target.checked)}>
        {organizationWords(organization)} 继续存在
      </Checkbox>
      <Parts given={given} least={least} below={rows.filter(({ parent }) => parent === organization.id)} />
      <AccountFields
        accounts={accounts}
        chosen={chosen}
        options={options}
        fiscalYear={fiscalYear}
        onChosen={choose}
      />
      <FromYear fiscalYear={fiscalYear} />
    </SmallForm>
  )
}
