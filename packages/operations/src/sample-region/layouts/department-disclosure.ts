import { separated } from '../amount-text'
import type { SampleExtract, SampleRow, SampleTable, SampleTarget } from '../sample-extract'
import { cellsOf, chineseNumber, codedRows, overPages, sidesOf, type Sides } from './department-tables'
import { contentOf, newSheet, nextLine, put, tabRow, type Sheet } from './sheet'

/** Puts a table and remembers the line of its title. */
const putTable = (sheet: Sheet, table: SampleTable, lines: readonly string[]): void => {
  table.line = nextLine(sheet)
  put(sheet, ...lines, '')
}

const ordinals = (rows: Sides, side: 'left' | 'right'): Map<SampleRow, string> => {
  const named = new Map<SampleRow, string>()
  let [first, second] = [0, 0]
  for (const pair of rows) {
    const row = pair[side]
    if (!row || (row.name ?? '').endsWith('总计')) continue
    if (row.level === 1) {
      first += 1
      second = 0
      named.set(row, `${chineseNumber(first)}、`)
    } else {
      second += 1
      named.set(row, `(${chineseNumber(second)})`)
    }
  }
  return named
}

const putSummary = (sheet: Sheet, table: SampleTable): void => {
  const rows = sidesOf(table, 1)
  const [left, right] = [ordinals(rows, 'left'), ordinals(rows, 'right')]
  const columns = ['total', 'generalPublic', 'governmentFund', 'stateCapital']
  const name = (row: SampleRow | undefined, ordinal: Map<SampleRow, string>): string =>
    row ? `${ordinal.get(row) ?? ''}${row.name ?? ''}` : ''
  const lines = rows.map((pair) =>
    tabRow([
      name(pair.left, left),
      ...cellsOf(pair.left, ['budget']),
      name(pair.right, right),
      ...cellsOf(pair.right, columns),
    ]),
  )
  putTable(
    sheet,
    table,
    overPages(lines, 17, [
      table.title,
      '',
      '单位:万元',
      '',
      tabRow(['收入', '', '支出', '', '', '', '']),
      tabRow(['项目', '预算数', '支出科目', '合计', '一般公共 预算', '政府性基金 预算', '国有资本 经营预算']),
    ]),
  )
}

const putBalance = (sheet: Sheet, table: SampleTable): void => {
  let classes = 0
  const lines = sidesOf(table, 3).map(({ left, right }, at, all) => {
    const ordinal = right && at < all.length - 3 ? `${chineseNumber((classes += 1))}、` : ''
    return tabRow([
      left?.name ?? '',
      ...cellsOf(left, ['budget']),
      right ? `${ordinal}${right.name ?? ''}` : '',
      ...cellsOf(right, ['budget']),
    ])
  })
  putTable(
    sheet,
    table,
    overPages(lines, 19, [
      table.title,
      '',
      '单位:万元',
      '',
      tabRow(['收入', '', '支出', '']),
      tabRow(['项目', '预算数', '支出科目', '预算数']),
    ]),
  )
}

const revenueTitles = [
  '总计',
  '上年结转结余 资金',
  '一般公共 预算拨款 收入',
  '政府性基金 预算拨款收入',
  '国有资本 经营预算 拨款收入',
  '事业 收入',
  '财政专户 管理资金 收入',
  '上级补助收入',
  '附属单位 上缴收入',
  '事业单位 经营收入',
  '其他 收入',
]

const procurementTitles = [
  '总计',
  '上年结转 结余资金',
  '一般公共 预算拨款 收入',
  '政府性基 金预算拨 款收入',
  '国有资本 经营预算 拨款收入',
  '财政专户 管理收入',
  '事业收入',
  '上级补助 收入',
  '附属单位 上缴收入',
  '事业单位 经营收入',
  '其他 收入',
]

/** Heading of every page: title, unit, header rows. */
const heading = (table: SampleTable, ...headers: readonly string[]): string[] => [
  table.title,
  '',
  '单位:万元',
  '',
  ...headers,
]

