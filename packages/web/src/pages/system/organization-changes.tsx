import { useQuery } from '@tanstack/react-query'
import { Headings } from './headings'
import { changesQuery } from './system-requests'

const kindWords = {
  rename: '更名',
  move: '移动',
  merge: '合并',
  split: '拆分',
  open: '设立',
  close: '撤销',
} as const

/** 沿革: what became of organizations through the years. */
export const OrganizationChanges = () => {
  const changes = useQuery(changesQuery).data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <details className="system-details">
      <summary>单位沿革（{changes.length}）</summary>
      <div className="system-scroll" role="region" aria-label="单位沿革" tabIndex={0}>
        <table className="system-table">
          <Headings titles={['年度', '更改', '单位', '说明']} />
          <tbody>
            {changes.map(({ id, fiscalYear, kind, from, to, note }) => (
              <tr key={id}>
                <td>{fiscalYear}</td>
                <td>{kindWords[kind]}</td>
                <td>{[from.join('、'), to.join('、')].filter(Boolean).join(' → ')}</td>
                <td>{note ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
