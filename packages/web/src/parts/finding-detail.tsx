import type { KeyedFinding } from '../reading/keyed-finding'
import { ruleOf } from '../reading/keyed-finding'
import { findingFigures } from './finding-facts'
import './finding-detail.css'

/** All that is known of a finding: figures, what mends it, on what authority, the other places it reads. */
export const FindingDetail = (props: {
  finding: KeyedFinding
  onPlace?: (line: number, cell: number | undefined, document: string | null) => void
}) => {
  const { finding, onPlace } = props
  const figures = findingFigures(finding.facts)
  return (
    <dl className="finding-detail">
      {figures.map(({ name, value }) => (
        <div key={name} className="finding-figure">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {finding.remedy && (
        <div>
          <dt>改法</dt>
          <dd>{finding.remedy}</dd>
        </div>
      )}
      {finding.authority.length > 0 && (
        <div>
          <dt>依据</dt>
          <dd>{finding.authority.join('；')}</dd>
        </div>
      )}
      <div>
        <dt>规则</dt>
        <dd className="finding-rule">{ruleOf(finding.rule)}</dd>
      </div>
      {onPlace && finding.places.length > 0 && (
        <div>
          <dt>位置</dt>
          <dd>
            <ul className="finding-places">
              {finding.places.slice(0, 12).map((place, at) => (
                <li key={at}>
                  <button
                    type="button"
                    className="plain finding-place"
                    onClick={(event) => {
                      event.stopPropagation()
                      onPlace(place.line, place.cell, place.document)
                    }}
                  >
                    第 {place.line} 行{place.text && <q>{place.text}</q>}
                  </button>
                </li>
              ))}
              {finding.places.length > 12 && <li className="faint">另有 {finding.places.length - 12} 处</li>}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}
