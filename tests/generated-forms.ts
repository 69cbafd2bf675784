import { budgetKeys, type Indicator, type PerformanceTarget } from '@heng/domain/records/performance-target'
import type { FormFieldKey, FormLayout } from '@heng/statute/layout'
import fc from 'fast-check'
import { amount, longText, organizations, projectName, sourced } from './generated-edition'

const place = { line: 1 }

const levels = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const

const names = [
  '维修改造数量',
  '验收合格率',
  '按期完成率',
  '受益群众人数（含周边街镇）',
  '设施完好率',
  '群众满意度',
]

const measures = fc.oneof(
  fc.record({
    operator: fc.constantFrom('≥', '≤', '=', '>', '<'),
    value: fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map(String),
      fc.integer({ min: 1, max: 999 }).map((tenths) => `${Math.floor(tenths / 10)}.${(tenths % 9) + 1}`),
    ),
    unit: fc.constantFrom('%', '个', '万元', '人次', '公里', '平方米', '小时'),
  }),
  fc.record({
    operator: fc.constant('定性'),
    value: fc.constantFrom('优良', '有所提升', '明显改善', '长期'),
    unit: fc.constant(null),
  }),
)

type Columns = PerformanceTarget['indicatorColumns']

/** Indicators in the order of their levels, with the columns that the layout prints. */
const indicators = (columns: Columns, joined: boolean): fc.Arbitrary<Indicator[]> =>
  fc
    .array(
      fc.record({
        level: fc.integer({ min: 0, max: levels.length - 1 }),
        name: fc.constantFrom(...names),
        measure: measures,
        weight: fc.constantFrom('5', '10', '15', '20'),
        core: fc.boolean(),
        note: fc.option(fc.constant('按年度验收结果计算')),
      }),
      { minLength: 2, maxLength: 12 },
    )
    .map((rows) =>
      rows
        .sort((left, right) => left.level - right.level)
        .map(({ level, name, measure, weight, core, note }): Indicator => {
          const has = (column: Columns[number]): boolean => columns.includes(column)
          const [level1 = '', level2 = ''] = levels[level] ?? []
          const { operator, value, unit } = measure
          // A cell of sign, value and unit says of a quality only what it is.
          const qualitative = joined && operator === '定性'
          return {
            place,
            level1: has('level1') ? sourced(level1) : null,
            level2: has('level2') ? sourced(level2) : null,
            name: sourced(name),
            operator: qualitative
              ? null
              : sourced(
                  operator === '≥'
                    ? '≥'
                    : operator === '≤'
                      ? '≤'
                      : operator === '='
                        ? '='
                        : operator === '>'
                          ? '>'
                          : operator === '<'
                            ? '<'
                            : '定性',
                ),
            value: sourced(value),
            unit: unit === null ? null : sourced(unit),
            weight: has('weight') ? sourced(weight) : null,
            core: has('core') ? sourced(core) : null,
            note: has('note') && note !== null ? sourced(note) : null,
          }
        }),
    )

const fieldsOf = ({ above, leftNote, rows, below }: FormLayout): FormFieldKey[] => [
  ...[above, leftNote].flatMap((one) => (one ? [one.field] : [])),
  ...rows.flatMap((row) => ('group' in row ? [row.field] : [])),
  ...rows.flatMap((row) => row.fields.map(({ field }) => field)),
  ...below.map(({ field }) => field),
]

const party = fc
  .record({ name: fc.constantFrom(...organizations), code: fc.option(fc.integer({ min: 101, max: 999 })) })
  .map(({ name, code }) => sourced({ code: code === null ? null : String(code), name }))

/** A form as a layout prints it: its fields and columns, some of them left blank. */
export const formOf = (layout: FormLayout): fc.Arbitrary<PerformanceTarget> => {
  const fields = fieldsOf(layout)
  const columns = layout.columns.map(({ column }) => column)
  const joined = layout.columns.some((column) => column.joined)
  const when = <T>(field: FormFieldKey, values: fc.Arbitrary<T>) =>
    fields.includes(field) ? fc.option(values.map(sourced), { freq: 4 }) : fc.constant(null)
  const ofParty = (field: FormFieldKey) =>
    fields.includes(field) && layout.scope === 'project' ? fc.option(party, { freq: 4 }) : fc.constant(null)
  const positive = amount.filter(({ printed }) => !printed.startsWith('-'))
  const years = fc.constantFrom('2024年', '2024.01', '2024-03')
  return fc
    .record({
      name: layout.scope === 'project' ? projectName : fc.constantFrom(...organizations),
      seq: when('seq', fc.integer({ min: 1, max: 99 })),
      department: ofParty('department'),
      implementer: ofParty('implementer'),
      preparer: ofParty('preparer'),
      contact: when('contact', fc.constantFrom('甲某', '乙某某')),
      phone: when('phone', fc.constantFrom('023-55550100', '55550123')),
      start: fields.includes('periodStart') ? fc.option(years.map(sourced)) : fc.constant(null),
      end: fields.includes('periodEnd') ? fc.option(years.map(sourced)) : fc.constant(null),
      nature: fields.includes('nature')
        ? fc.option(fc.constantFrom('常年', '一次').map(sourced))
        : fc.constant(null),
      executionWeight: when('executionWeight', fc.constant('10')),
      overview: when('overview', longText),
      basis: when('basis', longText),
      goal: when('goal', longText),
      amounts: fc.tuple(...budgetKeys.map((key) => when(`budget.${key}`, positive))),
      rows: indicators(columns, joined),
    })
    .map(
      ({ name, start, end, amounts, rows, ...rest }): PerformanceTarget => ({
        record: 'performance-target',
        id: 'target-1',
        scope: layout.scope,
        place,
        title: layout.title.replace('{year}', '2024年'),
        fiscalYear: 2024,
        amountUnit: '万元',
        name: sourced(name),
        ...rest,
        // A department's own form is of the department it names.
        ...(layout.scope === 'department' ? { department: sourced({ code: null, name }) } : {}),
        period: start === null && end === null ? null : { start, end },
        budget: {
          total: amounts[0] ?? null,
          generalPublic: amounts[1] ?? null,
          governmentFund: amounts[2] ?? null,
          stateCapital: amounts[3] ?? null,
          other: amounts[4] ?? null,
          retained: amounts[5] ?? null,
          townships: amounts[6] ?? null,
        },
        indicatorColumns: [...columns],
        printedFields: fields,
        indicators: rows,
      }),
    )
}
