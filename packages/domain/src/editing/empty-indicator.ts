import type { EditionIndicator } from './edition-record'

/** An indicator of which nothing is written yet. */
export const emptyIndicator = (key: string): EditionIndicator => ({
  key,
  level1: null,
  level2: null,
  name: null,
  operator: null,
  value: null,
  unit: null,
  weight: null,
  core: null,
  note: null,
})
