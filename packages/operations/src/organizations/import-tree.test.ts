import { sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { selectRegion } from '@heng/store/accounts'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { accountOf } from '../accounts/account'
import { performOperation } from '../operation'
import { createFirstAdministrator } from '../system/first-administrator'
import { withTestDesk } from '../test-desk'
import { testHeng } from '../test-heng'
import { operation as importTree, type treeImportSchema } from './import-tree'
import { operation as listOrganizations, type organizationTreeSchema } from './list-organizations'
import { operation as nameRegion } from './name-region'
import { operation as showRegion } from './show-region'

type Imported = z.infer<typeof treeImportSchema>
type Tree = z.infer<typeof organizationTreeSchema>

const encoder = new TextEncoder()
const csv = (text: string) => [{ name: '单位.csv', bytes: encoder.encode(text) }]

const given = withTestDesk()

const table = `编码,名称,类型,上级编码
201,示例区教育委员会,主管部门,001
201001,示例区教育委员会机关,预算单位,201
201003,示例区第二中学校,预算单位,201
406,示例区应急管理局,主管部门,
302001,示例区疾病预防控制中心,预算单位,201
406001,示例区应急管理局（本级）,预算单位,406
`

const run = (input: object): Promise<Imported> => given.perform<Imported>('admin', importTree, input)

test('what a table will do is told first, and done only when asked', async () => {
  const preview = await run({ fiscalYear: 2026, files: csv(table) })
  expect(preview).toMatchObject({ applied: false, unchanged: 2 })
  expect(preview.changes.map(({ does, code, before }) => [does, code, before])).toEqual([
    ['rename', '201001', '示例区教育委员会（本级）'],
    ['open', '201003', null],
    ['open', '406', null],
    ['move', '302001', '示例区卫生健康委员会（本级）'],
    ['open', '406001', null],
  ])
  expect(preview.unnamed.map(({ code }) => code)).toEqual(['302', '201002'])
  const applied = await run({ fiscalYear: '2026', apply: 'true', files: csv(table) })
  expect(applied).toEqual({ ...preview, applied: true })
  const again = await run({ fiscalYear: 2026, files: csv(table) })
  expect(again).toMatchObject({ changes: [], unchanged: 7 })
  const { organizations } = await given.perform<Tree>('clerk', listOrganizations, { fiscalYear: 2026 })
  const byCode = new Map(organizations.map((one) => [one.code, one]))
  expect(byCode.get('302001')).toMatchObject({
    parent: given.organization('201'),
    id: given.organization('302001'),
  })
  expect(byCode.get('406001')?.parent).toBe(byCode.get('406')?.id)
  const before = await given.perform<Tree>('clerk', listOrganizations, { fiscalYear: 2025 })
  expect(before.organizations).toHaveLength(6)
})

/** Changes as "code name < above". */
const told = ({ changes }: Imported): string[] =>
  changes
    .filter(({ kind }) => kind !== 'bureau')
    .map(({ code, name, parent }) => `${code ?? '—'} ${name} < ${parent}`)

test.each([
  [
    'names of the departments above',
    '序号,预算单位名称,单位代码,主管部门\n1,教育局,101,教育局\n2,一中,7701,教育局\n3,卫健委,102,卫健委',
    ['101 教育局 < 财政局', '7701 一中 < 101', '102 卫健委 < 财政局'],
  ],
  [
    'departments in columns of their own, once for all their units',
    '主管部门编码,主管部门名称,预算单位编码,预算单位名称\n101,教育局,7701,一中\n,,7702,二中\n102,卫健委,7801,医院',
    ['101 教育局 < 财政局', '7701 一中 < 101', '7702 二中 < 101', '102 卫健委 < 财政局', '7801 医院 < 102'],
  ],
  [
    'titles in two rows',
    '主管部门,,预算单位,\n编码,名称,编码,名称\n101,教育局,7701,一中',
    ['101 教育局 < 财政局', '7701 一中 < 101'],
  ],
  [
    'a column for each level, codes before the names',
    '一级预算单位,二级预算单位,三级预算单位\n101 教育局,,\n,7701-一中,\n,,7701001 分校',
    ['101 教育局 < 财政局', '7701 一中 < 101', '7701001 分校 < 7701'],
  ],
  [
    'indents, without codes',
    '部门（单位）名称,备注,\n教育局,,\n　　一中,,\n　　二中,,\n卫健委,,\n　　医院,,',
    ['— 教育局 < 财政局', '— 一中 < 教育局', '— 二中 < 教育局', '— 卫健委 < 财政局', '— 医院 < 卫健委'],
  ],
  [
    'numbering',
    '序号;单位代码;单位名称\n一;101;教育局\n1;7701;一中\n二;102;卫健委\n;合计;2',
    ['101 教育局 < 财政局', '7701 一中 < 101', '102 卫健委 < 财政局'],
  ],
  [
    'kinds, beside those that only tell how a unit is paid for',
    '单位全称,单位编号,单位性质\n"教育局,体育局",101,行政单位\n一中,101001,全额拨款事业单位',
    ['101 教育局,体育局 < 财政局', '101001 一中 < 101'],
  ],
])('a tree is understood from %s', async (_, text, expected) => {
  expect(told(await run({ fiscalYear: 2199, files: csv(text) }))).toEqual(expected)
})

test('a finance bureau above everything else is the root, and one that has no code is known by its name', async () => {
  const text = '单位编码,单位名称\n001,甲县财政局\n001101,教育局\n001101001,一中\n'
  const { changes } = await run({ fiscalYear: 2199, apply: 'true', files: csv(text) })
  expect(changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'bureau 001',
    'department 001101',
    'unit 001101001',
  ])
  await run({ fiscalYear: 2199, apply: 'true', files: csv('单位名称,主管部门,\n二中,教育局,\n三中,教育局,') })
  const again = await run({ fiscalYear: 2199, files: csv('单位名称,编码\n二中,001101002\n') })
  expect(again.changes).toMatchObject([{ does: 'rename', code: '001101002', name: '二中' }])
})

