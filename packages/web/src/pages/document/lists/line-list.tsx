import { LongList } from '../../../parts/long-list'
import { StateNote } from '../../../parts/state-note'
import { useDesk } from '../document-context'
import './line-list.css'

export type LineItem = { line: number; cell: number | undefined; what: string | null; text: string }

/** Lines of the source that need an eye, each one step from its place. */
export const LineList = (props: { items: readonly LineItem[]; explanation: string; none: string }) => {
  const { selectLine, selection } = useDesk()
  if (props.items.length === 0) return <StateNote title={`✓ ${props.none}`} />
  return (
    <div className="line-list">
      <p className="line-list-explanation">{props.explanation}</p>
      <LongList rows={props.items} className="line-list-lines">
        {(item) => (
          <button
            type="button"
            className="plain"
            aria-current={selection.place?.line === item.line}
            onClick={() => selectLine(item.line, item.cell)}
          >
            <span className="number faint">第 {item.line} 行</span>
            <span>
              {item.what && <b>{item.what}</b>}
              <q>{item.text}</q>
            </span>
          </button>
        )}
      </LongList>
    </div>
  )
}
