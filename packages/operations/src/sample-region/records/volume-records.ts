import { type Money, subtractMoney } from '@heng/domain/money'
import { cents, prose, total } from '../amount-text'
import type { SampleOrganization } from '../organization'
import type { Programme } from '../programme'
import type { SampleExtract, SampleParty, SampleTarget } from '../sample-extract'
import { formOf } from './form-records'

const partyOf = ({ code, name }: SampleOrganization): SampleParty => ({ code, name })

/** "502.0": a catalogue prints one decimal. */
const oneDecimal = (amount: Money): string => (cents(amount) ?? '').slice(0, -1)

/** Layout 2: a volume of key programmes with compilation notes, a catalogue with amounts, and weighted forms. */
export const programmeVolumeRecord = (
  programmes: readonly Programme[],
  fiscalYear: number,
): SampleExtract => {
  const targets = programmes.map(
    (programme, at): SampleTarget => ({
      ...formOf(programme, fiscalYear, { levels: false, weight: true, core: true, qualitativeUnit: null }),
      seq: at + 1,
      department: partyOf(programme.organization),
      contact: programme.contact,
      phone: programme.phone,
    }),
  )
  const sum = prose(total(programmes.map((programme) => programme.amount)))
  return {
    format: 1,
    source: `示例区${fiscalYear}年重点专项预算绩效.txt`,
    title: `示例区${fiscalYear}年重点专项预算绩效`,
    fiscalYear,
    region: '示例区',
    organization: { code: null, name: '示例区' },
    amountUnit: '万元',
    tables: [],
    targets,
    contents: programmes.map((programme, at) => ({
      seq: at + 1,
      name: programme.name,
      department: `${programme.organization.code}-${programme.organization.name}`,
      amount: oneDecimal(programme.amount),
      page: null,
    })),
    notes: [
      `一、根据《中华人民共和国预算法》和全面实施预算绩效管理的有关要求，编制了《示例区${fiscalYear}年重点专项预算绩效》。`,
      `二、区级重点专项是由主管部门组织实施、落实到特定事项的项目预算，不含机构运转经费。本册共 ${programmes.length} 个专项，涉及预算资金${sum}万元。`,
      '三、绩效目标表中的指标权重以百分制分配，预算执行率固定设置权重10%，各项指标权重之和等于90%。',
      '四、绩效目标随预算批复下达，作为绩效运行监控和绩效评价的依据。',
      '五、需要了解专项资金详细情况的，可与绩效目标表中的联系人联系。',
    ],
  }
}

/** Layout 5: a volume of level-1 projects: contents with pages, three-level forms, money passed to townships. */
export const levelOneVolumeRecord = (
  programmes: readonly Programme[],
  fiscalYear: number,
): SampleExtract => ({
  format: 1,
  source: `示例区${fiscalYear}年一级项目绩效目标.txt`,
  title: `示例区 ${fiscalYear} 年区级重点专项（一级项目）预算绩效（草案）`,
  fiscalYear,
  region: '示例区',
  organization: { code: null, name: '示例区' },
  amountUnit: '万元',
  tables: [],
  targets: programmes.map((programme): SampleTarget => {
    const form = formOf(programme, fiscalYear, {
      levels: true,
      weight: true,
      core: true,
      qualitativeUnit: null,
    })
    return {
      ...form,
      department: { code: null, name: programme.organization.name },
      preparer: partyOf(programme.organization),
      basis: programme.basis,
      executionWeight: '10',
      budget: {
        ...form.budget,
        retained: cents(subtractMoney(programme.amount, programme.townships)),
        townships: programme.townships === 0 ? '0' : cents(programme.townships),
      },
    }
  }),
  contents: programmes.map((programme, at) => ({
    seq: at + 1,
    name: programme.name,
    department: programme.organization.shortName,
    amount: null,
    page: at + 1,
  })),
  notes: [],
})
