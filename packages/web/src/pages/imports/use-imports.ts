import type { DocumentList, ImportAnswer } from '@heng/server/contract'
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { documentsQuery } from '../../api/queries'
import { RequestProblem, upload } from '../../api/request'
import { withDocument } from '../../api/use-server-events'
import type { ImportTask } from './import-task'
import { newTask } from './import-task'

/** Files sent at the same time: more would only make each slower. */
const lanes = 3

type Change = (part: Partial<ImportTask>) => void

/** Sends one file and puts the document it became into the list. */
const send = async (client: QueryClient, file: File, change: Change): Promise<void> => {
  change({ state: 'sending' })
  try {
    const answer = await upload<ImportAnswer>('/api/documents', file, (share) => change({ share }))
    const [imported] = answer.documents
    if (!imported) return change({ state: 'failed', problem: '服务没有收下这份文件' })
    const { alreadyImported, ...summary } = imported
    client.setQueryData<DocumentList>(documentsQuery.queryKey, (list) => ({
      next: null,
      ...list,
      documents: withDocument(list?.documents ?? [], summary),
    }))
    change({ state: 'sent', share: 1, document: summary.id, again: alreadyImported })
  } catch (cause) {
    const problem = cause instanceof RequestProblem ? cause.message : '没有传上来，请再试一次'
    change({ state: 'failed', problem })
  }
}

/** Sends files a few at a time and tells how far each is; one that fails keeps the rest going. */
export const useImports = () => {
  const client = useQueryClient()
  const [tasks, setTasks] = useState<readonly ImportTask[]>([])
  const queue = useRef<{ key: number; file: File }[]>([])
  const busy = useRef(0)
  const count = useRef(0)

  const pump = useCallback(() => {
    while (busy.current < lanes) {
      const next = queue.current.shift()
      if (!next) return
      busy.current += 1
      const change: Change = (part) =>
        setTasks((all) => all.map((task) => (task.key === next.key ? { ...task, ...part } : task)))
      void send(client, next.file, change).finally(() => {
        busy.current -= 1
        pump()
      })
    }
  }, [client])

  const add = useCallback(
    (files: readonly File[]) => {
      const started = files.map((file) => {
        count.current += 1
        return { key: count.current, file }
      })
      queue.current.push(...started)
      setTasks((all) => [...started.map(({ key, file }) => newTask(key, file)), ...all])
      pump()
    },
    [pump],
  )
  const clear = useCallback(() => setTasks([]), [])
  return { tasks, add, clear }
}
