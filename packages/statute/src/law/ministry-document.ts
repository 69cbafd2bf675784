import type { Citation } from '@heng/engine/rule'

/** Documents of the Ministry of Finance and of Chongqing, by number. Cited by name: their articles were not read. */
const titles = {
  '财预〔2015〕88号': '中央部门预算绩效目标管理办法',
  '财预〔2016〕143号': '地方预决算公开操作规程',
  '财预〔2018〕209号': '地方政府债务信息公开办法（试行）',
  '财预〔2019〕136号': '中央部门预算绩效运行监控管理暂行办法',
  '财预〔2020〕10号': '项目支出绩效评价管理办法',
  '财预〔2021〕61号': '地方政府专项债券项目资金绩效管理办法',
  '财预〔2021〕101号': '中央部门项目支出核心绩效目标和指标设置及取值指引（试行）',
  '财预〔2023〕83号': '2024年政府收支分类科目',
  '财预〔2024〕22号': '关于修订2024年政府收支分类科目的通知',
  '渝财绩〔2019〕19号': '重庆市市级政策和项目预算绩效管理办法（试行）',
  '渝财绩〔2020〕15号': '重庆市抗疫特别国债项目绩效管理办法',
} as const

export type DocumentNumber = keyof typeof titles

/** "《地方预决算公开操作规程》（财预〔2016〕143号）", without an article. */
export const ministryDocument = (number: DocumentNumber): Citation => ({
  basis: 'document',
  text: `《${titles[number]}》（${number}）`,
})
