import type { Citation } from '@heng/engine/rule'
import { article } from './article'

/** The articles whose text was read; others are not cited. */
type Article = 9 | 12 | 15 | 16 | 17 | 20 | 22 | 23 | 24 | 25 | 27 | 28 | 29 | 43

/** 重庆市预算审查监督条例 of 2016-09-29, in force 2017-03-01. Holds in Chongqing only. */
export const chongqingSupervision = (number: Article): Citation =>
  article('regulation', '重庆市预算审查监督条例', number)
