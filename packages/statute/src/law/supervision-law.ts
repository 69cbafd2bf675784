import type { Citation } from '@heng/engine/rule'
import { article } from './article'

/** 各级人民代表大会常务委员会监督法, as amended 2024-11-08; only the article on linked supervision was read. */
export const supervisionLaw = (number: 30): Citation =>
  article('law', '中华人民共和国各级人民代表大会常务委员会监督法', number)