const byFunction = (table: SampleTable): string[] =>
  overPages(
    codedRows(table, 1, 8),
    18,
    heading(
      table,
      tabRow(['', '功能分类科目', `${table.fiscalYear - 1} 年预算数`, `${table.fiscalYear} 年预算数`], 8),
      tabRow(['科目编码', '科目名称', `${table.fiscalYear - 1} 年预算数`, '总计', '基本支出', '项目支出'], 8),
    ),
  )

const byEconomic = (table: SampleTable): string[] =>
  overPages(
    codedRows(table, 1, 8),
    16,
    heading(
      table,
      tabRow(['', '经济分类科目', `${table.fiscalYear} 年基本支出`], 8),
      tabRow(['科目编码', '科目名称', '总计', '人员经费', '日常公用经费'], 8),
    ),
  )

const threePublicLines = (table: SampleTable): string[] => {
  const year = ['总计', '因公出国(境) 费用', '公务用车购置及运行费', '', '', '公务接待费']
  const parts = ['', '', '小计', '公务用车 购置', '公务用车运行 维护费', '']
  return [
    ...heading(
      table,
      tabRow(
        ['', '', `${table.fiscalYear - 1} 年预算数`, '', '', '', '', '', `${table.fiscalYear} 年预算数`],
        14,
      ),
      tabRow(['部门编码', '部门名称', ...year, ...year]),
      tabRow(['', '', ...parts, ...parts]),
    ),
    ...codedRows(table, 1, 14),
  ]
}

const fundLines = (table: SampleTable, remark: string): string[] => [
  ...heading(
    table,
    tabRow(['科目编码', '科目名称', '本年政府性基金预算财政拨款支出', '', '']),
    tabRow(['', '', '总计', '基本支出', '项目支出']),
  ),
  ...codedRows(table, 1, 5),
  '',
  remark,
]

const procurementLines = (table: SampleTable): string[] => [
  ...heading(table, tabRow(['项目', ...procurementTitles])),
  ...table.rows.map((row) => tabRow([row.name, ...cellsOf(row, table.columns)])),
]

const detailLines = (table: SampleTable): string[] => {
  const rows = table.rows.map((row) =>
    tabRow([
      row.seq?.toString() ?? '',
      row.unitCode ? `${row.unitCode}-${row.unitName ?? ''}` : '',
      row.code ?? '',
      row.code ? row.name : '',
      row.projectCode ? `${row.projectCode}-${row.project ?? ''}(${row.nature ?? ''})` : (row.name ?? ''),
      ...cellsOf(row, table.columns),
    ]),
  )
  return [
    ...heading(
      table,
      tabRow(
        [
          '序号',
          '预算单位',
          '功能分类科目',
          '',
          '项目名称',
          '合计',
          '年初特定目标类',
          '',
          '',
          '',
          '上级专项',
        ],
        14,
      ),
      tabRow([
        '',
        '',
        '科目编码',
        '科目名称',
        '',
        '',
        '小计',
        '人员性 项目',
        '一般性 项目',
        '民生配套 项目',
        '小计',
        '提前下达 专项',
        '结转 项目',
        '市级专项',
      ]),
    ),
    ...rows,
  ]
}

const putDepartmentForm = (sheet: Sheet, target: SampleTarget): void => {
  target.line = nextLine(sheet)
  put(
    sheet,
    `${target.name}预算整体绩效目标表`,
    '',
    '单位:万元',
    '',
    tabRow(['部门(单位)名称', target.name, '', '部门支出预算数', separated(target.budget.total), '']),
    tabRow(['当年整体绩效目标', target.goal], 6),
    tabRow(['绩效指标', '指标', '指标权重', '计量单位', '指标性质', '指标值']),
    ...target.indicators.map((one) =>
      tabRow([one.level2, one.name, one.weight, one.unit, one.operator, one.value]),
    ),
    '',
  )
}

