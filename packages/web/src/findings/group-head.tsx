import type { Severity } from '@heng/domain/finding'
import { SeverityMark } from '../parts/severity-mark'

/** The head of a group of findings, which folds it and opens it again. */
export const GroupHead = (props: {
  severity: Severity
  title: string
  count: number
  folded: boolean
  onFold: () => void
}) => (
  <button type="button" className="plain finding-group" aria-expanded={!props.folded} onClick={props.onFold}>
    <span className="finding-fold" aria-hidden="true">
      {props.folded ? '▸' : '▾'}
    </span>
    <SeverityMark severity={props.severity} />
    <span className="finding-group-title">{props.title}</span>
    <span className="faint">{props.count} 处</span>
  </button>
)
