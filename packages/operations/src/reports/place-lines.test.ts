import { expect, test } from 'vitest'
import { placeLines } from './place-lines'

const place = (source: string, line: number, text: string) => ({ source, line, text, record: null })

test('cells of one line are one entry, what stands in them side by side and once', () => {
  expect(
    placeLines({
      places: [
        place('甲.txt', 7, '200'),
        place('甲.txt', 3, '指标'),
        place('甲.txt', 7, '完成率'),
        place('甲.txt', 7, '200'),
        place('乙.txt', 7, ''),
      ],
    }),
  ).toEqual([
    { source: '甲.txt', line: 7, text: '200 完成率' },
    { source: '甲.txt', line: 3, text: '指标' },
    { source: '乙.txt', line: 7, text: '' },
  ])
})
