import { separated } from '../amount-text'
import type { SampleExtract, SampleRow, SampleTable } from '../sample-extract'
import { putApplicationForms } from './application-form'
import { chineseNumber } from './department-tables'
import { contentOf, newSheet, nextLine, put, putSpaced, wrapped, type Sheet } from './sheet'

/** The printed amounts of a row, empty cells left out, as text extraction leaves them. */
const figures = (row: SampleRow, columns: readonly string[]): string =>
  columns
    .map((column) => separated(row.values[column]))
    .filter((text) => text !== '')
    .join(' ')

/** One side of a printed row: the pieces its name wraps into, and its figures. */
type Side = { pieces: readonly string[]; figures: string }

const joined = (side: Side): string =>
  `${side.pieces.join('')}${side.figures === '' ? '' : ` ${side.figures}`}`

/** The lines of one row of a two-sided table: a wrapped name stands alone, its figures begin a new line. */
const interleaved = (left: Side | null, right: Side | null): string[] => {
  const leftWrapped = left !== null && left.pieces.length > 1
  const rightWrapped = right !== null && right.pieces.length > 1
  const head = leftWrapped ? left.pieces.map((piece) => piece) : []
  const leftEnd = left === null ? '' : leftWrapped ? left.figures : joined(left)
  if (right === null) return [...head, leftEnd]
  if (rightWrapped) return [...head, ...(leftEnd === '' ? [] : [leftEnd]), ...right.pieces, right.figures]
  return [...head, leftEnd === '' ? joined(right) : `${leftEnd}${' '.repeat(4)}${joined(right)}`]
}

/** Shows which of two neighbouring sides a name belongs to by how deep it is indented. */
const indented = (text: string, level: number): string => `${' '.repeat(Math.max(0, (level - 2) * 8))}${text}`

const circled = ['①', '②', '③', '④'] as const

/** Names of the revenue side of the general budget with the ordinals the table prints. */
const generalRevenueNames = (rows: readonly SampleRow[]): string[] => {
  let [first, second] = [0, 0]
  let firstOfThird = true
  return rows.map((row) => {
    const name = row.name ?? ''
    if (name.endsWith('总计')) return name
    if (row.level === 1) return `${chineseNumber((first += 1))}、${name}`
    if (row.level === 2) {
      firstOfThird = true
      return `${circled[second++] ?? ''}${name}`
    }
    if (row.level === 3 && firstOfThird) {
      firstOfThird = false
      return indented(`其中：${name}`, 3)
    }
    if (row.sign === -1) return indented(`减：${name}`, 3)
    return indented(`${row.code ? `${row.code} ` : ''}${name}`, row.level)
  })
}

const generalExpenditureNames = (rows: readonly SampleRow[]): string[] => {
  let second = 0
  return rows.map((row) => {
    const name = row.name ?? ''
    if (row.level === 1) return name.endsWith('总计') ? name : `一、${name}`
    if (row.level === 2) return `${(second += 1)}.${name}`
    return `其中：${row.code ?? ''}${name}`
  })
}

/** A long name wraps at 18 characters; a short one stays whole. */
const sideOf = (name: string, row: SampleRow, columns: readonly string[], width: number): Side => ({
  pieces: name.trim().length > width ? wrapTail(name, width) : [name],
  figures: figures(row, columns),
})

const wrapTail = (name: string, width: number): string[] => {
  const indent = name.length - name.trimStart().length
  const [first = '', ...rest] = wrapped(name.trimStart(), width)
  return [`${' '.repeat(indent)}${first}`, ...rest]
}

const pairRows = (left: readonly Side[], right: readonly Side[]): string[] => {
  const [leftEnd, rightEnd] = [left.at(-1) ?? null, right.at(-1) ?? null]
  const length = Math.max(left.length, right.length) - 1
  const body = Array.from({ length }, (_, at) =>
    interleaved(
      at < left.length - 1 ? (left[at] ?? null) : null,
      at < right.length - 1 ? (right[at] ?? null) : null,
    ),
  ).flat()
  return [...body, ...interleaved(leftEnd, rightEnd)]
}

const sides = (table: SampleTable): { left: SampleRow[]; right: SampleRow[] } => ({
  left: table.rows.filter((row) => row.side === 'revenue'),
  right: table.rows.filter((row) => row.side === 'expenditure'),
})

const putGeneral = (sheet: Sheet, table: SampleTable, notes: readonly string[]): void => {
  table.line = nextLine(sheet)
  const { left, right } = sides(table)
  const leftNames = generalRevenueNames(left)
  const rightNames = generalExpenditureNames(right)
  const expenditureColumns = ['approved', '防疫支出调整', '特殊转移支付调整', 'adjusted']
  putSpaced(
    sheet,
    '[image: image1.emf]附表1：',
    '项    目 人大批准数 增减额 预算调整数 项    目 人大批准数',
    '防疫支出',
    '调整',
    '特殊转移支付',
    '调整',
    '预算调整',
    '数',
  )
  putSpaced(
    sheet,
    ...pairRows(
      left.map((row, at) => sideOf(leftNames[at] ?? '', row, ['approved', '增减额', 'adjusted'], 20)),
      right.map((row, at) => sideOf(rightNames[at] ?? '', row, expenditureColumns, 18)),
    ),
    '收    入 支   出',
    ...notes,
  )
  putSpaced(sheet, table.title)
  put(sheet, '单位：万元')
}

