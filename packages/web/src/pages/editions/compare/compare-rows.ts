import type {
  EditionContents,
  EditionRecord,
  EditionStatement,
  EditionTarget,
} from '@heng/domain/editing/edition-record'
import { indicatorKeys } from '@heng/domain/editing/edition-record'
import { formRows } from '../../../editing/form/form-layout'

/** One line of a comparison: what it is, and each of its values before and after. */
export type ComparedRow = {
  key: string
  name: string
  level: number
  /** 'added' and 'removed' for a line that only one of the two has. */
  outcome: 'added' | 'removed' | 'changed' | 'same'
  cells: readonly { before: string | null; after: string | null }[]
}

export type ComparedTable = { columns: readonly string[]; rows: readonly ComparedRow[]; amounts: boolean }

type Item<T> = { before: T | null; after: T | null; key: string }

/** The items of both, those that are gone where they stood. */
const paired = <T extends { key: string }>(before: readonly T[], after: readonly T[]): Item<T>[] => {
  const old = new Map(before.map((item) => [item.key, item]))
  const now = new Set(after.map(({ key }) => key))
  const items: Item<T>[] = after.map((item) => ({
    key: item.key,
    before: old.get(item.key) ?? null,
    after: item,
  }))
  before.forEach((item, at) => {
    if (now.has(item.key)) return
    const above = before.slice(0, at).findLast(({ key }) => items.some((one) => one.key === key))
    const place = above === undefined ? 0 : items.findIndex(({ key }) => key === above.key) + 1
    items.splice(place, 0, { key: item.key, before: item, after: null })
  })
  return items
}

const rowOf = <T>(
  { key, before, after }: Item<T>,
  name: (item: T) => string,
  level: (item: T) => number,
  values: (item: T) => readonly (string | null)[],
): ComparedRow => {
  const one = after ?? before
  const was = before === null ? [] : values(before)
  const is = after === null ? [] : values(after)
  const cells = Array.from({ length: Math.max(was.length, is.length) }, (_, at) => ({
    before: was[at] ?? null,
    after: is[at] ?? null,
  }))
  const renamed = before !== null && after !== null && name(before) !== name(after)
  const changed = renamed || cells.some((cell) => cell.before !== cell.after)
  const outcome = before === null ? 'added' : after === null ? 'removed' : changed ? 'changed' : 'same'
  return { key, name: one === null ? '' : name(one), level: one === null ? 1 : level(one), outcome, cells }
}

type Row = EditionStatement['rows'][number]

const accountOf = ({ code, name }: Row): string =>
  [code, name].filter((text) => text !== null && text !== '').join(' ')

const projectOf = ({ texts }: Row): string | null => texts.project ?? texts.owner ?? null

/** What a row is called: by its project where it names one, with the account it is paid from. */
const rowName = (row: Row, project = projectOf(row)): string => {
  const account = accountOf(row)
  if (project === null) return account
  return account === '' ? project : `${project}（${account}）`
}

/** The name of a row, and what it was called before where that is another. */
const bothNames = (before: Row | null, after: Row): string => {
  if (before === null || rowName(before) === rowName(after)) return rowName(after)
  if (accountOf(before) !== accountOf(after)) return `${rowName(before)} → ${rowName(after)}`
  return rowName(after, `${projectOf(before) ?? '空'} → ${projectOf(after) ?? '空'}`)
}

const statementTable = (before: EditionStatement | null, after: EditionStatement | null): ComparedTable => {
  const columns = [
    ...new Map([...(before?.columns ?? []), ...(after?.columns ?? [])].map((one) => [one.key, one])).values(),
  ]
  const items = paired(before?.rows ?? [], after?.rows ?? [])
  return {
    columns: columns.map(({ title }) => title),
    amounts: true,
    rows: items.map((item) =>
      rowOf(
        item,
        (row) => bothNames(item.before, row),
        ({ level }) => level,
        ({ cells }) => columns.map(({ key }) => cells[key] ?? null),
      ),
    ),
  }
}

const targetTable = (before: EditionTarget | null, after: EditionTarget | null): ComparedTable => {
  const one = after ?? before
  if (one === null) return { columns: [], rows: [], amounts: false }
  const fields = formRows({ ...one, printedFields: [] }).flat()
  const fieldRows = fields.map(({ label, fields: parts }): ComparedRow => {
    const text = (target: EditionTarget | null): string | null =>
      parts.flatMap(({ key }) => target?.fields[key] ?? []).join(' 至 ') || null
    const [was, is] = [text(before), text(after)]
    const outcome = was === is ? 'same' : before === null ? 'added' : after === null ? 'removed' : 'changed'
    return { key: label, name: label, level: 1, outcome, cells: [{ before: was, after: is }] }
  })
  const indicators = paired(before?.indicators ?? [], after?.indicators ?? []).map((item) =>
    rowOf(
      item,
      ({ name }) => `指标：${name ?? '（未命名）'}`,
      () => 1,
      (indicator) => [
        indicatorKeys.flatMap((key) => (key === 'name' ? [] : (indicator[key] ?? []))).join('　') || null,
      ],
    ),
  )
  const filled = fieldRows.filter(({ cells }) =>
    cells.some((cell) => cell.before !== null || cell.after !== null),
  )
  return { columns: ['内容'], rows: [...filled, ...indicators], amounts: false }
}

const contentsTable = (before: EditionContents | null, after: EditionContents | null): ComparedTable => {
  const rows = paired(before?.entries ?? [], after?.entries ?? []).map((item) =>
    rowOf(
      item,
      ({ seq, name }) => [seq, name].filter(Boolean).join(' '),
      () => 1,
      ({ department, amount }) => [department, amount],
    ),
  )
  const totals = { before: before?.total ?? null, after: after?.total ?? null }
  const outcome = totals.before === totals.after ? 'same' : 'changed'
  const total: ComparedRow = {
    key: 'total',
    name: '合计',
    level: 1,
    outcome,
    cells: [{ before: null, after: null }, totals],
  }
  return { columns: ['主管部门', '金额'], rows: [...rows, total], amounts: false }
}

/** Two states of a record line by line; one of them may be missing. */
export const comparedTable = (before: EditionRecord | null, after: EditionRecord | null): ComparedTable => {
  const one = after ?? before
  switch (one?.record) {
    case undefined:
      return { columns: [], rows: [], amounts: false }
    case 'statement':
      return statementTable(
        before?.record === 'statement' ? before : null,
        after?.record === 'statement' ? after : null,
      )
    case 'performance-target':
      return targetTable(
        before?.record === 'performance-target' ? before : null,
        after?.record === 'performance-target' ? after : null,
      )
    case 'contents':
      return contentsTable(
        before?.record === 'contents' ? before : null,
        after?.record === 'contents' ? after : null,
      )
    case 'narrative': {
      const [was, is] = [
        before?.record === 'narrative' ? before.paragraphs : [],
        after?.record === 'narrative' ? after.paragraphs : [],
      ]
      const rows = paired(was, is).map((item, at) =>
        rowOf(
          item,
          () => `第 ${at + 1} 段`,
          () => 1,
          ({ text }) => [text],
        ),
      )
      return { columns: ['文字'], rows, amounts: false }
    }
  }
}
