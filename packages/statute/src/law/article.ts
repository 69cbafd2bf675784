import type { Citation } from '@heng/engine/rule'
import { chineseNumeral } from './chinese-numeral'

/** "《…》第四十条", or the law by its name where no article is given. */
export const article = (basis: Citation['basis'], name: string, number: number | null): Citation => ({
  basis,
  text: number === null ? `《${name}》` : `《${name}》第${chineseNumeral(number)}条`,
})
