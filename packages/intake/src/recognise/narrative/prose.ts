import { ordinalOf } from '../frame/ordinal'

const sentenceEnd = /[。！？!?；;：:](?:["”’』」)）】》]|\s)*$/
const contact = /(?:联系人|联系方式|联系电话|咨询电话|监督电话)\s?[:：]/
const headingWord =
  /(?:情况|职责|职能|构成|设置|说明|解释|安排|机构|概况|工作|目标|任务|收支|事项|措施|问题|建议|要求|依据|原则|计划|预算|决算|支出|收入|重点|编制|范围|表)$/

/** Whether a text ends where a sentence or the lead-in of a list ends. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-12))

/** Whether a line tells whom to ask: it stands by itself. */
export const isContact = (text: string): boolean => text.length <= 80 && contact.test(text)

/** The share of Chinese among the letters of a text; figures count neither way. */
const chineseShare = (text: string): number => {
  const chinese = text.match(/[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60]/gu)?.length ?? 0
  const counted = text.replace(/[\s\d.,%:;()+-]/g, '').length
  return counted === 0 ? 0 : chinese / counted
}

/** A line of a table whose cells single spaces separate: it ends with an amount and holds no sentence. */
export const isRowLike = (text: string): boolean =>
  /(?:^|\s)[+-]?[\d,]+(?:\.\d+)?$/.test(text.slice(-24)) &&
  text.split(' ').length >= 3 &&
  // Half a text is typed with half-width commas.
  !/[。；，：]|\p{Script=Han}\s?[,;]/u.test(text)

const isChinese = (text: string): boolean =>
  text.length >= 6 && !/^[{}<>[\]/*#@"'`|\\=+&]/.test(text) && chineseShare(text.slice(0, 400)) >= 0.6

/** Whether a paragraph has a whole sentence: the evidence that running text stands here. */
export const isSentence = (text: string): boolean =>
  isChinese(text) &&
  (/[。！？]/.test(text) || (text.length >= 10 && (text.includes('；') || endsSentence(text))))

/** Whether a paragraph is running text: Chinese words with the punctuation of sentences, not code or table cells. */
export const isProse = (text: string): boolean =>
  isSentence(text) || (isChinese(text) && (endsSentence(text) || (text.length >= 24 && /[，、]/.test(text))))

/**
 * Whether a paragraph is a heading: an ordinal with a short title and no sentence behind it, or a short title
 * without punctuation.
 */
export const isHeadingText = (text: string): boolean => {
  const ordinal = ordinalOf(text)
  const title = (ordinal?.rest ?? text).replace(/[(（][^()（）]{0,60}[)）]\s*$/, '')
  if (title.length > (ordinal ? 40 : 24) || title === '') return false
  if (/[，,。；;：:！？!?]/.test(title)) return false
  return !title.includes('、') || (title.length <= 24 && headingWord.test(title))
}
