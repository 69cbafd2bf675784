import {
  type EditionStage,
  type EditionState,
  editionStages,
  editionStates,
} from '@heng/domain/edition-state'

/** The address of the page of editions: the filters themselves. `state` may also ask for what is missing or has errors. */
export type EditionsSearch = {
  year?: number
  stage?: EditionStage
  state?: EditionState | 'compiledOn' | 'missing' | 'errors' | 'returned'
  organization?: string
  text?: string
}

export const stateFilters = [...editionStates, 'compiledOn', 'missing', 'errors', 'returned'] as const

const words = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined

export const editionsSearch = (search: Record<string, unknown>): EditionsSearch => {
  const year = Number(search['year'])
  const stage = editionStages.find((name) => name === search['stage'])
  const state = stateFilters.find((name) => name === search['state'])
  const [organization, text] = ['organization', 'text'].map((key) => words(search[key]))
  return {
    ...(Number.isInteger(year) && year > 1900 ? { year } : {}),
    ...(stage ? { stage } : {}),
    ...(state ? { state } : {}),
    ...(organization ? { organization } : {}),
    ...(text ? { text } : {}),
  }
}