const fundNames = (rows: readonly SampleRow[]): string[] => {
  let first = 0
  let firstOfSecond = true
  return rows.map((row) => {
    const name = row.name ?? ''
    if (name.endsWith('总计')) return name
    if (row.level === 1) {
      first += 1
      return `${chineseNumber(first)}、${row.sign === -1 ? '减：' : ''}${name}`
    }
    const printed = `${firstOfSecond || row.side === 'revenue' ? '其中：' : ''}${row.code ?? ''}${name}`
    firstOfSecond = false
    return `${' '.repeat(12)}${printed}`
  })
}

const putFund = (sheet: Sheet, table: SampleTable): void => {
  table.line = nextLine(sheet)
  const { left, right } = sides(table)
  const [leftNames, rightNames] = [fundNames(left), fundNames(right)]
  const columns = table.columns
  put(sheet, ' 项    目', '')
  const stages = ['年初人大批', '准数', '5月调整预', '算数', '本次增减额', '本次调整预', '算数']
  putSpaced(sheet, ...stages, '项     目', ...stages.slice(0, -2), '本次调整', '预算数')
  putSpaced(
    sheet,
    ...pairRows(
      left.map((row, at) => sideOf(leftNames[at] ?? '', row, columns, 16)),
      right.map((row, at) => sideOf(rightNames[at] ?? '', row, columns, 20)),
    ),
  )
  putSpaced(sheet, table.title, '单位：万元')
  put(sheet, '收    入 支   出')
}

const putTransfer = (sheet: Sheet, table: SampleTable): void => {
  table.line = nextLine(sheet)
  put(sheet, '  单位：万元', '')
  putSpaced(sheet, '序号 科目编码 科目名称 项目名称 金额')
  for (const row of table.rows) {
    const amount = `${separated(row.values['amount'])}${' '.repeat(20)}`
    putSpaced(
      sheet,
      row.code === null
        ? amount
        : `${row.seq ?? ''} ${row.code} ${row.name ?? ''} ${row.project ?? ''} ${amount}`,
    )
  }
  putSpaced(sheet, table.title)
  put(sheet, '合计')
}

/** A row of the treasury-bond allocation; long names and departments wrap onto lines of their own. */
const treasuryRow = (row: SampleRow): string[] => {
  const amount = `${' '.repeat(16)}${separated(row.values['amount'])}`
  const purpose = `${row.code ?? ''}${row.name ?? ''}`
  const long = purpose.length > 18
  const tail = `${row.typeCode ?? ''} ${row.typeName ?? ''}`
  const end = long ? [tail, ...wrapped(purpose, 12), amount] : [`${tail} ${purpose}${amount}`]
  const [first = '', ...rest] = end
  const project = row.project ?? ''
  const department = row.department ?? ''
  const start = `${row.seq ?? ''} ${row.region ?? ''}`
  const projectWraps = project.length > 19
  const departmentWraps = department.length > 6
  if (!projectWraps && !departmentWraps) return [`${start} ${project} ${department} ${first}`, ...rest]
  const before = projectWraps ? [start, ...wrapped(project, 19)] : [`${start} ${project}`]
  return departmentWraps
    ? [...before, ...wrapped(department, 6), first, ...rest]
    : [...before, `${department} ${first}`, ...rest]
}

const putTreasury = (sheet: Sheet, table: SampleTable): void => {
  table.line = nextLine(sheet)
  const [sum, ...rows] = table.rows
  put(sheet, ' 序号 区县 项目名称 项目主管部门 项目类型 资金用途', '')
  putSpaced(sheet, '拟使用特别国', '债金额', `${' '.repeat(6)}${separated(sum?.values['amount'])}`)
  const half = Math.ceil(rows.length / 2)
  putSpaced(sheet, ...rows.slice(0, half).flatMap(treasuryRow), '附表4：')
  putSpaced(sheet, table.title, '单位：万元')
  put(sheet, '合计')
  put(sheet, ' 拟使用特别国', '')
  putSpaced(sheet, '债金额', ...rows.slice(half).flatMap(treasuryRow))
  // the next table begins directly below the last row
  sheet.lines.pop()
}

const putBondPlan = (sheet: Sheet, table: SampleTable): void => {
  table.line = nextLine(sheet)
  const gap = ' '.repeat(18)
  table.rows.forEach((row, at) => {
    const [investment, planned] = [separated(row.values['totalInvestment']), separated(row.values['planned'])]
    if (row.seq === null) putSpaced(sheet, `${investment} ${planned}`, '合    计')
    else
      putSpaced(
        sheet,
        `${at === 0 ? ' ' : ''}${row.seq ?? ''} ${row.owner ?? ''} ${row.project ?? ''}${gap}${investment}${gap}${planned}`,
      )
  })
  putSpaced(
    sheet,
    table.title,
    '单位：万元',
    '序号',
    '业主单位 项目名称 总投资',
    '拟纳入第二批债券',
    '资金安排',
  )
}

/** Layout 1: what text extraction makes of an adjustment plan, then forms with one cell per line. */
export const writeAdjustmentPlan = (extract: SampleExtract): string => {
  const sheet = newSheet()
  for (const table of extract.tables)
    switch (table.kind) {
      case 'general-budget-adjustment':
        putGeneral(sheet, table, extract.notes)
        break
      case 'fund-budget-adjustment':
        putFund(sheet, table)
        break
      case 'transfer-allocation':
        putTransfer(sheet, table)
        break
      case 'treasury-bond-allocation':
        putTreasury(sheet, table)
        break
      case 'special-bond-plan':
        putBondPlan(sheet, table)
        break
      default:
        throw new Error(`layout 1 prints no table of kind ${table.kind}`)
    }
  putApplicationForms(sheet, extract)
  return contentOf(sheet)
}
