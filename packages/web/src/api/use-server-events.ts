import type { DocumentList, DocumentSummary } from '@heng/server/contract'
import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { documentsQuery } from './queries'
import type { ServerEvent } from './server-events'
import { hearServerEvents } from './server-events'

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
    list ? { ...list, documents: withDocument(list.documents, changed) } : list,
  )
  void client.invalidateQueries({ queryKey: ['document', changed.id] })
}

const onDossier = (client: QueryClient): void => {
  void client.invalidateQueries({ queryKey: ['dossiers'] })
  void client.invalidateQueries({ queryKey: ['dossier'] })
  void client.invalidateQueries({ queryKey: ['document'] })
}

/** Half a second: of what a whole region saves, the lists ask once for much that changed together. */
const pause = 500
const waiting = new WeakSet<QueryClient>()

const onEditions = (client: QueryClient): void => {
  if (waiting.has(client)) return
  waiting.add(client)
  setTimeout(() => {
    waiting.delete(client)
    void client.invalidateQueries({ queryKey: ['editions'] })
  }, pause)
}

const onEdition = (client: QueryClient, { id, checked }: { id: string; checked?: false }): void => {
  onEditions(client)
  // Findings are many times what was saved; they come with the check that follows.
  const isConcerned = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
    checked !== false || queryKey[2] !== 'findings'
  void client.invalidateQueries({ queryKey: ['edition', id], predicate: isConcerned })
}

const onEvent = (client: QueryClient, event: ServerEvent): void => {
  switch (event.name) {
    case 'document':
      return onDocument(client, JSON.parse(event.data) as DocumentSummary)
    case 'document-deleted':
      void client.invalidateQueries({ queryKey: documentsQuery.queryKey })
      return onDossier(client)
    case 'dossier':
      return onDossier(client)
    case 'edition-changed':
      return onEdition(client, JSON.parse(event.data) as { id: string; checked?: false })
    case 'reminders-changed':
      return onEditions(client)
    case 'reconnected':
      // What happened while the line was cut was not heard.
      void client.invalidateQueries()
  }
}

/** Keeps what is on the screen in step with the server. */
export const useServerEvents = (): void => {
  const client = useQueryClient()
  useEffect(() => hearServerEvents((event) => onEvent(client, event)), [client])
}
