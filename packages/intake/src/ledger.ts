import type { Doubt } from '@heng/domain/doubt'
import type { Place } from '@heng/domain/place'
import type { LineUse } from '@heng/domain/records/document'
import type { Source } from './source'

/**
 * Keeps account of every source line, so that nothing read is lost: a recogniser claims the lines it has put
 * into a record or recognised as a heading; what nobody claimed ends as unplaced.
 */
export class Ledger {
  readonly doubts: Doubt[] = []
  readonly #uses: (LineUse | undefined)[]

  constructor(source: Source) {
    this.#uses = Array.from({ length: source.lineCount })
  }

  /** Claims a line (or all from `line` to `endLine`) for a record. The first claim of a line stands. */
  claim(place: Pick<Place, 'line' | 'endLine'>, record: string): void {
    this.#mark(place, { use: 'record', record })
  }

  /** Claims a line as a recognised heading (title, unit, page header, repeated header, cover, page number). */
  heading(place: Pick<Place, 'line' | 'endLine'>, record: string | null = null): void {
    this.#mark(place, { use: 'heading', record })
  }

  doubt(place: Place, what: string, text: string): void {
    this.doubts.push({ place, what, text })
  }

  isClaimed(line: number): boolean {
    return this.#uses[line - 1] !== undefined
  }

  useOf(line: number): LineUse | undefined {
    return this.#uses[line - 1]
  }

  #mark(place: Pick<Place, 'line' | 'endLine'>, use: Pick<LineUse, 'use' | 'record'>): void {
    for (let line = place.line; line <= (place.endLine ?? place.line); line += 1)
      this.#uses[line - 1] ??= { line, ...use }
  }
}
