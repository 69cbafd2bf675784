import type { DocumentSummary } from '@heng/server/contract'

/** One file on its way in. `document` is set once the server has it; from then on its status is the server's. */
export type ImportTask = {
  key: number
  name: string
  size: number
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** Share of the file that was sent, 0 to 1. */
  share: number
  document: string | null
  again: boolean
  problem: string | null
}

export type ImportProgress = {
  step: 'waiting' | 'sending' | 'reading' | 'read' | 'refused' | 'failed'
  words: string
}

/** Where a file stands, in words: from the task while it is sent, from the document afterwards. */
export const progressOf = (task: ImportTask, document: DocumentSummary | undefined): ImportProgress => {
  if (task.state === 'failed') return { step: 'failed', words: task.problem ?? '没有传上来' }
  if (task.state === 'waiting') return { step: 'waiting', words: '等待上传' }
  if (task.state === 'sending') return { step: 'sending', words: `上传 ${Math.floor(task.share * 100)}%` }
  if (!document || document.status === 'reading') return { step: 'reading', words: '正在阅读' }
  if (document.status === 'refused')
    return { step: 'refused', words: document.refusal?.message ?? '不能读取这份文件' }
  return { step: 'read', words: task.again ? '以前已经导入，内容相同' : '已读入' }
}

export const isSettled = ({ step }: ImportProgress): boolean =>
  step === 'read' || step === 'refused' || step === 'failed'

/** 1536 → "1.5 KB". */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export const newTask = (key: number, { name, size }: { name: string; size: number }): ImportTask => ({
  key,
  name,
  size,
  state: 'waiting',
  share: 0,
  document: null,
  again: false,
  problem: null,
})
