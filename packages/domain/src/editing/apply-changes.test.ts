import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal'
import { applyChanges } from './apply-changes'
import { conflicts } from './conflicts'
import { changesOf, diffRecords } from './diff-records'
import type { EditionRecord, EditionRow, EditionStatement, EditionTarget } from './edition-record'
import { exampleIndicator, exampleRow, exampleStatement, exampleTarget } from './example-records'
import { itemsOf, valueAt } from './item-at'
import { changesForMine, rebaseRecord } from './rebase-record'
import type { RecordChange } from './record-change'

const row = (key: string, cells: Record<string, string | null> = {}): EditionRow =>
  exampleRow(key, {
    name: `第 ${key} 行`,
    texts: { project: '示例项目' },
    cells: { total: null, basic: null, '上级补助/特殊转移支付': null, ...cells },
  })

const statement = (rows: EditionRow[]): EditionStatement =>
  exampleStatement(rows, {
    organization: { code: '109', name: '示例区教育委员会' },
    columns: ['total', 'basic', '上级补助/特殊转移支付'].map((key) => ({ key, title: key })),
    notes: [{ key: 'n', text: '示例附注' }],
  })

const target = (): EditionTarget =>
  exampleTarget({
    fields: { name: '示例项目', 'budget.total': '1200' },
    indicatorColumns: ['level1', 'name', 'operator', 'value', 'core'],
  })

const refusal = (run: () => unknown): string => {
  try {
    run()
  } catch (problem) {
    if (problem instanceof Refusal) return `${problem.code}: ${problem.detail ?? ''}`
    throw problem
  }
  return 'done'
}

/** A step a person might take, turned into a change that is valid for the record at that moment. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'set', 'set', 'insert', 'remove', 'move', 'head', 'note'),
    at: fc.nat(30),
    to: fc.nat(30),
    column: fc.constantFrom(
      'cells/total',
      'cells/上级补助/特殊转移支付',
      'name',
      'code',
      'level',
      'texts/owner',
      'side',
      'sign',
    ),
    amount: fc.option(fc.integer({ min: -99_999, max: 99_999 }).map((value) => String(value))),
  }),
  { maxLength: 25 },
)
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

const valueFor = (step: Step): string | null => {
  if (step.column === 'level') return String((step.at % 4) + 1)
  if (step.column === 'sign') return step.at % 2 ? '1' : '-1'
  if (step.column === 'side') return step.at % 2 ? 'revenue' : null
  return step.amount
}

let serial = 0
const changesFor = (record: EditionRecord, step: Step): RecordChange[] => {
  const rows = record.record === 'statement' ? record.rows : []
  const picked = rows[step.at % Math.max(1, rows.length)]
  const after = rows[step.to % Math.max(1, rows.length)]?.key ?? null
  serial += 1
  if (step.kind === 'head') return [{ change: 'set', path: 'title', value: `标题 ${step.at}` }]
  if (step.kind === 'note') return [{ change: 'set', path: 'notes/n/text', value: `附注 ${step.at}` }]
  if (step.kind === 'insert' || !picked)
    return [{ change: 'insert', list: 'rows', after, item: row(`new${serial}`, { total: step.amount }) }]
  const remove: RecordChange = { change: 'remove', list: 'rows', key: picked.key }
  if (step.kind === 'remove') return [remove]
  if (step.kind === 'move')
    return after === picked.key ? [] : [remove, { change: 'insert', list: 'rows', after, item: picked }]
  return [{ change: 'set', path: `rows/${picked.key}/${step.column}`, value: valueFor(step) }]
}

const work = (record: EditionRecord, todo: readonly Step[]): EditionRecord =>
  todo.reduce((current, step) => applyChanges(current, changesFor(current, step)), record)

const base = statement(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => row(key, { total: '1' })))

/** The record without the difference between a value that is empty and one that is not there. */
const plain = (record: EditionRecord): unknown =>
  JSON.parse(JSON.stringify(record, (_, value: unknown) => value ?? undefined))

