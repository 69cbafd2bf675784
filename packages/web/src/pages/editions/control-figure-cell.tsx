import { amountFrom } from '@heng/domain/editing/amount-text'
import { formatMoney, money } from '@heng/domain/money'
import type { ControlFigureList } from '@heng/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { controlFigurePath } from '../../api/edition-queries'
import { sendJson } from '../../api/request'
import type { Organization } from './edition-rows'
import { problemWords } from '../../parts/problem-words'

export type ControlFigure = ControlFigureList['figures'][number]

const shown = (amount: number): string => formatMoney(money(amount), '万元', { separators: true })

const useSetting = (organization: string, year: number, onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (figure: { amount: number; exceptionReason: string | null }) =>
      sendJson('PUT', controlFigurePath(organization, year), figure),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['control-figures', year] })
      onDone()
    },
  })
}

type CellProps = { organization: Organization; year: number; figure: ControlFigure | undefined }

const Form = ({ organization, year, figure, onClose }: CellProps & { onClose: () => void }) => {
  const [text, setText] = useState(figure ? shown(figure.amount) : '')
  const [reason, setReason] = useState(figure?.exceptionReason ?? null)
  const setting = useSetting(organization.id, year, onClose)
  const { amount } = amountFrom(text, '万元')
  const valid = amount !== null && amount >= 0 && (reason === null || reason.trim() !== '')
  const save = (): void => {
    if (amount !== null && valid) setting.mutate({ amount, exceptionReason: reason })
  }
  return (
    <form
      className="figure-form"
      aria-label={`${organization.name}的控制数`}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Input
        autoFocus
        size="small"
        aria-label="控制数（万元）"
        inputMode="decimal"
        value={text}
        {...(text !== '' && amount === null ? { status: 'error' as const } : {})}
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox checked={reason !== null} onChange={(event) => setReason(event.target.checked ? '' : null)}>
        准许超过
      </Checkbox>
      {reason !== null && (
        <Input
          size="small"
          aria-label="准许超过的原因"
          placeholder="原因"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <span className="figure-buttons">
        <Button size="small" type="primary" htmlType="submit" disabled={!valid} loading={setting.isPending}>
          保存
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </span>
      {setting.error && (
        <p className="severity-error" role="alert">
          没有保存：{problemWords(setting.error)}
        </p>
      )}
    </form>
  )
}

/** The control figure of an organization, in 万元; set in place by whoever may. */
export const ControlFigureCell = (props: CellProps & { editable: boolean }) => {
  const { organization, figure, editable } = props
  const [open, setOpen] = useState(false)
  if (open) return <Form {...props} onClose={() => setOpen(false)} />
  const words = figure ? shown(figure.amount) : '未下达'
  const exception = figure?.exceptionReason ?? null
  return (
    <span className="figure">
      {editable ? (
        <button
          type="button"
          className={`plain figure-button number${figure ? '' : ' faint'}`}
          aria-label={`${organization.name}的控制数：${words}，修改`}
          onClick={() => setOpen(true)}
        >
          {words}
        </button>
      ) : (
        <span className={`number${figure ? '' : ' faint'}`}>{words}</span>
      )}
      {exception !== null && (
        <span className="figure-exception" title={exception}>
          可超：{exception}
        </span>
      )}
    </span>
  )
}
