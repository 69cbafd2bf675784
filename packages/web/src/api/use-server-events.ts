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

const onEdition = (client: QueryClient, { id }: { id: string }): void => {
  void client.invalidateQueries({ queryKey: ['editions'] })
  void client.invalidateQueries({ queryKey: ['edition', id] })
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
      return onEdition(client, JSON.parse(event.data) as { id: string })
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
