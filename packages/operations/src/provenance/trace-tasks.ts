import type { HengDocument } from '@heng/domain/records/document'
import { type EditionCheck, editionDocument } from '../reading/check-edition'
import type { FigureTrace } from './figure-trace'
import { traceFigure } from './trace-figure'

/** Asks where a value of an edition's record comes from and goes to. */
export type EditionTrace = EditionCheck & { target: { record: string; path: string } }

export const traceInEdition = ({ target, ...given }: EditionTrace): FigureTrace => {
  const { document, pathAt } = editionDocument(given)
  const { head } = given
  return traceFigure(
    {
      fiscalYear: head.fiscalYear,
      region: head.region,
      organization: head.organization?.name ?? null,
      documents: [document],
    },
    {
      locate: (_, { line, cell }) => {
        const at = pathAt(line, cell)
        return { document: null, record: at?.record ?? null, path: at?.path ?? null }
      },
      isOwn: (_, { line, cell }) => {
        const at = pathAt(line, cell)
        return at !== null && at.record === target.record && at.path === target.path
      },
    },
  )
}

/** Asks the same of a place in one of the documents of a dossier; without a cell, of the whole line. */
export type DocumentTrace = {
  dossier: { fiscalYear: number | null; region: string | null; organization: string | null }
  target: { document: string; line: number; cell: number | null }
}

export const traceInDocuments = (
  { dossier, target }: DocumentTrace,
  documents: readonly HengDocument[],
  ids: ReadonlyMap<string, string>,
): FigureTrace =>
  traceFigure(
    { ...dossier, documents },
    {
      locate: (document, place) => ({
        document: ids.get(document.source) ?? null,
        record:
          [...document.statements, ...document.targets, ...document.contents, ...document.narratives].find(
            (record) =>
              record.place.line <= place.line && place.line <= (record.place.endLine ?? record.place.line),
          )?.id ?? null,
        path: null,
      }),
      isOwn: (document, { line, cell }) =>
        ids.get(document.source) === target.document &&
        line === target.line &&
        (target.cell === null || cell === target.cell),
    },
  )
