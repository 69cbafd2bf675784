import type { Citation } from '@heng/engine/rule'
import { article } from './article'

/** The articles whose text was read; others are not cited. */
type Article = 2 | 5 | 6 | 20 | 22 | 25 | 40 | 41 | 43 | 44 | 45 | 48 | 49 | 50 | 53 | 78 | 94

/** 中华人民共和国预算法实施条例 (State Council order 729), in force 2020-10-01. */
export const budgetLawRegulations = (number: Article): Citation =>
  article('regulation', '中华人民共和国预算法实施条例', number)