describe('changes', () => {
  test('the difference of two states, applied to the first, gives the second, and back', () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const [before, after] = [work(base, one), work(base, other)]
        expect(plain(applyChanges(before, changesOf(diffRecords(before, after))))).toEqual(plain(after))
        expect(plain(applyChanges(after, changesOf(diffRecords(after, before))))).toEqual(plain(before))
      }),
    )
  })

  test('nothing differs between a record and itself, and what is not touched stays the same object', () => {
    const after = applyChanges(base, [{ change: 'set', path: 'rows/b/cells/total', value: '1,234.50' }])
    expect(diffRecords(base, base)).toEqual([])
    expect(diffRecords(base, structuredClone(base))).toEqual([])
    expect(itemsOf(after, 'rows')[0]).toBe(base.rows[0])
    expect(diffRecords(base, after)).toEqual([
      { difference: 'value', path: 'rows/b/cells/total', before: '1', after: '1234.50' },
    ])
  })

  test('a move touches only the moved item', () => {
    const [first, ...rest] = base.rows
    const after = { ...base, rows: first ? [...rest, first] : rest }
    expect(diffRecords(base, after).map((one) => [one.difference, 'key' in one ? one.key : ''])).toEqual([
      ['removed', 'a'],
      ['inserted', 'a'],
    ])
  })

  test('five thousand rows are pasted at once within a moment', () => {
    const many = statement(Array.from({ length: 5000 }, (_, at) => row(`k${at}`)))
    const paste = many.rows.map(
      ({ key }): RecordChange => ({ change: 'set', path: `rows/${key}/cells/total`, value: '2' }),
    )
    const append = Array.from(
      { length: 5000 },
      (_, at): RecordChange => ({
        change: 'insert',
        list: 'rows',
        after: at === 0 ? 'k4999' : `n${at - 1}`,
        item: row(`n${at}`),
      }),
    )
    const started = performance.now()
    const after = applyChanges(many, [...paste, ...append])
    expect(performance.now() - started).toBeLessThan(3000)
    expect(itemsOf(after, 'rows')).toHaveLength(10_000)
    expect(itemsOf(after, 'rows').at(-1)?.key).toBe('n4999')
  })

  test.each<[string, EditionRecord, RecordChange, RegExp | 'done']>([
    ['no such row', base, { change: 'set', path: 'rows/z/name', value: 'x' }, /rows\/z\/name 不存在/],
    ['no such column', base, { change: 'set', path: 'rows/a/cells/zzz', value: '1' }, /cells\/zzz 没有/],
    ['no such field', base, { change: 'set', path: 'rows/a/colour', value: 'x' }, /rows\/a\/colour/],
    ['no such head', base, { change: 'set', path: 'kind', value: 'x' }, /kind 不存在/],
    ['no amount', base, { change: 'set', path: 'rows/a/cells/total', value: '12a' }, /准确的金额：12a/],
    ['too fine', base, { change: 'set', path: 'rows/a/cells/total', value: '0.0000001' }, /准确的金额/],
    ['key twice', base, { change: 'insert', list: 'rows', after: null, item: row('a') }, /rows\/a 已经存在/],
    ['no anchor', base, { change: 'insert', list: 'rows', after: 'z', item: row('y') }, /插在其后的 z/],
    ['slash', base, { change: 'insert', list: 'rows', after: null, item: row('x/y') }, /“\/”/],
    ['half an item', base, { change: 'insert', list: 'rows', after: null, item: { key: 'y' } }, /不完整/],
    [
      'words as amount',
      base,
      { change: 'insert', list: 'rows', after: null, item: row('y', { total: '多' }) },
      /金额/,
    ],
    ['removed twice', base, { change: 'remove', list: 'rows', key: 'z' }, /rows\/z 不存在/],
    ['other list', base, { change: 'remove', list: 'indicators', key: 'a' }, /indicators\/a 不存在/],
    ['no title', base, { change: 'set', path: 'title', value: null }, /title 不能为空/],
    ['title', base, { change: 'set', path: 'title', value: '支出总表' }, 'done'],
    ['nature', target(), { change: 'set', path: 'fields/nature', value: '长期' }, /项目性质：长期/],
    ['budget', target(), { change: 'set', path: 'fields/budget.total', value: '一千' }, /金额：一千/],
    ['field', target(), { change: 'set', path: 'fields/colour', value: 'x' }, /fields\/colour 不存在/],
    ['good field', target(), { change: 'set', path: 'fields/goal', value: '完成培训' }, 'done'],
    [
      'operator',
      target(),
      {
        change: 'insert',
        list: 'indicators',
        after: null,
        item: { ...exampleIndicator('i'), operator: '约' },
      },
      /指标性质：约/,
    ],
    [
      'core',
      target(),
      { change: 'insert', list: 'indicators', after: null, item: { ...exampleIndicator('i'), core: '对' } },
      /“是”或“否”/,
    ],
    [
      'good',
      target(),
      { change: 'insert', list: 'indicators', after: null, item: exampleIndicator('i') },
      'done',
    ],
  ])('%s', (_, record, change, said) => {
    const answer = refusal(() => applyChanges(record, [change]))
    if (said === 'done') expect(answer).toBe('done')
    else {
      expect(answer).toMatch(/^request-must-be-valid: /)
      expect(answer).toMatch(said)
    }
  })
})

