import type { EditionComparison } from '@heng/server/contract'
import { useMemo } from 'react'
import { withSeparators } from '../../../reading/printed-amount'
import { type ComparedRow, comparedTable } from './compare-rows'

type Compared = EditionComparison['records'][number]

const rowMarks = { added: '增', removed: '删', changed: '改', same: '' } as const

const Cell = (props: { value: string | null; differs: boolean; amount: boolean; side: '原' | '现' }) => {
  const { value, differs, amount } = props
  const text = value === null ? '' : amount ? withSeparators(value) : value
  return (
    <td className={`${amount ? 'number' : 'compared-text'}${differs ? ' compared-differs' : ''}`}>
      {differs && <span className="unseen">{props.side}：</span>}
      {text}
    </td>
  )
}

const Row = ({ row, amounts }: { row: ComparedRow; amounts: boolean }) => (
  <tr className={`compared-${row.outcome}`}>
    <td className="compared-mark">{rowMarks[row.outcome]}</td>
    <th scope="row" style={{ paddingLeft: 8 + (row.level - 1) * 14 }}>
      {row.name}
    </th>
    {row.cells.map(({ before, after }, at) => (
      <Pair key={at} before={before} after={after} amount={amounts} />
    ))}
  </tr>
)

const Pair = (props: { before: string | null; after: string | null; amount: boolean }) => {
  const { before, after, amount } = props
  const differs = before !== after
  return (
    <>
      <Cell value={before} differs={differs} amount={amount} side="原" />
      <Cell value={after} differs={differs} amount={amount} side="现" />
    </>
  )
}

/** What changed in one record in sentences, and the record side by side before and after. */
export const ComparedRecord = ({ compared, all }: { compared: Compared; all: boolean }) => {
  const { before, after, words, outcome } = compared
  const table = useMemo(() => comparedTable(before, after), [before, after])
  const rows = all ? table.rows : table.rows.filter((row) => row.outcome !== 'same')
  if (outcome === 'same') return <p className="faint">这张表没有变化。</p>
  return (
    <>
      {words.length > 0 && (
        <ul className="difference-words" aria-label="修改" tabIndex={0}>
          {words.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="compared-scroll" role="region" aria-label="逐行比较" tabIndex={0}>
        <table className="compared-table">
          <thead>
            <tr>
              <th rowSpan={2} className="compared-mark">
                <span className="unseen">变化</span>
              </th>
              <th rowSpan={2} scope="col">
                项目
              </th>
              {table.columns.map((title) => (
                <th key={title} colSpan={2} scope="colgroup">
                  {title}
                </th>
              ))}
            </tr>
            <tr>
              {table.columns.flatMap((title) => [
                <th key={`${title} before`} scope="col">
                  原
                </th>,
                <th key={`${title} after`} scope="col">
                  现
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} amounts={table.amounts} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
