import { expect, test } from 'vitest'
import { sampleDocument, sampleEdition, sampleStatement } from './sample'
import { viewOf } from './view'

test('statements by kind, in the order of documents and lines', () => {
  const first = sampleStatement(['a'], [], 10)
  const second = { ...sampleStatement(['a'], [], 20), kind: 'procurement' }
  const third = sampleStatement(['a'], [], 5)
  const view = viewOf(
    sampleEdition(sampleDocument({ statements: [first, second] }), sampleDocument({ statements: [third] })),
  )
  expect(view.statements().map(({ record }) => record)).toEqual([first, second, third])
  expect(view.statements('department-expenditure').map(({ record }) => record)).toEqual([first, third])
  expect(view.statements('three-public')).toEqual([])
  expect(view.targets()).toEqual([])
  expect(view.contents()).toEqual([])
  expect(view.narratives()).toEqual([])
})
