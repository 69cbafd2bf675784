import type { HengDocument } from '@heng/domain/records/document'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { fieldIndexOf } from '../../reading/field-index'
import { anchorFindings } from '../../reading/finding-anchor'
import type { KeyedFinding } from '../../reading/keyed-finding'
import { resolveSelection } from '../../reading/selection'
import type { DocumentDesk } from './document-context'
import { useDeskMoves } from './use-desk-moves'

const route = getRouteApi('/documents/$id')

/** The hash as written; one that a person mangled is no reason to fail. */
const decoded = (hash: string): string => {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

/** Everything marked on a document page follows from its address, so links and the way back work. */
export const useDocumentDesk = (
  id: string,
  document: HengDocument,
  findings: readonly KeyedFinding[],
): DocumentDesk => {
  const search = route.useSearch()
  const hash = decoded(useLocation({ select: (location) => location.hash }))
  const index = useMemo(() => fieldIndexOf(document), [document])
  const anchored = useMemo(() => anchorFindings(findings, id, index), [findings, id, index])
  const openFinding = findings.some(({ key }) => key === hash) ? hash : null
  const selection = useMemo(
    () => resolveSelection({ ...search, finding: openFinding ?? undefined }, index, findings, id),
    [search, openFinding, index, findings, id],
  )
  const moves = useDeskMoves(id, index, selection.record)
  return useMemo(
    () => ({ id, document, index, findings, anchored, selection, openFinding, ...moves }),
    [id, document, index, findings, anchored, selection, openFinding, moves],
  )
}
