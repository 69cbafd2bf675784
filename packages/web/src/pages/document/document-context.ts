import type { HengDocument } from '@heng/domain/records/document'
import { createContext, useContext } from 'react'
import type { FieldIndex } from '../../reading/field-index'
import type { AnchoredFinding } from '../../reading/finding-anchor'
import type { KeyedFinding } from '../../reading/keyed-finding'
import type { Selection } from '../../reading/selection'

/** What the parts of a document page share: what is read, what is marked, and how to mark something else. */
export type DocumentDesk = {
  id: string
  document: HengDocument
  index: FieldIndex
  findings: readonly KeyedFinding[]
  anchored: readonly AnchoredFinding[]
  selection: Selection
  openFinding: string | null
  selectField: (record: string, path: string) => void
  selectLine: (line: number, cell?: number) => void
  selectFinding: (finding: KeyedFinding | null) => void
}

const Desk = createContext<DocumentDesk | null>(null)
export const DocumentDeskProvider = Desk.Provider

export const useDesk = (): DocumentDesk => {
  const desk = useContext(Desk)
  if (!desk) throw new Error('used outside of a document page')
  return desk
}
