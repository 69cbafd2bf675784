import { emptyRow, type Statement, type StatementRow } from '@heng/domain/records/statement'
import { codeBook, type CodeBookKind } from '@heng/statute/code-book'
import type { TableDefinition } from '@heng/statute/define'
import fc from 'fast-check'
import { amount, organizations, projectName, sourced } from './generated-edition'

const place = { line: 1 }
const year = 2024

type Cells = StatementRow['cells']

const rowOf = (given: Partial<StatementRow>): StatementRow => ({
  place,
  ...emptyRow,
  ...given,
})

/** Amounts in some columns, at least one of them filled. */
const cellsOf = (keys: readonly string[]): fc.Arbitrary<Cells> =>
  fc
    .tuple(...keys.map(() => fc.option(amount, { freq: 3 })), amount)
    .map((all) =>
      Object.fromEntries(
        keys.map((key, at) => [
          key,
          { place, value: (at === 0 ? (all[at] ?? all.at(-1)) : all[at]) ?? null },
        ]),
      ),
    )

/** 类, 款 and 项 of a code book in its order, each with those above it. */
const codedRows = (kind: CodeBookKind, keys: readonly string[]): fc.Arbitrary<StatementRow[]> => {
  const book = codeBook(kind, year)
  const leaves = [...book.values()].filter(({ code }) => code.length === (kind === 'economic' ? 5 : 7))
  return fc
    .uniqueArray(fc.constantFrom(...leaves), { minLength: 2, maxLength: 14, selector: ({ code }) => code })
    .chain((chosen) => {
      const codes = new Set(
        chosen.flatMap(({ code }) =>
          [code.slice(0, 3), code.slice(0, 5), code].filter((one) => book.has(one)),
        ),
      )
      const sorted = [...codes].sort()
      return fc.tuple(...sorted.map(() => cellsOf(keys))).map((cells) =>
        sorted.map((code, at) =>
          rowOf({
            code: sourced(code),
            name: sourced(book.get(code)?.name ?? ''),
            level: (code.length - 1) / 2,
            cells: cells[at] ?? {},
          }),
        ),
      )
    })
}

const sideItems = {
  revenue: [
    '税收收入',
    '非税收入',
    '上级补助收入',
    '一般公共预算资金',
    '政府性基金预算资金',
    '动用预算稳定调节基金',
  ],
  expenditure: ['一般公共服务支出', '教育支出', '农林水支出', '上解上级支出', '住房保障支出', '债务还本支出'],
} as const

const details = ['增值税', '企业所得税', '专项收入', '一般性转移支付', '专项转移支付', '人员经费', '项目经费']

/** The rows of one side: items with details under them, the total at the foot. */
const sideRows = (side: 'revenue' | 'expenditure', keys: readonly string[]): fc.Arbitrary<StatementRow[]> =>
  fc
    .record({
      items: fc.shuffledSubarray([...sideItems[side]], { minLength: 2 }),
      parts: fc.array(fc.subarray([...details], { maxLength: 3 }), { minLength: 6, maxLength: 6 }),
      cells: fc.array(cellsOf(keys), { minLength: 30, maxLength: 30 }),
    })
    .map(({ items, parts, cells }) => {
      const names = items.flatMap((name, at): { name: string; level: number }[] => [
        { name, level: 1 },
        ...(parts[at] ?? []).map((detail) => ({ name: detail, level: 2 })),
      ])
      const total = { name: side === 'revenue' ? '收入总计' : '支出总计', level: 1 }
      return [...names, total].map(({ name, level }, at) =>
        rowOf({ side, name: sourced(name), level, cells: cells[at] ?? {} }),
      )
    })

/** What the label columns of a list hold, by field. */
const listTexts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  region: fc.constantFrom('示例区', '示例区高新园'),
  project: projectName,
  department: fc.constantFrom(...organizations),
  owner: fc.constantFrom(...organizations),
  unitName: fc.constantFrom(...organizations),
}

