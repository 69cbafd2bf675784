import type { EditionView, Spot } from '@heng/engine/rule'

/** A piece of text that will be published, with its place; `alone` where it is all that stands there. */
export type PublishedText = { spot: Spot; text: string; alone: boolean }

/** All words of an edition but the cells of tables: headings, paragraphs, texts of forms, notes, unplaced lines. */
export function* publishedTexts(view: EditionView): Generator<PublishedText> {
  for (const { document, record } of view.narratives())
    for (const { text, place } of record.paragraphs)
      yield { spot: { document, record, place }, text, alone: true }
  for (const { document, record } of view.targets())
    for (const field of [
      record.name,
      record.overview,
      record.basis,
      record.goal,
      record.contact,
      record.phone,
    ])
      if (field) yield { spot: { document, record, place: field.place }, text: field.value, alone: false }
  for (const { document, record } of view.statements())
    for (const note of record.notes)
      yield { spot: { document, record, place: note.place }, text: note.value, alone: true }
  for (const document of view.edition.documents)
    for (const { place, text } of [...document.headings, ...document.unplaced])
      yield { spot: { document, record: null, place }, text, alone: true }
}

export const noText = (view: EditionView): string | null =>
  publishedTexts(view).next().done ? '没有可以检查的文字' : null
