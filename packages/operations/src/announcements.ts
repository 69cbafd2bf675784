import type { DocumentSummary } from './documents/document-summary'
import type { DossierSummary } from './dossiers/dossier-summary'

/** What happens behind a request, for whoever watches and may see what `owner` (an organization) has. */
export type Announcement =
  | { event: 'document'; data: DocumentSummary }
  | { event: 'document-deleted'; data: { id: string; owner: string; fiscalYear?: null } }
  | { event: 'dossier'; data: DossierSummary }
  /** `checked` is false where values were changed and what is found in them is not yet known. */
  | { event: 'edition-changed'; data: { id: string; owner: string; fiscalYear: number; checked?: false } }
  | { event: 'reminders-changed'; data: { owner: string; fiscalYear: number } }

export type Announcements = {
  announce: (announcement: Announcement) => void
  /** Answers how to stop listening. */
  listen(listener: (announcement: Announcement) => void): () => void
}

export const openAnnouncements = (): Announcements => {
  const listeners = new Set<(announcement: Announcement) => void>()
  return {
    announce: (announcement) => {
      for (const listener of listeners) listener(announcement)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
