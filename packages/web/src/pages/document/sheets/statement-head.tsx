import { headerRows } from '../../../reading/header-rows'
import type { StatementHalf } from '../../../reading/statement-layout'

const sideTitles = { revenue: '收入', expenditure: '支出' } as const

/** The header as the statutory table prints it: sides above, then groups, then columns. */
export const StatementHead = ({ halves }: { halves: readonly StatementHalf[] }) => {
  const sided = halves.length > 1
  const titles = halves.map(({ columns }) => columns.map(({ title }) => title))
  const depth = Math.max(...titles.map((half) => headerRows(half).length))
  const matrices = titles.map((half) => headerRows(half, depth))
  return (
    <thead>
      {sided && (
        <tr>
          {halves.map((half, at) => (
            <th
              key={half.side}
              scope="colgroup"
              colSpan={half.labels.length + half.columns.length}
              className={at > 0 ? 'half-start' : undefined}
            >
              {half.side ? sideTitles[half.side] : ''}
            </th>
          ))}
        </tr>
      )}
      {Array.from({ length: depth }, (_, level) => (
        <tr key={level}>
          {halves.flatMap((half, at) => [
            ...(level === 0
              ? half.labels.map(({ key, title }, label) => (
                  <th
                    key={`${at}-${key}`}
                    scope="col"
                    rowSpan={depth}
                    className={at > 0 && label === 0 ? 'half-start' : undefined}
                  >
                    {title}
                  </th>
                ))
              : []),
            ...(matrices[at]?.[level] ?? []).map((cell, column) => (
              <th
                key={`${at}-${level}-${column}`}
                scope={cell.colSpan > 1 ? 'colgroup' : 'col'}
                colSpan={cell.colSpan}
                rowSpan={cell.rowSpan}
                className="amount-head"
              >
                {cell.title}
              </th>
            )),
          ])}
        </tr>
      ))}
    </thead>
  )
}
