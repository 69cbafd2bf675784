import type { Citation } from '@heng/engine/rule'

/** What is usual in budget work but for which no article has been verified. */
export const practice = (text: string): Citation => ({ basis: 'practice', text: `预算编制惯例：${text}` })
