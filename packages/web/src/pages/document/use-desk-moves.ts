import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FieldIndex } from '../../reading/field-index'
import type { DocumentDesk } from './document-context'
import type { DocumentSearch, DocumentView } from './document-search'

const route = getRouteApi('/documents/$id')

/** Views that list lines stay open while one goes through them; the others give way to the record. */
const lasting = (view: DocumentView | undefined): Pick<DocumentSearch, 'view'> =>
  view === 'doubts' || view === 'unplaced' ? { view } : {}

/**
 * The ways to mark something else: each writes the address. Staying in the record that is shown replaces the
 * entry in the browser's history, going to another adds one.
 */
export const useDeskMoves = (
  id: string,
  index: FieldIndex,
  shown: string | null,
): Pick<DocumentDesk, 'selectField' | 'selectLine' | 'selectFinding'> => {
  const { view } = route.useSearch()
  const navigate = route.useNavigate()
  return useMemo(() => {
    const go = (search: DocumentSearch, hash: string, replace: boolean): void =>
      void navigate({ search, hash, replace, resetScroll: false, hashScrollIntoView: false })
    return {
      selectField: (record, at) => go({ record, at }, '', record === shown),
      selectLine: (line, cell) => {
        const record = index.at(line, cell)?.record ?? index.recordAt(line)
        go({ ...lasting(view), line, ...(cell === undefined ? {} : { cell }) }, '', record === shown)
      },
      selectFinding: (finding) => {
        if (!finding) return go(shown ? { record: shown } : {}, '', true)
        const record = finding.places.find((place) => place.document === id)?.record
        return go(record ? { record } : {}, finding.key, record === shown)
      },
    }
  }, [navigate, id, index, shown, view])
}
