import { conflicts } from '@heng/domain/editing/conflicts'
import { changesOf, diffRecords, type RecordDifference } from '@heng/domain/editing/diff-records'
import {
  type EditionIndicator,
  type EditionTarget,
  indicatorKeys,
  targetFieldKeys,
} from '@heng/domain/editing/edition-record'
import type { FilledTemplate } from './filled-sheets'
import { pathLabel } from './template-fields'

/** One value before and after. `now` is given where the records say something else by now than the template did. */
export type PreviewLine = {
  path: string
  label: string
  before: string | null
  after: string | null
  now?: string | null
}

export type PreviewForm = {
  state: 'changed' | 'added' | 'removed'
  sheet: string
  id: string | null
  name: string | null
  lines: readonly PreviewLine[]
}

const wordsOf = (indicator: EditionIndicator): string =>
  indicatorKeys.flatMap((key) => indicator[key] ?? []).join(' ')

const labelAt = (path: string, { scope, indicators }: EditionTarget, before: EditionTarget): string => {
  const [list, key] = path.split('/')
  const label = pathLabel(path, scope)
  if (list !== 'indicators') return label
  const name = [...before.indicators, ...indicators].find((one) => one.key === key)?.name
  return name ? `${label}（${name}）` : label
}

const isIndicator = (item: object): item is EditionIndicator => 'operator' in item

const lineOf = (difference: RecordDifference, before: EditionTarget, after: EditionTarget): PreviewLine => {
  switch (difference.difference) {
    case 'value':
      return {
        path: difference.path,
        label: labelAt(difference.path, after, before),
        before: difference.before,
        after: difference.after,
      }
    case 'inserted':
      return {
        path: `indicators/${difference.key}`,
        label: '新增指标',
        before: null,
        after: isIndicator(difference.item) ? wordsOf(difference.item) : null,
      }
    case 'removed':
      return {
        path: `indicators/${difference.key}`,
        label: '删除指标',
        before: isIndicator(difference.item) ? wordsOf(difference.item) : null,
        after: null,
      }
  }
}

const linesOfNew = (data: EditionTarget): PreviewLine[] => [
  ...targetFieldKeys.flatMap((key): PreviewLine[] => {
    const value = data.fields[key] ?? null
    const path = `fields/${key}`
    return value === null ? [] : [{ path, label: pathLabel(path, data.scope), before: null, after: value }]
  }),
  ...data.indicators.map((indicator) => ({
    path: `indicators/${indicator.key}`,
    label: '指标',
    before: null,
    after: wordsOf(indicator),
  })),
]

/** Marks the lines whose value somebody else changed since the template was made. */
const withCurrent = (
  lines: readonly PreviewLine[],
  before: EditionTarget,
  after: EditionTarget,
  current: EditionTarget,
): PreviewLine[] => {
  const mine = changesOf(diffRecords(before, after))
  const theirs = changesOf(diffRecords(before, current))
  const now = new Map<string, string | null>()
  for (const found of conflicts(mine, theirs)) {
    const path =
      found.mine.change === 'set'
        ? found.mine.path
        : `indicators/${found.mine.change === 'remove' ? found.mine.key : found.mine.item.key}`
    now.set(path, found.theirs.change === 'set' ? found.theirs.value : null)
  }
  return lines.map((line) => (now.has(line.path) ? { ...line, now: now.get(line.path) ?? null } : line))
}

/**
 * What importing a filled template would change, form by form, value by value. `current` holds the records as they are
 * now; where they have changed since the template was made, a line says what stands there.
 */
export const fillInPreview = (
  filled: FilledTemplate,
  current: ReadonlyMap<string, EditionTarget>,
): PreviewForm[] => [
  ...filled.changed.map(({ id, sheet, name, before, after, differences }): PreviewForm => {
    const lines = differences.map((one) => lineOf(one, before, after))
    const now = current.get(id)
    return { state: 'changed', id, sheet, name, lines: now ? withCurrent(lines, before, after, now) : lines }
  }),
  ...filled.added.map(
    ({ sheet, data }): PreviewForm => ({
      state: 'added',
      id: null,
      sheet,
      name: data.fields.name ?? null,
      lines: linesOfNew(data),
    }),
  ),
  ...filled.removed.map(
    ({ id, sheet, name }): PreviewForm => ({ state: 'removed', id, sheet, name, lines: [] }),
  ),
]
