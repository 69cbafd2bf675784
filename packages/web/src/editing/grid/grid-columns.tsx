import type { AmountUnit } from '@heng/domain/money'
import type { Column, ColumnOrColumnGroup } from 'react-data-grid'
import { AmountCell, NameCell, NumberCell, TextCell } from './cell-content'
import { CellCatcher } from './cell-catcher'
import { CellEditor, editorLabel } from './cell-editor'
import type { GridRow } from './grid-row'
import type { RowField } from './row-fields'
import { fieldValue } from './row-fields'

type GridColumn = ColumnOrColumnGroup<GridRow>

const widths: Readonly<Record<string, number>> = {
  code: 104,
  name: 236,
  'texts/seq': 56,
  'texts/region': 84,
  'texts/nature': 84,
  'texts/project': 240,
}

const columnOf = (field: RowField, title: string, readOnly: boolean, unit: AmountUnit): Column<GridRow> => {
  const Content = field.amount ? AmountCell : field.field === 'name' ? NameCell : TextCell
  return {
    key: field.field,
    name: title,
    frozen: field.frozen,
    resizable: true,
    width: field.amount ? 'minmax(118px, 168px)' : (widths[field.field] ?? 130),
    minWidth: 48,
    cellClass: field.amount ? 'amount' : `label label-${field.field.replace('texts/', '')}`,
    editable: !readOnly,
    // What is being written stays when others change the row meanwhile.
    editorOptions: { closeOnExternalRowChange: false },
    renderCell: ({ row, tabIndex }) => (
      <>
        <Content row={row} field={field.field} />
        {tabIndex === 0 && !readOnly && !field.amount && (
          <CellCatcher label={`${editorLabel(row, field)}：${fieldValue(row, field.field) ?? '空'}`} />
        )}
      </>
    ),
    renderEditCell: (props) => <CellEditor {...props} field={field} unit={unit} />,
  }
}

type Titled = { column: Column<GridRow>; path: readonly string[] }

/** Columns whose titles begin alike stand under one group header, level by level. */
const grouped = (columns: readonly Titled[]): GridColumn[] => {
  const result: GridColumn[] = []
  for (let at = 0; at < columns.length; ) {
    const first = columns[at]
    const [head = '', ...rest] = first?.path ?? []
    if (!first || rest.length === 0) {
      if (first) result.push(first.column)
      at += 1
      continue
    }
    let end = at + 1
    while (columns[end]?.path[0] === head && (columns[end]?.path.length ?? 0) > 1) end += 1
    const inner = columns.slice(at, end).map(({ column, path }) => ({ column, path: path.slice(1) }))
    result.push({ name: head, children: grouped(inner) })
    at = end
  }
  return result
}

/** How many rows the header has. */
export const headerDepth = (fields: readonly RowField[]): number =>
  Math.max(1, ...fields.map(({ title }) => title.split('/').length))

/** The columns of the grid: the row number, the labels (frozen as far as they name the row), the amounts. */
export const gridColumns = (
  fields: readonly RowField[],
  readOnly: boolean,
  unit: AmountUnit,
): readonly GridColumn[] => [
  {
    key: '#',
    name: '行',
    frozen: true,
    width: 46,
    minWidth: 46,
    cellClass: 'number-cell',
    renderCell: ({ row }) => <NumberCell row={row} />,
  },
  ...grouped(
    fields.map((field) => {
      const path = field.amount ? field.title.split('/').map((part) => part.trim()) : [field.title]
      return { column: columnOf(field, path.at(-1) ?? field.title, readOnly, unit), path }
    }),
  ),
]
