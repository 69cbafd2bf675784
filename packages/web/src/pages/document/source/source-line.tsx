import { memo } from 'react'
import { SeverityMark } from '../../../parts/severity-mark'
import { cellsOfLine } from '../../../reading/cells-of-line'
import { originWords } from '../../../reading/origin-words'
import type { LineMark } from './line-marks'

const figure = /^-?[\d,]+(?:\.\d+)?%?$/

const Cells = ({ cells, marked }: { cells: readonly string[]; marked: number | undefined }) => (
  <span className="line-cells">
    {cells.map((text, at) => {
      const shown = text.trim()
      const kind = shown === '' ? ' cell-empty' : figure.test(shown) ? ' cell-figure' : ''
      return (
        <span key={at} data-cell={at} className={`line-cell${kind}${at === marked ? ' cell-marked' : ''}`}>
          {shown}
        </span>
      )
    })}
  </span>
)

/** One line of the source: its marks, its number, its text or cells. */
export const SourceLine = memo(
  (props: {
    number: number
    raw: string
    mark: LineMark
    marked: boolean
    cell: number | undefined
    active: boolean
  }) => {
    const { number, raw, mark } = props
    const cells = cellsOfLine(raw)
    const origin = originWords(mark.origin)
    const classes = [
      'line',
      mark.use ? `line-${mark.use}` : 'line-blank',
      props.marked ? 'line-marked' : '',
      props.active ? 'line-active' : '',
    ]
    return (
      <div className={classes.join(' ')}>
        <span className="line-signs">
          {mark.severity && <SeverityMark severity={mark.severity} />}
          {mark.doubts.length > 0 && (
            <span className="line-doubt" title={mark.doubts.join('；')}>
              ?<span className="unseen">存疑：{mark.doubts.join('；')}</span>
            </span>
          )}
        </span>
        <span className="line-number" {...(origin ? { title: origin } : {})}>
          {number}
        </span>
        {cells ? (
          <Cells cells={cells} marked={props.marked ? props.cell : undefined} />
        ) : (
          <span className="line-text">{raw.trim()}</span>
        )}
        {mark.use === 'unplaced' && <span className="unseen">未归类</span>}
      </div>
    )
  },
)
