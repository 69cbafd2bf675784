import { Button } from 'antd'
import { type FocusEvent, type ReactNode, useCallback, useState } from 'react'
import { RecordProvenance } from './record-provenance'
import { useProvenanceShown } from './use-provenance-shown'

/** Which value of a record one stands on, and whether its 来历 is open beside the record. */
export type ProvenanceDock = {
  shown: boolean
  show: (shown: boolean) => void
  path: string | null
  /** Told of the cell of a grid; anything else is followed by its focus. */
  onPlace: (path: string | null) => void
}

/** `first` is the path that the address names. */
export const useProvenanceDock = (first: string | null): ProvenanceDock => {
  const [shown, show] = useProvenanceShown('edition', false)
  const [path, setPath] = useState(first)
  const [named, setNamed] = useState(first)
  // A door to another value of the same record changes the address alone.
  if (named !== first) {
    setNamed(first)
    setPath(first)
  }
  const onPlace = useCallback((next: string | null): void => {
    if (next !== null) setPath(next)
  }, [])
  return { shown, show, path, onPlace }
}

export const ProvenanceButton = ({ dock }: { dock: ProvenanceDock }) => (
  <Button
    size="small"
    title="一个数从哪里来，用到哪里去（Alt+L）"
    aria-pressed={dock.shown}
    onClick={() => dock.show(!dock.shown)}
  >
    来历
  </Button>
)

/** A record with the 来历 of the value one stands on beside it. */
export const ProvenanceSide = (props: {
  dock: ProvenanceDock
  edition: string
  record: string
  unsaved: ReadonlySet<string>
  children: ReactNode
}) => {
  const { dock, edition, record, unsaved, children } = props
  const onFocus = (event: FocusEvent): void => {
    const path = event.target.closest<HTMLElement>('[data-path]')?.dataset['path']
    if (path !== undefined) dock.onPlace(path)
  }
  return (
    <div className="provenance-side">
      <div className="provenance-beside" onFocus={onFocus}>
        {children}
      </div>
      {dock.shown && (
        <RecordProvenance
          edition={edition}
          record={record}
          path={dock.path}
          isUnsaved={dock.path !== null && unsaved.has(dock.path)}
          onClose={() => dock.show(false)}
        />
      )}
    </div>
  )
}
