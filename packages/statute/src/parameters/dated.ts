import type { Citation } from '@heng/engine/rule'

/** A value of a parameter and the fiscal year from which it holds (null: always until then). */
export type Version<T> = { from: number | null; cites: readonly [Citation, ...Citation[]]; value: T }

/** The versions of a parameter, oldest first. */
export type Dated<T> = readonly [Version<T>, ...Version<T>[]]

/** The version in force in a fiscal year; the newest where the year is not known. */
export const versionIn = <T>(parameter: Dated<T>, year: number | null): Version<T> => {
  let [inForce] = parameter
  for (const version of parameter)
    if (year === null || version.from === null || version.from <= year) inForce = version
  return inForce
}
