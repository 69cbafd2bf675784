import type { EditionRow } from '@heng/domain/editing/edition-record'
import { AmountText } from '../../parts/amount-text'
import { severityWords } from '../../parts/severity-mark'
import { withSeparators } from '../../reading/printed-amount'
import { commentWords } from '../field-comment'
import type { CellFacts, GridFacts } from './grid-facts'
import { cellFacts, useGridFacts } from './grid-facts'
import { fieldValue } from './row-fields'

/** What a cell means beside its value, in words: for those who do not see the marks. */
const wordsOf = ({ findings, comments, computed, unsaved, by }: CellFacts): string[] => [
  ...findings.map(({ severity, message }) => `${severityWords[severity].word}：${message}`),
  ...comments.map(commentWords),
  ...(computed ? [`按明细计算为 ${withSeparators(computed.computed)}`] : []),
  ...(by === null ? [] : [`${by} 改过`]),
  ...(unsaved ? ['尚未保存'] : []),
]

const Marks = ({ facts }: { facts: CellFacts }) => {
  const words = wordsOf(facts)
  if (words.length === 0) return null
  return (
    <>
      {facts.finding && (
        <span className={`cell-seal severity-${facts.finding.severity}`} aria-hidden="true">
          {severityWords[facts.finding.severity].seal}
        </span>
      )}
      {facts.comments.length > 0 && <span className="cell-corner" aria-hidden="true" />}
      <span className="unseen">（{words.join('；')}）</span>
    </>
  )
}

/** The number of a row; findings about the row as a whole stand here. */
export const NumberCell = ({ row }: { row: EditionRow }) => {
  const grid = useGridFacts()
  const facts = cellFacts(grid, row, null)
  return (
    <span className="row-number">
      <Marks facts={facts} />
      {grid.numbers.get(row.key)}
    </span>
  )
}

const decimalsIn = ({ decimals }: GridFacts, field: string): number =>
  decimals.get(field.slice('cells/'.length)) ?? 0

export const AmountCell = ({ row, field }: { row: EditionRow; field: string }) => {
  const grid = useGridFacts()
  const facts = cellFacts(grid, row, field)
  const value = fieldValue(row, field)
  const words = wordsOf(facts)
  // Thousands of cells pass by when somebody scrolls: one of which nothing is said is its amount and nothing else.
  if (words.length === 0)
    return value === null ? null : <AmountText printed={value} decimals={decimalsIn(grid, field)} />
  return (
    <span className="cell-amount">
      <Marks facts={facts} />
      {facts.computed && (
        <span className="cell-computed" aria-hidden="true">
          ≠{withSeparators(facts.computed.computed)}
        </span>
      )}
      {value !== null && <AmountText printed={value} decimals={decimalsIn(grid, field)} />}
    </span>
  )
}

export const TextCell = ({ row, field }: { row: EditionRow; field: string }) => {
  const facts = cellFacts(useGridFacts(), row, field)
  const value = fieldValue(row, field)
  return (
    <span className="cell-text">
      <Marks facts={facts} />
      {value}
    </span>
  )
}

/** The name of a row, indented by its level, with the fold of what stands below it. */
export const NameCell = ({ row, field }: { row: EditionRow; field: string }) => {
  const { tree, folded, toggle } = useGridFacts()
  const depth = Math.max(tree.depth.get(row.key) ?? 0, row.code === null ? row.level - 1 : 0)
  const below = tree.children.get(row.key)
  const isFolded = folded.has(row.key)
  return (
    <span className="cell-name" style={{ paddingInlineStart: `${Math.min(depth, 8)}em` }}>
      {below ? (
        <button
          type="button"
          tabIndex={-1}
          className="plain fold"
          aria-expanded={!isFolded}
          aria-label={`${isFolded ? '展开' : '折叠'}“${row.name ?? row.code ?? ''}”的 ${below.length} 行`}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => toggle(row.key)}
        >
          {isFolded ? '▸' : '▾'}
        </button>
      ) : (
        <span className="fold" aria-hidden="true" />
      )}
      {row.sign === -1 && <span className="cell-minus">减：</span>}
      <TextCell row={row} field={field} />
    </span>
  )
}
