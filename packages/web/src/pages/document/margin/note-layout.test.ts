import { expect, it } from 'vitest'
import { stackNotes } from './note-layout'

it('stands each note at its anchor where there is room', () => {
  expect(
    stackNotes(
      [
        { anchor: 10, height: 20 },
        { anchor: 100, height: 20 },
      ],
      4,
    ),
  ).toEqual([10, 100])
})

it('pushes notes down that would overlap, whatever the order they come in', () => {
  expect(
    stackNotes(
      [
        { anchor: 12, height: 20 },
        { anchor: 10, height: 80 },
        { anchor: 12, height: 20 },
      ],
      4,
    ),
  ).toEqual([94, 10, 118])
})
