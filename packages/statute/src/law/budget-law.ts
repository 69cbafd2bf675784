import type { Citation } from '@heng/engine/rule'
import { article } from './article'

/** The articles whose text was read; others are not cited. */
type Article =
  | (5 | 9 | 10 | 11 | 12 | 13 | 14 | 18 | 19)
  | (32 | 35 | 40 | 42 | 44 | 46)
  | (52 | 54 | 57 | 64 | 66 | 67 | 69)
  | (70 | 71 | 72 | 73 | 75 | 77 | 78 | 80 | 86)

/** 中华人民共和国预算法, as amended 2018-12-29. */
export const budgetLaw = (number: Article): Citation => article('law', '中华人民共和国预算法', number)
