// A region for bench/load.ts: 20 departments with four units each, an edition of every unit, and people.
import type { EditionRecord, EditionStatement, EditionTarget } from '@heng/domain/editing/edition-record'
import { exampleRow, exampleStatement, filledTarget } from '@heng/domain/editing/example-records'
import type { Role } from '@heng/domain/role'
import { checkEditions } from '@heng/operations/editions/check-editions'
import { openHeng } from '@heng/operations/heng'
import { insertAccount, insertOrganization, insertRegion, selectAccountIds } from '@heng/store/accounts'
import { connect, type Database } from '@heng/store/database'
import { insertRecord, insertVersion } from '@heng/store/edition-records'
import { insertEdition } from '@heng/store/editions'
import { asOwner, type DatabasePlace } from '@heng/store/owner-access'
import { sql } from 'kysely'

/** Somebody, and what they work on. */
export type Person = { login: string; writes: boolean; editions: string[]; records: string[] }

export const password = 'fuzai-2026-heng'

const region = { code: '500199', name: '示例区' }

const target = (at: number): EditionTarget => {
  const form = filledTarget(
    `示例项目${at}`,
    Array.from({ length: 9 }, () => '10'),
  )
  return { ...form, fields: { ...form.fields, 'budget.total': `${120 + at}.00` } }
}

const statement = (): EditionStatement =>
  exampleStatement(
    Array.from({ length: 60 }, (_, at) =>
      exampleRow(`r${at}`, {
        level: 3,
        code: `${2_050_201 + at}`,
        name: `示例支出${at}`,
        cells: { total: '30.00', basic: '10.00', project: '20.00' },
      }),
    ),
    { columns: ['total', 'basic', 'project'].map((key) => ({ key, title: key })) },
  )

/** An edition of a unit with eight forms and a table; answers the ids. */
const plantEdition = async (database: Database, organization: string) => {
  const edition = await insertEdition(database, {
    region: region.code,
    organization,
    fiscalYear: 2026,
    stage: 'first-submission',
    round: 0,
    basedOn: null,
    account: null,
  })
  if (edition === null) throw new Error('the database is not empty')
  const all: EditionRecord[] = [...Array.from({ length: 8 }, (_, at) => target(at)), statement()]
  const records: string[] = []
  for (const [ordinal, data] of all.entries()) {
    const name = data.record === 'performance-target' ? `示例项目${ordinal}` : '部门支出总表'
    const id = await insertRecord(database, {
      edition,
      lineage: null,
      ordinal,
      name,
      data,
      origins: {},
      document: null,
    })
    await insertVersion(database, { id, edition, version: 1, account: null, differences: [] })
    if (data.record === 'performance-target') records.push(id)
  }
  return { edition, records }
}

type Unit = { organization: string; edition: string; records: string[] }
type Department = { organization: string; units: Unit[] }

const plantTree = async (database: Database): Promise<Department[]> => {
  await insertRegion(database, region)
  const plant = (
    kind: 'bureau' | 'department' | 'unit',
    code: string,
    parent: string | null,
  ): Promise<string> =>
    insertOrganization(database, {
      region: region.code,
      kind,
      parent,
      code,
      name: `示例区${code}单位`,
      fiscalYears: [2025, 2026],
    })
  const bureau = await plant('bureau', '001', null)
  const departments: Department[] = []
  for (let at = 0; at < 20; at += 1) {
    const organization = await plant('department', `${201 + at}`, bureau)
    const units: Unit[] = []
    for (let unit = 1; unit <= 4; unit += 1) {
      const id = await plant('unit', `${201 + at}00${unit}`, organization)
      units.push({ organization: id, ...(await plantEdition(database, id)) })
    }
    departments.push({ organization, units })
  }
  return departments
}

/** Of ten people seven are clerks, two review for their department, one works for the whole region. */
const plantPerson = async (database: Database, departments: Department[], at: number): Promise<Person> => {
  const department = departments[at % departments.length]
  const unit = department?.units[Math.floor(at / departments.length) % 4]
  if (!department || !unit) throw new Error('no unit')
  const login = `yonghu${at}`
  const open = (role: Role, organizations: string[]): Promise<string> =>
    insertAccount(database, { region: region.code, login, name: `用户${at}`, role, organizations })
  const everything = (units: readonly Unit[]): Pick<Person, 'editions' | 'records'> => ({
    editions: units.map(({ edition }) => edition),
    records: units.flatMap(({ records }) => records),
  })
  const share = Math.floor(at / departments.length) % 10
  if (share === 9) {
    await open('performance-officer', [])
    return { login, writes: false, ...everything(departments.flatMap(({ units }) => units)) }
  }
  if (share >= 7) {
    await open('department-manager', [department.organization])
    return { login, writes: false, ...everything(department.units) }
  }
  await open('unit-clerk', [unit.organization])
  return { login, writes: true, ...everything([unit]) }
}

/** One password for everybody: hashing it for each would take longer than the measuring. */
const sharePassword = async (url: string): Promise<void> => {
  const owner = connect(url)
  await sql`insert into sign_in_credential (id, user_id, provider_id, account_id, password)
    select gen_random_uuid()::text, account.id, 'credential', account.id::text, given.password
    from account cross join (select password from sign_in_credential limit 1) given
    where not exists (select from sign_in_credential known where known.user_id = account.id)`.execute(owner)
  await owner.destroy()
}

/** Makes the region in an empty database and answers its people. */
export const prepareRegion = async (where: DatabasePlace, users: number): Promise<Person[]> => {
  const heng = await openHeng({ where, onBug: (bug) => process.stderr.write(`${String(bug)}\n`) })
  const people: Person[] = []
  try {
    const departments = await plantTree(heng.database)
    for (let at = 0; at < users; at += 1) people.push(await plantPerson(heng.database, departments, at))
    const [first] = await selectAccountIds(heng.database)
    await heng.signIn.setPassword(first?.id ?? '', password)
    await checkEditions(heng)
    await heng.idle()
  } finally {
    await heng.close()
  }
  await asOwner(where, sharePassword)
  return people
}

const indicators = Array.from({ length: 8 }, (_, at) => `\t第${at + 1}项工作完成率\t≥\t9${at}\t%\t11\t是`)

/** A file of three forms, no two the same. */
export const smallFile = (at: number): string =>
  [1, 2, 3]
    .flatMap((seq) => [
      `序号：${seq}`,
      '2026年区级重点专项资金绩效目标表（一级项目）',
      '单位：万元',
      `项目名称\t示例专项${at}之${seq}\t主管部门\t101-示例区教育委员会\t\t\t`,
      `2026年预算\t${at}.50\t\t\t\t\t`,
      `项目概况\t${'维修校舍，改善办学条件，保障师生安全。'.repeat(6)}\t\t\t\t\t`,
      '绩效指标\t指标名称\t指标性质\t指标值\t计量单位\t指标权重(%)\t是否核心',
      ...indicators,
      '',
    ])
    .join('\n')
