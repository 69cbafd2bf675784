import { type Money, money } from '@heng/domain/money'
import { amountOf, total } from './amount-text'
import { sampleDepartments, type SampleOrganization } from './organization'
import { committeeProjects, educationProjects, type Programme } from './programme'
import type { SeededChoice } from './seeded-choice'

/** One line of a department's budget: every table and every figure of its narrative is derived from these. */
export type BudgetLine = {
  functionCode: string
  /** The economic code of basic expenditure; null for a project. */
  economicCode: string | null
  amount: Money
  previous: Money
}

export type Yearly = { previous: Money; current: Money }

export type DepartmentBudget = {
  organization: SampleOrganization
  fiscalYear: number
  lines: BudgetLine[]
  projects: Programme[]
  /** Whether a project is paid by an advance notice of the superior government. */
  advanceNotice: readonly string[]
  threePublic: { abroad: Yearly; vehiclePurchase: Yearly; vehicleRunning: Yearly; reception: Yearly }
  procurement: { goods: Money; works: Money; services: Money }
}

/** "2050101 30101 186.40 180.10": function code, economic code, this year, last year, in 万元. */
const basicLine = (text: string): BudgetLine => {
  const [functionCode = '', economicCode = '', amount = '', previous = ''] = text.split(' ')
  return { functionCode, economicCode, amount: amountOf(amount), previous: amountOf(previous) }
}

/** Last year's amount of a project: somewhat more or less, in whole 0.10 万元. */
const projectLine = (project: Programme, choose: SeededChoice): BudgetLine => ({
  functionCode: project.functionCode,
  economicCode: null,
  amount: project.amount,
  previous: money(project.amount + choose.between(-120, 80) * 100_000),
})

const educationBasic = [
  '2050101 30101 186.40 190.20',
  '2050101 30102 142.60 140.80',
  '2050101 30103 98.20 101.30',
  '2050101 30199 24.00 26.00',
  '2050101 30201 32.00 33.50',
  '2050101 30205 1.80 1.80',
  '2050101 30206 8.60 8.90',
  '2050101 30207 6.40 6.40',
  '2050101 30211 12.50 13.60',
  '2050101 30213 5.20 5.00',
  '2050101 30215 4.00 4.50',
  '2050101 30216 6.30 6.30',
  '2050101 30217 8.00 9.50',
  '2050101 30228 11.20 11.00',
  '2050101 30229 7.80 7.80',
  '2050101 30231 9.00 10.00',
  '2050101 30239 28.60 28.20',
  '2050101 30299 21.40 23.10',
  '2050101 31002 6.00 8.00',
  '2050199 30101 88.30 86.10',
  '2050199 30107 96.50 98.40',
  '2050199 30201 9.60 9.60',
  '2080505 30108 86.72 85.90',
  '2080506 30109 43.36 42.95',
  '2080599 30305 18.60 19.20',
  '2089999 30112 5.25 5.20',
  '2101101 30110 30.45 30.10',
  '2101102 30110 14.20 14.00',
  '2101103 30111 6.90 6.80',
  '2210201 30113 65.04 64.42',
]

const committeeBasic = [
  '2010301 30101 318.60 315.20',
  '2010301 30102 226.40 224.00',
  '2010301 30103 175.30 178.60',
  '2010301 30201 58.20 62.00',
  '2010301 30202 6.50 6.50',
  '2010301 30205 2.40 2.40',
  '2010301 30206 14.80 15.60',
  '2010301 30207 12.30 12.90',
  '2010301 30209 26.00 26.00',
  '2010301 30211 22.60 24.40',
  '2010301 30212 12.00 8.00',
  '2010301 30215 5.50 6.00',
  '2010301 30216 9.20 9.20',
  '2010301 30217 13.50 16.00',
  '2010301 30228 18.40 18.10',
  '2010301 30231 31.50 33.00',
  '2010301 30239 46.20 46.80',
  '2010301 30299 35.10 38.40',
  '2010301 31002 11.00 12.50',
  '2010350 30101 142.70 140.90',
  '2010350 30107 168.20 170.50',
  '2010350 30201 16.80 17.20',
  '2010350 30226 7.50 7.50',
  '2010350 30229 9.60 9.30',
  '2080505 30108 138.24 136.80',
  '2080506 30109 69.12 68.40',
  '2080599 30305 22.80 23.60',
  '2089999 30112 8.36 8.30',
  '2101101 30110 52.18 51.60',
  '2101102 30110 21.74 21.50',
  '2101103 30307 4.20 4.20',
  '2210201 30113 103.68 102.60',
]

const yearly = (previous: string, current: string): Yearly => ({
  previous: amountOf(previous),
  current: amountOf(current),
})

/** The education department, fiscal year 2025. */
export const educationBudget = (choose: SeededChoice): DepartmentBudget => {
  const projects = educationProjects(choose)
  return {
    organization: sampleDepartments.education,
    fiscalYear: 2025,
    lines: [...educationBasic.map(basicLine), ...projects.map((project) => projectLine(project, choose))],
    projects,
    advanceNotice: ['普惠性学前教育发展'],
    threePublic: {
      abroad: yearly('0', '0'),
      vehiclePurchase: yearly('0', '0'),
      vehicleRunning: yearly('10.00', '9.00'),
      reception: yearly('9.50', '8.00'),
    },
    procurement: { goods: amountOf('86.00'), works: amountOf('0'), services: amountOf('42.50') },
  }
}

/** The development zone's committee, fiscal year 2023. */
export const committeeBudget = (choose: SeededChoice): DepartmentBudget => {
  const projects = committeeProjects(choose)
  return {
    organization: sampleDepartments.committee,
    fiscalYear: 2023,
    lines: [...committeeBasic.map(basicLine), ...projects.map((project) => projectLine(project, choose))],
    projects,
    advanceNotice: [],
    threePublic: {
      abroad: yearly('8.00', '12.00'),
      vehiclePurchase: yearly('0', '0'),
      vehicleRunning: yearly('33.00', '31.50'),
      reception: yearly('16.00', '13.50'),
    },
    procurement: { goods: amountOf('0'), works: amountOf('0'), services: amountOf('0') },
  }
}

const isPersonnel = (code: string): boolean => /^30[13]/.test(code)

export type LineSums = {
  total: Money
  previous: Money
  basic: Money
  previousBasic: Money
  personnel: Money
  operating: Money
  project: Money
  previousProject: Money
}

/** The sums of some lines in every way the tables print them. */
export const sumsOf = (lines: readonly BudgetLine[]): LineSums => {
  const basic = lines.filter((line) => line.economicCode !== null)
  const project = lines.filter((line) => line.economicCode === null)
  const now = (some: readonly BudgetLine[]): Money => total(some.map((line) => line.amount))
  const before = (some: readonly BudgetLine[]): Money => total(some.map((line) => line.previous))
  const personnel = basic.filter((line) => line.economicCode !== null && isPersonnel(line.economicCode))
  const operating = basic.filter((line) => line.economicCode !== null && !isPersonnel(line.economicCode))
  return {
    total: now(lines),
    previous: before(lines),
    basic: now(basic),
    previousBasic: before(basic),
    personnel: now(personnel),
    operating: now(operating),
    project: now(project),
    previousProject: before(project),
  }
}

/** All codes of the lines with their classes above them, in the order of the tables. */
export const codesOf = (codes: readonly string[], lengths: readonly number[]): string[] =>
  [...new Set(codes.flatMap((code) => lengths.map((length) => code.slice(0, length))))].sort()