const listRow = (
  definition: TableDefinition,
  keys: readonly string[],
  at: number,
): fc.Arbitrary<StatementRow> => {
  const fields = definition.labels.filter(({ optional }) => !optional).map(({ field }) => field)
  const [book = 'function'] = definition.codes ?? []
  const entries = [...codeBook(book, year).values()].filter(({ code }) => code.length === 7)
  const texts = fields.flatMap((field) => {
    const values = field === 'seq' ? fc.constant(String(at + 1)) : listTexts[field]
    return values ? [values.map((value) => [field, sourced(value)] as const)] : []
  })
  return fc
    .record({
      texts: fc.tuple(...texts),
      cells: cellsOf(keys),
      entry: fc.constantFrom(...entries),
      unit: fc.integer({ min: 101, max: 999 }),
      type: fc.integer({ min: 1, max: 9 }),
      project: fc.integer({ min: 1, max: 999_999 }),
      nature: fc.constantFrom('常年性项目', '一次性项目'),
      organization: fc.constantFrom(...organizations),
    })
    .map(({ texts: pairs, cells, entry, unit, type, project, nature, organization }) => {
      const labels = definition.labels.filter(({ optional }) => !optional)
      const named: StatementRow['texts'] = Object.fromEntries(pairs)
      const codeFields = labels.flatMap(({ codeField }) =>
        codeField && codeField !== 'code' ? [codeField] : [],
      )
      const isSubject = fields.includes('name') && definition.codes !== undefined
      return rowOf({
        code: isSubject ? sourced(entry.code) : fields.includes('code') ? sourced(String(unit)) : null,
        name: isSubject
          ? sourced(entry.name)
          : fields.includes('name')
            ? sourced(organization)
            : // A list without a subject is called by its project.
              (named.project ?? null),
        cells,
        texts: {
          ...named,
          ...(codeFields.includes('unitCode') ? { unitCode: sourced(`${unit}001`) } : {}),
          ...(codeFields.includes('projectCode')
            ? { projectCode: sourced(`500199${String(project).padStart(15, '0')}`) }
            : {}),
          ...(codeFields.includes('typeCode')
            ? { typeCode: sourced(`2340${type}`), typeName: sourced('基础设施建设') }
            : {}),
          ...(labels.some(({ natureField }) => natureField) ? { nature: sourced(nature) } : {}),
        },
      })
    })
}

/** The words of a printed title that belong to the kind. */
const titleWords = ({ titles }: TableDefinition): string => {
  const [first = []] = titles
  return first.join('')
}

type Body = { columns: Statement['columns']; rows: StatementRow[] }

const twoSided = (definition: TableDefinition): fc.Arbitrary<Body> => {
  const open = definition.openColumns ? ['新增一般债券', '特殊转移支付', '核减支出'] : []
  const shapes = definition.columns
  const columns = [
    ...shapes
      .slice(0, definition.openColumns ? -1 : undefined)
      .map(({ key, titles }) => ({ key, title: titles[0] ?? key })),
    ...open.map((title) => ({ key: title, title })),
    ...(definition.openColumns
      ? shapes.slice(-1).map(({ key, titles }) => ({ key, title: titles[0] ?? key }))
      : []),
  ]
  const keysOf = (side: 'revenue' | 'expenditure') =>
    columns.flatMap(({ key }) => {
      const shape = shapes.find((one) => one.key === key)
      return shape?.side && shape.side !== side ? [] : [key]
    })
  return fc
    .tuple(sideRows('revenue', keysOf('revenue')), sideRows('expenditure', keysOf('expenditure')))
    .map(([revenue, expenditure]) => ({ columns, rows: [...revenue, ...expenditure] }))
}

const oneSided = (definition: TableDefinition): fc.Arbitrary<Body> => {
  const keys = definition.columns.map(({ key }) => key)
  const columns = definition.columns.map(({ key, titles }) => ({ key, title: titles[0] ?? key }))
  const totalRow = cellsOf(keys).map((cells) => rowOf({ name: sourced('合计'), cells }))
  const [book] = definition.codes ?? []
  const rows =
    definition.list === true || book === undefined
      ? fc
          .integer({ min: 1, max: 12 })
          .chain((count) =>
            fc.tuple(...Array.from({ length: count }, (_, at) => listRow(definition, keys, at))),
          )
      : codedRows(book, keys)
  return fc.tuple(rows, totalRow, fc.boolean()).map(([all, total, totalled]) => ({
    columns,
    rows: totalled && definition.list !== true ? [total, ...all] : [...all],
  }))
}

/** A table of a kind with random rows: amounts that need not add up, empty cells, long names, sometimes a note. */
export const statementOf = (definition: TableDefinition): fc.Arbitrary<Statement> =>
  fc
    .record({
      body: definition.sides === 2 ? twoSided(definition) : oneSided(definition),
      note: fc.option(fc.constant('备注：本表按示例区的口径编制。')),
    })
    .map(({ body, note }) => ({
      record: 'statement',
      id: `statement-${definition.kind}`,
      kind: definition.kind,
      place,
      title: `示例区教育委员会${year}年${titleWords(definition)}`,
      fiscalYear: year,
      organization: null,
      amountUnit: '万元',
      printedUnit: sourced('单位：万元'),
      ...body,
      notes: note === null ? [] : [sourced(note)],
    }))
