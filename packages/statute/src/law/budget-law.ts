import type { Citation } from '@heng/engine/rule'
import { chineseNumeral } from './chinese-numeral'

/** 中华人民共和国预算法, as amended 2018-12-29. */
export const budgetLaw = (article: number): Citation => ({
  basis: 'law',
  text: `《中华人民共和国预算法》第${chineseNumeral(article)}条`,
})
