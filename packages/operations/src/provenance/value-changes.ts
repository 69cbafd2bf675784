import type { RecordVersion } from '@heng/store/edition-records'
import { itemPath } from '@heng/domain/editing/item-path'
import { recordDifferenceSchema } from '@heng/domain/editing/record-difference-schema'
import { z } from 'zod'
import type { ValueChange } from './provenance-answers'

const differencesSchema = z.array(recordDifferenceSchema)
type Difference = z.infer<typeof recordDifferenceSchema>

/** The value of a field of an item as it travels: "cells/total" is item.cells.total. */
const fieldIn = (item: object, field: string): string | null => {
  let value: unknown = item
  for (const step of field.split('/')) {
    if (typeof value !== 'object' || value === null) return null
    value = Object.entries(value).find(([name]) => name === step)?.[1]
  }
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}

type Change = { before: string | null; after: string | null }

/** What one of a version's differences did to the value at a path: set it, or brought or took its whole item. */
const changeBy = (one: Difference, path: string): Change | null => {
  if (one.difference === 'value') return one.path === path ? { before: one.before, after: one.after } : null
  const place = itemPath(path)
  if (!place || one.list !== place.list || one.key !== place.key) return null
  const value = fieldIn(one.item, place.field)
  return one.difference === 'removed' ? { before: value, after: null } : { before: null, after: value }
}

/** What one version did to it; an item that is taken and brought back in one version was only moved. */
const changeAt = (differences: readonly Difference[], path: string): Change | null => {
  const changes = differences.flatMap((one) => changeBy(one, path) ?? [])
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last || first.before === last.after) return null
  return { before: first.before, after: last.after }
}

/** The versions of a record that changed the value at a path, the latest first. */
export const valueChanges = (versions: readonly RecordVersion[], path: string): ValueChange[] =>
  versions
    .flatMap(({ version, accountName, madeAt, differences }): ValueChange[] => {
      const change = changeAt(differencesSchema.parse(differences), path)
      return change ? [{ version, by: accountName, at: madeAt.toISOString(), ...change }] : []
    })
    .reverse()