test('a row with an amount of another unit can be removed and put back', () => {
  const before = statement([row('a', { total: '5（单位不同）', basic: '0.0000001' })])
  const back = changesOf(diffRecords({ ...before, rows: [] }, before))
  expect(applyChanges({ ...before, rows: [] }, back)).toEqual(before)
  const put: RecordChange = { change: 'set', path: 'rows/a/cells/total', value: '5（单位不同）' }
  expect(applyChanges(before, [put])).toEqual(before)
})

describe('two people', () => {
  const set = (path: string, value: string | null): RecordChange => ({ change: 'set', path, value })
  const remove = (key: string): RecordChange => ({ change: 'remove', list: 'rows', key })

  test.each<[string, RecordChange, RecordChange, boolean]>([
    ['other cells', set('rows/a/cells/total', '2'), set('rows/a/cells/basic', '3'), false],
    ['the same cell', set('rows/a/cells/total', '2'), set('rows/a/cells/total', '3'), true],
    ['the same value', set('rows/a/cells/total', '2'), set('rows/a/cells/total', '2'), false],
    ['a row they removed', set('rows/a/name', 'x'), remove('a'), true],
    ['a row I removed', remove('a'), set('rows/a/name', 'x'), true],
    ['both removed it', remove('a'), remove('a'), false],
    ['the same title', set('title', '甲'), set('title', '乙'), true],
  ])('%s', (_, mine, theirs, clash) => {
    expect(conflicts([mine], [theirs])).toEqual(clash ? [{ mine, theirs }] : [])
  })

  test('nothing of theirs and nothing of mine is lost, whatever both did', () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const [mine, theirs] = [work(base, one), work(base, other)]
        const { record, clashes } = rebaseRecord(base, mine, theirs)
        const clashing = new Set(clashes.map(({ id }) => id))
        for (const change of changesOf(diffRecords(base, mine)))
          if (change.change === 'set' && !clashing.has(change.path)) {
            const item = change.path.split('/').slice(0, 2).join('/')
            if (!clashing.has(item)) expect(valueAt(record, change.path)).toBe(change.value)
          } else if (change.change === 'insert' && !clashing.has(`rows/${change.item.key}`))
            expect(itemsOf(record, 'rows').some(({ key }) => key === change.item.key)).toBe(true)
        if (diffRecords(base, mine).length === 0) expect(plain(record)).toEqual(plain(theirs))
        if (diffRecords(base, theirs).length === 0) expect(plain(record)).toEqual(plain(mine))
        // My side of every clash can be taken.
        const decided = applyChanges(record, clashes.flatMap(changesForMine))
        for (const clash of clashes)
          if (clash.clash === 'value') expect(valueAt(decided, clash.id)).toBe(clash.mine)
      }),
    )
  })

  test('a row they removed comes back as I had it, when I want it', () => {
    const mine = applyChanges(base, [set('rows/c/name', '我的'), set('rows/c/cells/basic', '9')])
    const theirs = applyChanges(base, [remove('c'), remove('b')])
    const { record, clashes } = rebaseRecord(base, mine, theirs)
    expect(itemsOf(record, 'rows').map(({ key }) => key)).toEqual(['a', 'd', 'e', 'f'])
    expect(clashes.map(({ clash, id }) => [clash, id])).toEqual([['removed-by-them', 'rows/c']])
    const decided = applyChanges(record, clashes.flatMap(changesForMine))
    expect(itemsOf(decided, 'rows').map(({ key }) => key)).toEqual(['a', 'c', 'd', 'e', 'f'])
    expect(valueAt(decided, 'rows/c/cells/basic')).toBe('9')
  })

  test('an answer that was lost on its way is no conflict with oneself', () => {
    const mine = applyChanges(base, [
      set('rows/a/cells/total', '5'),
      { change: 'insert', list: 'rows', after: 'b', item: row('x') },
      remove('f'),
    ])
    const { record, clashes } = rebaseRecord(base, mine, mine)
    expect(clashes).toEqual([])
    expect(plain(record)).toEqual(plain(mine))
  })
})
