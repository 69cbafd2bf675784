import { Button } from 'antd'
import type { ReactNode } from 'react'
import './provenance.css'

/** The frame of 来历: what is asked about, and a way to close it. Escape closes it too. */
export const ProvenancePanel = (props: {
  what: string | null
  value: string | null
  unit: string | null
  onClose: () => void
  children: ReactNode
}) => {
  const { what, value, unit, onClose, children } = props
  return (
    <aside
      className="provenance no-print"
      aria-label="来历"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className="provenance-head">
        <h2>来历</h2>
        <Button size="small" type="text" aria-label="关闭来历" onClick={onClose}>
          ✕
        </Button>
      </header>
      {what !== null && (
        <p className="provenance-what">
          <span title={what}>{what}</span>
          {value !== null && (
            <b>
              <span className="number">{value}</span> {unit}
            </b>
          )}
        </p>
      )}
      <div className="provenance-body" tabIndex={0} role="group" aria-label="从哪里来，用到哪里去">
        {children}
      </div>
    </aside>
  )
}