test.each([
  ['编码,名字\n1,甲', 'table-columns-must-be-known'],
  ['编码,名称\n', 'table-must-fit'],
  ['编码,名称\n201,甲\n201,乙', 'table-must-fit'],
  ['编码,名称,上级编码\n777,甲,776', 'table-must-fit'],
  ['编码,名称,上级编码\n777,甲,778\n778,乙,777', 'table-must-fit'],
  ['编码,名称,类型\n777,甲,公司', 'table-must-fit'],
  ['编码,名称\n,没有编码', 'table-must-fit'],
] as const)('%s: %s', async (text, code) => {
  await expect(run({ fiscalYear: 2026, apply: 'true', files: csv(text) })).rejects.toMatchObject({ code })
})

test('a new administrator names the region and imports a tree from a workbook, from nothing', async () => {
  const fresh = await testHeng()
  await createFirstAdministrator(fresh.heng)
  const [row] = await fresh.heng.database.selectFrom('account').select('id').execute()
  const perform = async (operation: Parameters<typeof performOperation>[2], input: object = {}) => {
    const account = await accountOf(fresh.heng.system, row?.id ?? '')
    if (!account) throw new Error('no account')
    return performOperation(fresh.heng, account, operation, input)
  }
  expect(await perform(showRegion)).toMatchObject({ code: '000000', named: false, open: true })
  await perform(nameRegion, { code: '500198', name: '演练区' })
  await perform(nameRegion, { code: '500199', name: '示例区' })
  for (const code of ['12345', '000000', '50019x'])
    await expect(perform(nameRegion, { code, name: '示例区' })).rejects.toMatchObject({
      code: 'request-must-be-valid',
    })
  const workbook = sampleWorkbook([
    {
      name: '单位',
      rows: [
        ['示例区预算单位名录'],
        ['序号', '单位编码', '单位名称'],
        [1, 201, '示例区教育委员会'],
        [2, 201001, '示例区教育委员会（本级）'],
        [3, 201002, '示例区第一中学校'],
        [4, 302, '示例区卫生健康委员会'],
        [5, 302001, '示例区卫生健康委员会（本级）'],
      ],
    },
  ])
  const answer = await perform(importTree, {
    fiscalYear: 2026,
    apply: 'true',
    files: [{ name: '名录.xlsx', bytes: workbook }],
  })
  expect(answer).toMatchObject({
    changes: [
      { does: 'open', kind: 'bureau', code: null, name: '示例区财政局', parent: null },
      { does: 'open', kind: 'department', code: '201' },
      { does: 'open', kind: 'unit', code: '201001', parent: '201' },
      { does: 'open', kind: 'unit', code: '201002', parent: '201' },
      { does: 'open', kind: 'department', code: '302' },
      { does: 'open', kind: 'unit', code: '302001', parent: '302' },
    ],
  })
  await expect(perform(nameRegion, { code: '500197', name: '晚了' })).rejects.toMatchObject({
    code: 'region-must-be-open',
  })
  expect(await selectRegion(fresh.heng.database)).toMatchObject({ code: '500199', organizations: 6 })
  await fresh.close()
  expect(fresh.bugs).toEqual([])
})

test('only an administrator names the region or imports its tree', async () => {
  for (const operation of [importTree, nameRegion])
    for (const login of ['budget', 'auditor', 'manager'] as const)
      await expect(given.perform(login, operation, { code: '500190', name: '别区' })).rejects.toMatchObject({
        code: 'role-must-permit',
      })
})
