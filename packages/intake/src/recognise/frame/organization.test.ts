import { expect, test } from 'vitest'
import { sampleReading } from '../sample-reading'
import { isOrganization, namedParties, organizationOfTitle } from './organization'

test.each([
  ['示例区教育委员会', true],
  ['示例区甲镇人民政府（本级）', true],
  ['教育支出', false],
  ['河道巡查专项资金项目部', false],
  ['区委', false],
])('isOrganization %s: %s', (text, is) => expect(isOrganization(text)).toBe(is))

test.each([
  ['示例区教育委员会2024年部门预算情况说明', '示例区教育委员会'],
  ['2024年示例区水利局部门预算公开', '示例区水利局'],
  ['示例区水利局（汇总）2024年部门预算', '示例区水利局'],
  ['示例区2024年重点专项预算绩效', null],
  ['2024年重点专项资金目录', null],
])('%s names %s', (title, organization) => expect(organizationOfTitle(title)).toBe(organization))

test('labels name issuers and superiors, cells the codes of names', () => {
  const { issuers, superiors, coded } = namedParties(
    sampleReading(
      '编制单位：109-示例区教育委员会\n\n业务主管部门\t110-示例区水利局\n预算单位\t一般公共预算\n111-示例区民政局\t12.00\n',
    ).source,
  )
  expect([...issuers.values()]).toEqual([{ code: '109', name: '示例区教育委员会' }])
  expect([...superiors.values()]).toEqual([{ code: '110', name: '示例区水利局' }])
  expect(coded.get('示例区民政局')).toBe('111')
})
