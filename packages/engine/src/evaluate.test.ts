import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate'
import { amountFacts, checkIdentity, roundingVariant, spotsOf, termOfCell } from './identity'
import type { Rule } from './rule'
import { sampleDocument, sampleEdition, sampleStatement } from './sample'

const sums: Rule<{ stated: string; computed: string; difference: string }> = {
  id: 'budget/sample-sum',
  title: '合计',
  severity: 'error',
  cites: [{ basis: 'practice', text: '惯例' }],
  needs: '部门支出总表',
  notCheckable: (view) => (view.statements().length > 0 ? null : '没有部门支出总表'),
  *check(view) {
    for (const located of view.statements())
      for (const row of located.record.rows) {
        const [total = null, ...parts] = located.record.columns.map(({ key }) =>
          termOfCell(located, row, key),
        )
        const check = checkIdentity({ total, parts })
        if (check && check.outcome !== 'exact')
          yield {
            spots: spotsOf(check),
            facts: amountFacts(check, located.record.amountUnit),
            identity: check.identity,
            ...roundingVariant(check),
          }
      }
  },
  message: (facts) => `为 ${facts.stated}，应为 ${facts.computed}`,
  remedy: () => '改正',
}

const columns = ['total', 'basic', 'project']
const statement = (line: number, ...rows: readonly [string, ...string[]][]) =>
  sampleStatement(columns, rows, line)
const run = (edition: ReturnType<typeof sampleEdition>, ...rules: readonly Rule[]) => evaluate(edition, rules)

describe('evaluate', () => {
  test('a finding carries its wording, authority, record and every cell with its text', () => {
    const document = sampleDocument({ statements: [statement(10, ['行政运行', '35.00', '10.00', '20.00'])] })
    const { summary, findings } = run(sampleEdition(document), sums)
    expect(summary).toEqual({ passed: 0, failed: 1, notChecked: 0, errors: 1, warnings: 0, hints: 0 })
    expect(findings).toEqual([
      {
        rule: 'budget/sample-sum',
        severity: 'error',
        message: '为 35万元，应为 30万元',
        remedy: '改正',
        facts: { stated: '35万元', computed: '30万元', difference: '5万元' },
        authority: ['惯例'],
        places: [
          { source: '示例.txt', line: 11, cell: 1, text: '35.00', record: 'statement-10' },
          { source: '示例.txt', line: 11, cell: 2, text: '10.00', record: 'statement-10' },
          { source: '示例.txt', line: 11, cell: 3, text: '20.00', record: 'statement-10' },
        ],
        record: { kind: 'statement', id: 'statement-10', seq: null, name: '部门支出总表' },
        group: 'budget/sample-sum@示例.txt:11:1',
      },
    ])
  })

  test('a difference that rounding explains is a hint of the variant', () => {
    const document = sampleDocument({ statements: [statement(10, ['甲', '30.01', '10.00', '20.00'])] })
    expect(run(sampleEdition(document), sums).findings).toMatchObject([
      { rule: 'budget/sample-sum/rounding', severity: 'hint' },
    ])
  })

  test('passed, failed and not checked are told apart', () => {
    const clean = sampleEdition(
      sampleDocument({ statements: [statement(10, ['甲', '30.00', '10.00', '20.00'])] }),
    )
    expect(run(clean, sums).summary).toMatchObject({ passed: 1, failed: 0, notChecked: 0 })
    const { summary, notChecked } = run(sampleEdition(sampleDocument()), sums)
    expect(summary).toMatchObject({ passed: 0, failed: 0, notChecked: 1 })
    expect(notChecked).toEqual([{ rule: 'budget/sample-sum', reason: '没有部门支出总表' }])
  })

  test.each([
    [{ from: 2025, to: null }, '自 2025 年度起适用，资料为 2024 年度'],
    [{ from: null, to: 2023 }, '适用至 2023 年度，资料为 2024 年度'],
  ])('a rule not in force is not checked: %o', (inForce, reason) => {
    const edition = sampleEdition(
      sampleDocument({ statements: [statement(10, ['甲', '35.00', '10.00', '20.00'])] }),
    )
    expect(run(edition, { ...sums, inForce })).toMatchObject({
      findings: [],
      notChecked: [{ rule: sums.id, reason }],
    })
    expect(run({ ...edition, fiscalYear: null }, { ...sums, inForce }).findings).toHaveLength(1)
  })

  test('findings follow documents, lines and rule ids, whatever the order of the rules', () => {
    const wrong = (line: number) => statement(line, ['甲', '35.00', '10.00', '20.00'])
    const edition = sampleEdition(
      sampleDocument({ source: '二.txt', statements: [wrong(30), wrong(10)] }),
      sampleDocument({ source: '一.txt', statements: [wrong(5)] }),
    )
    const other = { ...sums, id: 'budget/another-sum' }
    const order = (rules: readonly Rule[]) =>
      run(edition, ...rules).findings.map(
        ({ rule, places }) => `${places[0]?.source}:${places[0]?.line} ${rule}`,
      )
    expect(order([sums, other])).toEqual([
      '二.txt:11 budget/another-sum',
      '二.txt:11 budget/sample-sum',
      '二.txt:31 budget/another-sum',
      '二.txt:31 budget/sample-sum',
      '一.txt:6 budget/another-sum',
      '一.txt:6 budget/sample-sum',
    ])
    expect(order([other, sums])).toEqual(order([sums, other]))
  })

  test('two findings at one place keep apart keys; one wrong cell joins them', () => {
    const document = sampleDocument({ statements: [statement(10, ['甲', '35.00', '10.00', '20.00'])] })
    const twice = run(sampleEdition(document), sums, { ...sums, id: 'budget/another-sum' })
    expect(new Set(twice.findings.map(({ group }) => group)).size).toBe(1)
    const apart: Rule = {
      ...sums,
      *check(view) {
        const [located] = view.statements()
        if (!located) return
        for (const stated of ['一', '二'])
          yield {
            spots: [{ document: located.document, record: located.record, place: { line: 11 } }],
            facts: { stated, computed: '', difference: '' },
          }
      },
      message: () => '',
      remedy: () => '',
    }
    expect(run(sampleEdition(document), apart).findings.map(({ group }) => group)).toEqual([
      'budget/sample-sum@示例.txt:11',
      'budget/sample-sum@示例.txt:11#2',
    ])
  })
})
