import type { Role } from '@heng/domain/role'
import {
  insertAccount,
  insertOrganization,
  insertRegion,
  selectAccountIds,
  selectLogins,
  selectRegionCodes,
} from '@heng/store/accounts'
import { inTransaction } from '@heng/store/database'
import { importDocuments } from '../documents/import-documents'
import type { Heng } from '../heng'
import { hasAccounts } from './first-administrator'

/** The one password of all sample accounts: printed at the start, and for the sample region alone. */
export const samplePassword = 'shili-2026-heng'

export type SampleAccount = { login: string; name: string; role: Role; organization: string | null }

/** Who works in the sample region; `organization` is the code of the one in scope. */
export const sampleAccounts: readonly SampleAccount[] = [
  { login: 'yusuan', name: '周衡', role: 'budget-officer', organization: null },
  { login: 'jixiao', name: '吴绩', role: 'performance-officer', organization: null },
  { login: 'yewu', name: '郑科', role: 'sector-officer', organization: '201' },
  { login: 'jiaowei', name: '钱教', role: 'department-manager', organization: '201' },
  { login: 'jiaowei-benji', name: '孙本', role: 'unit-clerk', organization: '201001' },
  { login: 'weijian', name: '李卫', role: 'department-manager', organization: '302' },
  { login: 'weijian-benji', name: '王健', role: 'unit-clerk', organization: '302001' },
  { login: 'renda', name: '陈委', role: 'congress-reviewer', organization: null },
  { login: 'shenji', name: '冯审', role: 'auditor', organization: null },
  { login: 'admin', name: '系统管理员', role: 'administrator', organization: null },
]

const region = { code: '500199', name: '示例区' }
const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]

/** The tree of organizations, the same in every year; answers ids by code, the bureau's under its own. */
const plantTree = async (heng: Heng): Promise<Map<string, string>> => {
  const { sampleDepartments, sampleTowns } = await import('../sample-region/organization')
  const ids = new Map<string, string>()
  const plant = async (
    kind: 'bureau' | 'department' | 'unit',
    { code, name }: { code: string; name: string },
    parent: string | null,
  ): Promise<string> => {
    const id = await insertOrganization(heng.database, {
      region: region.code,
      kind,
      parent,
      code,
      name,
      fiscalYears: years,
    })
    ids.set(code, id)
    return id
  }
  const bureau = await plant('bureau', { code: '001', name: '示例区财政局' }, null)
  for (const department of [...Object.values(sampleDepartments), ...sampleTowns]) {
    const id = await plant('department', department, bureau)
    for (const unit of department.units) await plant('unit', unit, id)
  }
  return ids
}

const openAccounts = async (heng: Heng, organizations: ReadonlyMap<string, string>): Promise<void> => {
  for (const { organization, ...account } of sampleAccounts) {
    const scope = organization === null ? null : organizations.get(organization)
    await insertAccount(heng.database, {
      ...account,
      region: region.code,
      organizations: scope ? [scope] : [],
    })
  }
}

/** For whom each sample document is imported: its department, or the bureau for the region's own. */
const ownerCodes: Readonly<Record<string, string>> = { disclosure: '201', committee: '109' }

const importSamples = async (
  heng: Heng,
  organizations: ReadonlyMap<string, string>,
): Promise<Record<string, string>> => {
  // Loaded only when it is wanted: the generator with its words is as large as the server.
  const { sampleDocuments } = await import('../sample-region/sample-documents')
  const encoder = new TextEncoder()
  const imports: Record<string, string> = {}
  for (const { layout, name, content } of sampleDocuments()) {
    const organization = organizations.get(ownerCodes[layout] ?? '001')
    if (organization === undefined) throw new Error(`no organization for ${layout}`)
    const owner = { region: region.code, organization, account: null }
    const after = (work: (system: Heng) => void): void => work(heng)
    const [kept] = await importDocuments({ heng, owner, after }, [{ name, bytes: encoder.encode(content) }])
    if (kept) imports[layout] = kept.id
  }
  return imports
}

/** Sets up the sample region in a Heng where nobody works yet; false when somebody does. */
export const setUpSampleDesk = async (heng: Heng): Promise<boolean> => {
  if (await hasAccounts(heng)) return false
  const organizations = await inTransaction(heng.database, async (database) => {
    await insertRegion(database, region)
    const planted = await plantTree({ ...heng, database })
    await openAccounts({ ...heng, database }, planted)
    return planted
  })
  for (const { id } of await selectAccountIds(heng.database))
    await heng.signIn.setPassword(id, samplePassword)
  const imports = await importSamples(heng, organizations)
  // What was imported has to be read before it can be accepted.
  await heng.idle()
  const { plantSampleEditions } = await import('./sample-editions')
  await plantSampleEditions(heng, organizations, imports)
  return true
}

/** Whether this is the sample region, whose accounts may be told of. */
export const isSampleDesk = async (heng: Heng): Promise<boolean> =>
  (await selectRegionCodes(heng.database)).includes(region.code) &&
  (await selectLogins(heng.database)).includes(sampleAccounts[0]?.login ?? '')
