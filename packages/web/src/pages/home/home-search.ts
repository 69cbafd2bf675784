import { type EditionStage, editionStages } from '@heng/domain/edition-state'

/** The address of the desk: of which year and stage. */
export type HomeSearch = { year?: number; stage?: EditionStage }

export const homeSearch = (search: Record<string, unknown>): HomeSearch => {
  const year = Number(search['year'])
  const stage = editionStages.find((name) => name === search['stage'])
  return { ...(Number.isInteger(year) && year > 1900 ? { year } : {}), ...(stage ? { stage } : {}) }
}
