import type { Doubt } from '@heng/domain/doubt'
import type { Source } from '../../source'

const what = '由图像识别所得，请与原件核对'

/** A doubt for every cell and every line of text that came from the pictures of these pages. */
export const recognisedDoubts = (source: Source, pages: ReadonlySet<number>): Doubt[] => {
  const doubts: Doubt[] = []
  const isRecognised = (line: number): boolean => {
    const origin = source.origins[line - 1]
    return origin?.kind === 'page' && pages.has(origin.page)
  }
  const add = (place: Doubt['place'], text: string): void => {
    if (text !== '' && isRecognised(place.line)) doubts.push({ place, what, text, kind: 'recognised' })
  }
  for (const block of source.blocks)
    if (block.kind === 'text') add({ line: block.line }, block.text)
    else for (const row of block.rows) for (const { line, cell, text } of row.cells) add({ line, cell }, text)
  return doubts
}
