import type { DocumentList, DocumentSummary } from '@heng/server/contract'
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { documentsQuery } from './queries'

/** The list with one document replaced, or put in front when it is new. */
export const withDocument = (
  list: readonly DocumentSummary[],
  changed: DocumentSummary,
): DocumentSummary[] =>
  list.some(({ id }) => id === changed.id)
    ? list.map((document) => (document.id === changed.id ? changed : document))
    : [changed, ...list]

const onDocument = (client: QueryClient, changed: DocumentSummary): void => {
  client.setQueryData<DocumentList>(documentsQuery.queryKey, (list) =>
    list ? { documents: withDocument(list.documents, changed) } : list,
  )
  void client.invalidateQueries({ queryKey: ['document', changed.id] })
}

const onEdition = (client: QueryClient): void => {
  void client.invalidateQueries({ queryKey: ['editions'] })
  void client.invalidateQueries({ queryKey: ['edition'] })
  void client.invalidateQueries({ queryKey: ['document'] })
}

/** Keeps what is on the screen in step with the server; the browser reconnects by itself. */
export const useServerEvents = (): void => {
  const client = useQueryClient()
  useEffect(() => {
    const events = new EventSource('/api/events')
    let lost = false
    events.addEventListener('document', (event: MessageEvent<string>) => {
      onDocument(client, JSON.parse(event.data) as DocumentSummary)
    })
    events.addEventListener('document-deleted', () => {
      void client.invalidateQueries({ queryKey: documentsQuery.queryKey })
      onEdition(client)
    })
    events.addEventListener('edition', () => onEdition(client))
    events.addEventListener('error', () => {
      lost = true
    })
    events.addEventListener('open', () => {
      // What happened while the line was cut was not heard.
      if (lost) void client.invalidateQueries()
      lost = false
    })
    return () => events.close()
  }, [client])
}
