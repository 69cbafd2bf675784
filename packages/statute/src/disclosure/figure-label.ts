/** Words in front of a label that say nothing about what is counted. */
const leading =
  /^(?:其中|另外|此外|同时|并|且|以及|及|和|即|20\d\d\s*年度?|截[止至]\s*20\d\d\s*年\s*\d*\s*月?(?:底|末|\d+\s*日)?|本年度?|当年|(?:所属)?(?:各|全部)?预算单位|本?(?:部门|单位)(?=[共政有])|共有|共计|总计|共|合计|预计|拟|涉及|现有|下属|下设|内设|设有|设|有|主要(?:是|为)|了|为|是|的)\s*/u

/** Words behind a label that only lead over to the number. */
const trailing = /(?:共计|合计为|总计|共|为|约|达到|达|是|有|安排了?|：|:|[-—])\s*$/u

/** The label proper: what is counted, without the year, 其中, 共有 and the like. */
export const cleanLabel = (text: string): string => {
  let label = text.trim()
  for (let before = ''; before !== label; ) {
    before = label
    label = label.replace(leading, '').replace(trailing, '').trim()
  }
  return label.length > 4 ? label.replace(/(?<=支出|经费|拨款|收入)预算数?$/u, '') : label
}

const increase = '增加|增长|增|上升|上涨|提高|新增'
const decrease = '减少|下降|降低|减|压减|压缩|下调'
const change = new RegExp(
  String.raw`^(?<subject>.*?)(?:(?:比|较|与|同)\s*(?:20\d\d\s*年|上一?年|去年|同期)?\s*(?:度|年初|预算|预算数|执行数|同期|相比|,|，)*\s*)?(?<direction>${increase}|${decrease})(?:了|约|数|额|金额)*\s*$`,
  'u',
)
const rising = new RegExp(`^(?:${increase})$`, 'u')

/** "基本支出比上年减少" says that what follows is a change of 基本支出; null when it is an amount. */
export const directionBefore = (
  text: string,
): { subject: string; direction: 'increase' | 'decrease' } | null => {
  const groups = change.exec(text.trim())?.groups
  if (!groups) return null
  return {
    subject: groups['subject'] ?? '',
    direction: rising.test(groups['direction'] ?? '') ? 'increase' : 'decrease',
  }
}

const counted = new Set(['个', '台', '名', '人', '家', '户', '辆', '套'])

/** A count often stands before what it counts: the noun behind "12 个" in 共计 12 个单位, "" where there is none. */
export const nounBehind = (after: string, unit: string): string => {
  if (!counted.has(unit)) return ''
  const noun = /^\s*([\p{Script=Han}]{2,16}?)(?=[，,、。；;：:（）()及和或]|$)/u.exec(after)?.[1] ?? ''
  return /^(?:其中|均|全部)/u.test(noun) ? '' : noun
}
