import type { TemplateOutcome, TemplatePreview } from '@heng/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Modal } from 'antd'
import { useRef, useState } from 'react'
import { sendForm } from '../api/request'
import { problemWords } from '../parts/problem-words'
import { type Decisions, TemplatePreviewView } from './template-preview-view'
import './template-exchange.css'

const formOf = (file: File, more: Record<string, string> = {}): FormData => {
  const form = new FormData()
  form.append('files', file, file.name)
  for (const [name, value] of Object.entries(more)) form.append(name, value)
  return form
}

const templatePath = (edition: string): string => `/api/editions/${encodeURIComponent(edition)}/template`

const outcomeWords = ({ changed, added, removed }: TemplateOutcome): string =>
  changed + added + removed === 0
    ? '没有需要改动的地方。'
    : `已修改 ${changed} 个、新增 ${added} 个、撤销 ${removed} 个项目。`

const isEmpty = ({ forms, clashes }: TemplatePreview): boolean => forms.length + clashes.length === 0

const decided = (decisions: Decisions, side: 'mine' | 'theirs'): string =>
  [...decisions].flatMap(([id, one]) => (one === side ? [id] : [])).join('\n')

/** A filled template on its way into the edition: read, shown, decided, taken. */
const useExchange = (edition: string) => {
  const client = useQueryClient()
  const preview = useMutation({
    mutationFn: (file: File) => sendForm<TemplatePreview>(`${templatePath(edition)}/preview`, formOf(file)),
  })
  const application = useMutation({
    mutationFn: ({ file, decisions }: { file: File; decisions: Decisions }) =>
      sendForm<TemplateOutcome>(
        templatePath(edition),
        formOf(file, { takeMine: decided(decisions, 'mine'), keepTheirs: decided(decisions, 'theirs') }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['edition', edition] }),
  })
  return { preview, application }
}

type Exchange = ReturnType<typeof useExchange>

const ExchangeModal = (props: { file: File; exchange: Exchange; onClose: () => void }) => {
  const { file, exchange, onClose } = props
  const { preview, application } = exchange
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const seen = preview.data
  const problem = application.error ?? preview.error
  const undecided = seen?.clashes.filter(({ id }) => !decisions.has(id)).length ?? 0
  const done = application.isSuccess
  return (
    <Modal
      open
      width={860}
      title={`交回填报模板：${file.name}`}
      okText={done ? '好' : '写入版本'}
      cancelText="取消"
      onOk={() => (done ? onClose() : application.mutate({ file, decisions }))}
      onCancel={onClose}
      okButtonProps={{
        disabled: !done && (!seen || isEmpty(seen) || undecided > 0),
        loading: application.isPending,
      }}
      cancelButtonProps={done ? { hidden: true } : {}}
    >
      {problem && (
        <p className="severity-error" role="alert">
          没有写入：{problemWords(problem)}
        </p>
      )}
      {!seen && !problem && <p role="status">正在读取…</p>}
      {done && <p role="status">{outcomeWords(application.data)}</p>}
      {seen && !done && <TemplatePreviewView preview={seen} decisions={decisions} onDecide={setDecisions} />}
    </Modal>
  )
}

/** The fill-in template of an edition: taken home, brought back, looked at and then written into the edition. */
export const TemplateExchange = ({ edition }: { edition: string }) => {
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const exchange = useExchange(edition)
  const choose = (chosen: File | undefined): void => {
    if (!chosen) return
    exchange.application.reset()
    exchange.preview.mutate(chosen)
    setFile(chosen)
  }
  const download = (
    <a href={`/api/templates?edition=${encodeURIComponent(edition)}`} download>
      下载填报模板（Excel）
    </a>
  )
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: [
            { key: 'download', label: download },
            { key: 'back', label: '交回填好的模板…', onClick: () => picker.current?.click() },
          ],
        }}
      >
        <Button size="small">填报模板 ▾</Button>
      </Dropdown>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx"
        aria-label="填好的模板"
        onChange={(event) => {
          choose(event.target.files?.[0])
          // The same file can be chosen again once it has been corrected.
          event.target.value = ''
        }}
      />
      {file && <ExchangeModal file={file} exchange={exchange} onClose={() => setFile(null)} />}
    </>
  )
}
