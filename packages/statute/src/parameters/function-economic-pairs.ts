/**
 * Items of the function classification that are paid for by one economic class only, so that in basic expenditure
 * their sums are the same. Practice of the two classifications, not an article.
 */
export const functionEconomicPairs = [
  { name: '基本养老保险缴费', functions: ['2080505'], economic: ['30108'] },
  { name: '职业年金缴费', functions: ['2080506'], economic: ['30109'] },
  { name: '基本医疗保险缴费', functions: ['2101101', '2101102'], economic: ['30110'] },
  { name: '公务员医疗补助', functions: ['2101103'], economic: ['30111'] },
  { name: '住房公积金', functions: ['2210201'], economic: ['30113'] },
] as const
