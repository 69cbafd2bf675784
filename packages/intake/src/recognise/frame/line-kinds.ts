import { fold } from '@heng/domain/fold'
import type { AmountUnit } from '@heng/domain/money'

const coverWords =
  /^(?:预算报告|决算报告|内部资料|妥善保管|内部资料[,，]?妥善保管|注意保管|注意保存|秘密|机密|绝密|保密|会后收回|会议文件(?:之?[一二三四五六七八九十\d(（]+[)）]?)?|参阅资料|送审稿|征求意见稿|讨论稿|公开版|\(?(?:盖章|公章)\)?|封面|★.{0,10})$/
const attachment =
  /^\(?(?:(?:附件|附表|附录|附注|续表|附)\(?[-\d一二三四五六七八九十]{0,6}\)?|表\(?[\d一二三四五六七八九十]{1,4}\)?)(?:-\d{1,3}){0,2}\)?[:：]?$|^(?:预算|决算)?公开\d{1,2}表$/
const date =
  /^(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)|[〇零一二三四五六七八九十O○]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/
const yearOnly = /^\(?\d{4}年?(?:度|预算年度)?\)?$/
const coverLabel =
  /^(?:保密审查情况|部门主要负责人审签情况|单位负责人|部门负责人|主要负责人|财务负责人|填报人|编制人|经办人|填报日期|编制日期|编报日期|报送日期|公开日期|发布日期|打印日期|报送时间|填报时间|填表日期|填表时间|(?:单位|部门)(?:编码|代码|名称))[:：]/
const contentsWord = /^(?:目录|目次|总目录)$/
const unitLine =
  /^[(（]?(?:金额|货币|计量|计价)?单位[:：]?(?:人民币)?(元|千元|万元|百万元|亿元)[)）]?$|^[(（](元|千元|万元|百万元|亿元)[)）]$/
const ruler = /^[-=_*~.…·|+#·•]{3,}$/
const amountUnits: Readonly<Record<string, AmountUnit>> = {
  元: '元',
  千元: '千元',
  万元: '万元',
  百万元: '百万元',
  亿元: '亿元',
}

/** "目录" and its like above a table of contents. */
export const isContentsWord = (text: string): boolean => text.length < 12 && contentsWord.test(fold(text))

/** Words on a cover or above a part that belong to no record: 预算报告, 附件（三）, 内部资料, a date, a year alone. */
export const isCoverMark = (text: string): boolean => {
  if (text.length > 40) return false
  const folded = fold(text)
  return (
    coverWords.test(folded) ||
    attachment.test(folded) ||
    date.test(folded) ||
    yearOnly.test(folded) ||
    coverLabel.test(folded) ||
    ruler.test(text.replace(/\s+/g, ''))
  )
}

/** The unit that a line "单位：万元" (also "金额单位:元", "（万元）") names; null for any other line. */
export const unitOf = (text: string): AmountUnit | null => {
  if (text.length > 24) return null
  const match = unitLine.exec(fold(text))
  return match ? (amountUnits[match[1] ?? match[2] ?? ''] ?? null) : null
}

/** Whether a line is a page number that cannot be mistaken: "— 3 —", "第 3 页 共 10 页", "3/10". */
export const isPageNumber = (text: string): boolean =>
  text.length < 24 &&
  /^(?:-\d{1,4}-|第(?:\d{1,4}|[一二三四五六七八九十百]{1,5})页(?:[,，/]?共\d{1,4}页)?|共\d{1,4}页[,，/]?第\d{1,4}页|page\d{1,4}(?:of\d{1,4})?)$/i.test(
    fold(text),
  )