/** Three-level rows; every level 2 ends with a blank template row, level cells stand only where they begin. */
const threeLevelRows = (target: SampleTarget): string[] => {
  let [level1, level2]: (string | null)[] = [null, null]
  let number = 0
  const rows: string[] = []
  for (const one of target.indicators) {
    if (one.level2 !== level2 && level2 !== null) rows.push(tabRow(['', '', '', `指标${number + 1}:`, '']))
    number = one.level2 === level2 ? number + 1 : 1
    rows.push(
      tabRow([
        '',
        one.level1 === level1 ? '' : one.level1,
        one.level2 === level2 ? '' : one.level2,
        `指标${number}${number % 2 === 1 ? '：' : ':'}${one.name}`,
        `${one.operator ?? ''}${one.value ?? ''}${one.unit ?? ''}`,
      ]),
    )
    ;[level1, level2] = [one.level1, one.level2]
  }
  rows.push(tabRow(['', '', '', `指标${number + 1}:`, '']))
  return rows
}

const putProjectForm = (sheet: Sheet, target: SampleTarget): void => {
  target.line = nextLine(sheet)
  put(
    sheet,
    tabRow(['项目名称', target.name], 5),
    tabRow(['主管部门', target.department?.name ?? '', '实施单位', target.implementer?.name ?? ''], 5),
    tabRow(
      ['资金总额(万元)', separated(target.budget.total), '项目性质(常年或一次)', target.nature ?? ''],
      5,
    ),
    tabRow(['项目起始时间', target.period?.start ?? '', '项目终止时间', target.period?.end ?? ''], 5),
    tabRow(['项目概况', target.overview], 5),
    tabRow(['立项依据', target.basis], 5),
    tabRow(['项目当年绩效目标', target.goal], 5),
    tabRow(['绩效指标', '一级指标', '二级指标', '三级指标', '指标值']),
    ...threeLevelRows(target),
    '',
  )
}

/** Layout 3, as scanned department disclosures circulate: bullets, half-width brackets, tables over pages. */
export const writeDepartmentDisclosure = (extract: SampleExtract): string => {
  const sheet = newSheet()
  put(sheet, extract.title, '')
  const remarks = extract.notes.filter((note) => note.startsWith('备注'))
  for (const note of extract.notes.filter((one) => !one.startsWith('备注')))
    if (/^\d+\./.test(note)) put(sheet, `- ${note}`)
    else put(sheet, '', note, '')
  put(sheet, '')
  for (const table of extract.tables) putStatement(sheet, table, remarks)
  for (const target of extract.targets)
    if (target.scope === 'department') putDepartmentForm(sheet, target)
    else putProjectForm(sheet, target)
  return contentOf(sheet)
}

const putStatement = (sheet: Sheet, table: SampleTable, remarks: readonly string[]): void => {
  switch (table.kind) {
    case 'fiscal-appropriation-summary':
      return putSummary(sheet, table)
    case 'department-balance':
      return putBalance(sheet, table)
    case 'general-expenditure-by-function':
      return putTable(sheet, table, [...byFunction(table), '', remarks[0] ?? ''])
    case 'basic-expenditure-by-economic':
      return putTable(sheet, table, byEconomic(table))
    case 'three-public':
      return putTable(sheet, table, threePublicLines(table))
    case 'fund-expenditure':
      return putTable(sheet, table, fundLines(table, remarks[1] ?? ''))
    case 'department-revenue':
      return putTable(
        sheet,
        table,
        overPages(
          codedRows(table, 1, 13),
          14,
          heading(
            table,
            tabRow(['', '科目', ...revenueTitles.map(() => '')]),
            tabRow(['科目编码', '科目名称', ...revenueTitles]),
          ),
        ),
      )
    case 'department-expenditure':
      return putTable(
        sheet,
        table,
        overPages(
          codedRows(table, 1, 5),
          20,
          heading(table, tabRow(['科目编码', '科目名称', '合计', '基本支出', '项目支出'])),
        ),
      )
    case 'procurement':
      return putTable(sheet, table, procurementLines(table))
    case 'project-detail':
      return putTable(sheet, table, detailLines(table))
    default:
      throw new Error(`layout 3 prints no table of kind ${table.kind}`)
  }
}
