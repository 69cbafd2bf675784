import type { BookList } from '@heng/server/administration-contract'

type Source = BookList['books'][number]['inForce']

/** Where the codes of a year come from. */
export const sourceWords = ({ kind, fiscalYear, source }: Source): string =>
  kind === 'imported' ? `${fiscalYear} 年度导入：${source}` : source
